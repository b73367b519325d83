import Diagnostics
import Foundation
import Testing

@testable import Ingest

/// A CSV with texts of several lines, and bad rows among them.
private let csv: [UInt8] = {
  var text = "\u{FEFF}\"a\",\"b\"\r\n"
  for row in 0..<60_000 {
    text += row % 1000 == 500 ? "\"bad\"\r\n" : "\"\(row)\",\"text \(row)\nline \"\"two\"\", more\"\r\n"
  }
  return Array(text.utf8)
}()

@Test("A gzip file and the members of a zip give what the plain file gives, in windows of any size")
func compressed() throws {
  let plain = try list(csv)
  #expect(plain.records.count == 59_940)
  #expect(plain.rejects.count == 60)
  let folder = try TemporaryFolder()
  let gzip = try folder.write(Stored.gzip(csv), as: "table.csv.gz")
  let zip = try folder.write(
    Stored.zip([("notes.txt", Array("no table".utf8)), ("one.csv", csv), ("二.csv", Array("a,b\n1,2\n".utf8))]),
    as: "tables.zip")
  for windowBytes in [100_000, 1 << 20, 1 << 22] {
    let file = try #require(try TableFile.open(gzip, windowBytes: windowBytes).first)
    #expect(try list(file) == plain)
    let members = try TableFile.open(zip, windowBytes: windowBytes)
    #expect(members.map(\.name) == ["tables.zip/one.csv", "tables.zip/二.csv"])
    #expect(try members.map { try list($0) } == [plain, Listing(records: ["1|2"], count: 1)])
  }
}

@Test("A damaged file is an error with its name, and a zip without a table too")
func damaged() throws {
  let folder = try TemporaryFolder()
  func message(_ bytes: [UInt8], _ name: String) throws -> String? {
    let path = try folder.write(bytes, as: name)
    return #expect(throws: Problem.self) {
      for file in try TableFile.open(path) { _ = try list(file) }
    }?.formatted.replacingOccurrences(of: folder.path + "/", with: "")
  }
  let short = Array(Stored.gzip(csv).prefix(2_000_000))
  #expect(
    try message(short, "short.gz")
      == "short.gz: error: the compressed file cannot be read: truncated gzip input")
  // Nothing but the checksum tells of a byte in a text that has changed.
  var changed = Stored.gzip(csv)
  changed[1_000_000] ^= 1
  #expect(
    try message(changed, "changed.gz")
      == "changed.gz: error: the compressed file cannot be read: incorrect data check")
  #expect(
    try message(Stored.gzip(csv) + [1, 2, 3], "longer.gz")
      == "longer.gz: error: the compressed file cannot be read: incorrect header check")
  #expect(
    try message(Stored.zip([("notes.txt", [1])]), "none.zip") == "none.zip: error: there is no .csv in this zip")
}

@Test(
  "Members of a gzip file are one table, zeros after them are nothing; members of a zip with one name are two tables")
func members() throws {
  let folder = try TemporaryFolder()
  let (first, second) = (Array("a,b\n1,2\n3,".utf8), Array("4\n".utf8))
  let gzip = try folder.write(Stored.gzip(first) + Stored.gzip(second) + [0, 0, 0], as: "table.csv.gz")
  #expect(try TableFile.open(gzip).map { try list($0) } == [Listing(records: ["1|2", "3|4"], count: 2)])
  let zip = try folder.write(
    Stored.zip([("one.csv", Array("a\n1\n".utf8)), ("one.csv", Array("a\n2\n".utf8))]), as: "tables.zip")
  #expect(
    try TableFile.open(zip).map { try list($0) }
      == [Listing(records: ["1"], count: 1), Listing(records: ["2"], count: 1)])
}

/// Archives whose data is stored and not compressed, so that a test can write them.
enum Stored {
  static func gzip(_ data: [UInt8]) -> [UInt8] {
    var out: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    var from = 0
    repeat {
      let count = min(65_535, data.count - from)
      out.append(from + count == data.count ? 1 : 0)
      out += little(UInt16(count)) + little(~UInt16(count)) + data[from..<from + count]
      from += count
    } while from < data.count
    return out + little(crc(data)) + little(UInt32(data.count))
  }

  static func zip(_ members: [(name: String, data: [UInt8])]) -> [UInt8] {
    var out: [UInt8] = []
    var directory: [UInt8] = []
    for (name, data) in members {
      let about =
        little(UInt16(20)) + little(UInt16(0x800)) + little(UInt16(0)) + little(UInt32(0x21_0000)) + little(crc(data))
        + little(UInt32(data.count)) + little(UInt32(data.count)) + little(UInt16(name.utf8.count)) + little(UInt16(0))
      directory += little(UInt32(0x0201_4B50)) + little(UInt16(20)) + about
      directory +=
        little(UInt16(0)) + little(UInt16(0)) + little(UInt16(0)) + little(UInt32(0)) + little(UInt32(out.count))
      directory += Array(name.utf8)
      out += little(UInt32(0x0403_4B50)) + about + Array(name.utf8) + data
    }
    let start = out.count
    let count = UInt16(members.count)
    out += directory
    out += little(UInt32(0x0605_4B50)) + little(UInt32(0)) + little(count) + little(count)
    return out + little(UInt32(directory.count)) + little(UInt32(start)) + little(UInt16(0))
  }

  private static func little(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }

  private static func crc(_ data: [UInt8]) -> UInt32 {
    var table = [UInt32](repeating: 0, count: 256)
    for index in 0..<256 {
      var value = UInt32(index)
      for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
      table[index] = value
    }
    return ~data.reduce(0xFFFF_FFFF) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
  }
}

// What the tests of this target share: bytes read as a table would read them, whatever the windows.

import Diagnostics
import Foundation
import Testing

@testable import Ingest

/// The records of a CSV and what was refused, as a person would list them.
struct Listing: Equatable, CustomStringConvertible {
  /// Fields of each record of the right form, joined with `|`.
  var records: [String] = []
  /// Each refusal as `line: reason`, with the field where one is named.
  var rejects: [String] = []
  /// Records of either kind.
  var count = 0

  var description: String { "records \(records), rejects \(rejects)" }
}

/// A folder that is removed with its last reference.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "dossier-ingest-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and returns its path.
  func write(_ bytes: some Sequence<UInt8>, as name: String) throws -> String {
    let file = "\(path)/\(name)"
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }
}

/// Reads all windows of a file in order, checking each against the end of the one before, as an analysis does.
func list(_ file: TableFile) throws -> Listing {
  var listing = Listing()
  var expected: Entry?
  var line = file.firstLine
  let columns = file.header.names.count
  while let window = try file.nextWindow() {
    func read(_ entry: Entry?) -> (WindowEnd, [String]) {
      var records: [String] = []
      let end = window.forEachRecord(header: file.header, from: entry) { reader, _ throws(Refusal) in
        if let field = reader.firstFieldNotUTF8() { throw .encoding(field: field) }
        records.append((0..<columns).map { reader.field($0).string }.joined(separator: "|"))
      }
      return (end, records)
    }
    var (end, records) = read(nil)
    if let expected, end.begin != expected { (end, records) = read(expected) }
    listing.records += records
    listing.rejects += end.rejects.map { reject in
      let field = reject.field.map { ", field \($0) (\(reject.column ?? "?"))" } ?? ""
      return "\(reject.line + line)\(field): \(reject.reason)"
    }
    listing.count += end.records
    line += end.lines
    expected = end.end
  }
  return listing
}

/// Reads a CSV in windows of a size.
func list(_ csv: some Sequence<UInt8>, windowBytes: Int = 1 << 20) throws -> Listing {
  let folder = try TemporaryFolder()
  let path = try folder.write(csv, as: "table.csv")
  return try list(try #require(try TableFile.open(path, windowBytes: windowBytes).first))
}

/// A generator of test cases whose every run is the same (SplitMix64).
struct Cases: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

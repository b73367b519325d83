import Foundation
import Testing

@testable import Ingest

/// A CSV and what is to be read from it.
struct RecordCase: CustomTestStringConvertible, Sendable {
  var name: String
  var csv: String
  var records: [String] = []
  var rejects: [String] = []

  var testDescription: String { name }
}

private let recordCases: [RecordCase] = [
  RecordCase(name: "quoted", csv: "\"a\",\"b\"\n\"1\",\"2\"\n\"3\",\"4\"\n", records: ["1|2", "3|4"]),
  RecordCase(name: "unquoted", csv: "a,b\n1,2\n3,4", records: ["1|2", "3|4"]),
  RecordCase(name: "mixed, no line end at the end", csv: "a,b\n1,\"2\"\n\"3\",4", records: ["1|2", "3|4"]),
  RecordCase(name: "CRLF", csv: "a,b\r\n\"1\",\"2\"\r\n3,4\r\n", records: ["1|2", "3|4"]),
  RecordCase(name: "a carriage return at the end", csv: "a,b\n1,2\r", records: ["1|2"]),
  RecordCase(name: "byte order mark", csv: "\u{FEFF}\"a\",\"b\"\n1,2\n", records: ["1|2"]),
  RecordCase(name: "empty fields", csv: "a,b,c\n\"\",\"\",\"\"\n,,\n", records: ["||", "||"]),
  RecordCase(name: "doubled quotes", csv: "a,b\n\"say \"\"x\"\"\",\"\"\"\"\n", records: ["say \"x\"|\""]),
  RecordCase(name: "line feeds in a field", csv: "a,b\n\"1\n2\n\",\"3\"\n4,5\n", records: ["1\n2\n|3", "4|5"]),
  RecordCase(name: "a comma in a field", csv: "a,b\n\"1,2\",\"3\"\n", records: ["1,2|3"]),
  RecordCase(
    name: "a quote inside a field does not close it", csv: "a,b\n\"1 \"x\" 2\",\"3\"\n", records: ["1 \"x\" 2|3"]),
  RecordCase(name: "a quote in an unquoted field", csv: "a,b\n1\"x\",2\n", records: ["1\"x\"|2"]),
  RecordCase(name: "a carriage return inside a field", csv: "a,b\n\"1\rx\",2\r3\n", records: ["1\rx|2\r3"]),
  RecordCase(name: "blank lines are no records", csv: "a,b\n\n1,2\n\r\n\n3,4\n\n", records: ["1|2", "3|4"]),
  RecordCase(name: "header alone", csv: "a,b\n"),
  RecordCase(
    name: "too few fields", csv: "a,b,c\n1,2,3\n1,2\n4,5,6\n", records: ["1|2|3", "4|5|6"],
    rejects: ["3: 2 fields where the header has 3"]),
  RecordCase(
    name: "one field", csv: "a,b,c\nx\n4,5,6\n", records: ["4|5|6"], rejects: ["2: 1 field where the header has 3"]),
  RecordCase(
    name: "too many fields", csv: "a,b\n1,2,3\n4,5\n", records: ["4|5"],
    rejects: ["2: more fields than the 2 of the header"]),
  RecordCase(
    name: "reading resumes at the next good line", csv: "a,b\n1\nx\ny\n4,5\n6\n", records: ["4|5"],
    rejects: ["2: 1 field where the header has 2", "6: 1 field where the header has 2"]),
  RecordCase(
    name: "a field that a doubled quote keeps open takes the next rows along",
    csv: "a,b\n\"1\",\"2\"\"\n\"3\",\"4\"\n5,6\n",
    records: ["3|4", "5|6"], rejects: ["2: more fields than the 2 of the header"]),
  RecordCase(
    name: "unterminated at the end", csv: "a,b\n1,2\n3,\"4\n", records: ["1|2"],
    rejects: ["3, field 2 (b): opened by a quote that is never closed"]),
  RecordCase(
    name: "unterminated, with good lines in it", csv: "a,b\n1,\"x\n3,4\n5,6\n", records: ["3|4", "5|6"],
    rejects: ["2, field 2 (b): opened by a quote that is never closed"]),
  RecordCase(
    name: "lines are physical", csv: "a,b\n\"1\n\n\",2\nbad\n3,4\n", records: ["1\n\n|2", "3|4"],
    rejects: ["5: 1 field where the header has 2"]),
  RecordCase(
    name: "a header of two lines", csv: "\"a\nx\",b\n1,2\nbad\n", records: ["1|2"],
    rejects: ["4: 1 field where the header has 2"]),
]

@Test("Records and rejects, in windows of any size", arguments: recordCases)
func records(_ example: RecordCase) throws {
  for windowBytes in [1, 2, 3, 5, 8, 13, 64, 1 << 20] {
    let listing = try list(example.csv.utf8, windowBytes: windowBytes)
    #expect(listing.records == example.records, "windows of \(windowBytes)")
    #expect(listing.rejects == example.rejects, "windows of \(windowBytes)")
    #expect(listing.count == example.records.count + example.rejects.count)
  }
}

@Test("A record larger than 1 MiB is one reject at its first line, quoted or not")
func largeRecords() throws {
  let limit = RecordScanner.largestRecord
  func table(_ field: String) -> [UInt8] { Array("a,b\n\(field)\n1,2\n".utf8) }
  let fits = String(repeating: "x", count: limit - 4)
  for windowBytes in [1 << 16, 1 << 22] {
    #expect(try list(table("\"\(fits)\",y"), windowBytes: windowBytes).records.count == 2)
    let quoted = try list(table("\"\(fits)x\",y"), windowBytes: windowBytes)
    #expect(quoted.rejects == ["2: larger than 1 MiB"])
    #expect(quoted.records == ["1|2"])
    let unquoted = try list(table("\(fits)xxxxx,y"), windowBytes: windowBytes)
    #expect(unquoted.rejects == ["2: larger than 1 MiB"])
    #expect(unquoted.records == ["1|2"])
  }
}

@Test("A text that looks like a row fools no window")
func rowsInsideTexts() throws {
  var csv = "a,b\n"
  var expected: [String] = []
  for row in 0..<200 {
    csv += "\"\(row)\",\"x\n7,8\n\n9,10\n\"\n"
    expected.append("\(row)|x\n7,8\n\n9,10\n")
  }
  for windowBytes in [7, 50, 333] {
    let listing = try list(csv.utf8, windowBytes: windowBytes)
    #expect(listing.records == expected)
    #expect(listing.rejects == [])
  }
}

@Test("A file in which every line opens a quote is read in time that grows with its size")
func hostileQuotes() throws {
  // Without memory of what was searched, each of these lines would be searched to the end: 10^11 steps.
  let lines = Array("x,\"y\n".utf8)
  var csv = Array("a,b,c\n".utf8)
  for _ in 0..<400_000 { csv += lines }
  csv += Array("1,2,3\n".utf8)
  let listing = try list(csv)
  #expect(listing.records == ["1|2|3"])
  #expect(listing.rejects == ["2: larger than 1 MiB"])
}

@Test("Random bytes: every size of window gives the same, the counts add up, nothing crashes", arguments: 0..<40)
func randomBytes(_ seed: Int) throws {
  var cases = Cases(state: UInt64(seed))
  let alphabet = Array("\"\",,\n\n\r1x\u{E9}".utf8) + [0xFF]
  var csv = Array("a,b,c\n".utf8)
  for _ in 0..<Int.random(in: 0..<600, using: &cases) { csv.append(alphabet.randomElement(using: &cases) ?? 0) }
  let whole = try list(csv)
  #expect(whole.count == whole.records.count + whole.rejects.count)
  for windowBytes in [1, 2, 7, 31, 100] {
    #expect(try list(csv, windowBytes: windowBytes) == whole, "windows of \(windowBytes)")
  }
}

@Test("A separator of another kind gives the same records", arguments: 0..<20)
func otherSeparators(_ seed: Int) throws {
  var cases = Cases(state: UInt64(seed) &+ 2000)
  let alphabet = Array("\"\",,\n\n\r1x".utf8)
  var csv = Array("a,b,c\n".utf8)
  for _ in 0..<Int.random(in: 0..<600, using: &cases) { csv.append(alphabet.randomElement(using: &cases) ?? 0) }
  let commas = try list(csv)
  for separator in [UInt8(ascii: ";"), UInt8(ascii: "\t")] {
    var other = try list(csv.map { $0 == UInt8(ascii: ",") ? separator : $0 })
    other.records = other.records.map { $0.replacing(String(UnicodeScalar(separator)), with: ",") }
    #expect(other == commas)
  }
}

@Test("The scan with a memory says what the plain scan says", arguments: 0..<40)
func carefulScan(_ seed: Int) {
  var cases = Cases(state: UInt64(seed) &+ 1000)
  let alphabet = Array("\"\"\",,\n\r1".utf8)
  let bytes = (0..<400).map { _ in alphabet.randomElement(using: &cases) ?? 0 }
  bytes.withUnsafeBufferPointer { buffer in
    guard let base = buffer.baseAddress else { return }
    let scanner = RecordScanner(bytes: base, count: bytes.count, columns: 3)
    var careful = CarefulScan(scanner)
    var fields = [FieldRange](repeating: FieldRange(start: 0, endAndFlag: 0), count: 3)
    for start in 0..<bytes.count {
      #expect("\(scanner.scan(at: start, into: &fields))" == "\(careful.outcome(at: start))", "at \(start)")
    }
  }
}

// Tables of other platforms: times, counts, truths and lists as people and exports write them, and CrowdTangle's columns.

import Diagnostics
import Foundation
import Testing

@testable import Ingest

private func field<Result>(_ text: String, _ body: (FieldBytes) -> Result) -> Result {
  let bytes = Array(text.utf8) + [0]
  return bytes.withUnsafeBufferPointer {
    body(FieldBytes(base: $0.baseAddress.unsafelyUnwrapped, count: bytes.count - 1))
  }
}

/// 9 June 2019, 14:30 UTC.
private let june = (49 * 365 + 12 + 159) * 1440 + 14 * 60 + 30

@Test(
  "Times as other exports write them",
  arguments: [
    (nil, "2019-06-09 14:30", june), (nil, "2019-06-09T14:30:59.250Z", june), (nil, "2019-06-09 14:30:00 UTC", june),
    (nil, "2019-06-09 10:30:00 EDT", june), (nil, "2019-06-09T22:30:00+08:00", june),
    (nil, "2019-06-09 22:30 +0800", june),
    (nil, "2019-06-09", june - 14 * 60 - 30), (nil, "2019-06-09 4:30", june - 600), (nil, "2019-06-09 14:30:61", nil),
    (nil, "2019-06-09 14:30 XYZ", nil), (nil, "2019-06-09 14", nil), (nil, "09/06/2019 14:30", nil), (nil, "", nil),
    (nil, "2019-02-29 10:00:00", nil), (nil, "1969-12-31 23:59:00", nil), (nil, "1970-01-01 00:00 +01:00", nil),
    ("DD/MM/YYYY HH:MM", "09/06/2019 14:30", june), ("DD/MM/YYYY HH:MM", "9/6/2019 14:30", june),
    ("MM/DD/YYYY HH:MM AM", "06/09/2019 2:30 PM", june), ("MM/DD/YYYY HH:MM AM", "06/09/2019 12:30 am", june - 14 * 60),
    ("MM/DD/YYYY HH:MM AM", "06/09/2019 14:30 PM", nil), ("DD.MM.YYYY", "09.06.2019", june - 14 * 60 - 30),
    ("YYYYMMDDHHMMSS", "20190609143059", june), ("HH:MM:SS DD-MM-YYYY ZONE", "16:30:00 09-06-2019 +02:00", june),
    ("EPOCH", "1560090600", june), ("EPOCH", "1560090659.9", june), ("EPOCH", "1560090600123", june),
    ("EPOCH", "4102444800", nil), ("EPOCH", "1560090600x", nil), ("EPOCH", "15600906", nil), ("EPOCH", "", nil),
    ("EPOCH", "1560090600.-1", nil), ("EPOCH", "15600906001", nil),
    ("DD.MM.YY HH:MM", "09.06.19 14:30", june), ("D.M.YY H:MM", "9.6.19 14:30", june), ("D.M.YY", "9.6.2019", nil),
    ("DD.MM.YY", "01.01.70", 0), ("DD.MM.YY", "31.12.69", 52594560), ("M/D/YYYY H:MM AM", "6/9/2019 2:30 PM", june),
    ("EXCEL", "43625.604166667", june), ("EXCEL", "43625,6041666666", june), ("EXCEL", "43625", june - 14 * 60 - 30),
    ("EXCEL", "25569", 0), ("EXCEL", "25568", nil), ("EXCEL", "73051", nil), ("EXCEL", "43625.6,1", nil),
    ("EXCEL", "4362", nil), ("EXCEL", "43625.604861", june + 1), ("EXCEL", "2019-06-09", nil), ("EXCEL", "", nil),
    ("DD/MM/YYYY HH:MM", "09/06/2019 14:30:00", nil), ("DD/MM/YYYY HH:MM", "31/04/2019 14:30", nil),
  ] as [(String?, String, Int?)])
func times(_ pattern: String?, _ text: String, _ expected: Int?) throws {
  let form = pattern.map { TimeForm(pattern: $0) } ?? TimeForm()
  #expect(field(text, try #require(form).minutes) == expected)
}

@Test(
  "A pattern of times names day, month and year, and no part twice",
  arguments: ["", "HH:MM", "YYYY-MM", "YYYY-MM-DD YYYY", "YYYY-MM-DD YY", "D.M", "D.DD.M.YY"])
func patterns(_ pattern: String) { #expect(TimeForm(pattern: pattern) == nil) }

@Test("Times that say no zone are in the mapping's, on both sides of a change of the clocks")
func zones() throws {
  let form = TimeForm(zone: try #require(TimeZone(identifier: "America/New_York")))
  #expect(field("2019-06-09 10:30", form.minutes) == june)
  #expect(field("2019-06-09 10:30 UTC", form.minutes) == june - 240)
  let change = try #require(field("2019-03-10 06:59 UTC", form.minutes))
  #expect(field("2019-03-10 01:59", form.minutes) == change)
  #expect(field("2019-03-10 03:00", form.minutes) == change + 1)
}

@Test(
  "Counts as people write them",
  arguments: [
    ("1,234,567", 1_234_567), ("12", 12), ("3.0", 3), ("-", nil), ("", nil), ("1,2a", -1), (",1", -1), ("many", -1),
    ("1.478", 1478), ("1 478", 1478), ("1'478", 1478), ("1’478", 1478), ("1 478", 1478), ("1 478", 1478),
    ("1 234 567", 1_234_567), ("12.345.678", 12_345_678), ("1.000", 1000), ("3,0", 3), ("3.00", 3),
    ("3.0000", 3), ("0.0", 0), ("absent", nil),
    // Decimals, groups of other lengths, two separators: no count.
    ("1.5", -1), ("1,47", -1), ("1.4780", -1), ("0.478", -1), ("0.000", -1), ("1478.500", -1), ("1.478,5", -1),
    ("1.478.5", -1),
    ("1,478.000", -1), ("1 ", -1), ("1.", -1), ("1,", -1), ("1.234,567", -1), ("12,34,567", -1), ("1_478", -1),
    ("-5", -1), ("12.345.678.901", -1), ("1Â478", -1),
  ] as [(String, Int?)])
func counts(_ text: String, _ expected: Int?) {
  let value = field(text) { field -> Int? in
    switch field.freeCountValue {
    case .value(let value): value
    case .missing: nil
    case .wrong: -1
    }
  }
  #expect(value == expected)
}

@Test(
  "Truths as people write them",
  arguments: [
    ("ja", true), ("Nein", false), ("YES", true), ("no", false), ("Wahr", true), ("FALSCH", false), ("oui", true),
    ("non", false),
    ("sí", true), ("是", true), ("否", false), ("1", true), ("0", false), ("True", true), ("", nil),
  ] as [(String, Bool?)])
func truths(_ text: String, _ expected: Bool?) {
  guard case .value(let value) = field(text, \.freeTruthValue) else {
    #expect(expected == nil)
    return
  }
  #expect(value == expected)
}

@Test(arguments: ["2", "maybe", "jaja", "10", "a very long word that is none"])
func `what is neither yes nor no is wrong`(_ text: String) {
  guard case .wrong = field(text, \.freeTruthValue) else {
    Issue.record("\(text) is taken for a truth")
    return
  }
}

@Test(
  "Ids that a spreadsheet rounded are told from those that only look so",
  arguments: [
    ("6.34852E+17", true), ("6,34852E+17", true), ("6E+17", true), ("6.3e+17", true), ("634852000000000000", false),
    ("6.34852", false), ("E+17", false), ("6.34852E+17a", false), ("6e+", false), ("1e5f", false),
    ("4E+Tq0hqNut", false), ("", false), ("66.3E+17", false), ("6.3E-17", false),
  ])
func roundedIDs(_ text: String, _ isRounded: Bool) { #expect(field(text, \.isRoundedNumber) == isRounded) }

@Test(
  "Lists in either notation",
  arguments: [
    ("['a', 'b']", ["a", "b"]), ("#a, #b;c|d", ["a", "b", "c", "d"]), ("@one two", ["one", "two"]), ("", []), ("#", []),
    ("香港 #台灣", ["香港", "台灣"]),
  ])
func lists(_ text: String, _ expected: [String]) {
  var found: [String] = []
  var scratch: [UInt8] = []
  let isList = field(text) {
    $0.forEachListElement(.free, separators: ",;|", scratch: &scratch) {
      found.append(String(decoding: $0, as: UTF8.self))
    }
  }
  #expect(isList)
  #expect(found == expected)
}

private let crowdTangle =
  "Page Name,User Name,Facebook Id,Followers at Posting,Post Created,Type,Likes,Comments,Shares,URL,Message,Link\n"

@Test("CrowdTangle's export is read by its own columns")
func crowdTangleRows() throws {
  let folder = try TemporaryFolder()
  let rows =
    #"Page,page.one,900,"1,234",2020-04-18 12:56:28 UTC,Link,"1,000",2,3,https://x.example/1,"Text, ""two""",https://l.example/?a=1|2"#
  let path = try folder.write((crowdTangle + rows + "\n").utf8, as: "posts.csv")
  let file = try #require(try TableFile.open(path).first)
  let table = try PostTable(header: file.header, file: path, form: .crowdTangle)
  let window = try #require(try file.nextWindow())
  var found: [String] = []
  let end = window.forEachRecord(header: file.header) { reader, _ throws(Refusal) in
    let row = try table.row(reader)
    found = [
      row.id.string, row.account.string, row.text.string, row.profile.displayName.string, "\(row.isRetweet)",
      "\(row.likes ?? -1) \(row.replies ?? -1) \(row.retweets ?? -1) \(row.quotes ?? -1)",
      "\(row.profile.followers ?? -1)",
      row.language.string,
    ]
  }
  #expect(end.rejects == [])
  #expect(found == ["https://x.example/1", "900", "Text, \"two\"", "Page", "false", "1000 2 3 -1", "1234", ""])
}

@Test(
  "A column that a mapping names and the file lacks is an error at its header",
  arguments: [
    (
      ["id": "post", "account": "author", "time": "When", "text": "words"],
      """
      t.csv:1:13: error: this posts file lacks the column "When"; it has "post", "author", "when", "words", "likez"
         1 | post,author,when,words,likez
           |             ^~~~
      help: did you mean "When" where it says "when"?
      """
    ),
    // No post can do without the others; this one nobody would miss but the one who named it.
    (
      ["id": "post", "account": "author", "time": "when", "text": "words", "likes": "likes"],
      """
      t.csv:1:24: error: this posts file lacks the column "likes"; it has "post", "author", "when", "words", "likez"
         1 | post,author,when,words,likez
           |                        ^~~~~
      help: did you mean "likes" where it says "likez"?
      """
    ),
  ])
func missingColumn(_ mapping: [String: String], _ expected: String) throws {
  let folder = try TemporaryFolder()
  let path = try folder.write("post,author,when,words,likez\n".utf8, as: "t.csv")
  let file = try #require(try TableFile.open(path).first)
  let form = TableForm(mapping: mapping, times: TimeForm())
  let problem = #expect(throws: Problem.self) { try PostTable(header: file.header, file: "t.csv", form: form) }
  #expect(problem?.formatted == expected)
}

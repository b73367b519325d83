// The readers of values: dates, counts, truths, and lists in every notation, as the platform writes them and as a mapping allows.
// The input is one field of a post after another, separated by line feeds.

import Diagnostics
import Foundation
import Ingest

enum RowsTarget: FuzzTarget {
  static let seeds = [
    "2020-01-02 03:04\nTrue\n1.0\n['a', \"b's\"]\n[123, 456]\n['\\u9999', '\\x41', '\\U0001F600']",
    "1/2/2020 3:04:05 PM EST\nno\n1,234\n#a #b;c\n@x, @y\nhttps://a.example/|https://b.example/",
    "5.1.23 9:05\nja\n1.478\n#a\n@x\nhttps://a.example/",
    "45012,5\n\u{662F}\n1\u{202F}478\u{202F}001\n\n\n",
    "2020-02-30T24:00:61Z\nabsent\n-\n['\n[,]\n[''",
  ].map { Array($0.utf8) }

  private static let file = ScratchFile("posts.csv")
  private static let times = [
    "YYYY-MM-DD HH:MM", "M/D/YYYY H:MM AM", "D.M.YY H:MM:SS", "YYYY-MM-DDTHH:MM ZONE", "EXCEL", "EPOCH",
  ].compactMap {
    TimeForm(pattern: $0, zone: TimeZone(identifier: "Asia/Shanghai") ?? .gmt)
  }
  private static let keys = ["time", "retweet", "likes", "hashtags", "mentions", "links"]
  private static let forms =
    [TableForm(mapping: mapping, times: TimeForm())] + times.map { TableForm(mapping: mapping, times: $0) }
  private static let mapping = Dictionary(
    uniqueKeysWithValues: (["id", "account", "text"] + keys).map { ($0, $0) })

  static func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var fields = bytes.split(separator: 0x0A, maxSplits: keys.count - 1, omittingEmptySubsequences: false)
    while fields.count < keys.count { fields.append(bytes[bytes.endIndex...]) }
    readList(bytes)
    var csv = Array((["id", "account", "text"] + keys).joined(separator: ",").utf8) + Array("\n1,2,3".utf8)
    for field in fields {
      csv += [0x2C, 0x22]
      for byte in field { csv += byte == 0x22 ? [byte, byte] : [byte] }
      csv.append(0x22)
    }
    csv.withUnsafeBufferPointer { file.write([$0]) }
    guard let table = (try? TableFile.open(file.path))?.first, let window = try? table.nextWindow() else {
      preconditionFailure("a file with a header has a window")
    }
    for form in forms {
      guard let posts = try? PostTable(header: table.header, file: file.path, form: form) else {
        preconditionFailure("the header has what a posts file needs")
      }
      let end = window.forEachRecord(header: table.header) { reader, _ throws(Refusal) in
        let row = try posts.row(reader)
        precondition(row.minute >= 0, "a time before 1970")
        precondition(row.likes ?? 0 >= 0 && row.likes ?? 0 < 10_000_000_000, "a count that is none")
        var scratch: [UInt8] = []
        for (field, separators) in [(row.hashtags, ",;|" as StaticString), (row.mentions, ",;|"), (row.links, "|")] {
          var elements = 0
          _ = field.forEachListElement(posts.lists, separators: separators, scratch: &scratch) { elements += $0.count }
          precondition(elements <= 4 * field.count, "a list of more than it holds")
        }
      }
      precondition(end.records == 1, "one record, stored or refused")
    }
  }

  /// Lists in Python's notation, in which the fuzzer seldom writes a whole record.
  private static func readList(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    let field = FieldBytes(base: base, count: bytes.count)
    var scratch: [UInt8] = []
    for form in [ListForm.python, .free] {
      _ = field.forEachListElement(form, separators: ",;|", scratch: &scratch) { element in
        precondition(element.count <= 4 * bytes.count)
      }
    }
    _ = (field.countValue, field.truthValue, field.dayOfDate, field.minutesSinceEpoch)
  }
}

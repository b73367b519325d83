// The scan for records. The first byte of an input is the size of the windows; the rest is the file. Every window size must give what
// one window gives, and every record must be stored or refused.

import Diagnostics
import Ingest

enum TableTarget: FuzzTarget {
  static let seeds = [
    "\u{3}\"a\",\"b\"\n\"1\",\"2\"\n\"say \"\"x\"\"\",\"3\n4\"\n", "\u{1}a,b\r\n1,2\r\n\n3\n4,5,6\n7,8",
    "\u{7}\u{FEFF}a,b,c\n\"1\",\"open\n2,3,4\n\"\",\"\",\"\"\n", "\u{2}a\n\"\"\"\n\"\n\r\n\"\r\n",
  ].map { Array($0.utf8) }

  private static let file = ScratchFile("table.csv")

  private struct Listing: Equatable {
    var records: [[String]] = []
    var rejects: [Reject] = []
    var count = 0
  }

  static func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.first else { return }
    file.write([UnsafeBufferPointer(rebasing: bytes.dropFirst())])
    guard let whole = listing(windowBytes: 1 << 20) else { return }
    precondition(whole.count == whole.records.count + whole.rejects.count, "a record is neither stored nor refused")
    precondition(listing(windowBytes: 1 + Int(first)) == whole, "windows of \(1 + Int(first)) bytes read otherwise")
  }

  /// Reads as an analysis does: each window's guess of its beginning is checked against the end of the one before.
  private static func listing(windowBytes: Int) -> Listing? {
    guard let table = (try? TableFile.open(file.path, windowBytes: windowBytes))?.first else { return nil }
    var listing = Listing()
    var expected: Entry?
    var line = table.firstLine
    while let window = try? table.nextWindow() {
      var records: [[String]] = []
      func read(_ entry: Entry?) -> WindowEnd {
        records.removeAll()
        return window.forEachRecord(header: table.header, from: entry) { reader, _ throws(Refusal) in
          if let field = reader.firstFieldNotUTF8() { throw .encoding(field: field) }
          records.append(table.header.names.indices.map { reader.field($0).string })
        }
      }
      var end = read(nil)
      if let expected, end.begin != expected { end = read(expected) }
      listing.records += records
      listing.rejects += end.rejects.map { reject in
        var placed = reject
        placed.line += line
        return placed
      }
      listing.count += end.records
      line += end.lines
      expected = end.end
    }
    return listing
  }
}

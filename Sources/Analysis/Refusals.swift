// Whether an archive has more bad rows than report.yml allows: a file that was cut off, or is of another form, is then an error
// and no archive with half the posts.

import Configuration
import Diagnostics
import Ingest

/// What was refused of an archive's rows.
struct Refusals {
  private var rows = 0
  private(set) var rejects = 0
  /// The first rejects, as the user reads them.
  private var first: [Problem] = []

  /// How many rejects are shown.
  private static let shown = 3

  /// Notes what became of a file's rows.
  mutating func note(_ file: TableFile, _ counts: RowCounts) {
    rows += counts.rows
    rejects += counts.rejects.count
    for reject in counts.rejects.prefix(Self.shown - first.count) {
      first.append(.error("row refused: \(reject.sentence)", at: Place(file.path, line: reject.line)))
    }
  }

  /// Throws `Problems`, the first rejects among them, if there are more than a limit allows.
  func check(_ limit: RejectLimit) throws(Problems) {
    if limit.allows(rejects, of: rows) { return }
    let problem = Problem.error(
      "\(rejects) of \(rows) rows were refused, and at most \(limit.text) may be", at: limit.place,
      help: "mend the files, the first bad rows follow, or raise the limit")
    throw Problems([problem] + first)
  }
}

// Files of content/ that a page shows or offers lie in the site under `files/`, apart from what the archive supplied: they are the
// editor's, and bear no archive's mark.

import Charts
import Commentary
import Configuration
import Diagnostics
import Foundation

/// The copies of the editor's files.
enum ContentCopies {
  /// Where they lie.
  static let folder = "files/"
  /// How the names of figures begin that were drawn from them alone.
  static let figurePrefix = "files-"
  /// A file larger than this is no picture for a page.
  static let limit = 4_000_000

  /// Where the copy of a file lies, by its path below `content/`.
  static func path(_ name: String) -> SitePath { SitePath(folder + name) }
}

extension PageMaker {
  /// Copies the files that the commentary shows or offers. A CSV file is written anew, so that no spreadsheet takes a field for a
  /// formula.
  mutating func contentCopies() throws {
    var problems: [Problem] = []
    let icon = configuration.report.icon.map { ContentFile(file: $0.file, name: $0.name) }
    for file in rendering.files + [icon].compactMap(\.self) {
      if let data = configuration.dataFiles.first(where: { $0.file == file.source }) {
        offer(
          DataTable(data), at: ContentCopies.path(file.name), as: file.name, in: .editors, home: nil, from: [])
        continue
      }
      guard let bytes = FileManager.default.contents(atPath: file.source) else {
        problems.append(.error("this file cannot be read", at: Place(file.source)))
        continue
      }
      guard bytes.count <= ContentCopies.limit else {
        problems.append(
          .error(
            "this file has \(Formats.count(bytes.count)) bytes, more than \(Formats.count(ContentCopies.limit))",
            at: Place(file.source), help: "save the picture smaller"))
        continue
      }
      site.add(ContentCopies.path(file.name), Array(bytes))
    }
    guard problems.isEmpty else { throw Problems(problems) }
  }

  /// The answers to questions as files.
  mutating func answerFiles() {
    for placed in answers.answeredTables {
      offer(
        placed.origin.archives.isEmpty ? DataTable(placed.answer) : edition.published(DataTable(placed.answer)),
        at: placed.csv, numbered: placed.number, as: placed.title,
        from: placed.origin.archives)
    }
  }
}

extension DataTable {
  /// An editor's table. Its numbers stay as they are written.
  init(_ file: DataFile) {
    let numeric = file.header.indices.map(file.isNumeric)
    self.init(
      columns: file.header.map { Column(name: $0, label: $0, kind: .text) },
      rows: file.rows.map { row in
        zip(row, numeric).map { field, isNumber in
          // A negative number is no formula.
          isNumber ? Int(field).map { .integer($0) } ?? Double(field).map { .number($0) } ?? .text(field) : .text(field)
        }
      })
  }
}

// What can be taken from the site: every file of data and every picture, with what it is and where it belongs. The data page and
// datapackage.json are made from this.

import Charts
import Configuration

/// A file that a reader can take.
struct OfferedFile: Sendable {
  /// The part of the data page that lists it, in its order.
  enum Group: String, CaseIterable, Sendable {
    case figures, tables, topics, accounts, editors, others

    /// The id of the part, and of its words among the strings.
    var name: String { "data-\(rawValue)" }
  }

  var path: SitePath
  /// What it is, in words.
  var title: String
  var group: Group
  /// Where it belongs: the page of its figure, the place of its table.
  var home: PageLink?
  /// The table that it holds; nil for pictures, and for a file that an earlier build made.
  var table: DataTable?
  /// What `datapackage.json` says of the columns of the table; nil for what is none of ours.
  var columns: [JSON]?
  /// The archives that it was drawn from; none for what is the editor's own.
  var archives: [Archive] = []

  /// Whether an invented archive had a part in it.
  var isSynthetic: Bool { archives.contains(where: \.synthetic) }
}

extension PageMaker {
  /// Adds a table to the site as CSV, marked if an archive behind it is invented, and offers it.
  mutating func offer(
    _ table: DataTable, at path: SitePath, as title: String, in group: OfferedFile.Group, home: PageLink?,
    from archives: [Archive]
  ) {
    var file = OfferedFile(path: path, title: title, group: group, home: home, archives: archives)
    let marked = file.isSynthetic ? answers.figures.marked(table) : table
    file.table = marked
    file.columns = DataPackage.columns(of: marked, strings)
    site.add(path, marked.csv)
    offered.append(file)
  }

  /// Adds a figure's picture to the site and offers it.
  mutating func offer(
    picture svg: String, at path: SitePath, as title: String, in group: OfferedFile.Group, home: PageLink?,
    from archive: Archive
  ) {
    site.add(path, svg)
    offered.append(OfferedFile(path: path, title: title, group: group, home: home, archives: [archive]))
  }

  /// What is offered, in the order of the groups and, within one, in that in which it was added; then what else can be taken.
  var allOffered: [OfferedFile] {
    let known = Set(offered.map(\.path))
    let others = site.heldPaths.filter {
      !known.contains($0) && ($0.text.hasSuffix(".csv") || $0.text.hasSuffix(".svg") || $0.isEditors)
    }
    let all =
      offered + others.map { OfferedFile(path: $0, title: $0.text, group: $0.isEditors ? .editors : .others) }
    return OfferedFile.Group.allCases.flatMap { group in all.filter { $0.group == group } }
  }

  /// Adds a numbered table of the text, likewise.
  mutating func offer(
    _ table: DataTable, at path: SitePath, numbered number: Int, as title: String, from archives: [Archive]
  ) {
    let label = strings["table-number", ["number": String(number)]]
    let full = title.isEmpty ? label : strings["table-link", ["number": String(number), "title": title]]
    let placed = rendering.figures.first { $0.link.kind == .table && $0.number == number }
    let home = placed.map { placed in
      PageLink(
        title: full,
        href: (outline[placed.link.section]?.path ?? SitePart.report.path).href(to: placed.anchor))
    }
    offer(table, at: path, as: full, in: .tables, home: home, from: archives)
  }
}

extension SitePath {
  /// Whether it is a copy of a file of the editor's.
  fileprivate var isEditors: Bool { text.hasPrefix(ContentCopies.folder) }
}

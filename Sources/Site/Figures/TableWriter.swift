// Tables as HTML, written directly: a thousand rows through a template cost a hundred times as much.

import Charts

/// Writes tables.
enum TableWriter {
  /// The table of a figure; the first column heads its rows, numbers are flush right.
  ///
  /// `topics` gives the columns of a topic the colour that the readout shows beside its name; `language` is that of the
  /// table's words, where it is not the page's.
  static func html(_ table: DataTable, caption: String, topics: [ChartTopic] = [], language: String? = nil) -> HTML {
    let shown = table.columns.indices.filter { !table.columns[$0].isDetail }
    let details = counts(table)
    let lang = language.map { " lang=\"\($0)\"" } ?? ""
    var out = "<table>\n<caption>\(Escape.text(caption).text)</caption>\n<thead\(lang)><tr>"
    for index in shown {
      let column = table.columns[index]
      out += "<th scope=\"col\"\(quantity(column))\(slot(column, topics))>\(Escape.text(column.label).text)</th>"
    }
    out += "</tr></thead>\n<tbody\(lang)>\n"
    for row in table.rows {
      out += "<tr>"
      for index in shown {
        let text = Escape.text(row[index].display(in: table.wording)).text
        let attributes = quantity(table.columns[index]) + (details[index].map { detail(row[$0], table.wording) } ?? "")
        // A text that would make its column wider than the page breaks where a name or a day does not.
        let isLong = text.utf8.count > 60
        let tag = index == shown.first ? "th scope=\"row\"\(isLong ? " class=\"long\"" : "")" : "td\(attributes)"
        out += "<\(tag)>\(text)</\(index == shown.first ? "th" : "td")>"
      }
      out += "</tr>\n"
    }
    return HTML(out + "</tbody>\n</table>")
  }

  /// For each share the column of the count that it is the share of, which the readout shows beside it: the table has
  /// `taiwan-share`, its CSV also `taiwan-posts`.
  private static func counts(_ table: DataTable) -> [Int?] {
    table.columns.map { column in
      guard column.kind == .share, column.name.hasSuffix("-share") else { return nil }
      let stem = column.name.dropLast("share".count)
      return table.columns.firstIndex { $0.isDetail && $0.kind == .number && $0.name.hasPrefix(stem) }
    }
  }

  private static func detail(_ cell: DataTable.Cell, _ wording: Wording) -> String {
    // A post with several topics counts in parts; a reader wants to know about how many there are.
    let text =
      if case .number(let value) = cell, value.isFinite, value != value.rounded() {
        "≈\(Formats.number(value, decimals: 0))"
      } else {
        cell.display(in: wording)
      }
    return " data-detail=\"\(Escape.text(text).text)\""
  }

  private static func slot(_ column: DataTable.Column, _ topics: [ChartTopic]) -> String {
    guard column.kind != .text, column.kind != .date else { return "" }
    let topic = topics.first { column.name == $0.id || column.name.hasPrefix($0.id + "-") }
    return topic.map { " data-slot=\"t\($0.slot)\"" } ?? ""
  }

  private static func quantity(_ column: DataTable.Column) -> String {
    column.kind == .number || column.kind == .share ? " class=\"q\"" : ""
  }
}

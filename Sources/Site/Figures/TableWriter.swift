// Tables as HTML, written directly: a thousand rows through a template cost a hundred times as much.

import Charts

/// Writes tables.
enum TableWriter {
  /// The table of a figure; the first column heads its rows, numbers are flush right.
  static func html(_ table: DataTable, caption: String) -> HTML {
    let shown = table.columns.indices.filter { !table.columns[$0].isDetail }
    let details = counts(table)
    var out = "<table>\n<caption>\(Escape.text(caption).text)</caption>\n<thead><tr>"
    for index in shown {
      let column = table.columns[index]
      out += "<th scope=\"col\"\(quantity(column))>\(Escape.text(column.label).text)</th>"
    }
    out += "</tr></thead>\n<tbody>\n"
    for row in table.rows {
      out += "<tr>"
      for index in shown {
        let text = Escape.text(row[index].display).text
        let attributes = quantity(table.columns[index]) + (details[index].map { detail(row[$0]) } ?? "")
        let tag = index == shown.first ? "th scope=\"row\"" : "td\(attributes)"
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

  private static func detail(_ cell: DataTable.Cell) -> String {
    " data-detail=\"\(Escape.text(cell.display).text)\""
  }

  private static func quantity(_ column: DataTable.Column) -> String {
    column.kind == .number || column.kind == .share ? " class=\"q\"" : ""
  }
}

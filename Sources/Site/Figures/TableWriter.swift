// Tables as HTML, written directly: a thousand rows through a template cost a hundred times as much.

import Charts

/// Writes tables.
enum TableWriter {
  /// The table of a figure; the first column heads its rows, numbers are flush right.
  static func html(_ table: DataTable, caption: String) -> HTML {
    let shown = table.columns.indices.filter { !table.columns[$0].isDetail }
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
        let tag = index == shown.first ? "th scope=\"row\"" : "td\(quantity(table.columns[index]))"
        out += "<\(tag)>\(text)</\(index == shown.first ? "th" : "td")>"
      }
      out += "</tr>\n"
    }
    return HTML(out + "</tbody>\n</table>")
  }

  private static func quantity(_ column: DataTable.Column) -> String {
    column.kind == .number || column.kind == .share ? " class=\"q\"" : ""
  }
}

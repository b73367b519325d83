// Pipe tables as HTML. A table is numbered when the paragraph after it begins with `Table: `; the rest of that paragraph is its caption, and
// its words are the name by which it is referred to: `Table: Releases by year` is `[](table:releases-by-year)`.

import Diagnostics

extension ParsedTable {
  /// The table as HTML, once the links in it are resolved.
  func html(caption: String, _ words: Words) -> String {
    func row(_ cells: [MarkdownTree], _ element: String) -> String {
      let cells = alignments.indices.map { index in
        let alignment = alignments[index].map { " class=\"\($0.rawValue)\"" } ?? ""
        let scope = element == "th" ? " scope=\"col\"" : ""
        let text = index < cells.count ? inner(cells[index]) : ""
        return "<\(element)\(scope)\(alignment)>\(text)</\(element)>"
      }
      return "<tr>" + cells.joined() + "</tr>\n"
    }
    var html = "<table>\n<thead>\n\(row(header, "th"))</thead>\n"
    if !rows.isEmpty { html += "<tbody>\n" + rows.map { row($0, "td") }.joined() + "</tbody>\n" }
    html += "</table>"
    let label = number.map { escaped(words.with(words.table, $0)) } ?? ""
    let scroll =
      "<div class=\"scroll\" tabindex=\"0\" role=\"group\"\(label.isEmpty ? "" : " aria-label=\"\(label)\"")>\n\(html)\n</div>"
    guard let number else { return "<div class=\"pipe-table\">\n\(scroll)\n</div>" }
    return """
      <figure class="figure numbered-table pipe-table" id="table-\(number)" aria-labelledby="table-\(number)-title">
      <div class="figure-head">
      <p class="figure-number">\(label)</p>
      <p class="figure-title" id="table-\(number)-title">\(caption)</p>
      </div>
      \(scroll)
      </figure>
      """
  }

  /// A cell's HTML without the paragraph round it.
  private func inner(_ cell: MarkdownTree) -> String {
    guard let paragraph = cell.root.firstChild, paragraph.kind == .paragraph, paragraph.next == nil else {
      return cell.html.trimmingSuffix("\n")
    }
    return paragraph.innerHTML
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}

// Comments in the margin of the pages that an editor works on: in the preview, never in a site that is written.

extension BuiltSite {
  /// The same site with comments at the blocks they are on, wherever these stand.
  public func showing(_ comments: [PlacedComment]) -> BuiltSite {
    let byAnchor = Dictionary(grouping: comments.filter { $0.anchor != nil }) { $0.anchor ?? "" }
    guard !byAnchor.isEmpty, let strings = review?.strings else { return self }
    let margin = CommentMargin(strings: strings, comments: byAnchor)
    return mappingPages(margin.shown)
  }
}

/// Writes comments into pages.
struct CommentMargin: Sendable {
  let strings: InterfaceStrings
  /// The comments by the id of their block.
  let comments: [String: [PlacedComment]]

  /// A page with the comments on its blocks; the same bytes where it has none of them.
  func shown(on page: [UInt8]) -> [UInt8] {
    let anchors = comments.keys.sorted().compactMap { anchor -> (at: Int, anchor: String)? in
      let mark = Array(" id=\"\(Escape.text(anchor).text)\"".utf8)
      guard let found = page.firstRange(of: mark)?.lowerBound,
        let start = page[..<found].lastIndex(of: UInt8(ascii: "<"))
      else { return nil }
      return (start, anchor)
    }
    var out = page
    for (at, anchor) in anchors.sorted(by: { $0.at > $1.at }) {
      out.insert(contentsOf: Array(notes(comments[anchor] ?? []).text.utf8), at: at)
    }
    return out
  }

  private func notes(_ comments: [PlacedComment]) -> HTML {
    comments.map { placed in
      let comment = placed.comment
      let name = Escape.name(comment.name)
      let about = comment.about.map {
        HTML("<p>") + strings.markup("review-about-number", ["number": Escape.name($0.text)]) + HTML("</p>")
      }
      let changed =
        placed.state == .changed
        ? HTML("<p>") + strings.markup("review-changed", ["quote": Escape.name(comment.quote)]) + HTML("</p>") : .empty
      return HTML("<aside class=\"note\" role=\"note\"><div class=\"note-head\"><strong>")
        + strings.markup("review-by", ["name": name]) + HTML("</strong></div>") + (about ?? .empty)
        + HTML("<p dir=\"auto\">") + Escape.text(comment.text) + HTML("</p>") + changed + HTML("</aside>\n")
    }.joined()
  }
}

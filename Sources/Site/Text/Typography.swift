// Words that are not to be broken at the end of a line, such as COVID-19, kept whole in the text of a page.

/// What the text of a finished page gets before it is written.
enum Typography {
  /// Words with a hyphen at which no line may end.
  private static let unbroken = ["COVID-19"]
  /// Elements whose text is no running text, or cannot hold a `<span>`.
  private static let left: Set = ["svg", "title", "code", "pre", "script", "option", "caption"]

  /// `page` with such words in the text of its elements wrapped so that they stay whole; tags and attributes are untouched.
  static func unbroken(_ page: HTML) -> HTML {
    guard unbroken.contains(where: page.text.contains) else { return page }
    var out = ""
    var rest = page.text[...]
    var skipped: String?
    while let open = rest.firstIndex(of: "<") {
      out += skipped == nil ? wrapped(rest[..<open]) : String(rest[..<open])
      guard let close = rest[open...].firstIndex(of: ">") else { return HTML(out + rest[open...]) }
      let tag = rest[open...close]
      let name = tag.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
      if let element = skipped {
        if tag.hasPrefix("</"), name == element { skipped = nil }
      } else if left.contains(name), !tag.hasPrefix("</") {
        skipped = name
      }
      out += tag
      rest = rest[rest.index(after: close)...]
    }
    return HTML(out + (skipped == nil ? wrapped(rest) : String(rest)))
  }

  private static func wrapped(_ text: Substring) -> String {
    unbroken.reduce(String(text)) { text, word in
      text.contains(word) ? text.replacing(word, with: "<span class=\"nobreak\">\(word)</span>") : text
    }
  }
}

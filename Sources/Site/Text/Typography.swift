// What is not to be broken at the end of a line, such as COVID-19 or the day and the month of a date, kept whole in the
// text of a page.

/// What the text of a finished page gets before it is written.
enum Typography {
  /// Words with a hyphen at which no line may end.
  private static let unbroken = ["COVID-19"]
  /// Elements whose text is no running text, or cannot hold a `<span>`.
  private static let left: Set = ["svg", "title", "code", "pre", "script", "style", "textarea", "option", "caption"]

  /// `page` with such words in the text of its elements wrapped so that they stay whole; tags and attributes are untouched.
  static func unbroken(_ page: HTML) -> HTML {
    guard (unbroken + months).contains(where: page.text.contains) else { return page }
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
    unbroken.reduce(datesJoined(String(text))) { text, word in
      text.contains(word) ? text.replacing(word, with: "<span class=\"nobreak\">\(word)</span>") : text
    }
  }

  /// Months by the name that follows a day.
  private static let months = [
    " January", " February", " March", " April", " May", " June", " July", " August", " September", " October",
    " November", " December",
  ]

  /// `12 June 2020` with a no-break space after the day.
  private static func datesJoined(_ text: String) -> String {
    var out = text
    for month in months where out.contains(month) {
      for digit in 0...9 where out.contains("\(digit)\(month)") {
        out = out.replacing("\(digit)\(month)", with: "\(digit)\u{A0}\(month.dropFirst())")
      }
    }
    return out
  }
}

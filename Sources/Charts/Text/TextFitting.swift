// Long labels are shortened or wrapped by measured width; whoever draws a shortened one adds the full text as a title.

extension TextMetrics {
  /// `text`, or as much of its beginning as fits in `width` with an ellipsis. Never an empty text for a text that has
  /// characters: at least the ellipsis remains.
  static func shortened(_ text: String, to width: Double, _ font: Font) -> String {
    // A label that cannot possibly fit is cut before it is measured: hostile texts can be megabytes.
    let text = text.utf8.count > 2_000 ? String(text.prefix(500)) : text
    if Self.width(text, font) <= width { return text }
    let room = width * 2048 / font.size - Double(unitWidth(of: "…", bold: font.isBold))
    var used = 0.0
    var kept = ""
    for character in text {
      used += Double(unitWidth(of: character, bold: font.isBold))
      if used > room { break }
      kept.append(character)
    }
    while kept.last == " " || kept.last == "," { kept.removeLast() }
    return kept + "…"
  }

  /// `text` in lines of at most `width`, broken at spaces and between full-width characters; a single word that is
  /// too long is cut, and what does not fit in `limit` lines ends with an ellipsis.
  static func wrapped(_ text: String, to width: Double, _ font: Font, limit: Int = .max) -> [String] {
    let text = text.utf8.count > 20_000 ? String(text.prefix(5_000)) : text
    var lines: [String] = []
    var rest = breakable(text)[...]
    while !rest.isEmpty && lines.count < limit {
      if lines.count == limit - 1 {
        lines.append(shortened(joined(rest), to: width, font))
        break
      }
      var line = ""
      while let piece = rest.first {
        let candidate = line + (piece.spaced && !line.isEmpty ? " " : "") + piece.text
        if Self.width(candidate, font) > width {
          if line.isEmpty {
            line = shortened(piece.text, to: width, font)
            rest.removeFirst()
          }
          break
        }
        line = candidate
        rest.removeFirst()
      }
      lines.append(line)
    }
    return lines
  }

  private struct Piece {
    var text: String
    /// A space stands before it.
    var spaced: Bool
  }

  private static func joined(_ pieces: ArraySlice<Piece>) -> String {
    pieces.reduce(into: "") { $0 += ($1.spaced && !$0.isEmpty ? " " : "") + $1.text }
  }

  /// Words, with every full-width character a word of its own; closing punctuation stays with what it closes.
  private static func breakable(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    for word in text.split(separator: " ") {
      var spaced = true
      var current = ""
      for character in word {
        let isWide = unitWidth(of: character, bold: false) == 2_048 && !"，。、！？：；）」』》".contains(character)
        let followsWide = current.last.map { unitWidth(of: $0, bold: false) == 2_048 } ?? false
        if !current.isEmpty && (isWide || (followsWide && unitWidth(of: character, bold: false) != 2_048)) {
          pieces.append(Piece(text: current, spaced: spaced))
          (current, spaced) = ("", false)
        }
        current.append(character)
      }
      if !current.isEmpty { pieces.append(Piece(text: current, spaced: spaced)) }
    }
    return pieces
  }
}

// The text of a help topic: written once as blocks, set for a terminal of 80 columns.

/// A piece of a help topic.
enum HelpBlock {
  /// What the next blocks are about.
  case heading(String)
  /// Running text.
  case paragraph(String)
  /// Words with what each means.
  case entries([(name: String, says: String)])
  /// Lines that stay as they are.
  case code(String)
}

/// Sets blocks as plain text.
enum HelpText {
  static let width = 80

  /// The blocks, a blank line between any two, without a final line break.
  static func plain(_ blocks: [HelpBlock]) -> String {
    blocks.map { block in
      switch block {
      case .heading(let text): text + ":"
      case .paragraph(let text): wrapped(text, first: "", rest: "")
      case .entries(let entries): Self.entries(entries)
      case .code(let text):
        text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  " + $0 }
          .joined(separator: "\n")
      }
    }.joined(separator: "\n\n")
  }

  /// Names in a column of their own where all are short enough, else each name on a line above its meaning.
  private static func entries(_ entries: [(name: String, says: String)]) -> String {
    let longest = entries.map(\.name.count).max() ?? 0
    if longest <= 24 {
      return entries.map { name, says in
        wrapped(
          says, first: "  " + name + String(repeating: " ", count: longest + 2 - name.count),
          rest: String(repeating: " ", count: longest + 4))
      }.joined(separator: "\n")
    }
    return entries.map { name, says in "  \(name)\n" + wrapped(says, first: "      ", rest: "      ") }
      .joined(separator: "\n")
  }

  /// Text broken at blanks, after `first` on the first line and `rest` on the others.
  private static func wrapped(_ text: String, first: String, rest: String) -> String {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        (line, isEmpty) = (rest, true)
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return (lines + [line]).joined(separator: "\n")
  }
}

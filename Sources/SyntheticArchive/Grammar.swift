// Sentences from phrase lists. The notation, one list a line:
//
//     name <topic>: option | option *3 | another {list} with {n:2:9} slots
//
// A line that is indented further continues the one before. `*3` weighs an option threefold; `{name}` inserts an option of
// that list. Spaces at an option's edge do not count; `␣` is a space, `⏎` a line break, `∅` nothing. `<topic>` declares that
// every option of the list makes a post bear the topic, or the theme, under the codebooks: this is how the generator knows
// the truth without reading its text again. Built in: `{n:low:high}`, `{url}`, `{mention}` (of anybody), `{outsider}` (of
// somebody outside the archive), `{nbsp}`, `{acute}`, `{rlo}`, `{pdf}`.

/// One phrase list, compiled: choices are array indices, so that composing a post does no look-up by name.
struct Grammar {
  enum Token {
    case literal(Range<Int>)
    case list(Int)
    case number(low: Int, high: Int)
    case url
    case mention
    case outsider
  }

  private struct List {
    var labels: LabelSet
    var options: Range<Int>
  }

  private var lists: [List] = []
  private var options: [Range<Int>] = []
  private var tokens: [Token] = []
  private var literals: [UInt8] = []
  private var indices: [String: Int] = [:]

  /// Compiles the notation. Mistakes in it are mistakes in this target's own source, and stop the program.
  init(_ source: String) {
    var entries: [(head: String, body: String)] = []
    for line in source.split(separator: "\n") {
      let text = Self.trimmed(line)
      if text.isEmpty || text.hasPrefix("//") { continue }
      if line.first == " ", let last = entries.indices.last {
        entries[last].body += " " + text
      } else if let colon = text.firstIndex(of: ":") {
        entries.append((String(text[..<colon]), String(text[text.index(after: colon)...])))
      } else {
        preconditionFailure("a phrase line without a name: \(text)")
      }
    }
    for (index, entry) in entries.enumerated() {
      let name = String(entry.head.prefix { $0 != " " && $0 != "<" })
      precondition(indices[name] == nil, "two phrase lists named \(name)")
      indices[name] = index
    }
    for entry in entries { compile(entry.head, entry.body) }
  }

  /// The list called `name`, if this language has it.
  func list(_ name: String) -> Int? { indices[name] }

  private mutating func compile(_ head: String, _ body: String) {
    let first = options.count
    for option in body.split(separator: "|") {
      var text = Self.trimmed(option)
      var weight = 1
      if let star = text.lastIndex(of: "*"), let number = Int(text[text.index(after: star)...]) {
        weight = number
        text = Self.trimmed(text[..<star])
      }
      let start = tokens.count
      compile(option: text)
      for _ in 0..<weight { options.append(start..<tokens.count) }
    }
    let labels = head.split(separator: "<").dropFirst().first.map { LabelSet(named: String($0.dropLast())) }
    lists.append(List(labels: labels ?? [], options: first..<options.count))
  }

  private mutating func compile(option: String) {
    var literal: [UInt8] = []
    func flush(_ grammar: inout Grammar) {
      if literal.isEmpty { return }
      let start = grammar.literals.count
      grammar.literals += literal
      grammar.tokens.append(.literal(start..<grammar.literals.count))
      literal = []
    }
    var rest = Substring(option)
    while let character = rest.popFirst() {
      switch character {
      case "␣": literal.append(UInt8(ascii: " "))
      case "⏎": literal.append(UInt8(ascii: "\n"))
      case "∅": break
      case "{":
        let slot = rest.prefix { $0 != "}" }
        rest = rest[slot.endIndex...].dropFirst()
        if let built = Self.character(String(slot)) {
          literal += Array(built.utf8)
        } else {
          flush(&self)
          tokens.append(token(String(slot)))
        }
      default: literal += Array(character.utf8)
      }
    }
    flush(&self)
  }

  private func token(_ slot: String) -> Token {
    let parts = slot.split(separator: ":")
    if parts.count == 3, parts[0] == "n", let low = Int(parts[1]), let high = Int(parts[2]) {
      return .number(low: low, high: high)
    }
    switch slot {
    case "url": return .url
    case "mention": return .mention
    case "outsider": return .outsider
    default:
      guard let index = indices[slot] else { preconditionFailure("no phrase list named \(slot)") }
      return .list(index)
    }
  }

  private static func character(_ slot: String) -> String? {
    switch slot {
    case "nbsp": "\u{00A0}"
    case "acute": "\u{0301}"
    case "rlo": "\u{202E}"
    case "pdf": "\u{202C}"
    default: nil
    }
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let spaces: (Character) -> Bool = { $0 == " " }
    return String(text.drop(while: spaces).reversed().drop(while: spaces).reversed())
  }

  /// True for an option that is plain text of some length: repeating such a one reads oddly.
  private func isPhrase(_ option: Range<Int>) -> Bool {
    if option.count == 1, case .literal(let range) = tokens[option.lowerBound] { range.count >= 9 } else { false }
  }

  /// Appends an option of the list to `text`, choosing with `random`.
  func expand(_ list: Int, _ random: inout RandomStream, into text: inout PostText, _ handles: Handles) {
    let options = lists[list].options
    var option = self.options[options.lowerBound + random.below(options.count)]
    // A phrase that the post has already is drawn again, up to three times.
    for _ in 0..<3 where isPhrase(option) && text.phrases.contains(option.lowerBound) {
      option = self.options[options.lowerBound + random.below(options.count)]
    }
    if isPhrase(option) { text.phrases.append(option.lowerBound) }
    let start = text.bytes.count
    for token in tokens[option] {
      switch token {
      case .literal(let range): text.bytes += literals[range]
      case .list(let inner): expand(inner, &random, into: &text, handles)
      case .number(let low, let high): text.bytes.append(number: random.number(low, high))
      case .url: text.appendURL(&random)
      case .mention: text.appendMention(handles.anyone(&random), handles)
      case .outsider: text.appendMention(handles.someoneOutside(&random), handles)
      }
    }
    if !lists[list].labels.isEmpty { text.marks.append(.init(start..<text.bytes.count, .labels(lists[list].labels))) }
  }
}

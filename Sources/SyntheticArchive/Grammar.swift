// Sentences from phrase lists. The notation, one list a line:
//
//     name <topic>: option | option *3 | another {list} with {n:2:9} slots
//
// A line that is indented further continues the one before. `*3` weighs an option threefold; `{name}` inserts an option of
// that list. Spaces at an option's edge do not count; `␣` is a space, `⏎` a line break, `∅` nothing. `<topic>` declares that
// every option of the list makes a post bear the topic under the codebook: this is how the generator knows the truth
// without reading its text again. Built in: `{n:low:high}`, `{url}`, `{mention}`, `{nbsp}`, `{acute}`, `{rlo}`, `{pdf}`.

/// The topics of a text, as a set of bits.
struct TopicSet: OptionSet, Hashable {
  let rawValue: UInt8

  static let guoWengui = TopicSet(rawValue: 1)
  static let hongKong = TopicSet(rawValue: 2)
  static let covid = TopicSet(rawValue: 4)
  static let taiwan = TopicSet(rawValue: 8)
  /// A word of Hong Kong's `exclude` list: it takes the topic away from the whole post.
  static let notHongKong = TopicSet(rawValue: 16)

  /// In the order of the codebook.
  static let all: [(id: String, bit: TopicSet)] = [
    ("guo-wengui", .guoWengui), ("hong-kong", .hongKong), ("covid-19", .covid), ("taiwan", .taiwan),
  ]

  /// What the codebook makes of the terms found.
  var labelled: TopicSet { contains(.notHongKong) ? subtracting([.notHongKong, .hongKong]) : self }
}

/// One phrase list, compiled: choices are array indices, so that composing a post does no look-up by name.
struct Grammar {
  enum Token {
    case literal(Range<Int>)
    case list(Int)
    case number(low: Int, high: Int)
    case url
    case mention
  }

  private struct List {
    var name: String
    var topics: TopicSet
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
    let topics = head.split(separator: "<").dropFirst().first.map { Self.topics(named: String($0.dropLast())) }
    lists.append(List(name: head, topics: topics ?? [], options: first..<options.count))
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

  private static func topics(named name: String) -> TopicSet {
    if name == "hong-kong-excluded" { return .notHongKong }
    guard let topic = TopicSet.all.first(where: { $0.id == name }) else { preconditionFailure("no topic \(name)") }
    return topic.bit
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
      }
    }
    if !lists[list].topics.isEmpty { text.marks.append(.init(start..<text.bytes.count, .topic(lists[list].topics))) }
  }
}

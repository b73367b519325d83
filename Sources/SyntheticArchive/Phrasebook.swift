// The phrase lists of all languages, compiled once and shared by everything that composes texts.

/// Grammars by way of writing.
struct Phrasebook {
  private let grammars: [Grammar]
  /// List numbers by writing and subject; nil where a language has nothing on a subject.
  private let lists: [[Int?]]
  private let shorts: [[Int?]]
  private let oddities: [Int?]
  private let offTopic: [Int]

  init() {
    let grammars = Writing.allCases.map { Grammar($0.phrases) }
    self.grammars = grammars
    lists = grammars.map { grammar in Subject.allCases.map { grammar.list($0.list) } }
    shorts = grammars.map { grammar in Subject.allCases.map { grammar.list($0.list + ".short") } }
    oddities = grammars.map { $0.list("oddity") }
    offTopic = grammars.map { grammar in
      guard let list = grammar.list("off") else { preconditionFailure("a language without off-topic phrases") }
      return list
    }
  }

  /// Appends a text on the subject, off topic where the language has nothing on it.
  func append(
    _ subject: Subject, isOdd: Bool, in writing: Writing, _ random: inout RandomStream, to text: inout PostText,
    _ handles: Handles
  ) {
    let language = writing.rawValue
    var list = lists[language][subject.rawValue] ?? offTopic[language]
    if isOdd, let odd = oddities[language] { list = odd }
    grammars[language].expand(list, &random, into: &text, handles)
  }

  /// Appends half a sentence on the subject and a full stop, if the language has any.
  func appendShort(
    _ subject: Subject, in writing: Writing, _ random: inout RandomStream, to text: inout PostText, _ handles: Handles
  ) {
    guard let short = shorts[writing.rawValue][subject.rawValue] else { return }
    grammars[writing.rawValue].expand(short, &random, into: &text, handles)
    text.append(writing == .english ? ". " : "。 ")
  }

  /// Appends a phrase of the list called `name`; false if the language has no such list.
  @discardableResult
  func append(
    list name: String, in writing: Writing, _ random: inout RandomStream, to text: inout PostText, _ handles: Handles
  ) -> Bool {
    let grammar = grammars[writing.rawValue]
    guard let list = grammar.list(name) else { return false }
    grammar.expand(list, &random, into: &text, handles)
    return true
  }
}

// From a planned post to its text.

/// Composes texts. The same post gives the same text whenever asked, so that a retweet can repeat its source.
struct Composer {
  private let seed: UInt64
  private let grammars: [Grammar]
  /// List numbers by writing and subject; nil where a language has nothing on a subject.
  private let lists: [[Int?]]
  private let shorts: [[Int?]]
  private let oddities: [Int?]
  private let offTopic: [Int]

  private static let capitalised: [Writing] = [.english, .russian, .spanish, .indonesian, .portuguese, .french]

  init(seed: UInt64) {
    self.seed = seed
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

  /// Writes the text of the post with number `index` into `text`, replacing what is there. `reply` is named first.
  func compose(_ post: PlannedPost, _ index: Int, reply: Person?, _ handles: Handles, into text: inout PostText) {
    var random = RandomStream(seed, .text, index)
    let language = post.writing.rawValue
    let grammar = grammars[language]
    text.removeAll()
    if let reply {
      text.append("@")
      text.appendMention(reply, handles)
      text.append(" ")
    }
    let start = text.bytes.count
    if post.isDouble, let short = shorts[language][post.second.rawValue] {
      grammar.expand(short, &random, into: &text, handles)
      text.append(post.writing == .english ? ". " : "。 ")
    }
    var list = lists[language][post.subject.rawValue] ?? offTopic[language]
    if post.isOdd, let odd = oddities[language] { list = odd }
    grammar.expand(list, &random, into: &text, handles)
    if Self.capitalised.contains(post.writing) { text.capitaliseSentences(from: start) }
    text.markHashtags()
  }
}

// Reads topics.yml and themes.yml, two codebooks of one form.

import Diagnostics
import Foundation

extension Codebook {
  private static let topicKeys = ["id", "title", "short-title", "describes", "terms", "hashtags", "exclude"]
  /// Ids that facts use for something else: `topics.any.share`.
  private static let reserved = ["any", "none", "several", "unlabelled"]

  /// What a codebook's entries are, and the key under which they stand.
  enum Kind: String {
    case topics
    case themes

    var one: String { self == .topics ? "topic" : "theme" }
  }

  /// Reads the text of topics.yml or themes.yml.
  static func parse(_ source: SourceText, _ kind: Kind) -> (Codebook?, [Problem]) {
    let reader = YAMLReader(source)
    guard let fields = reader.root(of: source.text, expecting: "the codebook") else { return (nil, reader.problems) }
    let key = kind.rawValue
    fields.allow([key])
    guard fields.has(key) else {
      reader.note(
        "the codebook needs \"\(key)\"", at: fields.place, help: "add `\(key):` with an entry per \(kind.one)")
      return (nil, reader.problems)
    }
    let topics = fields.list(key, each: "a \(kind.one)").compactMap { topic($0, kind) }
    Fields.noteDuplicates(topics.map { PlacedText(text: $0.id, place: $0.place) }, reader: reader, what: kind.one)
    return (reader.problems.isEmpty ? Codebook(topics: topics) : nil, reader.problems)
  }

  private static func topic(_ fields: Fields, _ kind: Kind) -> Topic? {
    fields.allow(topicKeys)
    let found = fields.required("id", example: kind == .topics ? "hong-kong" : "recovery")
    let id = fields.identifier(found)
    if let found, reserved.contains(found.text) {
      fields.reader.note(
        "\"\(found.text)\" cannot be the id of a \(kind.one)", at: found.place,
        help: "facts use it for posts of any \(kind.one)")
    }
    let title = fields.required("title", example: kind == .topics ? "Hong Kong protests" : "Recovery")
    let shortTitle = fields.optional("short-title")
    let describes = fields.optional("describes")
    let terms = words("terms", fields)
    let hashtags = words("hashtags", fields)
    let exclude = words("exclude", fields)
    for tag in hashtags { check(hashtag: tag, fields) }
    if !fields.has("terms"), !fields.has("hashtags") {
      fields.reader.note(
        "a \(kind.one) needs \"terms\", \"hashtags\" or both", at: found?.place ?? fields.place,
        help: "add `terms: [word, another word]`")
    }
    guard let id, let found, let title else { return nil }
    return Topic(
      id: id, title: title.text, shortTitle: shortTitle?.text, describes: describes?.text, terms: terms.map(\.text),
      hashtags: hashtags.map(\.text), exclude: exclude.map(\.text), place: found.place)
  }

  /// The words of one list, each once: terms are compared after NFKC and case folding.
  private static func words(_ name: String, _ fields: Fields) -> [PlacedText] {
    let words = fields.texts(name, each: "a word")
    // No topic is told by a word with a comma in it, but many by a list whose brackets were lost.
    if let only = words.first, fields.isListWithoutBrackets(name) {
      fields.noteBracket(name, only)
      return []
    }
    if fields.has(name), words.isEmpty, fields.isEmptyList(name) {
      fields.reader.note("\"\(name)\" has no entry", at: fields.place(of: name), help: "add a word or remove the key")
    }
    var seen: [String: String] = [:]
    for word in words {
      let folded = word.text.precomposedStringWithCompatibilityMapping.lowercased()
      if let first = seen[folded] {
        let alike = first == word.text ? "" : ", which is compared as \"\(first)\""
        fields.reader.note(
          "\"\(word.text)\" stands twice in \"\(name)\"\(alike)", at: word.place, help: "keep one of them")
      } else {
        seen[folded] = word.text
      }
    }
    return words
  }

  private static func check(hashtag: PlacedText, _ fields: Fields) {
    if hashtag.text.hasPrefix("#") {
      fields.reader.note("write a hashtag without #", at: hashtag.place, help: "write \"\(hashtag.text.dropFirst())\"")
    } else if let odd = hashtag.text.unicodeScalars.first(where: { !isTagScalar($0) }) {
      fields.reader.note(
        "no hashtag can hold \"\(odd)\"", at: hashtag.place,
        help: "a hashtag is made of letters, digits and underscores")
    }
  }

  private static func isTagScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: scalar == "_"
    }
  }
}

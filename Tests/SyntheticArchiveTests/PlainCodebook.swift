// The codebook's rule, written a second time and naively, from its definition in the design; it reads content/topics.yml
// as far as that file goes.

import Foundation

struct PlainCodebook {
  struct Topic {
    var id = ""
    var terms: [String] = []
    var hashtags: [String] = []
    var exclude: [String] = []
  }

  var topics: [Topic] = []

  /// One of the demonstration's codebooks.
  static func demonstration(_ name: String) throws -> PlainCodebook {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = try Data(contentsOf: root.appendingPathComponent("content/\(name).yml"))
    return PlainCodebook(yaml: String(decoding: data, as: UTF8.self))
  }

  /// Lists in flow style only, which may start on the line after their key.
  init(yaml: String) {
    var key = ""
    for line in yaml.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("#") {
      var rest = line.drop { $0 == " " || $0 == "-" }
      if let colon = rest.firstIndex(of: ":") {
        key = String(rest[..<colon])
        rest = rest[rest.index(after: colon)...].drop { $0 == " " }
        if key == "id" { topics.append(Topic(id: String(rest))) }
      }
      guard rest.hasPrefix("["), !topics.isEmpty else { continue }
      let items = rest.dropFirst().prefix { $0 != "]" }.split(separator: ",").map {
        Self.folded($0.trimmingCharacters(in: CharacterSet(charactersIn: " \"")))
      }
      switch key {
      case "terms": topics[topics.count - 1].terms = items
      case "hashtags": topics[topics.count - 1].hashtags = items
      case "exclude": topics[topics.count - 1].exclude = items
      default: break
      }
    }
  }

  /// The ids of the topics that a post bears.
  func topics(of text: String, hashtags: [String]) -> [String] {
    let plain = Self.withoutLinks(text)
    let folded = Self.folded(plain)
    let scalars = Array(folded.unicodeScalars)
    let tags = Set(hashtags.map(Self.folded)).union(Self.hashtags(in: scalars))
    return topics.filter { topic in
      (topic.terms.contains { Self.matches($0, folded, scalars) } || !tags.isDisjoint(with: topic.hashtags))
        && !topic.exclude.contains { Self.matches($0, folded, scalars) }
    }.map(\.id)
  }

  /// The text with entities decoded once and links removed.
  static func withoutLinks(_ text: String) -> String {
    var plain = text
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
      plain = plain.replacingOccurrences(of: entity, with: character)
    }
    return plain.replacingOccurrences(of: "https?://[!-~]+", with: "", options: .regularExpression)
  }

  static func folded(_ text: String) -> String { text.precomposedStringWithCompatibilityMapping.lowercased() }

  private static func hashtags(in scalars: [Unicode.Scalar]) -> Set<String> {
    var found: Set<String> = []
    for (index, scalar) in scalars.enumerated() where scalar == "#" {
      let tag = scalars[(index + 1)...].prefix { $0 == "_" || isLetterMarkOrDigit($0) }
      if !tag.isEmpty { found.insert(String(String.UnicodeScalarView(tag))) }
    }
    return found
  }

  private static func matches(_ term: String, _ folded: String, _ text: [Unicode.Scalar]) -> Bool {
    // Most terms do not occur at all, which a library says faster.
    guard folded.range(of: term, options: .literal) != nil else { return false }
    let needle = Array(term.unicodeScalars)
    guard needle.count <= text.count else { return false }
    let anywhere = needle.contains(where: isCJK)
    for start in 0...(text.count - needle.count) where text[start..<start + needle.count].elementsEqual(needle) {
      let end = start + needle.count
      if anywhere || ((start == 0 || !touches(text[start - 1])) && (end == text.count || !touches(text[end]))) {
        return true
      }
    }
    return false
  }

  private static func touches(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || (isLetterMarkOrDigit(scalar) && !isCJK(scalar))
  }

  static func isCJK(_ scalar: Unicode.Scalar) -> Bool {
    (0x3040...0x30FF).contains(scalar.value) || (0x3400...0x9FFF).contains(scalar.value)
      || (0xAC00...0xD7AF).contains(scalar.value)
  }

  static func isLetterMarkOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}

// What is compared of a text and how it is coded, written a second time from the definitions in the design, without regard for
// speed.

import Configuration
import Foundation

enum PlainText {
  /// The text with entities decoded once and links removed, folded.
  static func folded(_ text: String) -> String {
    var plain = text
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
      plain = plain.replacingOccurrences(of: entity, with: character)
    }
    plain = plain.replacingOccurrences(of: "https?://[!-~]+", with: "", options: .regularExpression)
    return plain.precomposedStringWithCompatibilityMapping.lowercased()
  }

  /// What is compared: letters, marks and digits without mentions; empty if too short to count.
  static func compared(_ text: String) -> [UInt32] {
    let rest = folded(text).replacingOccurrences(of: "@[A-Za-z0-9_]+", with: "", options: .regularExpression)
    let kept = rest.unicodeScalars.filter(isLetterMarkOrDigit)
    return kept.count >= (kept.contains(where: isEastAsian) ? 12 : 30) ? kept.map(\.value) : []
  }

  /// The distinct pairs of characters, or triples where less than half is East Asian; ascending.
  static func shingles(_ text: [UInt32]) -> [UInt64] {
    let size = text.count { Unicode.Scalar($0).map(isEastAsian) ?? false } * 2 >= text.count ? 2 : 3
    guard text.count >= size else { return [] }
    let all = (0...text.count - size).map { start in
      text[start..<start + size].reduce(UInt64(0)) { $0 << 21 | UInt64($1) }
    }
    return Set(all).sorted()
  }

  /// What two sets share, of what either has; 0 where sizes alone keep it under `least`.
  static func resemblance(_ a: [UInt64], _ b: [UInt64], least: Double) -> Double {
    let (small, large) = a.count < b.count ? (a.count, b.count) : (b.count, a.count)
    if Double(small) < least * Double(large) { return 0 }
    var (i, j, shared) = (0, 0, 0)
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        while i < a.count, j < b.count {
          if a[i] == b[j] { (i, j, shared) = (i + 1, j + 1, shared + 1) } else if a[i] < b[j] { i += 1 } else { j += 1 }
        }
      }
    }
    return Double(shared) / Double(a.count + b.count - shared)
  }

  /// The rules of a topic that match a text and its hashtags, by their place among terms, hashtags and exclusions.
  static func rules(of topic: Topic, in folded: String, tags: Set<String>) -> [Bool] {
    let scalars = folded.unicodeScalars.map(\.value)
    return topic.terms.map { matches($0, folded, scalars) }
      + topic.hashtags.map { tags.contains(fold($0)) } + topic.exclude.map { matches($0, folded, scalars) }
  }

  /// The hashtags of a post: those of the column, and `#tag` in its text.
  static func tags(_ listed: [String], in folded: String) -> Set<String> {
    var tags = Set(listed.map(fold))
    let scalars = Array(folded.unicodeScalars)
    for (index, scalar) in scalars.enumerated() where scalar == "#" {
      let tag = scalars[(index + 1)...].prefix { $0 == "_" || isLetterMarkOrDigit($0) }
      tags.insert(String(String.UnicodeScalarView(tag)))
    }
    return tags
  }

  static func fold(_ text: String) -> String { text.precomposedStringWithCompatibilityMapping.lowercased() }

  private static func matches(_ term: String, _ folded: String, _ text: [UInt32]) -> Bool {
    let term = fold(term)
    guard folded.range(of: term, options: .literal) != nil else { return false }
    let needle = term.unicodeScalars.map(\.value)
    if term.unicodeScalars.contains(where: isEastAsian) { return true }
    return (0...max(0, text.count - needle.count)).contains { start in
      let end = start + needle.count
      guard end <= text.count, text[start..<end].elementsEqual(needle) else { return false }
      return !(start > 0 && touches(text[start - 1])) && !(end < text.count && touches(text[end]))
    }
  }

  private static func touches(_ value: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(value) else { return false }
    return scalar == "_" || isLetterMarkOrDigit(scalar) && !isEastAsian(scalar)
  }

  static func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
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

// What texts are compared by, as the design defines it: without links and mentions, folded, letters, marks and digits only.

import Foundation

enum ComparedText {
  /// The key of a text that has no links and no mentions. Slow: for the few texts that are planted.
  static func key(_ text: PostText) -> String {
    var plain = String(decoding: text.bytes, as: UTF8.self)
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
      plain = plain.replacingOccurrences(of: entity, with: character)
    }
    let folded = plain.precomposedStringWithCompatibilityMapping.lowercased()
    return String(String.UnicodeScalarView(folded.unicodeScalars.filter(isCompared)))
  }

  private static func isCompared(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}

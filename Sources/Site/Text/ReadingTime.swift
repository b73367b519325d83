// How long a text takes to read. Rates: S. Trauzettel-Klosinski, K. Dietz and the IReST Study Group, "Standardized assessment of
// reading performance: the new International Reading Speed Texts", Investigative Ophthalmology & Visual Science 53 (2012): 228 words
// a minute in English, 255 characters a minute in Chinese.

/// The time that reading takes.
enum ReadingTime {
  private static let wordsPerMinute = 228.0
  private static let charactersPerMinute = 255.0

  /// Whole minutes for texts in any mixture of scripts, at least one: characters of Chinese, Japanese and Korean are counted each,
  /// all others by the word.
  static func minutes(_ texts: [String]) -> Int {
    var words = 0
    var characters = 0
    for text in texts {
      var isInWord = false
      for scalar in text.unicodeScalars {
        if isIdeographic(scalar) {
          characters += 1
          isInWord = false
        } else if isWord(scalar) {
          if !isInWord { words += 1 }
          isInWord = true
        } else if WhiteSpace.contains(scalar) {
          isInWord = false
        }
      }
    }
    let minutes = Double(words) / wordsPerMinute + Double(characters) / charactersPerMinute
    return max(1, Int(minutes.rounded()))
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
      : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}

// The languages in which the synthetic accounts write, and the phrases of each.

/// Namespace of the phrase lists, one file for each group of languages.
enum Phrases {}

/// A way of writing: a phrase list and the code that the platform would give its posts.
enum Writing: Int, CaseIterable {
  case simplified, traditional, english, japanese, russian, spanish, indonesian, korean, portuguese, french, arabic
  case undetermined

  /// The platform's language code of a post; the platform does not tell the two Chinese scripts apart.
  var code: StaticString {
    switch self {
    case .simplified, .traditional: "zh"
    case .english: "en"
    case .japanese: "ja"
    case .russian: "ru"
    case .spanish: "es"
    case .indonesian: "in"
    case .korean: "ko"
    case .portuguese: "pt"
    case .french: "fr"
    case .arabic: "ar"
    case .undetermined: "und"
    }
  }

  /// The profile languages that an account of this writing may have set; the first is the usual one.
  var accountLanguages: [String] {
    switch self {
    case .simplified: ["zh-cn", "zh-cn", "zh-cn", "zh-CN", "en"]
    case .traditional: ["zh-tw", "zh-tw", "zh-TW", "zh-cn"]
    case .english, .undetermined: ["en", "en", "en-gb"]
    case .indonesian: ["id", "in"]
    default: [code.description]
    }
  }

  var phrases: String {
    switch self {
    case .simplified: Phrases.chineseSimplified
    case .traditional: Phrases.chineseTraditional
    case .english: Phrases.english
    case .japanese: Phrases.japanese
    case .russian: Phrases.russian
    case .spanish: Phrases.spanish
    case .indonesian: Phrases.indonesian
    case .korean: Phrases.korean
    case .portuguese: Phrases.portuguese
    case .french: Phrases.french
    case .arabic: Phrases.arabic
    case .undetermined: Phrases.undetermined
    }
  }
}

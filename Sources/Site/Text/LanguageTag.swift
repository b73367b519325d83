// The language of a quotation: the platform's code as a tag that browsers, screen readers and validators know.

/// The `lang` and `dir` of a text.
struct LanguageTag: Hashable, Sendable {
  /// A BCP 47 tag; empty where the language is not known, which is what HTML has for that.
  let tag: String
  /// `rtl` for the scripts that run so, else `auto`: the first letter decides.
  let direction: String
  /// The language's name in English; nil where it is not known.
  let name: String?

  /// Reads a platform's code such as `zh`, `zh-tw`, `in`, `und`.
  init(platform code: String) {
    let lower = code.lowercased().replacing("_", with: "-")
    let primary = String(lower.prefix { $0 != "-" })
    let language = Self.renamed[primary] ?? primary
    guard let name = Self.names[language] else {
      tag = ""
      direction = "auto"
      self.name = nil
      return
    }
    switch lower {
    case "zh-cn", "zh-hans", "zh-sg":
      tag = "zh-Hans"
      self.name = "Chinese (simplified)"
    case "zh-tw", "zh-hk", "zh-hant", "zh-mo":
      tag = "zh-Hant"
      self.name = "Chinese (traditional)"
    default:
      tag = language
      self.name = name
    }
    direction = Self.rightToLeft.contains(language) ? "rtl" : "auto"
  }

  private static let rightToLeft: Set = ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]

  /// Codes that the platforms still use and the registry has replaced.
  private static let renamed = ["in": "id", "iw": "he", "ji": "yi", "jw": "jv", "msa": "ms", "mo": "ro", "sh": "sr"]

  private static let names = [
    "am": "Amharic", "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "bo": "Tibetan", "bs": "Bosnian",
    "ca": "Catalan", "ckb": "Sorani Kurdish", "cs": "Czech", "cy": "Welsh", "da": "Danish", "de": "German",
    "dv": "Divehi", "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian",
    "fi": "Finnish", "fil": "Filipino", "fr": "French", "gl": "Galician", "gu": "Gujarati", "he": "Hebrew",
    "hi": "Hindi", "hr": "Croatian", "ht": "Haitian Creole", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian",
    "is": "Icelandic", "it": "Italian", "ja": "Japanese", "jv": "Javanese", "ka": "Georgian", "kk": "Kazakh",
    "km": "Khmer", "kn": "Kannada", "ko": "Korean", "lo": "Lao", "lt": "Lithuanian", "lv": "Latvian",
    "ml": "Malayalam", "mn": "Mongolian", "mr": "Marathi", "ms": "Malay", "my": "Burmese", "ne": "Nepali",
    "nl": "Dutch", "no": "Norwegian", "or": "Odia", "pa": "Punjabi", "pl": "Polish", "ps": "Pashto",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sd": "Sindhi", "si": "Sinhala", "sk": "Slovak",
    "sl": "Slovenian", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil",
    "te": "Telugu", "th": "Thai", "tl": "Tagalog", "tr": "Turkish", "ug": "Uyghur", "uk": "Ukrainian", "ur": "Urdu",
    "uz": "Uzbek", "vi": "Vietnamese", "yi": "Yiddish", "yue": "Cantonese", "zh": "Chinese", "zu": "Zulu",
  ]
}

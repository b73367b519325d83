// What languages are called in English, for definitions and quotations. Foundation's names differ from system to system,
// and a report must not.

/// Names of the languages that platforms tell.
public enum LanguageNames {
  /// The English name for a platform's code without its region; nil where it is not known.
  public static func name(_ code: String) -> String? { names[current(code)] }

  /// Whether a code is one that platforms use: a language's, or one of what is none (undetermined, only links, only media).
  static func isCode(_ code: String) -> Bool {
    names[current(code)] != nil || ["und", "zxx", "mul", "art", "qam", "qct", "qht", "qme", "qst"].contains(code)
  }

  /// The code of the language with this English name, whatever its case; nil where there is none.
  static func code(of name: String) -> String? { names.first { $1.lowercased() == name.lowercased() }?.key }

  /// The code that the registry has now for one that a platform still uses.
  public static func current(_ code: String) -> String { renamed[code] ?? code }

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

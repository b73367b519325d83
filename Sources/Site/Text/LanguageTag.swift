// The language of a quotation: the platform's code as a tag that browsers, screen readers and validators know.

import AnalysedArchive

/// The `lang` and `dir` of a text.
struct LanguageTag: Hashable, Sendable {
  /// A BCP 47 tag; empty where the language is not known, which is what HTML has for that.
  let tag: String
  /// `rtl` for the scripts that run so, else `auto`: the first letter decides.
  let direction: String
  /// The language among those that the interface strings name, `zh-hant`; nil where it is not known.
  let key: String?

  /// Reads a platform's code such as `zh`, `zh-tw`, `in`, `und`.
  init(platform code: String) {
    let lower = code.lowercased().replacing("_", with: "-")
    let primary = String(lower.prefix { $0 != "-" })
    let language = LanguageNames.current(primary)
    guard LanguageNames.name(primary) != nil else {
      tag = ""
      direction = "auto"
      key = nil
      return
    }
    switch lower {
    case "zh-cn", "zh-hans", "zh-sg":
      tag = "zh-Hans"
      key = "zh-hans"
    case "zh-tw", "zh-hk", "zh-hant", "zh-mo":
      tag = "zh-Hant"
      key = "zh-hant"
    default:
      tag = language
      key = language
    }
    direction = Self.rightToLeft.contains(language) ? "rtl" : "auto"
  }

  private static let rightToLeft: Set = ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]
}

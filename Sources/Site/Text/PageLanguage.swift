// The languages of a report's pages. All are in the report's own, but for translations of sections: their interface is in the language of
// the translation where there are words for it, and in the report's where there are none.

import Commentary
import Configuration

/// What a page of one language is written with.
struct PageLanguage: Sendable {
  /// The language of the interface, a BCP 47 tag.
  var tag: String
  /// The templates, with the words of the language.
  var templates: Templates
  /// The report as the language names it.
  var edition: Edition

  var strings: InterfaceStrings { templates.strings }
}

/// The languages of a report.
struct PageLanguages: Sendable {
  /// The report's own.
  let main: PageLanguage
  /// Those of translations, by their tags in lower case.
  private let others: [String: PageLanguage]

  /// Gathers the languages of a report.
  /// - Throws: `Problems` when the words of one cannot be read.
  init(_ templates: Templates, _ edition: Edition, _ commentary: Commentary) throws {
    main = PageLanguage(tag: edition.language, templates: templates, edition: edition)
    var others: [String: PageLanguage] = [:]
    for tag in commentary.translations.compactMap(\.language) where others[tag.lowercased()] == nil {
      guard let spoken = try templates.speaking(tag) else { continue }
      others[tag.lowercased()] = PageLanguage(
        tag: tag, templates: spoken,
        edition: Edition(report: edition.report, strings: spoken.strings, digest: edition.digest, language: tag))
    }
    self.others = others
  }

  /// The language for a tag; nil means the report's own.
  subscript(tag: String?) -> PageLanguage { tag.flatMap { others[$0.lowercased()] } ?? main }

  /// The languages beside the report's own, by tag in lower case, in no order.
  var translations: [String: PageLanguage] { others }
}

/// A version of a page in one language, as the switch between them shows it.
struct LanguageVersion: TemplateModel {
  /// A BCP 47 tag.
  var tag: String
  var href: String
  /// The address for those who do not start from the page.
  var address: String
  /// Whether it is the page itself.
  var isCurrent = false

  static let fields: [Field<LanguageVersion>] = [
    .text("tag", "the language, a BCP 47 tag", \.tag),
    .text("name", "the language in its own words") { OwnNames.name(of: $0.tag) },
    .text("direction", "rtl where the language is written so", optional: { OwnNames.direction(of: $0.tag) }),
    .text("href", "the address", \.href),
    .text("alternate-href", "the address on the web, where report.yml has a base-url", \.address),
    .text("current", "page on the version itself", optional: { $0.isCurrent ? "page" : nil }),
  ]
}

/// What languages call themselves, for those who look for theirs.
enum OwnNames {
  /// The name of a language in its own words; its tag where that is not known.
  static func name(of tag: String) -> String {
    let tags = StringsLanguage.tags(of: tag)
    if tags.contains("zh-Hant") { return chinese(tag, "繁體中文") }
    if tags.contains("zh-Hans") { return chinese(tag, "简体中文") }
    let primary = tag.lowercased().prefix { $0 != "-" }
    return names[String(primary)] ?? tag
  }

  /// `rtl` where a language is written so.
  static func direction(of tag: String) -> String? { LanguageTag(platform: tag).direction == "rtl" ? "rtl" : nil }

  /// A region that the tag names is told from the script's other regions.
  private static func chinese(_ tag: String, _ script: String) -> String {
    switch tag.uppercased().split(separator: "-").last {
    case "TW": "\(script)（臺灣）"
    case "HK": "\(script)（香港）"
    case "MO": "\(script)（澳門）"
    case "SG": "\(script)（新加坡）"
    default: script
    }
  }

  private static let names = [
    "ar": "العربية", "bo": "བོད་ཡིག", "cs": "Čeština", "da": "Dansk", "de": "Deutsch", "el": "Ελληνικά",
    "en": "English", "es": "Español", "fa": "فارسی", "fi": "Suomi", "fr": "Français", "he": "עברית", "hi": "हिन्दी",
    "id": "Bahasa Indonesia", "it": "Italiano", "ja": "日本語", "ko": "한국어", "ms": "Bahasa Melayu", "nl": "Nederlands",
    "no": "Norsk", "pl": "Polski", "pt": "Português", "ru": "Русский", "sv": "Svenska", "th": "ไทย", "tl": "Tagalog",
    "tr": "Türkçe", "ug": "ئۇيغۇرچە", "uk": "Українська", "ur": "اردو", "vi": "Tiếng Việt", "zh": "中文",
  ]
}

// Which language the figures of a report speak. Charts has its words in a few languages; a report in another has English
// figures, and what is English in them says so.

import Charts

extension Wording {
  /// The wording for a language, a BCP 47 tag, by its script and region: English for a language that figures do not speak.
  init(language: String) {
    let tags = StringsLanguage.tags(of: language)
    self =
      Wording.allCases.first { $0 != .english && tags.contains($0.tag) } ?? .english
  }

  /// The `lang` of a figure's words on a page; nil where they are in the language of the page.
  func marked(in language: String) -> String? {
    let isEnglish = language.split(separator: "-").first?.lowercased() == "en"
    return self == Wording(language: language) && (self != .english || isEnglish) ? nil : tag
  }
}

// Interface strings as markup: with parts that are finished, and with the mark of what stays English in every language.

extension InterfaceStrings {
  /// A string with finished markup in its places.
  func markup(_ key: String, _ values: [String: HTML]) -> HTML {
    let text = self[key]
    var out = HTML.empty
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      out += Escape.text(String(rest[..<open]))
      rest = rest[open...]
      let name = rest.dropFirst().prefix { "a"..."z" ~= $0 || $0 == "-" }
      guard !name.isEmpty, name.endIndex < rest.endIndex, rest[name.endIndex] == "}" else {
        out += Escape.text("{")
        rest = rest.dropFirst()
        continue
      }
      out += values[String(name)] ?? Escape.text("{\(name)}")
      rest = rest[rest.index(after: name.endIndex)...]
    }
    return out + Escape.text(String(rest))
  }

  /// Whether the pages are in English.
  var isEnglish: Bool { StringsLanguage.isEnglish(language) }

  /// What an element needs whose words are English on every page: definitions, reasons, names of machines.
  var englishAttribute: String { isEnglish ? "" : " lang=\"en\"" }

  /// English words within a text.
  func english(_ text: String) -> HTML {
    let words = Escape.text(text)
    return isEnglish ? words : HTML("<span lang=\"en\">") + words + HTML("</span>")
  }

  /// Items of a list, one after the other.
  func listed(_ items: [HTML]) -> HTML { items.joined(separator: Escape.text(self["list-separator"]).text) }

  /// The same of plain text.
  func listed(_ items: [String]) -> String { items.joined(separator: self["list-separator"]) }

  /// Sentences one after the other.
  func sentences(_ sentences: [String]) -> String {
    sentences.dropFirst().reduce(sentences.first ?? "") { self["two-sentences", ["first": $0, "second": $1]] }
  }

  /// A number of things, which English tells in one word for one and another for more: `{key}-one`, `{key}-many`, whose `{count}` is
  /// `written`.
  func counted(_ key: String, _ count: Int, written: String, _ values: [String: String] = [:]) -> String {
    self["\(key)-\(count == 1 ? "one" : "many")", values.merging(["count": written]) { $1 }]
  }

  /// What a language is called; nil for a code that is none.
  func languageName(_ code: String) -> String? { LanguageTag(platform: code).key.map { self["language-\($0)"] } }
}

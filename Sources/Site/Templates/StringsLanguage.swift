// Which files of interface strings a language reads. A report's tag may name a region where the files name a script: readers in
// Taiwan, Hong Kong and Macao read traditional characters, all other Chinese reads simplified ones unless the tag says otherwise.

/// The names of the files of strings for a language.
enum StringsLanguage {
  /// The tags whose files are read, the most general first, in the case in which files are named: `zh`, `zh-Hant`, `zh-Hant-TW`, `zh-TW`
  /// for `zh-tw`. A later file's strings replace an earlier one's. Empty for English itself, which every language falls back on.
  static func tags(of language: String) -> [String] {
    let parts = language.split(separator: "-").map(String.init)
    guard let primary = parts.first?.lowercased() else { return [] }
    let rest = parts.dropFirst().map(canonical)
    var tags = [primary]
    if primary == "zh", let script = script(rest) {
      tags.append("zh-\(script)")
      let others = rest.filter { $0 != script }
      if !others.isEmpty { tags.append((["zh", script] + others).joined(separator: "-")) }
    }
    tags.append(([primary] + rest).joined(separator: "-"))
    if !tags.contains(language) { tags.append(language) }
    var seen: Set<String> = []
    return tags.filter { $0 != "en" && seen.insert($0).inserted }
  }

  /// Whether a tag means English, in which every string is written.
  static func isEnglish(_ language: String) -> Bool { language.lowercased().prefix { $0 != "-" } == "en" }

  /// The script that a Chinese tag means; nil where it names one that is neither, such as `zh-Latn`.
  private static func script(_ subtags: [String]) -> String? {
    if let named = subtags.first(where: { $0.count == 4 && $0.allSatisfy(\.isLetter) }) {
      return ["Hans", "Hant"].contains(named) ? named : nil
    }
    return subtags.contains { ["TW", "HK", "MO"].contains($0) } ? "Hant" : "Hans"
  }

  /// A subtag in the case that BCP 47 recommends: `Hant`, `TW`, `valencia`.
  private static func canonical(_ subtag: String) -> String {
    switch subtag.count {
    case 2: subtag.uppercased()
    case 4 where subtag.allSatisfy(\.isLetter): subtag.prefix(1).uppercased() + subtag.dropFirst().lowercased()
    default: subtag.lowercased()
    }
  }
}

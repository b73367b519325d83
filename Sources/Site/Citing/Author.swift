// An author as report.yml writes it. What citations need, which part is the family name, is known only where it is written so:
// `Holt, Maren`, as BibTeX and CSL have it. Any other name is taken whole, as that of an institution is.

/// An author of the report or of a section.
struct Author: Hashable, Sendable {
  /// The family name, or the whole name.
  var family: String
  /// The given names; nil where the name is not written in two parts.
  var given: String?

  /// Reads `Family, Given`, or any other name whole.
  init(_ written: String) {
    let parts = written.split(separator: ",", omittingEmptySubsequences: false).map { $0.drop { $0 == " " } }
    if parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty {
      family = String(parts[0])
      given = String(parts[1])
    } else {
      family = written
      given = nil
    }
  }

  /// The name in running text: `Maren Holt`; a Chinese name begins with the family's and has no space: `王小明`.
  var name: String {
    guard let given else { return family }
    let isHan = (family + given).unicodeScalars.allSatisfy { (0x3400...0x9FFF).contains($0.value) }
    return isHan ? family + given : "\(given) \(family)"
  }
}

extension [Author] {
  /// All of them in one line; nil for none.
  func line(_ strings: InterfaceStrings) -> String? { isEmpty ? nil : strings.listed(map(\.name)) }
}

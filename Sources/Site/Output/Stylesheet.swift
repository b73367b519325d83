// The one stylesheet of a site: the colours and rules of the charts, the rules of the templates, and what only the build
// knows: the running heads of printed pages and the ids that printed numbers carry.

import Charts

/// Puts the stylesheet together.
enum Stylesheet {
  /// The bytes of `assets/dossier.css`.
  /// - Parameter rules: those of the templates, as they are served.
  static func text(_ rules: String, edition: Edition, register: NumberRegister) -> String {
    let charts = ChartStyle.rules(for: Wording(language: edition.report.language))
    return ChartStyle.tokens + rules + charts + accountLabels(edition.strings) + printedPages(edition)
      + printedNumbers(register)
  }

  /// The rules as they are served: without what only their authors read, comments and indentation.
  static func served(_ rules: String) -> String {
    var outside: [UInt8] = []
    var (isComment, last) = (false, UInt8(0))
    for byte in rules.utf8 {
      switch (last, byte) {
      case (UInt8(ascii: "/"), UInt8(ascii: "*")) where !isComment:
        outside.removeLast()
        (isComment, last) = (true, 0)
      case (UInt8(ascii: "*"), UInt8(ascii: "/")) where isComment: (isComment, last) = (false, 0)
      default:
        last = byte
        if !isComment { outside.append(byte) }
      }
    }
    return String(decoding: outside, as: UTF8.self).split(separator: "\n").map { $0.drop { $0 == " " } }
      .filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }

  /// What cells of the tables of accounts are called where each account is a record of a few lines.
  private static func accountLabels(_ strings: InterfaceStrings) -> String {
    AccountTables.labelled.map { place, name in
      ".accounts-table td:nth-child(\(place)){--label:\(quoted(strings["column-\(name)"]))}\n"
    }.joined()
  }

  /// Margins, running head and foot of a printed page. The sides leave the 658 px of the middle drawing.
  private static func printedPages(_ edition: Edition) -> String {
    let foot = edition.strings[
      "printed-foot", ["version": edition.report.version, "analysis": edition.shortDigest]]
    let font = "font:8pt Helvetica,Arial,\"Liberation Sans\",sans-serif;color:#474d53"
    return """
      @page{size:A4;margin:24mm 17.9mm 22mm;
      @top-left{content:\(quoted(edition.report.title));\(font)}
      @top-right{content:\(quoted(edition.isSynthetic ? edition.strings["mark-heading"] : ""));\(font)}
      @bottom-left{content:\(quoted(foot));\(font)}
      @bottom-right{content:counter(page) " / " counter(pages);\(font)}}

      """
  }

  /// In print a cited number carries its id, since nothing can be followed.
  private static func printedNumbers(_ register: NumberRegister) -> String {
    let rules = register.entries.flatMap { entry in
      ["a.fact[data-fact=\(quoted(entry.fact.name))]::after{content:\"\(entry.id)\"}\n"]
        + entry.published.map { figure in
          let row = quoted("#\(NumberAnchors.published(figure.id))")
          return "a.published[href$=\(row)]::after{content:\"\(entry.id)\"}\n"
        }
    }
    return
      "@media print{a.fact::after,a.published::after{margin-left:1px;font:6.5pt Helvetica,Arial,sans-serif;vertical-align:.5em}\n"
      + rules.joined() + "}\n"
  }

  /// Text as a CSS string.
  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "<", "\n", "\r", "\u{0C}": out += "\\\(String(scalar.value, radix: 16)) "
      default: if !Escape.isInvisible(scalar) { out.unicodeScalars.append(scalar) }
      }
    }
    return out + "\""
  }
}

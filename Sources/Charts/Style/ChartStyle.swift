// The stylesheet of all charts. In a page the colours are custom properties that follow the reader's theme; in a file of
// its own they are written out, since many viewers of SVG know no custom properties.

/// The style that inline charts need.
public enum ChartStyle {
  /// Custom properties for every colour: light, dark where the reader prefers it, and always light in print.
  public static let tokens: String = {
    let light = Palette.colors.map { "--\($0.name):\($0.light)" }.joined(separator: ";")
    let dark = Palette.colors.filter { $0.light != $0.dark }.map { "--\($0.name):\($0.dark)" }.joined(separator: ";")
    return ":root{\(light)}\n@media screen and (prefers-color-scheme:dark){:root{\(dark)}}\n"
  }()

  /// Rules for the classes inside the SVG; all of them begin with `.chart`.
  public static let rules: String = sheet { "var(--\($0.name))" }

  /// The same with the faces of a language: one code point has different forms in mainland China and in Taiwan.
  public static func rules(for wording: Wording) -> String { faced(rules, wording) }

  /// The whole style of a file of its own that holds this markup.
  static func standalone(_ wording: Wording, for markup: String = "") -> String {
    let whole = faced(standalone, wording)
    return markup.isEmpty ? whole : reduced(whole, to: markup)
  }

  /// The rules that say something of the elements and classes in a piece of markup: a file of its own needs no others.
  /// - Parameters:
  ///   - rules: as `rules` and its kin have them, one a line.
  ///   - markup: the piece.
  public static func reduced(_ rules: String, to markup: String) -> String {
    // What stands between two quotation marks after `class=`: every attribute has its value between two, and no text has one.
    let pieces = markup.utf8.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    let classes = Set(
      zip(pieces, pieces.dropFirst()).filter { $0.0.suffix(6).elementsEqual("class=".utf8) }.map { Substring($0.1) })
    var used = Set(classes.flatMap { $0.split(separator: " ").map { Substring(".\($0)") } })
    for element in ["text", "path"] where markup.contains("<\(element)") { used.insert(Substring(element)) }
    func says(_ selectors: Substring) -> Bool {
      selectors.split(separator: ",").contains { selector in
        selector.split(separator: " ").dropFirst().allSatisfy(used.contains)
      }
    }
    return rules.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      let rule = line.hasPrefix("@media print{") ? line.dropFirst("@media print{".count) : line
      return !rule.hasPrefix(".chart ") || says(rule.prefix { $0 != "{" })
    }.joined(separator: "\n")
  }

  private static func faced(_ rules: String, _ wording: Wording) -> String {
    wording == .traditionalChinese ? rules.replacing(simplifiedFaces, with: traditionalFaces) : rules
  }

  private static let simplifiedFaces = "\"Noto Sans CJK SC\",\"PingFang SC\",\"Microsoft YaHei\""
  private static let traditionalFaces = "\"Noto Sans CJK TC\",\"PingFang TC\",\"Microsoft JhengHei\""

  private static let standalone: String = {
    // Everything that has a colour is said again for the dark theme.
    let dark = rules(in: colored, as: \.dark)
    return sheet(\.light) + "@media screen and (prefers-color-scheme:dark){\n\(dark)}"
  }()

  private static func sheet(_ value: (PaletteColor) -> String) -> String {
    plain.map { ".chart \($0.selector){\($0.declarations)}" }.joined(separator: "\n") + "\n"
      + rules(in: colored, as: value) + "@media print{.chart .gap{stroke-width:1}}\n"
  }

  private static func rules(in list: [Rule], as value: (PaletteColor) -> String) -> String {
    list.map { rule in
      let selector = rule.selector.split(separator: ",").map { ".chart \($0)" }.joined(separator: ",")
      // A colour is written @name@.
      let declarations = rule.declarations.split(separator: "@", omittingEmptySubsequences: false).enumerated().map {
        index, part in index % 2 == 1 ? Palette.colors.first { $0.name == part }.map(value) ?? "" : String(part)
      }.joined()
      return "\(selector){\(declarations)}\n"
    }.joined()
  }

  private struct Rule {
    var selector: String
    var declarations: String
  }

  private static let plain: [Rule] = [
    Rule(
      selector: "text",
      declarations:
        "font:13px \"Helvetica Neue\",Helvetica,Arial,\"Liberation Sans\",\(simplifiedFaces),"
        + "sans-serif;font-variant-numeric:tabular-nums lining-nums;white-space:pre"),
    Rule(selector: ".s", declarations: "font-size:12px"),
    Rule(selector: ".b", declarations: "font-weight:700"),
    Rule(selector: ".n", declarations: "font-size:14px;font-weight:700"),
    Rule(selector: ".h", declarations: "font-size:18px;font-weight:700"),
    Rule(selector: ".u", declarations: "font-size:15px"),
    Rule(selector: "path", declarations: "stroke-linejoin:round"),
    Rule(selector: ".gap", declarations: "stroke-width:1.5"),
    Rule(selector: ".thin .gap", declarations: "stroke-width:.8"),
    Rule(selector: ".d1", declarations: "fill:none;stroke-width:3.2;stroke-linecap:round"),
    Rule(selector: ".d3", declarations: "fill:none;stroke-width:6;stroke-linecap:round"),
    Rule(selector: ".d2", declarations: "fill:none;stroke-width:4.6;stroke-linecap:round"),
    Rule(selector: ".dash", declarations: "stroke-dasharray:4 3"),
    Rule(selector: ".link", declarations: "fill:none;stroke-width:.75;stroke-opacity:.17"),
    Rule(selector: ".linkS", declarations: "fill:none;stroke-width:1;stroke-opacity:.42"),
    Rule(selector: ".thick", declarations: "fill:none;stroke-width:2"),
    Rule(selector: ".cap", declarations: "stroke-linecap:round"),
    Rule(selector: ".half", declarations: "fill-opacity:.45"),
  ]

  private static let colored: [Rule] = {
    var rules = [
      Rule(selector: "text", declarations: "fill:@ink@"),
      Rule(selector: ".i2", declarations: "fill:@ink-2@"),
      Rule(selector: ".i3", declarations: "fill:@ink-3@"),
      Rule(selector: ".paper", declarations: "fill:@paper@"),
      Rule(selector: ".axis", declarations: "fill:none;stroke:@axis@"),
      Rule(selector: ".rule", declarations: "fill:none;stroke:@rule@"),
      Rule(selector: ".line", declarations: "fill:none;stroke:@ink@"),
      Rule(selector: ".cut", declarations: "fill:none;stroke:@paper@;stroke-width:1.5"),
      Rule(selector: ".halo", declarations: "fill:none;stroke:@paper@;stroke-width:3"),
      Rule(selector: ".gap", declarations: "stroke:@paper@"),
      Rule(selector: ".hatch", declarations: "fill:none;stroke:@axis@;stroke-width:.6"),
      Rule(selector: ".mark", declarations: "fill:none;stroke:@ink@;stroke-width:1"),
      Rule(selector: ".data", declarations: "fill:@data@"),
      Rule(selector: ".data2", declarations: "fill:@data-2@"),
      Rule(selector: ".trend", declarations: "fill:none;stroke:@data@;stroke-width:1.25"),
      Rule(selector: ".ring", declarations: "stroke:@paper@;stroke-width:1.5"),
      Rule(selector: ".open", declarations: "fill:@paper@;stroke:@data@;stroke-width:2"),
      Rule(selector: ".link,.linkS", declarations: "stroke:@ink@"),
      Rule(selector: ".d3", declarations: "stroke:@data-2@"),
      Rule(selector: ".focus", declarations: "fill:none;stroke:@accent@;stroke-width:2"),
      Rule(selector: ".dot", declarations: "fill:@ink@"),
    ]
    for slot in 0...Palette.slots {
      rules.append(Rule(selector: ".t\(slot)", declarations: "fill:@topic-\(slot)@"))
      rules.append(Rule(selector: ".s\(slot)", declarations: "stroke:@topic-\(slot)@"))
    }
    for slot in 0...Palette.slots + 1 {
      rules.append(Rule(selector: ".o\(slot)", declarations: "fill:@on-topic-\(slot)@"))
      rules.append(Rule(selector: ".l\(slot)", declarations: "fill:none;stroke:@on-topic-\(slot)@"))
    }
    for step in 0..<6 { rules.append(Rule(selector: ".k\(step)", declarations: "fill:@heat-\(step)@")) }
    return rules
  }()
}

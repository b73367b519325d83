// The few sizes and weights that chart text has. Nothing is smaller than 12 px.

/// A kind of chart text: its class in the SVG, and its font for measuring.
struct TextStyle: Equatable, Sendable {
  /// Class names in the SVG; empty for the default, 13 px in ink.
  let classes: String
  let font: Font

  /// 13 px, ink.
  static let label = TextStyle(classes: "", font: Font(size: 13))
  /// 13 px bold, ink.
  static let strong = TextStyle(classes: "b", font: Font(size: 13, isBold: true))
  /// 13 px, second ink: axis labels, event names.
  static let axis = TextStyle(classes: "i2", font: Font(size: 13))
  /// 12 px, second ink: months, lists.
  static let small = TextStyle(classes: "s i2", font: Font(size: 12))
  /// 12 px, third ink: remarks.
  static let remark = TextStyle(classes: "s i3", font: Font(size: 12))
  /// 12 px bold, ink.
  static let smallStrong = TextStyle(classes: "s b", font: Font(size: 12, isBold: true))
  /// 14 px bold: names on bands; the colour follows the band.
  static let band = TextStyle(classes: "n", font: Font(size: 14, isBold: true))
  /// 18 px bold: the title inside a standalone file.
  static let title = TextStyle(classes: "h", font: Font(size: 18, isBold: true))
  /// 15 px, second ink: the subtitle inside a standalone file.
  static let subtitle = TextStyle(classes: "u i2", font: Font(size: 15))
  /// 15 px Chinese of copied texts.
  static let evidence = TextStyle(classes: "u", font: Font(size: 15))

  func with(_ more: String) -> TextStyle {
    TextStyle(classes: classes.isEmpty ? more : classes + " " + more, font: font)
  }

  /// Distance between the baselines of two lines.
  var lineHeight: Double { font.size >= 18 ? 25 : font.size >= 15 ? 22 : font.size >= 13 ? 18 : 16 }

  func width(_ text: String) -> Double { TextMetrics.width(text, font) }

  /// The box of a line of text whose baseline begins at x, y.
  func box(_ text: String, x: Double, baseline: Double, anchor: TextAnchor = .start) -> Rect {
    let width = width(text)
    let left: Double =
      switch anchor {
      case .start: x
      case .middle: x - width / 2
      case .end: x - width
      }
    return Rect(x: left, y: baseline - font.size * 0.78, width: width, height: font.size)
  }

  /// The baseline of a line of text that is centred, by the height of its capitals, on `y`.
  func baseline(centredOn y: Double) -> Double { y + font.size * 0.36 }
}

/// Which end of a text stands at its x.
enum TextAnchor: String, Sendable { case start, middle, end }

// Writes SVG elements: classes and presentation attributes only, since the page's policy forbids style attributes, and
// everything that comes from outside passes through here to be made visible, isolated and escaped.

/// Collects the markup of one picture.
struct Canvas {
  private(set) var markup = ""
  private(set) var definitions = ""
  /// Prefix of every id in this picture.
  let id: String

  init(id: String) {
    self.id = Self.sanitised(id)
    markup.reserveCapacity(16_384)
  }

  /// An id that is a valid name in XML, CSS and URLs whatever the caller sends.
  static func sanitised(_ id: String) -> String {
    let kept = String(
      id.unicodeScalars.map { scalar in
        scalar.isASCII && (scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value) || scalar == "-")
          ? Character(scalar) : "-"
      })
    return kept.first?.isLetter == true ? kept : "f" + kept
  }

  // MARK: Structure

  mutating func open(_ classes: String = "", clip: String? = nil) {
    markup += "<g"
    attribute("class", classes)
    if let clip { markup += " clip-path=\"url(#\(id)-\(clip))\"" }
    markup += ">"
  }

  mutating func close() { markup += "</g>" }

  /// A clipping rectangle under the name `name`.
  mutating func defineClip(_ name: String, _ rect: Rect) {
    definitions += "<clipPath id=\"\(id)-\(name)\"><rect"
    definitions += Self.geometry(rect)
    definitions += "/></clipPath>"
  }

  /// A pattern of diagonal lines under the name `name`, `step` px apart.
  mutating func defineHatch(_ name: String, step: Double = 6, classes: String = "hatch") {
    let s = step.attribute
    definitions +=
      "<pattern id=\"\(id)-\(name)\" width=\"\(s)\" height=\"\(s)\" patternUnits=\"userSpaceOnUse\""
      + " patternTransform=\"rotate(45)\"><path class=\"\(classes)\" d=\"M.5 0v\(s)\"/></pattern>"
  }

  /// One of the three patterns that tell topics without a colour of their own apart; defined once.
  mutating func definePattern(_ name: String) {
    guard !definitions.contains("\"\(id)-\(name)\"") else { return }
    let shape = ["p0": "M3 0v6", "p1": "M0 3h6", "p2": "M2 3h2"][name] ?? "M3 0v6M0 3h6"
    definitions +=
      "<pattern id=\"\(id)-\(name)\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
      + "<path class=\"cut\" d=\"\(shape)\"/></pattern>"
  }

  // MARK: Shapes

  mutating func path(_ path: Path, _ classes: String, fill: String? = nil) {
    guard !path.isEmpty else { return }
    markup += "<path"
    attribute("class", classes)
    if let fill { markup += " fill=\"url(#\(id)-\(fill))\"" }
    markup += " d=\""
    markup += path.data
    markup += "\"/>"
  }

  mutating func rect(_ rect: Rect, _ classes: String, fill: String? = nil) {
    guard rect.width > 0, rect.height > 0 else { return }
    markup += "<rect"
    attribute("class", classes)
    if let fill { markup += " fill=\"url(#\(id)-\(fill))\"" }
    markup += Self.geometry(rect)
    markup += "/>"
  }

  mutating func circle(_ x: Double, _ y: Double, radius: Double, _ classes: String) {
    markup += "<circle"
    attribute("class", classes)
    markup += " cx=\"\(x.attribute)\" cy=\"\(y.attribute)\" r=\"\(radius.attribute)\"/>"
  }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ classes: String) {
    var path = Path()
    path.move(x1, y1)
    path.line(x2, y2)
    self.path(path, classes)
  }

  /// A horizontal hairline, put on the pixel grid.
  mutating func horizontal(_ y: Double, from x1: Double, to x2: Double, _ classes: String) {
    line(x1, y.rounded(.down) + 0.5, x2, y.rounded(.down) + 0.5, classes)
  }

  // MARK: Text

  /// One line of text. With `width` it is shortened to that width; the full text is then its title.
  @discardableResult
  mutating func text(
    _ text: String, x: Double, baseline: Double, _ style: TextStyle, anchor: TextAnchor = .start, width: Double? = nil
  ) -> Rect {
    let visible = PlainText.visible(text)
    guard !visible.isEmpty else { return Rect(x: x, y: baseline, width: 0, height: 0) }
    let shown = width.map { TextMetrics.shortened(visible, to: $0, style.font) } ?? visible
    markup += "<text"
    attribute("class", style.classes)
    markup += " x=\"\(x.attribute)\" y=\"\(baseline.attribute)\""
    if anchor != .start { markup += " text-anchor=\"\(anchor.rawValue)\"" }
    markup += ">"
    markup += PlainText.escaped(PlainText.isolated(shown))
    if shown != visible { markup += "<title>\(PlainText.escaped(PlainText.bounded(visible, bytes: 400)))</title>" }
    markup += "</text>"
    return style.box(shown, x: x, baseline: baseline, anchor: anchor)
  }

  /// Lines of text under one another; returns the baseline after the last.
  @discardableResult
  mutating func lines(
    _ lines: [String], x: Double, baseline: Double, _ style: TextStyle, anchor: TextAnchor = .start
  ) -> Double {
    var y = baseline
    for line in lines {
      text(line, x: x, baseline: y, style, anchor: anchor)
      y += style.lineHeight
    }
    return y
  }

  /// What belongs to this drawing and not to the figure at every width; returns where it ends.
  mutating func remark(_ text: String, x: Double, to right: Double, from top: Double) -> Double {
    let lines = TextMetrics.wrapped(text, to: right - x, TextStyle.small.font)
    return self.lines(lines, x: x, baseline: top + 16, .small) - 6
  }

  // MARK: Attributes

  private mutating func attribute(_ name: String, _ value: String) {
    guard !value.isEmpty else { return }
    markup += " \(name)=\"\(value)\""
  }

  private static func geometry(_ rect: Rect) -> String {
    let x = rect.x.attribute
    let y = rect.y.attribute
    // Sizes from rounded edges, so that neighbours meet.
    let width = (Double(rect.maxX.tenths - rect.x.tenths) / 10).attribute
    let height = (Double(rect.maxY.tenths - rect.y.tenths) / 10).attribute
    return " x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\""
  }
}

// Coordinates as SVG text: one decimal, no trailing zero, no minus before zero. A tenth of a pixel is finer than any
// screen shows, and it is what keeps the files small.

extension String {
  /// Appends `value` rounded to one decimal.
  mutating func append(coordinate value: Double) {
    append(tenths: value.tenths)
  }

  /// Appends a number of tenths as a decimal number.
  mutating func append(tenths: Int) {
    var tenths = tenths
    if tenths < 0 {
      self += "-"
      tenths = -tenths
    }
    let (whole, rest) = tenths.quotientAndRemainder(dividingBy: 10)
    if whole > 0 || rest == 0 { self += String(whole) }
    if rest > 0 {
      self += "."
      self += String(rest)
    }
  }
}

extension Double {
  /// The value in tenths, rounded; a value that is no number is drawn at zero rather than writing an invalid file.
  var tenths: Int {
    guard isFinite, magnitude < 1e9 else { return 0 }
    return Int((self * 10).rounded())
  }

  /// The value as an attribute holds it.
  var attribute: String {
    var text = ""
    text.append(coordinate: self)
    return text
  }
}

// Addresses from an archive are shown so that neither a reader nor a program follows them: `hxxps://example[.]com/a`.
// That is how security reports write them, so that they can be read, searched for and copied on purpose.

/// Addresses made harmless.
enum Defanging {
  /// `text` with every `http://` and `https://` address defanged: the scheme, and the full stops of the host.
  static func defanged(_ text: String) -> String {
    var out = ""
    let scalars = Array(text.unicodeScalars)
    var index = 0
    var copied = 0
    while index < scalars.count {
      guard let length = schemeLength(scalars, at: index) else {
        index += 1
        continue
      }
      append(scalars[copied..<index], to: &out)
      out += length == 8 ? "hxxps://" : "hxxp://"
      index += length
      while index < scalars.count, isHost(scalars[index]) {
        if scalars[index] == "." { out += "[.]" } else { out.unicodeScalars.append(scalars[index]) }
        index += 1
      }
      copied = index
    }
    append(scalars[copied...], to: &out)
    return out
  }

  /// The length of `http://` or `https://` at `index` in any case, nil when neither stands there.
  private static func schemeLength(_ scalars: [Unicode.Scalar], at index: Int) -> Int? {
    // Only these two become an h in lower case.
    guard scalars[index] == "h" || scalars[index] == "H" else { return nil }
    for scheme in ["https://", "http://"] {
      let wanted = Array(scheme.unicodeScalars)
      guard index + wanted.count <= scalars.count else { continue }
      let found = scalars[index..<index + wanted.count]
      if zip(found, wanted).allSatisfy({ $0.properties.lowercaseMapping == String($1) }) { return wanted.count }
    }
    return nil
  }

  /// Whether a scalar belongs to the part of an address before its path; letters of any script may.
  private static func isHost(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", "?", "#", "\\", "\"", "<", ">", ",", "，", "。", "）", "」": false
    default: !scalar.properties.isWhitespace && scalar.value > 0x20
    }
  }

  private static func append(_ scalars: ArraySlice<Unicode.Scalar>, to out: inout String) {
    out.unicodeScalars.append(contentsOf: scalars)
  }
}

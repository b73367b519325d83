// Text as YAML takes it whole, for the files that Dossier writes in it.

/// Writes text for YAML.
public enum YAMLText {
  /// Text in YAML's double quotes: what YAML would read as a sign of its own stays text, what cannot be seen is written as its code.
  public static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case _ where Escape.isInvisible(scalar):
        let digits = String(scalar.value, radix: 16)
        out += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}

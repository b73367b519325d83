// The truth as JSON: pretty-printed, keys sorted, so that it is the same text each time and reads well in a diff.

/// A JSON value of whole numbers and strings.
enum JSON {
  case number(Int)
  /// A number with one decimal, in tenths: medians of an even count.
  case tenths(Int)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  static func numbers(_ values: [Int]) -> JSON { .list(values.map { .number($0) }) }
  static func counts(_ values: [String: Int]) -> JSON { .object(values.mapValues { .number($0) }) }

  /// The text, ended by a line feed.
  var pretty: String {
    var out = ""
    write(into: &out, indent: "")
    return out + "\n"
  }

  private func write(into out: inout String, indent: String) {
    let inner = indent + "  "
    switch self {
    case .number(let value): out += String(value)
    case .tenths(let value):
      let sign = value < 0 ? "-" : ""
      out += sign + String(abs(value) / 10) + (value % 10 == 0 ? "" : ".\(abs(value) % 10)")
    case .text(let value): out += Self.quoted(value)
    case .list(let values):
      let numbers = values.allSatisfy { if case .number = $0 { true } else { false } }
      out += "["
      for (index, value) in values.enumerated() {
        out += index == 0 ? "" : ","
        out += numbers ? (index == 0 ? "" : " ") : "\n" + inner
        value.write(into: &out, indent: inner)
      }
      out += numbers ? "]" : "\n" + indent + "]"
    case .object(let values):
      out += "{"
      for (index, entry) in values.sorted(by: { $0.key < $1.key }).enumerated() {
        out += (index == 0 ? "\n" : ",\n") + inner + Self.quoted(entry.key) + ": "
        entry.value.write(into: &out, indent: inner)
      }
      out += values.isEmpty ? "}" : "\n" + indent + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}

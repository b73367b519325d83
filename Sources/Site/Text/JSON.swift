// JSON as it is embedded in pages and scripts. Members keep the order in which they are given, so that the same input gives the
// same bytes.

/// A JSON value.
indirect enum JSON: Sendable {
  case text(String)
  case integer(Int)
  case list([JSON])
  case object([(String, JSON)])

  /// An object without the members that have no value.
  static func members(_ members: [(String, JSON?)]) -> JSON {
    .object(members.compactMap { name, value in value.map { (name, $0) } })
  }

  /// The value in one line, safe inside `<script>` and as a script's own text: no `<`, `>` or `&`, which could end the element,
  /// no control characters and no line separators.
  var scriptText: String {
    var out = ""
    append(to: &out)
    return out
  }

  private func append(to out: inout String) {
    switch self {
    case .text(let text): Self.append(text, to: &out)
    case .integer(let number): out += String(number)
    case .list(let values):
      out += "["
      for (index, value) in values.enumerated() {
        if index > 0 { out += "," }
        value.append(to: &out)
      }
      out += "]"
    case .object(let members):
      out += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { out += "," }
        Self.append(member.0, to: &out)
        out += ":"
        member.1.append(to: &out)
      }
      out += "}"
    }
  }

  private static func append(_ text: String, to out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case "<", ">", "&": out += escape(scalar.value)
      case _ where Escape.isInvisible(scalar):
        for unit in String(scalar).utf16 { out += escape(UInt32(unit)) }
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }

  private static func escape(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

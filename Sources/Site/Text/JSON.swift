// JSON as files of the site hold it: keys in the order in which they were given, which is the order a reader expects, and the same text
// for the same values. It is ASCII where text could mislead or break a script.

/// A JSON value.
enum JSON: Equatable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// Finite.
  case number(Double)
  case text(String)
  case list([JSON])
  case object([Member])

  /// A member of an object.
  struct Member: Equatable, Sendable {
    var name: String
    var value: JSON
  }

  /// An object of the members that have a value.
  static func object(_ members: KeyValuePairs<String, JSON?>) -> JSON {
    .object(members.compactMap { member in member.value.map { Member(name: member.key, value: $0) } })
  }

  /// Text, or nothing where there is none.
  static func text(_ text: String?) -> JSON? { text.map { .text($0) } }

  /// The text, pretty-printed, ended by a line feed.
  var pretty: String {
    var out = ""
    write(to: &out, indent: "")
    return out + "\n"
  }

  private func write(to out: inout String, indent: String) {
    let inner = indent + "  "
    switch self {
    case .null: out += "null"
    case .bool(let value): out += value ? "true" : "false"
    case .integer(let value): out += String(value)
    case .number(let value): out += value.isFinite ? "\(value)" : "null"
    case .text(let value): Self.quote(value, to: &out)
    case .list(let values):
      guard !values.isEmpty else { return out += "[]" }
      out += "["
      for (index, value) in values.enumerated() {
        out += (index == 0 ? "\n" : ",\n") + inner
        value.write(to: &out, indent: inner)
      }
      out += "\n\(indent)]"
    case .object(let members):
      guard !members.isEmpty else { return out += "{}" }
      out += "{"
      for (index, member) in members.enumerated() {
        out += (index == 0 ? "\n" : ",\n") + inner
        Self.quote(member.name, to: &out)
        out += ": "
        member.value.write(to: &out, indent: inner)
      }
      out += "\n\(indent)}"
    }
  }

  private static func quote(_ text: String, to out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case "\r": out += "\\r"
      case "<": out += "\\u003c"
      case _ where Escape.isInvisible(scalar):
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}

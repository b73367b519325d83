// JSON as files, pages and scripts of the site hold it: keys in the order in which they were given, which is the order a reader expects, and
// the same text for the same values. What cannot be seen, and what could end a page's element, is written as its code.

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

  /// An object of the members that have a value, in their order.
  static func members(_ members: [(String, JSON?)]) -> JSON {
    .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  /// The text for a file, ended by a line feed: a value on one line if it fits there, else its parts on lines of their own. `<` is written as its code, lest a browser that guesses take it for a page.
  var pretty: String {
    var out = ""
    write(Form(codes: ["<"], isPretty: true), to: &out)
    return out + "\n"
  }

  /// The value in one line, safe in `<script>` and as a script's own text: nothing in it could end the element or the line.
  var scriptText: String {
    var out = ""
    write(Form(codes: ["<", ">", "&"], isPretty: false), to: &out)
    return out
  }

  /// How a value is written.
  private struct Form {
    /// What stands as its code beside what cannot be seen.
    var codes: Set<Unicode.Scalar>
    var isPretty: Bool
  }

  /// Characters that a line of a pretty text has at most, where its value can be broken.
  private static let lineLength = 120

  private func write(_ form: Form, indent: String = "", to out: inout String) {
    var room = Self.lineLength - indent.utf8.count
    if form.isPretty, isComposed, mayFit(&room) {
      var line = ""
      write(Form(codes: form.codes, isPretty: false), to: &line)
      if line.utf8.count + indent.utf8.count <= Self.lineLength {
        out += line
        return
      }
    }
    switch self {
    case .null: out += "null"
    case .bool(let value): out += value ? "true" : "false"
    case .integer(let value): out += String(value)
    case .number(let value): out += value.isFinite ? "\(value)" : "null"
    case .text(let value): Self.quote(value, form, to: &out)
    case .list(let values):
      Self.join(values, between: "[", "]", form, indent, to: &out) { value, inner, out in
        value.write(form, indent: inner, to: &out)
      }
    case .object(let members):
      Self.join(members, between: "{", "}", form, indent, to: &out) { member, inner, out in
        Self.quote(member.name, form, to: &out)
        out += form.isPretty ? ": " : ":"
        member.value.write(form, indent: inner, to: &out)
      }
    }
  }

  /// Whether the value may have room on a line, of which its texts and brackets are taken: what is long is not written to find that out.
  private func mayFit(_ room: inout Int) -> Bool {
    switch self {
    case .null, .bool, .integer, .number: room -= 1
    case .text(let text): room -= text.utf8.count + 2
    case .list(let values):
      room -= 2
      for value in values where !value.mayFit(&room) { return false }
    case .object(let members):
      room -= 2
      for member in members {
        room -= member.name.utf8.count + 3
        guard member.value.mayFit(&room) else { return false }
      }
    }
    return room >= 0
  }

  private var isComposed: Bool {
    switch self {
    case .list, .object: true
    default: false
    }
  }

  /// Writes values one after the other between two brackets, each on a line of its own where the text is pretty.
  private static func join<Value>(
    _ values: [Value], between open: String, _ close: String, _ form: Form, _ indent: String, to out: inout String,
    _ write: (_ value: Value, _ indent: String, _ out: inout String) -> Void
  ) {
    let inner = indent + "  "
    out += open
    for (index, value) in values.enumerated() {
      if index > 0 { out += "," }
      if form.isPretty { out += "\n\(inner)" }
      write(value, inner, &out)
    }
    if form.isPretty, !values.isEmpty { out += "\n\(indent)" }
    out += close
  }

  private static func quote(_ text: String, _ form: Form, to out: inout String) {
    out += "\""
    var text = text
    text.withUTF8 { bytes in
      // What stands for itself is copied in pieces as long as they are.
      var copied = 0
      var index = 0
      while index < bytes.count {
        if Self.standsForItself(bytes[index]) {
          index += 1
          continue
        }
        let (scalar, length) = scalar(at: index, of: bytes)
        guard let written = written(scalar, form) else {
          index += length
          continue
        }
        out += String(decoding: UnsafeBufferPointer(rebasing: bytes[copied..<index]), as: UTF8.self)
        out += written
        index += length
        copied = index
      }
      out += String(decoding: UnsafeBufferPointer(rebasing: bytes[copied...]), as: UTF8.self)
    }
    out += "\""
  }

  /// Whether a byte is a character that needs no code in any form.
  private static func standsForItself(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): false
    default: byte >= 0x20 && byte < 0x7F
    }
  }

  /// The character that begins at a place of a text, and its length.
  private static func scalar(at index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> (Unicode.Scalar, Int) {
    let first = bytes[index]
    guard first >= 0x80 else { return (Unicode.Scalar(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for byte in bytes[index + 1..<index + length] { value = value << 6 | UInt32(byte & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// What stands for a character; nil for one that stands for itself.
  private static func written(_ scalar: Unicode.Scalar, _ form: Form) -> String? {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\t": "\\t"
    case "<", ">", "&": form.codes.contains(scalar) ? String(scalar).utf16.map(code).joined() : nil
    case " "..."~": nil
    default: Escape.isInvisible(scalar) ? String(scalar).utf16.map(code).joined() : nil
    }
  }

  private static func code(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

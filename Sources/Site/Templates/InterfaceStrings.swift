// The words of the pages that are neither data nor commentary, from `strings/<language>.yml`. The file is a flat list, one
// string a line; that much of YAML is read here, and anything beyond it is refused with its line.

import Diagnostics
import Synchronization

/// The interface strings of a language.
struct InterfaceStrings: Sendable {
  /// The name under which templates find them: `{{strings.skip}}`.
  static let variable = "strings"

  /// The strings by key.
  let all: [String: String]
  /// The language that was asked for, a BCP 47 tag.
  let language: String
  /// Days as the language writes them.
  let dates: DateWriting

  /// Reads the strings of a language; those that it lacks are the English ones. `StringsLanguage` says which files serve a tag.
  /// - Throws: `Problems` for lines that are not `key: "text"`, and for keys that English does not have.
  init(files: [String: Templates.File], language: String) throws {
    var problems: [Problem] = []
    guard let english = files["strings/en.yml"] else { throw Problem.error("there is no template \"strings/en.yml\"") }
    var strings = Self.builtIn("en")
    if english.text != Self.builtInText("en") {
      // A file of a user's folder may name a few strings only: the built-in ones of the language stand behind all of them.
      strings.merge(Self.read(english, known: nil, &problems)) { _, own in own }
    }
    let known = Set(strings.keys)
    let tags = StringsLanguage.tags(of: language)
    for tag in tags {
      strings.merge(Self.builtIn(tag).filter { known.contains($0.key) }) { _, new in new }
    }
    for tag in tags {
      guard let file = files["strings/\(tag).yml"], file.text != Self.builtInText(tag) else { continue }
      strings.merge(Self.read(file, known: known, &problems)) { _, new in new }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    all = strings
    self.language = language
    dates = DateWriting(strings)
  }

  /// A string that the pages' code needs; `{name}` is replaced by the value of that name.
  ///
  /// A key that does not exist is a mistake in this module, which a test finds, and is shown as the key.
  subscript(key: String, values: [String: String] = [:]) -> String {
    let text = all[key] ?? key
    guard !values.isEmpty else { return text }
    // In one pass, so that a value which looks like a place is none.
    var out = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      out += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}") else { break }
      let name = String(rest[rest.index(after: open)..<close])
      out += values[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return out + rest
  }

  /// The strings as a variable of every template.
  var member: Member {
    Member(
      name: Self.variable, says: "the interface strings, from strings/<language>.yml",
      shape: .part(all.keys.sorted().map { Member(name: $0, says: "", shape: .text) }))
  }

  /// The strings of a file inside the command; none if there is no such file. What is wrong with it, a test finds.
  private static func builtIn(_ tag: String) -> [String: String] {
    readBefore.withLock { read in
      if let strings = read[tag] { return strings }
      guard let text = builtInText(tag) else { return [:] }
      var none: [Problem] = []
      let strings = Self.read(Templates.File(text: text, shownAs: "templates/strings/\(tag).yml"), known: nil, &none)
      read[tag] = strings
      return strings
    }
  }

  /// The files inside the command are the same for as long as it runs.
  private static let readBefore = Mutex<[String: [String: String]]>([:])

  private static func builtInText(_ tag: String) -> String? {
    EmbeddedTemplates.files.first { $0.path == "strings/\(tag).yml" }?.text
  }

  private static func read(
    _ file: Templates.File, known: Set<String>?, _ problems: inout [Problem]
  ) -> [String: String] {
    var out: [String: String] = [:]
    let lines = file.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      guard let first = line.first(where: { $0 != UInt8(ascii: " ") }), first != UInt8(ascii: "#") else { continue }
      func fail(_ message: String, _ help: String) {
        let text = String(Substring(line))
        let place = Place(file.shownAs, line: number + 1, column: 1, text: text, length: text.count)
        problems.append(.error(message, at: place, help: help))
      }
      guard let (key, text) = entry(line) else {
        fail("this is not an interface string", "write key: \"text\" on one line")
        continue
      }
      if let known, !known.contains(key) {
        let suggestion = nearest(to: key, among: known.sorted()).map { "did you mean \"\($0)\"?" }
        fail("there is no interface string \"\(key)\"", suggestion ?? "templates/strings/en.yml lists them all")
      } else if out[key] != nil {
        fail("\"\(key)\" stands twice", "keep one of them")
      }
      out[key] = text
    }
    return out
  }

  /// A line `key: "text"`: the key of small letters, digits and hyphens, the text with `\"` and `\\` for a quote and a backslash.
  private static func entry(_ line: Substring.UTF8View) -> (key: String, text: String)? {
    func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    let key = line.prefix { isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    guard let first = key.first, isLetter(first) else { return nil }
    var rest = line.dropFirst(key.count)
    guard rest.popFirst() == UInt8(ascii: ":"), rest.first == UInt8(ascii: " ") else { return nil }
    rest = rest.drop { $0 == UInt8(ascii: " ") }
    guard rest.popFirst() == UInt8(ascii: "\"") else { return nil }
    var text: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""):
        guard rest.allSatisfy({ $0 == UInt8(ascii: " ") }) else { return nil }
        return (String(Substring(key)), String(decoding: text, as: UTF8.self))
      case UInt8(ascii: "\\"):
        guard let next = rest.popFirst(), next == byte || next == UInt8(ascii: "\"") else { return nil }
        text.append(next)
      default: text.append(byte)
      }
    }
    return nil
  }
}

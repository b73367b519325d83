// The fields of one YAML mapping: each is asked for by name and shape, and what was never asked for is an unknown key.

import Diagnostics
import Foundation
import Yams

/// A text of a YAML file with its place.
struct PlacedText {
  var text: String
  var place: Place
}

/// One mapping of a YAML file.
struct Fields {
  /// What the mapping is, for messages: `an archive`.
  let what: String
  /// Where it begins.
  let place: Place
  let reader: YAMLReader
  private let entries: [(key: Node, value: Node)]

  fileprivate init(what: String, place: Place, reader: YAMLReader, entries: [(key: Node, value: Node)]) {
    self.what = what
    self.place = place
    self.reader = reader
    self.entries = entries
  }

  /// Notes every key that is not in `known`, with the nearest that is.
  ///
  /// - Parameter naming: the keys that the help lists; all that are known without it.
  func allow(_ known: [String], naming shown: [String]? = nil) {
    for (key, _) in entries {
      guard let name = key.scalar?.string else {
        reader.note("a key must be a word", at: reader.place(of: key))
        continue
      }
      guard !known.contains(name) else { continue }
      let meant = nearest(to: name, among: known).map { "did you mean \"\($0)\"?" }
      let all = "\(what) has \(listed(shown ?? known))"
      reader.note(
        "unknown key \"\(name)\"", at: reader.place(of: key),
        help: [meant, all].compactMap { $0 }.joined(separator: " "))
    }
  }

  /// Whether a key is written.
  func has(_ name: String) -> Bool { node(name) != nil }

  /// Whether a key's value is itself a group of keys.
  func isMapping(_ name: String) -> Bool { node(name)?.mapping != nil }

  /// Whether a key's value is a list.
  func isList(_ name: String) -> Bool { node(name)?.sequence != nil }

  /// Whether a key's value is a list without an entry.
  func isEmptyList(_ name: String) -> Bool { node(name)?.sequence?.isEmpty ?? false }

  /// The place of a key's value, or of the mapping when it is absent.
  func place(of name: String) -> Place { node(name).map { reader.place(of: $0) } ?? place }

  /// The lines of the file that a key's value takes: to the line before the next key, or to the end of the mapping's text.
  func lines(of name: String) -> ClosedRange<Int>? {
    guard let index = entries.firstIndex(where: { $0.key.scalar?.string == name }),
      let first = reader.place(of: entries[index].value).line
    else { return nil }
    let next = index + 1 < entries.count ? reader.place(of: entries[index + 1].key).line : reader.end
    return first...max(first, (next ?? first + 1) - 1)
  }

  /// A text that must be there. An absent one is noted at the mapping.
  func required(_ name: String, example: String? = nil) -> PlacedText? {
    guard has(name) else {
      let help = "add `\(name): \(example ?? "...")`"
      reader.note("\(what) needs \"\(name)\"", at: place, help: help)
      return nil
    }
    return optional(name)
  }

  /// A text that may be there; an empty one is noted.
  func optional(_ name: String) -> PlacedText? {
    guard let node = node(name) else { return nil }
    guard let scalar = node.scalar else {
      reader.note("\"\(name)\" must be a text, not \(shape(node))", at: reader.place(of: node))
      return nil
    }
    let text = scalar.string.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !text.isEmpty, !isNull(scalar) else {
      reader.note("\"\(name)\" is empty", at: reader.place(of: node), help: "write a value or remove the key")
      return nil
    }
    return PlacedText(text: text, place: reader.place(of: node))
  }

  /// One text or a list of texts; an empty one is noted. Absent is an empty list.
  func texts(_ name: String, each: String = "an entry") -> [PlacedText] {
    guard let node = node(name) else { return [] }
    if let scalar = node.scalar {
      if isNull(scalar) {
        reader.note("\"\(name)\" is empty", at: reader.place(of: node), help: "write a list or remove the key")
        return []
      }
      let only = optional(name)
      if scalar.style == .plain, let only, only.text.hasSuffix("]"), !only.text.contains("[") {
        noteBracket(name, only)
        return []
      }
      return only.map { [$0] } ?? []
    }
    guard let sequence = node.sequence else {
      reader.note("\"\(name)\" must be a list, not \(shape(node))", at: reader.place(of: node))
      return []
    }
    return sequence.compactMap { item in
      guard let scalar = item.scalar else {
        reader.note("\(each) of \"\(name)\" must be a text, not \(shape(item))", at: reader.place(of: item))
        return nil
      }
      let text = scalar.string.trimmingCharacters(in: .whitespacesAndNewlines)
      guard !text.isEmpty, !isNull(scalar) else {
        reader.note("\(each) of \"\(name)\" is empty", at: reader.place(of: item), help: "remove it")
        return nil
      }
      return PlacedText(text: text, place: reader.place(of: item))
    }
  }

  /// Whether a key's value is one text without quotes that holds the comma and the blank of a list.
  func isListWithoutBrackets(_ name: String) -> Bool {
    guard let scalar = node(name)?.scalar, scalar.style == .plain else { return false }
    return scalar.string.contains(", ")
  }

  /// Notes a list that has no bracket at one end or at both.
  func noteBracket(_ name: String, _ found: PlacedText) {
    let text = found.text.hasSuffix("]") ? String(found.text.dropLast()) : found.text
    reader.note(
      "\"\(name)\" is one text, \"\(found.text)\", where a list seems to be meant", at: found.place,
      help: "write `\(name): [\(text)]`, or put the text in quotes if it is one")
  }

  /// A group of keys; nil when absent or, with a problem noted, when it is none.
  func group(_ name: String, what: String) -> Fields? {
    guard let node = node(name) else { return nil }
    return reader.fields(node, expecting: what)
  }

  /// A whole number within a range; nil, with a problem noted, for anything else.
  func number(_ text: PlacedText, in range: ClosedRange<Int>, _ what: String, unit: String = "") -> Int? {
    if let number = Int(text.text), range.contains(number) { return number }
    reader.note(
      "\(what) must be a whole number from \(range.lowerBound) to \(range.upperBound)\(unit), not \"\(text.text)\"",
      at: text.place)
    return nil
  }

  /// A list of mappings. Absent is an empty list.
  func list(_ name: String, each: String) -> [Fields] {
    guard let node = node(name) else { return [] }
    guard let sequence = node.sequence else {
      reader.note(
        "\"\(name)\" must be a list, not \(shape(node))", at: reader.place(of: node), help: "begin each entry with `- `"
      )
      return []
    }
    return sequence.compactMap { reader.fields($0, expecting: each) }
  }

  /// Yes or no; no when absent.
  func flag(_ name: String) -> Bool {
    guard let found = optional(name) else { return false }
    switch found.text {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      reader.note("\"\(name)\" must be true or false, not \"\(found.text)\"", at: found.place)
      return false
    }
  }

  /// A key's value, for what has a shape of its own.
  func node(_ name: String) -> Node? {
    entries.first { $0.key.scalar?.string == name }?.value
  }
}

extension YAMLReader {
  /// A node as a mapping; nil, with a problem noted, when it is none.
  func fields(_ node: Node, expecting what: String) -> Fields? {
    guard let mapping = node.mapping else {
      note("expected \(what), found \(shape(node))", at: place(of: node), help: "write it as `key: value`")
      return nil
    }
    return Fields(what: what, place: place(of: node), reader: self, entries: mapping.map { ($0.key, $0.value) })
  }
}

/// What a node is, in the editor's words.
private func shape(_ node: Node) -> String {
  switch node {
  case .mapping: "a group of keys"
  case .sequence: "a list"
  case .scalar(let scalar): isNull(scalar) ? "nothing" : "the text \"\(scalar.string)\""
  case .alias: "an alias"
  }
}

/// Whether a scalar is YAML's way of writing nothing.
private func isNull(_ scalar: Node.Scalar) -> Bool {
  scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
}

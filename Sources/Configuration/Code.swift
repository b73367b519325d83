// codes.yml: what people look for in the posts that they read, beside the topics of the codebook.

import Diagnostics

/// A qualitative code: no word list finds it, a reader does.
public struct Code: Hashable, Sendable {
  /// Its name in coders' files, facts and links, unique among codes and topics: lower-case letters, digits, hyphens.
  public var id: String
  /// Its title.
  public var title: String
  /// When a post bears it, as the coders are told.
  public var definition: String
  /// The key that gives it in the coding sheet, a letter or digit; nil: the sheet chooses one.
  public var key: String?
  /// Where its `id` is written.
  public var place: Place

  /// Makes a code.
  public init(id: String, title: String, definition: String, key: String? = nil, place: Place = Place("codes.yml")) {
    self.id = id
    self.title = title
    self.definition = definition
    self.key = key
    self.place = place
  }

  /// The file's name below `content/`.
  static let fileName = "codes.yml"

  /// Reads the text of codes.yml; `topics` are the ids that codes cannot have.
  static func parse(_ source: SourceText, topics: [String]?) -> ([Code]?, [Problem]) {
    let reader = YAMLReader(source)
    guard let fields = reader.root(of: source.text, expecting: "the codes") else { return (nil, reader.problems) }
    fields.allow(["codes"])
    guard fields.has("codes") else {
      reader.note(
        "this file needs \"codes\"", at: fields.place, help: "add `codes:` with an entry per code, or remove the file")
      return (nil, reader.problems)
    }
    var keys: [PlacedText] = []
    let codes = fields.list("codes", each: "a code").compactMap { entry -> Code? in
      entry.allow(["id", "title", "definition", "key"])
      let found = entry.required("id", example: "mockery")
      let id = entry.identifier(found)
      let title = entry.required("title", example: "Mockery")
      let definition = entry.required("definition", example: "The post laughs at a person or a group.")
      let key = entry.optional("key")
      if let key {
        keys.append(key)
        if key.text.wholeMatch(of: /[a-z0-9]/) == nil {
          reader.note(
            "\"\(key.text)\" is no key", at: key.place, help: "write one lower-case letter or digit, as `key: m`")
        }
      }
      guard let found, let id, let title, let definition else { return nil }
      if let topics, topics.contains(id) || id == "posts" || id == "coders" {
        reader.note(
          "\"\(id)\" cannot be the id of a code", at: found.place,
          help: topics.contains(id) ? "a topic has it, and coders code topics too" : "facts use it for something else")
      }
      return Code(id: id, title: title.text, definition: definition.text, key: key?.text, place: found.place)
    }
    Fields.noteDuplicates(codes.map { PlacedText(text: $0.id, place: $0.place) }, reader: reader, what: "code")
    var seen: [String: Int] = [:]
    for key in keys {
      if let line = seen[key.text] {
        reader.note(
          "a second code has the key \"\(key.text)\"", at: key.place, help: "the first stands in line \(line)")
      }
      seen[key.text] = seen[key.text] ?? key.place.line
    }
    return (codes, reader.problems)
  }
}

// Reads published.yml.

import Diagnostics

extension PublishedFigure {
  private static let keys = ["id", "value", "says", "fact", "source", "url", "note", "difference"]

  /// Reads the text of published.yml.
  static func parse(_ source: SourceText) -> ([PublishedFigure]?, [Problem]) {
    let reader = YAMLReader(source)
    guard let fields = reader.root(of: source.text, expecting: "published figures") else {
      return (nil, reader.problems)
    }
    fields.allow(["published"])
    guard fields.has("published") else {
      reader.note(
        "this file needs \"published\"", at: fields.place,
        help: "add `published:` with an entry per figure, or remove the file")
      return (nil, reader.problems)
    }
    let figures = fields.list("published", each: "a published figure").compactMap { entry -> PublishedFigure? in
      entry.allow(keys)
      let found = entry.required("id", example: "amplifiers")
      let id = entry.identifier(found)
      let value = entry.required("value", example: "about 150,000")
      let named = entry.required("source", example: "Who published it, and where")
      let says = entry.optional("says")
      let fact = entry.optional("fact")
      let url = entry.address(entry.optional("url"))
      let note = entry.optional("note")
      let difference = entry.optional("difference")
      guard let found, let id, let value, let named else { return nil }
      return PublishedFigure(
        id: id, value: value.text, says: says?.text, fact: fact?.text, source: named.text, url: url, note: note?.text,
        difference: difference?.text, place: found.place)
    }
    Fields.noteDuplicates(
      figures.map { PlacedText(text: $0.id, place: $0.place) }, reader: reader, what: "published figure")
    return (figures, reader.problems)
  }
}

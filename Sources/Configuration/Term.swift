// glossary.yml: the words that a report explains.

import Diagnostics

/// A word that the report explains.
public struct Term: Hashable, Sendable {
  /// Its name in `term:` links, unique: lower-case letters, digits, hyphens.
  public var id: String
  /// The word.
  public var term: String
  /// What it means here, in one or two sentences.
  public var says: String
  /// Where its `id` is written.
  public var place: Place

  /// Makes a term.
  public init(id: String, term: String, says: String, place: Place = Place("glossary.yml")) {
    self.id = id
    self.term = term
    self.says = says
    self.place = place
  }

  /// Reads the text of glossary.yml.
  static func parse(_ source: SourceText) -> ([Term]?, [Problem]) {
    let reader = YAMLReader(source)
    guard let fields = reader.root(of: source.text, expecting: "the glossary") else { return (nil, reader.problems) }
    fields.allow(["terms"])
    guard fields.has("terms") else {
      reader.note(
        "this file needs \"terms\"", at: fields.place, help: "add `terms:` with an entry per term, or remove the file")
      return (nil, reader.problems)
    }
    let terms = fields.list("terms", each: "a term").compactMap { entry -> Term? in
      entry.allow(["id", "term", "says"])
      let found = entry.required("id", example: "amplifier")
      let id = entry.identifier(found)
      let term = entry.required("term", example: "amplifier")
      let says = entry.required("says", example: "An account that mostly retweets others.")
      guard let found, let id, let term, let says else { return nil }
      return Term(id: id, term: term.text, says: says.text, place: found.place)
    }
    Fields.noteDuplicates(terms.map { PlacedText(text: $0.id, place: $0.place) }, reader: reader, what: "term")
    return (terms, reader.problems)
  }
}

// The few words that Commentary itself puts on a page.

/// Words of the report's language. `#` stands for a number.
public struct Words: Hashable, Sendable {
  /// A reference to a figure.
  public var figure = "Figure #"
  /// A reference to a table.
  public var table = "Table #"
  /// The heading of a callout `[!NOTE]`.
  public var note = "Note"
  /// The heading of a callout `[!LIMITATION]`.
  public var limitation = "Limitation"
  /// What a footnote in the margin is called for those who hear it.
  public var footnote = "Note #"
  /// The way back from a footnote.
  public var back = "Back to the text"
  /// What stands before the last of several authors.
  public var and = "and"
  /// Two authors.
  public var pair = "# and #"
  /// The first of several authors.
  public var others = "# et al."
  /// Authors and year.
  public var dated = "# #"
  /// A citation with a page.
  public var paged = "#, p. #"
  /// A citation in a sentence.
  public var cited = "(#)"
  /// What stands for a year that is not given.
  public var undated = "n.d."
  /// What stands before the source of a picture.
  public var source = "Source:"
  /// The link to a picture's data.
  public var data = "Data (CSV)"

  /// The steps of the scales of judgement by their ids, where they are not those of `Judgement` itself.
  public var judgements: [String: Step] = [:]

  /// A step of a scale of judgement.
  public struct Step: Hashable, Sendable {
    /// What it is called: `highly likely`.
    public var words: String
    /// What it means.
    public var says: String

    /// Puts a step into words.
    public init(words: String, says: String) {
      self.words = words
      self.says = says
    }
  }

  /// English words.
  public init() {}

  /// A form with what stands in its places, in order.
  func fill(_ form: String, _ values: String...) -> String {
    let parts = form.split(separator: "#", omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      part + (index < parts.count - 1 && index < values.count ? values[index] : "")
    }.joined()
  }

  /// A word with its number.
  func with(_ word: String, _ number: some CustomStringConvertible) -> String {
    word.replacing("#", with: "\(number)")
  }
}

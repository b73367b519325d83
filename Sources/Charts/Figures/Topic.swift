// Topics as figures know them: a name, a shorter one for tight places, and the slot of the palette, which stays the
// topic's own in every figure of a report.

/// A topic of the codebook.
public struct Topic: Sendable, Equatable {
  /// Name for machines: `hong-kong`.
  public let id: String
  /// Name for readers.
  public let title: String
  /// A name for gutters and lists, if the title is long.
  public let shortTitle: String?
  /// Slot of the palette: 1 to 8 have colours of their own, 0 is the grey of "Other", more are neutral with a pattern.
  public let slot: Int

  /// A topic; control characters in its names are dropped at the door.
  public init(id: String, title: String, shortTitle: String? = nil, slot: Int) {
    self.id = id
    self.title = PlainText.visible(title)
    self.shortTitle = shortTitle.map(PlainText.visible)
    self.slot = slot
  }

  /// The name for tight places.
  var short: String { shortTitle ?? title }
}

/// How a slot is drawn.
struct SlotStyle: Sendable {
  let slot: Int

  var hasColor: Bool { (0...Palette.slots).contains(slot) }
  /// Class of the fill.
  var fill: String { hasColor ? "t\(slot)" : "data2" }
  /// Class of text on the fill.
  var text: String { "o\(hasColor ? slot : Palette.slots + 1)" }
  /// Class of lines on the fill.
  var stroke: String { "l\(hasColor ? slot : Palette.slots + 1)" }
  /// A pattern over the fill, for slots without a colour.
  var pattern: String? { hasColor ? nil : "p\(((slot % 3) + 3) % 3)" }
}

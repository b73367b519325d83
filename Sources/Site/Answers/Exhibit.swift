// What stands in a section beside its text, as a value: pages show it in a frame of the templates, the text for a word processor as
// Markdown and files.

/// A figure, a table or a post in a section.
enum Exhibit {
  case picture(PlacedPicture)
  case accounts(PlacedAccounts)
  case answer(PlacedAnswer)
  case post(PostCard)

  /// The id of its element.
  var anchor: String {
    switch self {
    case .picture(let picture): picture.anchor
    case .accounts(let placed): "table-\(placed.number)"
    case .answer(let placed): "table-\(placed.number)"
    case .post(let card): card.anchor ?? ""
    }
  }
}

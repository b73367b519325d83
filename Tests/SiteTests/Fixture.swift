@testable import Site

/// Small values for tests.
enum Fixture {
  static func card(posted: String) -> PostCard {
    PostCard(
      topics: [], language: "zh", text: HTML("<p></p>"), account: .empty, accountSays: "",
      posted: posted,
      postedUTC: "", engagement: "", engagementSays: "", identifier: "1", mark: nil, label: "", translationTag: "en",
      translationSays: "")
  }
}

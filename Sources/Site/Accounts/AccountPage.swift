// The page of one account: what its template is given. Every value is there on every page, an empty one where there is nothing to say, so
// that the template is rendered once for all accounts.

/// What account.mustache is given.
struct AccountPage: TemplateModel {
  /// The values in the order of `fields`; the first stands in the title too.
  enum Value: Int, CaseIterable {
    case name, address, heading, counts, profile, activity, subjects, posts, network, row
  }

  let rail: String

  static let fields: [Field<AccountPage>] = [
    .text("rail", "what stands beside the heading", \.rail),
    .html("heading", "the account's name, isolated") { _ in mark(.heading) },
    .html("counts", "posts, retweets, followers and engagement, items of a list") { _ in mark(.counts) },
    .html("profile", "the profile as published, and what is marked at it") { _ in mark(.profile) },
    .html("activity", "posts by month and by hour, each with a drawing and its numbers") { _ in mark(.activity) },
    .html("subjects", "topics and languages of its posts") { _ in mark(.subjects) },
    .html("posts", "its first and last posts") { _ in mark(.posts) },
    .html("network", "copied texts, whom it retweets and who retweets it") { _ in mark(.network) },
    .html("row", "the way to its row in the table of accounts") { _ in mark(.row) },
  ]

  private static func mark(_ value: Value) -> HTML { HTML(PageMould.mark(value.rawValue)) }
}

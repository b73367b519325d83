// What there is to find on the second platform.

/// The truth of the posts that repeat the main archive.
enum CrosspostTruth {
  static func json(_ crossposts: Crossposts, _ plan: Plan) -> JSON {
    var pairs: [JSON] = []
    var lags: [Int] = []
    var identical: [Int] = []
    for post in crossposts.posts {
      guard let source = post.source else { continue }
      // From the minute that the main archive publishes.
      let lag = post.milliseconds / 1_000 - plan.posts[source].moment.minutes * 60
      lags.append(lag)
      let isIdentical = post.kind == .identical(source)
      if isIdentical { identical.append(lag) }
      pairs.append(
        .object([
          "post": .text(CrosspostsWriter.url(post, crossposts.pages[post.page])),
          "repeats": .text(String(plan.posts[source].id)), "kind": .text(isIdentical ? "identical" : "edited"),
          "lag_seconds": .number(lag),
        ]))
    }
    return .object([
      "pages": .number(crossposts.pages.count), "posts": .number(crossposts.posts.count),
      "matched": .number(lags.count), "identical": .number(identical.count),
      "edited": .number(lags.count - identical.count), "first": .number(lags.count { $0 < 0 }),
      "median_lag_seconds": Truth.median(lags), "median_lag_seconds_of_identical": Truth.median(identical),
      "pairs": .list(pairs),
    ])
  }
}

// Writes the posts file and the media manifest, post by post in the order of accounts.

/// Turns a planned release into rows and counts them.
struct PostsWriter {
  private let release: Release
  private let media: MediaPlan?

  private static let columns =
    ["tweetid"] + UsersWriter.columns + [
      "tweet_language", "tweet_text", "tweet_time", "tweet_client_name", "in_reply_to_userid", "in_reply_to_tweetid",
      "quoted_tweet_tweetid", "is_retweet", "retweet_userid", "retweet_tweetid", "latitude", "longitude", "quote_count",
      "reply_count", "like_count", "retweet_count", "hashtags", "urls", "user_mentions", "poll_choices",
    ]

  init(_ release: Release, hasMedia: Bool) {
    self.release = release
    media = hasMedia ? MediaPlan(release.plan, seed: release.seed) : nil
  }

  /// Writes the posts and, if there are media, their manifest; `progress` hears of every 10,000 posts and of the last.
  func write(
    posts: OutputFile, manifest: OutputFile?, _ truth: inout Truth, progress: (Int) -> Void
  ) throws {
    var rows = CSVRow()
    var manifestRows = CSVRow()
    for column in Self.columns { rows.field(column) }
    rows.endRow()
    for column in ["tweetid", "filename", "media_type", "width", "height"] { manifestRows.field(column) }
    manifestRows.endRow()

    var text = PostText()
    let plan = release.plan
    let roster = release.roster
    for (count, index) in plan.byAccount(count: roster.accounts.count).enumerated() {
      var random = RandomStream(release.seed, .figures, index)
      let row = compose(index, into: &text, &random)
      row.write(text, roster.accounts[Int(row.post.account)], roster.handles, &random, to: &rows)
      if let media, media.hasMedia(index) {
        media.write(index, row.post, &random, to: &manifestRows)
        truth.postsWithMedia += 1
      }
      let origin = plan.origin(of: index)
      truth.count(row, text, author: origin == index ? nil : plan.posts[origin].account)
      try posts.writeIfFull(&rows)
      if (count + 1) % 10_000 == 0 { progress(count + 1) }
    }
    truth.images = media?.images ?? 0
    truth.videos = media?.videos ?? 0
    try posts.write(&rows)
    try manifest?.write(&manifestRows)
    progress(plan.posts.count)
  }

  /// The row of a post, and its text in `text`.
  private func compose(_ index: Int, into text: inout PostText, _ random: inout RandomStream) -> PostRow {
    let plan = release.plan
    let handles = release.roster.handles
    let post = plan.posts[index]
    let account = release.roster.accounts[Int(post.account)]
    var row = PostRow(post, account, &random)
    switch post.source {
    case .own:
      row.reply = release.reply(of: index)
      release.compose(index, into: &text)
      let quotable = index > 0 ? plan.posts[random.below(index)].id : nil
      row.fill(account, retweets: Int(plan.retweets[index]), quotable: quotable, &random)
      if let media, media.hasMedia(index) {
        text.append(" ")
        text.appendMediaURL(&random)
      }
    case .listed(let source):
      let origin = plan.posts[Int(source)]
      release.compose(Int(source), into: &text)
      let author = Person.listed(Int(origin.account))
      text = text.retweeted(from: author, handles)
      row.writing = origin.writing
      row.retweeted = (author, origin.id)
    case .outside:
      let author = handles.someoneOutside(&random)
      release.composer.compose(post, index, reply: nil, handles, into: &text)
      text = text.retweeted(from: author, handles)
      row.retweeted = (author, release.earlier(post, &random))
    }
    return row
  }
}

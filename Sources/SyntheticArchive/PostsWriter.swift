// Writes the posts file and the media manifest, post by post in the order of accounts.

/// Turns the plan into rows and counts them.
struct PostsWriter {
  private let roster: Roster
  private let plan: Plan
  private let seed: UInt64
  private let composer: Composer
  private let media: MediaPlan

  init(roster: Roster, plan: Plan, seed: UInt64) {
    self.roster = roster
    self.plan = plan
    self.seed = seed
    composer = Composer(seed: seed)
    media = MediaPlan(plan, seed: seed)
  }

  /// Writes both files and returns their paths; `progress` hears of every 10,000 posts and of the last.
  func write(
    posts: String, media manifest: String, columns: [String], _ truth: inout Truth, progress: (Int) -> Void
  ) throws -> [String] {
    let postsFile = try OutputFile(posts)
    do {
      let manifestFile = try OutputFile(manifest)
      do {
        try writeRows(postsFile, manifestFile, columns, &truth, progress)
        try postsFile.finish()
        try manifestFile.finish()
      } catch {
        manifestFile.discard()
        throw error
      }
    } catch {
      postsFile.discard()
      throw error
    }
    return [posts, manifest]
  }

  private func writeRows(
    _ postsFile: OutputFile, _ manifestFile: OutputFile, _ columns: [String], _ truth: inout Truth,
    _ progress: (Int) -> Void
  ) throws {
    var rows = CSVRow()
    var manifest = CSVRow()
    for column in columns { rows.field(column) }
    rows.endRow()
    for column in ["tweetid", "filename", "media_type", "width", "height"] { manifest.field(column) }
    manifest.endRow()

    var text = PostText()
    for (count, index) in plan.byAccount(count: roster.accounts.count).enumerated() {
      var random = RandomStream(seed, .figures, index)
      let row = compose(index, into: &text, &random)
      row.write(text, roster.accounts[Int(row.post.account)], roster.handles, &random, to: &rows)
      if media.hasMedia(index) {
        media.write(index, row.post, &random, to: &manifest)
        truth.postsWithMedia += 1
      }
      truth.count(row, text)
      try postsFile.writeIfFull(&rows)
      if (count + 1) % 10_000 == 0 { progress(count + 1) }
    }
    truth.images = media.images
    truth.videos = media.videos
    try postsFile.write(&rows)
    try manifestFile.write(&manifest)
    progress(plan.posts.count)
  }

  /// The row of a post, and its text in `text`.
  private func compose(_ index: Int, into text: inout PostText, _ random: inout RandomStream) -> PostRow {
    let post = plan.posts[index]
    let account = roster.accounts[Int(post.account)]
    var row = PostRow(post, account, &random)
    switch post.source {
    case .own:
      row.reply = reply(of: index)
      composer.compose(post, index, reply: row.reply?.person, roster.handles, into: &text)
      let quotable = index > 0 ? plan.posts[random.below(index)].id : nil
      row.fill(account, retweets: Int(plan.retweets[index]), quotable: quotable, &random)
      if media.hasMedia(index) {
        text.append(" ")
        text.appendMediaURL(&random)
      }
    case .listed(let source):
      let origin = plan.posts[Int(source)]
      composer.compose(origin, Int(source), reply: reply(of: Int(source))?.person, roster.handles, into: &text)
      let author = Person.listed(Int(origin.account))
      text = text.retweeted(from: author, roster.handles)
      row.writing = origin.writing
      row.retweeted = (author, origin.id)
    case .outside:
      let author = roster.handles.someoneOutside(&random)
      composer.compose(post, index, reply: nil, roster.handles, into: &text)
      text = text.retweeted(from: author, roster.handles)
      row.retweeted = (author, earlier(post, &random))
    }
    return row
  }

  /// Whom a post answers, if anybody: one original in sixteen is a reply. The same for a post and its retweets.
  private func reply(of index: Int) -> (person: Person, post: UInt64?)? {
    var random = RandomStream(seed, .amplification, index + 1)
    guard random.chance(1, in: 16) else { return nil }
    let post = plan.posts[index]
    if index > 0, random.chance(1, in: 3) {
      let other = plan.posts[random.below(index)]
      if other.account != post.account { return (.listed(Int(other.account)), other.id) }
    }
    return (roster.handles.someoneOutside(&random), random.chance(1, in: 10) ? nil : earlier(post, &random))
  }

  /// The id of an invented post of some minutes to two days before.
  private func earlier(_ post: PlannedPost, _ random: inout RandomStream) -> UInt64 {
    Moment(milliseconds: post.moment.milliseconds - random.number(120_000, 170_000_000)).snowflake(random.next())
  }
}

// What the analysers know of an archive's posts: columns of numbers, filled while the posts are stored, and what is compared of
// their texts.

import AnalysedArchive

/// The posts of one archive, by columns. A post's index is its place among the archive's stored posts.
struct ArchivePosts {
  /// Id of the archive.
  let archive: Int
  /// Id of the post with index 0, and of the account with number 0.
  let firstPost: Int
  let firstAccount: Int

  /// For each post its account, from 0.
  private(set) var accounts: [Int32] = []
  /// For each post its minute since 1970-01-01 00:00 UTC.
  private(set) var minutes: [Int32] = []
  /// For each post the number of its language in `languages`.
  private(set) var languageNumbers: [UInt16] = []
  /// For each post the first topic that it bears, from 1; 0 if it bears none.
  private(set) var topics: [UInt16] = []
  /// For each post what is compared of its text; `.none` for retweets and short texts.
  private(set) var fingerprints: [Fingerprint] = []
  /// What is compared of the posts' texts, one after another, and for each post where its text ends.
  private var comparedTexts: [UInt8] = []
  private var comparedEnds: [Int] = []
  /// Sketches of the posts that are compared.
  private(set) var sketches = SketchColumn()
  /// Keys of accounts that posts retweet or mention.
  private(set) var names = ByteTable()
  /// For each name its account, from 0, or -1 for one outside the archive; see `resolveNames`.
  private(set) var accountOfName: [Int32] = []
  /// Retweets: post and number of the name.
  private(set) var retweets: [(post: Int32, name: Int32)] = []
  /// Mentions, each name once a post.
  private(set) var mentions: [(post: Int32, name: Int32)] = []
  /// Retweets of a post whose id is known.
  private(set) var retweetEvents: [RetweetEvent] = []
  /// How many posts were retweeted.
  var retweetedPostCount: Int { retweetedPosts.count }
  /// Codes of the languages.
  private(set) var languages = ByteTable()
  private var retweetedPosts = ByteTable()

  /// No posts yet, with room for `expected`: columns that are copied while they grow hold their memory twice. What is not used of
  /// the room is never touched, and so takes none.
  init(archive: Int, firstPost: Int, firstAccount: Int, expected: Int) {
    self.archive = archive
    self.firstPost = firstPost
    self.firstAccount = firstAccount
    accounts.reserveCapacity(expected)
    minutes.reserveCapacity(expected)
    languageNumbers.reserveCapacity(expected)
    topics.reserveCapacity(expected)
    fingerprints.reserveCapacity(expected)
    comparedEnds.reserveCapacity(expected)
    // Retweets and short texts have none.
    comparedTexts.reserveCapacity(expected * 140)
    sketches.reserve(posts: expected)
  }

  /// How many posts there are.
  var count: Int { accounts.count }

  /// Notes a post that is stored; `sketch` is empty where `post.fingerprint` is none.
  mutating func note(
    _ post: BatchedPost, account: Int, topics: ArraySlice<UInt16>, sketch: ArraySlice<UInt64>, _ texts: BatchTexts
  ) {
    let index = Int32(accounts.count)
    let account = Int32(account - firstAccount)
    accounts.append(account)
    minutes.append(Int32(clamping: post.minute))
    languageNumbers.append(UInt16(clamping: languages.insert(texts[post.language]).number))
    self.topics.append((topics.first ?? UInt16.max) &+ 1)
    fingerprints.append(post.fingerprint)
    if post.compared.count > 0 { comparedTexts.append(contentsOf: texts[post.compared]) }
    comparedEnds.append(comparedTexts.count)
    if !sketch.isEmpty { sketches.add(sketch, post: index) }
    if post.isRetweet {
      if post.retweetedAccount.count > 0 {
        retweets.append((index, Int32(names.insert(texts[post.retweetedAccount]).number)))
      }
      if post.retweetedPost.count > 0 {
        let target = Int32(retweetedPosts.insert(texts[post.retweetedPost]).number)
        retweetEvents.append(RetweetEvent(account: account, post: target, minute: Int32(clamping: post.minute)))
      }
    }
    let first = mentions.count
    texts[post.mentions].forEachLine { key in
      let name = Int32(names.insert(key).number)
      if !mentions[first...].contains(where: { $0.name == name }) { mentions.append((index, name)) }
    }
  }
}

extension ArchivePosts {
  /// Looks the names up among the archive's accounts, once all are known. `id` gives the id of the account with a key.
  mutating func resolveNames(_ id: (UnsafeBufferPointer<UInt8>) -> Int?) {
    accountOfName = (0..<names.count).map { name in
      names.withBytes(name) { key in id(key).map { Int32($0 - firstAccount) } ?? -1 }
    }
  }
}

extension ArchivePosts: ComparedTexts {
  func withComparedText<Result>(_ post: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let start = post == 0 ? 0 : comparedEnds[Int(post) - 1]
    return comparedTexts.withUnsafeBufferPointer { texts in
      body(UnsafeBufferPointer(rebasing: texts[start..<comparedEnds[Int(post)]]))
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Calls `body` with each stretch between line feeds that is not empty.
  @inline(__always)
  func forEachLine(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var start = 0
    while start < count {
      var end = start
      while end < count, self[end] != 0x0A { end += 1 }
      if end > start { body(UnsafeBufferPointer(rebasing: self[start..<end])) }
      start = end + 1
    }
  }
}

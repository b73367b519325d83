// A second platform: what its pages post, which of it repeats the main archive, and how long before or after.

/// A page of the second platform; all names are invented.
struct Page {
  var name: String
  var userName: String
  var id: Int
  var followers: Int
  var created: Day

  private static let first = [
    "Harbour", "Lantern", "Bamboo", "Jade", "River", "Lotus", "Crane", "Summit", "Cloud", "Pearl", "Autumn", "Willow",
  ]
  private static let second = ["Daily", "Voice", "Watch", "Talk", "Review", "Express", "Corner", "Weekly"]

  init(_ index: Int, _ random: inout RandomStream) {
    let words = (random.pick(Self.first), random.pick(Self.second))
    name = "\(words.0) \(words.1) \(index + 1) (demo)"
    userName = "demo.\(words.0.lowercased()).\(words.1.lowercased()).\(index + 1)"
    // A range that no page has: ids of pages have 15 digits at most.
    id = 9_000_000_000_000_100 + index
    followers = random.heavyTailed(limit: 4_000) * random.number(20, 90)
    created = Day(number: random.number(Day(2012, 1, 1).number, Day(2017, 12, 20).number))
  }
}

/// A post of the second platform.
struct PagePost {
  enum Kind: Equatable {
    /// The text of the main archive's post with this number, as it is or lightly edited.
    case identical(Int), edited(Int)
    /// A text of the page's own, on a topic or off topic.
    case own, offTopic
  }

  var kind: Kind
  var page: Int
  var text: PostText
  var milliseconds: Int
  var id = 0

  /// The number of the post of the main archive that it repeats.
  var source: Int? {
    switch kind {
    case .identical(let source), .edited(let source): source
    case .own, .offTopic: nil
    }
  }
}

/// All posts of the second platform, the latest first, as its export has them.
struct Crossposts {
  let pages: [Page]
  private(set) var posts: [PagePost] = []

  private var random: RandomStream
  private let release: Release
  private let schedule: Schedule

  init(beside release: Release) {
    self.release = release
    schedule = Schedule(seed: release.seed)
    var random = RandomStream(release.seed, .crossposts)
    let sizes = release.sizes
    pages = (0..<sizes.number(60, least: 4)).map { Page($0, &random) }
    self.random = random
    if pages.isEmpty { return }
    repeatPosts(identical: sizes.number(400, least: 8), edited: sizes.number(150, least: 4))
    addOthers(own: sizes.number(500, least: 6), offTopic: sizes.number(450, least: 6))
    posts.sort { ($1.milliseconds, $0.page) < ($0.milliseconds, $1.page) }
    for index in posts.indices { posts[index].id = 7_000_000_000 + (posts.count - index) * 37 }
  }

  /// Repeats posts of the main archive whose text is long enough to be nobody else's by chance and names nobody. One in
  /// twelve is repeated by a second page.
  private mutating func repeatPosts(identical: Int, edited: Int) {
    var sources: [(number: Int, text: PostText)] = []
    var taken: Set<Int> = []
    var text = PostText()
    var draws = 0
    while posts.count < identical + edited, draws < 60 * (identical + edited) {
      draws += 1
      let isEdited = posts.count >= identical
      if isEdited || sources.isEmpty || !random.chance(1, in: 12) {
        let number = random.below(release.plan.posts.count)
        guard isRepeatable(release.plan.posts[number]), release.reply(of: number) == nil, !taken.contains(number) else {
          continue
        }
        release.compose(number, into: &text)
        let body = text.withoutLinks.withPlainAmpersands
        let isNamed = body.marks.contains { if case .mention = $0.kind { true } else { false } }
        let length = ComparedText.key(body).unicodeScalars.count
        if isNamed || length < (release.plan.posts[number].writing == .english ? 80 : 44) { continue }
        taken.insert(number)
        sources.append((number, body))
      } else {
        sources.append(random.pick(sources))
      }
      guard let source = sources.last else { continue }
      add(source.number, source.text, isEdited: isEdited)
    }
  }

  private func isRepeatable(_ post: PlannedPost) -> Bool {
    post.source == .own && post.shared == nil && !post.isOdd && post.subject != .offTopic
      && (post.writing.isChinese || post.writing == .english)
  }

  private mutating func add(_ source: Int, _ original: PostText, isEdited: Bool) {
    let post = release.plan.posts[source]
    let isLatin = post.writing == .english
    var text = original
    if isEdited {
      let key = ComparedText.key(original)
      for _ in 0..<20 where ComparedText.key(text) == key { text = original.lightlyEdited(isLatin: isLatin, &random) }
      if ComparedText.key(text) == key { return }
    }
    text = text.disguised(in: post.writing, &random, release.roster.handles)
    posts.append(
      PagePost(
        kind: isEdited ? .edited(source) : .identical(source), page: random.below(pages.count), text: text,
        milliseconds: (post.moment.minutes + lag()) * 60_000 + random.below(60) * 1_000))
  }

  /// Minutes from the main archive's post: mostly some minutes to a day later, sometimes days, now and then before it.
  private mutating func lag() -> Int {
    let power = 1 << random.number(2, 10)
    let minutes = power + random.below(power)
    switch random.below(100) {
    case ..<74: return minutes
    case ..<85: return random.number(1_440, 8_000)
    default: return -(4 + minutes / 4)
    }
  }

  private mutating func addOthers(own: Int, offTopic: Int) {
    for number in 0..<own + offTopic {
      let writing = random.chance(1, in: 4) ? Writing.english : .simplified
      var text = PostText()
      let list = number < own ? "page.own" : "page.off"
      release.composer.phrasebook.append(list: list, in: writing, &random, to: &text, release.roster.handles)
      if writing == .english { text.capitaliseSentences(from: 0) }
      let moment = schedule.moment(on: schedule.day(in: 0...schedule.dayCount - 1, &random), &random)
      posts.append(
        PagePost(
          kind: number < own ? .own : .offTopic, page: random.below(pages.count), text: text,
          milliseconds: moment.milliseconds / 1_000 * 1_000))
    }
  }
}

// One archive in the platform's format, planned in full and ready to be written.

/// Accounts, the plan of their posts, and what their texts come from.
struct Release {
  let roster: Roster
  let plan: Plan
  let texts: SharedTexts
  /// The accounts that most retweets inside are of, the first most.
  let cores: [Int]
  /// Groups that retweet jointly, and decoys of such.
  let rings: (rings: [[Int32]], decoys: [[Int32]])
  let sizes: PlantSizes
  let composer: Composer
  let seed: UInt64

  /// The main archive.
  static func june(accounts: Int, posts: Int, _ phrasebook: Phrasebook, seed: UInt64) -> Release {
    let schedule = Schedule(seed: seed)
    let sizes = PlantSizes(posts: posts, activeAccounts: Roster.active(of: accounts, posts: posts))
    let roster = Roster(count: accounts, posts: posts, sizes: sizes, seed: seed, schedule: schedule)
    let cores = Amplification.cores(of: roster, sizes)
    var drafts = Plan.drafts(roster, schedule, seed: seed)
    let rings = Rings(in: &drafts, roster, schedule, cores: cores, sizes, seed: seed)
    let copies = CopyPlan(in: &drafts, roster, schedule, phrasebook, sizes, seed: seed)
    return Release(
      roster, Plan(drafts, roster, cores: cores, seed: seed), copies.texts, cores: cores, rings.members, sizes,
      Composer(phrasebook, copies.texts, seed: seed), seed: seed)
  }

  /// An earlier, smaller release, which shares some texts and a few accounts with `june`; empty if that is too small.
  static func august(beside june: Release, _ phrasebook: Phrasebook) -> Release {
    let sizes = june.sizes
    if !sizes.isPlanted { return Release(empty: phrasebook, seed: june.seed) }
    let seed = june.seed ^ 0x0820_1900
    var random = RandomStream(seed, .casting)
    let accounts = min(june.roster.accounts.count / 2, sizes.number(936))
    let posts = min(june.plan.posts.count / 4, sizes.number(12_000))
    let schedule = Schedule(until: Day(2019, 8, 15), seed: seed)
    let roster = Roster(
      count: accounts, posts: posts, borrowed: shared(june.roster, sizes, &random), sizes: .none, seed: seed,
      schedule: schedule)
    var drafts = Plan.drafts(roster, schedule, seed: seed)
    let picker = PostPicker(drafts, roster, schedule)
    let early = june.texts.all.indices.filter {
      june.texts.all[$0].kind == .cluster && june.texts.all[$0].day <= CopyPlan.lastShared
    }
    for number in early.prefix(sizes.number(12, least: 2)).map({ Int32($0) }) {
      let text = june.texts[number]
      let subject: Subject = text.text.labels.contains(.guoWengui) ? .guoWengui : .hongKong
      let carriers = picker.pick(
        random.number(3, 30), near: text.day, on: subject, in: text.writing, from: drafts, &random
      ) { _ in true }
      june.texts.post(number, by: carriers, on: text.day, &drafts, &random)
    }
    let cores = Amplification.cores(of: roster, sizes)
    return Release(
      roster, Plan(drafts, roster, cores: cores, seed: seed), june.texts, cores: cores, ([], []), .none,
      Composer(phrasebook, june.texts, signature: "summer", seed: seed), seed: seed)
  }

  private init(empty phrasebook: Phrasebook, seed: UInt64) {
    roster = Roster()
    plan = Plan([], roster, cores: [], seed: seed)
    (texts, cores, rings, sizes, self.seed) = (SharedTexts(), [], ([], []), .none, seed)
    composer = Composer(phrasebook, texts, seed: seed)
  }

  private init(
    _ roster: Roster, _ plan: Plan, _ texts: SharedTexts, cores: [Int], _ rings: (rings: [[Int32]], decoys: [[Int32]]),
    _ sizes: PlantSizes, _ composer: Composer, seed: UInt64
  ) {
    (self.roster, self.plan, self.texts, self.cores) = (roster, plan, texts, cores)
    (self.rings, self.sizes, self.composer, self.seed) = (rings, sizes, composer, seed)
  }

  /// Accounts that both releases list: created before the archives begin, some with numbers as ids and some hashed.
  private static func shared(_ roster: Roster, _ sizes: PlantSizes, _ random: inout RandomStream) -> [Account] {
    let old = roster.active.dropFirst().map { roster.accounts[$0] }.filter { $0.created < Schedule.firstDay }
    let numeric = old.filter { $0.profile.handle != .hashed }.prefix(sizes.number(8))
    let hashed = old.filter { $0.profile.handle == .hashed }.prefix(sizes.number(24, least: 2))
    return Array(numeric + hashed)
  }

  /// Writes the text of a post that is no retweet into `text`, as the archive has it, an image's link left out.
  func compose(_ index: Int, into text: inout PostText) {
    composer.compose(plan.posts[index], index, reply: reply(of: index)?.person, roster.handles, into: &text)
  }

  /// Whom a post answers, if anybody: one original in sixteen is a reply, shared texts never are. A post without words
  /// answers nobody listed, because what comparison leaves of a hash would then be all its text. The same for a post and its
  /// retweets.
  func reply(of index: Int) -> (person: Person, post: UInt64?)? {
    var random = RandomStream(seed, .amplification, index + 1)
    let post = plan.posts[index]
    guard random.chance(1, in: 16), post.shared == nil else { return nil }
    if index > 0, post.writing != .undetermined, random.chance(1, in: 3) {
      let other = plan.posts[random.below(index)]
      if other.account != post.account { return (.listed(Int(other.account)), other.id) }
    }
    return (roster.handles.someoneOutside(&random), random.chance(1, in: 10) ? nil : earlier(post, &random))
  }

  /// The id of an invented post of some minutes to two days before.
  func earlier(_ post: PlannedPost, _ random: inout RandomStream) -> UInt64 {
    Moment(milliseconds: post.moment.milliseconds - random.number(120_000, 170_000_000)).snowflake(random.next())
  }
}

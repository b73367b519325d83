// The accounts: who is listed, when each was created, how much and in what language it posts.

/// Somebody who can be named in a post: a listed account, or one outside the archive.
enum Person: Equatable {
  case listed(Int)
  case outside(Int)
}

/// One listed account.
struct Account {
  var profile = Profile()
  var created = Schedule.firstDay
  var followers = 0
  var following = 0
  var writing = Writing.simplified
  /// Posts to write, and the days (from the first of the archive) between which they lie.
  var posts = 0
  var window = 0...0
  var tendency = Tendency.general
  /// An earlier life, if it had one.
  var past: Past?
  var isProlific: Bool { profile.handle == .large || posts > 400 }

  /// How an account's subjects lean.
  enum Tendency { case general, spam, guo }
}

/// The names that posts use.
struct Handles {
  fileprivate(set) var listed: [(id: [UInt8], screenName: [UInt8], isHashed: Bool)] = []
  fileprivate(set) var outside: [(id: [UInt8], screenName: [UInt8])] = []

  func screenName(_ person: Person) -> [UInt8] {
    switch person {
    case .listed(let index): listed[index].screenName
    case .outside(let index): outside[index].screenName
    }
  }

  func id(_ person: Person) -> [UInt8] {
    switch person {
    case .listed(let index): listed[index].id
    case .outside(let index): outside[index].id
    }
  }

  /// True when the id is a hash, which the platform's lists write in quotes.
  func isHashed(_ person: Person) -> Bool {
    if case .listed(let index) = person { listed[index].isHashed } else { false }
  }

  /// Somebody to mention: mostly outside, and there a few more than others.
  func anyone(_ random: inout RandomStream) -> Person {
    if random.chance(1, in: 4) { return .listed(random.below(listed.count)) }
    return someoneOutside(&random)
  }

  func someoneOutside(_ random: inout RandomStream) -> Person {
    .outside(min(random.below(outside.count), random.below(outside.count)))
  }
}

/// All accounts, in the order of the users file.
struct Roster {
  let accounts: [Account]
  let handles: Handles

  /// Of the 23,750 accounts of the archive that this one is modelled on, about so many posted (Goldstein and DiResta's
  /// means for posts and for accounts agree at 12,240).
  private static let posting = (12_240, of: 23_750)
  /// The accounts that post, in no order.
  let active: [Int]

  private static let large = (24, of: 23_750)
  private static let named = (312, of: 23_750)

  /// Nobody.
  init() { (accounts, handles, active) = ([], Handles(), []) }

  /// - Parameter borrowed: accounts of another archive, created before this one's first day, that are listed here too.
  init(count: Int, posts: Int, borrowed: [Account] = [], sizes: PlantSizes, seed: UInt64, schedule: Schedule) {
    var random = RandomStream(seed, .roster)
    var accounts = [Account](repeating: Account(), count: count)

    // The first account is an early one that posts from the first day to the last; the others are dealt out.
    var order = Array(1..<count)
    for index in order.indices.dropFirst().reversed() { order.swapAt(index, random.below(index + 1)) }
    let large = count * Self.large.0 / Self.large.of
    let named = count * Self.named.0 / Self.named.of
    for index in order.prefix(large) { accounts[index].profile.handle = .large }
    for index in order.dropFirst(large).prefix(named / 2) { accounts[index].profile.handle = .small }
    for index in order.dropFirst(large).suffix(named - named / 2) { accounts[index].profile.handle = .small }

    active = Array(([0] + order).prefix(Self.active(of: count, posts: posts)))
    Self.deal(posts, among: active, to: &accounts, &random)
    Past.cast(among: active, in: &accounts, sizes, schedule, seed: seed)

    let batches = Batches(&random)
    var handles = Handles()
    handles.outside = Profile.outsiders(seed: seed)
    for index in accounts.indices {
      var random = RandomStream(seed, .profile, index)
      accounts[index].settle(isFirst: index == 0, schedule, batches, &random)
      accounts[index].fill(index, &random)
      // The first account spans the archive, whoever it is; the borrowed ones come after it.
      if let place = active.prefix(borrowed.count + 1).dropFirst().firstIndex(of: index) {
        accounts[index].take(borrowed[place - 1])
      }
      let profile = accounts[index].profile
      handles.listed.append((profile.id, profile.screenName, profile.handle == .hashed))
    }
    self.accounts = accounts
    self.handles = handles
  }

  /// How many of `count` accounts post.
  static func active(of count: Int, posts: Int) -> Int {
    let share = (count * posting.0 + posting.of / 2) / posting.of
    // At least one post each, and one more for the first account.
    return posts < 2 ? posts : max(1, min(share, posts - 1))
  }

  /// Deals `posts` to the active accounts by heavy-tailed weights, each at least one, the sum exact.
  private static func deal(
    _ posts: Int, among active: [Int], to accounts: inout [Account], _ random: inout RandomStream
  ) {
    if active.isEmpty { return }
    let extra = posts >= 2 ? 1 : 0
    accounts[0].posts = 1 + extra
    let weights = active.map { index in
      random.heavyTailed(limit: 700) + (accounts[index].profile.handle == .large ? random.number(200, 700) : 0)
    }
    let total = UInt64(weights.reduce(0, +))
    let rest = UInt64(posts - active.count - extra)
    var sum: UInt64 = 0
    var dealt = 0
    for (index, weight) in zip(active, weights) {
      sum += UInt64(weight)
      // Rounding the running sum, not each part, keeps the total exact.
      let product = rest.multipliedFullWidth(by: sum)
      let due = Int(total.dividingFullWidth(product).quotient)
      if index != 0 { accounts[index].posts = 1 }
      accounts[index].posts += due - dealt
      dealt = due
    }
  }
}

/// Days on which accounts were created by the dozen.
struct Batches {
  let days: [Day]

  init(_ random: inout RandomStream) {
    func some(_ count: Int, _ from: Day, _ to: Day) -> [Day] {
      (0..<count).map { _ in Day(number: random.number(from.number, to.number)) }
    }
    days =
      (some(34, Day(2019, 5, 6), Day(2019, 9, 27)) + some(14, Day(2017, 6, 1), Day(2018, 12, 20))
      + some(6, Day(2020, 1, 6), Day(2020, 3, 10))).sorted()
  }

  /// A batch in the range, earlier ones being as likely as later ones; nil if there is none.
  func day(from: Day, to: Day, _ random: inout RandomStream) -> Day? {
    let candidates = days.filter { from <= $0 && $0 <= to }
    return candidates.isEmpty ? nil : random.pick(candidates)
  }
}

extension Account {
  private static let writings: [(Writing, Int)] = [
    (.simplified, 620), (.traditional, 150), (.english, 110), (.japanese, 26), (.russian, 24), (.spanish, 24),
    (.indonesian, 20), (.korean, 7), (.portuguese, 8), (.french, 6), (.arabic, 5),
  ]

  /// Decides when the account lives and how it writes.
  fileprivate mutating func settle(
    isFirst: Bool, _ schedule: Schedule, _ batches: Batches, _ random: inout RandomStream
  ) {
    writing = Self.writings[random.weighted(Self.writings.map(\.1))].0
    tendency = [.general, .spam, .guo][random.weighted([62, 26, 12])]
    let last = schedule.dayCount - 1
    if let past {
      (writing, tendency) = (random.chance(3, in: 4) ? .simplified : .traditional, .general)
      window = past.days.upperBound...last
      created = past.created(&random)
    } else if isFirst {
      (writing, tendency) = (.simplified, .general)
      window = 0...last
      created = Day(number: Day(2009, 3, 1).number + random.below(3_000))
    } else if posts > 0 {
      let length =
        switch posts {
        case ..<20: random.number(5, 95)
        case ..<100: random.number(30, 240)
        case ..<400: random.number(120, 500)
        default: random.number(300, last)
        }
      let middle = schedule.day(in: 0...last, &random)
      let start = max(0, min(middle - length / 2, last - 3))
      window = start...min(last, start + length)
      created = Self.creation(before: Day(number: Schedule.firstDay.number + start), batches, &random)
    } else {
      created = Self.creation(
        before: Day(number: Schedule.firstDay.number + random.number(200, last)), batches, &random)
    }
  }

  /// Becomes the account of another archive, but for what it posts.
  fileprivate mutating func take(_ other: Account) {
    profile = other.profile
    created = other.created
    followers = other.followers
    following = other.following
  }

  /// A day before `day`, in UTC+8 or UTC: often a batch of the months before, else any since 2009, the later the likelier.
  private static func creation(before day: Day, _ batches: Batches, _ random: inout RandomStream) -> Day {
    let latest = Day(number: day.number - 2)
    if random.chance(60, in: 100),
      let batch = batches.day(from: Day(number: day.number - 260), to: latest, &random)
    {
      return batch
    }
    let span = latest.number - Day(2009, 3, 1).number
    return Day(number: latest.number - min(random.below(span), random.below(span)))
  }
}

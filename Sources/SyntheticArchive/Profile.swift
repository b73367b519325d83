// What the users file says of an account: its names, place, description and counts, all invented.

/// The profile columns of one account.
struct Profile {
  /// How the platform names an account: by a hash, or openly.
  enum Handle { case hashed, small, large }

  var handle = Handle.hashed
  var id: [UInt8] = []
  var screenName: [UInt8] = []
  /// The columns from `userid` to `account_language`, quoted and joined: the users file and each post repeat them.
  var columns: [UInt8] = []

  private static let firstWords = [
    "harbour", "lantern", "bamboo", "jade", "river", "lotus", "crane", "summit", "tea", "cloud", "pearl", "autumn",
    "willow", "ginger", "silk", "comet", "orchard", "delta", "copper", "maple",
  ]
  private static let secondWords = [
    "daily", "notes", "voice", "watch", "corner", "times", "talk", "review", "photo", "travel", "kitchen", "sports",
    "digest", "radio", "letters", "today",
  ]
  private static let titles = ["每日", "随笔", "之声", "观察", "一角", "时报", "漫谈", "影像", "厨房", "體育", "週報", "電台"]
  private static let things = ["灯笼", "竹林", "玉石", "江河", "莲花", "白鹤", "山顶", "茶馆", "雲端", "珍珠", "秋天", "銀杏"]

  /// Accounts outside the archive that posts name or retweet: numbers and plainly invented names.
  static func outsiders(seed: UInt64) -> [(id: [UInt8], screenName: [UInt8])] {
    (0..<400).map { index in
      var random = RandomStream(seed, .pools, index)
      let moment = Moment(
        localDay: Day(number: random.number(Day(2011, 1, 1).number, Day(2018, 12, 31).number)), milliseconds: 0)
      let name = "demo_\(random.pick(firstWords))_\(index + 100)"
      return (Array(String(moment.snowflake(random.next())).utf8), Array(name.utf8))
    }
  }

  /// 43 letters of the platform's hashes and `=`, or 44 in all. Signs stand at least twelve letters apart, so that no word
  /// of a codebook can arise between two of them by chance.
  static func hash(_ random: inout RandomStream) -> [UInt8] {
    var out: [UInt8] = []
    let length = random.chance(2, in: 5) ? 42 : 43
    var run = 12
    while out.count < length {
      if run >= 12, out.count + 12 < length, random.chance(1, in: 9) {
        out.append(random.chance(1, in: 2) ? UInt8(ascii: "+") : UInt8(ascii: "/"))
        run = 0
      } else {
        out.append(Alphabet.alphanumeric[random.below(62)])
        run += 1
      }
    }
    out.append(UInt8(ascii: "="))
    return out
  }

  /// A display name and a handle, both plainly invented; `index` keeps handles unique.
  static func openNames(_ index: Int, _ handle: Handle, _ random: inout RandomStream) -> (String, String) {
    let first = random.pick(firstWords)
    let second = random.pick(secondWords)
    let name =
      random.chance(1, in: 2) ? "\(random.pick(things))\(random.pick(titles)) (demo)" : "\(first) \(second) (demo)"
    return (name, handle == .large ? "demo_\(first)_\(second)_\(index)" : "demo_\(first)\(index)")
  }
}

extension Account {
  /// Fills in the profile; when the account lives and posts must be settled before.
  mutating func fill(_ index: Int, _ random: inout RandomStream) {
    followers = Self.followers(profile.handle, &random)
    following = random.chance(17, in: 100) ? 0 : min(4_900, random.heavyTailed(limit: 5_000) * random.number(2, 30))
    let displayName: [UInt8]
    if profile.handle == .hashed {
      profile.id = Profile.hash(&random)
      profile.screenName = profile.id
      displayName = profile.id
    } else {
      // Numbers of the platform's scheme for that day, which it did not yet use for accounts before 2016: nobody's.
      let moment = Moment(
        localDay: Day(number: max(created.number, Day(2010, 12, 1).number)),
        milliseconds: random.below(Moment.dayLength))
      profile.id = Array(String(moment.snowflake(random.next())).utf8)
      let names = Profile.openNames(index, profile.handle, &random)
      displayName = Array(names.0.utf8)
      profile.screenName = Array(names.1.utf8)
    }
    var row = CSVRow()
    row.field(profile.id)
    row.field(displayName)
    row.field(profile.screenName)
    row.field(random.chance(4, in: 5) ? "" : random.pick(ProfilePhrases.places))
    row.field(ProfilePhrases.description(writing, &random))
    row.field(
      random.chance(98, in: 100) ? "" : "https://t.co/\(random.number(10, 99))demo\(random.number(1_000, 9_999))")
    row.field(number: followers)
    row.field(number: following)
    row.field(created.bytes)
    row.field(random.pick(writing.accountLanguages))
    profile.columns = row.bytes
  }

  private static func followers(_ handle: Profile.Handle, _ random: inout RandomStream) -> Int {
    switch handle {
    case .large: return 5_000 + random.heavyTailed(limit: 40) * random.number(200, 1_500)
    case .small: return random.chance(1, in: 3) ? 0 : min(4_999, random.heavyTailed(limit: 900) * random.number(1, 9))
    case .hashed:
      switch random.below(1_000) {
      case ..<786: return 0
      case ..<952: return min(7, random.heavyTailed(limit: 7))
      case ..<985: return random.number(8, 99)
      case ..<997: return random.number(100, 999)
      default: return random.number(1_000, 4_999)
      }
    }
  }
}

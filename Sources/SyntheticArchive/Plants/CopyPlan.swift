// Who posts shared texts, and when: copy clusters in bursts weeks apart, light edits beside them, and decoys.

/// Plants shared texts among the drafts of an archive.
struct CopyPlan {
  private(set) var texts = SharedTexts()

  private let roster: Roster
  private let schedule: Schedule
  private let phrasebook: Phrasebook
  private let picker: PostPicker
  private let sizes: PlantSizes
  private var random: RandomStream

  /// The smallest cluster, by the design's definition.
  private static let least = 5
  private static let writings: [(Writing, Int)] = [(.simplified, 62), (.traditional, 26), (.english, 12)]
  /// The last day on which the second release can share a text.
  static let lastShared = Day(2019, 8, 2).number - Schedule.firstDay.number

  init(
    in drafts: inout [PlannedPost], _ roster: Roster, _ schedule: Schedule, _ phrasebook: Phrasebook,
    _ sizes: PlantSizes, seed: UInt64
  ) {
    self.roster = roster
    self.schedule = schedule
    self.phrasebook = phrasebook
    self.sizes = sizes
    picker = PostPicker(drafts, roster, schedule)
    random = RandomStream(seed, .copies)
    for rank in 0..<sizes.number(50, least: 2) { plantCluster(rank, &drafts) }
    for _ in 0..<sizes.number(6) { plantOfFour(&drafts) }
    for _ in 0..<sizes.number(3) { plantTooShort(&drafts) }
    for _ in 0..<sizes.number(4) { plantOfOne(&drafts) }
  }

  /// Accounts of the cluster of that rank: from 170 down to 5.
  private func accounts(_ rank: Int) -> Int {
    let full = rank > 20 && rank % 5 == 4 ? Self.least : Self.least + 660 / (4 + rank * rank / 4)
    return max(Self.least, min(full, roster.active.count / 6))
  }

  private mutating func plantCluster(_ rank: Int, _ drafts: inout [PlannedPost]) {
    // Every other one begins early enough for the second release.
    let isEarly = rank % 2 == 0
    let subject = Subject.allCases[random.weighted(isEarly ? [0, 10, 14, 0, 0] : [0, 4, 10, 9, 4])]
    let window = isEarly ? max(0, Self.lastShared - 240)...Self.lastShared : 120...schedule.dayCount - 3
    guard var shared = compose("copy." + subject.list, .cluster),
      let day = schedule.day(of: subject, in: window, &random).map(workingDay)
    else { return }
    shared.day = day

    let size = accounts(rank)
    let bursts = size < 20 ? random.number(1, 2) : random.number(2, 4)
    let first = picker.pick(
      bursts == 1 ? size : max(Self.least, size * 6 / 10), near: day, on: subject, in: shared.writing, from: drafts,
      &random
    ) { _ in true }
    guard first.count >= Self.least, let number = texts.add(shared) else { return }
    var accounts = Set(first.map { drafts[$0].account })
    post(number, first, on: day, &drafts)

    var next = day
    for burst in 1..<max(2, bursts) where bursts > 1 {
      next = workingDay(next + random.number(9, 60))
      if next > schedule.dayCount - 3 { break }
      let fresh = max(1, (size - accounts.count) / (bursts - burst))
      let again = picker.pick(max(2, size / 2), near: next, on: subject, in: shared.writing, from: drafts, &random) {
        accounts.contains($0)
      }
      post(number, again, on: next, &drafts)
      let added = picker.pick(fresh, near: next, on: subject, in: shared.writing, from: drafts, &random) {
        !accounts.contains($0)
      }
      post(number, added, on: next, &drafts)
      accounts.formUnion(added.map { drafts[$0].account })
    }
    plantEdits(of: number, subject, max(rank < 2 ? 2 : 0, min(25, size / 6)), &drafts)
  }

  /// Single posts of lightly edited versions, near the largest burst.
  private mutating func plantEdits(of number: Int32, _ subject: Subject, _ count: Int, _ drafts: inout [PlannedPost]) {
    let original = texts[number]
    let carriers = picker.pick(count, near: original.day, on: subject, in: original.writing, from: drafts, &random) {
      _ in true
    }
    for carrier in carriers {
      let text = original.text.lightlyEdited(isLatin: original.writing == .english, &random)
      let edited = SharedText(
        kind: .edited(of: Int(number)), text: text, key: ComparedText.key(text), writing: original.writing,
        day: original.day)
      if let edited = texts.add(edited) { post(edited, [carrier], on: original.day, &drafts) }
    }
  }

  /// A decoy: four accounts, one of them twice.
  private mutating func plantOfFour(_ drafts: inout [PlannedPost]) {
    let found = decoy("copy.hk", .fewAccounts, accounts: Self.least - 1, least: Self.least - 1, &drafts)
    guard let (number, day, accounts) = found else { return }
    let again = picker.pick(1, near: day, on: .hongKong, in: .simplified, from: drafts, &random) {
      accounts.contains($0)
    }
    post(number, again, on: day, &drafts)
  }

  /// A decoy: many accounts, but too few characters.
  private mutating func plantTooShort(_ drafts: inout [PlannedPost]) {
    _ = decoy("copy.tooShort", .tooShort, accounts: min(40, roster.active.count / 4), least: 1, &drafts)
  }

  private mutating func decoy(
    _ list: String, _ kind: SharedText.Kind, accounts: Int, least: Int, _ drafts: inout [PlannedPost]
  ) -> (number: Int32, day: Int, accounts: Set<Int32>)? {
    guard var shared = compose(list, kind) else { return nil }
    for _ in 0..<20 where texts.contains(shared.key) { shared = compose(list, kind) ?? shared }
    let subject: Subject = shared.text.labels.contains(.covid) ? .covid : .hongKong
    guard let day = schedule.day(of: subject, in: 120...schedule.dayCount - 3, &random).map(workingDay) else {
      return nil
    }
    shared.day = day
    let found = picker.pick(accounts, near: day, on: subject, in: shared.writing, from: drafts, &random) { _ in true }
    guard found.count >= least, let number = texts.add(shared) else { return nil }
    post(number, found, on: day, &drafts)
    return (number, day, Set(found.map { drafts[$0].account }))
  }

  /// A decoy: one account, again and again.
  private mutating func plantOfOne(_ drafts: inout [PlannedPost]) {
    let count = 12
    let candidates = roster.active.filter { roster.accounts[$0].posts > 2 * count && roster.accounts[$0].past == nil }
    guard !candidates.isEmpty, let shared = compose("copy.guo", .oneAccount) else { return }
    let account = Int32(random.pick(candidates))
    let own = drafts.indices.filter { drafts[$0].account == account && !drafts[$0].isSettled }.prefix(count)
    guard let number = texts.add(shared) else { return }
    for index in own { texts.retell(&drafts[index], number) }
  }

  /// A shared text of the list, long enough that a light edit stays light; nil if none was found.
  private mutating func compose(_ list: String, _ kind: SharedText.Kind) -> SharedText? {
    let writing = kind == .tooShort ? .simplified : Self.writings[random.weighted(Self.writings.map(\.1))].0
    let none = Handles()
    for _ in 0..<40 {
      var text = PostText()
      phrasebook.append(list: list, in: writing, &random, to: &text, none)
      if writing == .english { text.capitaliseSentences(from: 0) }
      let key = ComparedText.key(text)
      let lengths = kind == .tooShort ? 4...11 : writing == .english ? 60...150 : 26...90
      if lengths.contains(key.unicodeScalars.count) {
        return SharedText(kind: kind, text: text, key: key, writing: writing)
      }
    }
    return nil
  }

  /// Monday to Friday, the same day or the Monday after.
  private func workingDay(_ day: Int) -> Int {
    let weekday = Day(number: Schedule.firstDay.number + day).weekday
    return weekday < 5 ? day : day + 7 - weekday
  }

  private mutating func post(_ number: Int32, _ posts: [Int], on day: Int, _ drafts: inout [PlannedPost]) {
    texts.post(number, by: posts, on: day, &drafts, &random)
  }
}

// What is counted of every account of an archive in one pass over its posts: a table of a thousand rows and pages of ten thousand
// accounts ask for the same counts, and a pass costs less than as many questions. The topics that they bear are counted apart
// (AccountTopics), because an edit of the codebook changes nothing else.

/// Counts by account, in arrays that are addressed by the account's position in the archive.
struct AccountTallies: Folded {
  /// The gap in the posts of a candidate for having been repurposed.
  struct Gap: Sendable {
    /// Minutes since 1970-01-01 00:00 UTC.
    var from: Int
    var to: Int
    var languageBefore: String
    var languageAfter: String
  }

  let months: AccountMonths
  /// Candidates for having been repurposed.
  let candidates: [Int: Gap]
  /// The copy clusters that an account has a post in, the largest first.
  let clusters: [Int: [Int]]

  /// The days of the first and the last post; none where the first is later.
  private let days: (first: Int, last: Int)
  private let first: Int
  private var ofMonths: [UInt32]
  private var ofHours: [UInt32]

  init(_ archive: Int, _ inquiry: Inquiry) throws {
    let accounts: Int
    (first, accounts) = try inquiry.accounts(of: archive)
    let days = try inquiry.row("SELECT min(day), max(day) FROM post WHERE archive = ?", .integer(archive))
    var months = AccountMonths()
    var range = (first: 1, last: 0)
    if let first: Int = days?[0], let last: Int = days?[1] {
      months = AccountMonths(from: first, to: last)
      range = (first, last)
    }
    self.days = range
    self.months = months
    ofMonths = [UInt32](repeating: 0, count: accounts * months.starts.count)
    ofHours = [UInt32](repeating: 0, count: accounts * 24)

    // The index post_day holds all of this.
    let posts = try inquiry.cursor("SELECT account, day, hour FROM post WHERE archive = ?", .integer(archive))
    while let row = try posts.next() {
      let account = (row[0] as Int) - first
      ofMonths[account * months.starts.count + months.index(of: row[1])] += 1
      ofHours[account * 24 + (row[2] as Int)] += 1
    }

    var clusters: [Int: [Int]] = [:]
    let copies = try inquiry.cursor(
      """
      SELECT DISTINCT cluster, account FROM copy JOIN post ON post.id = copy.post WHERE archive = ?
      ORDER BY cluster, account
      """, .integer(archive))
    while let row = try copies.next() { clusters[row[1], default: []].append(row[0]) }
    self.clusters = clusters
    var candidates: [Int: Gap] = [:]
    let gaps = try inquiry.cursor(
      """
      SELECT account, gap_from, gap_to, language_before, language_after
      FROM repurposed JOIN account ON account.id = repurposed.account WHERE days = 180 AND archive = ?
      """, .integer(archive))
    while let row = try gaps.next() {
      candidates[row[0]] = Gap(from: row[1], to: row[2], languageBefore: row[3], languageAfter: row[4])
    }
    self.candidates = candidates
  }

  /// Reads what `bytes` wrote; nil for anything else.
  init?(_ bytes: ArraySlice<UInt8>) {
    var decoder = AnswerDecoder(bytes)
    guard let first = decoder.int(), let firstDay = decoder.int(), let lastDay = decoder.int(),
      let ofMonths = decoder.counts(), let ofHours = decoder.counts(), let candidates = decoder.values(),
      let clusters = decoder.values(), decoder.isAtEnd
    else { return nil }
    (self.first, days) = (first, (firstDay, lastDay))
    months = firstDay <= lastDay ? AccountMonths(from: firstDay, to: lastDay) : AccountMonths()
    (self.ofMonths, self.ofHours) = (ofMonths, ofHours)
    self.candidates = Dictionary(
      uniqueKeysWithValues: ArchiveRows(columns: 5, values: candidates).map {
        ($0[0], Gap(from: $0[1], to: $0[2], languageBefore: $0[3], languageAfter: $0[4]))
      })
    var owned: [Int: [Int]] = [:]
    for row in ArchiveRows(columns: 2, values: clusters) { owned[row[0], default: []].append(row[1]) }
    self.clusters = owned
  }

  /// The counts as bytes.
  var bytes: [UInt8] {
    var encoder = AnswerEncoder()
    for number in [first, days.first, days.last] { encoder.write(number) }
    for counts in [ofMonths, ofHours] { encoder.write(counts) }
    encoder.write(
      candidates.sorted { $0.key < $1.key }.flatMap { account, gap -> [AnswerValue] in
        [
          .integer(account), .integer(gap.from), .integer(gap.to), .text(gap.languageBefore), .text(gap.languageAfter),
        ]
      })
    encoder.write(
      clusters.sorted { $0.key < $1.key }.flatMap { account, clusters in
        clusters.flatMap { [.integer(account), .integer($0)] as [AnswerValue] }
      })
    return encoder.bytes
  }

  /// Posts in each of `months`.
  func monthly(of account: Int) -> [Int] { slice(ofMonths, account, months.starts.count) }

  /// Posts in each hour of the day.
  func hourly(of account: Int) -> [Int] { slice(ofHours, account, 24) }

  private func slice(_ all: [UInt32], _ account: Int, _ width: Int) -> [Int] {
    let start = (account - first) * width
    return all[start..<start + width].map(Int.init)
  }
}

/// The months in which an archive's accounts posted: bins of one calendar month, or of several where that would make more than `most`, as
/// one post with a wrong year does.
public struct AccountMonths: Sendable, Equatable {
  /// The first days of the bins, from the month of the first post to that of the last.
  public let starts: [CivilDate]
  /// Months in a bin.
  public let step: Int

  private static let most = 240
  /// The first bin in months since the year 0.
  private let base: Int

  /// Of no posts.
  init() { (starts, step, base) = ([], 1, 0) }

  init(from first: Int, to last: Int) {
    let (low, high) = (Self.month(first), Self.month(last))
    base = low
    step = (high - low) / Self.most + 1
    starts = stride(from: low, through: high, by: step).map { month in
      let year = month >= 0 ? month / 12 : (month - 11) / 12
      return CivilDate(year: year, month: month - year * 12 + 1, day: 1)
    }
  }

  /// The bin of a day, which must lie between the first and the last.
  func index(of day: Int) -> Int { (Self.month(day) - base) / step }

  /// Months since the year 0.
  private static func month(_ day: Int) -> Int {
    let (year, month, _) = CivilDate(day: day).components
    return year * 12 + month - 1
  }
}

extension ArchiveReader {
  /// The counts of an archive's accounts, made once.
  func accountTallies(_ archive: Int) throws -> AccountTallies {
    if let made = answers.withLock({ $0.accountTallies[archive] }) { return made }
    // Kept as they are counted: a row of each post would be a hundred times as much.
    let tallies = try connection.folded("tallies 2 of \(archive)") {
      try AccountTallies(archive, $0)
    }
    answers.withLock { $0.accountTallies[archive] = tallies }
    return tallies
  }
}

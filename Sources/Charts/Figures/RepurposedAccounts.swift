// Accounts that fell silent for months and came back in another language: candidates for having been bought or taken
// over. One row for each: the time before the gap, the gap, the time after it. A candidate is not a finding.

/// An account with a gap between two languages.
public struct RepurposedAccount: Sendable, Equatable {
  /// Name or shortened hash.
  public let label: String
  /// First post, last post before the gap, first post after it, last post.
  public let firstPost, gapStart, gapEnd, lastPost: Day
  /// Names of the main languages on both sides.
  public let languageBefore, languageAfter: String
  /// Posts on both sides.
  public let postsBefore, postsAfter: Int

  /// An account; days are put in order.
  public init(
    label: String, firstPost: Day, gapStart: Day, gapEnd: Day, lastPost: Day, languageBefore: String,
    languageAfter: String,
    postsBefore: Int, postsAfter: Int
  ) {
    self.label = PlainText.visible(label)
    self.firstPost = firstPost
    self.gapStart = max(firstPost, gapStart)
    self.gapEnd = max(self.gapStart, gapEnd)
    self.lastPost = max(self.gapEnd, lastPost)
    self.languageBefore = PlainText.visible(languageBefore)
    self.languageAfter = PlainText.visible(languageAfter)
    self.postsBefore = max(0, postsBefore)
    self.postsAfter = max(0, postsAfter)
  }

  /// Days between the last post before the gap and the first after it.
  var gapDays: Int { gapEnd.number - gapStart.number }
}

/// Rows of candidates for having been repurposed.
public struct RepurposedAccounts: Figure {
  /// Rows from the top.
  public let accounts: [RepurposedAccount]
  /// Candidates in the archive, of which the rows are the first.
  public let candidates: Int
  /// "tweets" or "posts".
  public let noun: String
  /// Lines with labels.
  public let events: [Event]
  /// The language it speaks.
  public let wording: Wording

  /// A figure of some of the candidates.
  public init(
    accounts: [RepurposedAccount], candidates: Int, noun: String = "posts", events: [Event] = [],
    wording: Wording = .english
  ) {
    self.wording = wording
    self.accounts = accounts
    self.candidates = max(candidates, accounts.count)
    self.noun = noun
    self.events = events
  }

  /// `repurposed`.
  public var kind: String { "repurposed" }

  /// Measure, unit and period.
  public var subtitle: String { wording.repurposed(accounts.count, of: candidates) }

  /// What the picture shows, in sentences.
  public var description: String {
    guard let longest = accounts.max(by: { $0.gapDays < $1.gapDays }) else {
      return wording.sentence(wording.noCandidates)
    }
    var changes: [(text: String, count: Int)] = []
    for account in accounts {
      let text = wording.languageChange(account.languageBefore, account.languageAfter)
      if let index = changes.firstIndex(where: { $0.text == text }) {
        changes[index].count += 1
      } else {
        changes.append((text, 1))
      }
    }
    let order = changes.sorted { ($1.count, $0.text) < ($0.count, $1.text) }.prefix(5)
    let gaps = accounts.map(\.gapDays).sorted()
    return wording.joined([
      wording.repurposedGaps(
        accounts.count, of: candidates, median: gaps[gaps.count / 2],
        longest: (longest.gapDays, longest.gapStart, longest.gapEnd)),
      wording.languageChanges(Array(order)),
    ])
  }

  /// What is left out or marked.
  public var notes: [String] { [wording.candidatesNote] }

  /// The data behind the picture.
  public var table: DataTable {
    DataTable(
      columns: [
        .init(name: "account", label: wording.account, kind: .text),
        .init(name: "first", label: wording.first, kind: .date),
        .init(name: "gap-start", label: wording.lastBeforeGap, kind: .date),
        .init(name: "gap-end", label: wording.firstAfterGap, kind: .date),
        .init(name: "last", label: wording.last, kind: .date),
        .init(name: "gap-days", label: wording.gapDays, kind: .number),
        .init(name: "language-before", label: wording.languageBefore, kind: .text),
        .init(name: "language-after", label: wording.languageAfter, kind: .text),
        .init(name: "\(noun)-before", label: wording.countOf(noun, isBefore: true), kind: .number),
        .init(name: "\(noun)-after", label: wording.countOf(noun, isBefore: false), kind: .number),
      ],
      rows: accounts.map {
        [
          .text($0.label), .date($0.firstPost), .date($0.gapStart), .date($0.gapEnd), .date($0.lastPost),
          .integer($0.gapDays),
          .text($0.languageBefore), .text($0.languageAfter), .integer($0.postsBefore), .integer($0.postsAfter),
        ]
      }, wording: wording)
  }
}

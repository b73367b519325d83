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

  /// A figure of some of the candidates.
  public init(accounts: [RepurposedAccount], candidates: Int, noun: String = "posts", events: [Event] = []) {
    self.accounts = accounts
    self.candidates = max(candidates, accounts.count)
    self.noun = noun
    self.events = events
  }

  /// `repurposed`.
  public var kind: String { "repurposed" }

  /// Measure, unit and period.
  public var subtitle: String {
    "Accounts with a gap of 180 days or more between two languages; \(Formats.count(accounts.count)) of \(Formats.count(candidates)) candidates."
  }

  /// What the picture shows, in sentences.
  public var description: String {
    guard let longest = accounts.max(by: { $0.gapDays < $1.gapDays }) else { return "No candidates." }
    var pairs: [(text: String, count: Int)] = []
    for account in accounts {
      let text = "\(account.languageBefore) to \(account.languageAfter)"
      if let index = pairs.firstIndex(where: { $0.text == text }) {
        pairs[index].count += 1
      } else {
        pairs.append((text, 1))
      }
    }
    let order = pairs.sorted { ($1.count, $0.text) < ($0.count, $1.text) }.prefix(5)
    let gaps = accounts.map(\.gapDays).sorted()
    return
      "\(Formats.count(accounts.count)) of \(Formats.count(candidates)) accounts that may have been repurposed. "
      + "The median gap is \(Formats.count(gaps[gaps.count / 2])) days, the longest \(Formats.count(longest.gapDays)) days, from \(longest.gapStart.long) to \(longest.gapEnd.long). "
      + "Changes of language: " + order.map { "\($0.text) \(Formats.count($0.count))" }.joined(separator: ", ") + "."
  }

  /// What is left out or marked.
  public var notes: [String] {
    [
      "Candidates, not findings: people who write two languages match, and accounts taken over in the same language do not."
    ]
  }

  /// The data behind the picture.
  public var table: DataTable {
    DataTable(
      columns: [
        .init(name: "account", label: "Account", kind: .text), .init(name: "first", label: "First", kind: .date),
        .init(name: "gap-start", label: "Last before gap", kind: .date),
        .init(name: "gap-end", label: "First after gap", kind: .date),
        .init(name: "last", label: "Last", kind: .date), .init(name: "gap-days", label: "Gap, days", kind: .number),
        .init(name: "language-before", label: "Before", kind: .text),
        .init(name: "language-after", label: "After", kind: .text),
        .init(name: "\(noun)-before", label: "\(noun.capitalizedFirst) before", kind: .number),
        .init(name: "\(noun)-after", label: "\(noun.capitalizedFirst) after", kind: .number),
      ],
      rows: accounts.map {
        [
          .text($0.label), .date($0.firstPost), .date($0.gapStart), .date($0.gapEnd), .date($0.lastPost),
          .integer($0.gapDays),
          .text($0.languageBefore), .text($0.languageAfter), .integer($0.postsBefore), .integer($0.postsAfter),
        ]
      })
  }
}

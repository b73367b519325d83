// When accounts were created: a histogram of months. Takedowns mix accounts made for the operation, in bursts, with old
// ones that were bought: the old are so few beside the bursts that their months would be a line of dust. They are
// therefore drawn a second time, magnified, on a baseline of their own, and the factor is stated.

/// Accounts by month of creation.
public struct AccountCreation: Figure {
  /// Months from the first to the last with an account, each with its first day; none is missing.
  public let months: [(month: Day, count: Int)]
  /// Day of the first post, where the sparse years are expected to end.
  public let firstPost: Day?
  /// "tweet" or "post".
  public let noun: String
  /// Accounts whose creation day is unknown.
  public let missing: Int
  /// The language it speaks.
  public let wording: Wording

  /// A figure; counts of the same month add up, months without an account are filled in.
  public init(
    months: [(month: Day, count: Int)], firstPost: Day?, noun: String = "post", missing: Int = 0,
    wording: Wording = .english
  ) {
    self.wording = wording
    var counts: [Day: Int] = [:]
    for item in months where item.count > 0 { counts[item.month.startOfMonth, default: 0] += item.count }
    var filled: [(month: Day, count: Int)] = []
    if let first = counts.keys.min(), let last = counts.keys.max() {
      var month = first
      while month <= last && filled.count < 12_000 {
        filled.append((month, counts[month] ?? 0))
        month = month.startOfMonth(adding: 1)
      }
    }
    self.months = filled
    self.firstPost = firstPost
    self.noun = noun
    self.missing = max(0, missing)
  }

  /// `account-creation`.
  public var kind: String { "account-creation" }

  var total: Int { months.reduce(0) { $0 + $1.count } }

  /// Index of the first month that is not sparse: the month of the first post, if all before it are small.
  var sparseEnd: Int? {
    guard let firstPost, let end = months.firstIndex(where: { $0.month >= firstPost.startOfMonth }), end >= 12 else {
      return nil
    }
    let largest = months.map(\.count).max() ?? 0
    let before = months[..<end].map(\.count).max() ?? 0
    return before > 0 && before * 8 <= largest ? end : nil
  }

  // MARK: Words

  /// Measure, unit and period.
  public var subtitle: String { wording.creation(months.first?.month, months.last?.month) }

  /// What the picture shows, in sentences.
  public var description: String {
    guard let first = months.first, let last = months.last, let peak = months.max(by: { $0.count < $1.count }) else {
      return wording.noCreation
    }
    var sentences = [wording.created(total, first.month, last.month, peak: peak)]
    if let firstPost {
      let before = months.filter { $0.month < firstPost.startOfMonth }.reduce(0) { $0 + $1.count }
      sentences.append(
        wording.createdBefore(before, share: Double(before) / Double(max(1, total)), firstPost, noun))
    }
    let years = Dictionary(grouping: months) { $0.month.year }.mapValues { $0.reduce(0) { $0 + $1.count } }
    if let most = years.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) {
      sentences.append(wording.busiestYear(most.key, most.value))
    }
    return wording.joined(sentences)
  }

  /// What is left out or marked.
  public var notes: [String] { wording.creationNotes(missing: missing) }

  /// The data behind the picture.
  public var table: DataTable {
    DataTable(
      columns: [
        DataTable.Column(name: "month", label: wording.columnOf(.month), kind: .date),
        DataTable.Column(name: "accounts", label: wording.accountCount, kind: .number),
      ], rows: months.map { [.date($0.month), .integer($0.count)] }, wording: wording)
  }
}

// What narrows a fact or a figure to a part of the archive: `?topic=hong-kong&week=2019-11-11`. The same keys everywhere.

/// A part of an archive. The empty filter is the whole of it.
public struct Filter: Sendable, Hashable {
  /// Posts bearing this topic.
  public var topic: String?
  /// Posts bearing this theme of the second codebook.
  public var theme: String?
  /// Posts in this language.
  public var language: String?
  /// The day of a post, `2019-11-11`, in the report's time zone.
  public var day: String?
  /// The Monday of a post's week.
  public var week: String?
  /// The month of a post, `2019-11`.
  public var month: String?
  /// Posts on or after this day.
  public var from: String?
  /// Posts on or before this day.
  public var to: String?
  /// Retweets only (true) or posts that are none (false).
  public var retweets: Bool?
  /// Accounts created before this day.
  public var createdBefore: String?
  /// Accounts created on or after this day.
  public var createdFrom: String?
  /// What becomes of the candidates for having been repurposed, at 180 days.
  public var repurposed: Repurposed?

  /// What may be left out because it may be another owner's.
  public enum Repurposed: String, Sendable, CaseIterable {
    /// The candidates and all their posts.
    case out
    /// The candidates' posts before the gap.
    case after
  }

  /// The keys in the order in which they are written and documented.
  public static let keys = [
    "topic", "theme", "language", "day", "week", "month", "from", "to", "retweets", "created-from", "created-after",
    "created-before", "repurposed",
  ]

  /// The whole archive.
  public init() {}

  /// Reads the pairs of a URL's query.
  /// - Throws: `ArchiveProblem` for an unknown key or a value that is not what the key takes.
  public init(_ pairs: [(key: String, value: String)]) throws {
    var seen: Set<String> = []
    for (key, value) in pairs {
      guard seen.insert(key).inserted else { throw ArchiveProblem("the filter \"\(key)\" stands twice") }
      switch key {
      case "topic": topic = value
      case "theme": theme = value
      case "language": language = value.lowercased()
      case "day": day = try Self.date(key, value)
      case "week": week = try Self.monday(value)
      case "month": month = try Self.month(value)
      case "from": from = try Self.date(key, value)
      case "to": to = try Self.date(key, value)
      case "retweets":
        guard value == "only" || value == "out" else {
          throw ArchiveProblem("retweets takes only or out, not \"\(value)\"")
        }
        retweets = value == "only"
      case "created-from": createdFrom = try Self.date(key, value)
      case "created-after":
        // The same as from the day after, and noted so: one part of the archive has one name.
        guard seen.insert("created-from").inserted else {
          throw ArchiveProblem("created-after and created-from cannot stand together")
        }
        let date = try Self.date(key, value)
        createdFrom = CivilDate(date).map { CivilDate(day: $0.day + 1).text }
      case "created-before": createdBefore = try Self.date(key, value)
      case "repurposed":
        guard let known = Repurposed(rawValue: value) else {
          throw ArchiveProblem("repurposed takes only out or after, not \"\(value)\"")
        }
        repurposed = known
      default:
        throw ArchiveProblem(
          "there is no filter \"\(key)\"", wrong: key, right: Self.keys,
          help: "the filters are " + Self.keys.joined(separator: ", "))
      }
    }
    if let from, let to, from > to {
      throw ArchiveProblem("from=\(from) is later than to=\(to)")
    }
  }

  /// The pairs that say the same, in the order of `keys`.
  public var pairs: [(key: String, value: String)] {
    let values: [String?] = [
      topic, theme, language, day, week, month, from, to, retweets.map { $0 ? "only" : "out" }, createdFrom,
      nil, createdBefore, repurposed?.rawValue,
    ]
    return zip(Self.keys, values).compactMap { key, value in value.map { (key, $0) } }
  }

  /// `topic=taiwan&week=2020-01-06`, empty for the whole.
  public var query: String { pairs.map { "\($0.key)=\($0.value)" }.joined(separator: "&") }

  /// Whether it narrows nothing.
  public var isEmpty: Bool { self == Filter() }

  /// The filter in words, to follow a definition: "bearing the topic Taiwan, in the week of 6 January 2020". `topics` and
  /// `themes` have titles by keys; what has none goes by its key.
  public func words(topics: [String: String] = [:], themes: [String: String] = [:]) -> String {
    pairs.map { key, value in
      switch key {
      case "topic": "bearing the topic \(topics[value] ?? value)"
      case "theme": "bearing the theme \(themes[value] ?? value)"
      case "language": LanguageNames.name(value).map { "in \($0) (\(value))" } ?? "in the language \(value)"
      case "day": "on \(FactFormat.day(value))"
      case "week": "in the week of \(FactFormat.day(value))"
      case "month": "in \(FactFormat.day(value + "-01").drop { $0 != " " }.dropFirst())"
      case "from": "from \(FactFormat.day(value))"
      case "to": "to \(FactFormat.day(value))"
      case "retweets": value == "only" ? "retweets only" : "without retweets"
      case "created-from": "by accounts created on or after \(FactFormat.day(value))"
      case "created-before": "by accounts created before \(FactFormat.day(value))"
      default:
        value == "out"
          ? "without candidates for repurposed accounts" : "without the posts of such candidates before their gap"
      }
    }.joined(separator: ", ")
  }

  /// Conditions on a row of `post`; none for a filter that narrows no posts.
  func postConditions(archive: Int) -> [String] {
    var out: [String] = []
    if let topic {
      let id = "(SELECT id FROM topic WHERE \"key\" = \(quoted(topic)))"
      out.append("post.id IN (SELECT post FROM post_topic WHERE topic = \(id))")
    }
    if let theme {
      let id = "(SELECT id FROM theme WHERE \"key\" = \(quoted(theme)))"
      out.append("post.id IN (SELECT post FROM post_theme WHERE theme = \(id))")
    }
    if let language { out.append("post.language = \(quoted(language))") }
    let days = [
      day.map { "date = \(quoted($0))" }, week.map { "week = \(quoted($0))" }, month.map { "month = \(quoted($0))" },
      from.map { "date >= \(quoted($0))" }, to.map { "date <= \(quoted($0))" },
    ].compactMap { $0 }
    if !days.isEmpty {
      out.append("post.day IN (SELECT day FROM calendar WHERE \(days.joined(separator: " AND ")))")
    }
    if let retweets { out.append("post.is_retweet = \(retweets ? 1 : 0)") }
    switch repurposed {
    case .out: out.append("post.account NOT IN (\(Self.candidates))")
    case .after:
      out.append(
        """
        NOT EXISTS (SELECT 1 FROM repurposed
            WHERE days = 180 AND repurposed.account = post.account AND post.minute <= gap_from)
        """)
    case nil: break
    }
    return out
  }

  /// Whether it leaves posts out by what they are: an account then counts if one of its posts is left. Without the
  /// candidates' posts before the gap every account remains, silent ones too.
  var narrowsPosts: Bool {
    var others = self
    others.repurposed = nil
    others.createdFrom = nil
    others.createdBefore = nil
    return !others.isEmpty
  }

  private static let candidates = "SELECT account FROM repurposed WHERE days = 180"

  /// Conditions on a row of `account`; none for a filter that narrows no accounts.
  func accountConditions() -> [String] {
    var out: [String] = []
    if let createdFrom { out.append("account.created >= \(Self.dayNumber(createdFrom))") }
    if let createdBefore { out.append("account.created < \(Self.dayNumber(createdBefore))") }
    if repurposed == .out { out.append("account.id NOT IN (\(Self.candidates))") }
    return out
  }

  private static func dayNumber(_ date: String) -> String { "julianday(\(quoted(date))) - julianday('1970-01-01')" }

  private static func date(_ key: String, _ value: String) throws -> String {
    guard CivilDate(value) != nil else {
      throw ArchiveProblem("\(key) takes a day such as 2019-11-11, not \"\(value)\"")
    }
    return value
  }

  private static func monday(_ value: String) throws -> String {
    guard let date = CivilDate(value) else {
      throw ArchiveProblem("week takes the Monday of a week such as 2019-11-11, not \"\(value)\"")
    }
    guard date.weekday == 1 else {
      let monday = CivilDate(day: date.day - (date.weekday - 1))
      throw ArchiveProblem("week takes a Monday, and \(value) is none", help: "write week=\(monday.text)")
    }
    return value
  }

  private static func month(_ value: String) throws -> String {
    guard value.utf8.count == 7, CivilDate(value + "-01") != nil else {
      throw ArchiveProblem("month takes a month such as 2019-11, not \"\(value)\"")
    }
    return value
  }
}

/// `text` as an SQL string.
public func quoted(_ text: String) -> String {
  "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
}

/// `name` as the name of a table or column in SQL.
public func quotedName(_ name: String) -> String {
  "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
}

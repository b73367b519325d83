// The report's bar figures, each from its counts: what is first, what is set apart, what is light, and what is said.

extension BarTable {
  /// A name and how many.
  public typealias Count = (label: String, count: Int)

  /// Accounts by number of followers in doubling bins.
  /// - Parameters:
  ///   - followers: how many accounts have each number of followers.
  ///   - missing: accounts without a follower count, left out.
  public static func followers(_ followers: [Int: Int], missing: Int = 0) -> BarTable {
    let total = followers.values.reduce(0, +)
    var notes = ["The share is of the accounts with a follower count."]
    if missing > 0 { notes.append("Left out: \(Formats.count(missing)) accounts without one.") }
    return BarTable(
      kind: "followers", subtitle: "Accounts by number of followers, doubling bins.",
      groups: [Group(rows: doubling(followers, zero: "No followers"))], rowLabel: "Followers", countLabel: "Accounts",
      total: total, notes: notes)
  }

  /// Posts by engagement (quotes, replies, likes and retweets together) in doubling bins.
  /// - Parameters:
  ///   - engagement: how many posts have each number.
  ///   - missing: posts whose engagement was not published, left out.
  public static func engagement(_ engagement: [Int: Int], noun: String, missing: Int = 0) -> BarTable {
    BarTable(
      kind: "engagement",
      subtitle: "\(noun.capitalizedFirst) by quotes, replies, likes and retweets together, doubling bins.",
      groups: [Group(rows: doubling(engagement, zero: "None"))], rowLabel: "Engagement",
      countLabel: noun.capitalizedFirst, total: engagement.values.reduce(0, +),
      notes: missing > 0 ? ["Left out: \(Formats.count(missing)) \(noun) without published counts."] : [])
  }

  /// Posts by language; the undetermined and the others are light.
  /// - Parameters:
  ///   - languages: names and counts; order does not matter.
  ///   - undetermined: posts whose language the platform did not determine.
  ///   - top: how many languages have a row of their own.
  public static func languages(_ languages: [Count], undetermined: Int, noun: String, top: Int = 7) -> BarTable {
    var rows = ranked(languages, top: top, others: "others", strongFirst: true)
    if undetermined > 0 {
      let at = rows.firstIndex { $0.count < undetermined || $0.tone == .light } ?? rows.count
      rows.insert(Row(label: "Undetermined", count: undetermined, tone: .light), at: at)
    }
    return BarTable(
      kind: "languages", subtitle: "\(noun.capitalizedFirst) by the language that the platform assigned.",
      groups: [Group(rows: rows)], rowLabel: "Language", countLabel: noun.capitalizedFirst,
      total: languages.reduce(undetermined) { $0 + $1.count })
  }

  /// The most frequent of something: clients, hashtags, linked domains.
  /// - Parameters:
  ///   - total: what shares are of; nil for no shares.
  ///   - others: name of the remaining rows together, as "others"; nil leaves them out and says how many they are.
  public static func ranking(
    kind: String, subtitle: String, rowLabel: String, countLabel: String, _ counts: [Count], total: Int?, top: Int = 10,
    others: String? = nil
  ) -> BarTable {
    let rest = counts.count - min(top, counts.count)
    return BarTable(
      kind: kind, subtitle: subtitle,
      groups: [Group(rows: ranked(counts, top: top, others: others, strongFirst: false))],
      rowLabel: rowLabel, countLabel: countLabel, total: total,
      notes: others == nil && rest > 0 ? ["Left out: \(Formats.count(rest)) with fewer."] : [])
  }

  /// Clients by posts.
  public static func clients(_ counts: [Count], noun: String, top: Int = 10) -> BarTable {
    ranking(
      kind: "clients", subtitle: "\(noun.capitalizedFirst) by the client that sent them.", rowLabel: "Client",
      countLabel: noun.capitalizedFirst, counts, total: counts.reduce(0) { $0 + $1.count }, top: top, others: "others")
  }

  /// Hashtags by posts; shares are of all posts.
  public static func hashtags(_ counts: [Count], noun: String, posts: Int, top: Int = 15) -> BarTable {
    ranking(
      kind: "hashtags", subtitle: "\(noun.capitalizedFirst) by hashtag, share of all \(noun).", rowLabel: "Hashtag",
      countLabel: noun.capitalizedFirst, counts, total: posts, top: top)
  }

  /// Linked domains by posts; shares are of all posts with a link. Names are drawn as given: defang them before.
  public static func domains(_ counts: [Count], noun: String, withLink: Int, top: Int = 15) -> BarTable {
    ranking(
      kind: "domains", subtitle: "\(noun.capitalizedFirst) by linked domain, share of \(noun) with a link.",
      rowLabel: "Domain", countLabel: noun.capitalizedFirst, counts, total: withLink, top: top)
  }

  /// Media by kind.
  public static func media(images: Int, videos: Int, other: Int) -> BarTable {
    var rows = [Row(label: "Images", count: images), Row(label: "Videos", count: videos)]
    if other > 0 { rows.append(Row(label: "Other files", count: other, tone: .light)) }
    return BarTable(
      kind: "media", subtitle: "Media files by kind.", groups: [Group(rows: rows)], rowLabel: "Kind",
      countLabel: "Files",
      total: images + videos + other)
  }

  /// Themes by topic: the most frequent codes under each.
  public static func themes(_ themes: [(topic: Topic, counts: [Count])], noun: String, top: Int = 6) -> BarTable {
    BarTable(
      kind: "themes", subtitle: "Coded \(noun) by theme within each topic.",
      groups: themes.map {
        Group(topic: $0.topic, rows: ranked($0.counts, top: top, others: "others", strongFirst: false))
      },
      rowLabel: "Theme", countLabel: noun.capitalizedFirst, total: nil)
  }

  /// Zero, 1, 2–3, 4–7, … up to the bin of the largest, at most eleven bins; the last is open.
  static func doubling(_ counts: [Int: Int], zero: String) -> [Row] {
    let largest = counts.filter { $0.value > 0 }.keys.max() ?? 0
    var rows = [
      Row(label: zero, count: counts.filter { $0.key <= 0 }.values.reduce(0, +), tone: .strong, isSetApart: true)
    ]
    var low = 1
    while low <= largest {
      let isLast = rows.count == 11
      let high = isLast ? Int.max : low * 2 - 1
      let label =
        isLast
        ? Formats.count(low) + "+" : high == low ? Formats.count(low) : "\(Formats.count(low))–\(Formats.count(high))"
      rows.append(Row(label: label, count: counts.filter { $0.key >= low && $0.key <= high }.values.reduce(0, +)))
      if isLast { break }
      low *= 2
    }
    return rows
  }

  /// The first `top` by count, ties by name, and the rest as one light row if it has a name.
  static func ranked(_ counts: [Count], top: Int, others: String?, strongFirst: Bool) -> [Row] {
    let sorted = counts.sorted { ($1.count, $0.label) < ($0.count, $1.label) }
    // A rest of one is no rest.
    let kept = others != nil && sorted.count == top + 1 ? sorted.count : min(max(0, top), sorted.count)
    var rows = sorted[..<kept].enumerated().map { index, item in
      Row(label: item.label, count: item.count, tone: strongFirst && index == 0 ? .strong : .normal)
    }
    let rest = sorted[kept...]
    if let others, !rest.isEmpty {
      rows.append(
        Row(label: "\(Formats.count(rest.count)) \(others)", count: rest.reduce(0) { $0 + $1.count }, tone: .light))
    }
    return rows
  }
}

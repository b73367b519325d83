// The report's bar figures, each from its counts: what is first, what is set apart, what is light, and what is said.

extension BarTable {
  /// A name and how many.
  public typealias Count = (label: String, count: Int)

  /// Accounts by number of followers in doubling bins.
  /// - Parameters:
  ///   - followers: how many accounts have each number of followers.
  ///   - missing: accounts without a follower count, left out.
  ///   - wording: the language that it speaks.
  public static func followers(
    _ followers: [Int: Int], missing: Int = 0, wording: Wording = .english
  ) -> BarTable {
    made(
      "followers", \.followers, [Group(rows: doubling(followers, zero: wording.noFollowers))],
      total: followers.values.reduce(0, +), notes: wording.followersNotes(missing: missing), wording)
  }

  /// Posts by engagement (quotes, replies, likes and retweets together) in doubling bins.
  /// - Parameters:
  ///   - engagement: how many posts have each number.
  ///   - noun: what the posts are, in the plural.
  ///   - missing: posts whose engagement was not published, left out.
  ///   - wording: the language that it speaks.
  public static func engagement(
    _ engagement: [Int: Int], noun: String, missing: Int = 0, wording: Wording = .english
  ) -> BarTable {
    made(
      "engagement", { $0.engagement(noun) }, [Group(rows: doubling(engagement, zero: wording.noEngagement))],
      total: engagement.values.reduce(0, +), notes: missing > 0 ? [wording.withoutCounts(missing, noun)] : [], wording)
  }

  /// Posts by language; the undetermined and the others are light.
  /// - Parameters:
  ///   - languages: names and counts; order does not matter.
  ///   - undetermined: posts whose language the platform did not determine.
  ///   - noun: what the posts are, in the plural.
  ///   - top: how many languages have a row of their own.
  ///   - wording: the language that it speaks.
  public static func languages(
    _ languages: [Count], undetermined: Int, noun: String, top: Int = 7, wording: Wording = .english
  ) -> BarTable {
    var rows = ranked(languages, top: top, others: wording.others, strongFirst: true)
    if undetermined > 0 {
      let at = rows.firstIndex { $0.count < undetermined || $0.tone == .light } ?? rows.count
      rows.insert(Row(label: wording.undetermined, count: undetermined, tone: .light), at: at)
    }
    return made(
      "languages", { $0.languages(noun) }, [Group(rows: rows)], total: languages.reduce(undetermined) { $0 + $1.count },
      wording)
  }

  /// The most frequent of something.
  /// - Parameters:
  ///   - total: what shares are of; nil for no shares.
  ///   - others: says the row of the remaining ones together; nil leaves them out and says how many they are.
  static func ranking(
    kind: String, subtitle: String, rowLabel: String, countLabel: String, _ counts: [Count], total: Int?, top: Int = 10,
    others: ((Int) -> String)? = nil, names: (row: String, count: String)? = nil, wording: Wording = .english
  ) -> BarTable {
    let rest = counts.count - min(top, counts.count)
    return BarTable(
      kind: kind, subtitle: subtitle,
      groups: [Group(rows: ranked(counts, top: top, others: others, strongFirst: false))],
      rowLabel: rowLabel, countLabel: countLabel, total: total,
      notes: others == nil && rest > 0 ? [wording.leftOutWithFewer(rest)] : [], names: names, wording: wording)
  }

  /// Clients by posts.
  public static func clients(
    _ counts: [Count], noun: String, top: Int = 10, wording: Wording = .english
  ) -> BarTable {
    ranking(
      "clients", { $0.clients(noun) }, counts, total: counts.reduce(0) { $0 + $1.count }, top: top,
      others: wording.others, wording)
  }

  /// Hashtags by posts; shares are of all posts.
  public static func hashtags(
    _ counts: [Count], noun: String, posts: Int, top: Int = 15, wording: Wording = .english
  ) -> BarTable {
    ranking("hashtags", { $0.hashtags(noun) }, counts, total: posts, top: top, wording)
  }

  /// Linked domains by posts; shares are of all posts with a link. Names are drawn as given: defang them before.
  public static func domains(
    _ counts: [Count], noun: String, withLink: Int, top: Int = 15, wording: Wording = .english
  ) -> BarTable {
    ranking("domains", { $0.domains(noun) }, counts, total: withLink, top: top, wording)
  }

  /// Media by kind.
  public static func media(images: Int, videos: Int, other: Int, wording: Wording = .english) -> BarTable {
    var rows = [Row(label: wording.images, count: images), Row(label: wording.videos, count: videos)]
    if other > 0 { rows.append(Row(label: wording.otherFiles, count: other, tone: .light)) }
    return made("media", \.media, [Group(rows: rows)], total: images + videos + other, wording)
  }

  /// Themes by topic: the most frequent codes under each.
  public static func themes(
    _ themes: [(topic: Topic, counts: [Count])], noun: String, top: Int = 6, wording: Wording = .english
  ) -> BarTable {
    let groups = themes.map {
      Group(topic: $0.topic, rows: ranked($0.counts, top: top, others: wording.others, strongFirst: false))
    }
    return made("themes", { $0.themes(noun) }, groups, total: nil, wording)
  }

  /// A figure in its language; the columns of its CSV have the names of the English one.
  private static func made(
    _ kind: String, _ words: (Wording) -> Wording.BarWords, _ groups: [Group], total: Int?, notes: [String] = [],
    _ wording: Wording
  ) -> BarTable {
    let (own, english) = (words(wording), words(.english))
    return BarTable(
      kind: kind, subtitle: own.subtitle, groups: groups, rowLabel: own.row, countLabel: own.count, total: total,
      notes: notes, names: (machine(english.row), machine(english.count)), wording: wording)
  }

  private static func ranking(
    _ kind: String, _ words: (Wording) -> Wording.BarWords, _ counts: [Count], total: Int?, top: Int,
    others: ((Int) -> String)? = nil, _ wording: Wording
  ) -> BarTable {
    let (own, english) = (words(wording), words(.english))
    return ranking(
      kind: kind, subtitle: own.subtitle, rowLabel: own.row, countLabel: own.count, counts, total: total, top: top,
      others: others, names: (machine(english.row), machine(english.count)), wording: wording)
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

  /// The first `top` by count, ties by name, and the rest as one light row if `others` says it.
  static func ranked(_ counts: [Count], top: Int, others: ((Int) -> String)?, strongFirst: Bool) -> [Row] {
    let sorted = counts.sorted { ($1.count, $0.label) < ($0.count, $1.label) }
    // A rest of one is no rest.
    let kept = others != nil && sorted.count == top + 1 ? sorted.count : min(max(0, top), sorted.count)
    var rows = sorted[..<kept].enumerated().map { index, item in
      Row(label: item.label, count: item.count, tone: strongFirst && index == 0 ? .strong : .normal)
    }
    let rest = sorted[kept...]
    if let others, !rest.isEmpty {
      rows.append(Row(label: others(rest.count), count: rest.reduce(0) { $0 + $1.count }, tone: .light))
    }
    return rows
  }
}

// Values for the figures beside the lead: one plausible, one empty and one hostile of each kind.
import Foundation

@testable import Charts

extension Fixtures {
  static let volumeBins = weeks.map { VolumeBin(start: $0.start, end: $0.end, counts: $0.mix.map { Int($0) }) }

  static func volume(_ scale: TopicVolume.PanelScale, topics: [Topic] = topics, events: [Event] = events) -> TopicVolume
  {
    TopicVolume(
      topics: topics,
      bins: volumeBins.map { bin in
        VolumeBin(start: bin.start, end: bin.end, counts: topics.indices.map { bin.counts[$0 % 4] / (1 + $0 / 4) })
      }, by: .week, firstDay: firstDay, lastDay: lastDay, timeZoneName: "UTC+8", noun: "tweets", events: events,
      scale: scale)
  }

  static let followers = BarTable.followers(
    [
      0: 18_516, 1: 1_971, 2: 600, 3: 588, 5: 736, 9: 451, 20: 273, 40: 190, 100: 131, 200: 100, 300: 71, 700: 52,
      5_000: 71,
    ],
    missing: 12)

  static let languages = BarTable.languages(
    [
      ("Chinese", 273_309), ("English", 40_438), ("Japanese", 5_229), ("Russian", 3_835), ("Spanish", 2_440),
      ("Indonesian", 1_743),
    ]
      + (0..<32).map { ("Language \($0)", 141) }, undetermined: 17_082, noun: "tweets", top: 6)

  static let themes = BarTable.themes(
    [
      (topics[1], [("Police praised", 120), ("Rioters and violence", 96), ("Foreign hands", 44)]),
      (topics[0], [("Fraud", 220), ("Allegations", 80)]), (topics[2], []),
    ], noun: "tweets")

  static let hostileBars = BarTable.domains(
    hostile.enumerated().map { ($1, 900 - $0 * 100) }, noun: "tweets", withLink: 9_000)

  static let creation: AccountCreation = {
    var random = SeededGenerator(9)
    let months = (0..<136).map { index -> (month: Day, count: Int) in
      let month = Day(year: 2009, month: 1, day: 1).startOfMonth(adding: index)
      let burst = max(0, 1 - abs(Double(index) - 126) / 5)
      return (month, index < 108 ? 8 + Int(random.next() % 28) : 60 + Int(2_500 * burst))
    }
    return AccountCreation(months: months, firstPost: firstDay, noun: "tweet", missing: 3)
  }()

  static func clusters(_ texts: [(String, String?)]) -> CopyClusters {
    var random = SeededGenerator(31)
    return CopyClusters(
      clusters: texts.enumerated().map { index, text in
        let posts = (0..<(420 - index * 40)).map { post -> Moment in
          let day = Day(year: 2019, month: 7, day: 3).adding(days: index * 20 + post % (1 + index % 3) * 60)
          return Moment(day: day, hour: 9, minute: Int(random.next() % 60) * Int(random.next() % 20))
        }
        return CopyCluster(
          text: text.0, language: "zh", translation: text.1, topic: index == 5 ? nil : topics[index % 4],
          accounts: 167 - index * 12,
          posts: posts)
      }, firstDay: Day(year: 2019, month: 6, day: 1), lastDay: lastDay, timeZoneName: "UTC+8", noun: "tweets")
  }

  static let copies = clusters([
    ("支持香港警察严正执法，止暴制乱", "Support Hong Kong police enforcing the law"),
    ("还香港一个安宁，市民不要再沉默", "Give Hong Kong back its peace"), ("武汉加油，中国加油，众志成城", nil),
  ])

  static let repurposed = RepurposedAccounts(
    accounts: (0..<8).map { index in
      let first = Day(year: 2009 + index % 4, month: 1 + index, day: 3)
      let gap = first.adding(days: 90 + index * 130)
      let back = Day(year: 2018, month: 6, day: 1).adding(days: index * 40)
      return RepurposedAccount(
        label: index % 3 == 2 ? hostile[index] : "account\(index)", firstPost: first, gapStart: gap, gapEnd: back,
        lastPost: back.adding(days: 40 + index * 30), languageBefore: ["Spanish", "English", hostile[4]][index % 3],
        languageAfter: "Chinese", postsBefore: 12 + index, postsAfter: 900)
    }, candidates: 1_420, noun: "tweets", events: [events[0]])

  static func crossPosts(_ count: Int, everyMinutes: Int, platform: String = "Facebook") -> CrossPosts {
    let start = Moment(day: Day(year: 2019, month: 8, day: 12), hour: 9)
    var random = SeededGenerator(5)
    return CrossPosts(
      pairs: (0..<count).map { index in
        let first = Moment(minutes: start.minutes + index * everyMinutes)
        let lag = Int(random.next() % 900) - 120
        return CrossPost(label: hostile[index % 8], first: first, second: Moment(minutes: first.minutes + lag))
      }, platforms: ("Twitter", platform), matches: count * 3, timeZoneName: "UTC+8")
  }

  static func network(labels: [String], batches: [(String, Int)]) -> RetweetNetwork {
    var random = SeededGenerator(8)
    return RetweetNetwork(
      cores: labels.enumerated().map { .init(label: $1, received: 9_000 / ($0 + 1)) },
      batches: batches.map { label, size in
        RetweetNetwork.Batch(
          label: label, detail: "\(size) accounts, June 2019",
          amplifiers: (0..<size).map { _ in
            .init(core: Int(random.next() % UInt64(labels.count)), retweets: 20 + Int(random.next() % 90))
          })
      }, otherReceived: 13_803, leastRetweets: 20, amplifiers: 6_204, selected: 0)
  }

  static let releases = ReleasesCompared(
    releases: (0..<3).map { index in
      Release(
        title: ["August 2019 release", "September 2019 release", hostile[0]][index],
        accounts: [936, 4_301, 23_750][index],
        posts: [1_790_000, 10_000_000, 348_608][index],
        bins: (0..<30).map { month in
          let day = Day(year: 2016 + index, month: 3, day: 1).startOfMonth(adding: month)
          return VolumeBin(start: day, end: day.startOfMonth(adding: 1), counts: [(month * 37) % 91 * 40 * (index + 1)])
        })
    }, noun: "tweets", events: [events[0]])

  static let estimates = Estimates(
    kind: "precision", subtitle: "Precision by topic with 95% Wilson intervals.",
    rows: [
      .init(label: "Hong Kong protests", estimate: 0.94, low: 0.91, high: 0.96, sample: 400),
      .init(label: "Taiwan", estimate: 0.84, low: 0.79, high: 0.88, sample: 300),
      .init(label: hostile[0], estimate: .nan, low: 0, high: 1, sample: 0),
    ], rowLabel: "Topic", valueLabel: "Precision")

  static let lines = TrendLines(
    subtitle: "Active accounts per week.", valueLabel: "Accounts", days: weeks.map(\.start),
    series: [
      .init(
        label: "Active accounts", values: weeks.enumerated().map { (20..<30).contains($0) ? nil : Double($1.posts / 9) }
      ),
      .init(label: "Hong Kong", values: weeks.map { $0.mix[1] / 12 }, topic: topics[1]),
      .init(label: hostile[4], values: [nil, 400, .infinity]),
    ], events: events)

  static let coRetweets: CoRetweetNetwork = {
    var random = SeededGenerator(4)
    // Two close groups and a pair: a chain through each, and a line from each account to the one at half its place.
    var pairs: [CoRetweetNetwork.Pair] = []
    for (start, size) in [(0, 12), (12, 5), (17, 2)] {
      for a in 0..<size - 1 {
        for from in Set([a, a / 2]).sorted() {
          pairs.append(.init(a: start + from, b: start + a + 1, posts: 3 + Int(random.next() % 9)))
        }
      }
    }
    return CoRetweetNetwork(
      accounts: (0..<19).map { $0 % 5 == 4 ? hostile[$0 % 8] : "@account\($0)" },
      pairs: pairs, minutes: 5, threshold: 3, allPairs: 40, allAccounts: 30, expected: 1.5)
  }()

  static let themesCompared = ThemesCompared(
    archives: ("June 2020 release", "Diplomats and state media"), posts: (348_608, 12_004),
    themes: [("Foreign interference", 40_101, 900), ("One-party model", 9_020, 3_100), (hostile[0], 3, 0)],
    noun: "tweets")

  static let corrected = CorrectedShares(
    rows: [
      .init(label: "Hong Kong protests", counted: 0.2456, corrected: 0.231, low: 0.203, high: 0.262),
      .init(label: "Taiwan", counted: 0.031, corrected: 0.044, low: 0.027, high: 0.07),
      .init(label: hostile[0], counted: 0, corrected: 0, low: 0, high: 0.01),
    ], coded: (400, true))

  static let activity = AccountActivity(
    account: "@account0",
    bins: (0..<36).compactMap { week in
      week % 6 == 2
        ? nil
        : VolumeBin(
          start: firstDay.adding(days: 7 * week), end: firstDay.adding(days: 7 * week + 7), counts: [week * 13 % 40 + 1]
        )
    }, by: .week, firstDay: firstDay, lastDay: firstDay.adding(days: 36 * 7 - 1), timeZoneName: "UTC+8",
    events: [Event(day: firstDay.adding(days: 60), label: "Something")])

  /// Every kind of figure, the plausible first.
  static let gallery: [(name: String, figure: any Figure)] =
    [
      ("topic-distribution", lead()), ("topic-distribution-other", lead(includeOther: true)), ("posting-hours", hours),
      ("topic-volume", volume(.shared)), ("topic-volume-own", volume(.own)), ("followers", followers),
      ("languages", languages),
      ("themes", themes), ("account-creation", creation), ("copy-clusters", copies), ("repurposed", repurposed),
      ("cross-platform", crossPosts(9, everyMinutes: 1_100)),
      (
        "retweet-network",
        network(
          labels: (1...12).map { "Core account \($0)" },
          batches: [("Batch A", 118), ("Batch B", 96), ("Batch C", 64), ("Batch D", 82)])
      ),
      ("releases", releases), ("precision", estimates), ("lines", lines),
      ("co-retweets", coRetweets), ("themes-compared", themesCompared), ("topic-precision", corrected),
      ("account-activity", activity),
    ] + answers

  /// What must draw although there is little or nothing to draw, or too much, or something hostile.
  static let extremes: [(name: String, figure: any Figure)] =
    TopicDistributionTests.degenerate.map { ("topic-distribution-\($0.0)", $0.1 as any Figure) } + [
      ("posting-hours-empty", PostingHours(counts: [], timeZoneLabel: "UTC+8")),
      (
        "topic-volume-empty",
        TopicVolume(topics: [], bins: [], by: .month, firstDay: firstDay, lastDay: firstDay, timeZoneName: "UTC+8")
      ),
      (
        "topic-volume-zero",
        TopicVolume(topics: topics, bins: [], by: .month, firstDay: firstDay, lastDay: lastDay, timeZoneName: "UTC+8")
      ),
      (
        "topic-volume-hostile",
        volume(
          .shared, topics: hostileTopics,
          events: hostile.enumerated().map { Event(day: firstDay.adding(days: $0 * 30), label: $1) })
      ),
      ("bars-empty", BarTable.clients([], noun: "tweets")), ("bars-hostile", hostileBars),
      ("bars-zero", BarTable.followers([:])), ("bars-one", BarTable.media(images: 1, videos: 0, other: 0)),
      ("account-creation-empty", AccountCreation(months: [], firstPost: nil)),
      ("account-creation-one", AccountCreation(months: [(firstDay, 7)], firstPost: firstDay)),
      (
        "account-creation-century",
        AccountCreation(
          months: (0..<1_300).map { (Day(year: 1912, month: 1, day: 1).startOfMonth(adding: $0), $0) },
          firstPost: lastDay)
      ),
      ("copy-clusters-empty", CopyClusters(clusters: [], firstDay: firstDay, lastDay: lastDay, timeZoneName: "UTC+8")),
      ("copy-clusters-hostile", clusters(hostile.map { ($0, $0) })),
      (
        "copy-clusters-one",
        CopyClusters(
          clusters: [CopyCluster(text: "一", language: "zh", accounts: 1, posts: [Moment(day: firstDay)])],
          firstDay: firstDay, lastDay: firstDay, timeZoneName: "UTC+8")
      ),
      ("repurposed-empty", RepurposedAccounts(accounts: [], candidates: 0)),
      ("cross-platform-empty", CrossPosts(pairs: [], platforms: ("A", "B"), matches: 0, timeZoneName: "UTC")),
      ("cross-platform-one", crossPosts(1, everyMinutes: 1)),
      ("cross-platform-many", crossPosts(150, everyMinutes: 5_000, platform: hostile[0])),
      (
        "retweet-network-empty",
        RetweetNetwork(cores: [], batches: [], otherReceived: 0, leastRetweets: 1, amplifiers: 0)
      ),
      (
        "retweet-network-one",
        RetweetNetwork(
          cores: [.init(label: "x", received: 0)], batches: [], otherReceived: 0, leastRetweets: 1, amplifiers: 0)
      ),
      (
        "retweet-network-hostile",
        network(labels: hostile + hostile + hostile + hostile, batches: hostile.map { ($0, 300) })
      ),
      ("releases-empty", ReleasesCompared(releases: [])),
      (
        "precision-empty",
        Estimates(kind: "precision", subtitle: "", rows: [], rowLabel: "Topic", valueLabel: "Precision")
      ),
      (
        "co-retweets-empty",
        CoRetweetNetwork(
          accounts: [], pairs: [], minutes: 1, threshold: 1, allPairs: 0, allAccounts: 0, expected: 0)
      ),
      ("themes-compared-empty", ThemesCompared(archives: ("A", "B"), posts: (0, 0), themes: [])),
      (
        "account-activity-empty",
        AccountActivity(
          account: hostile[0], bins: [], by: .month, firstDay: firstDay, lastDay: firstDay, timeZoneName: "UTC")
      ),
      ("lines-empty", TrendLines(subtitle: "", valueLabel: "Values", days: [], series: [])),
      (
        "lines-one",
        TrendLines(subtitle: "", valueLabel: "Values", days: [firstDay], series: [.init(label: "One", values: [3])])
      ),
      (
        "lines-negative",
        TrendLines(
          subtitle: "", valueLabel: "Change", days: (0..<30).map { firstDay.adding(days: $0) },
          series: [
            .init(label: "Down", values: (0..<30).map { Double($0 * -3) }),
            .init(label: "Up", values: (0..<30).map { Double($0) }),
          ])
      ),
    ] + answerExtremes
}

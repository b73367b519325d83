// One figure of each kind in a language, with data in that language as far as a report would have them, so that whatever
// else is English is a word of ours.
import Foundation

@testable import Charts

extension Fixtures {
  /// Every kind of figure in a language.
  static func spoken(_ wording: Wording) -> [(name: String, figure: any Figure)] {
    func says(_ english: String, _ hans: String, _ hant: String) -> String {
      wording.pick(english, hans: hans, hant: hant)
    }
    let topics = [
      Topic(id: "guo-wengui", title: says("Guo Wengui", "郭文贵", "郭文貴"), slot: 1),
      Topic(
        id: "hong-kong", title: says("Hong Kong protests", "香港抗议活动", "香港抗議活動"),
        shortTitle: says("Hong Kong", "香港", "香港"), slot: 2),
      Topic(id: "covid-19", title: "COVID-19", slot: 3),
      Topic(id: "taiwan", title: says("Taiwan", "台湾", "台灣"), slot: 4),
    ]
    let events = [
      Event(day: Self.events[0].day, label: says("March in Hong Kong", "香港大游行", "香港大遊行")),
      Event(day: Self.events[1].day, label: says("Taiwan election", "台湾选举", "台灣選舉")),
      Event(day: Self.events[2].day, label: says("Wuhan lockdown", "武汉封城", "武漢封城")),
    ]
    func lead(_ bins: [TimeBin], by: BinUnit, other: Bool) -> TopicDistribution {
      TopicDistribution(
        topics: topics, bins: bins, by: by, firstDay: firstDay, lastDay: lastDay, timeZoneName: "UTC+8", noun: "tweets",
        events: events, includeOther: other, wording: wording)
    }
    func volume(_ scale: TopicVolume.PanelScale, _ shown: ArraySlice<Topic>) -> TopicVolume {
      TopicVolume(
        topics: Array(shown), bins: volumeBins, by: .week, firstDay: firstDay.adding(days: 2), lastDay: lastDay,
        timeZoneName: "UTC+8", events: events, scale: scale, wording: wording)
    }
    let monthly = [
      TimeBin(
        start: firstDay, end: firstDay.startOfMonth(adding: 1), posts: 900, labelled: 900, mix: [300, 300, 200, 100])
    ]
    return [
      ("topic-distribution", lead(weeks, by: .week, other: false)),
      ("topic-distribution-other", lead(weeks, by: .week, other: true)),
      ("topic-distribution-month", lead(monthly, by: .month, other: false)),
      ("topic-distribution-empty", lead([], by: .week, other: false)),
      ("topic-volume", volume(.shared, topics[...])), ("topic-volume-own", volume(.own, topics[...])),
      ("topic-volume-one", volume(.own, topics[..<1])), ("topic-volume-none", volume(.shared, topics[..<0])),
      (
        "posting-hours",
        PostingHours(counts: hours.counts, timeZoneLabel: "UTC+8", noun: "tweets", wording: wording)
      ),
      (
        "account-creation",
        AccountCreation(
          months: creation.months, firstPost: creation.firstPost, noun: "tweet", missing: 3, wording: wording)
      ),
      ("account-creation-empty", AccountCreation(months: [], firstPost: nil, wording: wording)),
    ] + spokenBars(wording, topics, says) + spokenAccounts(wording, topics, events, says)
      + spokenComparisons(wording, events, says) + spokenAnswers(wording, topics, events, says)
  }

  typealias Says = (_ english: String, _ hans: String, _ hant: String) -> String

  private static func spokenBars(_ wording: Wording, _ topics: [Topic], _ says: Says) -> [(String, any Figure)] {
    let tongues = [
      (says("Chinese", "中文", "中文"), 273_309), (says("English", "英语", "英語"), 40_438),
      (says("Japanese", "日语", "日語"), 5_229), (says("Russian", "俄语", "俄語"), 3_835),
    ]
    let clients = (1...13).map { (says("Client \($0)", "客户端\($0)", "用戶端\($0)"), 90_000 / $0) }
    return [
      (
        "followers",
        BarTable.followers([0: 18_516, 1: 1_971, 2: 600, 3: 588, 5: 736, 5_000: 71], missing: 12, wording: wording)
      ),
      ("engagement", BarTable.engagement([0: 900, 1: 80, 12: 7], noun: "tweets", missing: 4, wording: wording)),
      (
        "languages",
        BarTable.languages(tongues, undetermined: 17_082, noun: "tweets", top: 2, wording: wording)
      ),
      ("clients", BarTable.clients(clients, noun: "posts", wording: wording)),
      (
        "hashtags",
        BarTable.hashtags(
          (1...20).map { ("#標籤\($0)", 400 / $0) }, noun: "posts", posts: 9_000, wording: wording)
      ),
      (
        "domains",
        BarTable.domains((1...4).map { ("網站\($0)[.]台灣", 40 / $0) }, noun: "posts", withLink: 90, wording: wording)
      ),
      ("domains-empty", BarTable.domains([], noun: "posts", withLink: 0, wording: wording)),
      ("media", BarTable.media(images: 10, videos: 4, other: 1, wording: wording)),
      (
        "themes",
        BarTable.themes(
          [
            (
              topics[1],
              [(says("Police praised", "赞扬警察", "讚揚警察"), 120), (says("Rioters", "暴徒", "暴徒"), 96)]
            ), (topics[2], []),
          ], noun: "tweets", wording: wording)
      ),
    ]
  }

  private static func spokenAccounts(
    _ wording: Wording, _ topics: [Topic], _ events: [Event], _ says: Says
  ) -> [(String, any Figure)] {
    func network(_ labels: [String]) -> RetweetNetwork {
      RetweetNetwork(
        cores: labels.enumerated().map { .init(label: $1, received: 9_000 / ($0 + 1)) },
        batches: zip(
          [wording.created(to: 2014), wording.created(in: 2015), wording.creationUnknown], [40, 25, 1]
        ).enumerated().map { index, batch in
          RetweetNetwork.Batch(
            label: batch.0, detail: wording.batchSize(batch.1),
            amplifiers: (0..<batch.1).map { .init(core: $0 * 7 % labels.count, retweets: 20 + $0 % 90) },
            name: "batch-\(index)")
        }, otherReceived: 13_803, leastRetweets: 20, amplifiers: 6_204, wording: wording)
    }
    func copied(_ clusters: [CopyCluster]) -> CopyClusters {
      CopyClusters(
        clusters: clusters, firstDay: copies.firstDay, lastDay: lastDay, timeZoneName: "UTC+8", noun: "tweets",
        wording: wording)
    }
    func coRetweeted(minutes: Int, _ pairs: [CoRetweetNetwork.Pair]) -> CoRetweetNetwork {
      CoRetweetNetwork(
        accounts: (0..<19).map { says("@account\($0)", "帐号\($0)", "帳號\($0)") }, pairs: pairs, minutes: minutes,
        threshold: 3, allPairs: 40, allAccounts: 30, expected: 1.5, wording: wording)
    }
    let pairs = coRetweets.groups.flatMap(\.pairs)
    return [
      (
        "copy-clusters",
        copied(
          copies.clusters.enumerated().map { index, cluster in
            CopyCluster(
              text: cluster.text, language: "zh", translation: index == 0 ? says("Translated", "译文一", "譯文一") : nil,
              topic: topics[index], accounts: cluster.accounts, posts: cluster.posts)
          })
      ), ("copy-clusters-empty", copied([])),
      (
        "repurposed",
        RepurposedAccounts(
          accounts: repurposed.accounts.enumerated().map { index, account in
            RepurposedAccount(
              label: says("Account \(index)", "账号\(index)", "帳號\(index)"), firstPost: account.firstPost,
              gapStart: account.gapStart, gapEnd: account.gapEnd, lastPost: account.lastPost,
              languageBefore: says("Spanish", "西班牙语", "西班牙語"), languageAfter: says("Chinese", "中文", "中文"),
              postsBefore: 12, postsAfter: 900)
          }, candidates: 1_420, noun: "tweets", events: events, wording: wording)
      ), ("repurposed-empty", RepurposedAccounts(accounts: [], candidates: 0, wording: wording)),
      (
        "cross-platform",
        CrossPosts(
          pairs: crossPosts(30, everyMinutes: 1_100).pairs.map {
            CrossPost(label: says("A text", "一条文本", "一則文字"), first: $0.first, second: $0.second)
          }, platforms: (says("First", "平台甲", "平台甲"), says("Second", "平台乙", "平台乙")), matches: 90,
          timeZoneName: "UTC+8", wording: wording)
      ),
      (
        "cross-platform-empty",
        CrossPosts(pairs: [], platforms: ("甲", "乙"), matches: 0, timeZoneName: "UTC+8", wording: wording)
      ), ("retweet-network", network((1...12).map { says("Account \($0)", "核心\($0)", "核心\($0)") })),
      (
        "retweet-network-empty",
        RetweetNetwork(cores: [], batches: [], otherReceived: 0, leastRetweets: 1, amplifiers: 0, wording: wording)
      ), ("co-retweets", coRetweeted(minutes: 5, pairs)), ("co-retweets-minute", coRetweeted(minutes: 1, pairs)),
      ("co-retweets-empty", coRetweeted(minutes: 0, [])),
      (
        "account-activity",
        AccountActivity(
          account: says("Account", "账号一", "帳號一"), bins: activity.bins, by: .week, firstDay: firstDay,
          lastDay: activity.lastDay, timeZoneName: "UTC+8", noun: "tweets", events: events, wording: wording)
      ),
    ]
  }

  private static func spokenComparisons(
    _ wording: Wording, _ events: [Event], _ says: Says
  ) -> [(String, any Figure)] {
    func compared(_ posts: (Int, Int)) -> ThemesCompared {
      ThemesCompared(
        archives: (says("June release", "六月的发布", "六月的發布"), says("Diplomats", "外交官", "外交官")), posts: posts,
        themes: [(says("Foreign hands", "外国势力", "外國勢力"), 40_101, 900), (says("Party", "政党", "政黨"), 9_020, 3_100)],
        noun: "tweets", wording: wording)
    }
    func estimated(_ rows: [Estimates.Row]) -> Estimates {
      Estimates(
        kind: "precision", subtitle: says("Precision.", "精确率。", "精確率。"), rows: rows, rowLabel: wording.topic,
        valueLabel: says("Precision", "精确率", "精確率"), names: ("topic", "precision"), wording: wording)
    }
    func lines(_ days: [Day]) -> TrendLines {
      TrendLines(
        subtitle: says("Accounts.", "账号数。", "帳號數。"), valueLabel: wording.accountCount, days: days,
        series: [
          .init(label: says("Active", "活跃", "活躍"), values: days.indices.map(Double.init)),
          .init(label: says("None", "空", "空"), values: []),
        ], events: events, wording: wording)
    }
    return [
      (
        "releases",
        ReleasesCompared(
          releases: releases.releases.enumerated().map { index, release in
            Release(
              title: says("Release \(index)", "第\(index)次发布", "第\(index)次發布"), accounts: release.accounts,
              posts: release.posts, bins: release.bins, shared: index == 0 ? nil : (texts: 1_203, accounts: 77))
          }, noun: "tweets", events: events, wording: wording)
      ), ("releases-empty", ReleasesCompared(releases: [], wording: wording)),
      ("themes-compared", compared((348_608, 12_004))), ("themes-compared-none", compared((348_608, 0))),
      (
        "topic-precision",
        CorrectedShares(
          rows: [.init(label: says("Taiwan", "台湾", "台灣"), counted: 0.03, corrected: 0.04, low: 0.02, high: 0.07)],
          coded: (400, true), wording: wording)
      ), ("topic-precision-empty", CorrectedShares(rows: [], coded: (0, false), wording: wording)),
      (
        "precision",
        estimated([
          .init(label: says("Taiwan", "台湾", "台灣"), estimate: 0.84, low: 0.79, high: 0.88, sample: 300),
          .init(label: says("Other", "其他", "其他"), estimate: .nan, low: 0, high: 1, sample: 0),
        ])
      ), ("precision-empty", estimated([])), ("lines", lines(weeks.map(\.start))), ("lines-empty", lines([])),
    ]
  }

  private static func spokenAnswers(
    _ wording: Wording, _ topics: [Topic], _ events: [Event], _ says: Says
  ) -> [(String, any Figure)] {
    func answer(_ form: AnswerForm, _ columns: [String], _ rows: [[AnswerTable.Cell]]) -> any Figure {
      let table = AnswerTable(columns: columns, rows: rows)
      do throws(AnswerChartProblem) {
        return try AnswerChart(table, as: form, topics: topics, events: events, wording: wording)
      } catch {
        return BarTable.ranking(
          kind: "problem", subtitle: "", rowLabel: "", countLabel: error.message, [], total: nil)
      }
    }
    let (place, count) = (says("place", "地点", "地點"), says("count", "数量", "數量"))
    let cells: [[AnswerTable.Cell]] = (0..<9).map { [.text("地\($0)"), $0 == 3 ? .null : .integer($0 * 40)] }
    let weeks: [[AnswerTable.Cell]] = [0, 1, 2, 5, 9].map {
      [.text(firstDay.adding(days: 7 * $0).iso), .integer($0 * 9), $0 == 2 ? .null : .integer(4)]
    }
    let months: [[AnswerTable.Cell]] = ["2019-01", "2019-02", "2019-05"].map { [.text($0), .integer(7)] }
    let three = [place, count, says("other", "其他", "其他")]
    return AnswerForm.allCases.map { form -> (String, any Figure) in
      let columns = form == .interval ? three + [says("high", "上限", "上限")] : Array(three.prefix(2))
      return ("answer-\(form.rawValue)-empty", answer(form, columns, []))
    } + [
      ("answer-bars", answer(.bars, [place, count], cells + [[.null, .integer(1)]])),
      ("answer-columns", answer(.columns, three, weeks)), ("answer-area", answer(.area, [place, count], months)),
      (
        "answer-columns-days",
        answer(.columns, [place, count], months.map { [.text("2019-03-0\(3)"), $0[1]] }.suffix(1))
      ),
      ("answer-line", answer(.line, three, weeks)),
      ("answer-line-numbers", answer(.line, [place, count], (1...9).map { [.integer($0), .integer($0 * $0)] })),
      ("answer-stacked", answer(.stacked, three, weeks)),
      ("answer-dots", answer(.dots, [place, count], (0..<90).map { [.text("地\($0 % 2)"), .integer($0)] })),
      ("answer-dots-two", answer(.dots, three, cells.map { $0 + [.integer(3)] })),
      ("answer-heatmap", answer(.heatmap, three, cells.map { $0 + [.integer(3)] })),
      (
        "answer-interval",
        answer(
          .interval, three + [says("high", "上限", "上限")],
          [[.text("甲"), .integer(5), .integer(3), .integer(9)], [.text("乙"), .null, .null, .null]])
      ),
    ]
  }
}

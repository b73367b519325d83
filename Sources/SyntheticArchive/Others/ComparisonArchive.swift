// What diplomats and state media say openly, to set a campaign beside: a small archive in a form of its own.

/// Posts of invented authors, `id,author,published,language,text`.
struct ComparisonArchive {
  private let count: Int
  private let seed: UInt64

  private static let columns = ["id", "author", "published", "language", "text"]
  private static let days = Day(2019, 1, 1).number...Day(2020, 4, 17).number
  private static let authors = [
    "Demo Embassy One", "Demo Embassy Two", "Demo Embassy Three", "Demo Consulate North", "Demo Consulate South",
    "Demo Ministry Spokesperson", "Demo Daily", "Demo News Agency", "Demo Global Television", "Demo Evening Paper",
    "Demo Ambassador", "Demo Mission to the Assembly",
  ]

  init(_ release: Release) {
    count = release.sizes.number(3_000, least: 60)
    seed = release.seed
  }

  /// Writes the posts in the order of time and returns their truth.
  func write(to file: OutputFile) throws -> JSON {
    let grammar = Grammar(Phrases.openMessaging)
    guard let chinese = grammar.list("zh"), let english = grammar.list("en") else {
      preconditionFailure("no open messaging in a language")
    }
    var random = RandomStream(seed, .comparison)
    let moments = (0..<count).map { _ in
      Moment(
        localDay: Day(number: random.number(Self.days.lowerBound, Self.days.upperBound)),
        milliseconds: random.number(7, 20) * 3_600_000 + random.below(3_600_000))
    }
    var rows = CSVRow()
    for column in Self.columns { rows.sparing(column) }
    rows.endRow()
    var labels = LabelTruth()
    var months: [String: Int] = [:]
    var languages: [String: Int] = [:]
    let handles = Handles()
    for (index, moment) in moments.sorted(by: { $0.milliseconds < $1.milliseconds }).enumerated() {
      var text = PostText()
      let isEnglish = random.chance(6, in: 10)
      grammar.expand(isEnglish ? english : chinese, &random, into: &text, handles)
      // The epidemic is no subject before it is known.
      while text.labels.contains(.covid), moment.localDay < Day(2020, 1, 20) {
        text.removeAll()
        grammar.expand(isEnglish ? english : chinese, &random, into: &text, handles)
      }
      if isEnglish { text.capitaliseSentences(from: 0) }
      let time = Moment.text(minutes: moment.minutes).split(separator: " ")
      let fields = [
        String(index + 1), random.pick(Self.authors), "\(time[0])T\(time[1]):00Z", isEnglish ? "en" : "zh",
        String(decoding: text.bytes, as: UTF8.self),
      ]
      for field in fields { rows.sparing(field) }
      rows.endRow()
      labels.count(text, week: moment.localDay.monday.number)
      months[moment.localDay.month, default: 0] += 1
      languages[isEnglish ? "en" : "zh", default: 0] += 1
    }
    try file.write(&rows)
    return .object([
      "posts": .number(count), "by_month": .counts(months), "languages": .counts(languages),
      "topics": labels.topicsJSON, "themes": labels.themesJSON,
    ])
  }
}

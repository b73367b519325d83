// Copied texts: one row for each text, with every post on the calendar and the largest burst on a logarithmic clock. The
// first says when the text came back, the second how fast it spread: minutes mean machines or orders, days mean people.

/// One text that many accounts posted.
public struct CopyCluster: Sendable, Equatable {
  /// The text, or its beginning.
  public let text: String
  /// BCP 47 language of the text, for the table.
  public let language: String
  /// A translation or a gist, drawn below the text.
  public let translation: String?
  /// The topic whose colour the row has.
  public let topic: Topic?
  /// Accounts that posted it.
  public let accounts: Int
  /// When each post was sent.
  public let posts: [Moment]

  /// A cluster; its posts are put in order.
  public init(
    text: String, language: String, translation: String? = nil, topic: Topic? = nil, accounts: Int, posts: [Moment]
  ) {
    self.text = PlainText.visible(text)
    self.language = language
    self.translation = translation.map(PlainText.visible)
    self.topic = topic
    self.accounts = max(0, accounts)
    self.posts = posts.sorted()
  }

  /// The text without the mentions at its beginning, which copies do not have in common.
  var shared: String {
    var rest = text[...]
    while rest.first == "@" {
      let after = rest.dropFirst().drop { $0.isASCII && ($0.isLetter || $0.isNumber || "_+/=".contains($0)) }
      guard after.startIndex > rest.index(after: rest.startIndex) else { break }
      rest = after.drop { $0.isWhitespace || $0 == ":" || $0 == "," }
    }
    return rest.isEmpty ? text : String(rest)
  }

  /// Posts of the largest burst: of the runs in which no post comes more than a day after the one before, the one
  /// with most posts, the earliest of equals.
  var largestBurst: ArraySlice<Moment> {
    var best = posts[..<0]
    var start = 0
    for index in posts.indices where index + 1 == posts.count || posts[index + 1].minutes - posts[index].minutes > 1440
    {
      if index + 1 - start > best.count { best = posts[start...index] }
      start = index + 1
    }
    return best
  }

  /// Minutes of the shortest span that holds half of the posts.
  var halfSpan: Int {
    let half = (posts.count + 1) / 2
    guard half > 0 else { return 0 }
    return (0...(posts.count - half)).map { posts[$0 + half - 1].minutes - posts[$0].minutes }.min() ?? 0
  }
}

/// The strip of copied texts.
public struct CopyClusters: Figure {
  /// Rows from the top.
  public let clusters: [CopyCluster]
  /// First and last day of the calendar strip.
  public let firstDay, lastDay: Day
  /// For the notes: "UTC+8".
  public let timeZoneName: String
  /// "tweets" or "posts".
  public let noun: String
  /// The language it speaks.
  public let wording: Wording

  /// A figure; the calendar covers at least all posts.
  public init(
    clusters: [CopyCluster], firstDay: Day, lastDay: Day, timeZoneName: String, noun: String = "posts",
    wording: Wording = .english
  ) {
    self.wording = wording
    self.clusters = clusters
    let days = clusters.flatMap { [$0.posts.first, $0.posts.last] }.compactMap { $0?.day }
    self.firstDay = min(firstDay, days.min() ?? firstDay)
    self.lastDay = max(lastDay, days.max() ?? lastDay, firstDay)
    self.timeZoneName = timeZoneName
    self.noun = noun
  }

  /// `copy-clusters`.
  public var kind: String { "copy-clusters" }

  /// The topics of the rows, each once, in order of appearance.
  var topics: [Topic] {
    clusters.compactMap(\.topic).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  // MARK: Words

  /// Measure, unit and period.
  public var subtitle: String { wording.copyGroups(clusters.count, noun, firstDay, lastDay) }

  /// What the picture shows, in sentences.
  public var description: String {
    guard !clusters.isEmpty else { return wording.sentence(wording.noCopies) }
    return wording.joined(
      clusters.map { cluster in
        let burst = cluster.largestBurst
        return wording.copied(
          String((cluster.translation ?? cluster.shared).prefix(80)), posts: cluster.posts.count, noun,
          accounts: cluster.accounts, halfSpan: cluster.halfSpan,
          burst: (burst.count, (burst.last?.minutes ?? 0) - (burst.first?.minutes ?? 0)))
      })
  }

  /// What is left out or marked.
  public var notes: [String] { wording.copyNotes(noun, timeZoneName) }

  /// The data behind the picture.
  public var table: DataTable {
    DataTable(
      columns: [
        .init(name: "text", label: wording.copiedText, kind: .text),
        .init(name: "language", label: wording.language, kind: .text, isDetail: true),
        .init(name: "translation", label: wording.translation, kind: .text),
        .init(name: "topic", label: wording.topic, kind: .text),
        .init(name: noun, label: wording.countOf(noun), kind: .number),
        .init(name: "accounts", label: wording.accountCount, kind: .number),
        .init(name: "first", label: wording.first, kind: .text), .init(name: "last", label: wording.last, kind: .text),
        .init(name: "half-in-minutes", label: wording.halfInMinutes, kind: .number),
        .init(name: "burst-\(noun)", label: wording.largestBurst, kind: .number),
      ],
      rows: clusters.map { cluster in
        [
          .text(cluster.text), .text(cluster.language), cluster.translation.map(DataTable.Cell.text) ?? .missing,
          cluster.topic.map { .text($0.title) } ?? .missing, .integer(cluster.posts.count), .integer(cluster.accounts),
          cluster.posts.first.map { .text($0.iso) } ?? .missing, cluster.posts.last.map { .text($0.iso) } ?? .missing,
          .integer(cluster.halfSpan), .integer(cluster.largestBurst.count),
        ]
      }, wording: wording)
  }
}

extension String {
  /// "tweet" of "tweets".
  var singular: String { hasSuffix("s") ? String(dropLast()) : self }
}

// Who amplified whom: the most retweeted accounts on an inner ring, clockwise by rank, and the accounts that retweeted
// them in sectors by batch, each joined to the one it retweeted most. Places are given by rank and batch, never by forces
// or chance, so that the same data give the same picture and distance carries no meaning.

/// Core accounts and the batches that amplify them.
public struct RetweetNetwork: Figure {
  /// A much retweeted account.
  public struct Core: Sendable, Equatable {
    /// Name or shortened hash.
    public let label: String
    /// Retweets received.
    public let received: Int

    /// A core account.
    public init(label: String, received: Int) {
      self.label = PlainText.visible(label)
      self.received = max(0, received)
    }
  }

  /// An account that retweets.
  public struct Amplifier: Sendable, Equatable {
    /// Index of the core account that it retweeted most.
    public let core: Int
    /// Its retweets of core accounts.
    public let retweets: Int

    /// An amplifier.
    public init(core: Int, retweets: Int) {
      self.core = core
      self.retweets = retweets
    }
  }

  /// Amplifiers created together.
  public struct Batch: Sendable, Equatable {
    /// "Batch A".
    public let label: String
    /// "118 accounts, 14–16 Jun 2019".
    public let detail: String
    /// Its amplifiers.
    public let amplifiers: [Amplifier]
    /// The column of the CSV.
    let name: String

    /// A batch; its column in the CSV has its label as name, unless `name` says another.
    public init(label: String, detail: String, amplifiers: [Amplifier], name: String? = nil) {
      self.name = name ?? BarTable.machine(PlainText.visible(label))
      self.label = PlainText.visible(label)
      self.detail = PlainText.visible(detail)
      self.amplifiers = amplifiers
    }
  }

  /// Core accounts by rank, at most 24.
  public let cores: [Core]
  /// Sectors clockwise from the top, at most 8.
  public let batches: [Batch]
  /// Retweets that went to all other accounts.
  public let otherReceived: Int
  /// The fewest retweets of an amplifier, for the subtitle.
  public let leastRetweets: Int
  /// Amplifiers in the archive.
  public let amplifiers: Int
  /// The core account whose lines are drawn stronger.
  public let selected: Int?
  /// The language it speaks.
  public let wording: Wording

  /// Most dots that are drawn.
  public static let mostDots = 480

  /// A network. What is beyond 24 cores counts as other; of more amplifiers than fit those with most retweets are drawn.
  public init(
    cores: [Core], batches: [Batch], otherReceived: Int, leastRetweets: Int, amplifiers: Int, selected: Int? = nil,
    wording: Wording = .english
  ) {
    self.wording = wording
    let ranked = cores.enumerated().sorted { ($1.element.received, $0.offset) < ($0.element.received, $1.offset) }
    let rank = Dictionary(uniqueKeysWithValues: ranked.enumerated().map { ($1.offset, $0) })
    self.cores = ranked.prefix(24).map(\.element)
    self.otherReceived = max(0, otherReceived) + ranked.dropFirst(24).reduce(0) { $0 + $1.element.received }
    self.leastRetweets = leastRetweets
    let kept = self.cores.count
    let known = batches.prefix(8).map { batch in
      Batch(
        label: batch.label, detail: batch.detail,
        amplifiers: batch.amplifiers.compactMap { amplifier in
          rank[amplifier.core].flatMap { $0 < kept ? Amplifier(core: $0, retweets: amplifier.retweets) : nil }
        }.sorted { ($0.core, $1.retweets) < ($1.core, $0.retweets) }, name: batch.name)
    }
    // A common threshold of retweets keeps the proportions of the batches honest.
    let all = known.flatMap { $0.amplifiers.map(\.retweets) }.sorted(by: >)
    let least = all.count > Self.mostDots ? all[Self.mostDots - 1] : Int.min
    var room = Self.mostDots
    self.batches = known.map { batch in
      let shown = batch.amplifiers.filter { $0.retweets >= least }.prefix(room)
      room -= shown.count
      return Batch(label: batch.label, detail: batch.detail, amplifiers: Array(shown), name: batch.name)
    }
    self.amplifiers = max(amplifiers, all.count)
    self.selected = selected.flatMap { rank[$0] }.flatMap { $0 < kept ? $0 : nil }
  }

  /// `retweet-network`.
  public var kind: String { "retweet-network" }

  var shown: Int { batches.reduce(0) { $0 + $1.amplifiers.count } }
  var received: Int { cores.reduce(otherReceived) { $0 + $1.received } }
  func share(_ count: Int) -> Double { received > 0 ? Double(count) / Double(received) : 0 }

  /// Measure, unit and period.
  public var subtitle: String { wording.retweetsByReceiver }

  /// What the picture shows, in sentences.
  public var description: String {
    guard let first = cores.first else { return wording.sentence(wording.noRetweets) }
    let top = cores.reduce(0) { $0 + $1.received }
    var sentences = [
      wording.coresReceived(
        cores.count, share: share(top), of: received, first: (first.label, first.received, share(first.received)))
    ]
    for batch in batches where !batch.amplifiers.isEmpty {
      var counts: [Int: Int] = [:]
      for amplifier in batch.amplifiers { counts[amplifier.core, default: 0] += 1 }
      if let main = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) {
        sentences.append(wording.batchRetweeted(batch.label, batch.detail, core: main.key + 1))
      }
    }
    return wording.joined(sentences)
  }

  /// What is left out or marked.
  public var notes: [String] { [wording.batchesNote(least: leastRetweets, shown, of: amplifiers)] }

  /// How the ring is read; said beside it, since a phone shows none.
  var reading: String { wording.retweetReading(shown) }

  /// Batches with accounts to draw.
  var drawnBatches: [Batch] { batches.filter { !$0.amplifiers.isEmpty } }

  /// The data behind the picture.
  public var table: DataTable {
    var rows = cores.enumerated().map { index, core -> [DataTable.Cell] in
      [.integer(index + 1), .text(core.label), .integer(core.received), .share(share(core.received))]
        + batches.map { batch in .integer(batch.amplifiers.filter { $0.core == index }.count) }
    }
    if otherReceived > 0 {
      rows.append(
        [.missing, .text(wording.otherAccounts), .integer(otherReceived), .share(share(otherReceived))]
          + batches.map { _ in .missing })
    }
    return DataTable(
      columns: [
        .init(name: "rank", label: wording.rank, kind: .number),
        .init(name: "account", label: wording.coreAccount, kind: .text),
        .init(name: "retweets", label: wording.retweetsReceived, kind: .number),
        .init(name: "share", label: wording.share, kind: .share),
      ] + batches.map { .init(name: $0.name, label: $0.label, kind: .number, isDetail: true) },
      rows: rows, wording: wording)
  }
}

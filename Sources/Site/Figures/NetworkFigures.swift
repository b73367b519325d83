// Figures of who amplified whom.

import AnalysedArchive
import Charts
import Commentary

extension FigureCatalogue {
  /// The most retweeted accounts, and those that retweeted them by year of creation.
  func retweetNetwork(_ request: FigureRequest) throws(LinkFailure) -> FigureKind.Outcome {
    let top = try request.top(12, most: 24)
    let network = try answering {
      try archive.retweetsInside(archive: request.archive.id, filter: request.filter, limit: top)
    }
    guard !network.cores.isEmpty else { return .nothing("no retweet inside the archive is left to draw") }
    let cores = network.cores.map { core in
      RetweetNetwork.Core(
        label: AccountName.text(screenName: core.screenName, key: core.key, hashed: core.hashed),
        received: core.received)
    }
    let counts = network.amplifiers.map(\.retweets).sorted(by: >).prefix(RetweetNetwork.mostDots)
    let received = cores.reduce(0) { $0 + $1.received }
    return .figure(
      RetweetNetwork(
        cores: cores, batches: Self.batches(network.amplifiers, wording), otherReceived: network.retweets - received,
        leastRetweets: counts.last ?? 1, amplifiers: network.amplifiers.count,
        wording: wording))
  }

  /// Accounts that retweeted the same posts within minutes of one another.
  func coRetweets(_ request: FigureRequest) throws(LinkFailure) -> FigureKind.Outcome {
    let top = try request.top(240, most: CoRetweetNetwork.mostPairs)
    let windows = try answering { try archive.coRetweetWindows(archive: request.archive.id) }
    guard let narrowest = windows.first(where: { $0.pairs > 0 }) else {
      return .nothing("no pair of accounts retweeted the same posts within minutes of one another")
    }
    var window = narrowest
    if let text = request.settings["minutes"] {
      guard let wanted = windows.first(where: { String($0.minutes) == text }) else {
        throw LinkFailure(
          "minutes takes \(windows.map { String($0.minutes) }.joined(separator: " or ")), not \"\(text)\"")
      }
      window = wanted
    }
    let found = try answering {
      try archive.coRetweets(archive: request.archive.id, minutes: window.minutes, limit: top)
    }
    guard !found.pairs.isEmpty else {
      return .nothing("no pair of accounts retweeted the same posts within \(window.minutes) minutes of one another")
    }
    return .figure(
      CoRetweetNetwork(
        accounts: found.accounts.map {
          AccountName.text(screenName: $0.screenName, key: $0.key, hashed: $0.hashed)
        }, pairs: found.pairs.map { CoRetweetNetwork.Pair(a: $0.a, b: $0.b, posts: $0.posts) },
        minutes: window.minutes, threshold: window.threshold, allPairs: window.pairs, allAccounts: window.accounts,
        expected: window.expected, wording: wording))
  }

  /// Amplifiers by year of creation, at most eight batches: those without a day of creation are one, the earliest years
  /// another.
  static func batches(
    _ amplifiers: [ArchiveReader.Amplifier], _ wording: Wording = .english
  ) -> [RetweetNetwork.Batch] {
    let years = Dictionary(grouping: amplifiers) { $0.created.map { $0.components.year } }
    let known = years.keys.compactMap { $0 }.sorted()
    let own = known.count > 7 ? known.suffix(6) : known[...]
    let earlier = known.prefix(known.count - own.count)
    func batch(_ label: String, _ name: String, _ members: [ArchiveReader.Amplifier]) -> RetweetNetwork.Batch {
      RetweetNetwork.Batch(
        label: label, detail: wording.batchSize(members.count),
        amplifiers: members.map { RetweetNetwork.Amplifier(core: $0.core, retweets: $0.retweets) }, name: name)
    }
    var out: [RetweetNetwork.Batch] = []
    if let last = earlier.last {
      out.append(batch(wording.created(to: last), "created-to-\(last)", earlier.flatMap { years[$0] ?? [] }))
    }
    out += own.map { batch(wording.created(in: $0), "created-\($0)", years[$0] ?? []) }
    if let unknown = years[nil] { out.append(batch(wording.creationUnknown, "creation-unknown", unknown)) }
    return out
  }
}

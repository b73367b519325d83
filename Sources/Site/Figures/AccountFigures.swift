// Figures of accounts, from the archive's counts: when they were created, how many followed them, which may have changed
// hands.

import AnalysedArchive
import Charts
import Commentary

extension FigureCatalogue {
  static let noAccount = FigureKind.Outcome.nothing("no account is left to draw")

  /// Accounts by month of creation.
  func accountCreation(_ request: FigureRequest) throws(LinkFailure) -> FigureKind.Outcome {
    let creations = try answering { try archive.creations(archive: request.archive.id, filter: request.filter) }
    guard !creations.months.isEmpty else { return Self.noAccount }
    return .figure(
      AccountCreation(
        months: creations.months.map { (Day(number: $0.start.day), $0.accounts) },
        firstPost: try extent(request.archive.id, Filter())?.first, missing: creations.unknown, wording: wording))
  }

  /// Accounts by number of followers.
  func followers(_ request: FigureRequest) throws(LinkFailure) -> FigureKind.Outcome {
    let followers = try answering { try archive.followers(archive: request.archive.id, filter: request.filter) }
    guard !followers.counts.isEmpty else { return Self.noAccount }
    return .figure(BarTable.followers(followers.counts, missing: followers.unknown, wording: wording))
  }

  /// The posts of one account, by default the most active, over time.
  func accountActivity(_ request: FigureRequest) throws(LinkFailure) -> FigureKind.Outcome {
    let unit = try unit(request.settings)
    let key = request.settings["account"]
    guard let account = try answering({ try archive.account(archive: request.archive.id, key: key) }) else {
      guard let key else { return .nothing("no account with a post is left to draw") }
      throw LinkFailure(
        "there is no account \"\(key)\"",
        help: "the key is the platform's user id or hash, as the CSV of the accounts page lists it")
    }
    let activity = try answering {
      try archive.activity(
        of: account, archive: request.archive.id, by: unit == .week ? .week : .month, filter: request.filter)
    }
    guard let activity else { return Self.noPost }
    let first = Day(number: activity.first.day)
    return .figure(
      AccountActivity(
        account: AccountName.text(screenName: account.screenName, key: account.key, hashed: account.hashed),
        bins: activity.bins.map {
          VolumeBin(start: Day(number: $0.start.day), end: Day(number: $0.end.day), counts: [$0.posts])
        }, by: unit, firstDay: first, lastDay: Day(number: activity.last.day),
        timeZoneName: timeZoneLabel(at: first), events: marked(for: nil), wording: wording))
  }

  /// Candidates for having been repurposed.
  func repurposed(_ request: FigureRequest) throws(LinkFailure) -> FigureKind.Outcome {
    let top = try request.top(20, most: 50)
    let (candidates, all) = try answering {
      try archive.repurposedCandidates(archive: request.archive.id, filter: request.filter, limit: top)
    }
    guard !candidates.isEmpty else { return .nothing("no candidate for having been repurposed is left to draw") }
    let rows = candidates.map { candidate in
      RepurposedAccount(
        label: AccountName.text(screenName: candidate.screenName, key: candidate.key, hashed: candidate.hashed),
        firstPost: Day(number: candidate.firstDay.day), gapStart: moment(candidate.gapFrom).day,
        gapEnd: moment(candidate.gapTo).day, lastPost: Day(number: candidate.lastDay.day),
        languageBefore: languageName(candidate.languageBefore),
        languageAfter: languageName(candidate.languageAfter), postsBefore: candidate.postsBefore,
        postsAfter: candidate.postsAfter)
    }
    return .figure(RepurposedAccounts(accounts: rows, candidates: all, events: marked(for: nil), wording: wording))
  }
}

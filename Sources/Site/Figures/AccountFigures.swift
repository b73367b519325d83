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
        firstPost: try extent(request.archive.id, Filter())?.first, missing: creations.unknown))
  }

  /// Accounts by number of followers.
  func followers(_ request: FigureRequest) throws(LinkFailure) -> FigureKind.Outcome {
    let followers = try answering { try archive.followers(archive: request.archive.id, filter: request.filter) }
    guard !followers.counts.isEmpty else { return Self.noAccount }
    return .figure(BarTable.followers(followers.counts, missing: followers.unknown))
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
        languageBefore: Self.languageName(candidate.languageBefore),
        languageAfter: Self.languageName(candidate.languageAfter), postsBefore: candidate.postsBefore,
        postsAfter: candidate.postsAfter)
    }
    return .figure(RepurposedAccounts(accounts: rows, candidates: all, events: marked(for: nil)))
  }
}

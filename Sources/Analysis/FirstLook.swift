// What can be said of an archive before it has a codebook: how much there is, from when to when, in which languages and with which
// hashtags. One pass that stores nothing; `dossier init` begins a report with it.

import AnalysedArchive
import Configuration
import Diagnostics
import Foundation
import Ingest

/// A first look at an archive's posts.
public struct FirstLook: Sendable {
  /// Posts that would be stored.
  public private(set) var posts = 0
  /// Rows that would be refused.
  public private(set) var rejects = 0
  /// What is wrong with the first of them, where, and what to do; nil without any.
  public private(set) var firstRefusal: Problem?
  /// The day of the first post in the time zone asked for; nil without posts.
  public private(set) var firstDay: CivilDate?
  /// The day of the last post.
  public private(set) var lastDay: CivilDate?
  /// The platform's language codes in lower case, most posts first; empty where the files tell none.
  public private(set) var languages: [QuickFacts.Counted] = []
  /// The hashtags of most posts, case folded after NFKC; a hundred at most.
  public private(set) var hashtags: [QuickFacts.Counted] = []
  /// The platform's id of the first post that is no retweet, as an example; nil without one.
  public private(set) var example: String?

  /// Reads the files of an archive once.
  /// - Throws: `Problems` with whatever is wrong with the files.
  public init(_ archive: Archive, timeZone: TimeZone, threads: Int = ProcessInfo.processInfo.activeProcessorCount)
    throws
  {
    let input = try ArchiveInputs(archive)
    var time = LocalTime(timeZone)
    var days: ClosedRange<Int>?
    var (languages, hashtags) = (Tally(), Tally())
    var ids = ByteTable(expected: input.expectedPosts)
    let codebook = CompiledCodebook(Codebook(topics: []))
    var (stored, example) = (0, nil as String?)
    for (table, file) in input.posts {
      let counts = try file.readPosts(table, codebook: codebook, sketching: false, threads: threads, ids: &ids) {
        row, lists, texts in
        stored += 1
        let day = time.dayAndHour(minute: row.minute).day
        days = days.map { min($0.lowerBound, day)...max($0.upperBound, day) } ?? day...day
        if row.language.count > 0 { languages.add(texts[row.language]) }
        for tag in lists.hashtags { hashtags.add(texts[tag.folded]) }
        if example == nil, !row.isRetweet { example = String(decoding: texts[row.key], as: UTF8.self) }
      } progress: { _ in
      }
      rejects += counts.rejects.count
      if firstRefusal == nil { firstRefusal = counts.rejects.first.map { Self.problem($0, file.path) } }
    }
    posts = stored
    self.example = example
    firstDay = days.map { CivilDate(day: $0.lowerBound) }
    lastDay = days.map { CivilDate(day: $0.upperBound) }
    self.languages = languages.most(QuickFacts.listLength)
    self.hashtags = hashtags.most(QuickFacts.listLength)
  }

  private static func problem(_ reject: Ingest.Reject, _ file: String) -> Problem {
    .error(
      reject.sentence, at: Place(file, line: reject.line + (reject.fault?.lines ?? 0), column: reject.fault?.column),
      help: reject.help)
  }
}

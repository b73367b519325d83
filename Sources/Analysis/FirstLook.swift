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
  /// Rows that would be refused, of those of posts and of accounts.
  public var rejects: Int { refusals.rejects }
  /// Rows of posts and of accounts.
  public var rows: Int { refusals.rows }
  /// What would be refused, by reason.
  public var refused: [RefusedRows] { refusals.byReason }
  /// Whether the files list none of the accounts that posted.
  public private(set) var listsNoPoster = false
  /// The day of the first post in the time zone asked for; nil without posts.
  public private(set) var firstDay: CivilDate?
  /// The day of the last post.
  public private(set) var lastDay: CivilDate?
  /// The platform's language codes in lower case, most posts first; empty where the files tell none.
  public private(set) var languages: [QuickFacts.Counted] = []
  /// The hashtags of most posts, case folded after NFKC, a hundred at most; where no column holds them, those that stand in the texts.
  public private(set) var hashtags: [QuickFacts.Counted] = []
  /// Whether a column holds the hashtags; if not, only terms can match them.
  public let hasHashtags: Bool
  /// The platform's id of the first post that is no retweet, as an example; nil without one.
  public private(set) var example: String?

  private var refusals = Refusals()

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
    hasHashtags = archive.hasHashtags
    let readsTexts = !hasHashtags
    var listed = ByteTable()
    for (table, file) in input.accounts {
      let counts = try file.readAccounts(table, threads: threads) { row, texts in
        listed.insert(texts[row.key]).isNew
      } progress: { _ in
      }
      refusals.note(file, counts)
    }
    var isListed = input.accounts.isEmpty
    for (table, file) in input.posts {
      let counts = try file.readPosts(table, codebook: codebook, sketching: false, threads: threads, ids: &ids) {
        row, lists, texts in
        stored += 1
        let day = time.dayAndHour(minute: row.minute).day
        days = days.map { min($0.lowerBound, day)...max($0.upperBound, day) } ?? day...day
        if row.language.count > 0 { languages.add(texts[row.language]) }
        for tag in lists.hashtags { hashtags.add(texts[tag.folded]) }
        if readsTexts { for var tag in Self.hashtags(in: texts[row.text]) { tag.withUTF8 { hashtags.add($0) } } }
        if !isListed { isListed = listed.find(texts[row.account]) != nil }
        if example == nil, !row.isRetweet { example = String(decoding: texts[row.key], as: UTF8.self) }
      } progress: { _ in
      }
      refusals.note(file, counts)
    }
    listsNoPoster = !isListed
    posts = stored
    self.example = example
    firstDay = days.map { CivilDate(day: $0.lowerBound) }
    lastDay = days.map { CivilDate(day: $0.upperBound) }
    self.languages = languages.most(QuickFacts.listLength)
    self.hashtags = hashtags.most(QuickFacts.listLength)
  }
  /// The hashtags that stand in a text, each once: # not within a word, and letters, digits and underscores, one letter at least.
  static func hashtags(in text: UnsafeBufferPointer<UInt8>) -> Set<String> {
    guard text.contains(0x23) else { return [] }
    func isOfTag(_ scalar: Unicode.Scalar) -> Bool {
      scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
    }
    var tags: Set<String> = []
    var before: Unicode.Scalar = " "
    var tag: String.UnicodeScalarView?
    for scalar in String(decoding: text, as: UTF8.self).precomposedStringWithCompatibilityMapping.unicodeScalars + [" "]
    {
      if tag != nil, isOfTag(scalar) {
        tag?.append(scalar)
      } else {
        if let tag, tag.contains(where: \.properties.isAlphabetic) { tags.insert(String(tag).lowercased()) }
        // An address may have a # too.
        tag = scalar == "#" && !isOfTag(before) && before != "/" && before != "&" ? .init() : nil
      }
      before = scalar
    }
    return tags
  }
}

extension Archive {
  /// Whether its form has a column of hashtags.
  fileprivate var hasHashtags: Bool {
    switch format {
    case .twitter: true
    case .crowdtangle: false
    case .mapping(let mapping): mapping.columns["hashtags"] != nil
    }
  }
}

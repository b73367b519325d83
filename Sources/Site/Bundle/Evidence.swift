// What a reviewer needs to recompute a report: its numbers with their questions, the answers to the commentary's questions, and which of
// the archive's words the site shows, so that the copy of the archive beside it shows no others.

import AnalysedArchive
import Charts
import Commentary
import Synchronization

/// The grounds of a site.
struct Evidence: Sendable {
  /// A question of the commentary's with its answer.
  struct Table: Sendable {
    /// `Table 2`, `Figure 9`; nil for an answer without a number.
    var label: String?
    var sql: String
    var answer: Answer
    /// The tables of the editor's own that it reads.
    var sides: [SideTable]
    /// Whether its table suppresses small counts.
    var isSuppressed = false
  }

  /// The numbers in the order of their ids.
  var facts: [NumberRegister.Entry] = []
  /// The answers in the order of the commentary.
  var tables: [Table] = []
  /// What is put on the archive's names and texts.
  var masking: (any Masking)?
  /// What the site shows of the archive; complete when all its files have been made.
  var shown = Shown()
}

/// Which words of the archive pages have shown so far. Pages are made on several threads.
final class Shown: Sendable {
  private let words = Mutex(ShownWords())

  /// Says that a page quotes a post.
  func add(_ post: ArchiveReader.Post) {
    words.withLock { _ = $0.posts.insert(post.id) }
  }

  /// Says that a page names accounts, by their positions in the archive.
  func add(named accounts: some Sequence<Int>) { words.withLock { $0.named.formUnion(accounts) } }

  /// Says that a page shows an account's whole profile.
  func add(profiled account: Int) { words.withLock { _ = $0.profiled.insert(account) } }

  /// Says that a table or figure shows its texts.
  func add(_ table: DataTable) {
    let texts = table.rows.joined().compactMap { cell in if case .text(let text) = cell { text } else { nil } }
    words.withLock { $0.names.formUnion(texts) }
  }

  /// All of it. A domain is shown defanged, a hashtag behind its sign.
  var all: ShownWords {
    var words = words.withLock { $0 }
    for name in words.names {
      if name.hasPrefix("#") { words.names.insert(String(name.dropFirst())) }
      if name.contains("[.]") { words.names.insert(name.replacing("[.]", with: ".")) }
    }
    return words
  }
}

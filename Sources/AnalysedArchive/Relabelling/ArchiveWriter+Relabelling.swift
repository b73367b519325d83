// Labels an archive anew: in a copy that is moved into place, so that a run which is killed leaves the archive as it was. The copy is one
// call of the system for bytes that it has in memory; what is written then are the rows that differ.

import Foundation
import GRDB

extension ArchiveWriter {
  /// Gives the archive `file` other labels. Answers that an earlier build kept are carried over where no codebook has a say in them.
  /// - Parameters:
  ///   - file: the archive's path.
  ///   - identity: the file from which `old` was read.
  ///   - old: its labels, with their posts.
  ///   - new: the labels that it is to have, and its digest then.
  ///   - finishing: adds to the copy, which it is given, what follows from the labels.
  /// - Returns: whether it was done: not if another file has the name by now.
  /// - Throws: an `ArchiveProblem` when the copy cannot be written; `file` is then as it was.
  public static func relabel(
    _ file: String, _ identity: FileIdentity, from old: ArchiveLabels, to new: ArchiveLabels,
    finishing: (_ part: String) throws -> Void = { _ in }
  ) throws -> Bool {
    try replacing(file) { temporary in
      try FileCopy.copy(file, to: temporary)
      let queue = try DatabaseQueue(path: temporary, configuration: configuration)
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "BEGIN EXCLUSIVE")
        try LabelTables(database: database, old: old, new: new).write()
        // Of the other tables no column that an index begins with has changed.
        let analysed = CodebookColumns.tables.sorted().map { "ANALYZE \($0); " }.joined()
        try database.execute(sql: analysing + analysed + "COMMIT")
      }
      try queue.close()
      try finishing(temporary)
      return FileIdentity(ofFile: file) == identity
    } moved: {
      KeptAnswers.carryOver(
        from: identity, to: file,
        knowing: unchanged(old.topics, new.topics, "topic")
          .union(unchanged(old.themes, new.themes, "theme"))
          .union(old.themes == new.themes ? [CodebookDependence.themes] : []))
    }
  }

  /// The labels whose posts are what they were, by kind and key.
  private static func unchanged(_ old: [ArchiveLabel], _ new: [ArchiveLabel], _ kind: String) -> Set<String> {
    let known = Dictionary(old.map { ($0.key, $0.posts) }) { first, _ in first }
    return Set(new.filter { known[$0.key] == $0.posts }.map { "\(kind) \($0.key)" })
  }
}

// The rows of an archive that the codebooks decide, brought from one labelling to another: `CodebookColumns` names them. What is the same
// in both is not touched.

import GRDB

/// Writes the difference between two labellings of one archive.
struct LabelTables {
  let database: Database
  let old: ArchiveLabels
  let new: ArchiveLabels

  func write() throws {
    try writeNames("topic", new.topics)
    try writeNames("theme", new.themes)
    try writeTerms()
    let topicsChanged = try writePosts("topic", old.topics, new.topics)
    _ = try writePosts("theme", old.themes, new.themes)
    if topicsChanged {
      try writeCounts()
      try writeFirstTopics()
      try writeChance()
    }
    // What coders say is of topics as they were; it is taken in again. Left here, it would count in the statistics, by which SQLite
    // decides in which order it adds numbers.
    for name in CodingTables.names { try database.execute(sql: "DELETE FROM \(name)") }
    try database.execute(sql: "UPDATE analysis SET digest = ?", arguments: [new.digest])
  }

  // MARK: What the codebooks say

  private func writeNames(_ table: String, _ labels: [ArchiveLabel]) throws {
    try database.execute(sql: "DELETE FROM \(table)")
    for (index, label) in labels.enumerated() {
      try database.execute(
        sql: "INSERT INTO \(table) VALUES (?, ?, ?)", arguments: [index + 1, label.key, label.title])
    }
  }

  private func writeTerms() throws {
    try database.execute(sql: "DELETE FROM term")
    let row = try InsertStatement(database, table: "term", columns: 7)
    for archive in new.postsOfArchives.indices {
      for (labels, isTopic) in [(new.topics, true), (new.themes, false)] {
        for (index, label) in labels.enumerated() {
          for (rule, posts) in zip(label.rules, label.hits[archive]) {
            row.bind(nil as Int?)
            row.bind(archive + 1)
            row.bind(isTopic ? index + 1 : nil)
            row.bind(isTopic ? nil : index + 1)
            row.bind(rule.kind)
            row.bind(rule.text)
            row.bind(posts)
            try row.insert()
          }
        }
      }
    }
    try row.close()
  }

  // MARK: Who bears what

  /// Writes `post_topic` or `post_theme`; returns whether anything differed.
  private func writePosts(_ name: String, _ old: [ArchiveLabel], _ new: [ArchiveLabel]) throws -> Bool {
    var changed = false
    let remove = try NumberStatement(database, "DELETE FROM post_\(name) WHERE \(name) = ? AND post = ?")
    let add = try InsertStatement(database, table: "post_\(name)", columns: 2)
    for index in 0..<max(old.count, new.count) {
      let before = index < old.count ? old[index].posts : []
      let after = index < new.count ? new[index].posts : []
      if before == after { continue }
      changed = true
      var (gone, come) = before.difference(to: after)
      if gone.count + come.count > after.count {
        // Written anew as a whole, in order.
        try database.execute(sql: "DELETE FROM post_\(name) WHERE \(name) = ?", arguments: [index + 1])
        (gone, come) = ([], after)
      }
      for post in gone { try remove.run(index + 1, Int(post)) }
      for post in come {
        add.bind(Int(post))
        add.bind(index + 1)
        try add.insert()
      }
    }
    try add.close()
    return changed
  }

  /// Writes `post.topics`.
  private func writeCounts() throws {
    let (before, after) = (counts(old.topics), counts(new.topics))
    let update = try NumberStatement(database, "UPDATE post SET topics = ? WHERE id = ?")
    for post in before.indices where before[post] != after[post] { try update.run(Int(after[post]), post) }
  }

  /// For each post how many topics it bears; the first stands for no post.
  private func counts(_ topics: [ArchiveLabel]) -> [UInt16] {
    var counts = [UInt16](repeating: 0, count: old.postCount + 1)
    for topic in topics { for post in topic.posts { counts[Int(post)] += 1 } }
    return counts
  }

  /// For each post the first topic that it bears, from 1; 0: none.
  private func firsts(_ topics: [ArchiveLabel]) -> [UInt16] {
    var firsts = [UInt16](repeating: 0, count: old.postCount + 1)
    for (index, topic) in topics.enumerated().reversed() {
      for post in topic.posts { firsts[Int(post)] = UInt16(truncatingIfNeeded: index + 1) }
    }
    return firsts
  }

  // MARK: What follows from it

  /// Writes the topics of copy clusters and of families of near copies, which are those of their earliest posts.
  private func writeFirstTopics() throws {
    let (before, after) = (firsts(old.topics), firsts(new.topics))
    for (group, table, members) in [("cluster", "copy_cluster", "copy"), ("family", "near_family", "near_copy")] {
      var touched: [Int] = []
      try NumberStatement(database, "SELECT \(group), post FROM \(members) ORDER BY \(group), post").forEachRow {
        if before.indices.contains($1), before[$1] != after[$1], touched.last != $0 { touched.append($0) }
      }
      // Minutes as the analysers have them, in 32 bits.
      let earliest = try NumberStatement(
        database,
        """
        SELECT post FROM \(members) JOIN post ON post.id = post WHERE \(group) = ?
        ORDER BY max(min(minute, \(Int32.max)), \(Int32.min)), post LIMIT 1
        """)
      let update = try NumberStatement(database, "UPDATE \(table) SET topic = ? WHERE id = ?")
      for id in touched {
        earliest.bind(id, 1)
        try earliest.forEachRow { post, _ in
          if before[post] != after[post] { try update.run(after[post] == 0 ? nil : Int(after[post]), id) }
        }
      }
    }
  }

  /// Writes what chance alone would match, in `crosspost_chance`.
  private func writeChance() throws {
    let counts = counts(new.topics)
    let chances = try Int.fetchAll(database, sql: "SELECT archive FROM crosspost_chance ORDER BY archive")
    guard let first = new.postsOfArchives.first else { return }
    for archive in chances where new.postsOfArchives.indices.contains(archive - 1) {
      let posts = new.postsOfArchives[archive - 1]
      var offTopic: Set<Int> = []
      try NumberStatement(database, "SELECT same_text, match FROM crosspost_pair").forEachRow {
        if first.contains($1), counts[$1] == 0 { offTopic.insert($0) }
      }
      var matched = 0
      try NumberStatement(database, "SELECT post, same_text FROM crosspost").forEachRow {
        if posts.contains($0), counts[$0] > 0, offTopic.contains($1) { matched += 1 }
      }
      try database.execute(
        sql: "UPDATE crosspost_chance SET on_topic = ?, off_topic = ?, off_topic_matched = ? WHERE archive = ?",
        arguments: [posts.count { counts[$0] > 0 }, first.count { counts[$0] == 0 }, matched, archive])
    }
  }
}

extension [Int32] {
  /// What of two ascending lists only one has.
  fileprivate func difference(to other: [Int32]) -> (gone: [Int32], come: [Int32]) {
    var gone: [Int32] = []
    var come: [Int32] = []
    var (i, j) = (0, 0)
    while i < count || j < other.count {
      if j == other.count || i < count && self[i] < other[j] {
        gone.append(self[i])
        i += 1
      } else if i == count || other[j] < self[i] {
        come.append(other[j])
        j += 1
      } else {
        i += 1
        j += 1
      }
    }
    return (gone, come)
  }
}

// An archive that was labelled anew is, table by table, the one that a whole analysis would have written; and what an earlier build
// kept of it is right.

import AnalysedArchive
import Configuration
import Foundation
import SyntheticArchive
import Testing

import class GRDB.DatabaseQueue
import class GRDB.Row

@testable import Analysis

@Suite("Labelling anew")
struct RelabellingTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `random edits of the codebooks give what a whole analysis gives`(seed: UInt64) throws {
    let desk = try LabelDesk()
    var edits = CodebookEdits(seed: seed)
    for round in 1...5 {
      let made = edits.edit(&desk.configuration)
      try desk.relabel()
      let expected = try desk.analyseElsewhere()
      let found = try desk.tables()
      for table in expected.keys.sorted() where found[table] != expected[table] {
        Issue.record("round \(round), after \(made): \(table) differs")
      }
      #expect(found.count == expected.count)
      #expect(try desk.integrity() == "ok")
    }
  }

  @Test func `nothing but what the codebooks decide is touched`() throws {
    let desk = try LabelDesk()
    let before = try desk.tables(withoutCodebook: true)
    var edits = CodebookEdits(seed: 9)
    for _ in 1...4 { _ = edits.edit(&desk.configuration) }
    try desk.relabel()
    #expect(try desk.tables(withoutCodebook: true) == before)
    #expect(before["post"]?.first?.contains("topics") == false)
  }

  @Test func `what changed alone is matched again`() throws {
    let desk = try LabelDesk()
    let topics = desk.configuration.codebook.topics
    // Called otherwise, and in another order.
    desk.configuration.codebook.topics = topics.reversed()
    desk.configuration.codebook.topics[0].title = "Another title"
    desk.configuration.codebook.topics[1].id = "another-id"
    #expect(try desk.relabel() == [])
    desk.configuration.codebook.topics[2].terms.append("news")
    desk.configuration.themes.topics[0].exclude.append("news")
    #expect(
      try desk.relabel() == [
        desk.configuration.codebook.topics[2].id, desk.configuration.themes.topics[0].id,
      ])
    desk.configuration.codebook.topics.removeLast()
    #expect(try desk.relabel() == [])
  }

  @Test(arguments: ["zone", "archive", "windows", "dossier", "source", "schema", "nothing"])
  func `whatever else changed asks for a whole analysis`(change: String) throws {
    let desk = try LabelDesk()
    desk.configuration.codebook.topics[0].terms.append("news")
    switch change {
    case "zone": desk.configuration.report.timeZone = try #require(TimeZone(identifier: "UTC"))
    case "archive": desk.configuration.report.archives[1].title = "Another"
    case "windows": desk.configuration.report.coRetweets.threshold += 1
    case "dossier": desk.version = "another"
    case "source": try desk.touchPosts()
    case "schema": try desk.write("PRAGMA user_version = 1")
    default: break
    }
    switch try desk.standing() {
    case .otherCodebooks: #expect(change == "nothing")
    case .stale: #expect(change != "nothing")
    case .fresh: Issue.record("\(change): taken for fresh")
    }
  }

  @Test(arguments: [
    "INSERT INTO post_topic VALUES (999999, 1)", "INSERT INTO post_topic VALUES (1, 99)",
    "UPDATE post_text SET text = CAST(x'61E4' AS TEXT) WHERE post = 3",
  ])
  func `an archive that no analysis wrote is left as it is`(sql: String) throws {
    let desk = try LabelDesk()
    try desk.write(sql)
    desk.configuration.codebook.topics[0].terms.append("news")
    let before = try desk.bytes()
    #expect(try desk.relabel() == nil)
    #expect(try desk.bytes() == before)
    #expect(try desk.leftovers() == [])
  }

  @Test func `an archive that was replaced meanwhile is left as it is`() throws {
    let desk = try LabelDesk()
    desk.configuration.codebook.topics[0].terms.append("news")
    guard case .otherCodebooks(let relabelling) = try desk.standing() else {
      Issue.record("it cannot be labelled anew")
      return
    }
    try desk.write("UPDATE analysis SET digest = 'another'")
    #expect(try relabelling.run() == nil)
    #expect(try desk.leftovers() == [])
  }

  @Test func `answers that an earlier build kept are carried over where they hold`() throws {
    let desk = try LabelDesk()
    var edits = CodebookEdits(seed: 5)
    _ = try desk.answers(.always)
    for _ in 1...3 {
      let made = edits.edit(&desk.configuration)
      if case .fresh = try desk.standing() { continue }
      try desk.relabel()
      #expect(try ArchiveReader(path: desk.file, keeping: .always).hasKeptAnswers == false)
      let (kept, asked) = (try desk.answers(.always), try desk.answers(.never))
      for (one, other) in zip(kept, asked) where one != other {
        Issue.record("after \(made): \(one) should be \(other)")
      }
      #expect(kept.count == asked.count)
      #expect(try ArchiveReader(path: desk.file, keeping: .always).hasKeptAnswers)
    }
  }
}

/// A small archive of all kinds with its analysis.
private final class LabelDesk {
  let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)").path
  var configuration: Configuration
  var version = "test"
  var file: String { folder + "/desk/analysed.sqlite" }

  init() throws {
    _ = try SyntheticArchive(accounts: 60, posts: 700, seed: 11).write(to: folder) { _ in }
    configuration = try Configuration.load(contentFolder: Self.content)
    for index in configuration.report.archives.indices {
      func moved(_ paths: [InputPath]) -> [InputPath] {
        paths.map { InputPath(path: folder + "/" + ($0.path as NSString).lastPathComponent, place: $0.place) }
      }
      configuration.report.archives[index].accounts = moved(configuration.report.archives[index].accounts)
      configuration.report.archives[index].posts = moved(configuration.report.archives[index].posts)
      configuration.report.archives[index].media = moved(configuration.report.archives[index].media)
    }
    try analysis.run(into: file)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private static let content = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "content").path

  private var analysis: ArchiveAnalysis { ArchiveAnalysis(configuration: configuration, dossier: version, threads: 2) }

  func standing() throws -> ArchiveAnalysis.Standing { try analysis.standing(of: file) }

  /// The ids of what was matched again; nil where it was not labelled anew.
  @discardableResult
  func relabel() throws -> [String]? {
    switch try standing() {
    case .otherCodebooks(let relabelling): return try relabelling.run()?.matched
    case .fresh: return []
    case .stale: throw ArchiveProblem("the archive is stale")
    }
  }

  /// The tables of a whole analysis.
  func analyseElsewhere() throws -> [String: [String]] {
    let elsewhere = folder + "/elsewhere/analysed.sqlite"
    try analysis.run(into: elsewhere)
    return try tables(of: elsewhere)
  }

  func tables(withoutCodebook: Bool = false) throws -> [String: [String]] {
    try tables(of: file, withoutCodebook: withoutCodebook)
  }

  /// The rows of each table as text, in the order of its columns, with its definition first.
  private func tables(of file: String, withoutCodebook: Bool = false) throws -> [String: [String]] {
    try DatabaseQueue(path: file).read { database in
      var tables: [String: [String]] = [:]
      let schema = try Row.fetchAll(
        database, sql: "SELECT name, type, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")
      tables["the order of the schema"] = schema.map { $0[0] }
      for row in schema where row[1] == "table" && (row[0] as String) != "sqlite_stat1" {
        let name: String = row[0]
        if withoutCodebook, Self.decided.contains(name) { continue }
        let columns = try String.fetchAll(database, sql: "SELECT name FROM pragma_table_info(?)", arguments: [name])
          .filter { !withoutCodebook || Self.decided.isDisjoint(with: ["\(name).\($0)"]) }.map { "\"\($0)\"" }
        tables[name] = [columns.joined(separator: " ")]
        tables[name]? += try Row.fetchAll(
          database,
          sql: "SELECT \(columns.joined(separator: ", ")) FROM \(name) ORDER BY \(columns.joined(separator: ", "))"
        ).map { "\($0.databaseValues)" }
      }
      return tables
    }
  }

  /// What the codebooks decide.
  private static let decided: Set = [
    "analysis", "topic", "theme", "post_topic", "post_theme", "term", "post.topics", "copy_cluster.topic",
    "near_family.topic", "crosspost_chance.on_topic", "crosspost_chance.off_topic",
    "crosspost_chance.off_topic_matched",
  ]

  func integrity() throws -> String? {
    try DatabaseQueue(path: file).read { try String.fetchOne($0, sql: "PRAGMA integrity_check") }
  }

  func write(_ sql: String) throws {
    let queue = try DatabaseQueue(path: file)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA foreign_keys = OFF; \(sql)") }
  }

  func touchPosts() throws {
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: configuration.report.archives[0].posts[0].path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("\n".utf8))
    try handle.close()
  }

  func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: file)) }

  /// Parts of files that were not finished.
  func leftovers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: (file as NSString).deletingLastPathComponent).filter {
      $0.contains("partial")
    }
  }

  /// What a reader says of everything that a report asks for.
  func answers(_ keeping: AnswerKeeping) throws -> [String] {
    let reader = try ArchiveReader(path: file, keeping: keeping)
    defer { reader.keepAnswers() }
    var answers = reader.factNames.map { name in "\(name): \((try? reader.fact(name))?.text ?? "-")" }
    answers += try reader.accounts().map { "\($0)" }
    answers += try reader.details(of: [1, 2, 3]).map { "\($0)" }
    answers += [
      "SELECT count(*) AS n FROM post", "SELECT sum(topics) AS n FROM post", "SELECT \"key\" FROM topic ORDER BY id",
      "SELECT count(*) AS n FROM post_topic", "SELECT topic FROM copy_cluster ORDER BY id",
      "SELECT id FROM post WHERE day > 0 ORDER BY day LIMIT 300", "SELECT * FROM post ORDER BY id LIMIT 300",
    ].map { "\((try? reader.ask($0))?.rows ?? [])" }
    return answers
  }
}

/// Edits of codebooks, drawn by lot.
private struct CodebookEdits {
  private var random: SplitMix64
  private var made = 0

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private static let words = [
    "香港", "中国", "the", "news", "a", "疫情", "covid", "美国", "police", "台灣", "ＨＯＮＧ", "2020", "в", "ß", "!",
  ]
  private static let hashtags = ["香港", "HongKong", "COVID19", "Taiwan", "news", "武汉加油", "Россия"]

  /// Makes a few edits, and says which.
  mutating func edit(_ configuration: inout Configuration) -> [String] {
    (0...random.below(3)).map { _ in
      if random.below(4) == 0 { return "themes: " + edit(&configuration.themes) }
      return "topics: " + edit(&configuration.codebook)
    }
  }

  private mutating func edit(_ codebook: inout Codebook) -> String {
    made += 1
    let place = random.below(codebook.topics.count)
    let word = Self.words[random.below(Self.words.count)]
    let hashtag = Self.hashtags[random.below(Self.hashtags.count)]
    switch random.below(10) {
    case 0, 1:
      codebook.topics[place].terms.append(word)
      return "+ term \(word) of \(place)"
    case 2:
      guard !codebook.topics[place].terms.isEmpty else { return "nothing" }
      return "- term \(codebook.topics[place].terms.remove(at: random.below(codebook.topics[place].terms.count)))"
    case 3:
      codebook.topics[place].hashtags.append(hashtag)
      return "+ hashtag \(hashtag) of \(place)"
    case 4:
      guard !codebook.topics[place].hashtags.isEmpty else { return "nothing" }
      return "- hashtag \(codebook.topics[place].hashtags.removeFirst()) of \(place)"
    case 5:
      codebook.topics[place].exclude.append(word)
      return "+ exclude \(word) of \(place)"
    case 6:
      let topic = Topic(id: "made-\(made)", title: "Made", terms: [word], hashtags: [hashtag])
      codebook.topics.insert(topic, at: place)
      return "+ \(topic.id) at \(place)"
    case 7:
      guard codebook.topics.count > 2 else { return "nothing" }
      return "- \(codebook.topics.remove(at: place).id)"
    case 8:
      let other = random.below(codebook.topics.count)
      codebook.topics.swapAt(place, other)
      return "\(place) and \(other) exchanged"
    default:
      codebook.topics[place].title += "!"
      codebook.topics[place].id += "-\(made)"
      return "\(place) called otherwise"
    }
  }
}

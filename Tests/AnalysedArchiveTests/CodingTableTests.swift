// What coders say in an archive: written without an analysis, asked as facts, taken away again.

import Testing

@testable import AnalysedArchive

@Suite struct CodingTableTests {
  static func tables(_ digest: String = "c0d1ng") -> CodingTables {
    var tables = CodingTables(digest: digest, draw: "d", synthetic: true)
    tables.codes = [
      .init(key: "hong-kong", title: "Hong Kong protests", definition: "", topic: 1),
      .init(key: "taiwan", title: "Taiwan", definition: "", topic: 2),
      .init(key: "mockery", title: "Mockery", definition: "It laughs.", topic: nil),
    ]
    func post(_ id: Int, _ weight: Double, _ codes: [Int], _ translation: String? = nil) -> CodingTables.Post {
      .init(
        post: id, stratum: "none", drawnWeight: weight, weight: weight, basis: "agreed", note: nil,
        translation: translation, codes: codes)
    }
    tables.posts = [
      post(1, 2, [1]), post(2, 2, [2, 3], "Hong Kong and Taiwan"), post(4, 1.5, [1, 3]), post(6, 1.5, []),
    ]
    tables.coders = ["ann", "bob"]
    tables.answers = [1, 2].map { .init(coder: $0, post: 1, state: "coded", note: nil, codes: [1]) }
    tables.agreements = [
      .init(code: 3, posts: 4, agreement: 0.75, prevalence: 0.5, kappa: 0.5, alpha: 0.6, alphaRange: 0.2...0.9)
    ]
    tables.estimates = [("precision", 0.5), ("recall", 0.57), ("share", 0.5)].map {
      .init(
        topic: 1, measure: $0.0, period: "", value: $0.1, low: 0.1, high: 0.9, posts: 3, designEffect: 1)
    }
    tables.terms = [.init(term: 1, posts: 2, wrong: 1)]
    return tables
  }

  static func write(_ tables: CodingTables?, into file: String) throws {
    #expect(try CodingTables.write(tables, into: file, #require(FileIdentity(ofFile: file))))
  }

  @Test func `facts are there while posts are coded`() throws {
    let fixture = try Fixture()
    #expect(try !fixture.reader().factNames.contains { $0.hasPrefix("codebook.") || $0.hasPrefix("coding.") })
    #expect(throws: ArchiveProblem.self) { try fixture.reader().fact("codebook.hong-kong.precision") }
    try Self.write(Self.tables(), into: fixture.path)
    let reader = try fixture.reader()
    let expected: [(String, FactValue)] = [
      ("coding.posts.count", .integer(4)), ("coding.drawn.count", .integer(4)), ("coding.coders.count", .integer(2)),
      ("coding.mockery.kappa", .decimal(0.5)), ("coding.mockery.alpha", .decimal(0.6)),
      ("coding.mockery.alpha.low", .decimal(0.2)), ("coding.mockery.agreement", .decimal(0.75)),
      ("coding.mockery.prevalence", .decimal(0.5)), ("codebook.hong-kong.precision", .decimal(0.5)),
      ("codebook.hong-kong.recall", .decimal(2 / 3.5)), ("codebook.hong-kong.share", .decimal(0.5)),
      ("codebook.hong-kong.share.low", .decimal(0.1)), ("codebook.hong-kong.recall.high", .decimal(0.9)),
    ]
    for (name, value) in expected { #expect(try reader.fact(name).value == value, "\(name)") }
    let names = reader.factNames.filter { $0.hasPrefix("codebook.") || $0.hasPrefix("coding.") }
    #expect(names.count == 3 + 6 + 9)
    for name in names { _ = try reader.fact(name) }
    #expect(reader.digest == "c0d1ng" && reader.analysisDigest == "d1ge57")
    #expect(reader.coding?.codes.map(\.posts) == [2, 1, 2])
    #expect(try reader.errorsByRule().map(\.text) == ["香港"])
    #expect(try reader.codedPosts(code: "mockery", limit: 1).map(\.translation) == ["Hong Kong and Taiwan"])
    #expect(try reader.codedPosts(code: "mockery", limit: 9).map(\.post.key) == ["102", "104"])
  }

  @Test func `no error rate is carried over to a part`() throws {
    let fixture = try Fixture()
    try Self.write(Self.tables(), into: fixture.path)
    let filter = try Filter([("month", "2019-11")])
    for name in ["codebook.hong-kong.precision", "codebook.hong-kong.share.low", "coding.mockery.kappa"] {
      let problem = #expect(throws: ArchiveProblem.self) { try fixture.reader().fact(name, filter: filter) }
      #expect(problem?.message == "what coders say takes no filter")
    }
  }

  @Test func `the coding is replaced and taken away as a whole`() throws {
    let fixture = try Fixture()
    #expect(try CodingTables.summary(of: fixture.path) == CodingTables.Summary(analysis: "d1ge57"))
    try Self.write(Self.tables(), into: fixture.path)
    try Self.write(Self.tables("other"), into: fixture.path)
    let summary = try CodingTables.summary(of: fixture.path)
    #expect(summary.digest == "other" && summary.drawn == 4 && summary.coded == 4 && summary.unrepresented == 0)
    #expect(summary.recalls == ["hong-kong": 3])
    var broken = Self.tables("broken")
    broken.posts.append(broken.posts[0])
    #expect(throws: ArchiveProblem.self) { try Self.write(broken, into: fixture.path) }
    #expect(try CodingTables.summary(of: fixture.path) == summary)
    try Self.write(nil, into: fixture.path)
    #expect(try CodingTables.summary(of: fixture.path).digest == nil)
    #expect(try fixture.reader().digest == "d1ge57")
  }

  @Test func `an archive that somebody reads is not written to but replaced`() throws {
    let fixture = try Fixture()
    let before = try #require(FileIdentity(ofFile: fixture.path))
    let reader = try fixture.reader()
    try Self.write(Self.tables(), into: fixture.path)
    #expect(try fixture.reader().coding != nil)
    // Who had the archive open before has what he opened.
    #expect(reader.coding == nil)
    #expect(try reader.fact("posts.count").value == fixture.reader().fact("posts.count").value)
    // What was made for an archive that is no more is not written.
    #expect(try !CodingTables.write(nil, into: fixture.path, before))
    #expect(try fixture.reader().coding != nil)
  }

  @Test func `posts are drawn by their rarest topic and read with their neighbours`() throws {
    let reader = try Fixture().reader()
    // Taiwan has two posts, Hong Kong four.
    #expect(try reader.drawablePosts().map(\.rarestTopic) == [0, 1, 1, nil, 0, nil, 0])
    let posts = try reader.postsToRead(["103", "101", "nobody"])
    #expect(posts.map(\.key) == ["101", "103"])
    #expect(posts.map(\.topics) == [[0], [1]])
    #expect(posts.map(\.hashtags) == [["香港"], []])
    let (account, before, after) = try reader.surroundings(of: posts[1])
    #expect(account.screenName == "a")
    #expect(before.map(\.key) == ["101"])
    #expect(after.map(\.key) == ["104", "105"])
  }
}

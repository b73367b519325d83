import Testing

@testable import AnalysedArchive

/// What figures read, against the rows of the fixture, which one can count by hand.
@Suite struct FigureReadingTests {
  private let fixture: Fixture
  private let reader: ArchiveReader

  init() throws {
    fixture = try Fixture()
    reader = try fixture.reader()
  }

  private typealias Tally = ArchiveReader.NumberTally

  private func counts(_ names: [ArchiveReader.NamedCount]) -> [String] { names.map { "\($0.name) \($0.count)" } }

  @Test func `creations are by month, and the unknown apart`() throws {
    let all = try reader.creations()
    #expect(all.months.map { "\($0.start.text) \($0.accounts)" } == ["2010-01-01 1", "2019-01-01 1"])
    #expect(all.unknown == 1)
    // Only accounts with such a post: b has none in Chinese, c none at all.
    let chinese = try reader.creations(filter: Filter([("language", "zh")]))
    #expect(chinese.months.map(\.start.text) == ["2019-01-01"])
    #expect(chinese.unknown == 0)
    #expect(try reader.creations(archive: 2).unknown == 1)
  }

  @Test func `followers and engagement are by number`() throws {
    #expect(try reader.followers() == .init(counts: [0: 1, 10: 1], unknown: 1))
    #expect(try reader.followers(filter: Filter([("created-from", "2019-01-01")])) == .init(counts: [0: 1], unknown: 0))
    #expect(try reader.engagement() == .init(counts: [0: 2, 1: 2, 3: 1, 5: 1], unknown: 1))
    #expect(try reader.engagement(filter: Filter([("retweets", "only")])) == .init(counts: [3: 1], unknown: 0))
    #expect(try reader.engagement(archive: 2) == .init(counts: [:], unknown: 3))
  }

  @Test func `names come most first, ties by name`() throws {
    #expect(counts(try reader.languages()) == ["zh 5", "en 1", "und 1"])
    #expect(counts(try reader.languages(filter: Filter([("topic", "taiwan")]))) == ["en 1", "zh 1"])
    #expect(counts(try reader.clients()) == ["W 7"])
    #expect(counts(try reader.clients(archive: 2)) == [" 3"])
    #expect(counts(try reader.media()) == ["image 1", "other 1", "video 1"])
    #expect(counts(try reader.media(filter: Filter([("day", "2019-11-11")]))) == ["image 1"])
  }

  @Test func `hashtags and domains say what their shares are of`() throws {
    let hashtags = try reader.hashtags()
    #expect(counts(hashtags.counts) == ["香港 2", "HK 1"])
    #expect(hashtags.posts == 7)
    let english = try reader.hashtags(filter: Filter([("language", "en")]))
    #expect(counts(english.counts) == ["HK 1", "香港 1"])
    #expect(english.posts == 1)
    let domains = try reader.domains()
    #expect(counts(domains.counts) == ["t.co 2", "example.com 1"])
    #expect(domains.posts == 3)
    #expect(counts(try reader.domains(archive: 2).counts) == ["example.com 1"])
  }

  @Test func `copied texts keep the posts that a filter leaves`() throws {
    let all = try reader.copiedTexts(limit: 5)
    #expect(all == [.init(text: "香港", language: "zh", topic: 0, accounts: 2, minutes: [10, 70])])
    let first = try reader.copiedTexts(filter: Filter([("to", "2019-11-11")]), limit: 5)
    #expect(first.map(\.accounts) == [1] && first.map(\.minutes) == [[10]])
    #expect(try reader.copiedTexts(filter: Filter([("language", "en")]), limit: 5).isEmpty)
  }

  @Test func `candidates are those at 180 days`() throws {
    let (candidates, all) = try reader.repurposedCandidates(limit: 5)
    #expect(all == 1)
    let one = try #require(candidates.first)
    #expect(candidates.count == 1 && one.key == "a" && !one.hashed)
    #expect([one.firstDay.text, one.lastDay.text] == ["2019-11-11", "2019-12-01"])
    #expect([one.gapFrom, one.gapTo, one.postsBefore, one.postsAfter] == [30, 40, 2, 3])
    #expect([one.languageBefore, one.languageAfter] == ["en", "zh"])
    #expect(try reader.repurposedCandidates(limit: 0).of == 1)
    #expect(try reader.repurposedCandidates(filter: Filter([("repurposed", "out")]), limit: 5).of == 0)
  }

  @Test func `repeated posts come in a fixed shuffle`() throws {
    #expect(reader.secondPlatform?.name == "facebook")
    let (posts, all) = try reader.repeatedPosts(archive: 2, limit: 5)
    #expect(all == 2)
    #expect(
      posts == [.init(text: "台灣", first: 30, second: 60), .init(text: "香港", first: 10, second: 5)])
    #expect(try reader.repeatedPosts(archive: 2, limit: 1).posts.map(\.text) == ["台灣"])
    // Of its accounts, none is a candidate: the columns of both posts must not be confused.
    #expect(try reader.repeatedPosts(archive: 2, filter: Filter([("repurposed", "after")]), limit: 5).of == 2)
    #expect(try reader.repeatedPosts(archive: 1, limit: 5).of == 0)
  }

  @Test func `retweets are those of and by listed accounts`() throws {
    let inside = try reader.retweetsInside(limit: 3)
    #expect(inside.retweets == 1)
    #expect(inside.cores.map { "\($0.key) \($0.received) \($0.hashed)" } == ["b 1 true"])
    #expect(inside.amplifiers == [.init(created: CivilDate("2019-01-01"), core: 0, retweets: 1)])
    #expect(try reader.retweetsInside(filter: Filter([("language", "en")]), limit: 3).cores.isEmpty)
  }

  @Test func `a topic that is none is refused everywhere`() throws {
    let filter = try Filter([("topic", "tawan")])
    let questions: [() throws -> Void] = [
      { _ = try reader.creations(filter: filter) }, { _ = try reader.engagement(filter: filter) },
      { _ = try reader.clients(filter: filter) }, { _ = try reader.hashtags(filter: filter) },
      { _ = try reader.media(filter: filter) }, { _ = try reader.copiedTexts(filter: filter, limit: 1) },
      { _ = try reader.repurposedCandidates(filter: filter, limit: 1) },
      { _ = try reader.repeatedPosts(archive: 2, filter: filter, limit: 1) },
      { _ = try reader.retweetsInside(filter: filter, limit: 1) },
    ]
    for question in questions {
      let problem = #expect(throws: ArchiveProblem.self) { try question() }
      #expect(problem?.message == "there is no topic \"tawan\"")
    }
  }
}

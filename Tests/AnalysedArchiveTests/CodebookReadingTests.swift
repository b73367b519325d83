import Testing

@testable import AnalysedArchive

@Suite struct CodebookReadingTests {
  @Test func `hits of each rule, in the order of the codebooks`() throws {
    let fixture = try Fixture()
    let reader = try fixture.reader()
    #expect(
      try reader.ruleHits() == [
        .init(label: 0, kind: .term, text: "香港", posts: 4), .init(label: 0, kind: .exclude, text: "香港腳", posts: 0),
        .init(label: 1, kind: .hashtag, text: "Taiwan", posts: 2),
      ])
    #expect(try reader.ruleHits(of: .themes) == [.init(label: 0, kind: .term, text: "复苏", posts: 2)])
    #expect(try reader.ruleHits(archive: 2) == [])
  }

  @Test func `topics that go together, and themes crossed with topics`() throws {
    let fixture = try Fixture()
    let reader = try fixture.reader()
    #expect(try reader.topicOverlaps() == [[4, 1], [1, 2]])
    #expect(try reader.topicOverlaps(filter: Filter([("week", "2019-11-25")])) == [[2, 0], [0, 0]])
    #expect(try reader.topicOverlaps(archive: 2) == [[0, 0], [0, 0]])
    #expect(try reader.themesByTopic() == [[2, 0]])
    let counts = try reader.themeCounts()
    #expect(counts.posts == 7)
    #expect(counts.any == 2)
    #expect(counts.counts == [2])
  }

  @Test func `what two releases share`() throws {
    let fixture = try Fixture()
    let reader = try fixture.reader()
    #expect(try reader.sharedAccounts(archive: 3) == ["a"])
    #expect(
      try reader.sharedTexts(archive: 3, limit: 5) == [.init(text: "香港", first: (2, 2), later: (1, 1))])
    #expect(try reader.sharedTexts(archive: 3, limit: 0) == [])
  }
}

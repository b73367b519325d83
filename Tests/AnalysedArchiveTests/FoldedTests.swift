// What is folded of many rows and kept: it comes back as it was, and bytes that are cut say so.

import Testing

@testable import AnalysedArchive

@Suite("Folded counts")
struct FoldedTests {
  @Test(arguments: [1, 2, 3])
  func `counts of accounts come back as they were`(archive: Int) throws {
    let fixture = try Fixture()
    let reader = try fixture.reader()
    let tallies = try reader.connection.read { try AccountTallies(archive, Inquiry($0)) }
    let bytes = tallies.bytes
    let kept = try #require(AccountTallies(bytes[...]))
    #expect(kept.bytes == bytes)
    #expect(kept.months == tallies.months)
    for end in bytes.indices { #expect(AccountTallies(bytes[..<end]) == nil) }
  }

  @Test(arguments: [1, 2, 3])
  func `connections of accounts come back as they were`(archive: Int) throws {
    let fixture = try Fixture()
    let bytes = try fixture.reader().connection.read { try RetweetEdges(archive, Inquiry($0)) }.bytes
    #expect(try #require(RetweetEdges(bytes[...])).bytes == bytes)
    for end in bytes.indices { #expect(RetweetEdges(bytes[..<end]) == nil) }
  }

  @Test(arguments: [1, 2, 3])
  func `topics of accounts come back as they were`(archive: Int) throws {
    let fixture = try Fixture()
    let reader = try fixture.reader()
    let topics = try reader.connection.read {
      try AccountTopics(archive, topics: reader.topics.count, Inquiry($0))
    }
    let bytes = topics.bytes
    #expect(try #require(AccountTopics(bytes[...])).bytes == bytes)
    for end in bytes.indices { #expect(AccountTopics(bytes[..<end]) == nil) }
  }

  @Test func `a builder that keeps answers has the same accounts the second time`() throws {
    let fixture = try Fixture()
    func accounts() throws -> [String] {
      let reader = try ArchiveReader(path: fixture.path, keeping: .always)
      defer { reader.keepAnswers() }
      return try reader.accounts().map { "\($0)" } + reader.details(of: [1, 2, 4]).map { "\($0)" }
    }
    let first = try accounts()
    #expect(first.count == 6)
    #expect(try accounts() == first)
  }
}

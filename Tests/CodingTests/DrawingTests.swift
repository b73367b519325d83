// Drawing: strata, their merging, and that the same settings give the same posts.

import AnalysedArchive
import Configuration
import Diagnostics
import Testing

@testable import Coding

@Suite struct DrawingTests {
  /// 1,000 posts over 2019: one in four bears the first topic, one in twenty the second.
  static let posts = (0..<1000).map { index in
    ArchiveReader.DrawablePost(
      key: "\(1000 + index)", day: CivilDate(day: CivilDate(year: 2019, month: 1, day: 1).day + index * 364 / 999),
      rarestTopic: index % 20 == 0 ? 1 : index % 4 == 1 ? 0 : nil)
  }

  func drawing(size: Int = 100, seed: Int = 1, _ period: CodingSettings.Period = .quarter) throws -> Drawing {
    try Drawing(
      Self.posts, topics: ["hong-kong", "taiwan"], settings: CodingSettings(size: size, seed: seed, period: period))
  }

  @Test func `a draw has its size, two of each stratum, and weights that add up to the archive`() throws {
    let drawing = try drawing()
    #expect(drawing.draw.posts.count == 100)
    #expect(drawing.strata == 12)
    let counts = Dictionary(grouping: drawing.draw.posts, by: \.stratum).mapValues(\.count)
    #expect(counts.count == 12 && counts.values.allSatisfy { $0 >= 2 })
    #expect(counts.keys.contains("taiwan 2019-Q4") && counts.keys.contains("none 2019-Q1"))
    #expect(abs(drawing.draw.posts.reduce(0) { $0 + $1.weight } - 1000) < 1e-6)
    #expect(Set(drawing.draw.posts.map(\.key)).count == 100)
  }

  @Test func `the same seed gives the same draw, another one another`() throws {
    #expect(try drawing().draw == drawing().draw)
    #expect(try drawing(seed: 2).draw != drawing().draw)
    // As a second implementation in another language draws them.
    #expect(try drawing().draw.posts.prefix(5).map(\.key) == ["1016", "1019", "1031", "1040", "1045"])
  }

  @Test(arguments: [
    (100, CodingSettings.Period.month, CodingSettings.Period.quarter), (400, .month, .month), (40, .quarter, .year),
    (20, .month, .year),
  ])
  func `periods are merged where strata are too many`(
    size: Int, asked: CodingSettings.Period, taken: CodingSettings.Period
  ) throws {
    #expect(try drawing(size: size, asked).period == taken)
  }

  @Test func `a draw of all posts has weights of one`() throws {
    let all = try drawing(size: 5000)
    #expect(all.draw.posts.count == 1000)
    #expect(all.draw.posts.allSatisfy { $0.weight == 1 })
  }

  @Test func `what cannot be drawn is refused`() {
    let place = CodingSettings().place
    #expect(
      throws: Problem.error(
        "there is no post to draw", at: place, help: "the first archive of report.yml has none")
    ) { try Drawing([], topics: [], settings: CodingSettings()) }
    #expect(
      throws: Problem.error("5 posts are too few for two of each topic", at: place, help: "write `size: 6` or more")
    ) { try Drawing(Self.posts, topics: ["a", "b"], settings: CodingSettings(size: 5)) }
  }

  @Test func `each coder has an order of his own`() throws {
    let draw = try drawing().draw
    let orders = ["ann", "bob"].map { draw.order(of: $0, seed: 1) }
    #expect(orders[0] != orders[1])
    #expect(orders[0].sorted() == orders[1].sorted())
    #expect(draw.order(of: "ann", seed: 1) == orders[0])
  }

  @Test func `a stratum that nobody has settled is counted with its neighbour`() {
    let draw = Draw(posts: [
      DrawnPost(key: "1", stratum: "a 2019", weight: 10), DrawnPost(key: "2", stratum: "a 2020", weight: 30),
      DrawnPost(key: "3", stratum: "b 2019", weight: 5), DrawnPost(key: "4", stratum: "none 2019", weight: 7),
      DrawnPost(key: "5", stratum: "none 2020", weight: 8),
    ])
    let strata = Strata(draw, settled: ["2", "4"])
    #expect(strata.weight(of: "2") == 40)
    #expect(strata.weight(of: "4") == 15)
    #expect(strata.weight(of: "1") == nil)
    #expect(strata.unrepresented == 5)
  }

  @Test func `posts are settled by agreement without doubt, or by adjudication`() {
    func file(_ coder: String, _ answers: [(String, CoderAnswer.State, [String])]) -> CoderFile {
      CoderFile(draw: "d", coder: coder, answers: answers.map { CoderAnswer(post: $0, state: $1, codes: $2) })
    }
    let ann = file(
      "ann", [("1", .coded, ["x"]), ("2", .coded, ["x"]), ("3", .unsure, []), ("4", .coded, []), ("5", .coded, [])])
    let bob = file("bob", [("1", .coded, ["x"]), ("2", .coded, []), ("3", .coded, []), ("4", .open, [])])
    let settled = file("adjudicated", [("2", .coded, ["y"]), ("3", .unsure, ["y"])])
    let final = FinalCoding.all([ann, bob], adjudicated: settled)
    #expect(final.mapValues(\.codes) == ["1": ["x"], "2": ["y"]])
    #expect(final.mapValues(\.basis) == ["1": .agreed, "2": .adjudicated])
    #expect(FinalCoding.disagreements([ann, bob]) == ["2", "3"])
    let agreement = CodeAgreement.of("x", [ann, bob], seed: 1)
    #expect(agreement?.posts == 3)
    #expect(agreement?.agreement == 2.0 / 3)
    #expect(agreement?.prevalence == 0.5)
  }
}

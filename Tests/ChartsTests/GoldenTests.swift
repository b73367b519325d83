// Every drawing as it was when somebody last looked at it. `RECORD=1` writes the files anew, and such a run fails, so
// that no recording passes for a test.
import Foundation
import Testing

@testable import Charts

/// A drawing under the name of its file.
struct Golden: Sendable, CustomTestStringConvertible {
  var name: String
  var figure: any Figure
  var drawings = Drawing.allCases
  var testDescription: String { name }
}

@Suite struct GoldenTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")

  static let goldens =
    Fixtures.gallery.map { Golden(name: $0.name, figure: $0.figure) }
    + Fixtures.extremes.map { Golden(name: $0.name, figure: $0.figure, drawings: [.middle]) }

  @Test(arguments: goldens) func drawsAsRecorded(golden: Golden) throws {
    for drawing in golden.drawings {
      try Self.compare(
        golden.figure.svg(drawing, title: golden.name, id: golden.name) + "\n",
        with: "\(golden.name)-\(drawing.rawValue).svg")
    }
    try Self.compare(golden.figure.table.csv, with: "\(golden.name).csv")
  }

  /// The stylesheet is in every file of its own, so it is recorded once and not with every drawing.
  @Test func stylesAsRecorded() throws {
    try Self.compare(ChartStyle.tokens + ChartStyle.rules, with: "style.css")
    try Self.compare(
      Fixtures.lead().standaloneSVG(
        .wide, title: "Topics over time", source: "Source: test.", mark: "Synthetic demonstration data"),
      with: "standalone.svg")
  }

  static func compare(_ text: String, with name: String) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)")
      return
    }
    let recorded = try? String(contentsOf: file, encoding: .utf8)
    // Not the texts themselves: a difference of two long lines helps nobody.
    let same = recorded == text
    #expect(same, "\(name) is not as recorded; look at the drawing, then record it with RECORD=1")
  }
}

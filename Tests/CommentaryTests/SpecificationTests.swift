// The examples of the CommonMark specification pass through Commentary unchanged: what comes out is what libcmark writes in safe mode, and
// that is what the specification has, but for raw HTML, which a report leaves out. See Specification/NOTICE for their licence.

import Foundation
import Testing

@testable import Commentary

@Suite struct SpecificationTests {
  struct Example: Decodable, CustomTestStringConvertible {
    let example: Int
    let section: String
    let markdown: String
    let html: String

    var testDescription: String { "example \(example), \(section)" }
  }

  static let examples: [Example] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Specification/examples.json")
    guard let data = FileManager.default.contents(atPath: file.path) else { return [] }
    return (try? JSONDecoder().decode([Example].self, from: data)) ?? []
  }()

  @Test func allAreThere() {
    #expect(Self.examples.map(\.example) == Array(1...652))
  }

  @Test(arguments: examples)
  func unchanged(_ example: Example) {
    // A heading has an id, by which the contents lead to it; that is the one thing added.
    let ours = rendered(example.markdown).html.replacing(/(<h[1-6]) id="[^"]*">/) { "\($0.1)>" }
    #expect(ours == MarkdownTree(example.markdown).html)
    if ours != example.html { #expect(Self.differing.contains(example.example), "differs from the specification") }
  }

  /// The examples with raw HTML, in the place of which safe mode sets a comment. The sections "HTML blocks" and "Raw HTML", and others that
  /// use it in passing. None of the examples has a footnote, a pipe table or one of our addresses, nor an active one.
  static let differing: Set<Int> = [
    21, 31, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168,
    169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191,
    201, 308, 309, 344, 474, 475, 476, 490, 493, 523, 535, 612, 613, 614, 615, 616, 622, 624, 627, 628, 629, 630, 631,
    642, 643,
  ]
}

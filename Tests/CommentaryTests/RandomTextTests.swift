// Texts put together at random from everything that Commentary reads: whatever stands beside whatever, places point into the file, ids are
// unique, and accepted numbers agree afterwards. The same texts every time.

import Configuration
import Diagnostics
import Testing

@testable import Commentary

@Suite struct RandomTextTests {
  static let pieces = [
    "[1](fact:posts.count)", "[about 2](fact:posts.count)", "[half](fact:posts.working-hours.share)",
    "[](fact:posts.last-day)",
    "[x][^1]", "[^1]", "[^a]", "[^1]: ", "[^a]: word\n", "[^b]: Some words\n", "\n\n", "\n", "    ", "> ", "- ", "1. ",
    "| a | b |\n",
    "|---|--:|\n", "| ", " |", "\\|", "\\", "`", "```\n", "```sql caption=\"c\"\n", "*", "**", "_", "[", "]", "(", ")",
    "![", "[!NOTE]\n",
    "> [!NOTE]\n> ", "## ", "Table: ", "12", "3.5%", "香港", "👩‍👩‍👧", "é", "\t", "\r\n", "<b>", "<!-- x -->", "&#49;",
    "&amp;", "[a]: fact:posts.count\n",
    "[1][a]", "![c](figure:hours)", "![c](figure:topic-distribution)", "[](figure:hours)", "![t](post:12)",
    "[](cite:x)",
    "[A](judgement:high)", "![p](x.svg)", "![p](data/x.csv)", "[w](02-b.md)", "word ", ". ", ": ", "---\n", "===\n",
    "\u{202E}",
  ]

  @Test(arguments: 0..<8)
  func anythingBesideAnything(_ seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: Int) -> Int {
      // xorshift64* (Vigna 2016)
      state ^= state >> 12
      state ^= state << 25
      state ^= state >> 27
      return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % bound
    }
    for _ in 0..<200 {
      let text = (0...next(40)).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
      check(text)
    }
  }

  private func check(_ text: String) {
    let whole = "---\ntitle: A section\n---\n" + text
    let lines = SourceText(file: "", text: whole).lines
    let rendering = Commentary.of(["01-part.md": text]).render(with: TableData())
    for problem in rendering.problems + rendering.unbound {
      guard let line = problem.place?.line else { continue }
      #expect(line <= max(lines.count, 4), "\(problem.message) \(text.debugDescription)")
      guard let column = problem.place?.column, lines.indices.contains(line - 1) else { continue }
      #expect(column >= 1 && column <= lines[line - 1].count + 1, "\(problem.message) \(text.debugDescription)")
    }
    let ids = rendering.sections[0].html.matches(of: /<[a-z0-9]+[^>]* id="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count, "\(ids) \(text.debugDescription)")

    let edits = rendering.acceptance().edits
    do throws(Problem) {
      let accepted = try Edit.apply(edits, to: whole)
      var again = Commentary(sections: [], problems: [])
      again.add(SourceText(file: "content/01-part.md", text: accepted), number: 1, slug: "part")
      let left = again.render(with: TableData())
      #expect(left.acceptance().edits.isEmpty, "\(text.debugDescription)")
      #expect(left.mismatches.count == rendering.mismatches.count - edits.count, "\(text.debugDescription)")
    } catch {
      Issue.record("\(error.formatted) \(text.debugDescription)")
    }
  }
}

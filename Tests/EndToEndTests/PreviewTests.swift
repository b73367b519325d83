// The preview while its codebook is edited again and again: every edit gives it another archive, and it lets go of the one before.

import Foundation
import Testing

@Suite struct PreviewTests {
  /// Where the system says which files a process has open.
  private static let processes = "/proc"

  @Test(.enabled(if: FileManager.default.fileExists(atPath: processes)))
  func `a preview holds no archive but the last`() throws {
    let desk = try Desk()
    let codebook = try desk.text("content/topics.yml")
    let title = try #require(codebook.firstMatch(of: /title: (.*)/)).1
    let run = try desk.start("exec 2> said; dossier serve > address")
    defer { _ = run.end(by: SIGINT) }
    for edit in 0..<4 {
      try waitForBuild(edit + 1, desk)
      try desk.write(codebook.replacing("title: \(title)", with: "title: \(title) \(edit)"), "content/topics.yml")
    }
    try waitForBuild(5, desk)
    // The last archive but one goes just after the new site is shown.
    for _ in 0..<100 where try abandoned(by: run) > 0 { usleep(50_000) }
    #expect(try abandoned(by: run) == 0)
  }

  /// Waits until the preview has said so often that it built the site.
  private func waitForBuild(_ number: Int, _ desk: Desk) throws {
    for _ in 0..<1200 {
      let said = (try? desk.text("said")) ?? ""
      if said.ranges(of: " pages in ").count >= number { return }
      usleep(50_000)
    }
    Issue.record("the preview did not build: \(try desk.text("said"))")
  }

  /// How many archives a run has open that have no name any more.
  private func abandoned(by run: Run) throws -> Int {
    let folder = "\(Self.processes)/\(run.id)/fd"
    return try FileManager.default.contentsOfDirectory(atPath: folder).count { file in
      let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\(file)")) ?? ""
      return path.contains("analysed.sqlite") && path.hasSuffix("(deleted)")
    }
  }
}

// After any edit a preview shows, and a build with what earlier builds kept writes, byte for byte what a build from nothing makes; and
// says the same problems.

import AnalysedArchive
import Analysis
import Configuration
import Diagnostics
import Foundation
import Testing

@testable import Site

@Suite struct EditingTests {
  /// More edits than a test has time for: DOSSIER_EDITS=1000.
  private static let edits = ProcessInfo.processInfo.environment["DOSSIER_EDITS"].flatMap { Int($0) } ?? 20

  @Test(arguments: [UInt64(1), 2]) func `a site after any edit is what a build from nothing makes`(seed: UInt64) throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-edits-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for part in ["archive", "content"] {
      try FileManager.default.copyItem(
        at: CaseRunner.cases.appending(path: "commentary/\(part)"), to: folder.appending(path: part))
    }
    let content = folder.appending(path: "content").path
    let file = folder.appending(path: "analysed.sqlite").path
    try ArchiveAnalysis(configuration: try Configuration.load(contentFolder: content), dossier: "test").run(into: file)
    let archive = try ArchiveReader(path: file)
    let kept = KeptParts()
    func build(_ kept: KeptParts) -> Result<BuiltSite, Problems> {
      do {
        let configuration = try Configuration.load(contentFolder: content)
        return .success(
          try SiteBuilder(configuration: configuration, contentFolder: content, archive: archive, kept: kept).build())
      } catch let problems as Problems {
        return .failure(problems)
      } catch {
        return .failure(Problems([.error("\(error)")]))
      }
    }
    var editor = RandomEdits(in: URL(filePath: content), seed: seed)
    var (good, bad) = (0, 0)
    for _ in 0..<Self.edits {
      let edit = try editor.next()
      switch (build(kept), build(KeptParts())) {
      case (.success(let after), .success(let clean)):
        good += 1
        #expect(after.paths == clean.paths, "\(edit)")
        let different = clean.paths.filter { after[$0] != clean[$0] }
        #expect(different == [], "\(edit)")
        #expect(after.warnings == clean.warnings, "\(edit)")
        guard different.isEmpty else { return }
      case (.failure(let after), .failure(let clean)):
        bad += 1
        #expect(after.all == clean.all, "\(edit)")
      default: Issue.record("one build has errors and the other has none: \(edit)")
      }
    }
    #expect(good > Self.edits / 4 && bad > 0, "\(good) builds without errors, \(bad) with")
  }
}

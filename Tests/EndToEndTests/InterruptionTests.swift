// Runs that do not come to their end: stopped, killed, or out of room. What stood before stands still, byte for byte; a run that is
// stopped takes what it has half written with it, and what one that is killed leaves behind the next run removes.

import Foundation
import Testing

@Suite(.serialized) struct InterruptionTests {
  // MARK: - Analysing

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `an analysis that is stopped leaves the previous archive and nothing else`(signal: Int32) throws {
    let desk = try Desk()
    let before = try desk.archive()
    let run = try desk.start(Desk.analyse)
    try run.waitForEntry(in: "archive", suffix: ".partial")
    #expect(run.end(by: signal) == .signal(signal))
    #expect(try desk.archive() == before)
  }

  @Test func `an analysis that is killed leaves the previous archive, and the next one tidies up`() throws {
    let desk = try Desk()
    let before = try desk.archive()
    let run = try desk.start(Desk.analyse)
    try run.waitForEntry(in: "archive", suffix: ".partial")
    #expect(run.end(by: SIGKILL) == .signal(SIGKILL))
    var after = try desk.archive()
    let left = after.keys.filter { $0.hasSuffix(".partial") }
    #expect(left.count == 1)
    for name in left { after[name] = nil }
    #expect(after == before)

    #expect(try desk.run(Desk.analyse).status == 0)
    #expect(try desk.archive().keys.sorted() == before.keys.sorted())
  }

  @Test func `an analysis without room names the file and leaves the previous archive`() throws {
    let desk = try Desk()
    let before = try desk.archive()
    // A limit on the size of files gives the error of a full disk to anybody who runs the tests.
    let (status, output) = try desk.run("ulimit -f 400; \(Desk.analyse)")
    #expect(status == 1)
    #expect(
      output == """
        error: archive/analysed.sqlite cannot be written: disk I/O error
        help: see whether the disk is failing or files may not grow (ulimit -f); what stood in the file is untouched

        """)
    #expect(try desk.archive() == before)
  }

  // MARK: - Building

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a build that is stopped leaves the previous site and nothing else`(signal: Int32) throws {
    let desk = try Desk()
    try desk.prepareSlowBuild()
    let before = try desk.contents(of: ".")
    let run = try desk.start("dossier build")
    try run.waitForEntry(in: ".", prefix: ".site.dossier-build-")
    #expect(run.end(by: signal) == .signal(signal))
    #expect(try desk.contents(of: ".") == before)
  }

  @Test func `a build that is killed leaves the previous site, and the next one tidies up`() throws {
    let desk = try Desk()
    try desk.prepareSlowBuild()
    let before = try desk.contents(of: ".")
    let run = try desk.start("dossier build")
    try run.waitForEntry(in: ".", prefix: ".site.dossier-build-")
    #expect(run.end(by: SIGKILL) == .signal(SIGKILL))
    #expect(try desk.contents(of: ".").filter { !$0.key.hasPrefix(".site.dossier-build-") } == before)
    let names = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path)
    #expect(names.contains { $0.hasPrefix(".site.dossier-build-") })

    #expect(try desk.run("dossier build").status == 0)
    #expect(try desk.contents(of: ".").keys.sorted() == before.keys.sorted())
    let tidied = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path)
    #expect(!tidied.contains { $0.hasPrefix(".site.dossier-build-") })
  }

  @Test func `a build without room says so and leaves the previous site`() throws {
    let desk = try Desk()
    #expect(try desk.run("dossier build").status == 0)
    // Pages that are as they were need no room.
    #expect(try desk.run("ulimit -f 4; dossier build").status == 0)
    #expect(try desk.run(#"sh -c 'printf "\nMore words.\n" >> content/01-finding.md'"#).status == 0)
    let before = try desk.contents(of: ".")
    let (status, output) = try desk.run("ulimit -f 4; dossier build")
    #expect(status == 1)
    #expect(
      output == """
        error: the site cannot be written to site: File too large
        help: files may not grow so large here (ulimit -f); the previous site is untouched

        """)
    #expect(try desk.contents(of: ".") == before)
  }
}

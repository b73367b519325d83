import Diagnostics
import Foundation
import Testing

@testable import Site

@Suite("The folder of a site")
struct SiteFolderTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "dossier-site-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func site(_ files: [String: String]) -> BuiltSite {
    var site = BuiltSite()
    for (path, text) in files { site.add(SitePath(path), text) }
    site.add(SitePath("assets/dossier.css"), "a{}")
    return site
  }

  private func contents(_ url: URL) throws -> [String: String] {
    var out = try Folder.contents(url)
    out["SHA256SUMS"] = nil
    out["assets/dossier.css"] = nil
    return out
  }

  private func lay(_ text: String, at path: String, in output: URL) throws {
    try Folder.lay(text, at: path, in: output)
  }

  @Test("is made, replaced and emptied of what no longer belongs; what is not Dossier's stays")
  func replaces() throws {
    let output = folder.appending(path: "a site 站")
    try site(["index.html": "one", "old/index.html": "old"]).write(to: output.path)
    try lay("mine", at: "CNAME", in: output)
    try lay("kept", at: "old/mine/note.txt", in: output)
    try FileManager.default.createDirectory(at: output.appending(path: "empty"), withIntermediateDirectories: true)
    let outcome = try site(["index.html": "two", "new/index.html": "new"]).write(to: output.path)
    #expect(
      try contents(output) == [
        "index.html": "two", "new/index.html": "new", "CNAME": "mine", "old/mine/note.txt": "kept",
      ])
    #expect(FileManager.default.fileExists(atPath: output.appending(path: "empty").path))
    #expect((outcome.written, outcome.unchanged, outcome.removed) == (2, 1, 1))
    #expect(outcome.problems.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a site 站"])
  }

  @Test("lists its files as sha256sum does, which accepts the list")
  func manifest() throws {
    let output = folder.appending(path: "site")
    try site(["b\\c.html": "", "a.html": "abc", "站.html": "abc"]).write(to: output.path)
    let text = String(decoding: try Data(contentsOf: output.appending(path: "SHA256SUMS")), as: UTF8.self)
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(
      text == """
        \(abc)  a.html
        5f546eb4606b5c2b7d2a449a5cc2bbb477ed5a246c7051ce871b12f2dbfc8419  assets/dossier.css
        \\e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b\\\\c.html
        \(abc)  站.html

        """)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    process.currentDirectoryURL = output
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("a file whose bytes did not change keeps its inode and its time, whatever the thread that makes it")
  func unchanged() throws {
    let output = folder.appending(path: "site")
    var built = site(["index.html": "one"])
    built.add(
      MadeFolder("a", of: PartKey("a") { _ in }, count: 200) {
        var files: [SitePath: MadeFolder.Make] = [:]
        for number in 0..<200 { files[SitePath("a/\(number).html")] = { Array("page \(number)".utf8) } }
        return files
      })
    try built.write(to: output.path)
    let before = try Folder.identities(output)
    built.add(SitePath("index.html"), "two")
    let outcome = try built.write(to: output.path)
    let after = try Folder.identities(output)
    #expect((outcome.written, outcome.unchanged) == (1, 201))
    let moved = after.filter { before[$0.key] != $0.value }.keys.sorted()
    #expect(moved == ["SHA256SUMS", "index.html"])
    #expect(Set(after.values.map(\.links)) == [1])
  }

  @Test("a page that cannot be made leaves the previous site")
  func unmade() throws {
    let output = folder.appending(path: "site")
    try site(["index.html": "one"]).write(to: output.path)
    var built = site(["index.html": "two"])
    built.add(
      MadeFolder("a", of: PartKey("a") { _ in }, count: 1) {
        [SitePath("a/a.html"): { throw Problem.error("the archive is gone") }]
      })
    let error = #expect(throws: Problem.self) { try built.write(to: output.path) }
    #expect(error?.message == "the archive is gone")
    #expect(try contents(output) == ["index.html": "one"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["site"])
  }

  @Test("a site with the list of an older Dossier is known and replaced")
  func olderList() throws {
    let output = folder.appending(path: "site")
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    try lay("abc", at: "gone.html", in: output)
    try lay("mine", at: "CNAME", in: output)
    try lay("\(abc)  gone.html\n", at: "dossier.sha256", in: output)
    try site(["index.html": "new"]).write(to: output.path)
    #expect(try contents(output) == ["index.html": "new", "CNAME": "mine"])
  }

  @Test("is not touched when it holds something else, a SHA256SUMS of somebody's included")
  func foreign() throws {
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    for list in [nil, "\(abc)  thesis.txt\n", "no list\n", "", "\(abc)  ../thesis.txt\n\(abc)  assets/dossier.css\n"] {
      let output = folder.appending(path: "site")
      try? FileManager.default.removeItem(at: output)
      try lay("abc", at: "thesis.txt", in: output)
      if let list { try lay(list, at: "SHA256SUMS", in: output) }
      let before = try Folder.contents(output)
      let error = #expect(throws: Problem.self) { try self.site(["index.html": ""]).write(to: output.path) }
      #expect(error?.message == "\(output.path) holds files and no site that Dossier wrote")
      #expect(try Folder.contents(output) == before)
    }
  }

  @Test("is not touched when it is a file")
  func file() throws {
    let output = folder.appending(path: "site")
    try Data("text".utf8).write(to: output)
    let error = #expect(throws: Problem.self) { try self.site(["index.html": ""]).write(to: output.path) }
    #expect(error?.message == "\(output.path) is a file, not a folder")
  }

  @Test("files of somebody's in the way stop the build, each named, and nothing is written")
  func obstacles() throws {
    let output = folder.appending(path: "site")
    try site(["index.html": "one"]).write(to: output.path)
    try lay("mine", at: "robots.txt", in: output)
    try lay("mine", at: "topics", in: output)
    try lay("mine", at: "data/own.txt", in: output)
    try FileManager.default.createSymbolicLink(
      atPath: output.appending(path: "figures").path, withDestinationPath: "/tmp")
    let before = try contents(output)
    let new = ["robots.txt": "theirs", "topics/a.html": "", "data": "", "figures/a.svg": "", "same.txt": ""]
    let found = #expect(throws: Problems.self) { try self.site(new).write(to: output.path) }
    #expect(
      found?.all.map { $0.formatted.replacing(output.path, with: "site") } == [
        """
        site/figures: error: this is no folder of Dossier's, and the new site has a folder of that name
        help: move it elsewhere; nothing was written
        """,
        """
        site/topics: error: this file is not Dossier's, and the new site has a folder of that name
        help: move it elsewhere; nothing was written
        """,
        """
        site/data: error: this folder holds what is not Dossier's, and the new site has a file of that name
        help: move it elsewhere; nothing was written
        """,
      ])
    for path in ["topics", "data", "figures"] { try FileManager.default.removeItem(at: output.appending(path: path)) }
    let last = #expect(throws: Problems.self) { try self.site(new).write(to: output.path) }
    #expect(
      last?.all.map { $0.formatted.replacing(output.path, with: "site") } == [
        """
        site/robots.txt: error: this file is not Dossier's, and the new site has a file of that name
        help: move it elsewhere; nothing was written
        """
      ])
    #expect(try contents(output)["index.html"] == before["index.html"])
    try lay("theirs", at: "robots.txt", in: output)
    try site(new).write(to: output.path)
    #expect(try contents(output)["robots.txt"] == "theirs")
  }

  @Test("what somebody changed by hand is said, and kept where the site no longer has it")
  func changed() throws {
    let output = folder.appending(path: "site")
    try site(["index.html": "one", "old.html": "old", "gone.html": "gone"]).write(to: output.path)
    try lay("my words", at: "index.html", in: output)
    try lay("my words", at: "old.html", in: output)
    let outcome = try site(["index.html": "two"]).write(to: output.path)
    #expect(
      outcome.problems.map { $0.formatted.replacing(output.path, with: "site") } == [
        """
        site/index.html: warning: this file was changed by hand and is written anew
        help: what should stay belongs into content/ or templates/
        """,
        """
        site/old.html: warning: this file was changed by hand; the site no longer has one of that name, and it is kept
        help: remove it if it is not wanted
        """,
      ])
    #expect(try contents(output) == ["index.html": "two", "old.html": "my words"])
    #expect(try site(["index.html": "two"]).write(to: output.path).problems.isEmpty)
    #expect(try contents(output)["old.html"] == "my words")
  }

  @Test("what a killed run left is cleared away")
  func leftover() throws {
    let output = folder.appending(path: "site")
    for left in [".site.dossier-build-999999999", ".site.dossier-build-999999999.previous"] {
      try lay("half", at: "\(left)/sections/index.html", in: folder)
    }
    try site(["index.html": "whole"]).write(to: output.path)
    #expect(try contents(output) == ["index.html": "whole"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["site"])
  }

  @Test("any site over any other with any files of somebody's between leaves both", arguments: 0..<60)
  func property(seed: UInt64) throws {
    var random = Dice(seed: seed)
    let output = folder.appending(path: "site")
    var foreign: [String: String] = [:]
    var own: [String: String] = [:]
    for round in 0..<4 {
      let next = random.files(8, avoiding: foreign)
      let before = round == 0 ? [:] : try Folder.identities(output)
      let outcome = try site(next).write(to: output.path)
      var wanted = foreign
      wanted.merge(next) { _, new in new }
      #expect(try contents(output) == wanted)
      let after = try Folder.identities(output)
      for (path, text) in next where own[path] == text { #expect(after[path] == before[path]) }
      for path in foreign.keys { #expect(after[path] == before[path]) }
      #expect(outcome.removed == own.keys.count { next[$0] == nil })
      #expect(outcome.written == next.count { own[$0.key] != $0.value } + (round == 0 ? 1 : 0))
      own = next
      for (path, text) in random.files(3, avoiding: own.merging(foreign) { a, _ in a }) {
        foreign[path] = text
        try lay(text, at: path, in: output)
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["site"])
  }
}

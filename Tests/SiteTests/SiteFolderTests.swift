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
    return site
  }

  private func contents(_ url: URL) throws -> [String: String] {
    var out: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: url.path) {
      guard let data = FileManager.default.contents(atPath: url.appending(path: path).path) else { continue }
      out[path] = String(decoding: data, as: UTF8.self)
    }
    out["dossier.sha256"] = nil
    return out
  }

  @Test("is made, replaced and emptied of what no longer belongs; what is not Dossier's stays")
  func replaces() throws {
    let output = folder.appending(path: "a site 站")
    try site(["index.html": "one", "old/index.html": "old"]).write(to: output.path)
    try Data("mine".utf8).write(to: output.appending(path: "CNAME"))
    try FileManager.default.createDirectory(at: output.appending(path: "old/mine"), withIntermediateDirectories: true)
    try Data("kept".utf8).write(to: output.appending(path: "old/mine/note.txt"))
    try site(["index.html": "two", "new/index.html": "new"]).write(to: output.path)
    #expect(
      try contents(output) == [
        "index.html": "two", "new/index.html": "new", "CNAME": "mine", "old/mine/note.txt": "kept",
      ])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a site 站"])
  }

  @Test("lists its files as sha256sum does")
  func manifest() throws {
    let output = folder.appending(path: "site")
    try site(["b.html": "", "a.html": "abc"]).write(to: output.path)
    let text = String(decoding: try Data(contentsOf: output.appending(path: "dossier.sha256")), as: UTF8.self)
    #expect(
      text == """
        ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.html
        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b.html

        """)
  }

  @Test("is not touched when it holds something else")
  func foreign() throws {
    let output = folder.appending(path: "site")
    try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
    try Data("thesis".utf8).write(to: output.appending(path: "thesis.txt"))
    let error = #expect(throws: Problem.self) { try self.site(["index.html": ""]).write(to: output.path) }
    #expect(error?.message == "\(output.path) holds files and no site that Dossier wrote")
    #expect(try contents(output) == ["thesis.txt": "thesis"])
  }

  @Test("is not touched when it is a file")
  func file() throws {
    let output = folder.appending(path: "site")
    try Data("text".utf8).write(to: output)
    let error = #expect(throws: Problem.self) { try self.site(["index.html": ""]).write(to: output.path) }
    #expect(error?.message == "\(output.path) is a file, not a folder")
  }

  @Test("what a killed run left is cleared away")
  func leftover() throws {
    let output = folder.appending(path: "site")
    let half = folder.appending(path: ".site.dossier-build-999999999/sections")
    try FileManager.default.createDirectory(at: half, withIntermediateDirectories: true)
    try Data("half".utf8).write(to: half.appending(path: "index.html"))
    try site(["index.html": "whole"]).write(to: output.path)
    #expect(try contents(output) == ["index.html": "whole"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["site"])
  }
}

// The report as one file: its policy, and a search that finds only what is in it.

import Crypto
import Diagnostics
import Foundation
import Testing

@testable import Site

@Suite("The report as one file")
struct SingleFileTests {
  @Test("the policy names the one style and the one script, and nothing else may load")
  func policy() {
    let content = PrintPage(
      heading: "", date: "", dateISO: "", version: "", analysis: "", leftOut: "", contents: [], keyNumbers: [],
      parts: [])
    let page = SinglePage(content: content, style: "a{}", script: "b();")
    func hash(_ text: String) -> String { Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString() }
    #expect(
      page.policy
        == "default-src 'none'; style-src 'sha256-\(hash("a{}"))'; script-src 'sha256-\(hash("b();"))'; img-src data:; "
        + "base-uri 'none'; form-action 'none'")
  }

  @Test("the index leads to places in the document, and leaves out what it does not hold")
  func index() {
    let (section, topic) = (SitePath("sections/a/index.html"), SitePath("topics/b/index.html"))
    var index = SearchIndex()
    index.add(page: "A", at: section, label: "Section 1", says: "says")
    index.add(.page, anchor: "a--1", title: "", text: "there")
    index.add(.page, anchor: "a--2", title: "", text: "gone")
    index.add(page: "B", at: topic, label: "Topic", says: nil)
    index.add(.post, anchor: "a--1", title: "B's post", text: "</script>")
    #expect(
      index.script(inDocumentWith: [section: "whole--a"], ids: ["whole--a", "a--1"])
        == "var dossierSearch={\"pages\":[[\"A\",\"\",\"Section 1\",\"\"],[\"B\",\"\",\"Topic\",\"\"]],"
        + "\"entries\":[[0,0,\"whole--a\",\"A\",\"says\"],[0,0,\"a--1\",\"\",\"there\"]]};\n")
  }

  @Test("what is no document stays where it is", arguments: ["notes.txt", "folder"])
  func foreign(name: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "single-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder.appending(path: "folder"), withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: folder.appending(path: "notes.txt"))
    let file = folder.appending(path: name).path
    let single = SingleFile(bytes: Array("<!DOCTYPE html>".utf8), warnings: [])
    let problem = #expect(throws: Problem.self) { try single.write(to: file) }
    #expect(
      problem?.formatted == """
        error: \(file) is no HTML document and is not replaced
        help: name another file with --output
        """)
    #expect(try String(contentsOf: folder.appending(path: "notes.txt"), encoding: .utf8) == "mine")
    // One that was written before is replaced.
    let own = folder.appending(path: "report.html").path
    try single.write(to: own)
    try single.write(to: own)
    #expect(FileManager.default.contents(atPath: own) == Data(single.bytes))
  }
}

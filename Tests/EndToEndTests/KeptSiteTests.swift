// Builds over the site that lies there, with what earlier builds left beside the archive: the same folder as a build from nothing writes,
// whatever was edited, and whatever happened to the folder meanwhile.

import Foundation
import Testing

@Suite struct KeptSiteTests {
  @Test func `a folder after edits and damage is what a build from nothing writes`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for part in ["archive", "content"] {
      try FileManager.default.copyItem(
        at: CaseRunner.cases.appending(path: "commentary/\(part)"), to: folder.appending(path: part))
    }
    let report = folder.appending(path: "content/report.yml")
    try (String(contentsOf: report, encoding: .utf8) + "account-pages: all\n").write(
      to: report, atomically: true, encoding: .utf8)
    func shell(_ command: String) throws -> String { try CaseRunner.shell(command, in: folder) }
    let first = try shell("dossier build")
    #expect(first.contains("pages in site"), "\(first)")

    let says = "this file was changed by hand and is written anew"
    let steps: [(what: String, command: String, says: String?)] = [
      ("nothing", "true", nil),
      ("an edit", "printf '\\n\\nMore words.\\n' >> content/01-details.md", nil),
      ("another", "printf '\\n\\nAnd [](fact:posts.count) more.\\n' >> content/01-details.md", nil),
      ("a page of an account damaged", "for f in site/account/*; do printf x >> $f; break; done", says),
      (
        "one changed in place, its time put back",
        "f=$(ls -d site/account/* | head -1); touch -r $f t; sed 's/<h1>/<H1>/' $f > u; cat u > $f; touch -r t $f; rm t u",
        says
      ),
      ("a page of an account gone", "rm $(ls -d site/account/* | head -1)", nil),
      ("a section damaged", "printf x > site/sections/details/index.html", says),
      (
        "an edit and damage", "printf '\\n\\nWords.\\n' >> content/02-method.md; printf x > site/figures/index.html",
        says
      ),
      ("a record of something else", "printf x > archive/analysed.sqlite.site", nil),
      ("parts cut short", "truncate -s -9 archive/analysed.sqlite.parts", nil),
      ("a glossary edited", "sed -i 's/says: /says: Now, /' content/glossary.yml", nil),
      ("fewer pages", "sed -i 's/account-pages: all/account-pages: 1/' content/report.yml", nil),
      ("more pages", "sed -i 's/account-pages: 1/account-pages: all/' content/report.yml", nil),
    ]
    for step in steps {
      _ = try shell(step.command)
      let kept = try shell("dossier build")
      #expect(kept.contains("pages in site"), "\(step.what): \(kept)")
      #expect(kept.contains(says) == (step.says != nil), "\(step.what): \(kept)")
      let fresh = try shell(
        "rm -rf fresh archive-fresh; cp -r archive archive-fresh; dossier build --fresh --output fresh --archive archive-fresh/analysed.sqlite; diff -r site fresh && echo same"
      )
      #expect(fresh.hasSuffix("same\n"), "\(step.what): \(fresh)")
    }

    // What is somebody's stays, in a folder that did not change as in one that did.
    _ = try shell("echo mine > site/account/mine.txt; echo mine > site/sections/mine.txt")
    for _ in 0..<3 { _ = try shell("printf '\\n\\nOnce more.\\n' >> content/01-details.md; dossier build") }
    #expect(try shell("cat site/account/mine.txt site/sections/mine.txt") == "mine\nmine\n")
    #expect(try shell("ls -A | grep dossier-build") == "exit code 1\n")

    // A run that was killed between giving a folder to the new site and putting that into place.
    _ = try shell(
      "mkdir .site.dossier-build-999999; mv site/account .site.dossier-build-999999/; echo account > .site.dossier-build-999999.moving"
    )
    _ = try shell("dossier build; rm site/account/mine.txt site/sections/mine.txt")
    let fresh = try shell("rm -rf fresh; dossier build --fresh --output fresh; diff -r site fresh && echo same")
    #expect(fresh.hasSuffix("same\n"), "\(fresh)")
    #expect(try shell("ls -A | grep dossier-build") == "exit code 1\n")
  }
}

// The workflow that a new report is given: it is YAML, and its steps pass on the report and fail on a wrong one.

import Foundation
import Testing
import Yams

@Suite struct WorkflowTests {
  @Test func `the steps of the workflow pass, and fail on what is wrong`() throws {
    try HelpTests.inReport { folder in
      let text = try String(contentsOf: folder.appending(path: ".github/workflows/report.yml"), encoding: .utf8)
      let root = try #require(try Yams.load(yaml: text) as? [String: Any])
      #expect(Set(root.keys) == ["name", "on", "permissions", "jobs"])
      let jobs = try #require(root["jobs"] as? [String: [String: Any]])
      #expect(Set(jobs.keys) == ["check", "publish"])
      let steps = try #require(jobs["check"]?["steps"] as? [[String: Any]]).compactMap { $0["run"] as? String }
      let commands = steps.filter { $0.hasPrefix("dossier") }
      #expect(
        commands == ["dossier check --no-archive --strict --format github", "dossier verify site --format github"])

      func ends(_ command: String) throws -> String { try CaseRunner.shell("(\(command))", in: folder) }
      // The editor's machine has the archive; the CI has not.
      #expect(try ends("dossier accept && dossier check --strict && rm -r archive") == "no number to rewrite\n")
      #expect(try ends(commands[0]) == "")
      #expect(try ends(commands[1]).contains("exit code") == false)

      #expect(
        try ends(
          "echo 'There were 1,234 of them.' >> content/01-first-section.md && dossier check --no-archive --strict 2>&1 | tail -2"
        )
          == """
          error: 1 warning fails the strict check
          help: mend what it says, or set its rule under `rules:` in report.yml

          """)
      #expect(try ends("\(commands[0]) > out 2>&1; echo $?") == "1\n")
      #expect(try ends("echo >> site/index.html; \(commands[1]) > out 2>&1; echo $?") == "1\n")
    }
  }
}

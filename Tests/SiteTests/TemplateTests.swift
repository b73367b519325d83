import Diagnostics
import Foundation
import Testing

@testable import Site

@Suite("Templates")
struct TemplateTests {
  /// The built-in templates with some replaced, as a user's folder would.
  static func files(_ replaced: [String: String]) -> [String: Templates.File] {
    var files: [String: Templates.File] = [:]
    for (path, text) in EmbeddedTemplates.files {
      files[path] = Templates.File(text: text, shownAs: "templates/\(path)")
    }
    for (path, text) in replaced { files[path] = Templates.File(text: text, shownAs: "mine/\(path)") }
    return files
  }

  static func problems(_ replaced: [String: String]) -> String {
    do {
      _ = try Templates(files: files(replaced), language: "en")
      return ""
    } catch let problems as Problems {
      return problems.all.map(\.formatted).joined(separator: "\n")
    } catch {
      return "\(error)"
    }
  }

  @Test("the built-in ones pass their own check")
  func builtIn() {
    #expect(Self.problems([:]) == "")
  }

  @Test(
    "a language without interface words is told",
    arguments: [("en", false), ("en-GB", false), ("zh-HK", false), ("zh", false), ("fr", true), ("ar", true)])
  func wordless(language: String, isTold: Bool) throws {
    let warnings = try Templates(folder: nil, language: language).warnings.map(\.formatted)
    #expect(
      warnings
        == (isTold
          ? [
            """
            warning: the interface has no words in \(language), so they are English
            help: write those of templates/strings/en.yml into a file strings/\(language).yml of your templates
            """
          ] : []))
  }

  @Test("what is embedded is what lies in templates/")
  func embedded() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "templates").resolvingSymlinksInPath()
    var onDisk: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appending(path: path)
      let isFile = try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false
      guard isFile, path != "README.md", !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else {
        continue
      }
      onDisk[path] = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
    let embedded = Dictionary(uniqueKeysWithValues: EmbeddedTemplates.files.map { ($0.path, $0.text) })
    #expect(embedded.keys.sorted() == onDisk.keys.sorted())
    for (path, text) in onDisk {
      #expect(embedded[path] == text, "\(path) was changed: swift build embeds it again")
    }
  }

  @Test("templates/README.md lists what each template is given")
  func documentation() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "templates/README.md")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let expected = TemplateDocumentation.markdown
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      let words = text.range(of: TemplateDocumentation.opening).map { text[..<$0.lowerBound] } ?? text[...]
      try Data((words + expected).utf8).write(to: file)
      Issue.record("recorded templates/README.md")
    }
    #expect(text.hasSuffix(expected), "RECORD=1 swift test writes the list anew")
  }

  @Test(
    "mistakes are reported with their place and a remedy",
    arguments: [
      (
        "a misspelt variable",
        ["partials/neighbours.mustache": "<p>\n{{#next}}{{titel}}{{/next}}\n</p>"],
        """
        mine/partials/neighbours.mustache:2:10: error: there is no variable "titel" here
           2 | {{#next}}{{titel}}{{/next}}
             |          ^~~~~~~~~
        help: did you mean "title"?
        """
      ),
      (
        "an unknown partial",
        ["data.mustache": "{{> partials/opning}}"],
        """
        mine/data.mustache:1:1: error: there is no template "partials/opning"
           1 | {{> partials/opning}}
             | ^~~~~~~~~~~~~~~~~~~~~
        help: did you mean "partials/opening"?
        """
      ),
      (
        "text that would not be escaped",
        ["data.mustache": "<h1>{{{heading}}}</h1>"],
        """
        mine/data.mustache:1:5: error: "heading" is text and has to be escaped
           1 | <h1>{{{heading}}}</h1>
             |     ^~~~~~~~~~~~~
        help: write {{heading}}
        """
      ),
      (
        "markup that would be escaped",
        ["data.mustache": "{{machines}}"],
        """
        mine/data.mustache:1:1: error: "machines" is markup and would be escaped
           1 | {{machines}}
             | ^~~~~~~~~~~~
        help: write {{{machines}}}
        """
      ),
      (
        "what may be absent",
        ["data.mustache": "<p>{{{standfirst}}}</p>"],
        """
        mine/data.mustache:1:4: error: "standfirst" may be absent
           1 | <p>{{{standfirst}}}</p>
             |    ^~~~~~~~~~~~~~~~
        help: write it inside {{#standfirst}} and {{/standfirst}}
        """
      ),
      (
        "a list as text",
        ["data.mustache": "{{navigation}}"],
        """
        mine/data.mustache:1:1: error: "navigation" is a list, not text
           1 | {{navigation}}
             | ^~~~~~~~~~~~~~
        help: open it with {{#navigation}}
        """
      ),
      (
        "a section of what is always there",
        ["data.mustache": "{{#heading}}x{{/heading}}"],
        """
        mine/data.mustache:1:1: error: "heading" is always there
           1 | {{#heading}}x{{/heading}}
             | ^~~~~~~~~~~~
        help: take the section out, or write the variable itself
        """
      ),
      (
        "an unclosed section",
        ["data.mustache": "{{#synthetic}}\n<p>"],
        """
        mine/data.mustache:1:1: error: {{#synthetic}} is not closed
           1 | {{#synthetic}}
             | ^~~~~~~~~~~~~~
        help: close it with {{/synthetic}}
        """
      ),
      (
        "the wrong closing tag, and an unclosed one",
        ["data.mustache": "{{#synthetic}}{{/navigation}}\n{{heading"],
        """
        mine/data.mustache:1:15: error: {{/navigation}} closes "synthetic" of line 1
           1 | {{#synthetic}}{{/navigation}}
             |               ^~~~~~~~~~~~~~~
        help: close it with {{/synthetic}}
        mine/data.mustache:2:1: error: this tag is not closed
           2 | {{heading
             | ^~
        help: close it with }} on the same line
        """
      ),
      (
        "a transform, which a lambda would be",
        ["data.mustache": "{{uppercased(heading)}}"],
        """
        mine/data.mustache:1:1: error: "uppercased(heading)" is not a name
           1 | {{uppercased(heading)}}
             | ^~~~~~~~~~~~~~~~~~~~~~~
        help: names are letters, digits, - and _, joined by full stops
        """
      ),
      (
        "changed delimiters",
        ["data.mustache": "{{=<% %>=}}"],
        """
        mine/data.mustache:1:1: error: {{= is not part of the templates' language
           1 | {{=<% %>=}}
             | ^~~~~~~~~~~
        help: templates/README.md lists what is
        """
      ),
      (
        "a template that contains itself",
        ["data.mustache": "{{> partials/mine}}", "partials/mine.mustache": "{{> partials/mine}}"],
        """
        mine/partials/mine.mustache:1:1: error: "partials/mine" contains itself
           1 | {{> partials/mine}}
             | ^~~~~~~~~~~~~~~~~~~
        help: a template cannot be its own partial
        """
      ),
      (
        "a block that the layout does not have",
        ["data.mustache": "{{<layout}}{{$mian}}{{/mian}}{{/layout}}"],
        """
        mine/data.mustache:1:12: error: "layout" has no block "mian"
           1 | {{<layout}}{{$mian}}{{/mian}}{{/layout}}
             |            ^~~~~~~~~
        help: did you mean "main"?
        """
      ),
      (
        "an interface string that does not exist",
        ["data.mustache": "{{strings.skp}}"],
        """
        mine/data.mustache:1:1: error: there is no variable "skp" here
           1 | {{strings.skp}}
             | ^~~~~~~~~~~~~~~
        help: did you mean "skip"?
        """
      ),
      (
        "a strings file that is none",
        ["strings/en.yml": "skip: Skip\n"],
        """
        mine/strings/en.yml:1:1: error: this is not an interface string
           1 | skip: Skip
             | ^~~~~~~~~~
        help: write key: "text" on one line
        """
      ),
    ])
  func mistakes(name: String, files: [String: String], expected: String) {
    #expect(Self.problems(files) == expected, "\(name)")
  }

  @Test("a user's file replaces the built-in one of its name, a string only itself")
  func overrides() throws {
    let templates = try Templates(
      files: Self.files(["fragments/post.mustache": "<p>{{posted}}</p>", "strings/en.yml": "skip: \"Jump {a}\"\n"]),
      language: "en")
    #expect(templates.strings["skip", ["a": "\"now\""]] == "Jump \"now\"")
    #expect(templates.strings["report"] == "Report")
    #expect(templates.render(.postCard, Fixture.card(posted: "<today>")).text == "<p>&lt;today&gt;</p>")
  }

  @Test("an absent variable is not taken from further out")
  func absent() throws {
    let templates = try Templates(
      files: Self.files(["fragments/post.mustache": "{{#mark}}[{{mark}}]{{/mark}}{{^mark}}unmarked{{/mark}}"]),
      language: "en")
    #expect(templates.render(.postCard, Fixture.card(posted: "")).text == "unmarked")
  }

  @Test("no page asks for two variables of one name")
  func distinctNames() {
    for entry in TemplateEntries.all {
      let names = entry.members.map(\.name)
      #expect(names.count == Set(names).count, "\(entry.name)")
    }
  }

  @Test("every string that the code asks for exists")
  func stringsInCode() throws {
    let templates = try Templates(files: Self.files([:]), language: "en")
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Site").resolvingSymlinksInPath()
    for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path) where path.hasSuffix(".swift") {
      let text = String(decoding: try Data(contentsOf: sources.appending(path: path)), as: UTF8.self)
      for match in text.matches(of: #/strings\[\s*"([a-z-]+)"/#) {
        #expect(templates.strings.all[String(match.1)] != nil, "\(path) asks for \"\(match.1)\"")
      }
    }
  }
}

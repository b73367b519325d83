// `dossier help report` against the readers: each reader is given a key that does not exist, and what it then says it has must be what the
// help documents.

import Configuration
import Diagnostics
import Testing

@Suite struct KeyHelpTests {
  /// A group of keys, the file in which it stands, and its text with an unknown key in that group.
  static let groups: [(help: KeyHelp, file: String, text: String)] = [
    (.report, "report.yml", report + "zzz: 1\n"),
    (.archive, "report.yml", report + "    zzz: 1\n"),
    (
      .format, "report.yml",
      report.replacing("format: twitter", with: "format: {zzz: 1, mapping: {id: i, account: a, time: t, text: x}}")
    ),
    (
      .columns, "report.yml",
      report.replacing("format: twitter", with: "format: {mapping: {zzz: 1, id: i, account: a, time: t, text: x}}")
    ),
    (.keyNumber, "report.yml", report + "key-numbers: [{fact: posts.count, says: posts, zzz: 1}]\n"),
    (.coRetweets, "report.yml", report + "co-retweets: {zzz: 1}\n"),
    (.coding, "report.yml", report + "coding: {zzz: 1}\n"),
    (.publishing, "report.yml", report + "publishing: {zzz: 1}\n"),
    (.topic, "topics.yml", topics + "    zzz: 1\n"),
    (.code, "codes.yml", "codes: [{id: a, title: b, definition: c, zzz: 1}]\n"),
    (.event, "events.yml", "events: [{date: 2019-06-09, title: March, zzz: 1}]\n"),
    (.published, "published.yml", "published: [{id: a, value: 1, source: b, zzz: 1}]\n"),
    (.reference, "references.yml", "references: [{id: a, title: b, zzz: 1}]\n"),
    (.term, "glossary.yml", "terms: [{id: a, term: b, says: c, zzz: 1}]\n"),
    (.fact, "facts.yml", "facts: [{name: a, format: integer, says: b, sql: SELECT 1, zzz: 1}]\n"),
    (
      .correction, "corrections.yml",
      "corrections: [{date: 2020-06-12, version: 1, what: a, why: b, zzz: 1}]\n"
    ),
  ]

  @Test(arguments: groups.indices)
  func `the help has the keys that a reader takes`(index: Int) throws {
    let (help, file, text) = Self.groups[index]
    let said = try problems(of: file, text)
    #expect(said.contains("unknown key \"zzz\""), "\(help.place): \(said)")
    #expect(
      said.contains("help: \(help.what) has \(Self.list(help))\n")
        || said.hasSuffix("\(help.what) has \(Self.list(help))"),
      "\(help.place) documents \(help.keys.map(\.name)), but: \(said)")
  }

  @Test(arguments: [(KeyHelp.section, nil), (.translation, "zh-Hant")] as [(KeyHelp, String?)])
  func `the help has the keys of front matter`(help: KeyHelp, language: String?) throws {
    let text = "---\ntitle: A\nzzz: 1\n---\n"
    let problems = FrontMatter.parse(SourceText(file: "a.md", text: text), translationInto: language).problems
    #expect(problems.map(\.help) == ["\(help.what) has \(Self.list(help))"])
  }

  @Test func `every group of keys is tested`() {
    #expect(
      KeyHelp.all.map(\.place) == Self.groups.map(\.help.place) + [KeyHelp.section.place, KeyHelp.translation.place])
  }

  @Test func `every key and rule says what it is`() {
    for help in KeyHelp.all {
      for key in help.keys {
        #expect(key.says.hasSuffix(".") || key.says.hasSuffix("..."), "\(help.place): \(key.name)")
      }
    }
    for rule in Rule.allCases { #expect(!rule.says.isEmpty) }
  }

  /// The keys as a message lists them.
  private static func list(_ help: KeyHelp) -> String {
    let names = help.keys.map(\.name)
    return names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }
}

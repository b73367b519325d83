// Who is named: a report whose policy changes again and again, built into one folder, is each time what a clean build gives, says nothing that
// it withholds, and needs no new analysis. And whoever puts a name back is found out.

import AnalysedArchive
import Foundation
import SyntheticArchive
import Testing

@Suite(.serialized) struct PublishingTests {
  private static let folder: URL = FileManager.default.temporaryDirectory.appending(
    path: "dossier-policy-\(UUID().uuidString)")

  /// A report on a synthetic archive, analysed once.
  private static let desk: Result<URL, any Error> = Result {
    let manager = FileManager.default
    try manager.createDirectory(at: folder.appending(path: "content"), withIntermediateDirectories: true)
    _ = try SyntheticArchive(accounts: 900, posts: 6_000, seed: 5).write(to: folder.path + "/") { _ in }
    try write("topics:\n  - id: hong-kong\n    title: Hong Kong\n    terms: [香港]\n", "content/topics.yml")
    try write(
      """
      ---
      title: One
      ---

      There are [](fact:posts.count) posts.

      ```sql caption="Accounts" name=accounts
      SELECT "key" AS Id, screen_name AS Handle, posts AS Posts FROM account WHERE archive = 1 ORDER BY posts DESC LIMIT 5
      ```

      ![By day](figure:account-activity "The most active account")
      """, "content/01-one.md")
    try policy("")
    #expect(try run("dossier analyse").contains("exit code") == false)
    return folder
  }

  private static func write(_ text: String, _ path: String) throws {
    try text.write(to: folder.appending(path: path), atomically: true, encoding: .utf8)
  }

  private static func policy(_ policy: String) throws {
    try write(
      """
      title: Named or not
      date: 2020-06-12
      time-zone: Asia/Shanghai
      account-rows: all
      account-pages: all
      archives:
        - id: first
          format: twitter
          accounts: ../china_052020_users_csv_hashed.csv
          posts: ../china_052020_tweets_csv_hashed.csv
          provenance: synthetic
      \(policy)
      """, "content/report.yml")
  }

  private static func run(_ command: String) throws -> String { try CaseRunner.shell(command, in: folder) }

  private static func site(_ name: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for file in try CaseRunner.files(folder.appending(path: name)) {
      files[file] = try Data(contentsOf: folder.appending(path: "\(name)/\(file)"))
    }
    return files
  }

  private static func identities() throws -> [ArchiveReader.AccountIdentity] {
    try ArchiveReader(path: folder.appending(path: "archive/analysed.sqlite").path).identities(hashed: true)
  }

  @Test func `a change of policy leaves nothing behind and asks for no analysis`() throws {
    _ = try Self.desk.get()
    let archive = Self.folder.appending(path: "archive/analysed.sqlite")
    let before = try Data(contentsOf: archive)
    let named = try #require(Self.identities().first { !$0.hashed && $0.screenName.contains("_") })
    let policies = [
      "", "publishing: {names: all}", "publishing: {names: [\"@\(named.screenName)\"]}",
      "publishing: {names: {followers-at-least: 5000}, suppress-below: 5}", "publishing: {mentions: shown}",
    ]
    var sites: [[String: Data]] = []
    for (index, policy) in (policies + policies.reversed()).enumerated() {
      try Self.policy(policy)
      let built = try Self.run("dossier build --output same")
      #expect(!built.contains("exit code"), "\(policy): \(built)")
      _ = try Self.run("rm -rf clean && dossier build --fresh --output clean")
      let site = try Self.site("same")
      #expect(try site == Self.site("clean"), "\(policy)")
      if index < policies.count { sites.append(site) } else { #expect(site == sites[2 * policies.count - 1 - index]) }
      let checked = try Self.run("dossier check --output same")
      #expect(!checked.contains("an account that the report does not name"), "\(policy): \(checked)")
    }
    #expect(try Data(contentsOf: archive) == before)
    #expect(Set(sites[..<4]).count == 4)
    #expect(sites[0]["account/\(named.key).html"] == nil)
  }

  @Test func `no key, handle or name of anybody is left, and the bundle still recomputes every number`() throws {
    _ = try Self.desk.get()
    try Self.policy("")
    _ = try Self.run("dossier build --output none")
    let everything = try Self.site("none").map { "\($0.key)\n" + String(decoding: $0.value, as: UTF8.self) }.joined()
    let said = try Self.identities().filter {
      everything.contains($0.key) || (!$0.hashed && everything.contains($0.screenName))
    }
    #expect(said.map(\.screenName) == [])
    // The table of handles asks for what the copy of the archive has not, and says so; nothing differs.
    #expect(
      try Self.run("dossier bundle --output none.zip").contains("1 numbers and tables can be recomputed, 1 withheld"))
    #expect(try Self.run("dossier verify none.zip").contains(", 0 differ, 1 withheld"))
    #expect(try !Self.run("dossier verify none.zip").contains("exit code"))
    #expect(try !Self.run("dossier check --output none --also none.zip").contains("exit code"))
    _ = try Self.run("dossier bundle --single-file --output none.html")
    #expect(try !Self.run("dossier check --output none --also none.html").contains("exit code"))
  }

  @Test(
    arguments: [
      ("figures/index.html", "handle", 0), ("accounts/index.js", "key", 1), ("data/accounts.csv", "key", 2),
      ("feed.xml", "handle", 3), ("figures/account-activity/account-activity.svg", "handle", 4),
    ])
  func `what names an account again is found with its place`(_ file: String, _ kind: String, _ way: Int) throws {
    _ = try Self.desk.get()
    try Self.policy("")
    _ = try Self.run("dossier build --output leak")
    let account = try #require(Self.identities().first { !$0.hashed && $0.screenName.contains("_") })
    let word = kind == "key" ? account.key : account.screenName
    let written = [
      word, "\"\(word)\"", "'\(word)", word.replacing("_", with: "&#95;"),
      word.replacing("_", with: "%5F").uppercased(),
    ][way]
    let path = Self.folder.appending(path: "leak/\(file)")
    let text = try String(contentsOf: path, encoding: .utf8)
    try (text + "\n \(written)\n").write(to: path, atomically: true, encoding: .utf8)
    let said = try Self.run("dossier check --output leak")
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).count + 1
    let column = way == 1 || way == 2 ? 3 : 2
    #expect(said.contains("leak/\(file):\(line):\(column): error: this file says the \(kind) of "), "\(said)")
    #expect(!said.contains(word))
  }

  @Test func `what an editor writes of a withheld account, and what is redacted, is told where it stands`() throws {
    _ = try Self.desk.get()
    let account = try #require(Self.identities().first { !$0.hashed && $0.screenName.contains("_") })
    try Self.policy("publishing: {redact: ../redactions.txt}")
    try Self.write("# what nobody is to read\n香港\n", "redactions.txt")
    try Self.write("---\ntitle: Two\n---\n\nSo says @\(account.screenName).\n", "content/02-two.md")
    defer {
      try? FileManager.default.removeItem(at: Self.folder.appending(path: "content/02-two.md"))
    }
    let said = try Self.run("dossier build --output redacted")
    #expect(
      said.contains(
        "content/02-two.md:5:10: error: \"\(account.screenName)\" is the handle of an account that this report does not name"
      ))
    #expect(said.contains("content/topics.yml:4:13: error: \"香港\" is masked by redactions.txt:2"))
  }
}

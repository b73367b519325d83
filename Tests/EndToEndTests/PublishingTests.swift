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
    // The table of handles holds pseudonyms, and so does the copy of the archive.
    let bundled = try Self.run("dossier bundle --output none.zip")
    #expect(bundled.contains("2 numbers and tables can be recomputed, 0 withheld"), "\(bundled)")
    #expect(try Self.run("dossier verify none.zip").contains(", 0 differ, 0 withheld"))
    #expect(try !Self.run("dossier verify none.zip").contains("exit code"))
    #expect(try !Self.run("dossier check --output none --also none.zip").contains("exit code"))
    _ = try Self.run("dossier bundle --single-file --output none.html")
    #expect(try !Self.run("dossier check --output none --also none.html").contains("exit code"))
  }

  @Test func `a question says nobody's name, however short and however cut, and the bundle computes the same`() throws {
    _ = try Self.desk.get()
    try Self.policy("")
    try Self.write(
      """
      ---
      title: Three
      ---

      ```sql caption="Names" name=names
      SELECT "key" AS k, screen_name AS s, display_name AS d, substr(screen_name, 1, 3) AS cut, location AS l FROM account
      WHERE archive = 1 AND hashed = 0 ORDER BY id LIMIT 400
      ```

      ```sql caption="Retweeted" name=retweeted
      SELECT p.retweeted_account AS r, a.screen_name AS s, n.key AS n, count(*) AS posts FROM post p
      JOIN account a ON a.key = p.retweeted_account AND a.archive = p.archive
      JOIN named_account n ON n.account = a.id GROUP BY 1, 2, 3 ORDER BY 4 DESC, 1 LIMIT 40
      ```
      """, "content/03-three.md")
    defer { try? FileManager.default.removeItem(at: Self.folder.appending(path: "content/03-three.md")) }
    let built = try Self.run("dossier build --output asked")
    #expect(!built.contains("exit code"), "\(built)")
    let names = try String(contentsOf: Self.folder.appending(path: "asked/data/answers/names.csv"), encoding: .utf8)
    let identities = try Self.identities()
    let open = identities.filter { !$0.hashed }
    #expect(
      open.count { names.contains($0.screenName) || names.contains($0.displayName) || names.contains($0.key) } == 0)
    let rows = names.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(rows.count == min(400, open.count))
    #expect(rows.allSatisfy { $0[0] == $0[1] && $0[1] == $0[2] && $0[0].hasPrefix($0[3]) && $0[4].isEmpty })
    let retweeted = try String(
      contentsOf: Self.folder.appending(path: "asked/data/answers/retweeted.csv"), encoding: .utf8)
    #expect(identities.count { retweeted.contains($0.key) } == 0)
    // Both tables come out of the copy of the archive as they are printed.
    let bundled = try Self.run("dossier bundle --output asked.zip")
    #expect(bundled.contains("4 numbers and tables can be recomputed, 0 withheld"), "\(bundled)")
    #expect(!bundled.contains("exit code"), "\(bundled)")
  }

  @Test(
    arguments: [
      ("SELECT mentions AS m FROM post_text LIMIT 1", "a question cannot read post_text.mentions"),
      ("SELECT \"key\" AS k FROM main.account LIMIT 1", "there is no table \"main.account\""),
      ("WITH account AS (SELECT * FROM main.account) SELECT \"key\" AS k FROM account LIMIT 1", "there is no table"),
      ("SELECT sql AS s FROM sqlite_temp_schema", "a question cannot read"),
      ("SELECT name AS s FROM pragma_database_list", "a question reads the archive and changes nothing"),
    ])
  func `no question gets past the mask`(_ sql: String, _ expected: String) throws {
    _ = try Self.desk.get()
    try Self.policy("")
    try Self.write("---\ntitle: Three\n---\n\n```sql\n\(sql)\n```\n", "content/03-three.md")
    defer { try? FileManager.default.removeItem(at: Self.folder.appending(path: "content/03-three.md")) }
    let built = try Self.run("dossier build --output past")
    #expect(
      built.contains("content/03-three.md:") && built.contains(expected) && built.contains("exit code 1"), "\(built)")
  }

  @Test func `a kept version that says what is now withheld is named once`() throws {
    _ = try Self.desk.get()
    try Self.policy("version: \"1\"\npublishing: {names: all}")
    #expect(try !Self.run("dossier build --output site && dossier keep").contains("exit code"))
    defer { _ = try? Self.run("rm -rf content/versions site") }
    try Self.policy("version: \"2\"")
    let built = try Self.run("dossier build --output site")
    #expect(built.contains("content/versions/1: warning: this kept version says "), "\(built)")
    #expect(!built.contains("exit code"), "\(built)")
    let checked = try Self.run("dossier check")
    #expect(checked.contains("content/versions/1: error: this kept version says "), "\(checked)")
    // Once, and not as a warning of the build besides.
    #expect(
      checked.split(separator: "\n").count { $0.contains("content/versions/1") && !$0.contains("help:") } == 1,
      "\(checked)")
    #expect(checked.split(separator: "\n").count { $0.contains("a file of content/, or else") } == 0, "\(checked)")
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

  @Test func `a redaction is found in any writing, over two lines, and in every file of content`() throws {
    _ = try Self.desk.get()
    try Self.policy("publishing: {redact: ../redactions.txt}")
    // The mark that editors of Windows put first is no part of the first entry.
    try Self.write("\u{FEFF}секрет\r\nharbour house\r\n", "redactions.txt")
    try Self.write("---\ntitle: Two\n---\n\nThis СЕКРЕТ of the Harbour\nHouse.\n", "content/02-two.md")
    try Self.write(
      "corrections:\n  - date: 2020-06-12\n    version: \"1.0\"\n    what: Секрет\n    why: x\n",
      "content/corrections.yml")
    defer {
      for file in ["02-two.md", "corrections.yml"] {
        try? FileManager.default.removeItem(at: Self.folder.appending(path: "content/\(file)"))
      }
    }
    let said = try Self.run("dossier build --output redacted")
    #expect(said.contains("content/02-two.md:5:6: error: \"СЕКРЕТ\" is masked by redactions.txt:1"), "\(said)")
    #expect(said.contains("content/02-two.md:5:20: error: \"Harbour House\" is masked by redactions.txt:2"), "\(said)")
    #expect(said.contains("content/corrections.yml:4:11: error: \"Секрет\" is masked by redactions.txt:1"), "\(said)")
  }

  @Test func `the id of a post that is redacted is not told at the post itself`() throws {
    _ = try Self.desk.get()
    let reader = try ArchiveReader(path: Self.folder.appending(path: "archive/analysed.sqlite").path)
    let account = try #require(
      reader.ask("SELECT \"key\" FROM account WHERE archive = 1 AND hashed = 0 ORDER BY posts DESC LIMIT 1").rows.first?
        .first)
    guard case .text(let key) = account else { return }
    let first = try reader.ask(
      "SELECT post.\"key\" FROM post JOIN account ON account.id = account WHERE account.\"key\" = '\(key)' ORDER BY minute, post.id LIMIT 1"
    )
    guard case .text(let post)? = first.rows.first?.first else { return }
    try Self.policy("publishing: {names: all}")
    _ = try Self.run("dossier build --output ids")
    func says() throws -> Bool {
      try Self.site("ids").contains { String(decoding: $0.value, as: UTF8.self).contains(post) }
    }
    #expect(try says())
    try Self.policy("publishing: {names: all, redact: ../redactions.txt}")
    try Self.write("\(post)\n", "redactions.txt")
    let built = try Self.run("dossier build --output ids")
    #expect(!built.contains("exit code"), "\(built)")
    #expect(try !says())
    #expect(try !Self.run("dossier check --output ids").contains("exit code"))
  }

  @Test func `an account whose id or handle is redacted is not named, whoever else is`() throws {
    _ = try Self.desk.get()
    let all = try Self.identities().filter { !$0.hashed && $0.screenName.contains("_") }
    let (first, second) = (try #require(all.first), try #require(all.last))
    try Self.policy("publishing: {names: all, redact: ../redactions.txt}")
    try Self.write("\(first.key)\n@\(second.screenName)\n", "redactions.txt")
    let built = try Self.run("dossier build --output unnamed")
    #expect(!built.contains("exit code"), "\(built)")
    let site = try Self.site("unnamed")
    for account in [first, second] {
      #expect(site["account/\(account.key).html"] == nil)
      #expect(!site.values.contains { String(decoding: $0, as: UTF8.self).contains(account.key) })
    }
    let checked = try Self.run("dossier check --output unnamed")
    #expect(!checked.contains("exit code"), "\(checked)")
  }
}

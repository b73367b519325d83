// Every account of an archive can be reached by links alone, from the first page of the table of accounts: with all rows and all pages, on
// an archive of more than one page of rows.

import AnalysedArchive
import Analysis
import Configuration
import Foundation
import Site
import SyntheticArchive
import Testing

@Suite struct AccountReachTests {
  @Test func `every account is reached from the table without scripts, and no link is dead`() throws {
    let folder =
      FileManager.default.temporaryDirectory.appendingPathComponent("dossier-reach-\(UUID().uuidString)").path + "/"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try SyntheticArchive(accounts: 620, posts: 5_000, seed: 3).write(to: folder) { _ in }
    let content = folder + "content"
    try FileManager.default.createDirectory(atPath: content, withIntermediateDirectories: true)
    try """
    title: Reached
    date: 2020-06-12
    time-zone: Asia/Shanghai
    account-rows: all
    account-pages: all
    publishing: {names: all}
    archives:
      - id: first
        format: twitter
        accounts: ../china_052020_users_csv_hashed.csv
        posts: ../china_052020_tweets_csv_hashed.csv
        provenance: synthetic
    """.write(toFile: content + "/report.yml", atomically: true, encoding: .utf8)
    try "topics:\n  - id: hong-kong\n    title: Hong Kong\n    terms: [香港]\n".write(
      toFile: content + "/topics.yml", atomically: true, encoding: .utf8)
    try "---\ntitle: One\n---\n\nThere are [](fact:posts.count) posts.\n".write(
      toFile: content + "/01-one.md", atomically: true, encoding: .utf8)
    let configuration = try Configuration.load(contentFolder: content)
    try ArchiveAnalysis(configuration: configuration, dossier: "test").run(into: folder + "analysed.sqlite")
    let archive = try ArchiveReader(path: folder + "analysed.sqlite")
    let site = try SiteBuilder(configuration: configuration, contentFolder: content, archive: archive).build()
    try site.write(to: folder + "site")
    let problems = SiteCheck(folder: folder + "site", isSynthetic: true, isAllSynthetic: true).problems()
    #expect(problems.map(\.formatted) == [])

    // Candidates for having been repurposed are named one by one or not at all.
    let all = try archive.accounts()
    let accounts = all.filter { !$0.isCandidate }
    #expect(all.count == 620)
    let posting = all.filter { $0.posts > 0 }
    let reached = try Self.reached(from: "accounts/index.html", in: folder + "site/")
    let pages = reached.keys.filter { $0.hasPrefix("account/") }
    #expect(pages.count == posting.count)
    #expect(posting.count > 300)
    #expect(site.paths.filter { $0.hasPrefix("account/") }.count == posting.count)
    // The key of each account that posted stands on a page that was reached, that of a silent one in its row.
    let everything = reached.values.joined()
    for account in accounts {
      let key = account.key.replacing("&", with: "&amp;")
      #expect(everything.contains(account.posts > 0 ? ">\(key)</bdi></dd>" : "title=\"\(key)\"") || !account.hashed)
      #expect(account.hashed || everything.contains("@\(account.screenName ?? "")</bdi>"))
    }
    let ranks = reached.filter { $0.key.hasPrefix("accounts/") }.values.joined().matches(of: #/<tr id="r(\d+)">/#)
    #expect(Set(ranks.compactMap { Int($0.1) }) == Set(1...620))
  }

  /// The pages that links lead to from one, with their text; scripts and pages outside the two folders of accounts are left aside.
  private static func reached(from first: String, in site: String) throws -> [String: String] {
    var pages: [String: String] = [:]
    var waiting = [first]
    while let path = waiting.popLast() {
      guard pages[path] == nil else { continue }
      let text = try String(contentsOfFile: site + path, encoding: .utf8)
      pages[path] = text
      let base = URL(fileURLWithPath: "/" + path)
      for link in text.matches(of: #/<a href="([^"#:]+)/#) {
        guard let target = URL(string: String(link.1), relativeTo: base)?.absoluteURL.path.dropFirst() else {
          continue
        }
        if target.hasPrefix("account/") || target.hasPrefix("accounts/") { waiting.append(String(target)) }
      }
    }
    return pages
  }
}

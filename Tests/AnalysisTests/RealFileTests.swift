// Real rows of two releases, which may not be committed: where they are, the counts must be those of Python's csv module.

import Configuration
import Diagnostics
import Foundation
import Testing

@testable import Analysis

private enum Shared {
  /// The folder of the real files: `DOSSIER_SHARED`, or `shared` beside the checkout.
  static let data: String = {
    let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let shared =
      ProcessInfo.processInfo.environment["DOSSIER_SHARED"]
      ?? checkout.deletingLastPathComponent().appendingPathComponent("shared").path
    return shared + "/data"
  }()

  static func has(_ file: String) -> Bool { FileManager.default.fileExists(atPath: "\(data)/\(file)") }
}

@Test(
  "Posts without a users file: 260 of 62 accounts, none refused",
  .enabled(if: Shared.has("ira_tweets_sample.csv"), "the real files are not here"))
func realPosts() throws {
  let folder = try Folder()
  var configuration = try folder.configuration()
  configuration.report.archives[0].posts = [
    InputPath(path: "\(Shared.data)/ira_tweets_sample.csv", place: Place("report.yml"))
  ]
  let (summary, archive) = try folder.analyse(configuration)
  #expect(summary == Summary(accounts: 62, posts: 260, media: 0, rejects: 0))
  #expect(try archive.ask("SELECT count(*) FROM account WHERE listed = 1 AND posts > 0") == ["62"])
  #expect(try archive.ask("SELECT count(DISTINCT account) FROM post") == ["62"])
}

@Test(
  "A users file of descriptions with line breaks: 400 accounts, none refused",
  .enabled(if: Shared.has("china_082019_1_users_sample.csv"), "the real files are not here"))
func realAccounts() throws {
  let folder = try Folder()
  var configuration = try folder.configuration()
  configuration.report.archives[0].accounts = [
    InputPath(path: "\(Shared.data)/china_082019_1_users_sample.csv", place: Place("report.yml"))
  ]
  let (summary, archive) = try folder.analyse(configuration)
  #expect(summary == Summary(accounts: 400, posts: 0, media: 0, rejects: 0))
  #expect(try archive.ask("SELECT count(*) FROM account WHERE listed = 1 AND posts = 0") == ["400"])
}

// An archive written to a temporary folder and read back by the plain reader.

import Foundation
import SyntheticArchive
import Testing

struct WrittenArchive {
  var files: [String: [UInt8]] = [:]
  var users: [[String: String]] = []
  var posts: [[String: String]] = []
  var media: [[String: String]] = []
  var userColumns: [String] = []
  var postColumns: [String] = []
  var truth: [String: Any] = [:]
  var progress: [Int] = []
  var earlierUsers: [[String: String]] = []
  var earlierPosts: [[String: String]] = []
  var pagePosts: [[String: String]] = []
  var pages: [[String: String]] = []
  var comparison: [[String: String]] = []

  init(accounts: Int, posts: Int, seed: UInt64 = 2020) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("synthetic-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var heard: [Int] = []
    let paths = try SyntheticArchive(accounts: accounts, posts: posts, seed: seed).write(to: folder) {
      heard.append($0)
    }
    progress = heard
    for path in paths {
      files[(path as NSString).lastPathComponent] = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }
    // Nothing else is left in the folder.
    let left = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(Set(left) == Set(files.keys))
    (userColumns, users) = try table("china_052020_users_csv_hashed.csv")
    (postColumns, self.posts) = try table("china_052020_tweets_csv_hashed.csv")
    (_, media) = try table("media_manifest.csv")
    (_, earlierUsers) = try table("china_082019_users_csv_hashed.csv")
    (_, earlierPosts) = try table("china_082019_tweets_csv_hashed.csv")
    (_, pagePosts) = try table("facebook_posts.csv", read: plainSpreadsheet)
    (_, pages) = try table("facebook_accounts.csv", read: plainSpreadsheet)
    (_, comparison) = try table("comparison_posts.csv", read: plainSpreadsheet)
    let bytes = try #require(files["truth.json"])
    let json = try JSONSerialization.jsonObject(with: Data(bytes))
    truth = try #require(json as? [String: Any])
  }

  private func table(
    _ name: String, read: ([UInt8]) -> [[String]]? = plainCSV
  ) throws -> ([String], [[String: String]]) {
    let bytes = try #require(files[name])
    let rows = try #require(read(bytes), "\(name) is not in its dialect")
    let columns = try #require(rows.first)
    for row in rows { try #require(row.count == columns.count) }
    return (columns, rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(columns, $0)) })
  }

  /// A value of the truth by its path, keys separated by slashes.
  func truth(_ path: String) -> Any? {
    path.split(separator: "/").reduce(truth as Any?) { ($0 as? [String: Any])?[String($1)] }
  }

  func count(_ path: String) throws -> Int { try #require(truth(path) as? Int, "\(path)") }

  func counts(_ path: String) throws -> [String: Int] { try #require(truth(path) as? [String: Int], "\(path)") }

  /// The objects of a list of the truth.
  func objects(_ path: String) throws -> [[String: Any]] { try #require(truth(path) as? [[String: Any]], "\(path)") }

  func texts(_ path: String) throws -> [String] { try #require(truth(path) as? [String], "\(path)") }

  /// FNV-1a (Fowler, Noll and Vo), 64 bits, of a file.
  func checksum(_ name: String) throws -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in try #require(files[name]) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }
}

extension [String: String] {
  /// A column that every row has.
  func field(_ name: String) throws -> String { try #require(self[name], "no column \(name)") }

  /// A list column in Python's notation, for items without quotes or commas.
  func list(_ name: String) throws -> [String] {
    let text = try field(name)
    if text.isEmpty || text == "[]" { return [] }
    try #require(text.hasPrefix("[") && text.hasSuffix("]"))
    return text.dropFirst().dropLast().components(separatedBy: ", ").map {
      $0.trimmingCharacters(in: CharacterSet(charactersIn: "'"))
    }
  }
}

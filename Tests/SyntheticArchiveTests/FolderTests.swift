// Writing into a folder that is not empty: what is not a synthetic archive's is left alone.

import Foundation
import SyntheticArchive
import Testing

@Suite struct FolderTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("synthetic-\(UUID().uuidString)")
    .path

  private func write(_ text: String, to name: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
  }

  private func refusal() throws -> String? {
    let archive = SyntheticArchive(accounts: 2, posts: 5)
    return #expect(throws: SyntheticArchiveError.self) { try archive.write(to: folder) { _ in } }?.description
  }

  @Test(
    "a file that no synthetic archive put there is not replaced",
    arguments: [
      "china_052020_users_csv_hashed.csv", "china_052020_tweets_csv_hashed.csv", "media_manifest.csv",
      "china_082019_users_csv_hashed.csv", "facebook_posts.csv", "comparison_posts.csv", "README.txt", "truth.json",
    ])
  func foreign(name: String) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("real data\n", to: name)
    #expect(try refusal() == "\(folder)/\(name) is not a synthetic archive's; choose another folder")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [name])
    #expect(FileManager.default.contents(atPath: folder + "/" + name) == Data("real data\n".utf8))
  }

  @Test("a file put in the place of a synthetic one is not replaced either")
  func exchanged() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try SyntheticArchive(accounts: 2, posts: 5).write(to: folder) { _ in }
    try write("\"userid\"\n\"1\"\n", to: "china_052020_users_csv_hashed.csv")
    #expect(
      try refusal() == "\(folder)/china_052020_users_csv_hashed.csv is not a synthetic archive's; choose another folder"
    )
  }

  @Test("other files in the folder do not matter and stay")
  func beside() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("mine", to: "analysed.sqlite")
    _ = try SyntheticArchive(accounts: 2, posts: 5).write(to: folder) { _ in }
    #expect(FileManager.default.contents(atPath: folder + "/analysed.sqlite") == Data("mine".utf8))
  }
}

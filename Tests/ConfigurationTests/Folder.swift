// A content folder in a temporary place, with a right report and codebook unless a test gives others.

import Configuration
import Diagnostics
import Foundation

/// A folder that is gone with the value.
final class Folder {
  let path: String

  init(_ files: [String: String]) throws {
    path = NSTemporaryDirectory() + "dossier-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path + "/content", withIntermediateDirectories: true)
    for (name, text) in files { try write(name, Array(text.utf8)) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
  }

  /// The problems of loading, as the user reads them but for the folder's own path.
  func problems() -> String {
    do throws(Problems) {
      _ = try Configuration.load(contentFolder: path + "/content")
      return ""
    } catch {
      return error.all.map(\.formatted).joined(separator: "\n").replacingOccurrences(of: path + "/", with: "")
    }
  }
}

/// A right report.yml.
let report = """
  title: Retweeting across the firewall
  date: 2020-06-12
  time-zone: Asia/Shanghai
  archives:
    - id: june-2020
      format: twitter
      posts: ../archive/tweets.csv

  """

/// A right topics.yml.
let topics = """
  topics:
    - id: hong-kong
      title: Hong Kong protests
      terms: [香港, "hong kong"]

  """

/// The problems of one file beside right ones.
func problems(of name: String, _ text: String) throws -> String {
  var files = ["content/report.yml": report, "content/topics.yml": topics]
  files["content/" + name] = text
  return try Folder(files).problems()
}

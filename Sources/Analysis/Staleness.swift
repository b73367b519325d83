// What an analysed archive depends on, as one digest: when it differs, the archive is stale.

import AnalysedArchive
import Configuration
import Foundation
import Ingest

enum Staleness {
  /// The digest of an analysis: of its schema, time zone, codebook and archives with the SHA-256 of each input, by path.
  static func digest(_ configuration: Configuration, digests: [String: String]) -> String {
    // Each part stands with its length, so that no two analyses have one description.
    var description = ""
    func add(_ parts: String?...) {
      for part in parts {
        if let part { description += "\(part.utf8.count):\(part)" } else { description += "-" }
      }
      description += "\n"
    }
    add("schema", "\(Schema.version)", "zone", configuration.report.timeZone.identifier)
    for topic in configuration.codebook.topics {
      add("topic", topic.id, topic.title)
      for term in topic.terms { add("term", term) }
      for hashtag in topic.hashtags { add("hashtag", hashtag) }
      for exclude in topic.exclude { add("exclude", exclude) }
    }
    let pairs = configuration.report.coRetweets
    add("co-retweets", "\(pairs.windows)", "\(pairs.threshold)", "\(pairs.permutations)")
    for archive in configuration.report.archives {
      add(
        "archive", archive.id, archive.title, archive.format.rawValue, "\(archive.synthetic)", archive.attributedBy,
        archive.likelihood)
      for (role, inputs) in [("accounts", archive.accounts), ("posts", archive.posts), ("media", archive.media)] {
        for input in inputs {
          for path in (try? ArchiveInputs.files(input)) ?? [] {
            add(role, (path as NSString).lastPathComponent, digests[path])
          }
        }
      }
    }
    return FileDigest.sha256(of: description)
  }
}

/// Digests of files, computed while the files are read.
final class DigestTask: @unchecked Sendable {  // `condition` guards `result`
  private let condition = NSCondition()
  private var result: Result<[String: String], any Error>?

  init(_ paths: [String]) {
    let thread = Thread { [self] in
      let result = Result {
        var digests: [String: String] = [:]
        for path in paths where digests[path] == nil { digests[path] = try FileDigest.sha256(ofFile: path) }
        return digests
      }
      condition.lock()
      self.result = result
      condition.broadcast()
      condition.unlock()
    }
    thread.stackSize = 1 << 20
    thread.start()
  }

  /// The digest of each file by its path.
  func wait() throws -> [String: String] {
    condition.lock()
    defer { condition.unlock() }
    while true {
      if let result { return try result.get() }
      condition.wait()
    }
  }
}

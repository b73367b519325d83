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
        "archive", archive.id, archive.title, archive.format.name, "\(archive.synthetic)", archive.attributedBy,
        archive.likelihood)
      if case .mapping(let mapping) = archive.format {
        add("times", mapping.timeFormat, mapping.timeZone.identifier)
        for key in ColumnMapping.keys { add(key, mapping.columns[key]) }
      }
      for (role, inputs) in [("accounts", archive.accounts), ("posts", archive.posts), ("media", archive.media)] {
        for input in inputs {
          for path in (try? input.files()) ?? [] {
            add(role, (path as NSString).lastPathComponent, digests[path])
          }
        }
      }
    }
    return FileDigest.sha256(of: description)
  }
}

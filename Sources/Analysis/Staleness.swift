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
    for (kind, codebook) in [("topic", configuration.codebook), ("theme", configuration.themes)] {
      for topic in codebook.topics {
        add(kind, topic.id, topic.title)
        for term in topic.terms { add("term", term) }
        for hashtag in topic.hashtags { add("hashtag", hashtag) }
        for exclude in topic.exclude { add("exclude", exclude) }
      }
    }
    let pairs = configuration.report.coRetweets
    add("co-retweets", "\(pairs.windows)", "\(pairs.threshold)", "\(pairs.permutations)")
    for (index, archive) in configuration.report.archives.enumerated() {
      add(
        "archive", archive.id, archive.title, archive.format.name, "\(archive.synthetic)", archive.attributedBy,
        archive.likelihood, "\(archive.comparableHashes)", index == 0 ? nil : archive.role.rawValue)
      if case .mapping(let mapping) = archive.format {
        add("times", mapping.timeFormat, mapping.timeZone.identifier)
        for key in ColumnMapping.keys { add(key, mapping.columns[key]) }
      }
      for (role, inputs) in [("accounts", archive.accounts), ("posts", archive.posts), ("media", archive.media)] {
        for input in inputs {
          // Media can be a thousand times as large as all texts: names and sizes say whether they changed.
          if role == "media", MediaFolder.isFolder(input), let folder = try? MediaFolder(input) {
            for file in folder.files { add("media file", file.name, "\(file.bytes)") }
            continue
          }
          for path in (try? input.files()) ?? [] {
            add(role, (path as NSString).lastPathComponent, digests[path])
          }
        }
      }
    }
    return FileDigest.sha256(of: description)
  }
}

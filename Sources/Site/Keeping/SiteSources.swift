// Everything that a site is made from beside its commentary, as one key: the command, the archive, the templates, and what else lies in
// content/. What is not in it, the keys of the parts have to say.

import AnalysedArchive
import Foundation

extension SiteBuilder {
  /// The key of all sources but the commentary.
  var sources: PartKey {
    PartKey("sources") { key in
      key.add([maker, contentFolder, archive.path, archive.digest])
      key.add(FileIdentity(ofFile: archive.path)?.description)
      key.add(templatesFolder)
      // These stand in files of their own, wherever an editor keeps them.
      key.add(configuration.report.publishing.secret ?? [])
      key.add(configuration.report.publishing.redactions.map(\.text))
      let folders = [contentFolder] + [templatesFolder].compactMap(\.self)
      for folder in folders {
        for name in (try? FileManager.default.subpathsOfDirectory(atPath: folder))?.sorted() ?? [] {
          guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else { continue }
          // The commentary lies beside the other files, and what depends on it says so.
          if folder == contentFolder, name.hasSuffix(".md"), !name.contains("/") { continue }
          Self.add("\(folder)/\(name)", to: &key)
        }
      }
    }
  }

  /// A file larger than this is told from another by its times.
  private static let read = 4_000_000

  private static func add(_ file: String, to key: inout PartKey.Maker) {
    guard let identity = FileIdentity(ofFile: file) else { return }
    key.add(file)
    if identity.size > read { return key.add(identity.description) }
    // A folder has no bytes.
    key.add([UInt8](FileManager.default.contents(atPath: file) ?? Data()))
  }
}

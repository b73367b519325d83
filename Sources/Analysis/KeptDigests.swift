// Digests of raw files that outlive a run, in a file beside the archive: `analysed.sqlite.inputs`. One holds as long as the file is the
// one that it was by device, inode, size and times (FileIdentity), so that a build does not read 200 MB to learn that nothing changed.

import AnalysedArchive
import Foundation

/// The digests of raw files, by path.
struct KeptDigests: Equatable {
  private struct Entry: Equatable {
    let identity: FileIdentity
    let digest: String
  }

  private var entries: [String: Entry] = [:]
  /// The files that are being read, as they were when that began.
  private var begun: [String: FileIdentity] = [:]

  /// None.
  init() {}

  /// Those beside an archive; none where the file is missing or not understood.
  init(besideArchive archive: String) {
    let text = FileManager.default.contents(atPath: Self.file(of: archive)).flatMap {
      String(validating: $0, as: UTF8.self)
    }
    let lines = (text ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == Self.beginning[...], lines.last == "end" else { return }
    for line in lines.dropFirst().dropLast() {
      let parts = line.split(separator: "\t", maxSplits: 2).map(String.init)
      guard parts.count == 3, parts[0].utf8.count == 64, let identity = FileIdentity(parts[1]) else { continue }
      entries[parts[2]] = Entry(identity: identity, digest: parts[0])
    }
  }

  /// The first line; another form has another number.
  private static let beginning = "Dossier inputs 1"

  private static func file(of archive: String) -> String { archive + ".inputs" }

  /// The digest of a file; nil unless the file is the one that had it.
  func digest(of path: String) -> String? {
    guard let entry = entries[path], entry.identity == FileIdentity(ofFile: path) else { return nil }
    return entry.digest
  }

  /// Says that a file is read from now on.
  mutating func begin(_ path: String) { begun[path] = FileIdentity(ofFile: path) }

  /// Says that a file was read and has this digest, which is kept unless the file changed meanwhile.
  mutating func end(_ path: String, _ digest: String) {
    guard let identity = begun.removeValue(forKey: path), identity == FileIdentity(ofFile: path), !path.contains("\n")
    else { return }
    entries[path] = Entry(identity: identity, digest: digest)
  }

  /// Writes them beside an archive. What cannot be written is not kept: the next build reads the files again.
  func write(besideArchive archive: String) {
    var text = Self.beginning + "\n"
    for (path, entry) in entries.sorted(by: { $0.key < $1.key }) {
      text += "\(entry.digest)\t\(entry.identity)\t\(path)\n"
    }
    PartialFile.write(Array((text + "end").utf8), to: Self.file(of: archive))
  }
}

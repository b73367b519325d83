// Earlier versions of a report. `dossier keep` copies a built site into content/versions/, and every later build puts it, byte for byte,
// into versions/ of the new one: they are part of what a report is made of, so that a site built anywhere has them, and a bundle too.

import AnalysedArchive
import Charts
import Configuration
import Diagnostics
import Foundation

/// An earlier version of the report, as it was built.
struct KeptVersion: Sendable {
  /// Where the copies lie, in `content/` and in the site.
  static let folder = "versions"

  /// The version, as the report of that time called it.
  var version: String
  /// Its day, ISO 8601; empty where it does not say.
  var date: String
  /// Where it lies: `content/versions/1.0`.
  var source: String
  /// Its files with their digests.
  var list: ChecksumList

  /// Its front page in the site.
  var page: SitePath { SitePath("\(Self.folder)/\(name)/index.html") }

  /// The name of its folder.
  var name: String { source.split(separator: "/").last.map(String.init) ?? version }

  /// Whether a file of a site is one of an earlier version.
  static func isKept(_ path: String) -> Bool { path.hasPrefix(folder + "/") }

  /// The versions that a content folder keeps, the latest first.
  /// - Throws: `Problems` for each folder that is no site.
  static func all(in contentFolder: String) throws -> [KeptVersion] {
    let base = "\(contentFolder)/\(folder)"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: base))?.sorted() ?? []
    var problems: [Problem] = []
    var versions: [KeptVersion] = []
    for name in names where !name.hasPrefix(".") {
      do throws(Problem) {
        versions.append(try KeptVersion(in: "\(base)/\(name)"))
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return versions.sorted { ($0.date, Self.key($0.version)) > ($1.date, Self.key($1.version)) }
  }

  /// Throws unless a site is the one that was kept: a version that was published does not change.
  func require(_ site: BuiltSite) throws {
    let different = try site.differences(from: list)
    guard let first = different.first else { return }
    let files = different.count == 1 ? "1 file" : "\(different.count) files"
    throw Problem.error(
      "version \(version) is kept here, and the report of that version now differs from it in \(files), the first of them \(first)",
      at: Place(source), help: "raise `version` in report.yml: what is kept was published and does not change")
  }

  /// The numbers in a version, so that 1.10 follows 1.9.
  private static func key(_ version: String) -> String {
    version.split { !$0.isNumber }.map { String(repeating: "0", count: max(0, 8 - $0.count)) + $0 }.joined(
      separator: ".")
  }

  /// Reads what a folder keeps.
  /// - Throws: `Problem` if it holds no site that Dossier wrote.
  init(in folder: String) throws(Problem) {
    source = folder
    let listFile = "\(folder)/\(ChecksumList.name)"
    guard let data = FileManager.default.contents(atPath: listFile) else {
      throw .error(
        "this folder holds no version of the report", at: Place(folder),
        help: "`dossier keep` puts a built site there; remove what does not belong")
    }
    list = try ChecksumList(parsing: data, place: listFile)
    guard list.digests[PreviousSite.sign] != nil, let citation = CitationValues(in: folder) else {
      throw .error(
        "this folder holds no version of the report", at: Place(folder),
        help: "`dossier keep` puts a built site there; remove what does not belong")
    }
    version = citation.version
    date = citation.date
  }
}

/// What a built site says of its version: its CITATION.cff, which Dossier wrote.
struct CitationValues {
  var version: String
  /// ISO 8601.
  var date: String

  /// Reads the file in the folder of a site; nil where there is none, or none with a version.
  init?(in folder: String) {
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(ReportCitations.cff.text)") else { return nil }
    func value(_ key: String) -> String? {
      let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
      guard let line = lines.first(where: { $0.hasPrefix("\(key): \"") && $0.hasSuffix("\"") }) else { return nil }
      return String(line.dropFirst(key.count + 3).dropLast())
    }
    guard let version = value("version"), !version.isEmpty else { return nil }
    self.version = version
    date = value("date-released") ?? ""
  }
}

extension PageMaker {
  /// The files of the earlier versions, as they were. Their pages are not counted among those of the report.
  mutating func keptVersions() {
    guard !versions.isEmpty else { return }
    // A file that was changed in place is read, and refused.
    let key = PartKey("kept versions") {
      for kept in versions {
        $0.add([kept.source, kept.list.text])
        for (path, _) in kept.list.digests.sorted(by: { $0.key < $1.key }) {
          $0.add(FileIdentity(ofFile: "\(kept.source)/\(path)")?.description)
        }
      }
    }
    site.add(
      MadeFolder(KeptVersion.folder, of: key, count: 0) { [versions] in
        versions.reduce(into: [:]) { files, kept in
          let folder = "\(KeptVersion.folder)/\(kept.name)"
          for (path, digest) in kept.list.digests {
            files[SitePath("\(folder)/\(path)")] = { try kept.contents(of: path, digest: digest) }
          }
          files[SitePath("\(folder)/\(ChecksumList.name)")] = { Array(kept.list.text.utf8) }
        }
      })
  }
}

extension KeptVersion {
  /// A file as it was kept.
  /// - Throws: `Problem` if it is not there any more, or has another digest.
  fileprivate func contents(of path: String, digest: String) throws -> [UInt8] {
    let file = "\(source)/\(path)"
    guard let bytes = FileManager.default.contents(atPath: file).map(Array.init), BuiltSite.sha256(bytes) == digest
    else {
      throw Problem.error(
        "this file of a kept version is missing or was changed", at: Place(file),
        help: "take it from where the version was kept first; what was published does not change")
    }
    return bytes
  }
}

// The last look before a report leaves the house: every byte of the built site, and of a bundle or single file where one is given, is searched
// for what the report withholds. It does not ask how a page was made, so it also finds what a template, an editor's file or a mistake of
// Dossier's own let through.

import AnalysedArchive
import Configuration
import Diagnostics
import Foundation

/// The search of what was written for what is withheld.
public struct LeakCheck: Sendable {
  private let search: LeakSearch
  private let owners: [String]
  private let redactions: [PublishingSettings.Redaction]
  private let rules: Rules

  /// How many keys, handles, names and redactions are searched for.
  public var terms: Int { search.terms.count }
  /// How many are ordinary words or short numbers, which a search cannot tell from what everybody writes.
  public var ordinary: Int { search.terms.ordinary }

  /// What a report withholds of its archive.
  public init(of report: Report, in archive: ArchiveReader) throws {
    try self.init(of: report, under: PublishingPolicy(report.publishing, archive))
  }

  init(of report: Report, under policy: PublishingPolicy) throws {
    let (terms, owners) = try policy.withheld()
    search = LeakSearch(terms: terms)
    self.owners = owners
    redactions = report.publishing.redactions
    rules = report.rules
  }

  /// Every leak in a folder: of each file each term once, at its first place; of an earlier version, which a build copies as it is kept,
  /// how many there are.
  /// - Parameters:
  ///   - folder: where the site lies.
  ///   - contentFolder: where the earlier versions are kept.
  public func problems(inFolder folder: String, contentFolder: String) -> [Problem] {
    let found = problems(byFileIn: folder)
    let (kept, own) = (found.filter { KeptVersion.isKept($0.path) }, found.filter { !KeptVersion.isKept($0.path) })
    let versions = Dictionary(grouping: kept) { $0.path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
    let list = FileManager.default.contents(atPath: "\(folder)/\(ChecksumList.name)") ?? Data()
    let lines = String(decoding: list, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    // The list of the site's files names those of the versions too.
    func isOfVersion(_ problem: Problem) -> Bool {
      guard let line = problem.place?.line, lines.indices.contains(line - 1) else { return false }
      return KeptVersion.isKept(String(lines[line - 1].drop { $0 != " " }.drop { $0 == " " }))
    }
    return own.flatMap { file in
      file.path == ChecksumList.name && !kept.isEmpty ? file.problems.filter { !isOfVersion($0) } : file.problems
    }
      + versions.sorted { $0.key < $1.key }.map { name, files in
        Self.problem(ofVersion: "\(contentFolder)/\(KeptVersion.folder)/\(name)", files.flatMap(\.problems))
      }
  }

  /// What is wrong with an earlier version; nil: nothing.
  func problem(in version: KeptVersion) -> Problem? {
    let found = problems(byFileIn: version.source).flatMap(\.problems)
    return found.isEmpty ? nil : Self.problem(ofVersion: version.source, found)
  }

  private static func problem(ofVersion folder: String, _ found: [Problem]) -> Problem {
    let first = found[0].place.map { "\($0.file)\($0.line.map { ":\($0)" } ?? "")" } ?? folder
    var problem = Problem.error(
      "this kept version says \(found.count == 1 ? "something" : "\(found.count) things") that the report now withholds; the first is in \(first)",
      at: Place(folder),
      help:
        "remove this folder, or build that version again under the policy of today and `dossier keep` it; every build copies it as it is"
    )
    // Names that are ordinary words are graded by their rule.
    if found.allSatisfy({ $0.severity == .warning }) { problem.severity = .warning }
    return problem
  }

  private func problems(byFileIn folder: String) -> [(path: String, problems: [Problem])] {
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder).sorted()) ?? []
    let found = Gathered<[Problem]>()
    // What cannot be read is told of by the check of the site.
    try? inParallel(paths.count) { index in
      guard let data = FileManager.default.contents(atPath: base + paths[index]) else { return }
      let problems = problems([UInt8](data), shownAs: base + paths[index])
      if !problems.isEmpty { found.set(paths[index], problems) }
    }
    return found.all.sorted { $0.key < $1.key }.map { (path: $0.key, problems: $0.value) }
  }

  /// Every leak in a file; of a zip in each of its members.
  public func problems(inFile path: String) throws -> [Problem] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Problem.error("there is no \(path)", help: "name a bundle's zip or the report as one HTML file")
    }
    guard data.starts(with: Array("PK".utf8)) else { return problems([UInt8](data), shownAs: path) }
    var out: [Problem] = []
    let contents = try ZipContents(path)
    do {
      try contents.read { _, member, bytes in
        guard member.isFile else { return }
        var all: [UInt8] = []
        try bytes { all += $0 }
        out += problems(all, shownAs: "\(path)/\(ChecksumList.shown(member.name))")
      }
    } catch is ZipContents.TooLarge {
      throw Problem.error("\(path) unpacks to more than a hundred times its size and is not read further")
    } catch let damage as ZipContents.Damage {
      throw Problem.error("\(path) is damaged and cannot be read: \(damage.reason)")
    }
    return out
  }

  private func problems(_ bytes: [UInt8], shownAs path: String) -> [Problem] {
    search.leaks(in: bytes).compactMap { leak in
      let place = Self.place(leak.offset, in: bytes, path)
      if leak.kind == .name {
        return rules.applied(
          to: Problem(
            .withheldName, "this file says the name of \(owners[leak.owner]), an account that the report does not name",
            at: place, help: Self.help))
      }
      guard leak.kind != .redacted else {
        let entry = redactions[leak.owner]
        return .error(
          "this file says what \(entry.place.file):\(entry.place.line ?? 1) masks", at: place,
          help: "find what writes it: a template, a file of content/, or else please report this")
      }
      return .error(
        "this file says the \(leak.kind == .key ? "key" : "handle") of \(owners[leak.owner]), an account that the report does not name",
        at: place, help: Self.help)
    }
  }

  private static let help =
    "run `dossier build`; if it stays, find what writes it: a template, a file of content/, or else please report this"

  /// Line and column in a text; in anything else the offset as the column of the whole.
  private static func place(_ offset: Int, in bytes: [UInt8], _ path: String) -> Place {
    guard !bytes.prefix(8_000).contains(0) else { return Place("\(path)@\(offset)") }
    let before = bytes[..<offset]
    let line = before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = String(decoding: bytes[start..<offset], as: UTF8.self).count + 1
    return Place(path, line: line, column: column)
  }
}

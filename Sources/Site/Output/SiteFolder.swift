// How a site comes to lie in its folder: written whole beside it, then exchanged with it in one step, so that a run that is
// killed leaves the previous site as it was. A file whose bytes did not change is not written: it gets a second name in the new folder,
// and so keeps its inode and its time. What Dossier did not write stays, and so does what it wrote and somebody changed.

import AnalysedArchive
import Crypto
import Diagnostics
import Foundation
import Synchronization

/// What became of a site's files when it was written.
public struct WrittenSite: Sendable {
  /// Files whose bytes are new.
  public internal(set) var written = 0
  /// Files that were as they are.
  public internal(set) var unchanged = 0
  /// Files that no longer belong.
  public internal(set) var removed = 0
  /// Warnings: files that somebody changed by hand.
  public internal(set) var problems: [Problem] = []
}

extension BuiltSite {
  /// Writes the site into a folder, in the place of the site that lies there.
  /// - Throws: `Problem` if the folder holds files and no site of Dossier's, or cannot be written; `Problems` if files of somebody's
  ///   stand where the site has some; what keeps a page from being made. The folder is then as it was.
  /// - Parameters:
  ///   - folder: where it is to lie.
  ///   - known: what is known of the site that lies there, whose folders are not read where they are to stay; nil for nothing.
  @discardableResult
  public func write(to folder: String, over known: KnownSite? = nil) throws -> WrittenSite {
    try write(to: folder, as: .site, over: known)
  }

  /// Writes the files into a folder, in the place of those of the same kind that lie there.
  @discardableResult
  func write(to folder: String, as kind: PreviousSite.Kind, over known: KnownSite? = nil) throws -> WrittenSite {
    let output = KnownSite.resolved(folder)
    let building = UnfinishedWork.path(for: output)
    var untouched: String { PreviousSite.untouched(kind, exists: FileManager.default.fileExists(atPath: output)) }
    do {
      let digests = try heldDigests()
      let unchanged = (known?.intact(in: output) ?? []).filter { holds($0, digests) }
      let names = Set(unchanged.map(\.name))
      let previous = try PreviousSite(in: output, shownAs: folder, kind: kind, without: names)
      let paths = paths(without: names)
      let obstacles = previous.obstacles(to: paths.map(\.text))
      guard obstacles.isEmpty else { throw Problems(obstacles) }
      let parent = FolderListing.parent(of: output)
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
      UnfinishedWork.removeLeftovers(of: output)
      try UnfinishedWork.begin(building) {
        try FileManager.default.createDirectory(atPath: building, withIntermediateDirectories: false)
      }
      // After the exchange it holds the previous site; what was not Dossier's lies in the new folder too.
      var isOver = false
      defer { if !isOver { UnfinishedWork.end(building) } }
      let writing = SiteWriting(
        site: self, previous: previous, building: building, paths: paths, held: digests, unchanged: unchanged)
      let (written, made) = try writing.run()
      UnfinishedWork.end(building)
      isOver = true
      if let known { record(made, unchanged, in: output)?.write(to: known.file) }
      return written
    } catch let failure as FileFailure {
      let (reason, remedy) = Self.explained(failure, untouched)
      throw Problem.error("the \(kind.rawValue) cannot be written to \(folder): \(reason)", help: remedy)
    } catch let error as CocoaError {
      let underlying = (error.userInfo[NSUnderlyingErrorKey] as? any Error).map { $0 as NSError }
      guard let underlying, underlying.domain == NSPOSIXErrorDomain else {
        throw Problem.error(
          "the \(kind.rawValue) cannot be written to \(folder): \(error.localizedDescription)", help: untouched)
      }
      let (reason, remedy) = Self.explained(FileFailure(Int32(truncatingIfNeeded: underlying.code)), untouched)
      throw Problem.error("the \(kind.rawValue) cannot be written to \(folder): \(reason)", help: remedy)
    }
  }

  /// Why a file could not be written, and what to do.
  private static func explained(_ failure: FileFailure, _ untouched: String) -> (reason: String, remedy: String) {
    let remedy =
      switch failure.code {
      case ENOSPC, EDQUOT: "make room on the disk; \(untouched)"
      case EFBIG: "files may not grow so large here (ulimit -f); \(untouched)"
      default: untouched
      }
    return (failure.reason, remedy)
  }
}

/// One writing of a site.
private struct SiteWriting: Sendable {
  let site: BuiltSite
  let previous: PreviousSite
  let building: String
  /// The files that are looked at.
  let paths: [SitePath]
  /// The digests of those that are held.
  let held: [SitePath: String]
  /// The folders that go over as they are.
  let unchanged: [SiteRecord.Part]

  /// What was found of the files, gathered from all threads.
  private struct Findings {
    var digests: [String: String] = [:]
    var written = 0
    /// Files that somebody changed and that are written anew.
    var changed: [String] = []
    /// Files of somebody's in the place of one of the site's.
    var foreign: [String] = []
  }

  /// - Returns: what became of the files, and the digests of those that were looked at.
  func run() throws -> (WrittenSite, [String: String]) {
    try makeFolders(of: paths.map(\.text))
    let found = Mutex(Findings())
    try inParallel(paths.count) { try place(paths[$0], found) }
    let findings = found.withLock { $0 }
    guard findings.foreign.isEmpty else {
      throw Problems(
        findings.foreign.sorted().map { path in
          .error(
            "this file is not Dossier's, and the new site has a file of that name", at: shown(path),
            help: "move it elsewhere; nothing was written")
        })
    }
    let list = ChecksumList(findings.digests).bytes(with: unchanged.map(\.lines))
    if try !bring(ChecksumList.name, if: list) { try FileBytes.write(list, to: "\(building)/\(ChecksumList.name)") }
    var outcome = WrittenSite(
      written: findings.written,
      unchanged: paths.count - findings.written + unchanged.reduce(0) { $0 + $1.count })
    outcome.problems = findings.changed.sorted().map {
      .warning(
        "this file was changed by hand and is written anew", at: shown($0),
        help: "what should stay belongs into content/ or templates/")
    }
    try keepOthers(than: findings.digests, &outcome)
    try takeOverModes()
    try UnfinishedWork.whole { try moving { try exchange() } }
    try keepLatecomers()
    return (outcome, findings.digests)
  }

  private func shown(_ path: String) -> Place { Place("\(previous.shownAs)/\(path)") }

  private func makeFolders(of paths: [String]) throws {
    var made: Set<String> = []
    for path in paths {
      let folder = FolderListing.parent(of: path)
      guard !folder.isEmpty, made.insert(folder).inserted else { continue }
      try FolderListing.make(folder, in: building)
    }
  }

  /// Puts a file into the new folder: the previous one if it has the same bytes.
  private func place(_ path: SitePath, _ found: borrowing Mutex<Findings>) throws {
    guard let bytes = try site.contents(of: path) else { return }
    let digest = held[path] ?? BuiltSite.sha256(bytes)
    let isSame = try bring(path.text, if: bytes)
    var isForeign = false
    var isChanged = false
    if !isSame, case .file? = previous.listing.entries[path.text] {
      isForeign = !previous.isOwn(path.text)
      isChanged = try !isForeign && !previous.isUntouched(path.text)
    }
    if !isSame, !isForeign { try FileBytes.write(bytes, to: "\(building)/\(path.text)") }
    found.withLock { findings in
      findings.digests[path.text] = digest
      if !isSame { findings.written += 1 }
      if isForeign { findings.foreign.append(path.text) }
      if isChanged { findings.changed.append(path.text) }
    }
  }

  /// Brings a file of the previous site over if it holds exactly these bytes.
  private func bring(_ path: String, if bytes: [UInt8]) throws -> Bool {
    guard previous.listing.entries[path] == .file(bytes.count) else { return false }
    guard try FileBytes.equal("\(previous.folder)/\(path)", bytes) else { return false }
    return linkat(AT_FDCWD, "\(previous.folder)/\(path)", AT_FDCWD, "\(building)/\(path)", 0) == 0
  }

  /// Brings over what Dossier did not write, and what it wrote, somebody changed and the new site does not have.
  private func keepOthers(than new: [String: String], _ outcome: inout WrittenSite) throws {
    let others = previous.listing.paths.filter { new[$0] == nil && $0 != ChecksumList.name }
    let hasContent = Set(previous.listing.paths.map(FolderListing.parent))
    for path in others {
      switch previous.listing.entries[path] {
      case .folder?:
        // A folder of the previous site alone goes with its files; an empty one is somebody's.
        guard !hasContent.contains(path) else { continue }
        try FolderListing.make(path, in: building)
      case .file? where previous.isOwn(path):
        guard try !previous.isUntouched(path) else {
          outcome.removed += 1
          continue
        }
        outcome.problems.append(
          .warning(
            "this file was changed by hand; the site no longer has one of that name, and it is kept",
            at: shown(path), help: "remove it if it is not wanted"))
        try keep(path, from: previous.folder, in: building)
      default: try keep(path, from: previous.folder, in: building)
      }
    }
  }

  /// Gives a file of the previous folder its place in the new one.
  private func keep(_ path: String, from folder: String, in target: String) throws {
    try FolderListing.make(FolderListing.parent(of: path), in: target)
    let target = "\(target)/\(path)"
    if linkat(AT_FDCWD, "\(folder)/\(path)", AT_FDCWD, target, 0) == 0 { return }
    try FileManager.default.copyItem(atPath: "\(folder)/\(path)", toPath: target)
  }

  /// Folders keep the permissions that somebody gave them.
  private func takeOverModes() throws {
    guard previous.exists else { return }
    for path in [""] + previous.listing.paths.filter({ previous.listing.entries[$0] == .folder }) {
      var status = stat()
      if stat("\(previous.folder)/\(path)", &status) == 0 { _ = chmod("\(building)/\(path)", status.st_mode & 0o7777) }
    }
  }

  /// What somebody put into the previous folder while the new one was being written.
  private func keepLatecomers() throws {
    guard previous.exists, let now = try? FolderListing(of: building) else { return }
    for path in now.paths where previous.listing.entries[path] == nil && now.entries[path] != .folder {
      guard !FileManager.default.fileExists(atPath: "\(previous.folder)/\(path)") else { continue }
      try keep(path, from: building, in: previous.folder)
    }
  }

  /// Gives the folders that did not change to the new site, in the moment before it takes the place of the old one: a run that is killed
  /// between the two leaves a note of it, by which the next one gives them back.
  private func moving(_ exchange: () throws -> Void) throws {
    guard !unchanged.isEmpty else { return try exchange() }
    let note = UnfinishedWork.moving(building)
    defer { unlink(note) }
    try? FileManager.default.removeItem(atPath: note)
    try FileBytes.write(Array(unchanged.map(\.name).joined(separator: "\n").utf8), to: note)
    var moved: [String] = []
    do {
      for part in unchanged {
        guard rename("\(previous.folder)/\(part.name)", "\(building)/\(part.name)") == 0 else { throw failure }
        moved.append(part.name)
      }
      try exchange()
    } catch {
      for name in moved { _ = rename("\(building)/\(name)", "\(previous.folder)/\(name)") }
      throw error
    }
  }

  /// Puts the new folder in the place of the old one, which gets the new one's name.
  private func exchange() throws {
    let output = previous.folder
    if previous.exists {
      if PlaceExchange.exchange(building, output) { return }
      // A file system that cannot exchange: the old site is set aside for the moment between two renames.
      let aside = building + ".previous"
      guard rename(output, aside) == 0 else { throw failure }
      guard rename(building, output) == 0 else {
        let problem = failure
        _ = rename(aside, output)
        throw problem
      }
      _ = rename(aside, building)
    } else if rename(building, output) != 0 {
      // Another build may have put its site there meanwhile: then the two are exchanged like any.
      guard errno == ENOTEMPTY || errno == EEXIST, PlaceExchange.exchange(building, output) else { throw failure }
    }
  }

  private var failure: Problem {
    Problem.error(
      "the \(previous.kind.rawValue) cannot be moved to \(previous.shownAs): \(String(cString: strerror(errno)))",
      help: previous.untouched)
  }
}

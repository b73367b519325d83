// The site that lies in a folder before a new one takes its place: what of it Dossier wrote, and what somebody else put there.

import Diagnostics
import Foundation

/// A folder as a build finds it.
struct PreviousSite: Sendable {
  /// The folder, links resolved.
  let folder: String
  /// The folder as the user named it.
  let shownAs: String
  /// Everything in it.
  let listing: FolderListing
  /// What the build that wrote it listed; empty for an empty folder.
  let list: ChecksumList
  /// The name under which that list lies there; nil where there is none.
  let listName: String?
  /// Whether there is a folder at all.
  let exists: Bool
  /// What Dossier writes there.
  let kind: Kind

  /// The list of a site of an older Dossier.
  private static let oldList = "dossier.sha256"

  /// What Dossier writes into folders.
  enum Kind: String, Sendable {
    case site, text

    /// Every folder of the kind has this file, whatever is in the report: a list without it is not one's.
    var sign: String {
      switch self {
      case .site: PreviousSite.sign
      case .text: Manuscript.name
      }
    }
  }

  /// The sign of a site.
  static let sign = "assets/dossier.css"

  /// - Parameter others: folders at its root of which it is known that they are as Dossier wrote them: they are left out.
  /// - Throws: `Problem` if the folder is a file, or holds something and no site that Dossier wrote.
  init(
    in folder: String, shownAs: String, kind: Kind = .site, without others: Set<String> = []
  ) throws(Problem) {
    self.folder = folder
    self.shownAs = shownAs
    self.kind = kind
    exists = try Self.exists(folder, shownAs: shownAs, kind)
    guard exists else {
      listing = FolderListing()
      list = ChecksumList([:])
      listName = nil
      return
    }
    listing = try FolderListing(of: folder, without: others)
    let found = Self.list(in: folder, listing, kind, without: others)
    guard found != nil || listing.entries.isEmpty else { throw Self.foreign(shownAs, kind) }
    list = found?.list ?? ChecksumList([:])
    listName = found?.name
  }

  /// Whether there is a folder. One of other things may be as large as the whole disk, so that it is refused before it is walked.
  /// - Throws: `Problem` if there is a file, or a folder that holds something and no list of Dossier's.
  private static func exists(_ folder: String, shownAs: String, _ kind: Kind) throws(Problem) -> Bool {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else { return false }
    guard isFolder.boolValue else {
      throw .error("\(shownAs) is a file, not a folder", help: "name another folder with --output")
    }
    // What cannot be read says so when it is listed.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard names.isEmpty || names.contains(ChecksumList.name) || names.contains(oldList) else {
      throw foreign(shownAs, kind)
    }
    return true
  }

  private static func foreign(_ shownAs: String, _ kind: Kind) -> Problem {
    .error(
      "\(shownAs) holds files and no \(kind.rawValue) that Dossier wrote",
      help: "name an empty folder with --output, or remove what lies there")
  }

  /// What is said when the new files could not take its place.
  var untouched: String { Self.untouched(kind, exists: exists) }

  /// What is said when new files cannot be written where a folder is, or none.
  static func untouched(_ kind: Kind, exists: Bool) -> String {
    exists ? "the previous \(kind.rawValue) is untouched" : "nothing was written"
  }

  /// The list of a site of Dossier's and its name; nil if none lies there. A folder of other things may have a SHA256SUMS too.
  private static func list(
    in folder: String, _ listing: FolderListing, _ kind: Kind, without others: Set<String>
  ) -> (list: ChecksumList, name: String)? {
    for name in [ChecksumList.name, oldList] {
      guard case .file? = listing.entries[name],
        let data = FileManager.default.contents(atPath: "\(folder)/\(name)"),
        let list = try? ChecksumList(parsing: data, place: name, without: others),
        name == oldList || list.digests[kind.sign] != nil
      else { continue }
      return (list, name)
    }
    return nil
  }

  /// Whether Dossier wrote a path: it is listed, or it is the list.
  func isOwn(_ path: String) -> Bool { list.digests[path] != nil || path == listName }

  /// Whether a file that Dossier wrote is still as it wrote it; the list itself always is.
  func isUntouched(_ path: String) throws -> Bool {
    guard case .file? = listing.entries[path] else { return false }
    guard isOwn(path) else { return false }
    guard let digest = list.digests[path] else { return true }
    return try FileBytes.sha256("\(folder)/\(path)") == digest
  }

  /// Whether a folder, or one below it, is empty or holds anything but files as Dossier wrote them.
  private func holdsOthers(_ folder: String) -> Bool {
    let inside = listing.entries.filter { $0.key.hasPrefix(folder + "/") }
    return inside.isEmpty
      || inside.contains { path, kind in
        kind == .folder ? !inside.keys.contains { $0.hasPrefix(path + "/") } : (try? isUntouched(path)) != true
      }
  }

  /// What somebody else put where the new site has something: these stop a build, since one of the two would be lost.
  /// - Parameter paths: the files of the new site.
  func obstacles(to paths: [String]) -> [Problem] {
    var folders: Set<String> = []
    for path in paths {
      var path = path[...]
      while let slash = path.lastIndex(of: "/") {
        path = path[..<slash]
        if !folders.insert(String(path)).inserted { break }
      }
    }
    func problem(_ path: String, _ what: String) -> Problem {
      .error(
        "\(what), and the new site has \(folders.contains(path) ? "a folder" : "a file") of that name",
        at: Place("\(shownAs)/\(path)"), help: "move it elsewhere; nothing was written")
    }
    let blocked = folders.sorted().compactMap { path -> Problem? in
      switch listing.entries[path] {
      case .file? where !isOwn(path): problem(path, "this file is not Dossier's")
      case .file? where (try? isUntouched(path)) != true: problem(path, "this file was changed by hand")
      case .other?: problem(path, "this is no folder of Dossier's")
      default: nil
      }
    }
    return blocked
      + (paths + [ChecksumList.name]).compactMap { path in
        switch listing.entries[path] {
        case .file? where path == ChecksumList.name && !isOwn(path): problem(path, "this file is not Dossier's")
        case .folder? where holdsOthers(path): problem(path, "this folder holds what is not Dossier's")
        case .other?: problem(path, "this is no file of Dossier's")
        default: nil
        }
      }
  }
}

extension FolderListing {
  /// An empty listing.
  init() {}
}

// The check of a delivered report, a zip or a folder, by whoever received it: is every file what SHA256SUMS says, is any missing, is any
// too many, and do the numbers come out as they are printed. What is checked is of unknown origin and is trusted in nothing.

import Crypto
import Diagnostics
import Foundation

/// A check of a bundle or a site.
public struct Verification: Sendable {
  /// What was found.
  public struct Outcome: Sendable {
    /// Files that are what the list says.
    public internal(set) var agreeing = 0
    /// The verdicts on the numbers; nil if there is nothing to recompute them from.
    public internal(set) var numbers: (agreeing: Int, differing: Int, withheld: Int)?
    /// The SHA-256 of the zip; nil for a folder.
    public internal(set) var sha256: String?
    /// Everything wrong.
    public internal(set) var problems: [Problem] = []
  }

  private let path: String

  /// A check of a zip or of a folder.
  public init(_ path: String) { self.path = path }

  /// - Throws: `Problem` if there is nothing that could be checked.
  public func run() throws -> Outcome {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Problem.error("there is no \(path)", help: "name a bundle's zip, or the folder of a bundle or a site")
    }
    // A name of its own for each check: several may run at once.
    let name = "verify-\(UUID().uuidString)"
    let work = UnfinishedWork.path(for: FileManager.default.temporaryDirectory.appending(path: name).path)
    try UnfinishedWork.begin(work) {
      try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
    }
    defer { UnfinishedWork.end(work) }
    var check = DeliveryCheck(path: path, work: work)
    if isFolder.boolValue {
      try check.folder()
    } else {
      do {
        check.outcome.sha256 = try FileBytes.sha256(path)
      } catch let failure as FileFailure {
        throw Problem.error("\(path) cannot be read: \(failure.reason)")
      }
      try check.zip(ZipContents(path))
    }
    check.numbers()
    return check.outcome
  }
}

/// One check, as far as it has come.
struct DeliveryCheck {
  /// The zip or the folder as the user named it.
  let path: String
  /// A folder for what must lie on the disk to be asked.
  let work: String
  var outcome = Verification.Outcome()
  /// Files that were found as listed and that the numbers need, by name: where they lie.
  private(set) var found: [String: String] = [:]

  /// What the numbers are recomputed from.
  static let needed = [BundleFiles.archive, BundleFiles.numbers, BundleFiles.facts]
  /// No list of files is longer.
  static let listLimit = 64_000_000

  init(path: String, work: String) {
    self.path = path
    self.work = work
  }

  mutating func report(_ message: String, _ file: String = "", help: String? = nil) {
    outcome.problems.append(.error(message, at: place(file), help: help))
  }

  func place(_ file: String) -> Place {
    Place(file.isEmpty ? path : (path.hasSuffix("/") ? path : path + "/") + ChecksumList.shown(file))
  }

  // MARK: - A folder

  mutating func folder() throws {
    let base = URL(filePath: path, directoryHint: .isDirectory).resolvingSymlinksInPath().path
    let listing = try FolderListing(of: base)
    guard case .file(let size)? = listing.entries[ChecksumList.name], size <= Self.listLimit,
      let data = FileManager.default.contents(atPath: "\(base)/\(ChecksumList.name)")
    else {
      throw Problem.error(
        "\(path) has no \(ChecksumList.name)", help: "name the folder of a bundle or a site, in which it lies")
    }
    let list = try ChecksumList(parsing: data, place: place(ChecksumList.name).file)
    let paths = list.paths
    let digests = Gathered<String>()
    try inParallel(paths.count) { index in
      guard case .file? = listing.entries[paths[index]] else { return }
      // What cannot be read is told as such below.
      if let digest = try? FileBytes.sha256("\(base)/\(paths[index])") { digests.set(paths[index], digest) }
    }
    let read = digests.all
    for path in paths {
      switch listing.entries[path] {
      case nil: missing(path)
      case .file?:
        guard let digest = read[path] else {
          report("this file cannot be read", path)
          continue
        }
        compare(path, digest, list)
        if Self.needed.contains(path) { found[path] = "\(base)/\(path)" }
      case .folder?, .other?: report("this is no file, but a folder, a link or a device", path)
      }
    }
    let isSite = list.digests[BundleFiles.archive] == nil
    for path in listing.paths where list.digests[path] == nil && path != ChecksumList.name {
      if listing.entries[path] == .folder { continue }
      additional(path, isSite: isSite)
    }
  }

  // MARK: - A zip

  mutating func zip(_ contents: ZipContents) throws {
    let names = contents.members.map(\.name)
    guard let top = Self.top(of: names) else {
      throw Problem.error(
        "\(path) has no \(ChecksumList.name)", help: "a bundle is one folder with a \(ChecksumList.name) in it")
    }
    var seen: Set<String> = []
    var usable: [Int: String] = [:]
    for (place, member) in contents.members.enumerated() {
      let name = member.isFolder && member.name.hasSuffix("/") ? String(member.name.dropLast()) : member.name
      guard ChecksumList.staysInside(name), !name.contains("\\"), !name.contains(":") else {
        report(
          "the member \"\(ChecksumList.shown(member.name))\" does not stay in the folder into which it is unpacked")
        continue
      }
      guard seen.insert(name).inserted else {
        report("two members have this name", name)
        continue
      }
      if member.isFolder { continue }
      guard member.isFile else {
        report("this is no file, but a link or a device", name)
        continue
      }
      guard name.hasPrefix(top) else {
        report("this file lies beside the folder of the bundle", name)
        continue
      }
      usable[place] = String(name.dropFirst(top.count))
    }
    try read(contents, usable)
  }

  /// The folder that holds the list, with a slash at its end; empty if the list lies at the root of the zip.
  private static func top(of names: [String]) -> String? {
    if names.contains(ChecksumList.name) { return "" }
    let tops = names.filter { $0.hasSuffix("/" + ChecksumList.name) && $0.count { $0 == "/" } == 1 }
    return tops.first.map { String($0.dropLast(ChecksumList.name.count)) }
  }

  private mutating func read(_ contents: ZipContents, _ usable: [Int: String]) throws {
    var digests: [String: String] = [:]
    var listBytes: [UInt8] = []
    var damaged: [String: String] = [:]
    var held: Set<String> = []
    do {
      try contents.read { place, _, bytes in
        guard let name = usable[place] else { return }
        var hash = SHA256()
        let file = Self.needed.firstIndex(of: name).map { "\(work)/\($0)" }
        if let file { _ = FileManager.default.createFile(atPath: file, contents: nil) }
        let handle = file.flatMap { FileHandle(forWritingAtPath: $0) }
        do {
          try bytes { piece in
            hash.update(bufferPointer: piece)
            if name == ChecksumList.name, listBytes.count <= Self.listLimit { listBytes += piece }
            try handle?.write(contentsOf: piece)
          }
          try handle?.close()
          digests[name] = BuiltSite.hexadecimal(hash.finalize())
          if file != nil { held.insert(name) }
        } catch let damage as ZipContents.Damage {
          damaged[name] = damage.reason
        }
      }
    } catch is ZipContents.TooLarge {
      report("the zip unpacks to more than a hundred times its size and is not read further", help: "do not unpack it")
      return
    } catch let damage as ZipContents.Damage {
      report("the zip is damaged and cannot be read to its end: \(damage.reason)", help: "ask for a new copy")
    }
    guard damaged[ChecksumList.name] == nil, digests[ChecksumList.name] != nil, listBytes.count <= Self.listLimit else {
      return report("this list cannot be read", ChecksumList.name, help: "ask for a new copy")
    }
    let list: ChecksumList
    do throws(Problem) {
      list = try ChecksumList(parsing: listBytes, place: place(ChecksumList.name).file)
    } catch {
      return outcome.problems.append(error)
    }
    for path in list.paths {
      if let reason = damaged[path] {
        report("this file is damaged: \(reason)", path, help: "ask for a new copy")
      } else if let digest = digests[path] {
        compare(path, digest, list)
        if let place = Self.needed.firstIndex(of: path), held.contains(path) { found[path] = "\(work)/\(place)" }
      } else {
        missing(path)
      }
    }
    for path in usable.values.sorted() where list.digests[path] == nil && path != ChecksumList.name {
      additional(path, isSite: false)
    }
  }

  // MARK: - What is found

  private mutating func missing(_ path: String) {
    report("this file is listed in \(ChecksumList.name) and is missing", path, help: "ask for a new copy")
  }

  private mutating func compare(_ path: String, _ digest: String, _ list: ChecksumList) {
    guard let listed = list.digests[path], listed != digest else {
      outcome.agreeing += 1
      return
    }
    report("this file was changed: its SHA-256 is \(digest), not \(listed)", path, help: "ask for a new copy")
  }

  /// A site may have files of its publisher's beside its own.
  private mutating func additional(_ path: String, isSite: Bool) {
    let message = "this file is not listed in \(ChecksumList.name)"
    outcome.problems.append(
      isSite ? .warning(message, at: place(path)) : .error(message, at: place(path), help: "do not trust it"))
  }
}

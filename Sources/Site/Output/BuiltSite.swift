// A site in memory: every file with its path, in order. It is either checked or written; nothing else knows the disk.

import Crypto
import Diagnostics
import Foundation

/// A finished site, not yet written.
public struct BuiltSite: Sendable {
  /// What the build has to say that is no error.
  public internal(set) var warnings: [Problem] = []
  /// The numbers in the commentary that look like data and are bound to none: warnings that `dossier check` prints.
  public internal(set) var unbound: [Problem] = []
  /// What a reviewer needs to recompute it.
  var evidence = Evidence()
  /// What the reviewers' copy has beside it; nil where nothing was built.
  var review: ReviewTools?
  /// The files by path.
  private var files: [SitePath: [UInt8]] = [:]
  /// The digests of held files, as far as somebody has asked for them.
  private var digests = Gathered<String>()
  /// The paths in the order in which they were added.
  private(set) var added: [SitePath] = []

  /// The folders of pages that are made each time they are asked for, so that thousands of them need no memory.
  private(set) var folders: [MadeFolder] = []

  /// The number of pages; the figures for other people's pages are none.
  public var pages: Int {
    files.keys.count { $0.text.hasSuffix(".html") && !$0.text.hasSuffix("/embed.html") }
      + folders.reduce(0) { $0 + $1.count }
  }

  /// The paths of all files, such as `sections/hong-kong/index.html`, sorted.
  public var paths: [String] { sortedPaths.map(\.text) }

  var sortedPaths: [SitePath] { (files.keys + folders.flatMap(\.files.keys)).sorted() }

  /// The paths of all files but those of the folders whose pages are made each time, sorted.
  var heldPaths: [SitePath] { files.keys.sorted() }

  /// The bytes of a file; nil if the site has none of that path, or if it cannot be made, which `contents(of:)` tells apart.
  public subscript(path: String) -> [UInt8]? { try? contents(of: SitePath(path)) }

  /// The bytes of a file; nil if the site has none of that path.
  /// - Throws: what keeps the file from being made.
  func contents(of path: SitePath) throws -> [UInt8]? {
    try files[path] ?? folders.first { $0.holds(path) }?.files[path]?()
  }

  mutating func add(_ path: SitePath, _ bytes: [UInt8]) {
    if files.updateValue(bytes, forKey: path) == nil { added.append(path) }
    // Copies of a site share what was asked for until they differ.
    if digests[path.text] != nil { digests = digests.without(path.text) }
  }
  mutating func add(_ path: SitePath, _ text: String) { add(path, Array(text.utf8)) }

  /// Adds a file whose digest is known.
  mutating func add(_ path: SitePath, _ bytes: [UInt8], digest: String) {
    add(path, bytes)
    digests.set(path.text, digest)
  }

  /// The SHA-256 of a file, hexadecimal; nil if the site has none of that path.
  func digest(of path: SitePath) throws -> String? {
    if let digest = digests[path.text] { return digest }
    guard let bytes = try contents(of: path) else { return nil }
    let digest = Self.sha256(bytes)
    if files[path] != nil { digests.set(path.text, digest) }
    return digest
  }

  /// The paths of files that differ from those of a list, or stand in one of the two alone, sorted; earlier versions and the list itself
  /// are left aside. Of pages that are made each time only the names are compared: what changes one of them changes other files too.
  func differences(from list: ChecksumList) throws -> [String] {
    func counts(_ path: String) -> Bool { !KeptVersion.isKept(path) && path != ChecksumList.name }
    let own = Set(paths.filter(counts))
    let listed = Set(list.paths.filter(counts))
    let changed = try own.intersection(listed).filter { path in
      try files[SitePath(path)] != nil && digest(of: SitePath(path)) != list.digests[path]
    }
    return own.symmetricDifference(listed).union(changed).sorted()
  }

  /// Adds a folder whose files are made when they are written.
  mutating func add(_ folder: MadeFolder) { folders.append(folder) }

  /// The paths of all files but the pages that are made each time, of which the names of their folders stand here, `account/`.
  public var parts: [String] { files.keys.map(\.text) + folders.map { "\($0.name)/" } }

  /// Whether a file, or a folder of `parts`, is what it was in a site that an earlier build of the same report made.
  public func hasSame(_ path: String, as earlier: BuiltSite) -> Bool {
    let path = SitePath(path)
    if let bytes = files[path] { return bytes == earlier.files[path] }
    return folders.contains { now in now.holds(path) && earlier.folders.contains { $0.key == now.key } }
  }

  /// The same site with other pages, those excepted that are made each time: nothing of the commentary stands on them.
  func mappingPages(_ change: ([UInt8]) -> [UInt8]) -> BuiltSite {
    var changed = self
    for (path, bytes) in files where path.text.hasSuffix(".html") { changed.add(path, change(bytes)) }
    return changed
  }

  /// The SHA-256 of bytes, hexadecimal.
  static func sha256(_ bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

  /// A digest as `sha256sum` prints it.
  static func hexadecimal(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var out: [UInt8] = []
    out.reserveCapacity(64)
    for byte in digest {
      out.append(digits[Int(byte >> 4)])
      out.append(digits[Int(byte & 15)])
    }
    return String(decoding: out, as: UTF8.self)
  }
}

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
  private var files: [SitePath: Content] = [:]

  /// What a file holds.
  private enum Content: Sendable {
    case held([UInt8])
    /// Made each time it is asked for, so that thousands of pages of one kind need no memory; on any thread, always the same bytes.
    case made(@Sendable () throws -> [UInt8])
  }

  /// The number of pages; the figures for other people's pages are none.
  public var pages: Int { files.keys.count { $0.text.hasSuffix(".html") && !$0.text.hasSuffix("/embed.html") } }

  /// The paths of all files, such as `sections/hong-kong/index.html`, sorted.
  public var paths: [String] { sortedPaths.map(\.text) }

  var sortedPaths: [SitePath] { files.keys.sorted() }

  /// The bytes of a file; nil if the site has none of that path, or if it cannot be made, which `contents(of:)` tells apart.
  public subscript(path: String) -> [UInt8]? { try? contents(of: SitePath(path)) }

  /// The bytes of a file; nil if the site has none of that path.
  /// - Throws: what keeps the file from being made.
  func contents(of path: SitePath) throws -> [UInt8]? {
    switch files[path] {
    case .held(let bytes): bytes
    case .made(let make): try make()
    case nil: nil
    }
  }

  mutating func add(_ path: SitePath, _ bytes: [UInt8]) { files[path] = .held(bytes) }
  mutating func add(_ path: SitePath, _ text: String) { files[path] = .held(Array(text.utf8)) }

  /// Adds a file that is made when it is written, for kinds of pages of which there are thousands. `make` may be called on any thread
  /// and more than once, and must yield the same bytes each time.
  mutating func add(_ path: SitePath, making make: @escaping @Sendable () throws -> [UInt8]) {
    files[path] = .made(make)
  }

  /// The same site with other pages.
  func mappingPages(_ change: @escaping @Sendable ([UInt8]) -> [UInt8]) -> BuiltSite {
    var changed = self
    for (path, content) in files where path.text.hasSuffix(".html") {
      switch content {
      case .held(let bytes): changed.files[path] = .held(change(bytes))
      case .made(let make): changed.files[path] = .made { change(try make()) }
      }
    }
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

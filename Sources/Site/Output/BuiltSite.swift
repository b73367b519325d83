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
  /// The files by path.
  private(set) var files: [SitePath: [UInt8]] = [:]

  /// The number of pages.
  public var pages: Int { files.keys.count { $0.text.hasSuffix(".html") } }

  /// The number of bytes of all files.
  public var bytes: Int { files.values.reduce(0) { $0 + $1.count } }

  /// The paths of all files, such as `sections/hong-kong/index.html`, sorted.
  public var paths: [String] { files.keys.sorted().map(\.text) }

  /// The bytes of a file; nil if the site has none of that path.
  public subscript(path: String) -> [UInt8]? { files[SitePath(path)] }

  mutating func add(_ path: SitePath, _ bytes: [UInt8]) { files[path] = bytes }
  mutating func add(_ path: SitePath, _ text: String) { files[path] = Array(text.utf8) }

  /// The name of the list of all files with their digests, which is also how Dossier knows a folder as its own.
  static let manifest = SitePath("dossier.sha256")

  /// The list in the form that `sha256sum --check` reads.
  var manifestText: String {
    files.keys.filter { $0 != Self.manifest }.sorted().map { path in
      "\(Self.sha256(files[path] ?? []))  \(path.text)\n"
    }.joined()
  }

  /// The SHA-256 of bytes, hexadecimal.
  static func sha256(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var out: [UInt8] = []
    for byte in SHA256.hash(data: bytes) {
      out.append(digits[Int(byte >> 4)])
      out.append(digits[Int(byte & 15)])
    }
    return String(decoding: out, as: UTF8.self)
  }
}

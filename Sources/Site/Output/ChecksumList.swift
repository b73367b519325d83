// The list of a folder's files with their digests, in the form that `sha256sum -c` reads and writes. A site and a bundle have one at
// their root; it is also how Dossier tells its own files from somebody's.

import Diagnostics
import Foundation

/// A list of files with their SHA-256.
struct ChecksumList: Equatable, Sendable {
  /// The name of the list, at the root of what it lists.
  static let name = "SHA256SUMS"

  /// The digests, hexadecimal in lower case, by path from the folder of the list.
  private(set) var digests: [String: String]

  init(_ digests: [String: String]) { self.digests = digests }

  /// The paths in the order of their bytes.
  var paths: [String] { digests.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  /// The list as a file. Where a path holds a line end or a backslash, the line begins with a backslash and the path is escaped, as
  /// coreutils does.
  var text: String {
    paths.map { path in
      let escaped = Self.escaped(path)
      return "\(escaped == path ? "" : "\\")\(digests[path] ?? "")  \(escaped)\n"
    }.joined()
  }

  /// Reads a list.
  /// - Parameters:
  ///   - place: the name of the file, for what is wrong with it.
  ///   - others: folders whose files are left out.
  /// - Throws: `Problem` at the first line that is no digest and path, whose path leaves the folder, or that stands twice.
  init(parsing bytes: some Sequence<UInt8>, place: String, without others: Set<String> = []) throws(Problem) {
    digests = [:]
    var number = 0
    let lines = Array(bytes).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let left = others.map { Array("  \($0)/".utf8) }
    for line in lines {
      number += 1
      if line.count > 64, left.contains(where: line.dropFirst(64).starts) { continue }
      if line.isEmpty, number == lines.count { break }
      guard let (digest, path) = Self.entry(line) else {
        throw .error(
          "this line is no SHA-256 and path", at: Place(place, line: number),
          help: "a line is 64 hexadecimal digits, two spaces and a path, as sha256sum writes it")
      }
      guard Self.staysInside(path) else {
        throw .error("the path \"\(Self.shown(path))\" leads out of the folder", at: Place(place, line: number))
      }
      guard digests.updateValue(digest, forKey: path) == nil else {
        throw .error("the path \"\(Self.shown(path))\" stands twice", at: Place(place, line: number))
      }
    }
  }

  private static func entry(_ line: ArraySlice<UInt8>) -> (digest: String, path: String)? {
    var line = line
    let isEscaped = line.first == UInt8(ascii: "\\")
    if isEscaped { line = line.dropFirst() }
    guard line.count > 66, let text = String(validating: line, as: UTF8.self) else { return nil }
    let digest = text.utf8.prefix(64)
    let isDigest = digest.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    // A star in the place of the second space is sha256sum's mark of binary mode.
    guard isDigest, let first = String(digest), let path = String(text.utf8.dropFirst(66)),
      ["  ", " *"].contains(String(text.utf8.dropFirst(64).prefix(2)))
    else { return nil }
    guard isEscaped else { return (first, path) }
    return unescaped(path).map { (first, $0) }
  }

  private static func escaped(_ path: String) -> String {
    var out = ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  private static func unescaped(_ path: String) -> String? {
    var out = ""
    var scalars = path.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      guard scalar == "\\" else {
        out.unicodeScalars.append(scalar)
        continue
      }
      switch scalars.next() {
      case "\\": out += "\\"
      case "n": out += "\n"
      case "r": out += "\r"
      default: return nil
      }
    }
    return out
  }

  /// Whether a path names something below the folder it is relative to, in one way only.
  static func staysInside(_ path: String) -> Bool {
    !path.isEmpty && !path.utf8.contains(0)
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !["", ".", ".."].contains($0) }
  }

  /// A path of unknown origin for a message: short, on one line.
  static func shown(_ path: String) -> String {
    let visible = Escape.line(path, "\u{FFFD}")
    return visible.count > 200 ? visible.prefix(200) + "…" : visible
  }
}

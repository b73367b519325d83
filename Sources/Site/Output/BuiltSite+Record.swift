// What of a site is as the last build wrote it, told by the digests of its files and by what folders were made from.

import Synchronization

extension BuiltSite {
  /// The digests of the files that are held.
  func heldDigests() throws -> [SitePath: String] {
    let paths = heldPaths
    let digests = Mutex<[SitePath: String]>([:])
    try inParallel(paths.count) { index in
      guard let digest = try digest(of: paths[index]) else { return }
      digests.withLock { $0[paths[index]] = digest }
    }
    return digests.withLock { $0 }
  }

  /// The paths of the files that do not lie in folders of these names, sorted.
  func paths(without names: Set<String>) -> [SitePath] {
    let made = folders.filter { !names.contains($0.name) }.flatMap(\.files.keys)
    return (heldPaths.filter { !names.contains($0.rootFolder) } + made).sorted()
  }

  /// Whether a folder of the site holds what was recorded.
  func holds(_ part: SiteRecord.Part, _ digests: [SitePath: String]) -> Bool {
    // By the style sheet a folder is known to be a site.
    guard !SitePath(PreviousSite.sign).rootFolder.elementsEqual(part.name) else { return false }
    if let folder = folders.first(where: { $0.name == part.name }) { return folder.key == part.key }
    let own = digests.filter { $0.key.rootFolder == part.name }
    guard part.key == nil, !own.isEmpty else { return false }
    return Self.lines(own.map { ($0.key.text, $0.value) }) == part.lines
  }

  /// What lies in a folder after it was written.
  /// - Parameters:
  ///   - digests: the files that were looked at.
  ///   - unchanged: the folders that were not.
  func record(_ digests: [String: String], _ unchanged: [SiteRecord.Part], in output: String) -> SiteRecord? {
    var parts = unchanged
    let folders = Dictionary(grouping: digests) { SitePath($0.key).rootFolder }
    for (name, files) in folders where !name.isEmpty {
      let paths = files.map(\.key).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      guard
        let part = SiteRecord.Part(
          name, of: self.folders.first { $0.name == name }?.key, files: paths,
          lines: Self.lines(files.map { ($0.key, $0.value) }), in: output)
      else { return nil }
      parts.append(part)
    }
    return SiteRecord(output: output, parts: parts.sorted { $0.name < $1.name })
  }

  private static func lines(_ digests: [(String, String)]) -> [UInt8] {
    Array(ChecksumList(Dictionary(digests, uniquingKeysWith: { first, _ in first })).text.utf8)
  }
}

extension SitePath {
  /// The folder at the root of the site in which it lies; empty for a file at the root.
  var rootFolder: String { text.firstIndex(of: "/").map { String(text[..<$0]) } ?? "" }
}

extension ChecksumList {
  /// The list as a file, together with the lines of whole folders.
  func bytes(with folders: [[UInt8]]) -> [UInt8] {
    guard !folders.isEmpty else { return Array(text.utf8) }
    var lines = folders.filter { !$0.isEmpty }
    for path in paths { lines.append(Array(ChecksumList([path: digests[path] ?? ""]).text.utf8)) }
    // The lines of a folder follow each other, whatever stands before and after them.
    return lines.sorted { Self.path(ofFirst: $0).lexicographicallyPrecedes(Self.path(ofFirst: $1)) }.flatMap(\.self)
  }

  /// The path in the first of some lines.
  private static func path(ofFirst lines: [UInt8]) -> ArraySlice<UInt8> {
    lines.prefix { $0 != UInt8(ascii: "\n") }.drop { $0 != UInt8(ascii: " ") }.dropFirst(2)
  }
}

// What the last build wrote into a folder, kept beside the archive: the list of the files' digests, and by what each file is known to be
// untouched without reading it: inode, size, and the times of its last changes in nanoseconds, of which the second cannot be set by a
// program. Of a site of ten thousand pages a build then reads none. A file that somebody changed, added or took away
// makes its folder one that is compared byte for byte.

import AnalysedArchive
import Foundation

/// What was written into a folder, by the folders at its root.
struct SiteRecord: Sendable {
  /// A folder at the root of the site with all that lies in it.
  struct Part: Sendable {
    var name: String
    /// What a folder of made files was made from; nil for other folders.
    var key: PartKey?
    /// Its lines in the list of digests.
    var lines: [UInt8]
    /// Itself and the folders in it, from the root, with the number of entries of each.
    var folders: [(path: String, entries: Int)]
    /// The files from the root, each ended by a zero.
    var files: [UInt8]
    /// Four numbers for each file, in the same order.
    var stamps: [Int64]

    /// How many files there are.
    var count: Int { stamps.count / Self.numbers }
    private static let numbers = 4
  }

  /// The folder, links resolved.
  var output: String
  var parts: [Part]
}

extension SiteRecord.Part {
  /// Records a folder that was just written.
  /// - Parameter files: its files from the root, in the order of their bytes.
  init?(_ name: String, of key: PartKey?, files paths: [String], lines: [UInt8], in root: String) {
    self.name = name
    self.key = key
    self.lines = lines
    var inside: Set<String> = []
    files = []
    for path in paths {
      files += path.utf8
      files.append(0)
      var folder = FolderListing.parent(of: path)
      while !folder.isEmpty, inside.insert(folder).inserted { folder = FolderListing.parent(of: folder) }
    }
    folders = []
    for path in inside.sorted() {
      guard let count = Self.entries(in: "\(root)/\(path)") else { return nil }
      folders.append((path, count))
    }
    guard let stamps = Self.stamps(of: files, in: root) else { return nil }
    self.stamps = stamps
  }

  /// Whether everything lies in the folder as it was recorded, and nothing else.
  func isIntact(in root: String) -> Bool {
    folders.allSatisfy { Self.entries(in: "\(root)/\($0.path)") == $0.entries }
      && Self.stamps(of: files, in: root) == stamps
  }

  /// How many files and folders lie in a folder; nil if there is none.
  private static func entries(in folder: String) -> Int? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var count = -2
    while readdir(stream) != nil { count += 1 }
    return count
  }

  /// The stamps of regular files; nil if one is missing.
  private static func stamps(of files: [UInt8], in root: String) -> [Int64]? {
    let folder = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return nil }
    defer { close(folder) }
    return files.withUnsafeBytes { bytes -> [Int64]? in
      guard let base = bytes.baseAddress else { return [] }
      var stamps: [Int64] = []
      stamps.reserveCapacity(bytes.count / 6)
      var offset = 0
      while offset < bytes.count {
        let path = (base + offset).assumingMemoryBound(to: CChar.self)
        var status = stat()
        guard fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == S_IFREG else {
          return nil
        }
        #if canImport(Darwin)
          let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
        #else
          let (modified, changed) = (status.st_mtim, status.st_ctim)
        #endif
        stamps.append(Int64(truncatingIfNeeded: status.st_ino))
        stamps.append(Int64(status.st_size))
        stamps.append(Int64(modified.tv_sec) &* 1_000_000_000 &+ Int64(modified.tv_nsec))
        stamps.append(Int64(changed.tv_sec) &* 1_000_000_000 &+ Int64(changed.tv_nsec))
        offset += strlen(path) + 1
      }
      return stamps
    }
  }
}

extension SiteRecord {
  /// The first line of its file; another form has another number.
  private static let beginning = Array("Dossier site 1\n".utf8)

  /// Reads a record; nil where the file is missing, damaged or of another form.
  init?(readingFrom file: String) {
    guard let bytes = KeptFile.read(file) else { return nil }
    guard bytes.starts(with: Self.beginning), bytes.count >= Self.beginning.count + 8 else { return nil }
    let body = bytes[Self.beginning.count...].dropLast(8)
    guard Checksum.bytes(of: body) == Array(bytes.suffix(8)) else { return nil }
    var reader = PartReader(body)
    output = reader.text()
    parts = (0..<reader.count()).map { _ in
      let (name, key, lines) = (reader.text(), PartKey(reader.data()), Array(reader.data()))
      let folders = (0..<reader.count()).map { _ in (path: reader.text(), entries: reader.number()) }
      let (files, stamps) = (Array(reader.data()), reader.data())
      return Part(
        name: name, key: key, lines: lines, folders: folders, files: files,
        stamps: stamps.withUnsafeBytes { bytes in
          (0..<bytes.count / 8).map {
            Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8 * $0, as: Int64.self))
          }
        })
    }
    guard reader.isWhole else { return nil }
  }

  /// Writes the record. What cannot be written is not kept: the next build compares all files.
  func write(to file: String) {
    var writer = PartWriter()
    writer.write(output)
    writer.write(parts.count)
    for part in parts {
      writer.write(part.name)
      writer.write(part.key?.bytes ?? [])
      writer.write(part.lines)
      writer.write(part.folders.count)
      for folder in part.folders {
        writer.write(folder.path)
        writer.write(folder.entries)
      }
      writer.write(part.files)
      writer.write(part.stamps.map { $0.littleEndian }.withUnsafeBytes { Array($0) })
    }
    PartialFile.write(Self.beginning + writer.bytes + Checksum.bytes(of: writer.bytes[...]), to: file)
  }
}

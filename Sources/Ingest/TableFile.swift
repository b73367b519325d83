// An input file opened: what it is (plain, gzip, a member of a zip), its header, and its windows one after another. What it is
// goes by its first bytes and not by its name.

import Diagnostics
import Foundation

/// One table of an archive, open for reading.
public final class TableFile: Sendable {
  /// The file, as the user named it; for a member of a zip `file.zip/member.csv`.
  public let path: String
  /// The file on disk, as the user named it.
  public let diskPath: String
  /// The file's name without its folder; for a member of a zip `file.zip/member.csv`.
  public let name: String
  /// The header.
  public let header: Header
  /// The file's size as it lies on disk.
  public let diskBytes: Int
  /// The physical line on which the first record after the header begins.
  public let firstLine: Int

  private let source: any WindowSource

  private init(
    _ diskPath: String, member: String? = nil, header: Header, firstLine: Int, diskBytes: Int, source: any WindowSource
  ) {
    self.diskPath = diskPath
    path = member.map { "\(diskPath)/\($0)" } ?? diskPath
    let file = (diskPath as NSString).lastPathComponent
    name = member.map { "\(file)/\($0)" } ?? file
    self.header = header
    self.firstLine = firstLine
    self.diskBytes = diskBytes
    self.source = source
  }

  /// How many bytes of records begin in a window, unless told.
  public static let windowBytes = 4 << 20

  /// Opens every table in the file at `path`: one, or for a zip one a member whose name ends in `.csv`.
  ///
  /// Throws a `Problem` if there is no such file, if it cannot be read, or if it holds no header.
  public static func open(_ path: String, windowBytes: Int = windowBytes) throws -> [TableFile] {
    let (kind, size) = try recognise(path)
    switch kind {
    case .plain:
      let file = try MappedFile(path)
      let (header, end, lines) = try HeaderReader.read(file.prefix, file: path)
      return [
        TableFile(
          path, header: header, firstLine: 1 + lines, diskBytes: size,
          source: MappedSource(file, from: end, windowBytes: windowBytes))
      ]
    case .gzip:
      return [try streamed(path, size, member: nil, windowBytes: windowBytes)]
    case .zip:
      let members = try ZipStream.members(of: path).filter {
        $0.name.lowercased().hasSuffix(".csv") && !$0.name.hasPrefix("__MACOSX/")
      }
      if members.isEmpty {
        throw Problem.error("there is no .csv in this zip", at: Place(path))
      }
      return try members.map { try streamed(path, size, member: $0, windowBytes: windowBytes) }
    }
  }

  /// The next window, or nil when there is none left. Several threads may call it.
  ///
  /// Throws a `Problem` when the file cannot be read on.
  public func nextWindow() throws -> Window? {
    var window = try source.next()
    window?.separator = header.separator
    return window
  }

  /// How many of the file's bytes on disk have been read.
  public var bytesRead: Int { min(diskBytes, source.bytesRead) }

  /// What can be done about a file of another encoding.
  static let toUTF8 = "save it as CSV in UTF-8"

  private enum Kind { case plain, gzip, zip }

  private static func recognise(_ path: String) throws(Problem) -> (Kind, size: Int) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw .error(
        errno == ENOENT ? "there is no such file" : "cannot be read: \(String(cString: strerror(errno)))",
        at: Place(path))
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw .error("this is a folder, where a file is needed", at: Place(path))
    }
    // A pipe that nobody writes to would be waited for without end, and none can be read twice.
    if status.st_mode & S_IFMT != S_IFREG {
      throw .error("this is no regular file", at: Place(path), help: "save what it gives as a file, and name that")
    }
    let descriptor = openForReading(path)
    guard descriptor >= 0 else {
      throw .error("cannot be read: \(String(cString: strerror(errno)))", at: Place(path))
    }
    defer { close(descriptor) }
    var magic = [UInt8](repeating: 0, count: 4)
    let count = pread(descriptor, &magic, 4, 0)
    if count == 0 { throw Header.empty(path) }
    if count >= 2, magic[0] == 0x1F, magic[1] == 0x8B { return (.gzip, Int(status.st_size)) }
    if count == 4, magic == [0x50, 0x4B, 0x03, 0x04] || magic == [0x50, 0x4B, 0x05, 0x06] {
      return (.zip, Int(status.st_size))
    }
    if count >= 2, (magic[0] == 0xFF && magic[1] == 0xFE) || (magic[0] == 0xFE && magic[1] == 0xFF) {
      throw .error("the file is UTF-16, where UTF-8 is needed", at: Place(path), help: toUTF8)
    }
    return (.plain, Int(status.st_size))
  }

  private static func streamed(
    _ path: String, _ size: Int, member: ZipStream.Member?, windowBytes: Int
  ) throws -> TableFile {
    let source =
      if let member {
        try StreamSource(try ZipStream(path, member: member), windowBytes: windowBytes)
      } else {
        try StreamSource(try GzipStream(path), windowBytes: windowBytes)
      }
    let name = member.map { "\(path)/\($0.name)" } ?? path
    let (header, lines) = try source.readHeader { prefix in
      let (header, end, lines) = try HeaderReader.read(prefix, file: name)
      return ((header, lines), end)
    }
    return TableFile(path, member: member?.name, header: header, firstLine: 1 + lines, diskBytes: size, source: source)
  }
}

/// Where windows come from. Several threads may ask.
protocol WindowSource: Sendable {
  func next() throws -> Window?

  /// How many bytes on disk have been read.
  var bytesRead: Int { get }
}

/// The system's `open`, which `TableFile.open` hides.
private func openForReading(_ path: String) -> Int32 { open(path, O_RDONLY) }

// A file written in large pieces, under a name of its own until the whole archive is complete.

import Foundation

/// Buffers rows and writes them to `<path>.partial`, to which `ArchiveFolder` gives its name in the end.
final class OutputFile {
  let path: String
  /// Bytes written so far.
  private(set) var size = 0
  private let handle: FileHandle
  private static let pieceSize = 4 << 20

  init(_ path: String) throws {
    self.path = path
    let partial = path + ".partial"
    handle = try Self.reporting(path) {
      try Data().write(to: URL(fileURLWithPath: partial))
      return try FileHandle(forWritingTo: URL(fileURLWithPath: partial))
    }
  }

  /// Writes the rows out and empties them, if they are enough for a piece.
  func writeIfFull(_ rows: inout CSVRow) throws {
    if rows.bytes.count >= Self.pieceSize { try write(&rows) }
  }

  /// Writes the rows out and empties them.
  func write(_ rows: inout CSVRow) throws {
    try write(rows.bytes)
    rows.removeAll()
  }

  func write(_ bytes: [UInt8]) throws {
    try Self.reporting(path) { try handle.write(contentsOf: Data(bytes)) }
    size += bytes.count
  }

  func close() throws { try Self.reporting(path) { try handle.close() } }

  static func reporting<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as SyntheticArchiveError {
      throw error
    } catch {
      throw SyntheticArchiveError.cannotWrite(path: path, reason: reason(error))
    }
  }

  /// The system's own words: Foundation's differ between platforms and repeat the path.
  private static func reason(_ error: any Error) -> String {
    let outer = error as NSError
    let underlying = (outer.userInfo[NSUnderlyingErrorKey] as? any Error).map { $0 as NSError }
    let posix = [underlying, outer].compactMap(\.self).first { $0.domain == NSPOSIXErrorDomain }
    if let posix { return String(cString: strerror(Int32(posix.code))) }
    return error.localizedDescription
  }
}

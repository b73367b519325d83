// A file written in large pieces, under a name of its own until it is complete.

import Foundation

/// What can go wrong when a synthetic archive is written.
public enum SyntheticArchiveError: Error, Equatable, CustomStringConvertible, LocalizedError {
  /// A parameter outside its range.
  case invalidParameter(name: String, value: Int, range: ClosedRange<Int>)
  /// A file or folder that cannot be written, with the system's reason.
  case cannotWrite(path: String, reason: String)

  /// One sentence for a person to read.
  public var description: String {
    switch self {
    case .invalidParameter(let name, let value, let range):
      "the number of \(name) must be from \(range.lowerBound) to \(range.upperBound), not \(value)"
    case .cannotWrite(let path, let reason):
      "cannot write \(path): \(reason)"
    }
  }

  /// The same sentence.
  public var errorDescription: String? { description }
}

/// Buffers rows and writes them to `<path>.partial`, which `finish` moves to `path`.
struct OutputFile {
  let path: String
  private let partial: String
  private let handle: FileHandle
  private static let pieceSize = 4 << 20

  init(_ path: String) throws {
    self.path = path
    partial = path + ".partial"
    handle = try Self.reporting(path) { [partial] in
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
    try Self.reporting(path) { try handle.write(contentsOf: Data(rows.bytes)) }
    rows.removeAll()
  }

  /// Closes the file and gives it its name.
  func finish() throws {
    try Self.reporting(path) {
      try handle.close()
      if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
      try FileManager.default.moveItem(atPath: partial, toPath: path)
    }
  }

  /// Closes and removes what was written so far.
  func discard() {
    try? handle.close()
    try? FileManager.default.removeItem(atPath: partial)
  }

  /// Writes a whole text file.
  static func write(_ text: String, to path: String) throws {
    try reporting(path) { try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic) }
  }

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

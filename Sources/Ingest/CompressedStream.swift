// libarchive, behind one class: a gzip file or one member of a zip as a stream of bytes.

private import CArchive
import Diagnostics
import Foundation

/// A compressed file, read from its beginning to its end.
final class CompressedStream {
  private let handle: OpaquePointer
  private let path: String

  /// Without a UTF-8 locale libarchive loses names that are not ASCII.
  private static let locale: Bool = setlocale(LC_CTYPE, "C.UTF-8") != nil

  /// Opens a gzip file, or the member of a zip by its name. Throws a `Problem` if it is neither or damaged.
  init(_ path: String, member: String?) throws(Problem) {
    _ = Self.locale
    self.path = member.map { "\(path)/\($0)" } ?? path
    guard let handle = archive_read_new() else {
      throw .error("there is no memory left to read it", at: Place(path))
    }
    self.handle = handle
    if member == nil {
      archive_read_support_filter_gzip(handle)
      archive_read_support_format_raw(handle)
    } else {
      archive_read_support_format_zip_seekable(handle)
    }
    try check(archive_read_open_filename(handle, path, 1 << 18))
    var entry: OpaquePointer?
    while true {
      let status = archive_read_next_header(handle, &entry)
      if status == ARCHIVE_EOF {
        throw .error("the zip has lost this member", at: Place(self.path))
      }
      try check(status)
      guard let member else { break }
      if Self.name(entry) == member { break }
    }
  }

  deinit { archive_read_free(handle) }

  /// Reads up to `capacity` bytes; 0 at the end. Throws a `Problem` when the file is damaged.
  func read(into memory: UnsafeMutablePointer<UInt8>, capacity: Int) throws(Problem) -> Int {
    let count = archive_read_data(handle, memory, capacity)
    if count < 0 { throw damaged }
    return count
  }

  /// How many compressed bytes have been read.
  var bytesRead: Int { Int(archive_filter_bytes(handle, -1)) }

  /// The names of a zip's members, in its order.
  static func members(of path: String) throws(Problem) -> [String] {
    _ = Self.locale
    guard let handle = archive_read_new() else {
      throw .error("there is no memory left to read it", at: Place(path))
    }
    defer { archive_read_free(handle) }
    archive_read_support_format_zip_seekable(handle)
    var status = archive_read_open_filename(handle, path, 1 << 18)
    var names: [String] = []
    var entry: OpaquePointer?
    while status == ARCHIVE_OK || status == ARCHIVE_WARN {
      status = archive_read_next_header(handle, &entry)
      if status == ARCHIVE_OK || status == ARCHIVE_WARN { names.append(name(entry)) }
    }
    guard status == ARCHIVE_EOF else { throw damage(handle, path) }
    return names
  }

  private static func name(_ entry: OpaquePointer?) -> String {
    if let utf8 = archive_entry_pathname_utf8(entry) { return String(cString: utf8) }
    return archive_entry_pathname(entry).map { String(cString: $0) } ?? ""
  }

  private func check(_ status: Int32) throws(Problem) {
    if status != ARCHIVE_OK && status != ARCHIVE_WARN { throw damaged }
  }

  private var damaged: Problem { Self.damage(handle, path) }

  private static func damage(_ handle: OpaquePointer, _ path: String) -> Problem {
    let reason = archive_error_string(handle).map { String(cString: $0) } ?? "unknown error"
    return .error("the compressed file cannot be read: \(reason)", at: Place(path))
  }
}

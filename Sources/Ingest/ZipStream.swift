// libarchive, behind one class: one member of a zip as a stream of bytes.

private import CArchive
import Diagnostics
import Foundation

/// A member of a zip, read from its beginning to its end.
final class ZipStream: ByteStream {
  private let handle: OpaquePointer
  private let path: String

  /// Without a UTF-8 locale libarchive loses names that are not ASCII.
  private static let locale: Bool = setlocale(LC_CTYPE, "C.UTF-8") != nil

  /// A member of a zip: its name, and its place among the members, because two may have one name.
  struct Member {
    var name: String
    var place: Int
  }

  /// Opens a member of a zip. Throws a `Problem` if the zip is damaged.
  init(_ path: String, member: Member) throws(Problem) {
    _ = Self.locale
    self.path = "\(path)/\(member.name)"
    guard let handle = archive_read_new() else {
      throw .error("there is no memory left to read it", at: Place(path))
    }
    self.handle = handle
    archive_read_support_format_zip_seekable(handle)
    try check(archive_read_open_filename(handle, path, 1 << 18))
    var entry: OpaquePointer?
    for _ in 0...member.place {
      let status = archive_read_next_header(handle, &entry)
      if status == ARCHIVE_EOF {
        throw .error("the zip has lost this member", at: Place(self.path))
      }
      try check(status)
    }
  }

  deinit { archive_read_free(handle) }

  func read(into memory: UnsafeMutablePointer<UInt8>, capacity: Int) throws(Problem) -> Int {
    let count = archive_read_data(handle, memory, capacity)
    if count < 0 { throw damaged }
    return count
  }

  var bytesRead: Int { Int(archive_filter_bytes(handle, -1)) }

  /// The members of a zip, in its order.
  static func members(of path: String) throws(Problem) -> [Member] {
    _ = Self.locale
    guard let handle = archive_read_new() else {
      throw .error("there is no memory left to read it", at: Place(path))
    }
    defer { archive_read_free(handle) }
    archive_read_support_format_zip_seekable(handle)
    var status = archive_read_open_filename(handle, path, 1 << 18)
    var members: [Member] = []
    var entry: OpaquePointer?
    while status == ARCHIVE_OK || status == ARCHIVE_WARN {
      status = archive_read_next_header(handle, &entry)
      if status == ARCHIVE_OK || status == ARCHIVE_WARN {
        members.append(Member(name: name(entry), place: members.count))
      }
    }
    guard status == ARCHIVE_EOF else { throw damage(handle, path) }
    return members
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

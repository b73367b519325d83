// Writes a zip through libarchive, member by member, so that it needs no memory. The same members give the same bytes: every one has the
// same time, owner and permissions.

private import CArchive
import Crypto
import Diagnostics
import Foundation

/// A zip that is being written.
final class ZipWriter {
  private let handle: OpaquePointer
  private let path: String
  /// The folder in which everything lies, and the time of every member, seconds since 1970 in UTC.
  private let top: String
  private let time: Int
  private(set) var digests: [String: String] = [:]

  /// Begins a zip.
  /// - Parameters:
  ///   - path: a file that does not exist.
  ///   - top: the name of the one folder in which every member lies.
  ///   - time: the time of every member, seconds since 1970; a zip keeps it to two seconds.
  init(_ path: String, top: String, time: Int) throws {
    self.path = path
    self.top = top
    self.time = time
    // Without a UTF-8 locale libarchive loses names that are not ASCII; it writes times in the zone of the process.
    setlocale(LC_CTYPE, "C.UTF-8")
    setenv("TZ", "UTC", 1)
    tzset()
    guard let handle = archive_write_new() else { throw FileFailure(ENOMEM) }
    self.handle = handle
    archive_write_set_format_zip(handle)
    archive_write_set_options(handle, "zip:hdrcharset=UTF-8,zip:compression-level=9")
    archive_write_set_bytes_in_last_block(handle, 1)
    try check(archive_write_open_filename(handle, path))
  }

  deinit { archive_write_free(handle) }

  /// Adds a file.
  func add(_ name: String, _ bytes: [UInt8]) throws {
    try begin(name, size: bytes.count)
    try bytes.withUnsafeBytes { try write($0) }
    digests[name] = BuiltSite.sha256(bytes)
  }

  /// Adds a file that lies on the disk.
  func add(_ name: String, file: String) throws {
    var status = stat()
    guard stat(file, &status) == 0 else { throw FileFailure() }
    try begin(name, size: Int(status.st_size))
    var hash = SHA256()
    try FileBytes.read(file) { piece in
      hash.update(bufferPointer: piece)
      try write(piece)
    }
    digests[name] = BuiltSite.hexadecimal(hash.finalize())
  }

  /// Ends the zip with the list of its files.
  func finish() throws {
    try add(ChecksumList.name, Array(ChecksumList(digests).text.utf8))
    try check(archive_write_close(handle))
  }

  private func begin(_ name: String, size: Int) throws {
    let entry = archive_entry_new()
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname_utf8(entry, "\(top)/\(name)")
    archive_entry_set_size(entry, Int64(size))
    archive_entry_set_filetype(entry, 0o100000)
    archive_entry_set_perm(entry, 0o644)
    archive_entry_set_mtime(entry, time, 0)
    try check(archive_write_header(handle, entry))
  }

  private func write(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes
    while !rest.isEmpty {
      let count = archive_write_data(handle, rest.baseAddress, rest.count)
      guard count > 0 else { throw failure }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  private func check(_ status: Int32) throws {
    if status != ARCHIVE_OK && status != ARCHIVE_WARN { throw failure }
  }

  private var failure: any Error {
    let code = archive_errno(handle)
    guard code > 0 else {
      let reason = archive_error_string(handle).map { String(cString: $0) } ?? "unknown error"
      return Problem.error("the zip cannot be written: \(reason)")
    }
    return FileFailure(code)
  }
}

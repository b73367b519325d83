// A zip of unknown origin, read through libarchive: first the names, then the bytes, one member after the other. Nothing is unpacked, and
// reading stops where a zip unpacks to far more than it is.

private import CArchive
import Diagnostics
import Foundation

/// The members of a zip.
struct ZipContents {
  /// A member as the zip names it.
  struct Member {
    var name: String
    var isFolder: Bool
    /// Whether it is a file and nothing else: no symbolic link, no device.
    var isFile: Bool
  }

  /// Why a member cannot be read.
  struct Damage: Error {
    var reason: String
  }

  let path: String
  let members: [Member]
  private let limit: Int
  private static let memberLimit = 1_000_000

  /// Reads the names.
  /// - Throws: `Problem` if it is no zip, or one whose list of members is damaged.
  /// - Parameter slack: how many bytes it may unpack to beyond a hundred times its size.
  init(_ path: String, slack: Int = 256_000_000) throws(Problem) {
    self.path = path
    setlocale(LC_CTYPE, "C.UTF-8")
    var status = stat()
    guard stat(path, &status) == 0 else { throw .error("\(path) cannot be read: \(String(cString: strerror(errno)))") }
    // Text and empty pages of a database pack well, but no report packs a hundredfold as a whole.
    limit = Int(status.st_size) * 100 + slack
    var members: [Member] = []
    do {
      try Self.read(path) { member, _ in
        members.append(member)
        guard members.count <= Self.memberLimit else { throw Damage(reason: "it has too many members") }
      }
    } catch {
      let reason = (error as? Damage)?.reason ?? "\(error)"
      let isPage = path.hasSuffix(".html")
      throw .error(
        "\(path) is no zip, or a damaged one: \(reason)",
        help: isPage
          ? "a report in one file has no list of files: compare what `sha256sum` prints with the digest that came with it"
          : "ask for a new copy")
    }
    self.members = members
  }

  /// Calls `body` for every member in the order of the zip with a function that reads its bytes piece by piece.
  ///
  /// - Throws: what `body` throws; `Damage` if the zip cannot be read on, or unpacks to more than it may.
  func read(
    _ body: (_ place: Int, _ member: Member, _ bytes: (_ take: (UnsafeRawBufferPointer) throws -> Void) throws -> Void)
      throws -> Void
  ) throws {
    var place = 0
    var total = 0
    try Self.read(path) { member, handle in
      try body(place, member) { take in
        try withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 16) { memory in
          while true {
            let count = archive_read_data(handle, memory.baseAddress, memory.count)
            if count == 0 { return }
            guard count > 0 else { throw Damage(reason: Self.reason(handle)) }
            total += count
            guard total <= limit else { throw TooLarge() }
            try take(UnsafeRawBufferPointer(rebasing: memory[..<count]))
          }
        }
      }
      place += 1
    }
  }

  /// The zip unpacks to more than it may.
  struct TooLarge: Error {}

  private static func read(_ path: String, _ body: (Member, OpaquePointer) throws -> Void) throws {
    guard let handle = archive_read_new() else { throw Damage(reason: "there is no memory left to read it") }
    defer { archive_read_free(handle) }
    archive_read_support_format_zip_seekable(handle)
    var status = archive_read_open_filename(handle, path, 1 << 18)
    var entry: OpaquePointer?
    while status == ARCHIVE_OK || status == ARCHIVE_WARN {
      status = archive_read_next_header(handle, &entry)
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN else { break }
      try body(member(entry), handle)
    }
    guard status == ARCHIVE_EOF else { throw Damage(reason: reason(handle)) }
  }

  private static func member(_ entry: OpaquePointer?) -> Member {
    let name =
      archive_entry_pathname_utf8(entry).map { String(cString: $0) }
      ?? archive_entry_pathname(entry).map { String(cString: $0) } ?? ""
    let type = mode_t(archive_entry_filetype(entry))
    let isLink = archive_entry_symlink(entry) != nil || archive_entry_hardlink(entry) != nil
    return Member(name: name, isFolder: type == S_IFDIR, isFile: type == S_IFREG && !isLink)
  }

  private static func reason(_ handle: OpaquePointer) -> String {
    archive_error_string(handle).map { String(cString: $0) } ?? "unknown error"
  }
}

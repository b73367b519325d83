// Whole files read, compared and written, with the system's reason where that fails.

import Crypto
import Foundation

/// Why a file could not be read or written: an error number of the system's.
struct FileFailure: Error {
  var code: Int32

  init(_ code: Int32 = errno) { self.code = code }

  var reason: String { String(cString: strerror(code)) }
}

/// Functions on whole regular files. A symbolic link is never followed.
enum FileBytes {
  /// Calls `body` with a file's bytes, piece by piece.
  static func read(_ path: String, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    // Without O_NONBLOCK a pipe that somebody put there would hold the process for ever.
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw FileFailure() }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileFailure() }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileFailure(EINVAL) }
    try withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 16) { memory in
      while true {
        let count = systemRead(file, memory.baseAddress, memory.count)
        if count < 0 {
          if errno == EINTR { continue }
          throw FileFailure()
        }
        if count == 0 { return }
        try body(UnsafeRawBufferPointer(rebasing: memory[..<count]))
      }
    }
  }

  /// The SHA-256 of a file, hexadecimal.
  static func sha256(_ path: String) throws -> String {
    var hash = SHA256()
    try read(path) { hash.update(bufferPointer: $0) }
    return BuiltSite.hexadecimal(hash.finalize())
  }

  /// Whether a file holds exactly these bytes.
  static func equal(_ path: String, _ bytes: [UInt8]) throws -> Bool {
    var offset = 0
    var isEqual = true
    try bytes.withUnsafeBytes { bytes in
      try read(path) { piece in
        guard isEqual else { return }
        isEqual = offset + piece.count <= bytes.count && same(piece, bytes, at: offset)
        offset += piece.count
      }
    }
    return isEqual && offset == bytes.count
  }

  private static func same(_ piece: UnsafeRawBufferPointer, _ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    guard let start = piece.baseAddress, let other = bytes.baseAddress else { return true }
    return memcmp(start, other + offset, piece.count) == 0
  }

  /// Writes a file that must not exist.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw FileFailure() }
    var offset = 0
    let failure: FileFailure? = bytes.withUnsafeBytes { bytes in
      while offset < bytes.count {
        let count = systemWrite(file, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
        if count < 0 {
          if errno == EINTR { continue }
          return FileFailure()
        }
        offset += count
      }
      return nil
    }
    let closed = close(file) == 0 ? nil : FileFailure()
    if let failure = failure ?? closed { throw failure }
  }
}

// `FileBytes.read` and `write` hide the system's functions of these names.
private func systemRead(_ file: Int32, _ memory: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, memory, count)
}
private func systemWrite(_ file: Int32, _ memory: UnsafeRawPointer?, _ count: Int) -> Int { write(file, memory, count) }

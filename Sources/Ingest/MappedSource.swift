// A plain file, mapped into memory: the bytes are scanned where the system's cache has them. The pages of a window are given
// back when it is done with, so that a large file does not count as memory of this process.

import Diagnostics
import Foundation
import Synchronization

/// A file mapped for reading.
final class MappedFile: @unchecked Sendable {  // read-only memory
  let base: UnsafePointer<UInt8>
  let count: Int
  private let memory: UnsafeMutableRawPointer?

  init(_ path: String) throws(Problem) {
    let descriptor = open(path, O_RDONLY)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
      throw .error("cannot be read: \(String(cString: strerror(errno)))", at: Place(path))
    }
    defer { close(descriptor) }
    count = Int(status.st_size)
    guard count > 0, let memory = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), memory != MAP_FAILED else {
      throw .error("cannot be read: \(String(cString: strerror(errno)))", at: Place(path))
    }
    self.memory = memory
    base = UnsafePointer(memory.assumingMemoryBound(to: UInt8.self))
    madvise(memory, count, MADV_SEQUENTIAL)
  }

  deinit {
    if let memory { munmap(memory, count) }
  }

  /// The whole file.
  var prefix: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  /// Gives back the pages that lie wholly between two offsets.
  func release(from: Int, to: Int) {
    let page = 4096
    let first = (from + page - 1) / page * page
    let last = to / page * page
    if let memory, last > first { madvise(memory + first, last - first, MADV_DONTNEED) }
  }
}

/// The windows of a mapped file.
final class MappedSource: WindowSource {
  private let file: MappedFile
  private let windowBytes: Int
  private let first: Int
  private let position: Mutex<Int>

  init(_ file: MappedFile, from start: Int, windowBytes: Int) {
    self.file = file
    self.windowBytes = windowBytes
    first = start
    position = Mutex(start)
  }

  var bytesRead: Int { position.withLock { $0 } }

  func next() throws -> Window? {
    let start = position.withLock { position in
      let start = position
      position = min(file.count, start + windowBytes)
      return start
    }
    guard start < file.count else { return nil }
    // One byte before, because a window may begin right behind a line feed.
    let offset = max(0, start - 1)
    let limit = min(file.count, start + windowBytes)
    return Window(
      bytes: .init(base: file.base + offset, count: file.count - offset, owner: Stretch(file, from: start, to: limit)),
      offset: offset, limit: limit, entry: start == first ? .record(at: start) : nil, start: start)
  }

  /// Keeps the mapping, and gives a window's pages back when the window is done with.
  private final class Stretch: Sendable {
    private let file: MappedFile
    private let from: Int
    private let to: Int

    init(_ file: MappedFile, from: Int, to: Int) {
      self.file = file
      self.from = from
      self.to = to
    }

    deinit { file.release(from: from, to: to) }
  }
}

// Windows of a file that is decompressed as it is read. Each is a piece of memory of its own that shows, past the records that
// belong to it, the mebibyte that the last of them may take.

import Diagnostics
import Foundation
import Synchronization

/// The windows of a compressed file.
final class StreamSource: WindowSource {
  private struct State {
    var stream: any ByteStream
    /// What is read but not handed out; its first byte is at `offset` of the file.
    var piece: Piece
    var offset: Int
    var start: Int
    /// Where the first record begins, once the header is read.
    var first: Int?
    var ended: Bool
  }

  private let windowBytes: Int
  private let state: Mutex<State>

  /// Memory for one window.
  final class Piece: @unchecked Sendable {  // written only before it is shared
    let memory: UnsafeMutablePointer<UInt8>
    let capacity: Int
    var count = 0

    init(capacity: Int) {
      self.capacity = capacity
      memory = .allocate(capacity: capacity)
    }

    deinit { memory.deallocate() }
  }

  init(_ stream: sending any ByteStream, windowBytes: Int) throws {
    self.windowBytes = windowBytes
    let piece = Piece(capacity: windowBytes + RecordScanner.lookahead + 8)
    let ended = try Self.fill(piece, from: stream)
    state = Mutex(State(stream: stream, piece: piece, offset: 0, start: 0, first: nil, ended: ended))
  }

  /// Gives `body` the beginning of the file, at least a mebibyte of it if there is as much, and leaves what `body` says is the
  /// header's length out of the first window.
  func readHeader<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> (result: Result, length: Int)
  ) throws -> Result {
    try state.withLock { state in
      let (result, length) = try body(UnsafeBufferPointer(start: state.piece.memory, count: state.piece.count))
      state.start = length
      state.first = length
      return result
    }
  }

  var bytesRead: Int { state.withLock { $0.stream.bytesRead } }

  func next() throws -> Window? {
    try state.withLock { state in
      let visibleEnd = state.offset + state.piece.count
      guard state.start < visibleEnd else { return nil }
      let piece = state.piece
      // Records that begin up to here are settled by what is in view.
      let limit = state.ended ? visibleEnd : visibleEnd - RecordScanner.lookahead
      let window = Window(
        bytes: .init(base: UnsafePointer(piece.memory), count: piece.count, owner: piece), offset: state.offset,
        limit: limit, entry: state.first == state.start ? .record(at: state.start) : nil, start: state.start)
      // The next piece begins with the byte before its first one.
      let next = Piece(capacity: windowBytes + RecordScanner.lookahead + 8)
      let kept = limit - 1 - state.offset
      next.count = piece.count - kept
      memcpy(next.memory, piece.memory + kept, next.count)
      state.piece = next
      state.offset = limit - 1
      state.start = limit
      if !state.ended { state.ended = try Self.fill(next, from: state.stream) }
      return window
    }
  }

  /// Fills a piece; true at the end of the stream.
  private static func fill(_ piece: Piece, from stream: any ByteStream) throws -> Bool {
    while piece.count < piece.capacity {
      let read = try stream.read(into: piece.memory + piece.count, capacity: piece.capacity - piece.count)
      if read == 0 { return true }
      piece.count += read
    }
    return false
  }
}

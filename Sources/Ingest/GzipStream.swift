// A gzip file as a stream of bytes, unpacked by zlib itself: libarchive, which reads the zips, does not compare what it unpacks of a
// gzip file with the checksum at the end, and a file damaged in the middle would pass. Several members one after another are one
// stream (RFC 1952, section 2.2).

private import CArchive
import Diagnostics
import Foundation

/// Bytes that are unpacked as they are read. Not shared between threads.
protocol ByteStream: AnyObject {
  /// Reads up to `capacity` bytes, more than none; 0 at the end. Throws a `Problem` when the file is damaged.
  func read(into memory: UnsafeMutablePointer<UInt8>, capacity: Int) throws(Problem) -> Int

  /// How many compressed bytes have been read.
  var bytesRead: Int { get }
}

/// A gzip file, read from its beginning to its end.
final class GzipStream: ByteStream {
  private let path: String
  private let descriptor: Int32
  private let stream: UnsafeMutablePointer<z_stream>
  private let input = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 18)
  private(set) var bytesRead = 0
  /// Whether a member has ended and none has begun since.
  private var isBetweenMembers = false

  /// Opens a file. Throws a `Problem` if it cannot be read.
  init(_ path: String) throws(Problem) {
    self.path = path
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    descriptor = open(path, O_RDONLY)
    if descriptor < 0 { throw .error("cannot be read: \(String(cString: strerror(errno)))", at: Place(path)) }
    // A window of 32 KiB, which every file keeps to, and the gzip header and trailer, which are checked.
    let gzipWindow: Int32 = 15 + 16
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(stream, gzipWindow, ZLIB_VERSION, size) == Z_OK else {
      throw .error("there is no memory left to read it", at: Place(path))
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    input.deallocate()
    if descriptor >= 0 { close(descriptor) }
  }

  func read(into memory: UnsafeMutablePointer<UInt8>, capacity: Int) throws(Problem) -> Int {
    stream.pointee.next_out = memory
    stream.pointee.avail_out = UInt32(clamping: capacity)
    let room = stream.pointee.avail_out
    while stream.pointee.avail_out > 0 {
      if stream.pointee.avail_in == 0, try !fill() {
        if isBetweenMembers { break }
        throw damaged("truncated gzip input")
      }
      if isBetweenMembers {
        // Tapes and some tools fill the last block with zeros.
        if stream.pointee.next_in.pointee == 0 {
          stream.pointee.next_in += 1
          stream.pointee.avail_in -= 1
          continue
        }
        inflateReset(stream)
        isBetweenMembers = false
      }
      let status = inflate(stream, Z_NO_FLUSH)
      if status == Z_STREAM_END { isBetweenMembers = true }
      guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
        throw damaged(stream.pointee.msg.map { String(cString: $0) } ?? "unknown error")
      }
    }
    return Int(room - stream.pointee.avail_out)
  }

  /// Reads on; false at the end of the file.
  private func fill() throws(Problem) -> Bool {
    let count = Foundation.read(descriptor, input.baseAddress, input.count)
    if count < 0 { throw damaged(String(cString: strerror(errno))) }
    bytesRead += count
    stream.pointee.next_in = input.baseAddress
    stream.pointee.avail_in = UInt32(count)
    return count > 0
  }

  private func damaged(_ reason: String) -> Problem {
    .error("the compressed file cannot be read: \(reason)", at: Place(path))
  }
}

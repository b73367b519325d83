// SHA-256 of files and of texts.

import Crypto
import Diagnostics
import Foundation

/// SHA-256, written as hexadecimal digits in lower case.
public enum FileDigest {
  /// Of a file's bytes. Throws a `Problem` if it cannot be read.
  public static func sha256(ofFile path: String) throws(Problem) -> String {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else {
      throw .error("cannot be read: \(String(cString: strerror(errno)))", at: Place(path))
    }
    defer { close(descriptor) }
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
    defer { memory.deallocate() }
    var hash = SHA256()
    while true {
      let count = read(descriptor, memory.baseAddress, memory.count)
      if count < 0 { throw .error("cannot be read: \(String(cString: strerror(errno)))", at: Place(path)) }
      if count == 0 { break }
      hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: memory[..<count]))
    }
    return hexadecimal(hash.finalize())
  }

  /// Of a text's UTF-8.
  static func sha256(of text: String) -> String {
    hexadecimal(SHA256.hash(data: Array(text.utf8)))
  }

  private static func hexadecimal(_ digest: SHA256Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var out: [UInt8] = []
    for byte in digest {
      out.append(digits[Int(byte >> 4)])
      out.append(digits[Int(byte & 15)])
    }
    return String(decoding: out, as: UTF8.self)
  }
}

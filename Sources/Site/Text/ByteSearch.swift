// Words of ASCII found in the bytes of a page: a page can be half a megabyte, and is searched many times.

import Foundation

extension UnsafeBufferPointer<UInt8> {
  /// Where `word`, which is not empty, begins at `start` or after it; nil if it does not.
  func firstIndex(of word: [UInt8], from start: Int = 0) -> Int? {
    guard let base = baseAddress, let first = word.first else { return nil }
    var index = start
    while index + word.count <= count,
      let found = memchr(base + index, Int32(first), count - word.count + 1 - index)
    {
      index = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if memcmp(base + index, word, word.count) == 0 { return index }
      index += 1
    }
    return nil
  }
}

// Whether bytes are UTF-8, at the speed of the scan: the standard library's validation reads half as many bytes a second.

/// The offset of the first byte that is not part of well-formed UTF-8 (Unicode 15, table 3-7), or `count` if all are.
public func firstInvalidUTF8(_ bytes: UnsafePointer<UInt8>, count: Int) -> Int {
  var i = 0
  while i < count {
    // Thirty-two, then eight ASCII characters at once.
    while i + 32 <= count,
      UnsafeRawPointer(bytes + i).loadUnaligned(as: SIMD4<UInt64>.self).anyBits & 0x8080_8080_8080_8080 == 0
    { i += 32 }
    while i + 8 <= count,
      UnsafeRawPointer(bytes + i).loadUnaligned(as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    { i += 8 }
    guard i < count else { break }
    let lead = bytes[i]
    if lead < 0x80 {
      i += 1
      continue
    }
    let rest = count - i
    switch lead {
    case 0xE1...0xEC, 0xEE, 0xEF:  // first, because Chinese is all of these
      guard rest >= 3, bytes[i + 1] & 0xC0 == 0x80, bytes[i + 2] & 0xC0 == 0x80 else { return i }
      i += 3
      // Where one of them stands, there are more.
      while i + 3 <= count, bytes[i] &- 0xE1 < 0x0C, bytes[i + 1] & 0xC0 == 0x80, bytes[i + 2] & 0xC0 == 0x80 { i += 3 }
    case 0xC2...0xDF:
      guard rest >= 2, bytes[i + 1] & 0xC0 == 0x80 else { return i }
      i += 2
    case 0xE0:
      guard rest >= 3, bytes[i + 1] & 0xE0 == 0xA0, bytes[i + 2] & 0xC0 == 0x80 else { return i }
      i += 3
    case 0xED:
      guard rest >= 3, bytes[i + 1] & 0xE0 == 0x80, bytes[i + 2] & 0xC0 == 0x80 else { return i }
      i += 3
    case 0xF0:
      guard rest >= 4, bytes[i + 1] >= 0x90, bytes[i + 1] <= 0xBF, bytes[i + 2] & 0xC0 == 0x80,
        bytes[i + 3] & 0xC0 == 0x80
      else { return i }
      i += 4
    case 0xF1...0xF3:
      guard rest >= 4, bytes[i + 1] & 0xC0 == 0x80, bytes[i + 2] & 0xC0 == 0x80, bytes[i + 3] & 0xC0 == 0x80
      else { return i }
      i += 4
    case 0xF4:
      guard rest >= 4, bytes[i + 1] & 0xF0 == 0x80, bytes[i + 2] & 0xC0 == 0x80, bytes[i + 3] & 0xC0 == 0x80
      else { return i }
      i += 4
    default: return i
    }
  }
  return count
}

extension SIMD4<UInt64> {
  /// The bits that are set in any of the four.
  @inline(__always)
  fileprivate var anyBits: UInt64 {
    let halves = lowHalf | highHalf
    return halves[0] | halves[1]
  }
}

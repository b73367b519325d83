// A checksum for files that builds keep for the next.

/// Tells damage, not malice.
public enum Checksum {
  /// The eight bytes of a checksum: FNV-1a over words of eight bytes.
  public static func bytes(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    bytes.withUnsafeBytes { bytes in
      var offset = 0
      while offset + 8 <= bytes.count {
        hash = (hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian) &* 0x100_0000_01b3
        hash ^= hash >> 29
        offset += 8
      }
      while offset < bytes.count {
        hash = (hash ^ UInt64(bytes[offset])) &* 0x100_0000_01b3
        offset += 1
      }
    }
    return withUnsafeBytes(of: hash.littleEndian, Array.init)
  }
}

// What a media file is, by its extension.

/// The kind of a media file.
enum MediaKind: String {
  case image
  case video
  case other

  /// The longest extension that says something.
  private static let longest = 4

  /// The kind by the extension of a file's name, in either case.
  init(file: UnsafeBufferPointer<UInt8>) {
    // The extension is what follows the last full stop.
    var packed: UInt64 = 0
    var length = 0
    while length < file.count, length <= Self.longest, file[file.count - 1 - length] != 0x2E {
      let byte = file[file.count - 1 - length]
      packed |= UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte) << UInt64(length * 8)
      length += 1
    }
    self = .other
    guard length > 0, length < file.count, length <= Self.longest else { return }
    if Self.images.contains(packed) { self = .image } else if Self.videos.contains(packed) { self = .video }
  }

  private static let images = ["jpg", "jpeg", "png", "webp", "gif"].map(pack)
  private static let videos = ["mp4", "mov"].map(pack)

  private static func pack(_ text: String) -> UInt64 { text.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
}

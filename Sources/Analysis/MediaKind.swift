// What a media file is, by its extension.

/// The kind of a media file.
enum MediaKind: String {
  case image
  case video
  case other

  /// The kind by the extension of a file's name, in either case.
  init(file: UnsafeBufferPointer<UInt8>) {
    let name = String(decoding: file, as: UTF8.self)
    let fileExtension = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last?.lowercased()
    switch fileExtension {
    case "jpg", "jpeg", "png", "webp", "gif": self = .image
    case "mp4", "mov": self = .video
    default: self = .other
    }
  }
}

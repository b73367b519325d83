// Files beside the archive in which builds leave what they know to the next: read whole, and by whoever knows that he will need them,
// before they are asked for.

import Dispatch
import Foundation

/// Reads what builds leave to each other.
public enum KeptFile {
  /// Where it is read ahead, and whatever else a build will need is made ready: one thing after the other, so that a processor is left for
  /// whoever reads the report meanwhile.
  public static let ahead = DispatchQueue(label: "what a build will need", qos: .userInitiated)

  /// The bytes of a file, which nobody writes in its place; nil where it cannot be read.
  public static func read(_ path: String) -> [UInt8]? {
    // Without O_NONBLOCK a pipe that somebody put there would hold the process for ever.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let size = Int(status.st_size)
    // Read into its place: such a file has megabytes, and each copy of it costs as much as reading.
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = systemRead(file, buffer.baseAddress?.advanced(by: count), size - count)
        if read < 0, errno == EINTR { continue }
        guard read > 0 else { return }
        count += read
      }
    }
    return bytes.count == size ? bytes : nil
  }
}

// `KeptFile.read` hides the system's function of this name.
private func systemRead(_ file: Int32, _ memory: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, memory, count)
}

// Two entries of a folder that change places in one step, so that whoever opens one of the names finds the old one or the new one.

import Foundation

/// Exchanges files and folders.
public enum PlaceExchange {
  /// Lets two files or folders change places.
  /// - Returns: false where the system or the file system cannot; then both are where they were.
  public static func exchange(_ one: String, _ other: String) -> Bool {
    #if canImport(Glibc)
      // Glibc declares renameat2 under _GNU_SOURCE alone, which Swift's module of it lacks.
      typealias Rename = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
      guard let symbol = dlsym(nil, "renameat2") else { return false }
      let exchange: UInt32 = 2  // RENAME_EXCHANGE
      return unsafeBitCast(symbol, to: Rename.self)(AT_FDCWD, one, AT_FDCWD, other, exchange) == 0
    #else
      return renamex_np(one, other, UInt32(RENAME_SWAP)) == 0
    #endif
  }
}

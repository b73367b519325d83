// What somebody else put where a bundle is to stand: it is left alone, and said.

import Diagnostics
import Foundation

enum ForeignFile {
  /// Throws if something lies in a place that does not begin as what is to be written there does.
  /// - Parameters:
  ///   - file: the place.
  ///   - output: how the user named it.
  ///   - beginning: the first bytes of what may be replaced.
  ///   - kind: what that is, for the message: `zip`.
  static func refuse(_ file: String, shownAs output: String, unlessBeginning beginning: String, kind: String) throws {
    guard FileManager.default.fileExists(atPath: file) else { return }
    guard let handle = FileHandle(forReadingAtPath: file), let head = try? handle.read(upToCount: beginning.utf8.count),
      head.elementsEqual(beginning.utf8)
    else {
      throw Problem.error("\(output) is no \(kind) and is not replaced", help: "name another file with --output")
    }
  }
}

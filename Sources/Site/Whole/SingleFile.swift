// The report as one file on disk.

import Diagnostics
import Foundation

/// A report in one HTML document, not yet written.
public struct SingleFile: Sendable {
  /// The document.
  public let bytes: [UInt8]
  /// What the build has to say that is no error.
  public let warnings: [Problem]

  /// The SHA-256 of the document, hexadecimal.
  public var sha256: String { BuiltSite.sha256(bytes) }

  /// Writes the document, whole or not at all, in the place of the one that lies there.
  /// - Throws: `Problem` if something else lies there, or if the file cannot be written; what stood there is then as it was.
  public func write(to output: String) throws {
    let target = URL(filePath: output, directoryHint: .notDirectory).resolvingSymlinksInPath()
    try ForeignFile.refuse(
      target.path, shownAs: output, unlessBeginning: "<!DOCTYPE html>", kind: "HTML document")
    do {
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: target, options: .atomic)
    } catch {
      throw Problem.error(
        "\(output) cannot be written: \(error.localizedDescription)", help: "what stood there is untouched")
    }
  }
}

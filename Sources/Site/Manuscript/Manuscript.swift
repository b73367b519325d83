// The report as text for a word processor: Markdown that pandoc turns into a DOCX, with the pictures of its figures beside it.

import Configuration
import Diagnostics
import Foundation

/// The commentary with its facts filled in, as files that are not yet written.
public struct Manuscript: Sendable {
  /// The files: `report.md`, `report.zh-Hant.md`, `figures/...`.
  var files = BuiltSite()
  /// What the build has to say that is no error.
  public internal(set) var warnings: [Problem] = []

  /// The name of the text in the report's own language.
  static let name = "report.md"

  /// The paths of all files, sorted.
  public var paths: [String] { files.paths }

  /// The bytes of a file; nil if there is none of that path.
  public subscript(path: String) -> [UInt8]? { files[path] }

  /// Writes the files into a folder, in the place of those that an earlier run wrote there. What Dossier did not write stays.
  /// - Throws: `Problem` if the folder holds files and no text of Dossier's, or cannot be written; `Problems` if somebody worked on a file
  ///   that would be written anew: their work is not lost.
  public func write(to folder: String) throws {
    let previous = try PreviousSite(in: folder, shownAs: folder, kind: .text)
    let touched = try previous.list.paths.filter { path in
      guard case .file(let count)? = previous.listing.entries[path] else { return false }
      return try
        !(files[path].map { count == $0.count && (try? FileBytes.equal("\(folder)/\(path)", $0)) == true }
        ?? false) && !previous.isUntouched(path)
    }
    guard touched.isEmpty else {
      throw Problems(
        touched.map {
          .error(
            "this file was changed by hand, and would be written anew", at: Place("\(folder)/\($0)"),
            help: "move it elsewhere, or name another folder with --output; nothing was written")
        })
    }
    try files.write(to: folder, as: .text)
  }
}

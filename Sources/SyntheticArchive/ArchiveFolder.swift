// The folder that an archive is written into: real data that lies there is never replaced, and the files appear together.

import Foundation

/// Opens the files of an archive and gives them their names when all are complete.
final class ArchiveFolder {
  private let path: String
  private let names: [String]
  private var files: [OutputFile] = []
  /// The truth says how long each file is: the next archive replaces only files that are as they were written.
  private static let truth = "truth.json"

  /// Makes the folder if it is missing.
  ///
  /// - Parameters:
  ///   - names: the files that will be written.
  ///   - about: the sentence by which the truth of a synthetic archive is known.
  /// - Throws: `SyntheticArchiveError`, if one of the files is there and is not an earlier synthetic archive's.
  init(_ directory: String, names: [String], about: String) throws {
    path = directory.hasSuffix("/") ? directory : directory + "/"
    self.names = names
    try OutputFile.reporting(directory) {
      try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    }
    let sizes = Self.sizes(in: path + Self.truth, about: about)
    for name in names where FileManager.default.fileExists(atPath: path + name) {
      if name == Self.truth, sizes != nil { continue }
      let attributes = try? FileManager.default.attributesOfItem(atPath: path + name)
      guard let size = attributes?[.size] as? Int, size == sizes?[name] else {
        throw SyntheticArchiveError.notSynthetic(path: path + name)
      }
    }
  }

  /// The sizes of files that the truth there records; nil if there is none, or it is not ours.
  private static func sizes(in truth: String, about: String) -> [String: Int]? {
    guard let data = FileManager.default.contents(atPath: truth),
      let json = (try? JSONSerialization.jsonObject(with: data)) as? [String: Any], json["about"] as? String == about
    else { return nil }
    return json["bytes"] as? [String: Int]
  }

  /// Opens one of the files.
  func open(_ name: String) throws -> OutputFile {
    let file = try OutputFile(path + name)
    files.append(file)
    return file
  }

  /// Writes a whole text file.
  func write(_ text: String, to name: String) throws { try open(name).write(Array(text.utf8)) }

  /// The bytes of each file so far, by name.
  var sizes: [String: Int] {
    Dictionary(uniqueKeysWithValues: files.map { (($0.path as NSString).lastPathComponent, $0.size) })
  }

  /// Closes the files and gives them their names; returns their paths in the order of `names`.
  func publish() throws -> [String] {
    for file in files { try file.close() }
    for file in files {
      try OutputFile.reporting(file.path) {
        if rename(file.path + ".partial", file.path) != 0 { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
      }
    }
    return names.map { path + $0 }
  }

  /// Removes what was written so far.
  func discard() {
    for file in files { try? FileManager.default.removeItem(atPath: file.path + ".partial") }
  }
}

// A text file that an editor wrote, with its lines, so that every problem can show the line it speaks of. It is read the same way for
// YAML and Markdown: UTF-8, with or without a byte order mark, and any of the three line ends.

import Diagnostics
import Foundation

/// A text file and its lines.
public struct SourceText: Hashable, Sendable {
  /// The path as the user named it.
  public var file: String
  /// The whole text, without a byte order mark.
  public var text: String
  /// Its lines without their ends: LF, CRLF or CR, as CommonMark and YAML count them.
  public var lines: [String]

  /// Wraps a text that is already in memory.
  public init(file: String, text: String) {
    self.file = file
    self.text = text
    lines = Self.split(text)
  }

  /// Reads a file.
  ///
  /// - Throws: one problem when the file is absent, unreadable, not UTF-8 (with the line and column of the first byte that is
  ///   not) or holds a NUL character.
  public init(readingFrom path: String) throws(Problem) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .error("there is no such file", at: Place(path))
    }
    guard !isFolder.boolValue, let data = FileManager.default.contents(atPath: path) else {
      throw .error(isFolder.boolValue ? "this is a folder, not a file" : "this file cannot be read", at: Place(path))
    }
    var bytes = [UInt8](data)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Self.invalid(bytes, in: path)
    }
    self.init(file: path, text: text)
    if bytes.contains(0) {
      let line = lines.firstIndex { $0.utf8.contains(0) } ?? 0
      let before = lines[line].prefix { $0 != "\0" }.count
      throw .error(
        "this is not a text file: it holds a NUL character", at: place(line: line + 1, column: before + 1))
    }
  }

  /// A place in the file with its line's text.
  public func place(line: Int, column: Int? = nil, length: Int = 1) -> Place {
    let text = lines.indices.contains(line - 1) ? lines[line - 1] : nil
    return Place(file, line: line, column: column, text: text, length: length)
  }

  /// The lines of a text.
  static func split(_ text: String) -> [String] {
    var lines: [String] = []
    let bytes = text.utf8
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      guard byte == 0x0A || byte == 0x0D else {
        index = bytes.index(after: index)
        continue
      }
      lines.append(String(text[start..<index]))
      index = bytes.index(after: index)
      if byte == 0x0D, index < bytes.endIndex, bytes[index] == 0x0A { index = bytes.index(after: index) }
      start = index
    }
    if start < bytes.endIndex { lines.append(String(text[start...])) }
    return lines
  }

  /// The problem of a file that is not UTF-8: the first line that is not, shown with its bad bytes replaced.
  private static func invalid(_ bytes: [UInt8], in path: String) -> Problem {
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      guard String(validating: line, as: UTF8.self) == nil else { continue }
      // A byte that is no UTF-8 ends the longest valid beginning of the line.
      var low = 0
      var high = line.count
      while low < high {
        let middle = (low + high + 1) / 2
        if isValidBeginning(line.prefix(middle)) { low = middle } else { high = middle - 1 }
      }
      let whole = (0..<4).first { String(validating: line.prefix(low).dropLast($0), as: UTF8.self) != nil } ?? 0
      let column = String(decoding: line.prefix(low).dropLast(whole), as: UTF8.self).count + 1
      return .error(
        "this is not UTF-8", at: Place(path, line: number, column: column, text: String(decoding: line, as: UTF8.self)),
        help: "save the file as UTF-8")
    }
    return .error("this is not UTF-8", at: Place(path), help: "save the file as UTF-8")
  }

  /// Whether bytes are UTF-8, or UTF-8 cut off in the last character.
  private static func isValidBeginning(_ bytes: ArraySlice<UInt8>) -> Bool {
    (0..<4).contains { cut in
      guard cut < max(1, bytes.count + 1), String(validating: bytes.dropLast(cut), as: UTF8.self) != nil else {
        return false
      }
      return cut == 0 || (bytes.suffix(cut).first.map { $0 >= 0xC2 } ?? false)
    }
  }
}

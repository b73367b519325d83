// What a reviewer wrote in the bundle, as the file holds it that comes back: JSON lines, the report first, then a comment a line, so that a
// damaged line costs no more than itself and a message can name it. A reviewer's file is input like any other: bounded and checked.

import Diagnostics
import Foundation

/// A reviewer's comment.
public struct ReviewComment: Codable, Hashable, Sendable {
  /// The page of the bundle on which it was written: `sections/hong-kong/index.html`, `report.html`.
  public var page: String
  /// The id of the block on that page; empty where the block has none, or where the comment is on the page.
  public var place: String
  /// Digest of the words of the block: FNV-1a of 64 bits, hexadecimal.
  public var digest: String
  /// The first words of the block.
  public var quote: String
  /// The number that it is about.
  public var about: Number?
  /// Who wrote it, as they named themselves.
  public var name: String
  /// When, as the reviewer's browser had it, ISO 8601.
  public var time: String
  /// What the reviewer says.
  public var text: String

  /// A number of the text.
  public struct Number: Codable, Hashable, Sendable {
    /// Its id on the page, `use-hong-kong-3`.
    public var place: String
    /// As it stood there: `348,608`.
    public var text: String
  }
}

/// A file of comments.
public struct ReviewFile: Sendable {
  /// The report on which they were written.
  public struct Head: Codable, Hashable, Sendable {
    /// The form of the file, and its version.
    public var format: String
    /// The title of the report that was read.
    public var title: String
    /// Its version.
    public var version: String
    /// Digest of the analysis.
    public var analysis: String
  }

  /// What the file says of itself.
  public let head: Head
  /// The comments, in the order of the file.
  public let comments: [ReviewComment]
  /// An error for each line that is no comment.
  public let problems: [Problem]

  /// The first member of a file.
  static let format = "dossier-comments"
  /// Bytes of a file, characters of a comment, and characters of all else in it.
  private static let (mostBytes, longestText, longestOther) = (8 << 20, 20_000, 1_000)

  /// Reads a file.
  /// - Throws: what is wrong with the file as a whole.
  public init(path: String) throws(Problem) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      throw Problem.error("\(path) is no regular file", help: "name a file that a reviewer exported")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Problem.error("\(path) cannot be read", help: "name a file that a reviewer exported")
    }
    guard data.count <= Self.mostBytes else {
      throw Problem.error("this file has more than 8 MB", at: Place(path), help: "ask the reviewer for a new export")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Problem.error("this file is not UTF-8", at: Place(path), help: "ask the reviewer for a new export")
    }
    // A return and a line feed are one character to Swift.
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0.last == "\r" ? $0.dropLast() : $0) }
    let first =
      lines.first.map { $0.unicodeScalars.first == "\u{FEFF}" ? String($0.unicodeScalars.dropFirst()) : $0 } ?? ""
    guard let head = try? JSONDecoder().decode(Head.self, from: Data(first.utf8)), head.format == Self.format else {
      throw Problem.error(
        "this is no file of comments", at: Place(path, line: 1),
        help: "a reviewer exports it from a bundle; it begins with {\"format\":\"\(Self.format)\"")
    }
    var comments: [ReviewComment] = []
    var problems: [Problem] = []
    for (number, line) in lines.enumerated().dropFirst() where !line.allSatisfy(\.isWhitespace) {
      do {
        let comment = try JSONDecoder().decode(ReviewComment.self, from: Data(line.utf8))
        if let fault = Self.fault(comment) {
          problems.append(.error(fault, at: Place(path, line: number + 1)))
        } else {
          comments.append(comment)
        }
      } catch {
        problems.append(
          .error(
            Self.says(error), at: Place(path, line: number + 1), help: "the file was cut or changed: ask for it again"))
      }
    }
    self.head = head
    self.comments = comments
    self.problems = problems
  }

  private static func fault(_ comment: ReviewComment) -> String? {
    if comment.text.allSatisfy(\.isWhitespace) { return "this comment has no text" }
    if comment.text.unicodeScalars.count > longestText { return "this comment has more than 20,000 characters" }
    let others = [
      comment.page, comment.place, comment.digest, comment.quote, comment.name, comment.time,
      comment.about?.place ?? "",
      comment.about?.text ?? "",
    ]
    return others.contains { $0.unicodeScalars.count > longestOther }
      ? "a part of this comment has more than 1,000 characters" : nil
  }

  private static func says(_ error: any Error) -> String {
    func name(_ path: [any CodingKey]) -> String { path.map(\.stringValue).joined(separator: ".") }
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      return "this comment has no \"\(name(context.codingPath + [key]))\""
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      let name = name(context.codingPath)
      if name.isEmpty { return "this line is no comment" }
      return "the \"\(name)\" of this comment is \(name == "about" ? "no number with its place" : "no text")"
    default: return "this line is no comment"
    }
  }
}

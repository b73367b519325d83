// From the files of reviewers to places in the commentary.

import Commentary
import Configuration
import Diagnostics

extension SiteBuilder {
  /// The comments of files, in the order of the report's files and lines, those on pages last.
  /// - Returns: the comments, and what is wrong with the files: an error for each that cannot be read and for each line that is no comment,
  ///   a warning for each that was written on another report.
  public func comments(in files: [String]) throws -> (comments: [PlacedComment], problems: [Problem]) {
    var read: [ReviewComment] = []
    var problems: [Problem] = []
    for file in files {
      do {
        let found = try ReviewFile(path: file)
        read += found.comments
        problems += found.problems
        if found.head.title != configuration.report.title {
          problems.append(
            .warning(
              "these are comments on another report, \"\(found.head.title)\"", at: Place(file, line: 1)))
        }
      } catch {
        problems.append(error)
      }
    }
    return (try placed(read), problems)
  }

  /// Each comment once, at its place.
  private func placed(_ comments: [ReviewComment]) throws -> [PlacedComment] {
    let report = try self.read(isPositioned: true)
    let sections = (report.rendering.sections + report.rendering.translations).map(\.section)
    let bySource = Dictionary(sections.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
    let placing = CommentPlacing(
      blocks: ReviewBlock.all(in: report.rendering), uses: report.rendering.uses,
      files: Dictionary(sections.map { ($0.slug, $0.file) }, uniquingKeysWith: { first, _ in first }),
      place: { file, line in bySource[file]?.place(line: line) ?? Place(file, line: line) })
    let order = Dictionary(sections.enumerated().map { ($1.file, $0) }, uniquingKeysWith: { first, _ in first })
    func key(_ placed: PlacedComment) -> (Int, String, Int, Int) {
      (
        order[placed.place.file] ?? Int.max, placed.place.file, placed.place.line ?? Int.max, placed.place.column ?? 0
      )
    }
    var seen: Set<ReviewComment> = []
    return comments.filter { seen.insert($0).inserted }.map(placing.placed).enumerated()
      .sorted {
        (key($0.element), $0.element.comment.time, $0.offset) < (key($1.element), $1.element.comment.time, $1.offset)
      }
      .map(\.element)
  }
}

private func < (a: ((Int, String, Int, Int), String, Int), b: ((Int, String, Int, Int), String, Int)) -> Bool {
  if a.0 != b.0 { return a.0 < b.0 }
  return (a.1, a.2) < (b.1, b.2)
}

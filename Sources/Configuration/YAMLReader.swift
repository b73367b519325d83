// Reads YAML by its nodes, which carry positions, and collects problems instead of throwing at the first. Yams' Codable path is not
// used: its errors name a path and no line.

import Diagnostics
import Yams

/// The reader of one YAML text: hands out values of the expected shape and notes a problem where the shape is another.
final class YAMLReader {
  let source: SourceText
  private(set) var problems: [Problem] = []
  /// What is added to the lines that Yams counts: the front matter of a Markdown file begins after its `---`.
  private let lineOffset: Int
  /// The line after the last one of the YAML, once it has been read.
  private(set) var end = 1

  init(_ source: SourceText, lineOffset: Int = 0) {
    self.source = source
    self.lineOffset = lineOffset
  }

  /// The document's root mapping; nil, with a problem noted, when there is none.
  func root(of yaml: String, expecting what: String) -> Fields? {
    end = SourceText.split(yaml).count + lineOffset + 1
    do {
      // YAML 1.1 breaks lines at these three characters, editors do not: as blanks they leave both counts of lines equal.
      let text = String(
        String.UnicodeScalarView(
          yaml.unicodeScalars.map { "\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0) ? " " : $0 }))
      // No scalar is taken for what it looks like: whoever asks for a number reads it as one.
      guard let node = try Yams.compose(yaml: text, .basic), node.scalar?.string != "" || node.scalar?.style != .plain
      else {
        note("this file is empty; expected \(what)", at: source.place(line: 1 + lineOffset))
        return nil
      }
      return fields(node, expecting: what)
    } catch {
      note(error)
      return nil
    }
  }

  /// Notes an error.
  func note(_ message: String, at place: Place, help: String? = nil) {
    problems.append(.error(message, at: place, help: help))
  }

  /// The place of a node. The caret runs under a plain or quoted scalar as far as it stands on its first line.
  func place(of node: Node) -> Place {
    guard let mark = node.mark else { return Place(source.file) }
    let line = mark.line + lineOffset
    guard source.lines.indices.contains(line - 1) else { return Place(source.file, line: line) }
    let scalars = source.lines[line - 1].unicodeScalars
    let before = String(String.UnicodeScalarView(scalars.prefix(mark.column - 1)))
    let rest = String(String.UnicodeScalarView(scalars.dropFirst(mark.column - 1)))
    return source.place(line: line, column: before.count + 1, length: extent(of: node, in: rest))
  }

  private func extent(of node: Node, in rest: String) -> Int {
    guard let scalar = node.scalar else { return 1 }
    switch scalar.style {
    case .singleQuoted, .doubleQuoted:
      let quote: Character = scalar.style == .singleQuoted ? "'" : "\""
      return rest.dropFirst().firstIndex(of: quote).map { rest.distance(from: rest.startIndex, to: $0) + 1 }
        ?? rest.count
    case .literal, .folded: return 1
    default:
      // A tag or an anchor may stand before the words, in which case one character is underlined.
      return rest.hasPrefix(scalar.string) ? scalar.string.count : 1
    }
  }

  private func note(_ error: any Error) {
    guard let error = error as? YamlError else {
      return note("this is not YAML: \(error)", at: Place(source.file))
    }
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let detail = context.map { "\(problem) \($0.text)" } ?? problem
      note("this is not YAML: \(detail.trimmingCharacters(in: .whitespaces))", at: place(mark.line, mark.column))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let place = place(context.mark.line, context.mark.column, length: duplicates.first?.count ?? 1)
      note("\(listed(duplicates.map { "\"\($0)\"" })) stands twice", at: place, help: "keep one of them")
    case .reader(let problem, let offset, _, let yaml):
      let line = offset.map { yaml.utf8.prefix($0).count { $0 == 0x0A } + 1 }
      note("this is not YAML: \(problem)", at: line.map { source.place(line: $0 + lineOffset) } ?? Place(source.file))
    default:
      note("this is not YAML: \(error)", at: Place(source.file))
    }
  }

  private func place(_ line: Int, _ column: Int, length: Int = 1) -> Place {
    let line = min(line + lineOffset, max(1, source.lines.count))
    guard source.lines.indices.contains(line - 1) else { return Place(source.file, line: line) }
    let before = source.lines[line - 1].unicodeScalars.prefix(max(0, column - 1))
    return source.place(line: line, column: String(String.UnicodeScalarView(before)).count + 1, length: length)
  }
}

/// Words with commas and a last "and".
func listed(_ words: [String], _ last: String = "and") -> String {
  guard let final = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " \(last) " + final
}

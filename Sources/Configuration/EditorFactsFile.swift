// Reads facts.yml.

import Diagnostics
import Foundation

extension EditorFact {
  private static let keys = ["name", "format", "says", "sql"]

  /// Reads the text of facts.yml.
  static func parse(_ source: SourceText) -> ([EditorFact]?, [Problem]) {
    let reader = YAMLReader(source)
    guard let fields = reader.root(of: source.text, expecting: "facts") else { return (nil, reader.problems) }
    fields.allow(["facts"])
    guard fields.has("facts") else {
      reader.note(
        "this file needs \"facts\"", at: fields.place, help: "add `facts:` with an entry per fact, or remove the file")
      return (nil, reader.problems)
    }
    let facts = fields.list("facts", each: "a fact").compactMap { entry -> EditorFact? in
      entry.allow(keys)
      let named = entry.required("name", example: "posts.threads.count")
      let name = factName(named, entry)
      let format = format(entry)
      let says = entry.required("says", example: "Posts that answer a post of the same account.")
      let sql = entry.required("sql", example: "SELECT count(*) FROM post")
      guard let named, let name, let format, let says, let sql else { return nil }
      return EditorFact(
        name: name, format: format, says: says.text, sql: sql.text, place: named.place, sqlPlace: sql.place,
        sqlLines: lines(of: sql, entry, source))
    }
    Fields.noteDuplicates(
      facts.map { PlacedText(text: $0.name, place: $0.place) }, reader: reader, what: "fact")
    return (facts, reader.problems)
  }

  private static func factName(_ found: PlacedText?, _ entry: Fields) -> String? {
    guard let found else { return nil }
    guard found.text.wholeMatch(of: /[a-z0-9]+([.\-][a-z0-9]+)*/) != nil else {
      entry.reader.note(
        "\"\(found.text)\" cannot be a fact's name", at: found.place,
        help: "write lower-case letters, digits, hyphens and full stops, as in posts.threads.count")
      return nil
    }
    return found.text
  }

  private static func format(_ entry: Fields) -> Format? {
    guard let found = entry.required("format", example: "integer") else { return nil }
    if let format = Format(rawValue: found.text) { return format }
    let all = Format.allCases.map(\.rawValue)
    let meant = nearest(to: found.text, among: all).map { "did you mean \"\($0)\"? " } ?? ""
    entry.reader.note(
      "there is no format \"\(found.text)\"", at: found.place, help: "\(meant)a fact's format is \(listed(all, "or"))")
    return nil
  }

  /// Where each line of a text begins. After `|` it begins on the next line that is not blank, indented alike.
  private static func lines(of sql: PlacedText, _ entry: Fields, _ source: SourceText) -> [Place] {
    guard let scalar = entry.node("sql")?.scalar, let line = sql.place.line, let column = sql.place.column else {
      return []
    }
    switch scalar.style {
    case .literal:
      guard
        let first = source.lines.indices.dropFirst(line).first(where: { !source.lines[$0].allSatisfy(\.isWhitespace) })
      else { return [] }
      let indent = source.lines[first].prefix { $0 == " " }.count
      let count = sql.text.split(separator: "\n", omittingEmptySubsequences: false).count
      return (0..<count).map { source.place(line: first + 1 + $0, column: indent + 1) }
    case .folded: return []
    default:
      let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
      let text = source.lines[line - 1]
      let start = text.index(text.startIndex, offsetBy: column - 1 + (isQuoted ? 1 : 0), limitedBy: text.endIndex)
      // What YAML has folded or unescaped has other columns than the file.
      guard let start, text[start...].hasPrefix(sql.text) else { return [] }
      return [source.place(line: line, column: column + (isQuoted ? 1 : 0))]
    }
  }
}

extension EditorFact {
  /// Reads facts.yml in a content folder; none without the file.
  ///
  /// - Throws: everything wrong with the file.
  public static func read(contentFolder: String) throws(Problems) -> [EditorFact] {
    let path = joined(contentFolder, fileName)
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    let source: SourceText
    do throws(Problem) { source = try SourceText(readingFrom: path) } catch { throw Problems([error]) }
    let (facts, problems) = parse(source)
    guard problems.isEmpty else { throw Problems(problems) }
    return facts ?? []
  }

  /// The file's name in the content folder.
  static let fileName = "facts.yml"
}

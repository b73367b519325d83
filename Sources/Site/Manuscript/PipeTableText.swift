// A pipe table as pandoc reads it. The dashes below the head say how wide the columns are: pandoc heeds them where a row is longer than
// a line of its text, so they follow what the columns hold.

/// A table whose cells are written for pandoc already.
struct PipeTableText {
  enum Alignment: Sendable { case left, center, right }

  var alignments: [Alignment]
  var header: [String]
  var rows: [[String]]
  /// Its caption, with the id in it; nil for a table without a number.
  var caption: String?

  /// The narrowest and the widest that a column can be, in signs.
  private static let widths = 3...40

  var text: String {
    let columns = alignments.indices
    let all = ([header] + rows).map { row in columns.map { row.indices.contains($0) ? Self.cell(row[$0]) : "" } }
    let widths = columns.map { index in
      min(max(all.map { $0[index].count }.max() ?? 0, Self.widths.lowerBound), Self.widths.upperBound)
    }
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let rule = columns.map { index in
      let dashes = String(repeating: "-", count: widths[index])
      switch alignments[index] {
      case .left: return ":" + dashes.dropFirst()
      case .center: return ":" + dashes.dropFirst(2) + ":"
      case .right: return dashes.dropFirst() + ":"
      }
    }
    let lines = [line(all[0]), "|" + rule.joined(separator: "|") + "|"] + all.dropFirst().map(line)
    return lines.joined(separator: "\n") + (caption.map { "\n\n: \($0)" } ?? "")
  }

  /// A cell is one line.
  private static func cell(_ text: String) -> String {
    text.replacing("\\\n", with: " ").replacing("\n", with: " ").trimmedBlanks
  }
}

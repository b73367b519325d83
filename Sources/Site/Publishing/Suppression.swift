// Small cells of public tables: a count of fewer than `suppress-below` posts or accounts is not told, in the table on the page and in its
// CSV alike. A cell that could then be computed from its row's or column's sum is not told either: wherever the sum of the suppressed cells of
// a row or a column leaves them one value each, the next smallest goes too, until there is none. Zeros stay, and so do tables with a row an
// account or a text, whose rows bear pseudonyms. Of the answers to an editor's questions nobody but the editor knows what is counted: there
// every whole number is taken for a count that is not called after a time, a rank or an id, and whatever else a row computes goes with
// its count.

import Charts

/// Suppresses small counts.
struct Suppression: Sendable {
  /// Counts from 1 to one less are small.
  let limit: Int

  /// The figures whose tables are counts of posts or accounts by what they bear.
  private static let kinds: Set<String> = [
    "account-creation", "clients", "engagement", "followers", "hashtags", "languages", "linked-domains",
    "posting-hours", "releases", "themes", "themes-compared", "topic-distribution", "topic-volume",
  ]

  /// What stands in the place of a small count.
  var small: String { "<\(limit)" }
  /// What stands in the place of a count or share that would give another away.
  static let other = "×"

  /// The data of a figure of a kind.
  func table(of figure: any Figure) -> DataTable {
    if figure is AnswerChart { return answer(figure.table) }
    guard Self.kinds.contains(figure.kind) else { return figure.table }
    return suppressed(figure.table, figure.table.columns.indices.filter { figure.table.columns[$0].kind == .number })
  }

  /// The answer to a question of an editor's own.
  func answer(_ table: DataTable) -> DataTable {
    let counts = table.columns.indices.filter { Self.isCount(table, $0) }
    var out = suppressed(table, counts)
    // Half of 1 is 0.5, whatever the column is called.
    for (row, cells) in out.rows.enumerated() where cells.contains(where: { Self.isSuppressed($0) }) {
      for (column, cell) in cells.enumerated() {
        switch cell {
        case .share, .number: out.rows[row][column] = .suppressed(Self.other)
        default: break
        }
      }
    }
    return out
  }

  /// Whether a column of an answer holds counts: whole numbers, unless its name says what else they are.
  private static func isCount(_ table: DataTable, _ column: Int) -> Bool {
    let hasWhole = table.rows.contains { if case .integer = $0[column] { true } else { false } }
    guard table.columns[column].kind == .number, hasWhole else { return false }
    let label = table.columns[column].label.lowercased()
    return label.firstMatch(of: counted) != nil || label.firstMatch(of: notCounted) == nil
  }

  // Compiled once: every answer of every build is looked at. Neither is written to.
  nonisolated(unsafe) private static let counted = /post|account|tweet|user|original|帖|账号|帳號|推/
  nonisolated(unsafe) private static let notCounted =
    /\b(year|month|week|weekday|day|hour|minute|second|date|rank|place|position|number|no|id|key|row|level|follower|following)s?\b|[年月周週日时時]|星期|排名|序号|序號/

  /// Whether the answer to a question has a count that is not told.
  func hides(_ table: DataTable) -> Bool { answer(table).rows.joined().contains { Self.isSuppressed($0) } }

  private static func isSuppressed(_ cell: DataTable.Cell) -> Bool {
    if case .suppressed = cell { true } else { false }
  }

  /// How many cells of a table are small.
  func count(in figure: any Figure) -> Int {
    table(of: figure).rows.joined().count { $0 == .suppressed(small) }
  }

  private func suppressed(_ table: DataTable, _ columns: [Int]) -> DataTable {
    var hidden = table.rows.map { row in
      table.columns.indices.map { columns.contains($0) && isSmall(Self.value(row[$0])) }
    }
    guard hidden.joined().contains(true) else { return table }
    let areSmall = hidden
    // Each turn hides at least one more cell, so there is an end.
    while hideOthers(&hidden, table, columns) {}
    var table = table
    for (row, flags) in hidden.enumerated() where flags.contains(true) {
      for column in table.columns.indices {
        if flags[column] {
          table.rows[row][column] = .suppressed(areSmall[row][column] ? small : Self.other)
        } else if table.columns[column].kind == .share, tells(column, of: row, table, flags) {
          table.rows[row][column] = .suppressed(Self.other)
        }
      }
    }
    return table
  }

  private static func value(_ cell: DataTable.Cell) -> Double? {
    switch cell {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  private func isSmall(_ value: Double?) -> Bool { value.map { $0 > 0 && $0 < Double(limit) } ?? false }

  /// Whether whoever knows the sum of hidden counts knows each of them: one alone, or several that can only be as small, or as large, as they
  /// may be. A small one is from 1 to `limit` - 1, of another it is known that it is no small one.
  private func areKnown(_ values: [Double]) -> Bool {
    guard values.count > 1 else { return values.count == 1 }
    let small = values.count { isSmall($0) }
    let others = values.count - small
    let sum = values.reduce(0, +)
    if sum == Double(small + others * limit) { return true }
    return others == 0 && sum == Double(small * (limit - 1))
  }

  /// Hides one more cell where the hidden ones of a row or column are known from their sum; false where there is none such.
  private func hideOthers(_ hidden: inout [[Bool]], _ table: DataTable, _ columns: [Int]) -> Bool {
    func hide(_ cells: [(row: Int, column: Int)]) -> Bool {
      guard
        areKnown(cells.filter { hidden[$0.row][$0.column] }.compactMap { Self.value(table.rows[$0.row][$0.column]) })
      else { return false }
      let open = cells.filter { !hidden[$0.row][$0.column] && (Self.value(table.rows[$0.row][$0.column]) ?? 0) > 0 }
      let smallest = open.min { a, b in
        (Self.value(table.rows[a.row][a.column]) ?? 0) < (Self.value(table.rows[b.row][b.column]) ?? 0)
      }
      guard let smallest else { return false }
      hidden[smallest.row][smallest.column] = true
      return true
    }
    // Rows first: what they hide is often all that the columns need.
    if columns.count > 1 {
      for row in table.rows.indices where hide(columns.map { (row, $0) }) { return true }
    }
    for column in columns where hide(table.rows.indices.map { ($0, column) }) { return true }
    return false
  }

  /// Whether a share says what a hidden count of its row was: that of the same name, or the only one.
  private func tells(_ share: Int, of row: Int, _ table: DataTable, _ flags: [Bool]) -> Bool {
    let name = table.columns[share].name
    let stem = name.hasSuffix("-share") ? name.dropLast("share".count) : ""
    let named = table.columns.indices.filter {
      !stem.isEmpty && table.columns[$0].kind == .number && table.columns[$0].name.hasPrefix(stem)
    }
    return named.isEmpty ? flags.contains(true) : named.contains { flags[$0] }
  }
}

extension Edition {
  /// What suppresses small counts; nil: nothing is.
  var suppression: Suppression? { report.publishing.suppressBelow.map(Suppression.init) }

  /// The data of a figure as it is published.
  func published(_ figure: any Figure) -> DataTable { suppression?.table(of: figure) ?? figure.table }

  /// The data of an answer as it is published.
  func published(_ table: DataTable) -> DataTable { suppression?.answer(table) ?? table }
}

// Small cells of public tables: a count of fewer than `suppress-below` posts or accounts is not told, in the table on the page and in its
// CSV alike. A cell that could then be computed from its row's or column's sum is not told either: wherever a row or a column has one
// suppressed cell alone, its next smallest goes too, until there is none. Zeros stay, and so do tables with a row an account or a text, whose
// rows bear pseudonyms.

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
    return Self.kinds.contains(figure.kind) ? suppressed(figure.table) { _ in true } : figure.table
  }

  /// The answer to a question of an editor's own: its columns of whole numbers that are called after posts or accounts.
  func answer(_ table: DataTable) -> DataTable {
    suppressed(table) { column in
      column.label.lowercased().firstMatch(of: /post|account|tweet|user|original|帖|账号|帳號|推/) != nil
    }
  }

  /// How many cells of a table are small.
  func count(in figure: any Figure) -> Int {
    table(of: figure).rows.joined().count { $0 == .suppressed(small) }
  }

  private func suppressed(_ table: DataTable, _ isCount: (DataTable.Column) -> Bool) -> DataTable {
    let columns = table.columns.indices.filter { table.columns[$0].kind == .number && isCount(table.columns[$0]) }
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

  /// Hides one more cell where a row or column has one hidden cell alone; false where there is none such.
  private func hideOthers(_ hidden: inout [[Bool]], _ table: DataTable, _ columns: [Int]) -> Bool {
    func hide(_ cells: [(row: Int, column: Int)]) -> Bool {
      guard cells.count(where: { hidden[$0.row][$0.column] }) == 1 else { return false }
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

// What of an analysed archive the codebooks decide, or what coders say of posts and topics, and not the raw files alone. An edit of either
// changes these columns and no others, so that whatever was answered without reading one of them still holds.

import GRDB

enum CodebookColumns {
  /// Tables of which any column and any number of rows can change.
  static let tables = Set(["analysis", "topic", "theme", "post_topic", "post_theme", "term"] + CodingTables.names)

  /// Columns that can change, of tables that keep their rows and their other columns.
  static let columns: [String: Set<String>] = [
    "post": ["topics"], "copy_cluster": ["topic"], "near_family": ["topic"],
    "crosspost_chance": ["on_topic", "off_topic", "off_topic_matched"],
  ]

  /// Whether a column is among them; without a column, whether the number of the table's rows is. Both names as SQLite tells them.
  static func hold(table: String, column: String?) -> Bool {
    let table = table.lowercased()
    return tables.contains(table) || column.map { columns[table]?.contains($0.lowercased()) == true } == true
  }

  /// Whether a statement reads one of them. One that reads a table without naming a column counts as reading them all.
  /// - Parameter besidesThemes: whether what themes alone decide is left aside.
  static func areRead(by statement: Statement, besidesThemes: Bool = false) -> Bool {
    let region = statement.databaseRegion
    return (besidesThemes ? kindsBesidesThemes : kinds).contains { region.isModified(byEventsOfKind: $0) }
  }

  private static let kinds = kindsBesidesThemes + ofThemes.map { .delete(tableName: $0) }
  private static let ofThemes = ["theme", "post_theme"]
  private static let kindsBesidesThemes: [DatabaseEventKind] =
    tables.subtracting(ofThemes).sorted().map { .delete(tableName: $0) }
    + columns.sorted { $0.key < $1.key }.map { .update(tableName: $0.key, columnNames: $0.value) }
}

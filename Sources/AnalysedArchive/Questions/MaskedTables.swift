// The tables of the archive as a question sees them under a mask: each that says who somebody is, or what somebody wrote, is hidden by a
// view of the same name, whose columns hold what may be published. So whatever a question does with a name, it does it with the pseudonym,
// and what it prints can be computed again from the bundle's archive, which holds the same pseudonyms (ReducedArchive). The archive itself
// has a name of chance on the connection, so that no question can read past the views. Which columns are masked is what PublicationRule says:
// a new column of text is masked until the rule says otherwise.

import Foundation
import GRDBSQLite

/// Views over an archive's tables on the connection of one question.
final class MaskedTables {
  /// The name of the archive on the connection.
  let schema: String
  private var hidden: Set<String> = []

  init() { schema = "archive_" + UUID().uuidString.replacing("-", with: "").lowercased() }

  /// What a question can do that asks for a column which no mask makes fit to be read.
  static let instead = [
    "post_text.mentions":
      "ask post_mention and named_account, which say who is mentioned under pseudonyms; name the columns instead of *",
    "reject.excerpt": "ask for the reason; name the columns instead of *",
  ]

  /// Whether a view stands before a table, whose name is in lower case.
  func hides(_ table: String) -> Bool { hidden.contains(table) }

  /// Whether a column cannot be read.
  func withholds(_ table: String, _ column: String) -> Bool { Self.instead["\(table).\(column.lowercased())"] != nil }

  /// Whether a function is one of those that the views call.
  func hasFunction(_ name: String) -> Bool { name.hasPrefix(schema) }

  /// Adds the views and their functions to a connection that has the archive attached.
  /// - Parameter joinsKeys: whether the question may join tables by keys, which SQLite does in time only if the rows of a view are made
  ///   first and an index over them.
  func set(_ masking: any Masking, on connection: OpaquePointer, joinsKeys: Bool) throws(QuestionProblem) {
    try add("key", arguments: 3, masking, to: connection) { masking, context, values in
      guard let key = MaskedTables.text(values[1]) else { return sqlite3_result_null(context) }
      let archive = Int(sqlite3_value_int64(values[0]))
      // A post that replies to nobody has an empty key, or none.
      let pseudonym =
        key.isEmpty ? nil : masking.pseudonym(of: key, in: archive, isListed: sqlite3_value_int(values[2]) == 1)
      MaskedTables.give(pseudonym ?? key, context)
    }
    try add("text", arguments: 1, masking, to: connection) { masking, context, values in
      guard let text = MaskedTables.text(values[0]) else { return sqlite3_result_null(context) }
      MaskedTables.give(masking.masked(text), context)
    }
    try add("post", arguments: 1, masking, to: connection) { masking, context, values in
      guard let key = MaskedTables.text(values[0]) else { return sqlite3_result_null(context) }
      MaskedTables.give(masking.masked(postKey: key), context)
    }
    try add("retweet", arguments: 4, masking, to: connection) { masking, context, values in
      guard let text = MaskedTables.text(values[0]) else { return sqlite3_result_null(context) }
      let source = MaskedTables.text(values[2]).map {
        RetweetSource(
          key: $0, archive: Int(sqlite3_value_int64(values[1])), isListed: sqlite3_value_int(values[3]) == 1)
      }
      MaskedTables.give(masking.masked(text, retweeting: source), context)
    }
    let names = try Self.rows(
      "SELECT name FROM \(schema).sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'", connection)
    for name in names.map({ $0[0] }) {
      let columns = try Self.rows(
        "SELECT name, type FROM pragma_table_info(\(quoted(name)), \(quoted(schema))) ORDER BY cid", connection)
      let values = columns.map { column in
        (
          name: column[0],
          masked: column[1] == "TEXT" ? masked(column[0], of: name, redactsNumbers: masking.redactsNumbers) : nil
        )
      }
      guard values.contains(where: { $0.masked != nil }) else { continue }
      let list = values.map { value in
        // A cast keeps what a column of text is when it is compared with a number.
        value.masked.map { "CAST(\($0) AS TEXT) AS \(quotedName(value.name))" } ?? "t.\(quotedName(value.name))"
      }.joined(separator: ", ")
      let isMade = joinsKeys && ["account", "named_account", "post"].contains(name)
      let view = "SELECT \(list) FROM \(schema).\(quotedName(name)) AS t\(isMade ? " LIMIT -1" : "")"
      let status = sqlite3_exec(connection, "CREATE TEMP VIEW \(quotedName(name)) AS \(view)", nil, nil, nil)
      guard status == SQLITE_OK else { throw Self.problem(connection) }
      hidden.insert(name.lowercased())
    }
  }

  /// What a view shows in the place of a column of text; nil: the column as it is.
  private func masked(_ column: String, of table: String, redactsNumbers: Bool) -> String? {
    let name = "t.\(quotedName(column))"
    func key(_ name: String, _ archive: String) -> String {
      "\(schema)_key(\(archive), \(name), EXISTS (SELECT 1 FROM \(schema).account AS a WHERE a.archive = \(archive) AND a.\"key\" = \(name)))"
    }
    let ownKey = "\(schema)_key(t.archive, t.\"key\", 1)"
    switch PublicationRule.treatment(table: table, column: column) {
    case .published:
      switch (table, column) {
      case ("reject", _): return "\(schema)_text(\(name))"
      // What is no number in the keys of posts may be an address with the key of an account in it.
      case ("post", "key"), ("post", "retweeted_post"), ("post", "reply_post"):
        return redactsNumbers
          ? "\(schema)_post(\(name))"
          : "CASE WHEN \(name) GLOB '*[^0-9]*' THEN \(schema)_post(\(name)) ELSE \(name) END"
      default: return nil
      }
    case .keyed: return table == "account" ? ownKey : key(name, "t.archive")
    case .ofNamedAccounts: return "CASE WHEN \(ownKey) = t.\"key\" THEN \(schema)_text(\(name)) ELSE \(ownKey) END"
    case .ofProfiledAccounts: return "CASE WHEN \(ownKey) = t.\"key\" THEN \(schema)_text(\(name)) ELSE '' END"
    case .rowsOfShownPosts where column == "text":
      func ofPost(_ value: String) -> String { "(SELECT \(value) FROM \(schema).post AS p WHERE p.id = t.post)" }
      let listed = """
        EXISTS (SELECT 1 FROM \(schema).post AS p JOIN \(schema).account AS a
          ON a.archive = p.archive AND a."key" = p.retweeted_account WHERE p.id = t.post)
        """
      return """
        CASE WHEN \(name) GLOB 'RT @*' THEN \(schema)_retweet(\(name), \(ofPost("p.archive")), \
        \(ofPost("CASE WHEN p.is_retweet THEN p.retweeted_account END")), \(listed)) ELSE \(schema)_text(\(name)) END
        """
    case .withheld, .numbered, .ofShownNames, .rowsOfShownPosts: return "\(schema)_text(\(name))"
    }
  }

  // MARK: Functions

  private typealias Body = (any Masking, OpaquePointer?, UnsafeMutablePointer<OpaquePointer?>) -> Void

  /// What a function needs when SQLite calls it.
  private final class Function {
    let masking: any Masking
    let body: Body

    init(_ masking: any Masking, _ body: @escaping Body) { (self.masking, self.body) = (masking, body) }
  }

  private func add(
    _ name: String, arguments: Int32, _ masking: any Masking, to connection: OpaquePointer, _ body: @escaping Body
  ) throws(QuestionProblem) {
    let status = sqlite3_create_function_v2(
      connection, "\(schema)_\(name)", arguments, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
      Unmanaged.passRetained(Function(masking, body)).toOpaque(),
      { context, _, values in
        guard let data = sqlite3_user_data(context), let values else { return }
        let function = Unmanaged<Function>.fromOpaque(data).takeUnretainedValue()
        function.body(function.masking, context, values)
      }, nil, nil, { data in data.map { Unmanaged<Function>.fromOpaque($0).release() } })
    guard status == SQLITE_OK else { throw Self.problem(connection) }
  }

  private static func text(_ value: OpaquePointer?) -> String? {
    guard let text = sqlite3_value_text(value) else { return nil }
    let count = Int(sqlite3_value_bytes(value))
    return String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
  }

  private static func give(_ text: String, _ context: OpaquePointer?) {
    // SQLITE_TRANSIENT, which Swift's import of the header lacks: SQLite copies the text.
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        // An empty text may have no address, which SQLite would take for null.
        if let start = $0.baseAddress {
          sqlite3_result_text(context, start, Int32($0.count), transient)
        } else {
          sqlite3_result_text(context, "", 0, transient)
        }
      }
    }
  }

  private static func rows(_ sql: String, _ connection: OpaquePointer) throws(QuestionProblem) -> [[String]] {
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    guard sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK else { throw problem(connection) }
    var out: [[String]] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      out.append(
        (0..<sqlite3_column_count(statement)).map { column in
          sqlite3_column_text(statement, column).map { String(cString: $0) } ?? ""
        })
    }
    return out
  }

  private static func problem(_ connection: OpaquePointer) -> QuestionProblem {
    QuestionProblem(
      "the archive cannot be asked under the report's policy: \(String(cString: sqlite3_errmsg(connection)))")
  }
}

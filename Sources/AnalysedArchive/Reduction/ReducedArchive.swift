// A copy of the analysed archive that holds what may be published: the same tables, so that the same questions can be asked of it. It is
// written row by row into a new file, so that nothing of what was left out remains in a page of it. STRICT is dropped from the tables,
// because the sqlite3 of older systems knows it not.

import Foundation
import GRDB

extension ArchiveReader {
  /// Writes a copy of the archive, reduced by `PublicationRule`, into a file that does not exist.
  public func writeReduced(to file: String, showing shown: ShownWords) throws {
    var configuration = GRDB.Configuration()
    configuration.foreignKeysEnabled = false
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA page_size = 16384;
          PRAGMA journal_mode = OFF;
          PRAGMA synchronous = OFF;
          PRAGMA locking_mode = EXCLUSIVE;
          PRAGMA temp_store = MEMORY;
          """)
    }
    do {
      let queue = try DatabaseQueue(path: file, configuration: configuration)
      try queue.writeWithoutTransaction { db in
        if let masking { Self.addFunctions(masking, db) }
        try db.execute(sql: "ATTACH DATABASE ? AS source", arguments: [self.path])
        try db.execute(
          sql: """
            PRAGMA source.mmap_size = 4294967296;
            PRAGMA main.application_id = \(Schema.applicationID);
            PRAGMA main.user_version = \(Schema.version);
            BEGIN EXCLUSIVE
            """)
        try Self.remember(shown, isMasked: masking != nil, db)
        for table in try Self.tables(db) { try Self.copy(table, isMasked: masking != nil, db) }
        for index in try Self.indices(db) { try db.execute(sql: index) }
        // Statistics, without which SQLite takes an archive's accounts for ten and visits all posts for each of them.
        try db.execute(sql: "PRAGMA main.analysis_limit = 1000; ANALYZE main; COMMIT; DETACH DATABASE source")
      }
      try queue.close()
    } catch let error as DatabaseError {
      throw ArchiveProblem(
        "the copy of the archive cannot be written: \(error.message ?? error.resultCode.description)")
    }
  }

  /// A table of the archive.
  private struct Table {
    var name: String
    var sql: String
    var columns: [(name: String, isText: Bool, isNeeded: Bool)]
  }

  private static func tables(_ db: Database) throws -> [Table] {
    try Row.fetchAll(
      db,
      sql: "SELECT name, sql FROM source.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY rowid"
    ).map { row in
      let name: String = row[0]
      let columns = try Row.fetchAll(
        db, sql: "SELECT name, type, \"notnull\" FROM pragma_table_info(?, 'source') ORDER BY cid", arguments: [name])
      return Table(
        name: name, sql: row[1],
        columns: columns.map { (name: $0[0], isText: ($0[1] as String) == "TEXT", isNeeded: $0[2] == 1) })
    }
  }

  /// The indices without which a question that looks up posts and accounts one by one would visit them all each time. Those that only
  /// spare a pass over the posts are left out: they would make the file a quarter larger.
  private static func indices(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT sql FROM source.sqlite_schema
        WHERE type = 'index' AND sql IS NOT NULL AND name NOT IN ('post_day', 'account_posts') ORDER BY rowid
        """)
  }

  /// Sets what is shown beside the tables, for the questions that copy them.
  private static func remember(_ shown: ShownWords, isMasked: Bool, _ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE shown_name (name TEXT PRIMARY KEY);
        CREATE TEMP TABLE shown_post (id INTEGER PRIMARY KEY);
        CREATE TEMP TABLE named (id INTEGER PRIMARY KEY);
        CREATE TEMP TABLE profiled (id INTEGER PRIMARY KEY);
        """)
    for post in shown.posts { try db.execute(sql: "INSERT INTO shown_post VALUES (?)", arguments: [post]) }
    for name in shown.names { try db.execute(sql: "INSERT INTO shown_name VALUES (?)", arguments: [name]) }
    for id in shown.named { try db.execute(sql: "INSERT INTO named VALUES (?)", arguments: [id]) }
    for id in shown.profiled { try db.execute(sql: "INSERT INTO profiled VALUES (?)", arguments: [id]) }
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO named SELECT id FROM source.account WHERE '@' || screen_name IN (SELECT name FROM shown_name);
        INSERT OR IGNORE INTO named SELECT id FROM profiled;
        """)
    guard isMasked else { return }
    // Whatever a page did, an account that has a pseudonym is not named.
    try db.execute(
      sql: """
        CREATE TEMP TABLE alias (archive INTEGER, "key" TEXT, shown TEXT, PRIMARY KEY (archive, "key")) WITHOUT ROWID;
        INSERT OR IGNORE INTO alias SELECT archive, "key", shown_key(archive, "key", 1) FROM source.account;
        INSERT OR IGNORE INTO alias SELECT archive, "key", shown_key(archive, "key", 0) FROM source.named_account;
        INSERT OR IGNORE INTO alias SELECT archive, reply_account, shown_key(archive, reply_account, 0) FROM source.post
        WHERE reply_account IS NOT NULL;
        INSERT OR IGNORE INTO alias SELECT archive, retweeted_account, shown_key(archive, retweeted_account, 0) FROM source.post
        WHERE retweeted_account IS NOT NULL;
        CREATE TEMP TABLE pseudonymous (id INTEGER PRIMARY KEY);
        INSERT INTO pseudonymous SELECT id FROM source.account JOIN alias USING (archive, "key") WHERE shown <> account."key";
        DELETE FROM named WHERE id IN (SELECT id FROM pseudonymous);
        DELETE FROM profiled WHERE id IN (SELECT id FROM pseudonymous);
        """)
  }

  /// What the questions that copy tables ask of the mask.
  private static func addFunctions(_ masking: any Masking, _ db: Database) {
    db.add(
      function: DatabaseFunction("shown_key", argumentCount: 3, pure: true) { values in
        guard let archive = Int.fromDatabaseValue(values[0]), let key = String.fromDatabaseValue(values[1]) else {
          return nil
        }
        // A post that replies to nobody has no key there, or an empty one.
        guard !key.isEmpty else { return key }
        return masking.pseudonym(of: key, in: archive, isListed: Int.fromDatabaseValue(values[2]) == 1) ?? key
      })
    db.add(
      function: DatabaseFunction("shown_text", argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0]).map { masking.masked($0) }
      })
    db.add(
      function: DatabaseFunction("shown_post", argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0]).map { masking.masked(postKey: $0) }
      })
    db.add(
      function: DatabaseFunction("shown_retweet", argumentCount: 4, pure: true) { values in
        let source = String.fromDatabaseValue(values[2]).map {
          RetweetSource(
            key: $0, archive: Int.fromDatabaseValue(values[1]) ?? 0, isListed: Int.fromDatabaseValue(values[3]) == 1)
        }
        return String.fromDatabaseValue(values[0]).map { masking.masked($0, retweeting: source) }
      })
  }

  /// A published column under a mask: what is no number in the keys of posts may be an address with the key of an account in it, and why
  /// a row was refused may quote it.
  private static func masked(_ name: String, in table: String) -> String {
    switch (table, name) {
    case ("reject", _): "shown_text(\(name))"
    case ("post", "\"key\""), ("post", "\"retweeted_post\""), ("post", "\"reply_post\""):
      "shown_post(\(name))"
    default: name
    }
  }

  /// Copies a table. Only one of its columns can be numbered.
  private static func copy(_ table: Table, isMasked: Bool, _ db: Database) throws {
    // The text of the statement that made it, comments included; STRICT stands after its last bracket.
    guard let end = table.sql.lastIndex(of: ")") else { return }
    let options = table.sql[end...].replacing("STRICT, ", with: "").replacing(" STRICT", with: "")
    try db.execute(sql: String(table.sql[..<end]) + options)
    var rows = ""
    for column in table.columns
    where column.isText && PublicationRule.treatment(table: table.name, column: column.name) == .numbered {
      try db.execute(
        sql: """
          CREATE TEMP TABLE IF NOT EXISTS same_text (text TEXT PRIMARY KEY, id INTEGER) WITHOUT ROWID;
          DELETE FROM same_text;
          INSERT INTO same_text SELECT \(quotedName(column.name)), min(id) FROM source.\(quotedName(table.name)) GROUP BY 1
          """)
    }
    let values = table.columns.map { column -> String in
      let name = quotedName(column.name)
      guard column.isText else { return name }
      let none = column.isNeeded ? "''" : "NULL"
      switch PublicationRule.treatment(table: table.name, column: column.name) {
      case .published: return !isMasked ? name : masked(name, in: table.name)
      case .keyed:
        guard isMasked else { return name }
        let source = "source.\(quotedName(table.name))"
        return "(SELECT shown FROM alias WHERE alias.archive = \(source).archive AND alias.\"key\" = \(source).\(name))"
      case .withheld: return none
      case .numbered:
        let same =
          "(SELECT same_text.id FROM same_text WHERE same_text.text = source.\(quotedName(table.name)).\(name))"
        return "'withheld-' || \(same)"
      case .ofNamedAccounts:
        guard isMasked else { return "CASE WHEN id IN (SELECT id FROM named) THEN \(name) ELSE \(none) END" }
        // As questions see it (MaskedTables), so that what they print can be computed again.
        return """
          CASE WHEN id IN (SELECT id FROM named) THEN shown_text(\(name))
            WHEN id IN (SELECT id FROM pseudonymous) THEN shown_key(archive, "key", 1) ELSE \(none) END
          """
      case .ofProfiledAccounts:
        let value = isMasked ? "shown_text(\(name))" : name
        return "CASE WHEN id IN (SELECT id FROM profiled) THEN \(value) ELSE \(none) END"
      case .ofShownNames:
        let isSame = isMasked ? " AND shown_text(\(name)) = \(name)" : ""
        return "CASE WHEN \(name) IN (SELECT name FROM shown_name)\(isSame) THEN \(name) ELSE 'withheld-' || id END"
      case .rowsOfShownPosts:
        rows = " WHERE post IN (SELECT id FROM shown_post)"
        guard isMasked else { return name }
        // Mentions are keys of accounts, which posts name in their texts as well.
        guard column.name != "mentions" else { return "''" }
        guard column.name == "text" else { return "shown_text(\(name))" }
        return """
          (SELECT shown_retweet(\(name), p.archive, CASE WHEN p.is_retweet THEN p.retweeted_account END, EXISTS (
            SELECT 1 FROM source.account AS a WHERE a.archive = p.archive AND a."key" = p.retweeted_account))
          FROM source.post AS p WHERE p.id = post_text.post)
          """
      }
    }
    try db.execute(
      sql: """
        INSERT INTO main.\(quotedName(table.name)) SELECT \(values.joined(separator: ", "))
        FROM source.\(quotedName(table.name))\(rows)
        """)
  }
}

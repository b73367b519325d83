// Questions of an editor's own, in SQL. Each is asked on a connection of its own that can only read: the file is opened read-only, an
// authorizer refuses everything else while the question is compiled (QuestionGuard), and time, rows and the length of a value are bounded.

extension ArchiveReader {
  /// How much a question may take.
  public struct QuestionLimits: Sendable {
    /// Rows of the answer.
    public var rows: Int
    /// Time until the last row.
    public var time: Duration

    /// Sets limits.
    public init(rows: Int = 500, time: Duration = .seconds(30)) {
      self.rows = rows
      self.time = time
    }
  }

  /// The names of the tables that a question can read, in the order of the schema.
  public func tableNames() throws -> [String] {
    try rows(
      "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite%' ORDER BY rowid"
    ).map { $0[0] }
  }

  /// Asks a question in SQL: one SELECT over the archive's tables and the tables beside them.
  ///
  /// - Throws: `QuestionProblem`: what SQLite says of a question that it cannot read, with its place; anything but reading; more rows
  ///   or more time than the limits allow.
  public func ask(
    _ sql: String, beside tables: [SideTable] = [], limits: QuestionLimits = QuestionLimits()
  ) throws(QuestionProblem) -> Answer {
    try answer(to: sql, beside: tables, limits, under: masking)
  }

  /// Asks a question whose answer is a number, of the archive as it is: what is counted does not depend on who is named.
  func askForNumber(_ sql: String, limits: QuestionLimits) throws(QuestionProblem) -> Answer {
    try answer(to: sql, beside: [], limits, under: nil)
  }

  private func answer(
    to sql: String, beside tables: [SideTable], _ limits: QuestionLimits, under masking: (any Masking)?
  ) throws(QuestionProblem) -> Answer {
    let asked = QuestionText(sql)
    try asked.checkBeginning()
    let key = AnswerCoding.key(
      question: sql, beside: tables, rowLimit: limits.rows, mask: masking?.signature)
    return try connection.answer(key) { () throws(QuestionProblem) in
      let connection = try QuestionConnection(path: path, masking: masking, question: sql)
      for table in tables { try connection.add(table) }
      return try connection.answer(asked, limits, stop)
    }
  }
}

/// The text of a question, and the places in it.
struct QuestionText {
  let sql: String

  init(_ sql: String) { self.sql = sql }

  /// Line and column, both from 1, of an offset in bytes.
  func place(_ offset: Int) -> (line: Int, column: Int) {
    let before = String(decoding: sql.utf8.prefix(offset), as: UTF8.self)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.count, (lines.last?.count ?? 0) + 1)
  }

  /// The first place at which a word stands by itself, in any case, comments left aside.
  func offset(of word: String) -> Int? {
    func folded(_ text: String) -> [UInt8] { text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } }
    let wanted = folded(word)
    let bytes = folded(code)
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return nil }
    func isWord(_ index: Int) -> Bool {
      guard bytes.indices.contains(index) else { return false }
      let byte = bytes[index]
      return (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F || byte > 0x7F
    }
    return (0...bytes.count - wanted.count).first { start in
      bytes[start..<start + wanted.count].elementsEqual(wanted) && !isWord(start - 1) && !isWord(start + wanted.count)
    }
  }

  /// The text with blanks in the place of its comments and of what stands in quotes, byte for byte.
  private var unquoted: String { Self.blanked(sql, quotes: true) }
  /// The text with blanks in the place of its comments.
  var code: String { Self.blanked(sql, quotes: false) }

  /// The question up to its first semicolon.
  var statement: String {
    let length = unquoted.utf8.prefix { $0 != UInt8(ascii: ";") }.count
    return String(decoding: sql.utf8.prefix(length), as: UTF8.self)
  }

  private static func blanked(_ sql: String, quotes: Bool) -> String {
    var bytes = Array(sql.utf8)
    var index = 0
    func blank(_ range: Range<Int>) {
      for place in range where bytes[place] != 0x0A { bytes[place] = 0x20 }
    }
    while index < bytes.count {
      let start = index
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch bytes[index] {
      case UInt8(ascii: "-") where next == UInt8(ascii: "-"):
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
        blank(start..<index)
      case UInt8(ascii: "/") where next == UInt8(ascii: "*"):
        index += 2
        while index < bytes.count,
          !(bytes[index] == UInt8(ascii: "/") && bytes[index - 1] == UInt8(ascii: "*") && index > start + 2)
        {
          index += 1
        }
        index = min(index + 1, bytes.count)
        blank(start..<index)
      case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"):
        let quote = bytes[index]
        index += 1
        while index < bytes.count, bytes[index] != quote { index += 1 }
        index = min(index + 1, bytes.count)
        if quotes { blank(start..<index) }
      default: index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The tables that the question defines for itself by WITH, in lower case.
  var ownTables: Set<String> {
    guard code.firstMatch(of: /\bwith\b/.ignoresCase()) != nil else { return [] }
    let named =
      /["`\[]?(\w+)["`\]]?\s*(?:\([^()]*\)\s*)?\bas\s*(?:(?:not\s+)?materialized\s*)?\(\s*(?:select|values|with)\b/
    return Set(code.matches(of: named.ignoresCase()).map { $0.1.lowercased() })
  }

  /// Says in plain words what the authorizer would refuse with a shrug: a question is a SELECT.
  func checkBeginning() throws(QuestionProblem) {
    let code = code
    guard let start = code.utf8.firstIndex(where: { $0 > 0x20 }) else {
      throw QuestionProblem("this question is empty", help: "write a SELECT")
    }
    let word = String(code[start...].prefix { $0.isLetter })
    guard !["select", "with", "values"].contains(word.lowercased()) else { return }
    let offset = code.utf8.distance(from: code.utf8.startIndex, to: start)
    let (line, column) = place(offset)
    throw QuestionProblem(
      word.isEmpty ? "a question begins with SELECT" : "a question begins with SELECT, not with \(word.uppercased())",
      line: line, column: column, help: "a question reads the archive and changes nothing")
  }

  /// Refuses the present, `'now'` and a function of dates without arguments, and the time zone of the machine.
  func checkClock() throws(QuestionProblem) {
    if let zone = sql.firstMatch(of: /'\s*(utc|localtime)\s*'/.ignoresCase()) {
      let (line, column) = place(sql.utf8.distance(from: sql.utf8.startIndex, to: zone.range.lowerBound))
      throw QuestionProblem(
        "a question cannot ask for the machine's time zone, as '\(zone.1)' does", line: line, column: column,
        help: "days and hours of the archive are in the report's time zone; the table calendar has them")
    }
    let present =
      sql.firstMatch(of: /'\s*now\s*'/.ignoresCase()).map { $0.range.lowerBound }
      ?? unquoted.firstMatch(of: /\b(?:date|time|datetime|julianday|unixepoch)\s*\(\s*\)/.ignoresCase()).map {
        $0.range.lowerBound
      }
    guard let present else { return }
    let (line, column) = place(sql.utf8.distance(from: sql.utf8.startIndex, to: present))
    throw QuestionProblem(
      "a question cannot ask what time it is", line: line, column: column,
      help: "the same archive gives the same answer on every day; write the day, as '2020-06-12'")
  }
}

// Facts of an editor's own: a question in SQL whose answer is one value. Asked under the same guard as any question of an editor's.

/// A fact that is answered by a question in SQL.
public struct SQLFact: Sendable, Equatable {
  /// Its name; none of those that every report has.
  public var name: String
  /// How its value is written.
  public var format: FactFormat
  /// One sentence: what it counts, and of what.
  public var says: String
  /// One SELECT with one row of one column.
  public var sql: String

  /// Makes a fact.
  public init(name: String, format: FactFormat, says: String, sql: String) {
    self.name = name
    self.format = format
    self.says = says
    self.sql = sql
  }
}

extension ArchiveReader {
  /// Asks a fact of an editor's own.
  ///
  /// - Throws: `QuestionProblem`: what is wrong with the SQL, or with its answer, which is one row of one column of the type that
  ///   the format wants.
  public func value(of fact: SQLFact) throws(QuestionProblem) -> FactValue {
    if let known = answers.withLock({ $0.values[fact.sql]?[fact.format] }) { return try known.get() }
    let result: Result<FactValue, QuestionProblem>
    do throws(QuestionProblem) {
      result = .success(try asked(fact))
    } catch {
      if stop.hasStopped { throw error }
      result = .failure(error)
    }
    answers.withLock { $0.values[fact.sql, default: [:]][fact.format] = result }
    return try result.get()
  }

  private func asked(_ fact: SQLFact) throws(QuestionProblem) -> FactValue {
    let answer: Answer
    do throws(QuestionProblem) {
      answer = try askForNumber(fact.sql, limits: QuestionLimits(rows: 1, time: .seconds(30)))
    } catch {
      guard error.message.hasPrefix("the answer has more than") else { throw error }
      throw QuestionProblem("the answer has several rows", help: "a fact is one value: count, or add LIMIT 1")
    }
    guard answer.columns.count == 1 else {
      throw QuestionProblem(
        "the answer has \(answer.columns.count) columns", help: "a fact is one value: name one column")
    }
    guard let value = answer.rows.first?.first, value != .null else {
      throw QuestionProblem("the answer has no value", help: "nothing in the archive is counted by it")
    }
    return try fact.format.value(value)
  }

  /// The answer to a fact of an editor's own as any fact is answered.
  func fact(_ own: SQLFact, filter: Filter) throws(ArchiveProblem) -> Fact {
    guard filter.isEmpty else {
      throw ArchiveProblem(
        "\(own.name) takes no filter: its SQL in facts.yml says what is counted",
        help: "add a fact with the condition to facts.yml")
    }
    do throws(QuestionProblem) {
      let sql = own.sql.hasSuffix(";") ? own.sql : own.sql + ";"
      return Fact(name: own.name, value: try value(of: own), format: own.format, says: own.says, sql: sql)
    } catch {
      throw ArchiveProblem("\(own.name) of facts.yml cannot be answered: \(error.message)", help: error.help)
    }
  }
}

extension FactFormat {
  /// An answer as a value of this format.
  fileprivate func value(_ value: AnswerValue) throws(QuestionProblem) -> FactValue {
    switch (self, value) {
    case (.integer, .integer(let number)): return .integer(number)
    case (.decimal, .decimal(let number)), (.median, .decimal(let number)): return .decimal(number)
    case (.decimal, .integer(let number)), (.median, .integer(let number)): return .decimal(Double(number))
    case (.share, .decimal(let share)) where (0...1).contains(share): return .decimal(share)
    case (.share, .integer(let share)) where (0...1).contains(share): return .decimal(Double(share))
    case (.date, .text(let day)) where CivilDate(day) != nil: return .date(day)
    default: throw QuestionProblem("the answer is \(value.description), not \(wanted)", help: remedy(value))
    }
  }

  private var wanted: String {
    switch self {
    case .integer: "a whole number"
    case .decimal, .median: "a number"
    case .share: "a share from 0 to 1"
    case .date: "a day as 2020-04-17"
    }
  }

  private func remedy(_ value: AnswerValue) -> String? {
    switch (self, value) {
    case (.integer, .decimal): "write `format: decimal`, or CAST(... AS INTEGER)"
    case (.share, .integer): "multiply by 1.0 before you divide: SQLite divides whole numbers without a remainder"
    case (.date, .integer): "the column day counts days since 1970-01-01; join the table calendar for its date"
    default: nil
    }
  }
}

extension AnswerValue {
  fileprivate var description: String {
    switch self {
    case .null: "nothing"
    case .integer(let number): FactFormat.grouped(number)
    case .decimal(let number): "\(number)"
    case .text(let text): "the text \"\(text.prefix(40))\""
    }
  }
}

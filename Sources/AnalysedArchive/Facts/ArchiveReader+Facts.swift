// Asking for facts by name.

extension ArchiveReader {
  /// The names of all facts of the first archive, then those of the others as `archive-id:name`, then those of the editor's own.
  public var factNames: [String] { builtInNames + sqlFacts.map(\.name) }

  /// The names of the facts that this archive has whoever writes the report.
  public var builtInNames: [String] {
    archives.flatMap { archive in
      (catalogues[archive.id]?.definitions ?? []).map {
        (archive.id == archives[0].id ? "" : archive.name + ":") + $0.name
      }
    }
  }

  /// Answers a fact.
  /// - Parameters:
  ///   - name: such as `posts.count`, or `facebook:posts.count` for an archive other than the first.
  ///   - per: the period that a peak is of, a week unless told; only a peak has one.
  ///   - filter: the part of the archive to ask about.
  /// - Throws: `ArchiveProblem` for an unknown name, a topic that does not exist, or a share, mean or median of nothing.
  public func fact(_ name: String, per: PeakPeriod? = nil, filter: Filter = Filter()) throws -> Fact {
    var query: [String] = per.map { ["per=\($0.rawValue)"] } ?? []
    if !filter.isEmpty { query.append(filter.query) }
    let full = query.isEmpty ? name : "\(name)?" + query.joined(separator: "&")
    if let known = answers.withLock({ $0.facts[full] }) { return known }
    if let own = sqlFacts.first(where: { $0.name == name }) { return try fact(own, filter: filter) }
    let (archive, definition) = try definition(name)
    if per != nil, !definition.takesPeriod {
      throw ArchiveProblem("\(name) takes no \"per\"", help: "a period is for a peak, such as posts.peak?per=month")
    }
    try check(filter)
    let period = per ?? .week
    let sql = try definition.question.sql(archive: archive.id, filter: filter)
      .replacing(Question.periodStart, with: period.firstDay).replacing(Question.period, with: period.column)
    let says = definition.says.replacing(Question.period, with: period.rawValue)
    let value =
      if case .mix(let topic) = definition.question.answer { try mix(of: topic, archive.id, filter) } else {
        try rows(sql).first?[0] as AnswerValue?
      }
    guard let value = value.flatMap({ Self.value($0, definition.format) }) else {
      var problem = ArchiveProblem("\(full) has no value: nothing in the archive is counted by it")
      problem.isOfNothing = true
      throw problem
    }
    func titles(_ topics: [Topic]) -> [String: String] {
      Dictionary(topics.map { ($0.key, $0.title) }) { first, _ in first }
    }
    let fact = Fact(
      name: full, value: value, format: definition.format,
      says: filter.isEmpty
        ? says
        : "\(says.dropLast()), \(filter.words(topics: titles(topics), themes: titles(themes))).",
      sql: sql + ";")
    answers.withLock { $0.facts[full] = fact }
    return fact
  }

  /// What the SQL of a topic's mix says, to the last digit or nearly so, from counts that answer for all topics at once and that the figure
  /// of the topics asks for: SQLite would look at every post for each of them.
  private func mix(of key: String, _ archive: Int, _ filter: Filter) throws -> AnswerValue? {
    guard let topic = topics.firstIndex(where: { $0.key == key }) else { return nil }
    var (own, all) = (0.0, 0.0)
    var counts: [Int: (own: Int, all: Int)] = [:]
    for row in try connection.topicsByDay(postCondition(archive, filter)) {
      counts[row[2], default: (0, 0)].all += row[3]
      if row[1] == topic + 1 { counts[row[2], default: (0, 0)].own += row[3] }
    }
    for (borne, posts) in counts.sorted(by: { $0.key < $1.key }) {
      own += Double(posts.own) / Double(borne)
      // Each of them stands there as often as it bears topics.
      all += Double(posts.all / borne)
    }
    return all > 0 ? .decimal(own / all) : nil
  }

  /// Throws if the filter names a topic or a theme that is not in the codebook.
  func check(_ filter: Filter) throws {
    if let topic = filter.topic, !topics.contains(where: { $0.key == topic }) {
      throw ArchiveProblem(
        "there is no topic \"\(topic)\"", wrong: topic, right: topics.map(\.key),
        help: "the topics are " + topics.map(\.key).joined(separator: ", "))
    }
    if let language = filter.language { try check(language: language) }
    if let theme = filter.theme, !themes.contains(where: { $0.key == theme }) {
      throw ArchiveProblem(
        "there is no theme \"\(theme)\"", wrong: theme, right: themes.map(\.key),
        help: themes.isEmpty
          ? "write the themes in content/themes.yml" : "the themes are " + themes.map(\.key).joined(separator: ", "))
    }
  }

  /// Throws if nothing is in a language because there is none of that code; a language that exists may have no posts.
  private func check(language: String) throws {
    let base = language.prefix { $0 != "-" && $0 != "_" }
    guard !languages.contains(language), !LanguageNames.isCode(language), !LanguageNames.isCode(String(base)) else {
      return
    }
    let named = LanguageNames.code(of: language)
    throw ArchiveProblem(
      "there is no language \"\(language)\"", wrong: language, right: named.map { [$0] } ?? languages,
      help: named.map { "write language=\($0)" } ?? "the archive has " + languages.joined(separator: ", "))
  }

  private func definition(_ name: String) throws -> (Archive, FactDefinition) {
    var archive = archives[0]
    var bare = name
    if let colon = name.firstIndex(of: ":") {
      let prefix = String(name[..<colon])
      guard let named = archives.first(where: { $0.name == prefix }) else {
        throw ArchiveProblem("there is no archive \"\(prefix)\"", wrong: prefix, right: archives.map(\.name))
      }
      archive = named
      bare = String(name[name.index(after: colon)...])
    }
    guard let definition = catalogues[archive.id]?[bare] else {
      throw ArchiveProblem("there is no fact \"\(name)\"", wrong: name, right: factNames)
    }
    return (archive, definition)
  }

  private static func value(_ value: AnswerValue, _ format: FactFormat) -> FactValue? {
    switch (value, format) {
    case (.null, _): nil
    case (.text(let text), _): .date(text)
    case (.integer(let number), .integer): .integer(number)
    case (.integer(let number), _): .decimal(Double(number))
    case (.decimal(let number), _): .decimal(number)
    }
  }
}

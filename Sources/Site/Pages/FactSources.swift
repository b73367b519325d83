// From which of the files that were read a fact was counted: those of its archive that fill the tables its question reads.

/// Finds the files behind a fact.
struct FactSources: Sendable {
  /// The files that were read, in their order: the name of the archive, accounts, posts or media, and the file's name.
  let files: [(archive: String, role: String, path: String)]
  /// The names of the archives, in the order of `report.yml`.
  let archives: [String]

  /// The names of the files behind a question.
  func files(behind sql: String) -> [String] {
    let sql = sql.lowercased()
    let numbers = Set(Self.archives(namedIn: sql))
    let asked = numbers.isEmpty ? Set(archives) : Set(numbers.filter(archives.indices.shifted).map { archives[$0 - 1] })
    let own = files.filter { asked.contains($0.archive) }
    let tables = Set(sql.matches(of: Self.table).map { String($0.1) })
    var roles: Set<String> = []
    if tables.contains("account") { roles.insert("accounts") }
    if tables.contains("media") { roles.insert("media") }
    if !tables.isDisjoint(with: ["post", "post_text", "copy", "crosspost", "repurposed", "shared_text"]) {
      roles.insert("posts")
    }
    // A count of refused rows reads all of them; an archive without a users file has its accounts from its posts.
    if tables.contains("reject") { roles = Set(own.map(\.role)) }
    let found = own.filter { roles.contains($0.role) }
    return (found.isEmpty ? own.filter { $0.role == "posts" } : found).map(\.path)
  }
}

extension FactSources {
  /// The numbers of the archives to which conditions of a question in lower case keep it, `archive = 1`, one for each condition.
  static func archives(namedIn sql: String) -> [Int] {
    sql.matches(of: archive).compactMap { Int($0.1) }
  }

  // Compiled once: the questions of all facts are looked through. Neither is written to.
  nonisolated(unsafe) private static let archive = /(?:^|[^a-z_])archive"?\s*=\s*([0-9]{1,4})/
  nonisolated(unsafe) private static let table = /(?:^|[^a-z_])(?:from|join)\s+([a-z_]+)/
}

extension Range<Int> {
  /// Whether a number that counts from 1 is one of the indices.
  fileprivate func shifted(_ number: Int) -> Bool { contains(number - 1) }
}

// From which of the files that were read a fact was counted: those of its archive that fill the tables its question reads.

import AnalysedArchive
import Commentary

/// Finds the files behind a fact.
enum FactSources {
  /// The names of the files, in the order in which they were read.
  /// - Parameters:
  ///   - archives: the names of the report's archives, the first of which bare facts mean.
  static func files(of fact: FactAnswer, _ sources: [ArchiveReader.Source], _ archives: [String]) -> [String] {
    let prefix = fact.name.prefix { $0 != "?" }.split(separator: ":")
    let archive = prefix.count > 1 ? String(prefix[0]) : archives.first ?? ""
    let own = sources.filter { $0.archive == archive }
    let words = Set(fact.sql.lowercased().matches(of: /\b(?:from|join)\s+([a-z_]+)/).map { String($0.1) })
    var roles: Set<String> = []
    if words.contains("account") { roles.insert("accounts") }
    if words.contains("media") { roles.insert("media") }
    if !words.isDisjoint(with: ["post", "copy", "crosspost", "repurposed", "shared_text"]) { roles.insert("posts") }
    // A count of refused rows reads all of them; an archive without a users file has its accounts from its posts.
    if words.contains("reject") { roles = Set(own.map(\.role)) }
    let found = own.filter { roles.contains($0.role) }
    return (found.isEmpty ? own.filter { $0.role == "posts" } : found).map(\.path)
  }
}

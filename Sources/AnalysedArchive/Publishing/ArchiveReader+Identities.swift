// Who is in an archive, for those who decide what is said of whom. These questions are answered as the archive has it, whatever the mask.

extension ArchiveReader {
  /// An account as the platform named it.
  public struct AccountIdentity: Sendable, Equatable {
    /// Position of its archive.
    public let archive: Int
    /// The platform's user id or hash.
    public let key: String
    /// As published; the key where the platform hashed it.
    public let screenName: String
    /// As published; the key where the platform hashed it.
    public let displayName: String
    /// Whether the platform hashed it.
    public let hashed: Bool
  }

  /// The accounts of all archives, in their order; those that the platform hashed only where told.
  public func identities(hashed: Bool) throws -> [AccountIdentity] {
    try rows(
      """
      SELECT archive, "key", screen_name, display_name, hashed FROM account\(hashed ? "" : " WHERE hashed = 0") ORDER BY id
      """
    ).map {
      AccountIdentity(archive: $0[0], key: $0[1], screenName: $0[2], displayName: $0[3], hashed: $0[4] == 1)
    }
  }

  /// The accounts of an archive that have a key or, in any case of its letters, a screen name.
  public func identities(named name: String, in archive: Int) throws -> [AccountIdentity] {
    try rows(
      """
      SELECT archive, "key", screen_name, display_name, hashed FROM account
      WHERE archive = ? AND ("key" = ? OR (hashed = 0 AND lower(screen_name) = lower(?))) ORDER BY id
      """, archive, name, name
    ).map {
      AccountIdentity(archive: $0[0], key: $0[1], screenName: $0[2], displayName: $0[3], hashed: $0[4] == 1)
    }
  }

  /// The keys of the accounts of all archives with at least so many followers, by archive; those without a number never.
  public func keys(withFollowersAtLeast least: Int) throws -> [(archive: Int, key: String)] {
    try rows("SELECT archive, \"key\" FROM account WHERE followers >= ? ORDER BY id", least).map { ($0[0], $0[1]) }
  }

  /// The keys of the candidates for having been repurposed, by archive.
  public func candidateKeys() throws -> [(archive: Int, key: String)] {
    try rows(
      """
      SELECT archive, "key" FROM repurposed JOIN account ON account.id = repurposed.account WHERE days = 180 ORDER BY account.id
      """
    ).map { ($0[0], $0[1]) }
  }

  /// Those of some texts that are keys of accounts, or of accounts that posts name, with the position of their archive; the first of several.
  public func archives(ofKeys texts: [String]) throws -> [String: (archive: Int, isListed: Bool)] {
    var out: [String: (archive: Int, isListed: Bool)] = [:]
    for start in stride(from: 0, to: texts.count, by: 500) {
      let part = texts[start..<min(start + 500, texts.count)]
      let marks = part.map { _ in "?" }.joined(separator: ",")
      for (table, isListed) in [("account", true), ("named_account", false)] {
        let all = archives.map { String($0.id) }.joined(separator: ",")
        let found = try connection.rows(
          "SELECT \"key\", archive FROM \(table) WHERE archive IN (\(all)) AND \"key\" IN (\(marks)) ORDER BY archive",
          part.map { .text($0) })
        for row in found where out[row[0]] == nil { out[row[0]] = (row[1], isListed) }
      }
    }
    return out
  }

  /// The form of each archive's files by its position: twitter, crowdtangle or mapping.
  public func formats() throws -> [Int: String] {
    Dictionary(uniqueKeysWithValues: try rows("SELECT id, format FROM archive").map { ($0[0], $0[1]) })
  }

  /// How many accounts the archives have, and how many of them the platform hashed.
  public func accountCounts() throws -> [Int: Int] {
    Dictionary(
      uniqueKeysWithValues: try rows("SELECT archive, count(*) FROM account WHERE listed = 1 GROUP BY archive").map {
        ($0[0], $0[1])
      })
  }

  /// Something that is made once of all keys and kept with the answers: `fold` is given archive and key of every account in order. The
  /// name says what is made, and changes with how it is made.
  public func folded(_ name: String, ofKeys fold: ([(archive: Int, key: String)]) -> [UInt8]) throws -> [UInt8] {
    let made = try connection.folded(name) { inquiry in
      let accounts = try ArchiveConnection.fetch(inquiry, "SELECT archive, \"key\" FROM account ORDER BY id")
      return FoldedKeys(bytes: fold(accounts.map { ($0[0], $0[1]) }))
    }
    return made.bytes
  }
}

/// What was made of all keys, whatever it is.
private struct FoldedKeys: Folded {
  var bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }
  init?(_ bytes: ArraySlice<UInt8>) { self.bytes = Array(bytes) }
}

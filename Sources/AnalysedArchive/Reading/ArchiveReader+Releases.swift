// What a later release has in common with the first archive, row by row.

extension ArchiveReader {
  /// A text that posts of the first and of a later archive carry.
  public struct SharedText: Sendable, Equatable {
    /// As the first archive's first post has it.
    public let text: String
    /// Posts and accounts in the first archive.
    public let first: (posts: Int, accounts: Int)
    /// Posts and accounts in the later one.
    public let later: (posts: Int, accounts: Int)

    /// Texts are equal with their counts.
    public static func == (a: SharedText, b: SharedText) -> Bool {
      a.text == b.text && a.first == b.first && a.later == b.later
    }
  }

  /// The texts that a later archive shares with the first; most accounts in the two together first, then most posts, then in the
  /// order of the files.
  public func sharedTexts(archive: Int, limit: Int) throws -> [SharedText] {
    let sql = """
      SELECT text, first_posts, first_accounts, posts, accounts FROM shared_text WHERE archive = ?
      ORDER BY first_accounts + accounts DESC, first_posts + posts DESC, id LIMIT ?
      """
    return try rows(sql, archive, limit).map {
      SharedText(text: $0[0], first: ($0[1], $0[2]), later: ($0[3], $0[4]))
    }
  }

  /// The keys of the accounts that a later archive shares with the first, in the order of its files: numbers always, hashes
  /// only where both archives are said to have comparable ones.
  public func sharedAccounts(archive: Int) throws -> [String] {
    try rows(
      """
      SELECT "key" FROM shared_account JOIN account ON account.id = shared_account.account
      WHERE archive = ? ORDER BY account.id
      """, archive
    ).map { $0[0] }
  }
}

// What of an archive is said under another name. A reader that was given a mask answers with it: keys and names of accounts, and texts, pass
// through it where rows become values, so that whoever asks cannot forget it. The archive itself keeps everything, and what is kept of its
// answers is what it answered: the mask is put on afterwards, so that another policy needs neither analysis nor new answers.

/// Decides what is shown of whom.
public protocol Masking: Sendable {
  /// The pseudonym of an account, by its archive's position and the platform's key; nil: it bears its own name.
  ///
  /// - Parameters:
  ///   - key: the platform's key of the account.
  ///   - archive: the position of its archive in report.yml, from 1.
  ///   - isListed: whether the archive has an account of this key; others are merely named by its posts.
  func pseudonym(of key: String, in archive: Int, isListed: Bool) -> String?
  /// A text that accounts wrote, with what is withheld masked.
  func masked(_ text: String) -> String
  /// The answer to a question of an editor's own, likewise.
  func masked(_ answer: Answer) throws -> Answer
}

extension ArchiveReader {
  /// The same archive, answering under a mask.
  public func masked(by masking: any Masking) -> ArchiveReader { ArchiveReader(self, masking: masking) }

  /// What is shown of an account as who it is.
  struct ShownIdentity {
    /// The platform's key, or the pseudonym.
    var key: String
    /// Nil: withheld.
    var screenName: String?
    /// Whether the account bears its own name.
    var isNamed: Bool { screenName != nil }
  }

  /// An account's key and name as they are shown.
  func identity(_ key: String, _ screenName: String, in archive: Int, isListed: Bool = true) -> ShownIdentity {
    guard let pseudonym = masking?.pseudonym(of: key, in: archive, isListed: isListed) else {
      return ShownIdentity(key: key, screenName: screenName)
    }
    return ShownIdentity(key: pseudonym, screenName: nil)
  }

  /// A text as it is shown.
  func shown(_ text: String) -> String { masking?.masked(text) ?? text }

  /// The key of a post as it is shown: its account's key in it is masked.
  func shown(key: String) -> String {
    key.utf8.allSatisfy { (0x30...0x39).contains($0) } ? key : shown(key)
  }

  /// A post as it is quoted. The head of a retweet names an account that the platform may have hashed elsewhere.
  func shown(_ post: Post, in archive: Int) throws -> Post {
    guard let masking else { return post }
    var post = post
    let author = identity(post.account, post.screenName ?? "", in: archive)
    (post.account, post.screenName) = (author.key, author.screenName)
    // The key of a post can be its address, and hold that of its account.
    post.key = shown(key: post.key)
    if post.isRetweet, let head = post.text.prefixMatch(of: /RT @[^\s:]+/),
      let source = try retweetedAccount(ofPost: post.id), !source.isEmpty
    {
      let pseudonym = masking.pseudonym(of: source, in: archive, isListed: try isListed(source, in: archive))
      post.text =
        (pseudonym.map { "RT @\($0)" } ?? String(head.output))
        + masking.masked(String(post.text[head.range.upperBound...]))
    } else {
      post.text = masking.masked(post.text)
    }
    return post
  }

  private func retweetedAccount(ofPost id: Int) throws -> String? {
    try rows("SELECT retweeted_account FROM post WHERE id = ?", id).first?[0]
  }

  /// Whether an archive has an account of a key.
  func isListed(_ key: String, in archive: Int) throws -> Bool {
    try !rows("SELECT 1 FROM account WHERE archive = ? AND \"key\" = ?", archive, key).isEmpty
  }
}

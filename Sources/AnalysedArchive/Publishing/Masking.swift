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
  /// The key of a post as it is shown: it can be an address that holds the key of its account, or be redacted.
  func masked(postKey: String) -> String
  /// Whether a key of a post that is a number can be redacted.
  var redactsNumbers: Bool { get }
  /// What stands for all that it decides, so that what was made under one mask is not taken under another; nil: it changes nothing.
  var signature: String? { get }
}

/// Whom a post retweets.
struct RetweetSource {
  var key: String
  var archive: Int
  var isListed: Bool
}

extension Masking {
  /// The text of a post, with what is withheld masked. The head of a retweet names an account that the platform may have hashed elsewhere.
  func masked(_ text: String, retweeting source: RetweetSource?) -> String {
    guard let source, !source.key.isEmpty, let head = text.prefixMatch(of: /RT @[^\s:]+/) else { return masked(text) }
    let pseudonym = pseudonym(of: source.key, in: source.archive, isListed: source.isListed)
    return (pseudonym.map { "RT @\($0)" } ?? String(head.output)) + masked(String(text[head.range.upperBound...]))
  }
}

extension ArchiveReader {
  /// The same archive, answering under a mask. Under one that decides what the last one did it knows what it was asked then.
  public func masked(by masking: any Masking) -> ArchiveReader {
    let known = lastMask.withLock { last in
      if let last, last.signature == masking.signature {
        last.known.forgetFailures()
        return last.known
      }
      let known = KnownAnswers()
      last = (masking.signature, known)
      return known
    }
    return ArchiveReader(self, masking: masking, known)
  }

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

  /// A post as the archive has it: only `shown` makes of it one that can be quoted, so that no way to a page goes past the mask.
  struct StoredPost {
    private let post: Post

    init(_ post: Post) { self.post = post }

    /// With everything that the platform published: for what stays in the house.
    var asStored: Post { post }
  }

  /// A post as it is quoted. The head of a retweet names an account that the platform may have hashed elsewhere.
  func shown(_ stored: StoredPost, in archive: Int) throws -> Post {
    guard let masking else { return stored.asStored }
    var post = stored.asStored
    let author = identity(post.account, post.screenName ?? "", in: archive)
    (post.account, post.screenName) = (author.key, author.screenName)
    post.key = masking.masked(postKey: post.key)
    var source: RetweetSource?
    if post.isRetweet, let key = try retweetedAccount(ofPost: post.id) {
      source = RetweetSource(key: key, archive: archive, isListed: try isListed(key, in: archive))
    }
    post.text = masking.masked(post.text, retweeting: source)
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

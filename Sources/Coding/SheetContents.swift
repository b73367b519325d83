// What a coder is given: the posts of a draw in the coder's own order, and the codebook. No label of the machine is in it, so that
// nobody is led by it.

/// The contents of a coding sheet.
public struct SheetContents: Sendable {
  /// A code that coders give: a topic or a qualitative one.
  public struct Code: Hashable, Sendable {
    public var id: String
    public var title: String
    /// When a post bears it; may be empty.
    public var definition: String
    /// The key that gives it; nil: the sheet chooses.
    public var key: String?
    /// Whether it is a topic of the codebook.
    public var isTopic: Bool
  }

  /// A post as it is read. All texts are the archive's, as published: hostile.
  public struct Post: Hashable, Sendable {
    public var key: String
    /// The platform's code, lower case; may be empty or `und`.
    public var language: String
    /// `2019-11-11 14:03`, in the report's time zone.
    public var time: String
    public var text: String
    public var isRetweet: Bool
    public var account: Account
    /// The account's posts just before and after, in the order of time.
    public var before: [Neighbour]
    public var after: [Neighbour]
    /// What each coder said, in an order that names nobody; empty unless the sheet is for adjudication.
    public var answers: [CoderAnswer]
  }

  /// Who wrote it.
  public struct Account: Hashable, Sendable {
    public var displayName: String
    public var screenName: String
    public var description: String
    public var location: String
    /// Nil: not published.
    public var followers: Int?
    /// Posts in the archive.
    public var posts: Int
    /// `2019-08-02`; nil: not published.
    public var created: String?
  }

  /// A post of the same account near in time.
  public struct Neighbour: Hashable, Sendable {
    public var time: String
    public var language: String
    public var text: String
  }

  /// The draw's id.
  public var draw: String
  /// The coder's name, or `adjudicated`.
  public var coder: String
  /// The report's title.
  public var title: String
  /// Whether the posts are invented.
  public var synthetic: Bool
  public var codes: [Code]
  /// In the coder's order.
  public var posts: [Post]
}

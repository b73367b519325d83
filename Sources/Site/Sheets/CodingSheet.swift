// A coding sheet: the posts that a coder reads, in the order in which that coder reads them, with the codebook. It is a plain value, so that whoever
// draws the sample needs to know nothing of pages. It has no place for what the machine said of a post: a coder who saw that would not
// check it.

import Foundation

/// What one coder is given: posts and codebook. `html` writes it as one file to work in, `csv` as a table for a spreadsheet.
public struct CodingSheet: Sendable {
  /// The draw that the posts are of; coders' files of another draw are refused.
  public var draw: String
  /// Who codes: `A`. The name under which the browser keeps the work, and the column `coder` of the export.
  public var coder: String
  /// The title of the report.
  public var title: String
  /// The language of the interface, a BCP 47 tag: that of the report.
  public var language: String
  /// In which times are written.
  public var timeZone: TimeZone
  /// Whether posts are invented; the sheet then says so.
  public var isSynthetic: Bool
  /// The codebook: topics and codes alike, in its order.
  public var codes: [SheetCode]
  /// The posts in this coder's order.
  public var posts: [SheetPost]

  /// A sheet.
  public init(
    draw: String, coder: String, title: String, language: String, timeZone: TimeZone, isSynthetic: Bool,
    codes: [SheetCode],
    posts: [SheetPost]
  ) {
    self.draw = draw
    self.coder = coder
    self.title = title
    self.language = language
    self.timeZone = timeZone
    self.isSynthetic = isSynthetic
    self.codes = codes
    self.posts = posts
  }

  /// Whether coders' decisions are settled here: they then stand side by side at each post.
  public var isAdjudication: Bool { posts.contains { !$0.codings.isEmpty } }
}

/// A code of the codebook.
public struct SheetCode: Sendable {
  /// As the export names it: `hong-kong`, without spaces.
  public var id: String
  /// The title of the report.
  public var title: String
  /// When it applies; empty where the codebook does not say.
  public var definition: String
  /// The key that sets it: one digit or small letter. Nil: the sheet chooses one.
  public var key: Character?

  /// A code.
  public init(id: String, title: String, definition: String = "", key: Character? = nil) {
    self.id = id
    self.title = title
    self.definition = definition
    self.key = key
  }
}

/// A post to be coded. All texts are as the platform published them: the sheet escapes, defangs and makes visible.
public struct SheetPost: Sendable {
  /// The platform's id, `1137620915204546561`.
  public var key: String
  /// What it says, as published.
  public var text: String
  /// The platform's code, `zh-tw`; empty where it is not known.
  public var language: String
  /// Minutes since 1970-01-01 00:00 UTC.
  public var minute: Int
  /// Who posted it.
  public var account: SheetAccount
  /// Posts of the same account before it and after it, each in the order of time; two or three of each are enough.
  public var before: [SheetNeighbour]
  /// What the account posted after it, in order.
  public var after: [SheetNeighbour]
  /// What the coders decided, one each, without their names; empty in a coder's own sheet.
  public var codings: [SheetCoding]

  /// A post.
  public init(
    key: String, text: String, language: String, minute: Int, account: SheetAccount, before: [SheetNeighbour] = [],
    after: [SheetNeighbour] = [], codings: [SheetCoding] = []
  ) {
    self.key = key
    self.text = text
    self.language = language
    self.minute = minute
    self.account = account
    self.before = before
    self.after = after
    self.codings = codings
  }
}

/// The account of a post, as far as the coder is shown it. What is nil or empty was not published and is left out.
public struct SheetAccount: Sendable {
  /// What it is called: `@handle`, the hash in short, a pseudonym.
  public var name: String
  /// The name shown; nil where the platform hashed it.
  public var displayName: String?
  /// Its description of itself.
  public var profile: String?
  /// Where the account says it is; nil if nowhere.
  public var location: String?
  /// The day on which it was made, ISO 8601.
  public var created: String?
  /// How many follow it; nil: not published.
  public var followers: Int?
  /// How many it follows; nil: not published.
  public var following: Int?
  /// Its posts in the archive.
  public var posts: Int?

  /// An account.
  public init(
    name: String, displayName: String? = nil, profile: String? = nil, location: String? = nil, created: String? = nil,
    followers: Int? = nil, following: Int? = nil, posts: Int? = nil
  ) {
    self.name = name
    self.displayName = displayName
    self.profile = profile
    self.location = location
    self.created = created
    self.followers = followers
    self.following = following
    self.posts = posts
  }
}

/// Another post of the account, for the context.
public struct SheetNeighbour: Sendable {
  /// What it says, as published.
  public var text: String
  /// The platform's code of its language.
  public var language: String
  /// Minutes since 1970-01-01 00:00 UTC.
  public var minute: Int

  /// A post.
  public init(text: String, language: String, minute: Int) {
    self.text = text
    self.language = language
    self.minute = minute
  }
}

/// What a coder decided on a post.
public struct SheetCoding: Sendable {
  /// `coded`, `unsure` or `open`.
  public var state: String
  /// Ids of codes.
  public var codes: [String]
  /// The coder's note.
  public var note: String
  /// The coder's translation.
  public var translation: String

  /// A decision.
  public init(state: String, codes: [String], note: String = "", translation: String = "") {
    self.state = state
    self.codes = codes
    self.note = note
    self.translation = translation
  }
}

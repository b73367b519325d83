// From records to typed rows: each kind of table knows where its columns stand in one file and checks each value.

import Diagnostics

/// Reads rows of posts from records, given where each column stands.
public struct PostTable: Sendable {
  private let columns: ColumnPlaces
  private let form: TableForm

  /// Takes the columns' places from a header. Throws a `Problem` at the file's first line if one is missing that must be there.
  public init(header: Header, file: String, form: TableForm = .twitter) throws(Problem) {
    try header.require(.posts, file: file, form: form)
    columns = ColumnPlaces(header, form)
    self.form = form
  }

  /// How the lists of a post are written.
  public var lists: ListForm { form.isFree ? .free : .python }

  /// The row of the record that `reader` is at.
  @inline(__always)
  public func row(_ reader: RecordReader) throws(Refusal) -> PostRow {
    let fields = RowFields(reader: reader, columns: columns, form: form)
    try fields.checkEncoding()
    let id = try fields.key(.id)
    let account = try fields.key(.account)
    guard let minute = form.times.minutes(fields[.time]) else { throw .time(field: columns[.time]) }
    let retweetedAccount = fields[.retweetedAccount]
    let retweetedPost = fields[.retweetedPost]
    let isRetweet: Bool
    switch form.isFree ? fields[.isRetweet].freeTruthValue : fields[.isRetweet].truthValue {
    case .value(let value): isRetweet = value
    case .missing: isRetweet = !retweetedPost.isMissing || !retweetedAccount.isMissing
    case .wrong: throw .truth(field: columns[.isRetweet])
    }
    return PostRow(
      id: id, account: account, minute: minute, language: fields[.language], text: fields[.text],
      client: fields[.client], isRetweet: isRetweet, retweetedAccount: retweetedAccount, retweetedPost: retweetedPost,
      replyAccount: fields[.replyAccount], replyPost: fields[.replyPost], quotes: try fields.count(.quotes),
      replies: try fields.count(.replies), likes: try fields.count(.likes), retweets: try fields.count(.retweets),
      hashtags: fields[.hashtags], links: fields[.links], mentions: fields[.mentions],
      profile: try fields.profile())
  }

  /// The refusal of a row whose hashtags are no list.
  public var wrongHashtags: Refusal { .list(field: columns[.hashtags]) }
  /// The refusal of a row whose URLs are no list.
  public var wrongLinks: Refusal { .list(field: columns[.links]) }
  /// The refusal of a row whose mentions are no list.
  public var wrongMentions: Refusal { .list(field: columns[.mentions]) }
  /// The refusal of a row whose id an earlier row has.
  public var repeatedID: Refusal { .repeated(field: columns[.id]) }
}

/// A row of a users file.
public struct AccountRow {
  /// The platform's user id, or the hash in its place.
  public var key: FieldBytes
  /// What it says of the account.
  public var profile: ProfileFields
}

/// Reads rows of accounts from records.
public struct AccountTable: Sendable {
  private let columns: ColumnPlaces
  private let form: TableForm

  /// Takes the columns' places from a header. Throws a `Problem` at the file's first line if one is missing that must be there.
  public init(header: Header, file: String, form: TableForm = .twitter) throws(Problem) {
    try header.require(.accounts, file: file, form: form)
    columns = ColumnPlaces(header, form)
    self.form = form
  }

  /// The row of the record that `reader` is at.
  public func row(_ reader: RecordReader) throws(Refusal) -> AccountRow {
    let fields = RowFields(reader: reader, columns: columns, form: form)
    try fields.checkEncoding()
    return AccountRow(key: try fields.key(.account), profile: try fields.profile())
  }

  /// The refusal of a row whose id an earlier row has.
  public var repeatedKey: Refusal { .repeated(field: columns[.account]) }
}

/// A row of a media manifest.
public struct MediaRow {
  /// Id of the post that bears it.
  public var post: FieldBytes
  /// The file's name.
  public var file: FieldBytes
}

/// Reads rows of a media manifest from records.
public struct MediaTable: Sendable {
  private let post: Int
  private let file: Int

  /// Takes the columns' places from a header. Throws a `Problem` at the file's first line if one is missing that must be there.
  public init(header: Header, file path: String) throws(Problem) {
    try header.require(.media, file: path)
    post = header.index(of: "tweetid") ?? 0
    file = header.index(of: "filename") ?? 0
  }

  /// The row of the record that `reader` is at.
  public func row(_ reader: RecordReader) throws(Refusal) -> MediaRow {
    if let field = reader.firstFieldNotUTF8() { throw .encoding(field: field) }
    let row = MediaRow(post: reader.field(post), file: reader.field(file))
    if row.post.isEmpty { throw .empty(field: post) }
    if row.file.isEmpty { throw .empty(field: file) }
    return row
  }

  /// The refusal of a row that names the same file for the same post as an earlier one.
  public var repeatedFile: Refusal { .repeated(field: file) }
}

/// Where each column stands in a file.
struct ColumnPlaces: Sendable {
  /// For each of `Column.allCases`, the index of its field; -1 where the file has none.
  private let indices: [Int]

  init(_ header: Header, _ form: TableForm) {
    indices = Column.allCases.map { form.index(of: $0, in: header) ?? -1 }
  }

  @inline(__always)
  subscript(column: Column) -> Int { indices[column.rawValue] }
}

/// The fields of one record by column.
struct RowFields {
  let reader: RecordReader
  let columns: ColumnPlaces
  let form: TableForm

  /// The field of a column; empty where the file has none.
  @inline(__always)
  subscript(column: Column) -> FieldBytes {
    let index = columns[column]
    return index < 0 ? FieldBytes(base: reader.recordBase, count: 0) : reader.field(index)
  }

  @inline(__always)
  func checkEncoding() throws(Refusal) {
    if let field = reader.firstFieldNotUTF8() { throw .encoding(field: field) }
  }

  @inline(__always)
  func key(_ column: Column) throws(Refusal) -> FieldBytes {
    let field = self[column]
    if field.isEmpty { throw .empty(field: columns[column]) }
    if field.isRoundedNumber { throw .rounded(field: columns[column]) }
    return field
  }

  @inline(__always)
  func count(_ column: Column) throws(Refusal) -> Int? {
    switch form.isFree ? self[column].freeCountValue : self[column].countValue {
    case .value(let value): return value
    case .missing: return nil
    case .wrong: throw .count(field: columns[column])
    }
  }

  @inline(__always)
  func profile() throws(Refusal) -> ProfileFields {
    let date = self[.created]
    var created: Int?
    if !date.isMissing {
      created = form.times.day(date)
      if created == nil { throw .date(field: columns[.created]) }
    }
    return ProfileFields(
      displayName: self[.displayName], screenName: self[.screenName], location: self[.location],
      description: self[.description], url: self[.url], language: self[.accountLanguage],
      followers: try count(.followers), following: try count(.following), created: created)
  }
}

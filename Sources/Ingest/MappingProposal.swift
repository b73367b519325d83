// A table of no known form: which of its columns holds what, guessed from the names that platforms and tools give them, and how its
// times are written, from the times themselves. It is a proposal: an editor reads it before anything is counted by it.

import Diagnostics
import Foundation

/// What the columns of an unknown CSV seem to hold.
public struct MappingProposal: Sendable {
  /// Posts, or accounts where nothing is posted.
  public var role: Role
  /// For each key of a mapping that was recognised the name of its column, in the order of `TableForm.keys`.
  public var columns: [(key: String, name: String)]
  /// The pattern of its times; nil: the usual forms.
  public var timePattern: String?
  /// Whether day and month might be the other way round: both readings fit every time that was looked at.
  public var isTimeAmbiguous: Bool

  /// The names of all its columns.
  public var names: [String]

  /// Looks at a table's header and its first times.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - stated: for keys of a mapping the names of their columns, which need not be guessed; names that the table has not are left aside.
  /// - Throws: a `Problem` at the first line where a column that every posts file needs has no name known to mean it, or at the line of
  ///   the first time that no known pattern reads.
  public init(_ path: String, stated: [String: String] = [:]) throws {
    let tables = try TableFile.open(path, windowBytes: 1 << 18)
    guard let table = tables.first else { throw Problem.error("there is no table in this file", at: Place(path)) }
    try self.init(table, stated)
  }

  init(_ table: TableFile, _ stated: [String: String]) throws {
    let header = table.header
    names = header.names
    var found = stated.filter { header.names.contains($0.value) }
    var taken = Set(found.values)
    for (key, known) in ColumnSynonyms.byKey where found[key] == nil {
      let name = known.lazy.compactMap { word in
        header.names.first { ColumnSynonyms.plain($0) == word && !taken.contains($0) }
      }.first
      guard let name else { continue }
      taken.insert(name)
      found[key] = name
    }
    columns = TableForm.keys.compactMap { key in found[key].map { (key, $0) } }
    let needed = ["id", "account", "time", "text"]
    let missing = needed.filter { found[$0] == nil }
    if missing.isEmpty {
      role = .posts
    } else if found["account"] != nil, missing.contains("text") {
      role = .accounts
      columns.removeAll { key, _ in key == "id" || key == "time" }
    } else {
      if let key = missing.first(where: { stated[$0] != nil }), let name = stated[key] {
        throw Problem.error(
          "there is no column \"\(name)\", which was named for \(key)",
          at: Place(table.path, line: header.lineNumber, text: header.line),
          help: nearest(to: name, among: names).map { "did you mean \"\($0)\"?" }
            ?? "there are \(names.joined(separator: ", "))")
      }
      let names = header.names.prefix(12).map { "\"\($0)\"" }.joined(separator: ", ")
      let more = header.names.count > 12 ? " and \(header.names.count - 12) more" : ""
      throw Problem.error(
        "no column's name says that it holds \(Self.meaning(missing)); there are \(names)\(more)",
        at: Place(table.path, line: header.lineNumber, column: 1, text: header.line),
        help: "say which column it is: " + missing.map { "--column \($0)=NAME" }.joined(separator: " "))
    }
    (timePattern, isTimeAmbiguous) = (nil, false)
    if role == .posts, let name = found["time"], let column = header.index(of: name) {
      (timePattern, isTimeAmbiguous) = try Self.times(in: table, column: column)
    }
  }

  private static func meaning(_ keys: [String]) -> String {
    let words = ["id": "the post's id", "account": "its account", "time": "its time", "text": "its text"]
    return keys.compactMap { words[$0] }.joined(separator: " or ")
  }

  /// How times are written, most common forms first; where one reads all that is looked at, the later are not tried.
  private static let patterns: [String?] = {
    let dates = [
      "DD/MM/YYYY", "MM/DD/YYYY", "DD.MM.YYYY", "DD-MM-YYYY", "MM-DD-YYYY", "YYYY/MM/DD", "YYYY.MM.DD", "DD.MM.YY",
      "DD/MM/YY", "MM/DD/YY",
    ]
    let times = ["", " HH:MM", " HH:MM:SS", " HH:MM AM", " HH:MM:SS AM", " HH:MMAM"]
    return [nil] + dates.flatMap { date in times.map { date + $0 } } + [
      "YYYY-MM-DD HH.MM", "YYYY-MM-DD HH.MM.SS", "EPOCH", "EXCEL",
    ]
  }()

  /// The pattern that reads most times in the first window, and whether one with day and month exchanged reads as many. A time that it
  /// does not read is a row that will be refused.
  private static func times(in table: TableFile, column: Int) throws -> (String?, Bool) {
    guard let window = try table.nextWindow() else { return (nil, false) }
    let forms = patterns.map { pattern in pattern.flatMap { TimeForm(pattern: $0) } ?? TimeForm() }
    var fitting = [Int](repeating: 0, count: forms.count)
    var example: String?
    let end = window.forEachRecord(header: table.header) { reader, _ throws(Refusal) in
      let field = reader.field(column)
      var isRead = false
      for (index, form) in forms.enumerated() where form.minutes(field) != nil {
        fitting[index] += 1
        isRead = true
      }
      guard !isRead, !field.isEmpty else { return }
      if example == nil { example = field.string }
      throw .time(field: column)
    }
    // Of equals the first, which is the more common form.
    guard let most = fitting.max(), most > 0, let best = fitting.firstIndex(of: most) else {
      guard let example else { return (nil, false) }
      let name = table.header.names[column]
      throw Problem.error(
        "\"\(example)\" in the column \"\(name)\" is no time of a form that Dossier knows",
        at: Place(table.path, line: table.firstLine + (end.rejects.first { $0.column == name }?.line ?? 0)),
        help: "write times as 2019-06-09 14:30, or in one of the forms that a pattern can say: DD/MM/YYYY HH:MM:SS")
    }
    let swapped = patterns[best].flatMap { pattern in
      [("DD/MM", "MM/DD"), ("DD-MM", "MM-DD")].first { pattern.hasPrefix($0.0) }.map { $0.1 + pattern.dropFirst(5) }
    }
    let rival = swapped.flatMap { patterns.firstIndex(of: $0) }
    return (patterns[best], rival.map { fitting[$0] == most } ?? false)
  }
}

/// The names that platforms and tools give their columns, as letters and digits in lower case.
enum ColumnSynonyms {
  /// For each key of a mapping its names, the surest first. A column is taken by the first key that knows it.
  static let byKey: [(key: String, names: [String])] = [
    ("retweeted-account", ["retweetuserid", "retweeteduserid", "repostedaccount", "sharedfromid"]),
    (
      "retweeted-post",
      ["retweettweetid", "retweetedtweetid", "retweetedstatusid", "retweetedid", "retweetid", "repostof"]
    ),
    ("reply-account", ["inreplytouserid", "replytouserid", "inreplytoaccountid"]),
    ("reply-post", ["inreplytotweetid", "inreplytostatusid", "inreplytoid", "replytoid", "inreplyto"]),
    (
      "id",
      ["tweetid", "postid", "statusid", "messageid", "videoid", "id", "idstr", "uri", "url", "permalink", "posturl"]
    ),
    (
      "account",
      [
        "userid", "authorid", "accountid", "channelid", "pageid", "facebookid", "did", "user", "author", "account",
        "username", "userscreenname", "screenname", "handle", "channel", "channelname", "page", "pagename", "from",
      ]
    ),
    (
      "created", ["accountcreationdate", "accountcreatedat", "usercreatedat", "accountcreated", "joined", "joineddate"]
    ),
    (
      "time",
      [
        "tweettime", "posttime", "createdat", "created", "createdtime", "publishedat", "published", "publishedtime",
        "datetime", "timestamp", "time", "date", "posteddate", "postedat", "postedon", "posted", "postdate",
        "createtime",
      ]
    ),
    (
      "text",
      [
        "tweettext", "posttext", "fulltext", "text", "message", "content", "body", "tweet", "post", "caption", "title",
      ]
    ),
    ("account-language", ["accountlanguage", "userlanguage", "userlang"]),
    ("language", ["tweetlanguage", "postlanguage", "language", "lang"]),
    ("client", ["tweetclientname", "clientname", "client", "source", "app"]),
    ("retweet", ["isretweet", "isrepost", "isshare", "retweeted"]),
    ("quotes", ["quotecount", "quotescount", "quotes"]),
    ("replies", ["replycount", "repliescount", "replies", "commentcount", "commentscount", "comments"]),
    ("likes", ["likecount", "likescount", "likes", "favoritecount", "favouritecount", "favorites", "favourites"]),
    ("retweets", ["retweetcount", "retweets", "repostcount", "reposts", "sharecount", "sharescount", "shares"]),
    ("hashtags", ["hashtags", "tags"]),
    ("links", ["urls", "links", "link", "expandedurls", "expandedlinks"]),
    ("mentions", ["usermentions", "mentions"]),
    ("screen-name", ["userscreenname", "screenname", "username", "handle"]),
    ("display-name", ["userdisplayname", "displayname", "name", "authorname", "pagename", "channelname"]),
    ("location", ["userreportedlocation", "userlocation", "location"]),
    ("description", ["userprofiledescription", "userdescription", "profiledescription", "bio"]),
    ("url", ["userprofileurl", "profileurl", "userurl"]),
    ("followers", ["followercount", "followerscount", "followers", "subscribers", "subscribercount"]),
    ("following", ["followingcount", "following", "friendscount", "followscount"]),
  ]

  /// A name as it is compared: `Post Created-At` is `postcreatedat`.
  static func plain(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }
}

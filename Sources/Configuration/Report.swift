// report.yml: what the report is called, when it is dated and which archives it draws on.

import Diagnostics
import Foundation

/// The report as `content/report.yml` describes it.
public struct Report: Sendable {
  /// The report's title.
  public var title: String
  /// What stands under the title; nil without one.
  public var subtitle: String?
  /// Who wrote it, in the order given; may be empty.
  public var authors: [String]
  /// The day of the report, ISO 8601 (`2020-06-12`): the only clock there is.
  public var date: String
  /// The day of this version, ISO 8601; nil for the first one, which is of `date`.
  public var updated: String?
  /// The version, as written (`1.0`).
  public var version: String
  /// Where the version stands; nil where it is the one that a report has unless told.
  public var versionPlace: Place?
  /// The language of the commentary, a BCP 47 tag (`en`).
  public var language: String
  /// The zone in which days, hours, weeks and months are told.
  public var timeZone: TimeZone
  /// Where the report will be published, `https://...`; nil when unknown.
  public var baseURL: String?
  /// The icon of the pages; nil for none.
  public var icon: Icon?
  /// Where a PNG file of every figure is asked for (`png: yes`); nil: none is made.
  public var png: Place?
  /// The archives in the order given; at least one. A bare fact name means the first.
  public var archives: [Archive]
  /// The numbers that the front page opens with.
  public var keyNumbers: [KeyNumber]
  /// How pairs of accounts that retweet together are counted.
  public var coRetweets: CoRetweetSettings
  /// Which accounts the site lists, and which have a page.
  public var accounts: AccountSettings
  /// How posts are drawn to be read and coded; nil: none are.
  public var coding: CodingSettings?
  /// Which accounts the report names, and what it keeps to itself.
  public var publishing: PublishingSettings
  /// How severe what the rules grade is.
  public var rules: Rules
  /// The analysed archive that the report must be built from; nil for whatever lies there.
  public var pin: ArchivePin?

  /// Makes a report.
  public init(
    title: String, subtitle: String? = nil, authors: [String] = [], date: String, updated: String? = nil,
    version: String,
    language: String = "en", timeZone: TimeZone, baseURL: String? = nil, icon: Icon? = nil, png: Place? = nil,
    archives: [Archive], keyNumbers: [KeyNumber] = [], coRetweets: CoRetweetSettings = CoRetweetSettings(),
    accounts: AccountSettings = AccountSettings(), coding: CodingSettings? = nil,
    publishing: PublishingSettings = PublishingSettings(), rules: Rules = Rules(), pin: ArchivePin? = nil
  ) {
    self.accounts = accounts
    self.coding = coding
    self.publishing = publishing
    self.pin = pin
    self.rules = rules
    self.title = title
    self.subtitle = subtitle
    self.authors = authors
    self.date = date
    self.updated = updated
    self.version = version
    self.language = language
    self.timeZone = timeZone
    self.baseURL = baseURL
    self.icon = icon
    self.png = png
    self.archives = archives
    self.keyNumbers = keyNumbers
    self.coRetweets = coRetweets
  }
}

extension Report {
  /// The day of this version, ISO 8601.
  public var revised: String { updated ?? date }
}

/// The picture that browsers show beside the name of a page (`icon:`).
public struct Icon: Hashable, Sendable {
  /// Its path below `content/`: `pictures/icon.svg`.
  public var name: String
  /// Where it is: `content/pictures/icon.svg`; not checked for existence.
  public var file: String
  /// Where it is named.
  public var place: Place

  /// Names an icon.
  public init(name: String, file: String, place: Place) {
    self.name = name
    self.file = file
    self.place = place
  }
}

/// The analysed archive that a report is bound to (`digest:`), so that a colleague who has only that file knows it for the right one.
public struct ArchivePin: Hashable, Sendable {
  /// The SHA-256 of the file, as `sha256sum` prints it: 64 hexadecimal digits in lower case.
  public var digest: String
  /// Where it stands.
  public var place: Place

  /// Makes a pin.
  public init(digest: String, place: Place) {
    self.digest = digest
    self.place = place
  }
}

/// How pairs of accounts are counted that retweet the same posts at nearly the same time (`co-retweets:`).
public struct CoRetweetSettings: Hashable, Sendable {
  /// Minutes between two retweets, at most: each window is counted on its own. Ascending, not empty.
  public var windows: [Int]
  /// Posts that two accounts must have retweeted so.
  public var threshold: Int
  /// How often minutes are permuted within their hour for what chance would give.
  public var permutations: Int

  /// Makes settings.
  public init(windows: [Int] = [0, 1, 5], threshold: Int = 3, permutations: Int = 20) {
    self.windows = windows
    self.threshold = threshold
    self.permutations = permutations
  }
}

/// A number that the front page opens with: a fact and the words after it.
public struct KeyNumber: Hashable, Sendable {
  /// The fact as a data link names it, query included: `posts.count?topic=taiwan`.
  public var fact: String
  /// The words that follow the number: "accounts had no followers".
  public var says: String
  /// Where `fact` is written.
  public var place: Place

  /// Makes a key number.
  public init(fact: String, says: String, place: Place) {
    self.fact = fact
    self.says = says
    self.place = place
  }
}

/// One release of accounts and posts.
public struct Archive: Hashable, Sendable {
  /// The form of an archive's files.
  public enum Format: Hashable, Sendable {
    /// Twitter's information-operations CSV.
    case twitter
    /// CrowdTangle's export of posts.
    case crowdtangle
    /// Any other CSV.
    case mapping(ColumnMapping)

    /// Its name in `report.yml` and in the analysed archive: twitter, crowdtangle or mapping.
    public var name: String {
      switch self {
      case .twitter: "twitter"
      case .crowdtangle: "crowdtangle"
      case .mapping: "mapping"
      }
    }
  }

  /// The name by which facts address it, unique in the report: lower-case letters, digits, hyphens.
  public var id: String
  /// Its title as shown.
  public var title: String
  /// The form of its files.
  public var format: Format
  /// Its `role:`; nil: its format says (see `role`).
  public var statedRole: Role?
  /// The files that list accounts; may be empty when there are posts.
  public var accounts: [InputPath]
  /// The files that list posts; may be empty when there are accounts.
  public var posts: [InputPath]
  /// The manifests of its media; may be empty.
  public var media: [InputPath]
  /// Whether it is invented: every page and figure then says so (`provenance: synthetic`).
  public var synthetic: Bool
  /// Whether its hashed ids are made the way other archives' are, so that equal hashes are one account
  /// (`comparable-hashes: yes`); the platform hashed each release on its own unless it says otherwise.
  public var comparableHashes: Bool
  /// Who says whose the accounts are.
  public var attributedBy: String?
  /// How likely that attribution is said to be.
  public var likelihood: String?
  /// How many rows may be refused; nil: any number, as of files that no report.yml names.
  public var rejectLimit: RejectLimit?
  /// Where its `id` is written.
  public var place: Place

  /// Makes an archive.
  public init(
    id: String, title: String, format: Format = .twitter, role: Role? = nil, accounts: [InputPath] = [],
    posts: [InputPath] = [],
    media: [InputPath] = [], synthetic: Bool = false, comparableHashes: Bool = false, attributedBy: String? = nil,
    likelihood: String? = nil, rejectLimit: RejectLimit? = nil, place: Place = Place("report.yml")
  ) {
    self.id = id
    self.title = title
    self.format = format
    statedRole = role
    self.accounts = accounts
    self.posts = posts
    self.media = media
    self.synthetic = synthetic
    self.comparableHashes = comparableHashes
    self.attributedBy = attributedBy
    self.likelihood = likelihood
    self.rejectLimit = rejectLimit
    self.place = place
  }
}

/// Which column of a CSV holds what, as `format` says in `report.yml`.
public struct ColumnMapping: Hashable, Sendable {
  /// For each of `keys` that the files have the name of its column.
  public var columns: [String: String]
  /// The pattern of times, such as `DD/MM/YYYY HH:MM`; nil: the usual forms, `2019-06-09 14:30:00` and its kin.
  public var timeFormat: String?
  /// The zone of times that say none.
  public var timeZone: TimeZone
  /// Where `time-format` is written; nil without it.
  public var timeFormatPlace: Place?

  /// Makes a mapping.
  public init(
    columns: [String: String], timeFormat: String? = nil, timeZone: TimeZone = .gmt, timeFormatPlace: Place? = nil
  ) {
    self.columns = columns
    self.timeFormat = timeFormat
    self.timeZone = timeZone
    self.timeFormatPlace = timeFormatPlace
  }

  /// What a column can hold. A users file needs `account`, a posts file the four of `needed`.
  public static let keys = [
    "id", "account", "time", "text", "language", "client", "retweet", "retweeted-account", "retweeted-post",
    "reply-account", "reply-post", "quotes", "replies", "likes", "retweets", "hashtags", "links", "mentions",
    "display-name", "screen-name", "location", "description", "url", "followers", "following", "created",
    "account-language",
  ]

  /// What every posts file has.
  public static let needed = ["id", "account", "time", "text"]
}

/// How many rows of an archive may be refused.
public struct RejectLimit: Hashable, Sendable {
  /// A number of rows, or a share of them.
  public enum Most: Hashable, Sendable {
    case rows(Int)
    /// Between 0 and 1.
    case share(Double)
  }

  /// The most that may be refused.
  public var most: Most
  /// As written: `100` or `1%`.
  public var text: String
  /// Where it is written, or where its archive is.
  public var place: Place
  /// Whether report.yml says it; if not, a few rows more may be refused of a small archive.
  public var isStated: Bool

  /// Makes a limit.
  public init(most: Most, text: String, place: Place, isStated: Bool = true) {
    self.most = most
    self.text = text
    self.place = place
    self.isStated = isStated
  }

  /// The limit of an archive that states none.
  public static func standard(at place: Place) -> RejectLimit {
    RejectLimit(most: .share(0.05), text: "5%", place: place, isStated: false)
  }

  /// As many rows may be refused of any archive, unless it states a limit, and of any file before a build speaks of them.
  public static let few = 10

  /// Whether so many of so many rows may be refused.
  public func allows(_ rejects: Int, of rows: Int) -> Bool {
    if !isStated, rejects <= Self.few { return true }
    return switch most {
    case .rows(let limit): rejects <= limit
    case .share(let limit): Double(rejects) <= limit * Double(rows)
    }
  }
}

/// A file, folder or pattern of an archive as `report.yml` names it.
public struct InputPath: Hashable, Sendable {
  /// The path or pattern, resolved against the folder of `report.yml`; not checked for existence.
  public var path: String
  /// Where it is written.
  public var place: Place

  /// Names an input.
  public init(path: String, place: Place) {
    self.path = path
    self.place = place
  }

  /// Whether the last component holds `*`, which stands for any run of characters in a file's name.
  public var isPattern: Bool { path.contains("*") }
}

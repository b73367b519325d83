// What each figure shows and what a link to it can set, for `dossier help figures`. Names, settings and filters are the catalogue's.

import AnalysedArchive
import Charts

/// Help on figures.
public enum FigureHelp {
  /// A kind of figure.
  public struct Kind: Sendable {
    /// As links name it: `topic-volume`.
    public let name: String
    /// What it shows; empty where nobody has said.
    public let says: String
    /// What a link can set besides filters.
    public let settings: [String]
    /// Whether filters narrow it.
    public let takesFilters: Bool
  }

  /// Every kind, in the order of the gallery.
  public static let kinds: [Kind] = FigureCatalogue.kinds.map {
    Kind(name: $0.name, says: says[$0.name] ?? "", settings: $0.settings, takesFilters: !$0.filters.isEmpty)
  }

  /// What a setting takes; empty for one that nobody has described.
  public static func says(setting: String) -> String {
    switch setting {
    case "by": "week or month"
    case "other": "yes or no: whether posts without a topic are a band too; no unless told"
    case "scale": "shared or own: whether the panels have one scale; shared unless told"
    case "top": "how many rows are drawn"
    case "minutes": "which of the windows of co-retweets in report.yml"
    case "account": "the account, by its key"
    default: ""
    }
  }

  /// The charts that an `sql` block can ask for, each with the columns of its answer.
  public static let charts: [(name: String, says: String)] = AnswerForm.allCases.map { ($0.rawValue, "\($0.needs).") }

  private static let says = [
    "topic-distribution":
      "The topics' shares of the posts with a topic, over time; what the topics are not is stated beside it.",
    "topic-volume": "Posts of each topic over time, a panel each; with topic= of one.",
    "posting-hours": "Posts by day of the week and hour, in the report's time zone.",
    "account-creation": "Accounts by month of creation.",
    "followers": "Accounts by number of followers, in doubling bins.",
    "engagement": "Posts by quotes, replies, likes and retweets together, in doubling bins.",
    "languages": "Posts by the language that the platform assigned.",
    "clients": "Posts by the client that sent them.",
    "hashtags": "The most frequent hashtags.",
    "linked-domains": "The domains most linked to.",
    "themes": "Posts by theme of the second codebook, within each topic.",
    "themes-compared": "The themes' shares beside those of the archive to compare with.",
    "releases": "Posts over time in each release, each on a scale of its own.",
    "media": "Media files by kind.",
    "copy-clusters": "The largest groups of copied texts: when each came back, and how fast it spread.",
    "repurposed": "Candidates for repurposed accounts: the time before the gap, the gap, the time after.",
    "cross-posts": "Posts of the second platform that repeat one of the first, and which came first.",
    "topic-precision":
      "Shares of posts by topic: as words count them, and as readers of the coded sample correct them.",
    "retweet-network": "Retweets inside the archive, by the account that received them.",
    "co-retweets": "Accounts that retweeted the same posts within minutes, and their groups.",
    "account-activity": "Posts of one account over time, the most active unless told.",
  ]
}

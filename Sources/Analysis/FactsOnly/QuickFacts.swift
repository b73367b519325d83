// What `dossier analyse --facts-only` answers without storing a post.

/// The questions that are asked of every archive, answered. Counts of nothing are left out.
public struct QuickFacts: Equatable, Sendable {
  /// A name and how often it was counted.
  public struct Counted: Equatable, Sendable {
    /// A hashtag, a domain or an account's key.
    public var name: String
    /// How many posts bear it.
    public var count: Int
  }

  /// Copy clusters and what is in them.
  public struct Copies: Equatable, Sendable {
    /// Texts that at least five accounts posted.
    public var clusters = 0
    /// Posts that carry one of them.
    public var posts = 0
    /// Accounts of those posts.
    public var accounts = 0
  }

  /// By topic of the codebook: posts bearing it by the Monday of their week.
  public var topicsByWeek: [String: [String: Int]] = [:]
  /// Posts by weekday, 1 Monday to 7 Sunday, and hour, such as `1 08`.
  public var hourByWeekday: [String: Int] = [:]
  /// Posts by the platform's language code, in lower case.
  public var languages: [String: Int] = [:]
  /// Listed accounts by the month of their creation.
  public var creationMonths: [String: Int] = [:]
  /// Listed accounts by followers: `0`, `1-9`, `10-99`, ...
  public var followerBins: [String: Int] = [:]
  /// The hundred hashtags of most posts, case folded after NFKC.
  public var hashtags: [Counted] = []
  /// The hundred domains to which most posts link.
  public var domains: [Counted] = []
  /// The hundred accounts with most posts.
  public var accounts: [Counted] = []
  /// Copy clusters.
  public var copies = Copies()
  /// Media files by kind: image, video, other.
  public var media: [String: Int] = [:]
  /// Rows refused, which the JSON leaves out.
  public var rejects = 0

  /// How many names a list has at most.
  static let listLength = 100

  /// The bin of a number of followers.
  static func bin(followers: Int) -> String {
    if followers == 0 { return "0" }
    var low = 1
    while low <= followers / 10 { low *= 10 }
    return "\(low)-\(low * 10 - 1)"
  }

  /// The answers as JSON: keys in the order of their code points, one value a line, so that equal answers are equal bytes.
  public var json: String {
    var out = CanonicalJSON()
    out.object([
      ("accounts", { $0.list(accounts) }),
      ("copies", { $0.counts(["clusters": copies.clusters, "posts": copies.posts, "accounts": copies.accounts]) }),
      ("creation months", { $0.counts(creationMonths) }),
      ("domains", { $0.list(domains) }),
      ("follower bins", { $0.counts(followerBins) }),
      ("hashtags", { $0.list(hashtags) }),
      ("hour by weekday", { $0.counts(hourByWeekday) }),
      ("languages", { $0.counts(languages) }),
      ("media", { $0.counts(media) }),
      (
        "topics by week",
        { out in
          let topics = topicsByWeek.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
          out.object(topics.map { topic in (topic.key, { $0.counts(topic.value) }) })
        }
      ),
    ])
    return out.text + "\n"
  }
}

/// JSON with sorted keys and an indent of one blank.
private struct CanonicalJSON {
  var text = ""
  private var depth = 0

  mutating func object(_ entries: [(key: String, value: (inout CanonicalJSON) -> Void)]) {
    lines("{", "}", entries) { out, entry in
      out.string(entry.key)
      out.text += ": "
      entry.value(&out)
    }
  }

  mutating func counts(_ counts: [String: Int]) {
    let sorted = counts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    object(sorted.map { entry in (entry.key, { $0.text += "\(entry.value)" }) })
  }

  mutating func list(_ list: [QuickFacts.Counted]) {
    lines("[", "]", list) { out, counted in
      out.lines("[", "]", [0, 1]) { out, part in
        if part == 0 { out.string(counted.name) } else { out.text += "\(counted.count)" }
      }
    }
  }

  private mutating func lines<Element>(
    _ opening: String, _ closing: String, _ elements: [Element], _ write: (inout CanonicalJSON, Element) -> Void
  ) {
    text += opening
    depth += 1
    for (index, element) in elements.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + String(repeating: " ", count: depth)
      write(&self, element)
    }
    depth -= 1
    if !elements.isEmpty { text += "\n" + String(repeating: " ", count: depth) }
    text += closing
  }

  private mutating func string(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{8}": text += "\\b"
      case "\u{C}": text += "\\f"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

// Writes the second platform's posts in the form of CrowdTangle's export of posts, and a table of its pages as one collects
// it by hand.

/// Rows of both files.
struct CrosspostsWriter {
  let crossposts: Crossposts
  let seed: UInt64

  private static let columns = [
    "Page Name", "User Name", "Facebook Id", "Page Category", "Page Admin Top Country", "Page Description",
    "Page Created", "Likes at Posting", "Followers at Posting", "Post Created", "Post Created Date",
    "Post Created Time", "Type", "Total Interactions", "Likes", "Comments", "Shares", "Love", "Wow", "Haha", "Sad",
    "Angry", "Care", "Video Share Status", "Is Video Owner?", "Post Views", "Total Views",
    "Total Views For All Crossposts", "Video Length", "URL", "Message", "Link", "Final Link", "Image Text", "Link Text",
    "Description", "Sponsor Id", "Sponsor Name", "Sponsor Category",
    "Overperforming Score (weighted  —  Likes 1x Shares 1x Comments 1x Love 1x Wow 1x Haha 1x Sad 1x Angry 1x Care 1x )",
  ]
  private static let pageColumns = [
    "page_name", "user_name", "facebook_id", "url", "created", "followers", "found_by", "note",
  ]
  private static let categories = [
    "NEWS_SITE", "MEDIA_NEWS_COMPANY", "COMMUNITY", "PERSONAL_BLOG", "TOPIC_JUST_FOR_FUN",
  ]

  /// The address of a post, which is its id in the truth.
  static func url(_ post: PagePost, _ page: Page) -> String { "https://facebook.example/\(page.id)/posts/\(post.id)" }

  func write(posts: OutputFile, pages: OutputFile) throws {
    try writePosts(posts)
    try writePages(pages)
  }

  private func writePosts(_ file: OutputFile) throws {
    var random = RandomStream(seed, .crossposts, 1)
    var rows = CSVRow()
    for column in Self.columns { rows.sparing(column) }
    rows.endRow()
    for post in crossposts.posts {
      let page = crossposts.pages[post.page]
      let (day, time) = Self.time(post.milliseconds)
      let counts = (0..<9).map { random.chance(1, in: $0 < 3 ? 2 : 5) ? random.lightTailed(limit: 3_000) - 1 : 0 }
      let link = post.text.links.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
      let fields =
        [
          page.name, page.userName, String(page.id), Self.categories[page.id % Self.categories.count], "",
          "Invented page, see README.txt", "\(page.created.text) 08:00:00", String(page.followers / 2),
          String(page.followers), "\(day) \(time) UTC", day, time, link.isEmpty ? "Photo" : "Link",
          Self.grouped(counts.reduce(0, +)),
        ] + counts.map(String.init) + [
          "", "-", "0", "0", "0", "", Self.url(post, page), String(decoding: post.text.bytes, as: UTF8.self), link, "",
          "", "", "", "", "", "",
          "\(random.chance(1, in: 2) ? "-" : "")\(random.number(1, 9)).\(random.number(10, 99))",
        ]
      for field in fields { rows.sparing(field) }
      rows.endRow()
    }
    try file.write(&rows)
  }

  private func writePages(_ file: OutputFile) throws {
    var rows = CSVRow()
    for column in Self.pageColumns { rows.sparing(column) }
    rows.endRow()
    for (index, page) in crossposts.pages.enumerated() {
      let fields = [
        page.name, page.userName, String(page.id), "https://facebook.example/\(page.id)", page.created.text,
        String(page.followers), ["same text", "shared link", "linked by another page"][index % 3],
        index % 7 == 3 ? "renamed once, \"Travel notes\" before" : "",
      ]
      for field in fields { rows.sparing(field) }
      rows.endRow()
    }
    try file.write(&rows)
  }

  /// Day and time of day, `HH:MM:SS`, UTC.
  private static func time(_ milliseconds: Int) -> (String, String) {
    let text = Moment.text(minutes: milliseconds / 60_000)
    let second = milliseconds / 1_000 % 60
    return (String(text.prefix(10)), text.suffix(5) + ":" + (second < 10 ? "0" : "") + String(second))
  }

  /// A whole number with commas, as the export has its totals.
  private static func grouped(_ value: Int) -> String {
    value < 1_000 ? String(value) : grouped(value / 1_000) + "," + String(String(1_000 + value % 1_000).dropFirst())
  }
}

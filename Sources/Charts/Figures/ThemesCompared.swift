// What two archives speak of: for each theme the share of posts that bear it in the one and in the other, side by side on one
// scale. A dot's place can be compared where the archives' sizes cannot.

/// Shares of themes in two archives.
public struct ThemesCompared: Figure {
  /// Names of the archives: filled dot, open dot.
  public let archives: (first: String, second: String)
  /// Posts of each archive.
  public let posts: (first: Int, second: Int)
  /// Themes in the order of the first archive's share; of each its posts in both.
  public let themes: [(title: String, first: Int, second: Int)]
  /// "tweets" or "posts".
  public let noun: String

  /// A comparison.
  public init(
    archives: (first: String, second: String), posts: (first: Int, second: Int),
    themes: [(title: String, first: Int, second: Int)], noun: String = "posts"
  ) {
    self.archives = (PlainText.visible(archives.first), PlainText.visible(archives.second))
    self.posts = (max(0, posts.first), max(0, posts.second))
    self.themes = themes.enumerated().sorted { ($1.element.first, $0.offset) < ($0.element.first, $1.offset) }.map {
      (PlainText.visible($0.element.title), max(0, $0.element.first), max(0, $0.element.second))
    }
    self.noun = noun
  }

  /// `themes-compared`.
  public var kind: String { "themes-compared" }

  private func share(_ count: Int, of whole: Int) -> Double? { whole > 0 ? Double(count) / Double(whole) : nil }

  private var strips: AnswerStrips {
    var strips = AnswerStrips(axisName: "Theme", names: [archives.first, archives.second], style: .share)
    for theme in themes {
      strips.add(
        label: theme.title, values: [share(theme.first, of: posts.first), share(theme.second, of: posts.second)])
    }
    return strips
  }

  /// One of the three layouts.
  public func picture(_ drawing: Drawing, id: String) -> Picture { strips.picture(drawing, id: id) }

  /// Measure, unit and period.
  public var subtitle: String {
    "Share of \(noun) that bear each theme. Filled: \(archives.first), \(Formats.count(posts.first)) \(noun). Open: \(archives.second), \(Formats.count(posts.second)) \(noun)."
  }

  /// What the picture shows, in sentences.
  public var description: String {
    guard !themes.isEmpty else { return "No themes." }
    func text(_ count: Int, _ whole: Int) -> String { share(count, of: whole).map(Formats.share) ?? "no \(noun)" }
    return "Share of \(noun) by theme, \(archives.first) and \(archives.second). "
      + themes.map { "\($0.title): \(text($0.first, posts.first)) and \(text($0.second, posts.second))" }
      .joined(separator: "; ") + "."
  }

  /// What is left out or marked.
  public var notes: [String] { ["A \(noun.singular) with several themes counts in full for each."] }

  /// The data behind the picture.
  public var table: DataTable {
    func cell(_ count: Int, _ whole: Int) -> DataTable.Cell {
      share(count, of: whole).map(DataTable.Cell.share) ?? .missing
    }
    return DataTable(
      columns: [
        .init(name: "theme", label: "Theme", kind: .text),
        .init(name: "first-\(noun)", label: "\(archives.first), \(noun)", kind: .number),
        .init(name: "first-share", label: archives.first, kind: .share),
        .init(name: "second-\(noun)", label: "\(archives.second), \(noun)", kind: .number),
        .init(name: "second-share", label: archives.second, kind: .share),
      ],
      rows: themes.map {
        [
          .text($0.title), .integer($0.first), cell($0.first, posts.first), .integer($0.second),
          cell($0.second, posts.second),
        ]
      })
  }
}

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
  /// The language it speaks.
  public let wording: Wording

  /// A comparison.
  public init(
    archives: (first: String, second: String), posts: (first: Int, second: Int),
    themes: [(title: String, first: Int, second: Int)], noun: String = "posts", wording: Wording = .english
  ) {
    self.wording = wording
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
    var strips = AnswerStrips(
      axisName: wording.theme, names: [archives.first, archives.second], style: .share, wording: wording)
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
    wording.themesCompared(noun, first: (archives.first, posts.first), second: (archives.second, posts.second))
  }

  /// What the picture shows, in sentences.
  public var description: String {
    guard !themes.isEmpty else { return wording.noThemes }
    func text(_ count: Int, _ whole: Int) -> String {
      share(count, of: whole).map(Formats.share) ?? wording.noneOf(noun)
    }
    return wording.themeShares(
      noun, archives, themes.map { ($0.title, (text($0.first, posts.first), text($0.second, posts.second))) })
  }

  /// What is left out or marked.
  public var notes: [String] { [wording.themesCountInFull(noun)] }

  /// The data behind the picture.
  public var table: DataTable {
    func cell(_ count: Int, _ whole: Int) -> DataTable.Cell {
      share(count, of: whole).map(DataTable.Cell.share) ?? .missing
    }
    return DataTable(
      columns: [
        .init(name: "theme", label: wording.theme, kind: .text),
        .init(name: "first-\(noun)", label: wording.column(archives.first, noun), kind: .number),
        .init(name: "first-share", label: archives.first, kind: .share),
        .init(name: "second-\(noun)", label: wording.column(archives.second, noun), kind: .number),
        .init(name: "second-share", label: archives.second, kind: .share),
      ],
      rows: themes.map {
        [
          .text($0.title), .integer($0.first), cell($0.first, posts.first), .integer($0.second),
          cell($0.second, posts.second),
        ]
      }, wording: wording)
  }
}

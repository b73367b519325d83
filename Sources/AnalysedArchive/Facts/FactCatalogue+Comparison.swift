// Facts that set the first archive beside open messaging, coded by the same codebooks: topic by topic, theme by theme.

extension FactCatalogue {
  /// The shares of an archive to compare with, as facts of the first, and how far the first is from them.
  static func comparison(
    with archive: Int, topics: [(key: String, title: String)], themes: [(key: String, title: String)]
  ) -> [FactDefinition] {
    let labels =
      topics.map { (name: "topics.\($0.key)", words: "the topic \($0.title)", bearing: bearing(topic: $0.key)) }
      + themes.map { (name: "themes.\($0.key)", words: "the theme \($0.title)", bearing: bearing(theme: $0.key)) }
    let count = FactDefinition(
      name: "comparison.posts.count", format: .integer, says: "Posts in the archive to compare with.",
      question: Question(subject: .posts, answer: .count, archive: archive))
    return [count]
      + labels.flatMap { name, words, bearing in
        [
          FactDefinition(
            name: "comparison.\(name).share", format: .share,
            says: "Posts in the archive to compare with bearing \(words), of all its posts.",
            question: Question(subject: .posts, answer: .share(of: bearing), archive: archive)),
          FactDefinition(
            name: "comparison.\(name).points", format: .decimal,
            says: """
              Percentage points by which the share of posts bearing \(words) in the first archive exceeds that in the archive to \
              compare with; negative where it is smaller.
              """,
            question: Question(subject: .posts, answer: .points(of: bearing, above: archive))),
        ]
      }
  }
}

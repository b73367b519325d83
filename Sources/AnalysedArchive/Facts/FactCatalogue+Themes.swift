// Facts on the themes of the second codebook.

extension FactCatalogue {
  /// What every theme has.
  static func theme(_ key: String, _ title: String) -> [FactDefinition] {
    let bearing =
      "post.id IN (SELECT post FROM post_theme WHERE theme = (SELECT id FROM theme WHERE \"key\" = \(quoted(key))))"
    return [
      FactDefinition(
        name: "themes.\(key).posts", format: .integer, says: "Posts bearing the theme \(title).",
        question: Question(subject: .posts, answer: .aggregate("count(*)"), conditions: [bearing])),
      FactDefinition(
        name: "themes.\(key).share", format: .share, says: "Posts bearing the theme \(title), of all posts.",
        question: Question(subject: .posts, answer: .share(of: bearing))),
    ]
  }
}

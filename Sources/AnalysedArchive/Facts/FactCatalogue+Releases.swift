// Facts on what several releases have in common. Of the first archive they say what any later one shares with it, of a later
// one what it shares with the first.

extension FactCatalogue {
  /// What the first archive has in common with later ones (`isFirst`), or a later one with the first.
  static func releases(isFirst: Bool) -> [FactDefinition] {
    let other = isFirst ? "a later archive" : "the first archive"
    let isShared = "account.id IN (SELECT \(isFirst ? "first" : "account") FROM shared_account)"
    let rule = """
      that \(other) has under the same id: numbers always, hashes only where both archives are said to have comparable ones
      """
    return [
      FactDefinition(
        name: "releases.shared-accounts.count", format: .integer, says: "Listed accounts \(rule).",
        question: Question(subject: .accounts, answer: .count, conditions: [isShared])),
      FactDefinition(
        name: "releases.shared-accounts.share", format: .share,
        says: "Listed accounts \(rule), of all listed accounts.",
        question: Question(subject: .accounts, answer: .share(of: isShared))),
      FactDefinition(
        name: "releases.shared-texts.count", format: .integer,
        says: "Texts, compared as copies are, that posts here and posts of \(other) carry, retweets left aside.",
        question: Question(subject: .sharedTexts, answer: .aggregate("count(DISTINCT text)"))),
    ]
  }
}

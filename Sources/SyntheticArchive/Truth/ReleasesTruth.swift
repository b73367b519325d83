// What two releases have in common.

/// Texts and accounts that both releases hold.
enum ReleasesTruth {
  static func json(_ june: (Release, Truth), _ august: (Release, Truth)) -> JSON {
    let inJune = Dictionary(uniqueKeysWithValues: june.1.carriedTexts.map { ($0.key, $0) })
    let texts: [JSON] = august.1.carriedTexts.compactMap { entry in
      guard let other = inJune[entry.key] else { return nil }
      return .object([
        "key": .text(entry.key),
        "posts": .counts(["june_2020": other.posts, "august_2019": entry.posts]),
        "accounts": .counts(["june_2020": other.accounts, "august_2019": entry.accounts]),
      ])
    }
    let ids = Set(june.0.roster.accounts.map(\.profile.id))
    let both = august.0.roster.accounts.filter { ids.contains($0.profile.id) }
    func list(_ isHashed: Bool) -> JSON {
      .list(
        both.filter { ($0.profile.handle == .hashed) == isHashed }
          .map { .text(String(decoding: $0.profile.id, as: UTF8.self)) })
    }
    return .object([
      "shared_texts": .list(texts),
      "shared_accounts": .object(["hashed": list(true), "by_number": list(false)]),
    ])
  }
}

// Where the accounts stand that the commentary and its cards name: looked up once, so that a build after an edit need not list all accounts.

extension KeptParts {
  /// The address of an account, unfinished: its page, else its row; nil if it has neither.
  func href(ofAccount key: String, in directory: AccountDirectory) -> String? {
    let part = PartKey("account address") {
      $0.add(directory.key)
      $0.add(key)
    }
    if let known = known(part) { return known.isEmpty ? nil : String(decoding: known, as: UTF8.self) }
    let href = directory.id(ofKey: key).flatMap(directory.href)
    // A directory that could not be looked up finds nobody.
    if directory.failure == nil { keep(Array((href ?? "").utf8)[...], part) }
    return href
  }
}

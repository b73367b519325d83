// The name of an account on a page: the handle, the platform's hash in short, or the pseudonym of an account that the report does not name.

/// Writes the names of accounts.
enum AccountName {
  /// `@name`, or the hash in short with the whole of it in the title; a link where there is an address.
  static func html(screenName: String?, key: String, hashed: Bool, href: String? = nil) -> HTML {
    let name = Escape.text(text(screenName: screenName, key: key, hashed: hashed)).text
    guard screenName != nil else { return HTML(linked("<bdi class=\"account-name hashed\">\(name)</bdi>", href)) }
    let bdi =
      hashed
      ? "<bdi class=\"account-name hashed\" title=\"\(Escape.text(key).text)\">\(name)</bdi>"
      : "<bdi class=\"account-name\">\(name)</bdi>"
    return HTML(linked(bdi, href))
  }

  private static func linked(_ bdi: String, _ href: String?) -> String {
    href.map { "<a href=\"\($0)\">\(bdi)</a>" } ?? bdi
  }

  /// The name where the style sheet knows what it is: in a row, in a list of accounts. What leads to a page of its own leaves out the
  /// whole hash, which that page says.
  static func cell(screenName: String?, key: String, hashed: Bool, page: SitePath?, row: String? = nil) -> String {
    let name = Escape.text(text(screenName: screenName, key: key, hashed: hashed)).text
    let bdi =
      !hashed && screenName != nil
      ? "<bdi>\(name)</bdi>"
      : page == nil && screenName != nil
        ? "<bdi class=\"h\" title=\"\(Escape.text(key).text)\">\(name)</bdi>" : "<bdi class=\"h\">\(name)</bdi>"
    return linked(bdi, page?.href ?? row)
  }

  /// The same as text, for figures, which escape what they draw.
  static func text(screenName: String?, key: String, hashed: Bool) -> String {
    guard let screenName else { return key }
    guard hashed else { return "@" + screenName }
    return key.count > 12 ? "\(key.prefix(6))…\(key.suffix(4))" : key
  }
}

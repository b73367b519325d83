// Which accounts and posts a commentary names, read from its text before any of it is rendered: a site makes pages for the accounts that
// are cited, and tables on earlier pages lead there.

extension Commentary {
  /// The keys after `account:` and `post:` anywhere in the text, in its order. A key in a block of code is among them: it makes a page
  /// that nothing links, never a link that leads nowhere.
  public func keys(of kind: DataLink.Kind) -> [String] {
    var seen: Set<String> = []
    let scheme = Array(kind.rawValue.utf8)
    return sections.flatMap { section in
      section.source.lines.flatMap { line -> [String] in
        let bytes = line.utf8
        return bytes.indices.compactMap { colon in
          guard bytes[colon] == UInt8(ascii: ":"), bytes[..<colon].suffix(scheme.count).elementsEqual(scheme) else {
            return nil
          }
          let rest = line[bytes.index(after: colon)...].prefix { !$0.isWhitespace && !")>\"'?#]".contains($0) }
          let key = Address.parts(String(rest)).name
          return !key.isEmpty && seen.insert(key).inserted ? key : nil
        }
      }
    }
  }
}

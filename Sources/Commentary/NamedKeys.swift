// Which accounts and posts a commentary names, read from its text before any of it is rendered: a site makes pages for the accounts that
// are cited, and tables on earlier pages lead there.

extension Commentary {
  /// The keys after `account:` and `post:` anywhere in the text, in its order. A key in a block of code is among them: it makes a page
  /// that nothing links, never a link that leads nowhere.
  public func keys(of kind: DataLink.Kind) -> [String] {
    var seen: Set<String> = []
    let scheme = kind.rawValue + ":"
    return sections.flatMap { section in
      section.source.lines.flatMap { line -> [String] in
        guard line.utf8.contains(UInt8(ascii: ":")) else { return [] }
        return line.ranges(of: scheme).compactMap { range in
          let rest = line[range.upperBound...].prefix { !$0.isWhitespace && !")>\"'?#]".contains($0) }
          let key = Address.parts(String(rest)).name
          return !key.isEmpty && seen.insert(key).inserted ? key : nil
        }
      }
    }
  }
}

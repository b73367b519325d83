// What the address of a link or image says: something of the data, another section, the web, or something a report must not hold.

import Diagnostics
import Foundation

/// The address of a link or image.
enum Address: Hashable {
  /// Something of the data: what, its name and its filters, percent-decoded.
  case data(DataLink.Kind, name: String, query: [DataLink.Parameter])
  /// Another Markdown file, with the heading after `#`.
  case file(String, heading: String?)
  /// A heading of the same file.
  case heading(String)
  /// A page on the web, or a mail address.
  case web
  /// A scheme that a report must not hold, or one that does not exist.
  case foreign(scheme: String)
  /// Nothing at all.
  case empty
  /// A path to something that is no Markdown file.
  case path(String)

  /// The kinds that an editor can write.
  static let kinds = DataLink.Kind.allCases.filter { $0 != .section && $0 != .file }

  init(_ url: String) {
    if url.isEmpty {
      self = .empty
    } else if let (scheme, rest) = Self.scheme(url) {
      if let kind = Self.kinds.first(where: { $0.rawValue == scheme }) {
        let (name, query) = Self.parts(rest)
        self = .data(kind, name: name, query: query)
      } else {
        self = ["http", "https", "mailto"].contains(scheme) ? .web : .foreign(scheme: scheme)
      }
    } else if url.hasPrefix("#") {
      self = .heading(Self.decoded(url.dropFirst()))
    } else if url.hasPrefix("//") {
      self = .foreign(scheme: "//")
    } else {
      let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let path = Self.decoded(parts.first ?? "")
      if path.lowercased().hasSuffix(".md") {
        self = .file(
          path.hasPrefix("./") ? String(path.dropFirst(2)) : path,
          heading: parts.count > 1 ? Self.decoded(parts[1]) : nil)
      } else {
        self = .path(url)
      }
    }
  }

  /// The scheme before the first colon, lower case, and what follows it.
  private static func scheme(_ url: String) -> (String, String)? {
    guard let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")), let first = url.utf8.first, isLetter(first) else {
      return nil
    }
    let scheme = url[..<colon]
    let isScheme = scheme.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || "+.-".utf8.contains($0) }
    return isScheme ? (scheme.lowercased(), String(url[url.utf8.index(after: colon)...])) : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  /// Name and filters of `posts.count?topic=taiwan&week=2019-11-11`.
  static func parts(_ text: String) -> (name: String, query: [DataLink.Parameter]) {
    let halves = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let query = (halves.count > 1 ? halves[1] : "").split(separator: "&").map { pair in
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return DataLink.Parameter(decoded(sides[0]), sides.count > 1 ? decoded(sides[1]) : "")
    }
    return (decoded(halves[0]), query)
  }

  private static func decoded(_ text: some StringProtocol) -> String {
    text.contains("%") ? text.removingPercentEncoding ?? String(text) : String(text)
  }
}

extension DataLink {
  /// Reads a reference without its scheme, as `report.yml` writes it: `posts.count?topic=taiwan`.
  public init(_ kind: Kind, parsing reference: String, place: Place, section: String = "") {
    let (name, query) = Address.parts(reference)
    self.init(kind, name, query: query, place: place, section: section)
  }

  /// The link as an editor writes it, without its filters: `fact:posts.count`.
  var short: String { "\(kind.rawValue):\(name)" }

  /// The link as an editor writes it: `fact:posts.count?topic=taiwan`.
  public var address: String {
    guard !query.isEmpty else { return short }
    return short + "?" + query.map { $0.value.isEmpty ? $0.name : "\($0.name)=\($0.value)" }.joined(separator: "&")
  }
}

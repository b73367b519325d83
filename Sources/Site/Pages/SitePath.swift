// Addresses inside the site. Fragments such as a figure's frame are written once and shown on pages at several depths,
// so they name files from the root; when a page is finished, every such address gets the way from that page to the root.

import Foundation

/// The path of a file in the site, such as `sections/hong-kong/index.html`.
struct SitePath: Hashable, Comparable, Sendable {
  /// The path from the root, with `/`.
  let text: String

  init(_ text: String) { self.text = text }

  /// The way from this file to the root: empty, `../`, `../../`.
  var root: String { String(repeating: "../", count: text.utf8.count { $0 == UInt8(ascii: "/") }) }

  /// Its address in unfinished markup; what an address cannot hold is escaped in it.
  var href: String { Self.rootMark + encoded }

  /// The file that an address in unfinished markup names; nil for one that names none.
  init?(marked href: String) {
    guard href.hasPrefix(Self.rootMark) else { return nil }
    let path = href.dropFirst(Self.rootMark.count).prefix { $0 != "#" && $0 != "?" }
    self.init(String(path).removingPercentEncoding ?? String(path))
  }

  /// The path with what an address cannot hold escaped.
  var encoded: String { text.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? text }

  /// Its address in unfinished markup, with a place in it.
  func href(to fragment: String) -> String { "\(href)#\(fragment)" }

  /// What stands for the way to the root in unfinished markup.
  private static let rootMark = "dossier-site-root/"

  /// The page's markup with every address made relative to the page.
  func finished(_ page: HTML) -> [UInt8] {
    let mark = Array(Self.rootMark.utf8)
    let root = Array(root.utf8)
    var text = page.text
    return text.withUTF8 { bytes in
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count)
      var copied = 0
      while let index = bytes.firstIndex(of: mark, from: copied) {
        out += bytes[copied..<index]
        out += root
        copied = index + mark.count
      }
      out += bytes[copied...]
      return out
    }
  }

  static func < (a: SitePath, b: SitePath) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }
}

extension String {
  /// The text as a part of a path or an id: letters, digits, full stops and single hyphens of ASCII.
  var pathComponent: String {
    var out = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", ".": out.unicodeScalars.append(scalar)
      default: if !out.hasSuffix("-") { out += "-" }
      }
    }
    return out
  }
}

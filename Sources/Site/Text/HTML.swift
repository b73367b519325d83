// HTML that is safe to put on a page, told apart from text by its type: what an archive or an editor wrote is a `String`
// and must pass through one of the functions of Escaping.swift to become `HTML`.

import Foundation

/// A piece of finished HTML.
struct HTML: Sendable, Hashable {
  /// The markup.
  var text: String

  /// Vouches that `text` is markup of our own or already escaped.
  init(_ text: String) { self.text = text }

  static let empty = HTML("")

  static func + (a: HTML, b: HTML) -> HTML { HTML(a.text + b.text) }

  /// The words alone, for a page's description: tags left out, the five character references of our own escaping resolved.
  var plain: String {
    var out = ""
    for case .text(let words) in MarkupPieces(text) { out += words }
    return MarkupPieces.resolved(out)
  }

  static func += (a: inout HTML, b: HTML) { a.text += b.text }
}

extension Sequence<HTML> {
  /// The pieces one after the other, with `separator` between them.
  func joined(separator: String = "") -> HTML { HTML(map(\.text).joined(separator: separator)) }
}

// The words of a figure or table: numbers in its caption and its title that are bound to nothing, and links in its title, which is plain text.

import Configuration
import Diagnostics
import Foundation

extension SectionReader {
  /// Looks at the words of an image that stands for a figure or table.
  func readFigure(_ node: MarkdownNode, _ found: FoundSource, _ scan: inout BlockScan) {
    guard node.kind == .image else { return }
    switch Address(node.url) {
    case .data(.figure, _, _), .data(.table, _, _): break
    case .path(let path) where LocalFile(path: path) != nil: break
    default: return
    }
    let caption = UnboundNumber.tokens(in: node.ownProse, isHeading: false)
    for (number, place) in zip(caption, scan.places(of: caption, inWordsOf: found)) {
      parsed.numbers.append(UnboundNumber(text: number, place: place))
    }
    let title = node.title
    guard !title.isEmpty else { return }
    let finding = Finding(title)
    if finding.holdsLink { parsed.note(Finding.linkMessage, at: found.place, help: Finding.linkHelp) }
    for (number, place) in zip(finding.numbers, scan.places(of: finding.numbers, inTitle: title, of: found)) {
      parsed.numbers.append(UnboundNumber(text: number, place: place, holder: .finding))
    }
  }
}

/// The plain text of a figure's or table's title.
struct Finding {
  /// Whether a link is written in it.
  private(set) var holdsLink = false
  /// The numbers in it that look like data, those of links left out.
  let numbers: [String]

  static let linkMessage = "a finding is plain text, so the link in it is not read"
  static let linkHelp =
    "say the finding in words, and bind the number in the caption, between the brackets, or in the text"

  init(_ text: String) {
    let parts = text.components(separatedBy: "](")
    var prose = parts[0]
    for part in parts.dropFirst() {
      guard let open = prose.lastIndex(of: "["), let close = part.firstIndex(of: ")") else {
        prose += "](" + part
        continue
      }
      holdsLink = true
      prose.removeSubrange(open...)
      prose += "\u{1}" + part[part.index(after: close)...]
    }
    numbers = UnboundNumber.tokens(in: prose, isHeading: false)
  }
}

// A section with its tree: its links with their places, its headings with their ids. What must be known of all sections before any of them is
// rendered: a link may lead to another section's heading or figure.

import Configuration
import Diagnostics
import Foundation

/// A link or image of a section.
struct FoundLink {
  let node: MarkdownNode
  /// The paragraph or heading it stands in.
  let block: MarkdownNode
  let place: Place
  let address: Address
  let isImage: Bool

  /// Whether nothing else stands in its paragraph.
  var standsAlone: Bool {
    block.kind == .paragraph && node.parent == block && block.firstChild == node && node.next == nil
  }
}

/// A section on its way to HTML.
final class ParsedSection {
  let section: Section
  let tree: MarkdownTree
  /// Links and images in document order.
  private(set) var links: [FoundLink] = []
  /// Headings in order with their ids in the HTML.
  private(set) var headings: [(node: MarkdownNode, level: Int, slug: String, id: String)] = []
  private var slugs: Set<String> = []
  /// How often a slug has been wanted, for the number after it.
  private var repeats: [String: Int] = [:]
  /// What is wrong with the text whatever the data say.
  private(set) var problems: [Problem] = []

  init(_ section: Section) {
    self.section = section
    tree = MarkdownTree(section.text)
    let source = SourceText(file: section.file, text: section.text)
    let locator = LinkLocator(source)
    var block: MarkdownNode?
    var pending: [MarkdownNode] = []
    func placePending() {
      defer { pending = [] }
      guard let block, !pending.isEmpty else { return }
      let places = locator.places(of: pending, in: block)
      for (node, place) in zip(pending, places) {
        links.append(
          FoundLink(node: node, block: block, place: place, address: Address(node.url), isImage: node.kind == .image))
      }
    }
    for node in tree.nodes {
      switch node.kind {
      case .paragraph, .heading:
        placePending()
        block = node
        if node.kind == .heading { add(heading: node, source) }
      case .link, .image: pending.append(node)
      case .htmlBlock: note(html: node.literal, at: source.place(line: node.lines.lowerBound))
      case .htmlInline:
        if let block { note(html: node.literal, at: locator.place(of: node.literal, in: block)) }
      case .text:
        if let block { noteUnread(node.literal, in: block, locator) }
      default: break
      }
    }
    placePending()
  }

  /// The id of the heading that `#slug` means.
  func headingID(_ slug: String) -> String? {
    headings.first { $0.slug == slug || $0.id == slug }?.id
  }

  private func add(heading node: MarkdownNode, _ source: SourceText) {
    let place = source.place(line: node.lines.lowerBound)
    if node.level == 1 {
      problems.append(
        .error(
          "a heading of the first level stands in the text", at: place,
          help: "the title of a section is the `title` of its front matter; headings in the text begin with ##"))
    } else if case let previous = headings.last?.level ?? 1, node.level > previous + 1 {
      problems.append(
        .warning(
          "a heading of level \(node.level) follows one of level \(previous)", at: place,
          help: "write it with \(String(repeating: "#", count: previous + 1))"))
    }
    var slug = Self.slug(node.plainText)
    if slug.isEmpty { slug = "part-\(headings.count + 1)" }
    var unique = slug
    while !slugs.insert(unique).inserted {
      repeats[slug, default: 1] += 1
      unique = "\(slug)-\(repeats[slug, default: 2])"
    }
    headings.append((node, node.level, unique, "\(section.slug)-\(unique)"))
  }

  /// Letters and digits of any script in lower case, a hyphen for each run of anything else.
  static func slug(_ text: String) -> String {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: "-")
  }

  private func note(html: String, at place: Place) {
    let html = html.trimmingCharacters(in: .whitespacesAndNewlines)
    // A comment is a note of the editor's and leaves no trace that matters.
    if html.hasPrefix("<!--"), html.range(of: "-->")?.upperBound == html.endIndex { return }
    problems.append(
      .error("raw HTML is left out of the report", at: place, help: "write it in Markdown, or put a backslash before <")
    )
  }

  /// An address that was meant as a data link and is not read as one, mostly for a blank in it.
  private func noteUnread(_ text: String, in block: MarkdownNode, _ locator: LinkLocator) {
    guard text.holds("](") else { return }
    for kind in Address.kinds {
      let opening = "](\(kind.rawValue):"
      guard text.contains(opening) else { continue }
      problems.append(
        .error(
          "this is not read as a link", at: locator.place(of: opening, in: block),
          help: "write a blank in an address as %20, and close the bracket; to show it as it is, put it in backticks"))
      return
    }
  }
}

// A section with its trees: its links with their places, its headings with their ids, its tables and footnotes. What must be known of all
// sections before any of them is rendered: a link may lead to another section's heading or figure.

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
  /// What stands between its brackets in the source, markup included; nil where that takes more than a line.
  let words: String?
  /// Whether it stands in a part of the text that holds no blocks: a cell, the standfirst.
  let isInline: Bool

  /// Whether nothing else stands in its paragraph.
  var standsAlone: Bool {
    !isInline && block.kind == .paragraph && node.parent == block && block.firstChild == node && node.next == nil
  }

  /// Whether its paragraph begins with it.
  var opensParagraph: Bool {
    !isInline && block.kind == .paragraph && node.parent == block && block.firstChild == node
  }
}

/// A pipe table on its way to HTML: a tree for each cell.
struct ParsedTable {
  let block: MarkdownNode
  let place: Place
  let alignments: [ColumnAlignment?]
  let header: [MarkdownTree]
  let rows: [[MarkdownTree]]
  /// The paragraph `Table: caption` that follows it.
  var caption: MarkdownNode?
  var number: Int?
  var name = ""
}

/// A section on its way to HTML.
final class ParsedSection {
  let section: Section
  let words: Words
  let tree: MarkdownTree
  let locator: LinkLocator
  /// The standfirst; nil without one.
  var standfirst: MarkdownTree?
  /// Links and images in the order of the file.
  var links: [FoundLink] = []
  /// Headings in order with their ids in the HTML.
  private(set) var headings: [(node: MarkdownNode, level: Int, slug: String, id: String)] = []
  var tables: [ParsedTable] = []
  var questions: [ParsedQuestion] = []
  var footnotes: [Footnote] = []
  /// Trees of parts of the text, which must live as long as their nodes.
  var parts: [MarkdownTree] = []
  /// Numbers in the text that look like data.
  var numbers: [UnboundNumber] = []
  private var slugs: Set<String> = []
  /// How often a slug has been wanted, for the number after it.
  private var repeats: [String: Int] = [:]
  /// What is wrong with the text whatever the data say.
  private(set) var problems: [Problem] = []

  init(_ section: Section, _ words: Words) {
    self.section = section
    self.words = words
    tree = MarkdownTree(section.text)
    var locator = LinkLocator(section.source, below: section.frontMatterLines)
    locator.keepRealDefinitions(of: tree)
    self.locator = locator
    SectionReader(self).read()
  }

  /// The id of the heading that `#slug` means.
  func headingID(_ slug: String) -> String? {
    headings.first { $0.slug == slug || $0.id == slug }?.id
  }

  func add(heading node: MarkdownNode) {
    let place = locator.source.place(line: locator.clamped(node.lines).lowerBound)
    if node.level == 1 {
      note(
        "a heading of the first level stands in the text", at: place,
        help: "the title of a section is the `title` of its front matter; headings in the text begin with ##")
    } else if case let previous = headings.last?.level ?? 1, node.level > previous + 1 {
      add(
        Problem(
          .headingLevel, "a heading of level \(node.level) follows one of level \(previous)", at: place,
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

  func note(_ message: String, at place: Place, help: String? = nil) {
    problems.append(.error(message, at: place, help: help))
  }

  func add(_ problem: Problem) {
    problems.append(problem)
  }
}

// A comment and where it belongs in the commentary as it now is.

import Commentary
import Diagnostics
import Foundation

/// A reviewer's comment with its place in the Markdown.
public struct PlacedComment: Sendable {
  /// What became of what it was written on.
  public enum State: String, Sendable {
    case same
    /// The paragraph that it was on says something else now.
    case changed
    /// No paragraph of the section resembles it.
    case gone
    /// It is on a page that is no commentary.
    case page
  }

  /// What was said.
  public let comment: ReviewComment
  /// How what it is about stands now.
  public let state: State
  /// The file and line of the Markdown; of a comment on a page, the page in the site.
  public let place: Place
  /// The id on the pages of the block where it shows; nil where it has none.
  let anchor: String?

  /// As `dossier comments` prints it: in the form of a problem, the line below.
  public var formatted: String {
    let changed: String? =
      switch state {
      case .same, .page: nil
      case .changed: "the paragraph has changed since; it read \"\(short(comment.quote))\""
      case .gone: "the paragraph is gone; it read \"\(short(comment.quote))\""
      }
    let about = comment.about.map { " on \"\(Escape.line($0.text))\"" } ?? ""
    let name = comment.name.isEmpty ? "a reviewer" : Escape.line(comment.name)
    let written = Problem.warning(
      "comment by \(name)\(about): \(Escape.line(comment.text))", at: place, help: changed)
    return written.formatted.replacing("warning: comment by", with: "comment by", maxReplacements: 1)
      .replacing("\nhelp: the paragraph", with: "\nnote: the paragraph", maxReplacements: 1)
  }

  private func short(_ text: String) -> String {
    let line = Escape.line(text)
    return line.count > 80 ? line.prefix(79) + "…" : line
  }
}

/// Finds the places of comments.
struct CommentPlacing {
  let blocks: [ReviewBlock]
  let uses: [FactUse]
  /// The files of the sections by slug.
  let files: [String: String]
  /// A line of a file with its text.
  let place: @Sendable (_ file: String, _ line: Int) -> Place
  private let byDigest: [String: [ReviewBlock]]
  /// The blocks of each section, and their texts.
  private let bySection: [String: (blocks: [ReviewBlock], texts: LikeTexts)]

  init(
    blocks: [ReviewBlock], uses: [FactUse], files: [String: String],
    place: @escaping @Sendable (_ file: String, _ line: Int) -> Place
  ) {
    self.blocks = blocks
    self.uses = uses
    self.files = files
    self.place = place
    byDigest = Dictionary(grouping: blocks, by: \.digest)
    bySection = Dictionary(grouping: blocks, by: \.slug).mapValues { ($0, LikeTexts($0.map(\.text))) }
  }

  func placed(_ comment: ReviewComment) -> PlacedComment {
    let same = byDigest[comment.digest] ?? []
    if let block = same.first(where: { $0.id == comment.place }) ?? same.first { return placed(comment, .same, block) }
    guard let slug = slug(of: comment) else {
      return PlacedComment(comment: comment, state: .page, place: Place(comment.page), anchor: nil)
    }
    if let (blocks, texts) = bySection[slug] {
      // An id counts, but ids move when a paragraph is added before.
      let rated = zip(blocks, texts.likeness(to: comment.quote)).map { block, likeness in
        (block, likeness + (block.id == comment.place ? 0.2 : 0))
      }
      if let best = rated.max(by: { $0.1 < $1.1 }), best.1 >= 0.4 { return placed(comment, .changed, best.0) }
    }
    return PlacedComment(
      comment: comment, state: .gone, place: Place(files[slug] ?? comment.page), anchor: nil)
  }

  private func placed(_ comment: ReviewComment, _ state: PlacedComment.State, _ block: ReviewBlock) -> PlacedComment {
    var place = place(block.file, block.line)
    // A number has a place of its own, unless ids have moved.
    if let about = comment.about,
      let use = uses.first(where: { $0.link.section == block.slug && $0.anchor == about.place && $0.text == about.text }
      )
        ?? uses.first(where: { use in
          use.link.section == block.slug && use.text == about.text && (use.link.place.line ?? 0) >= block.line
        })
    {
      place = use.link.place
    }
    return PlacedComment(comment: comment, state: state, place: place, anchor: block.id.isEmpty ? nil : block.id)
  }

  /// The section whose block a comment was on, by the ids that begin with its name, or by its page.
  private func slug(of comment: ReviewComment) -> String? {
    let known = files.keys.filter { comment.place.hasPrefix("\($0)-") || comment.page.hasPrefix("sections/\($0)/") }
    if let slug = known.max(by: { $0.utf8.count < $1.utf8.count }) { return slug }
    return blocks.first { !$0.id.isEmpty && $0.id == comment.place }?.slug
  }
}

// One numbered Markdown file: `02-hong-kong.md`, its front matter and its text; or `02-hong-kong.zh-Hant.md`, the same section in another
// language.

import Configuration
import Diagnostics

/// One Markdown file of the commentary.
public struct Section: Hashable, Sendable {
  /// What part a section plays in the report.
  public typealias Kind = FrontMatter.Kind

  /// The path as the user named it: `content/02-hong-kong.md`.
  public var file: String
  /// The file's name without number and extension: `hong-kong`, or, of a translation, `hong-kong.zh-Hant`. Unique in a report.
  public var slug: String
  /// The place in the report: `order` of the front matter, or the number before the file's name.
  public var order: Int
  /// The title, from the front matter.
  public var title: String
  /// A sentence or two under the title, in Markdown as the editor wrote it; `RenderedSection.standfirst` is its HTML.
  public var standfirst: String?
  /// What part it plays; `section` when the front matter does not say.
  public var kind: Kind
  /// The topic whose page shows the section, by id.
  public var topic: String?
  /// Whether it is left out of the report.
  public var draft: Bool
  /// Its authors, if they are not those of the report.
  public var authors: [String]
  /// Its language, if it is not that of the report; a translation always has one.
  public var language: String?
  /// The slug of the section that it is a translation of; nil for an original.
  public var translates: String? = nil
  /// Who translated it.
  public var translators: [String] = []
  /// The day of its last revision, ISO 8601.
  public var updated: String?
  /// Where the front matter names the topic, for whoever checks that there is such a topic.
  public var topicPlace: Place?
  /// The text below the front matter, with as many blank lines before it as the front matter has lines.
  var text: String
  /// How many lines of the file the front matter takes.
  var frontMatterLines: Int
  /// The whole file.
  var source: SourceText
  /// The part of the file that the standfirst takes.
  var standfirstSpan: SourceSpan?

  /// A line of the file, from 1, as a message shows it.
  public func place(line: Int) -> Place { source.place(line: line) }
}

/// The commentary: every section, in the order of the report.
public struct Commentary: Sendable {
  /// The sections in their order, drafts included.
  public var sections: [Section]
  /// Sections in other languages, in the order of their originals; their kind and order are those of the original.
  public var translations: [Section] = []
  /// What is wrong with the files' names, encoding and front matter; `Rendering.problems` repeats it.
  public var problems: [Problem]
}

// From the Markdown files of content/ to sections: their names, their front matter, their text. A file that is wrong is noted, and the
// others are read all the same.

import Configuration
import Diagnostics
import Foundation

extension Commentary {
  /// Reads the numbered Markdown files (`02-hong-kong.md`) of a content folder and their translations (`02-hong-kong.zh-Hant.md`).
  ///
  /// - Parameters:
  ///   - contentFolder: the folder.
  ///   - language: the language of the report, a BCP 47 tag, into which nothing is translated; nil where it is not known.
  /// - Throws: when the folder cannot be read or holds no section. What is wrong with single files is in `problems`.
  public static func read(contentFolder: String, language: String? = nil) throws(Problems) -> Commentary {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: contentFolder) else {
      throw Problems([.error("there is no folder \"\(contentFolder)\"", help: "name the content folder with --content")]
      )
    }
    var commentary = Commentary(sections: [], problems: [])
    for name in names.sorted() where name.hasSuffix(".md") && !name.hasPrefix(".") && name != "README.md" {
      commentary.read(name, in: contentFolder)
    }
    guard !(commentary.sections.isEmpty && commentary.problems.isEmpty) else {
      throw Problems([
        .error(
          "there is no section in \"\(contentFolder)\"", help: "write one in a file named like 01-summary.md")
      ])
    }
    commentary.sections.sort { ($0.order, $0.file) < ($1.order, $1.file) }
    commentary.settleTranslations(reportLanguage: language)
    return commentary
  }

  nonisolated(unsafe) private static let sectionName = /([0-9]{1,6})-([a-z0-9]+(?:-[a-z0-9]+)*)\.md/

  private mutating func read(_ name: String, in folder: String) {
    let file = folder == "." ? name : folder + (folder.hasSuffix("/") ? "" : "/") + name
    if let translation = TranslationName(name) { return read(translation, from: file) }
    guard let match = name.wholeMatch(of: Self.sectionName), let number = Int(match.1)
    else {
      problems.append(
        Problem(
          .strayFile, "this file is no section of the report", at: Place(file),
          help: "name it like 02-hong-kong.md: a number, a hyphen, lower-case letters, digits and hyphens"))
      return
    }
    let slug = String(match.2)
    if let other = sections.first(where: { $0.slug == slug }) {
      problems.append(
        .error("a second section is named \"\(slug)\"", at: Place(file), help: "the first is \(other.file)"))
    }
    do throws(Problem) {
      add(try SourceText(readingFrom: file), number: number, slug: slug)
    } catch {
      problems.append(error)
    }
  }

  /// Adds a section. With problems in its front matter it is added under its slug, so that its text is still checked.
  mutating func add(_ source: SourceText, number: Int, slug: String) {
    let (found, lines, noted) = FrontMatter.parse(source)
    problems += noted
    let matter = found ?? FrontMatter(title: slug)
    let body = source.lines.dropFirst(lines).joined(separator: "\n")
    sections.append(
      Section(
        file: source.file, slug: slug, order: matter.order ?? number, title: matter.title,
        standfirst: matter.standfirst,
        kind: matter.kind, topic: matter.topic, draft: matter.draft, authors: matter.authors, language: matter.language,
        updated: matter.updated, topicPlace: matter.topicPlace, text: String(repeating: "\n", count: lines) + body,
        frontMatterLines: lines, source: source, standfirstSpan: span(of: matter, in: source)))
  }

  func span(of matter: FrontMatter, in source: SourceText) -> SourceSpan? {
    guard let lines = matter.standfirstLines, let place = matter.standfirstPlace,
      source.lines.indices.contains(lines.lowerBound - 1)
    else { return nil }
    let before = source.lines[lines.lowerBound - 1].prefix((place.column ?? 1) - 1)
    return SourceSpan(lines: lines, start: before.utf8.count)
  }
}

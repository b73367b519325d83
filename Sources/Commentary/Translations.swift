// A section in another language: `03-hong-kong.zh-Hant.md` beside `03-hong-kong.md`. Its name says which section it is and which language;
// its place, kind and topic are those of the original. It can only be told from a stray file, and matched, when all files have been read.

import Configuration
import Diagnostics

/// The name of a translation's file.
struct TranslationName {
  /// The name of the original's file without its extension: `03-hong-kong`.
  let stem: String
  /// The slug of the original: `hong-kong`.
  let slug: String
  /// What stands for the language, not checked.
  let tag: String

  nonisolated(unsafe) private static let form = /([0-9]{1,6}-([a-z0-9]+(?:-[a-z0-9]+)*))\.([^.]+)\.md/

  /// Takes a file's name apart; nil when it is not of this form.
  init?(_ name: String) {
    guard let match = name.wholeMatch(of: Self.form) else { return nil }
    stem = String(match.1)
    slug = String(match.2)
    tag = String(match.3)
  }

  /// Whether the language is written as a BCP 47 tag.
  var hasTag: Bool { tag.wholeMatch(of: /[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*/) != nil }
}

extension Commentary {
  /// Reads a translation; which section it belongs to is settled later.
  mutating func read(_ name: TranslationName, from file: String) {
    guard name.hasTag else {
      return problems.append(
        .error(
          "\"\(name.tag)\" is not a language tag", at: Place(file),
          help: "name a translation like \(name.stem).zh-Hant.md, or a section like \(name.stem).md"))
    }
    do throws(Problem) {
      add(try SourceText(readingFrom: file), name)
    } catch {
      problems.append(error)
    }
  }

  /// Adds a translation.
  mutating func add(_ source: SourceText, _ name: TranslationName) {
    let (found, lines, noted) = FrontMatter.parse(source, translationInto: name.tag)
    problems += noted
    let slug = "\(name.slug).\(name.tag)"
    let matter = found ?? FrontMatter(title: slug)
    translations.append(
      Section(
        file: source.file, slug: slug, order: 0, title: matter.title, standfirst: matter.standfirst, kind: .section,
        draft: matter.draft, authors: matter.authors, language: name.tag, translates: name.slug,
        translators: matter.translators, updated: matter.updated,
        text: String(repeating: "\n", count: lines) + source.lines.dropFirst(lines).joined(separator: "\n"),
        frontMatterLines: lines, source: source, standfirstSpan: span(of: matter, in: source)))
  }

  /// Gives every translation the place of its original, and takes out those that cannot have one.
  mutating func settleTranslations(reportLanguage: String?) {
    var settled: [Section] = []
    for var translation in translations {
      guard let name = TranslationName(Self.name(of: translation.file)) else { continue }
      let place = Place(translation.file)
      guard let original = sections.first(where: { Self.name(of: $0.file) == name.stem + ".md" }) else {
        let names = sections.map { Self.name(of: $0.file) }
        problems.append(
          .error(
            "there is no section \"\(name.stem).md\" that this could be a translation of", at: place,
            help: nearest(to: name.stem + ".md", among: names).map {
              "did you mean `\($0.dropLast(3)).\(name.tag).md`?"
            }
              ?? "a translation has the name of its original with the language before .md"))
        continue
      }
      if let language = original.language ?? reportLanguage, language.lowercased() == name.tag.lowercased() {
        problems.append(
          .error(
            "\(name.tag) is the language of \(original.file) itself", at: place,
            help: "name the file by the language of the translation, or remove it"))
        continue
      }
      let other = settled.first {
        $0.translates == original.slug && $0.language?.lowercased() == name.tag.lowercased()
      }
      if let other {
        problems.append(
          .error(
            "a second translation of \(original.file) into \(other.language ?? name.tag)", at: place,
            help: "the first is \(other.file)"))
        continue
      }
      translation.order = original.order
      translation.kind = original.kind
      settled.append(translation)
    }
    let places = Dictionary(sections.enumerated().map { ($1.slug, $0) }) { first, _ in first }
    translations = settled.enumerated().sorted {
      (places[$0.element.translates ?? ""] ?? 0, $0.offset) < (places[$1.element.translates ?? ""] ?? 0, $1.offset)
    }.map(\.element)
  }

  private static func name(of file: String) -> String { file.split(separator: "/").last.map(String.init) ?? file }
}

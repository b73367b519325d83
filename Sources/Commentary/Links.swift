// What becomes of each link: a fact checked or filled in, a reference numbered, another section found, a dangerous address refused.

import Configuration
import Diagnostics
import Foundation

extension Renderer {
  /// The data link of a link in the text; nil, with a problem noted, when it names nothing.
  func dataLink(_ link: FoundLink, in parsed: ParsedSection) -> DataLink? {
    switch link.address {
    case .data(let kind, let name, let query):
      return DataLink(kind, name, query: query, place: link.place, section: parsed.section.slug)
    case .path(let path):
      guard let file = LocalFile(path: path) else { return nil }
      let (name, query) = Address.parts(path.hasPrefix("./") ? String(path.dropFirst(2)) : path)
      let kind: DataLink.Kind = file == .picture ? .figure : .table
      return DataLink(kind, name, query: query, place: link.place, section: parsed.section.slug)
    default: return nil
    }
  }

  /// Resolves a link, or an image that is no figure.
  func resolve(_ link: FoundLink, in parsed: ParsedSection) {
    switch link.address {
    case .data(let kind, let name, _):
      guard let wanted = dataLink(link, in: parsed) else { return }
      if link.isImage {
        return note("\(kind.rawValue): is a link, not an image", link, help: "remove the ! before the bracket")
      }
      if name.isEmpty, kind != .plain {
        return note("\(kind.rawValue): names nothing", link, help: "write a name after the colon")
      }
      do throws(LinkFailure) {
        try resolve(wanted, link, in: parsed)
      } catch {
        note(error, link)
      }
    case _ where link.isImage && link.address != .empty:
      note(
        "this picture is no file beside the Markdown", link,
        help: "\(LocalFile.help); ![caption](figure:NAME) is a figure of the data")
    case .web: break
    case .foreign(let scheme): refuse(scheme, link)
    case .empty: note("this link has no address", link, help: "write one between the parentheses")
    case .heading(let slug): lead(to: slug, of: parsed, link, from: parsed)
    case .file(let name, let heading): lead(toFile: name, heading, link, from: parsed)
    case .path(let path) where LocalFile(path: path) != nil:
      guard let wanted = dataLink(link, in: parsed) else { return }
      do throws(LinkFailure) {
        try resolve(reference: wanted, link, link.node.plainText.trimmed)
      } catch {
        note(error, link)
      }
    case .path(let path):
      note(
        "\"\(path)\" is no section of the report", link,
        help: "link to a section by its file, as 02-hong-kong.md, or to the web with https://")
    }
  }

  private func resolve(_ wanted: DataLink, _ link: FoundLink, in parsed: ParsedSection) throws(LinkFailure) {
    let written = link.node.plainText.trimmingCharacters(in: .whitespaces)
    let title = link.node.title.isEmpty ? nil : link.node.title
    switch wanted.kind {
    case .fact: try resolve(fact: wanted, link, written, title, in: parsed.section)
    case .published: try resolve(published: wanted, link, written, in: parsed.section)
    case .figure, .table: try resolve(reference: wanted, link, written)
    case .cite: try resolve(cite: wanted, link, written)
    case .term: try resolve(term: wanted, link, written)
    case .judgement: try resolve(judgement: wanted, link, written)
    case .post: try resolve(post: wanted, link, written, title, in: parsed)
    case .posts:
      throw LinkFailure(
        "these posts are shown, not linked", help: "write ![](\(wanted.address)) in a paragraph of its own")
    case .account, .topic:
      let target = try data.target(wanted)
      var written = written
      if written.isEmpty, wanted.kind == .account, let name = try data.name(ofAccount: wanted) {
        link.node.append(text: name)
        written = name
      }
      guard !written.isEmpty else {
        return note("a link to \(wanted.address) needs words", link, help: "write [words](\(wanted.address))")
      }
      let isName = wanted.kind == .account
      let tag = anchorTag(class: wanted.kind.rawValue, [("href", target), ("title", title)])
      link.node.replace(inline: tag + (isName ? "<bdi>" : ""), (isName ? "</bdi>" : "") + "</a>")
    case .plain:
      link.node.replace(inline: "")
    case .section, .file: break
    }
  }

  /// A reference to a figure or table, on whichever page it stands.
  private func resolve(reference wanted: DataLink, _ link: FoundLink, _ written: String) throws(LinkFailure) {
    guard let placed = figure(for: wanted, link) else { return }
    let home = home(of: placed, for: wanted)
    let page = home == wanted.section ? "" : try data.target(section(home, wanted))
    if written.isEmpty {
      let words = words(for: wanted)
      link.node.append(text: words.with(wanted.kind == .figure ? words.figure : words.table, placed.number))
    }
    let title = link.node.title.isEmpty ? nil : link.node.title
    let tag = anchorTag(class: "reference", [("href", "\(page)#\(placed.anchor)"), ("title", title)])
    link.node.replace(inline: tag, "</a>")
  }

  /// A link to the card of a post, on whichever page it stands: what rests on reading names what was read.
  private func resolve(
    post wanted: DataLink, _ link: FoundLink, _ written: String, _ title: String?, in parsed: ParsedSection
  ) throws(LinkFailure) {
    guard let shown = posts.first(where: { $0.kind == .post && $0.name == wanted.name }) else {
      throw LinkFailure(
        "the report shows no card of \(wanted.address)",
        help: "show it with ![its translation](\(wanted.address)) in a paragraph of its own")
    }
    guard !written.isEmpty else {
      return note("a link to \(wanted.address) needs words", link, help: "write [words](\(wanted.address))")
    }
    let isHere = parsed.links.contains { $0.isImage && $0.address == link.address }
    let target = try data.target(shown)
    let href = isHere ? String(target.drop { $0 != "#" }) : target
    link.node.replace(inline: anchorTag(class: "reference", [("href", href), ("title", title)]), "</a>")
  }

  private func resolve(
    fact wanted: DataLink, _ link: FoundLink, _ written: String, _ title: String?, in section: Section
  ) throws(LinkFailure) {
    let answer = try data.fact(wanted)
    let text = section.translates == nil ? answer.text : data.text(of: answer, in: section.language ?? "")
    if written.isEmpty {
      link.node.append(text: text)
    } else if !checks(written, answer, wanted, link) {
      return
    }
    let use = FactUse(
      fact: answer, link: wanted, text: written.isEmpty ? text : written, isWritten: !written.isEmpty,
      anchor: nextUse(in: section))
    uses.append(use)
    let tag = anchorTag(
      class: "fact",
      [("id", use.anchor), ("href", try data.target(wanted)), ("data-fact", answer.name), ("title", title)])
    link.node.replace(inline: tag, "</a>")
  }

  /// Whether written words agree with a fact; notes why not.
  private func checks(_ written: String, _ answer: FactAnswer, _ wanted: DataLink, _ link: FoundLink) -> Bool {
    switch WrittenNumber.compare(written, with: answer.value) {
    case .agrees: return true
    case .disagrees(let range):
      let meaning = range.map { "\"\(written)\" stands for \($0.description)" }
      let mismatch = Mismatch(fact: answer, link: wanted, written: written, source: link.words, meaning: meaning)
      mismatches.append(mismatch)
      // A number that `accept` can rewrite is its work; a phrase is the editor's.
      let remedy =
        mismatch.rewritten == nil
        ? "write [\(answer.text)](\(wanted.address))" : "run `dossier accept` to take over the new value"
      note(
        .wrongNumber, "\"\(written)\" does not agree with \(answer.name), which is \(answer.text)", link,
        help: (meaning.map { $0 + "; " } ?? "") + remedy
          + ", or correct the archive named in \(Self.reportFile(beside: link.place.file))")
    case .notUnderstood:
      let what = if case .date = answer.value { "a date" } else { "a number" }
      note(
        "\"\(written)\" cannot be read as \(what), so it cannot be checked against \(answer.name), which is \(answer.text)",
        link,
        help: """
          put \(what) alone between the brackets, as [\(answer.text)](\(wanted.address)), or leave them empty; \
          \(what == "a date" ? WrittenDate.summary : PhraseTable.summary)
          """)
    }
    return false
  }

  /// The path of report.yml in the folder of a section's file.
  private static func reportFile(beside file: String) -> String {
    (file.split(separator: "/", omittingEmptySubsequences: false).dropLast() + ["report.yml"]).joined(separator: "/")
  }

  private func resolve(
    published wanted: DataLink, _ link: FoundLink, _ written: String, in section: Section
  ) throws(LinkFailure) {
    let figure = try data.published(wanted)
    if written.isEmpty {
      link.node.append(text: figure.value)
    } else if !WrittenNumber.agrees(written, withPublished: figure.value) {
      return note(
        .wrongPublishedFigure, "\"\(written)\" does not agree with \(wanted.address), which is \"\(figure.value)\"",
        link,
        help: "write [\(figure.value)](\(wanted.address)), or correct \(figure.place.file)")
    }
    let use = PublishedUse(
      figure: figure, link: wanted, text: written.isEmpty ? figure.value : written, anchor: nextUse(in: section))
    publishedUses.append(use)
    let tag = anchorTag(
      class: "published", [("id", use.anchor), ("href", try data.target(wanted)), ("title", figure.source)])
    link.node.replace(inline: tag, "</a>")
  }

  /// The data link to a section, from where another link stands.
  private func section(_ slug: String, _ from: DataLink) -> DataLink {
    DataLink(.section, slug, place: from.place, section: from.section)
  }

  private func lead(toFile name: String, _ heading: String?, _ link: FoundLink, from parsed: ParsedSection) {
    func fileName(_ section: Section) -> String {
      section.file.split(separator: "/").last.map(String.init) ?? section.file
    }
    guard let other = sections.first(where: { fileName($0.section) == name }) else {
      if (commentary.sections + commentary.translations).contains(where: { $0.draft && fileName($0) == name }) {
        return note(
          "\"\(name)\" is a draft, which the report leaves out", link, help: "remove the link or publish the draft")
      }
      let meant = nearest(to: name, among: sections.map { fileName($0.section) }).map { "did you mean `\($0)`?" }
      return note(
        "there is no section \"\(name)\"", link, help: meant ?? "link to a section by its file, as 02-hong-kong.md")
    }
    do throws(LinkFailure) {
      let origin = DataLink(.section, parsed.section.slug, place: link.place, section: parsed.section.slug)
      let other = version(of: other, for: parsed, heading)
      let page = other === parsed ? "" : try data.target(section(other.section.slug, origin))
      guard let heading else { return link.node.set(url: page.isEmpty ? "#" : page) }
      lead(to: heading, of: other, page: page, link)
    } catch {
      note(error, link)
    }
  }

  private func lead(to slug: String, of other: ParsedSection, _ link: FoundLink, from parsed: ParsedSection) {
    lead(to: slug, of: other, page: "", link)
  }

  private func lead(to slug: String, of other: ParsedSection, page: String, _ link: FoundLink) {
    if let id = other.headingID(slug) { return link.node.set(url: "\(page)#\(id)") }
    let meant = nearest(to: slug, among: other.headings.map(\.slug)).map { "did you mean `#\($0)`?" }
    let all = other.headings.map { "#\($0.slug)" }.joined(separator: " ")
    note(
      "there is no heading \"#\(slug)\" in \(other.section.file)", link,
      help: meant ?? (all.isEmpty ? "it has no headings" : "it has \(all)"))
  }

  private func refuse(_ scheme: String, _ link: FoundLink) {
    let data = Address.kinds.map { "\($0.rawValue):" }
    let meant = nearest(to: scheme, among: Address.kinds.map(\.rawValue)).map { "did you mean `\($0):`? " } ?? ""
    let all = (data + ["https:", "http:", "mailto:"]).joined(separator: " ")
    note(
      scheme == "//"
        ? "an address without a scheme is not allowed in a report" : "\(scheme): is not allowed in a report", link,
      help: "\(meant)a link begins with one of \(all)")
  }
}

// Numbered figures and tables: images that stand alone in a paragraph. They are numbered over the whole report before anything is
// resolved, so that a reference on the first page knows the number of a figure on the last.

import Diagnostics
import Foundation

extension Renderer {
  /// Whether a link is an image that stands for a figure or table.
  func isFigure(_ link: FoundLink) -> Bool {
    guard link.isImage else { return false }
    return switch link.address {
    case .data(let kind, _, _): kind == .figure || kind == .table || kind.isEvidence
    case .path(let path): LocalFile(path: path) != nil
    default: false
    }
  }

  /// Gives every figure and table its number, in the order of the report.
  func numberFigures() {
    for parsed in sections {
      var items: [(place: Place, number: () -> Void)] = []
      for link in parsed.links where isFigure(link) && link.standsAlone {
        items.append((link.place, { [self] in number(link, in: parsed) }))
      }
      for index in parsed.tables.indices where parsed.tables[index].caption != nil {
        items.append((parsed.tables[index].place, { [self] in numberTable(index, in: parsed) }))
      }
      for index in parsed.questions.indices where parsed.questions[index].isNumbered {
        items.append((parsed.questions[index].question.place, { [self] in numberQuestion(index, in: parsed) }))
      }
      items.sort { ($0.place.line ?? 0) < ($1.place.line ?? 0) }
      for item in items { item.number() }
    }
  }

  private func number(_ link: FoundLink, in parsed: ParsedSection) {
    guard let wanted = dataLink(link, in: parsed) else { return }
    if parsed.section.translates != nil { return number(translated: wanted, link, in: parsed) }
    if let first = figures.first(where: { $0.link.address == wanted.address }) {
      return note(
        "\(wanted.address) stands already in \(first.link.place.file), line \(first.link.place.line ?? 1)", link,
        help: "refer to it with [](\(wanted.address))")
    }
    // A post is evidence, not a figure: it has no number.
    guard !wanted.kind.isEvidence else {
      if let first = posts.first(where: { $0.kind == wanted.kind && $0.name == wanted.name }) {
        return note(
          "\(wanted.address) is shown already in \(first.place.file), line \(first.place.line ?? 1)", link,
          help: "show a post once and speak of it where you need it")
      }
      return posts.append(wanted)
    }
    append(PlacedFigure(link: wanted, number: 0, caption: "", title: link.node.title))
  }

  private func numberQuestion(_ index: Int, in parsed: ParsedSection) {
    if parsed.section.translates != nil { return number(translatedQuestion: index, in: parsed) }
    let asked = parsed.questions[index]
    let link = DataLink(asked.kind, asked.question.name, place: asked.question.place, section: parsed.section.slug)
    if !link.name.isEmpty, let first = figures.first(where: { $0.link.address == link.address }) {
      return note(
        .error(
          "a second \(link.kind.rawValue) is called \(link.address)", at: link.place,
          help: "the first stands in \(first.link.place.file), line \(first.link.place.line ?? 1); write name=..."))
    }
    parsed.questions[index].question.number = append(
      PlacedFigure(
        link: link, number: 0, caption: escaped(asked.question.caption), title: asked.question.title))
  }

  private func numberTable(_ index: Int, in parsed: ParsedSection) {
    if parsed.section.translates != nil { return number(translatedTable: index, in: parsed) }
    let table = parsed.tables[index]
    let link = DataLink(.table, table.name, place: table.place, section: parsed.section.slug)
    if let first = figures.first(where: { $0.link.address == link.address }) {
      return note(
        .error(
          "a second table is called \(link.address)", at: table.place,
          help: "the first stands in \(first.link.place.file), line \(first.link.place.line ?? 1); change the caption"))
    }
    parsed.tables[index].number = append(PlacedFigure(link: link, number: 0, caption: "", title: ""))
  }

  /// Adds a figure under the next number of its kind.
  @discardableResult
  private func append(_ figure: PlacedFigure) -> Int {
    figureCounts[figure.link.kind, default: 0] += 1
    var figure = figure
    figure.number = figureCounts[figure.link.kind, default: 0]
    figures.append(figure)
    return figure.number
  }

  /// Sets the pipe tables, whose links are resolved by now.
  func writeTables(_ parsed: ParsedSection) {
    for table in parsed.tables {
      let caption = table.caption?.innerHTML ?? ""
      table.caption?.remove()
      if let number = table.number, parsed.section.translates == nil {
        let place = figures.firstIndex { $0.link.kind == .table && $0.number == number }
        if let place { figures[place].caption = caption }
      }
      table.block.set(html: table.html(caption: caption, parsed.words))
    }
  }

  /// Sets a figure or table in the place of its paragraph.
  func place(_ link: FoundLink, in parsed: ParsedSection) {
    guard let wanted = dataLink(link, in: parsed) else { return }
    guard link.standsAlone else {
      return note(
        "a \(wanted.kind.rawValue) stands alone in its paragraph", link,
        help: "put a blank line before and after it; to refer to it in a sentence, write [](\(wanted.address))")
    }
    if wanted.kind.isEvidence { return place(post: wanted, link) }
    guard let index = placed(wanted, in: parsed) else { return }
    let number = figures[index].number
    let words = link.node.plainText.trimmed
    let caption = link.node.innerHTML
    if parsed.section.translates == nil { figures[index].caption = caption }
    do throws(LinkFailure) {
      let html: String
      if case .path = link.address {
        html =
          wanted.kind == .figure
          ? try picture(wanted, words, link, number, parsed) : try dataTable(wanted, link, number, parsed)
      } else {
        html =
          wanted.kind == .figure
          ? try data.figure(wanted, number: number, caption: caption, title: link.node.title)
          : try data.table(wanted, number: number, caption: caption, title: link.node.title)
      }
      link.block.replace(block: html)
    } catch {
      note(error, link)
    }
  }

  private func place(post wanted: DataLink, _ link: FoundLink) {
    do throws(LinkFailure) {
      let translation = link.node.innerHTML
      guard wanted.kind == .post else {
        guard translation.isEmpty, link.node.title.isEmpty else {
          throw LinkFailure(
            "posts that are quoted by their code have their coders' translations", help: "write ![](\(wanted.address))")
        }
        link.block.replace(block: try data.posts(wanted))
        return
      }
      link.block.replace(block: try data.post(wanted, translation: translation, translator: link.node.title))
    } catch {
      note(error, link)
    }
  }

  /// The placed figure that a reference means: the one whose name is the reference's and whose filters include the reference's.
  func figure(for reference: DataLink, _ link: FoundLink) -> PlacedFigure? {
    let named = figures.filter { $0.link.kind == reference.kind && $0.link.name == reference.name }
    let fitting = named.filter { Set(reference.query).isSubset(of: Set($0.link.query)) }
    if fitting.count == 1 { return fitting[0] }
    // Of several the one that is written like the reference, filters and all, is meant.
    let equal = fitting.filter { Set($0.link.query) == Set(reference.query) }
    if equal.count == 1 { return equal[0] }
    let kind = reference.kind.rawValue
    if fitting.count > 1 {
      let all = fitting.map { "[](\($0.link.address))" }.joined(separator: " or ")
      note("\(fitting.count) \(kind)s go by \(reference.address)", link, help: "write \(all)")
      return nil
    }
    let placed = figures.filter { $0.link.kind == reference.kind }.map(\.link.address)
    // A question answered as a chart is a figure, and may be taken for a table.
    let other = figures.first { $0.link.kind != reference.kind && $0.link.name == reference.name }?.link.address
    let meant = nearest(to: reference.address, among: placed) ?? named.first?.link.address ?? other
    note(
      "no \(kind) of the report is \(reference.address)", link,
      help: meant.map { "did you mean `\($0)`?" }
        ?? "place it with ![caption](\(reference.address)) in a paragraph of its own")
    return nil
  }
}

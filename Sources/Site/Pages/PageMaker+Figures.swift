// The figures: those of the commentary with their numbers, then every other that the archive can answer. Each has a page and
// files of its own, and all stand on one page.

import Charts
import Commentary
import Synchronization

extension PageMaker {
  /// A page for each figure, and all of them on one.
  mutating func figures() throws {
    let numbered = answers.pictures.sorted { ($0.number ?? 0) < ($1.number ?? 0) }
    let pictures = try numbered + others(than: numbered)
    let embed = FigureEmbed(templates: templates, edition: edition)
    func code(_ picture: PlacedPicture) throws -> EmbedCode {
      EmbedCode(
        id: "\(picture.anchor)-embed", href: picture.embed.href, code: try embed.code(picture), link: picture.link)
    }
    let codes = try pictures.map(code)
    let drawn = try DrawnFiles.all(of: pictures, answers.figures, embed)
    let links = pictures.map { PageLink(title: Self.title(of: $0, strings), href: $0.page.href) }
    for (index, picture) in pictures.enumerated() {
      let figure = try picture.figure
      let table = edition.published(figure)
      offer(table, at: picture.csv, as: links[index].title, in: .figures, home: links[index], from: [picture.archive])
      site.add(picture.embed, picture.embed.finished(drawn[index].embed))
      offer(
        picture: drawn[index].picture, at: picture.svg, as: links[index].title, in: .figures, home: links[index],
        from: picture.archive)
      if configuration.report.png != nil { try addPNG(of: picture, as: links[index]) }
      let rows = Formats.count(table.rows.count)
      let language = figure.wording.marked(in: edition.language)
      figureWords.append(words(of: picture, figure))
      let label = answers.figures.numberLabel(picture) ?? picture.title
      add(
        .figure, at: picture.page, title: picture.title, summary: figure.subtitle, part: .figures,
        picture: configuration.report.png == nil ? nil : try picture.preview,
        FigurePage(
          frame: drawn[index].frame,
          measure: strings[picture.measure], description: figure.description, wordsLanguage: language,
          home: home(of: picture), csvHref: picture.csv.href,
          table: TableWriter.html(
            table, caption: strings["as-a-table", ["what": label, "rows": rows]], topics: answers.topics,
            language: language),
          embed: codes[index],
          cite: CitePart(
            citation: edition.citation(of: picture.title),
            bibtex: citations.figure(picture, label: answers.figures.numberLabel(picture)).text),
          neighbours: Neighbours(
            previous: index > 0 ? links[index - 1] : nil, next: index + 1 < links.count ? links[index + 1] : nil)))
    }
    add(
      .figures, at: SitePart.figures.path, title: strings["figures-title"], part: .figures,
      FiguresPage(
        opening: Opening(
          rail: strings["figures"], heading: strings["figures-title"], standfirst: strings["figures-standfirst"]),
        figures: try zip(pictures, codes).map { try answers.figures.item($0, embed: $1) }))
  }

  /// What is drawn of a figure for its page and its files.
  private struct DrawnFiles: Sendable {
    var embed: HTML
    var picture: String
    var frame: HTML

    /// Of all figures, on all cores.
    static func all(
      of pictures: [PlacedPicture], _ renderer: FigureRenderer, _ embed: FigureEmbed
    ) throws -> [DrawnFiles] {
      let drawn = Mutex([DrawnFiles?](repeating: nil, count: pictures.count))
      try inParallel(pictures.count) { index in
        let picture = pictures[index]
        let files = DrawnFiles(
          embed: Typography.unbroken(try embed.document(picture)),
          picture: renderer.file(try picture.figure, title: picture.title, archive: picture.archive),
          frame: try renderer.frame(picture, in: .ownPage))
        drawn.withLock { $0[index] = files }
      }
      return drawn.withLock { $0.compactMap(\.self) }
    }
  }

  /// What the search says of a figure.
  private func words(of picture: PlacedPicture, _ figure: any Figure) -> FigureWords {
    FigureWords(
      title: picture.title, path: picture.page, label: answers.figures.numberLabel(picture) ?? strings["figures"],
      says: [figure.subtitle, picture.caption?.plain, figure.description].compactMap(\.self).joined(separator: " "))
  }

  /// Adds a figure's picture as PNG.
  private mutating func addPNG(of picture: PlacedPicture, as link: PageLink) throws {
    let svg = String(decoding: try site.contents(of: picture.svg) ?? [], as: UTF8.self)
    site.add(picture.png, try PNGPictures().png(of: svg))
    offered.append(
      OfferedFile(path: picture.png, title: link.title, group: .figures, home: link, archives: [picture.archive]))
  }

  /// The figures that the archive can answer and the commentary does not place.
  private func others(than numbered: [PlacedPicture]) throws -> [PlacedPicture] {
    let placed = Set(numbered.filter { $0.archive.id == mainArchive.id }.map(\.kind))
    return try answers.catalogue.gallery(without: placed).map { name, figure in
      PlacedPicture(
        slug: name, kind: name, figure: figure, number: nil, title: strings["figure-\(name)"], caption: nil,
        section: nil, archive: mainArchive, link: "figure:\(name)")
    }
  }

  private static func title(of picture: PlacedPicture, _ strings: InterfaceStrings) -> String {
    guard let number = picture.number else { return picture.title }
    return strings["figure-link", ["number": String(number), "title": picture.title]]
  }

  /// Where a figure stands: its section, or the page of all figures.
  private func home(of picture: PlacedPicture) -> PageLink {
    guard let section = picture.section else {
      return PageLink(title: strings["figures-title"], href: SitePart.figures.path.href(to: picture.anchor))
    }
    let home = outline[section]
    return PageLink(
      title: home?.section.title ?? edition.report.title,
      href: (home?.path ?? SitePart.report.path).href(to: picture.anchor))
  }
}

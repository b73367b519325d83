// The search: its page, and its index of all other pages.

import Charts
import Commentary
import Configuration

extension PageMaker {
  /// The page of the search with its index; after all pages that the index leads to.
  mutating func search() {
    let index = searchIndex
    site.add(SearchPage.index, index.script)
    add(
      .search, at: SitePart.search.path, title: strings["search"], summary: strings["search-standfirst"], part: .search,
      scripts: [SearchPage.index, AccountsPage.index, SearchPage.script],
      SearchPage(
        opening: Opening(
          rail: strings["apparatus"], heading: strings["search-title"], standfirst: strings["search-standfirst"]),
        contents: searchContents))
  }

  /// What the search looks through; complete when all pages but its own are made.
  var searchIndex: SearchIndex {
    var index = SearchIndex()
    for entry in outline.entries + outline.translations { add(entry, to: &index) }
    addTopics(to: &index)
    addApparatus(to: &index)
    addNumbers(to: &index)
    addFigures(to: &index)
    return index
  }

  /// A section with its headings, paragraphs, tables, pictures and posts; the figures of the data are added with their own pages.
  private func add(_ entry: Outline.Entry, to index: inout SearchIndex) {
    let slug = entry.section.slug
    guard let text = texts[slug] else { return }
    index.add(
      page: entry.section.title, at: entry.path, label: entry.label, says: standfirst(entry)?.plain,
      language: entry.section.language)
    for block in text.blocks {
      index.add(
        .page, anchor: block.anchor ?? "", title: block.isHeading ? block.text : "",
        text: block.isHeading ? "" : block.text)
    }
    let drawn = Set(answers.pictures.map(\.anchor))
    for exhibit in text.exhibits where !drawn.contains(exhibit.anchor) { add(exhibit, to: &index) }
  }

  private func add(_ exhibit: SectionText.Exhibit, to index: inout SearchIndex) {
    guard exhibit.isPost else {
      let text = exhibit.parts.map(\.text).joined(separator: " ")
      return index.add(.figure, anchor: exhibit.anchor, title: exhibit.title, text: text)
    }
    for part in exhibit.parts {
      index.add(.post, anchor: exhibit.anchor, title: exhibit.title, text: part.text, language: part.language)
    }
  }

  /// The pages of the topics with their sample posts.
  private func addTopics(to index: inout SearchIndex) {
    for topic in configuration.codebook.topics {
      let path = Outline.topicPath(topic.id)
      guard let page = site[path.text] else { continue }
      index.add(page: topic.title, at: path, label: strings["topic"], says: topic.describes)
      let text = kept.sectionText(String(decoding: page, as: UTF8.self), slug: topic.id, permalink: "")
      for exhibit in text.exhibits where exhibit.isPost { add(exhibit, to: &index) }
    }
  }

  private func addApparatus(to index: inout SearchIndex) {
    if !configuration.glossary.isEmpty {
      index.add(
        page: strings["glossary-title"], at: ApparatusPaths.glossary, label: "", says: strings["glossary-standfirst"])
      for term in configuration.glossary {
        index.add(.page, anchor: "term-\(term.id)", title: term.term, text: term.says)
      }
    }
    if !rendering.references.isEmpty {
      index.add(
        page: strings["references-title"], at: ApparatusPaths.references, label: "",
        says: strings["references-standfirst"])
      for cited in rendering.references {
        index.add(.page, anchor: cited.anchor, title: "", text: HTML(cited.html).plain)
      }
    }
    if outline.first(.method) == nil {
      index.add(page: strings["method"], at: SitePart.method.path, label: "", says: strings["method-short"])
    }
    index.add(
      page: strings["accounts-title"], at: SitePart.accounts.path, label: "",
      says: strings[answers.tables.hasPosts ? "accounts-short" : "accounts-short-silent"])
    index.add(page: strings["data-title"], at: SitePart.data.path, label: "", says: strings["data-standfirst"])
  }

  private func addNumbers(to index: inout SearchIndex) {
    index.add(
      page: strings["numbers-title"], at: SitePart.numbers.path, label: "", says: strings["numbers-standfirst"])
    for entry in register.entries {
      index.add(
        .page, anchor: NumberAnchors.fact(entry.fact.name), title: "",
        text: "\(entry.id) \(entry.fact.text): \(entry.fact.says) \(entry.fact.name)",
        language: strings.isEnglish || definitions.isOwn(entry.fact) ? "" : "en")
    }
  }

  /// The figures, each with its page.
  private func addFigures(to index: inout SearchIndex) {
    index.add(
      page: strings["figures-title"], at: SitePart.figures.path, label: "", says: strings["figures-standfirst"])
    for figure in figureWords {
      index.add(figure: figure.title, at: figure.path, label: figure.label, says: figure.says)
    }
  }

  /// Where a reader without scripts looks.
  private var searchContents: [ContentsItem] {
    let sections = (outline.sections + outline.appendices).map { entry in
      ContentsItem(
        number: entry.number, title: entry.section.title, href: entry.path.href, says: standfirst(entry)?.plain ?? "")
    }
    return sections + apparatusContents
  }
}

// The pages that are made of data.

import AnalysedArchive
import Charts
import Commentary
import Configuration

extension PageMaker {
  /// A page for each topic: counts, timeline, sample posts.
  mutating func topics() throws {
    let topics = answers.topics
    let links = topics.map { PageLink(title: $0.title, href: Outline.topicPath($0.id).href) }
    let bins = try archive.topicSeries(by: .week)
    for (index, topic) in topics.enumerated() {
      let title = configuration.codebook.topics[index].title
      let standfirst = configuration.codebook.topics[index].describes
      let section = outline.entries.first { $0.section.topic == topic.id }
      add(
        .topic, at: Outline.topicPath(topic.id), title: title, summary: standfirst, part: .report,
        TopicPage(
          opening: Opening(rail: strings["topic"], heading: title, standfirst: standfirst),
          counts: try counts(of: topic), figure: try timeline(of: topic, bins), section: section.map(Self.link),
          sampleSays: strings[mainArchive.synthetic ? "sample-posts-say-synthetic" : "sample-posts-say"],
          posts: try samplePosts(topic),
          neighbours: Neighbours(
            previous: index > 0 ? links[index - 1] : nil, next: index + 1 < links.count ? links[index + 1] : nil)))
    }
  }

  /// Whether the archive has posts.
  var hasPosts: Bool { answers.tables.hasPosts }

  private func counts(of topic: ChartTopic) throws -> [CountItem] {
    try Foresight.topicFacts.compactMap { name in
      do {
        let fact = try archive.fact("topics.\(topic.id).\(name)")
        var value = hasPosts ? fact.text : "–"
        if case .date(let iso) = fact.value, let day = Day(iso: iso) { value = strings.dates.short(day) }
        return CountItem(value: value, says: strings["topic-\(name)"])
      } catch let problem as ArchiveProblem where problem.isOfNothing {
        return nil
      }
    }
  }

  private mutating func timeline(of topic: ChartTopic, _ bins: [ArchiveReader.TopicBin]) throws -> HTML? {
    guard let figure = try answers.catalogue.timeline(of: topic, bins, archive: archive.archives[0].id) else {
      return nil
    }
    let folder = "topics/\(topic.id.pathComponent)"
    let csv = SitePath("\(folder)/weekly.csv")
    let svg = SitePath("\(folder)/weekly.svg")
    let title = strings["topic-timeline", ["topic": topic.title]]
    let home = PageLink(title: title, href: Outline.topicPath(topic.id).href(to: "timeline"))
    offer(edition.published(figure), at: csv, as: title, in: .topics, home: home, from: [mainArchive])
    offer(
      picture: answers.figures.file(figure, title: title, archive: mainArchive), at: svg, as: title, in: .topics,
      home: home, from: mainArchive)
    return answers.figures.frame(
      figure, anchor: "timeline", numberLabel: nil, title: title, caption: nil, archive: mainArchive, csv: csv,
      svg: svg,
      page: Outline.topicPath(topic.id))
  }

  private func samplePosts(_ topic: ChartTopic) throws -> [PostCardItem] {
    var filter = Filter()
    filter.topic = topic.id
    let posts = try archive.samplePosts(filter: filter, limit: PostCards.samples)
    let borne = try archive.topics(of: posts)
    return posts.enumerated().map { place, post in
      PostCardItem(
        card: answers.cards.html(
          post, topics: (borne[post.id] ?? []).map { answers.topics[$0] },
          evidence: .init(anchor: "post-\(PublishingPolicy.anchor(post, place))")))
    }
  }

  /// Every number of the report.
  mutating func numbers() throws {
    let sources = FactSources(
      files: try archive.sources().map { ($0.archive, $0.role, $0.path) }, archives: archive.archives.map(\.name))
    var table = NumbersTable(strings: strings, definitions: definitions) { sources.files(behind: $0.sql) }
    table.kept = kept
    let compared = register.comparisons
    let unanswerable = others.filter { $0.figure.fact == nil && !$0.uses.isEmpty }
    // What others published about the release that a demonstration imitates is of interest even where its text is silent;
    // a report on an archive of its own lists what it cites.
    let also = others.filter { $0.figure.fact != nil || $0.uses.isEmpty }
      .filter { edition.isSynthetic || !$0.uses.isEmpty }
    add(
      .numbers, at: SitePart.numbers.path, title: strings["numbers-title"], summary: numbersStandfirst,
      part: .numbers,
      NumbersPage(
        opening: Opening(
          rail: strings["appendix-letter", ["letter": "A"]], heading: strings["numbers-title"],
          standfirst: numbersStandfirst),
        counts: [
          CountItem(value: Formats.count(register.entries.count), says: strings["numbers-cited"]),
          CountItem(value: Formats.count(compared.same), says: strings["numbers-same"]),
          CountItem(value: Formats.count(compared.differing), says: strings["numbers-differ"]),
          CountItem(value: Formats.count(compared.alone), says: strings["numbers-alone"]),
        ],
        table: table.html(register), others: others(table, unanswerable), also: others(table, also)))
  }

  private var numbersStandfirst: String {
    strings.sentences([strings["numbers-standfirst"]] + (edition.isSynthetic ? [strings["numbers-synthetic"]] : []))
  }

  private func others(_ table: NumbersTable, _ others: [Other]) -> TableItem? {
    others.isEmpty ? nil : TableItem(table: table.html(others: others.map { ($0.figure, $0.uses) }))
  }

  /// Stylesheet and script.
  mutating func assets() {
    site.add(SitePath("assets/dossier.css"), stylesheet)
    for path in [SitePath("assets/dossier.js"), AccountsPage.script, SearchPage.script] {
      site.add(path, served(path, Script.served))
    }
  }

  /// The one stylesheet.
  var stylesheet: String {
    Stylesheet.text(
      served(SitePath("assets/dossier.css"), Stylesheet.served), edition: edition, register: register)
  }

  /// A file of the templates as it is served.
  private func served(_ path: SitePath, _ prepare: (String) -> String) -> String {
    let text = templates.files[path.text]?.text ?? ""
    return kept.text(PartKey("served") { $0.add([path.text, text]) }) { prepare(text) }
  }
}

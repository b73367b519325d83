// The report, its sections and its data in the terms of schema.org, so that search engines and catalogues of data sets find them.
// Addresses are relative to the page, which is what JSON-LD resolves them against, unless the report knows its own.

import Charts
import Commentary
import Configuration

extension PageMaker {
  /// The front page: a Report with its parts.
  var structuredReport: JSON {
    var members = about("Report", edition.report.title, page: SitePart.report.path, frontSummary)
    members.append(("alternativeHeadline", edition.report.subtitle.map { JSON.text($0) }))
    members += dates
    let parts = (outline.sections + outline.appendices).map { entry in
      JSON.members([
        ("@type", .text("Article")), ("name", .text(entry.section.title)), ("url", url(entry.path)),
      ])
    }
    let data = JSON.members([
      ("@type", .text("Dataset")), ("name", .text(dataName)), ("description", .text(dataDescription)),
      ("url", url(SitePart.data.path)),
    ])
    members.append(("hasPart", .list(parts + [data])))
    let topics = configuration.codebook.topics
    if !topics.isEmpty { members.append(("about", .list(topics.map { Self.named("Thing", $0.title) }))) }
    return .members(members)
  }

  /// A section of the report.
  func structuredSection(_ entry: Outline.Entry) -> JSON {
    let authors = entry.section.authors.map(Author.init)
    var members = about(
      "Article", entry.section.title, page: entry.path, standfirst(entry)?.plain, authors: authors,
      in: language(ofPageOf: entry.section).edition)
    members += dates.map {
      $0.0 == "dateModified" ? ($0.0, .text(max(entry.section.updated ?? "", edition.report.revised))) : $0
    }
    members = members.map {
      $0.0 == "inLanguage" ? ($0.0, .text(entry.section.language ?? edition.report.language)) : $0
    }
    members.append(("isPartOf", partOf))
    let others = outline.versions(of: entry.path).filter { $0.path != entry.path }
    if let original = others.first(where: { $0.section.slug == entry.section.translates }) {
      members.append(("translationOfWork", version(original)))
      members.append(
        (
          "translator",
          entry.section.translators.isEmpty
            ? nil : .list(entry.section.translators.map { Self.author(Author($0)) })
        ))
    } else if !others.isEmpty {
      members.append(("workTranslation", .list(others.map(version))))
    }
    return .members(members)
  }

  private func version(_ entry: Outline.Entry) -> JSON {
    .members([
      ("@type", .text("Article")), ("name", .text(entry.section.title)), ("url", url(entry.path)),
      ("inLanguage", .text(entry.section.language ?? edition.report.language)),
    ])
  }

  /// The data page: a Dataset with every table of the files that can be taken.
  func structuredData(_ files: [SitePath]) -> JSON {
    var members = about("Dataset", dataName, page: SitePart.data.path, nil)
    members = members.map { $0.0 == "description" ? ($0.0, .text(dataDescription)) : $0 }
    members += dates
    members.append(("isPartOf", partOf))
    // Pictures are drawn from the data; the data are in the tables.
    let tables = files.filter { $0.text.hasSuffix(".csv") }.map { path in
      let bytes = site[path.text] ?? []
      return JSON.members([
        ("@type", .text("DataDownload")), ("name", .text(path.text)), ("contentUrl", url(path)),
        ("encodingFormat", .text("text/csv")), ("contentSize", .text("\(bytes.count) B")),
        ("sha256", .text((try? site.digest(of: path)) ?? "")),
      ])
    }
    members.append(("distribution", .list(tables)))
    return .members(members)
  }

  /// What every page of text or data says.
  private func about(
    _ type: String, _ name: String, page: SitePath, _ summary: String?, authors: [Author] = [],
    in edition: Edition? = nil
  ) -> [(String, JSON?)] {
    let edition = edition ?? self.edition
    let authors = authors.isEmpty ? edition.authors : authors
    return [
      ("@context", .text("https://schema.org")), ("@type", .text(type)), ("name", .text(name)),
      ("description", edition.described(summary).map { JSON.text($0) }), ("url", url(page)),
      ("inLanguage", .text(edition.report.language)), ("version", .text(edition.report.version)),
      ("author", authors.isEmpty ? nil : .list(authors.map(Self.author))),
      ("keywords", edition.mark.map { JSON.text($0) }),
    ]
  }

  private var dates: [(String, JSON?)] {
    [("datePublished", .text(edition.report.date)), ("dateModified", .text(edition.report.revised))]
  }

  private var partOf: JSON {
    .members([
      ("@type", .text("Report")), ("name", .text(edition.report.title)), ("url", url(SitePart.report.path)),
    ])
  }

  private var dataName: String { strings["data-of", ["report": edition.report.title]] }

  private var dataDescription: String {
    edition.described(edition.sources(configuration.report.archives.map(edition.provenance)).plain) ?? ""
  }

  private func url(_ path: SitePath) -> JSON { .text(edition.address(of: path) ?? path.href) }

  /// A person where the name is written in two parts; else what the name names is not known to be a person or an institution.
  private static func author(_ author: Author) -> JSON {
    guard let given = author.given else { return .members([("name", .text(author.name))]) }
    return .members([
      ("@type", .text("Person")), ("name", .text(author.name)), ("familyName", .text(author.family)),
      ("givenName", .text(given)),
    ])
  }

  private static func named(_ type: String, _ name: String) -> JSON {
    .members([("@type", .text(type)), ("name", .text(name))])
  }
}

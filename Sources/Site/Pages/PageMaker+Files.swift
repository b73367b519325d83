// The data page, and the files for machines that say the same: every number of the report, and every table with its columns.

import Charts
import Commentary
import Configuration

extension PageMaker {
  /// The data page and the files for machines. Made when all other files are there, which they list.
  mutating func data() throws {
    site.add(MachineFiles.facts, factsFile().pretty)
    let files = allOffered
    site.add(MachineFiles.package, try DataPackage(edition: edition, files: files, site: site).json.pretty)
    let tables = MethodTables(strings: strings)
    let machines = [(MachineFiles.facts, "facts"), (MachineFiles.package, "package"), (MachineFiles.list, "list")]
    add(
      .data, at: SitePart.data.path, title: strings["data-title"], summary: strings["data-standfirst"], part: .data,
      structured: structuredData(files.map(\.path)),
      DataPage(
        opening: Opening(rail: strings["data"], heading: strings["data-title"], standfirst: strings["data-standfirst"]),
        groups: try OfferedFile.Group.allCases.compactMap { group in
          let files = files.filter { $0.group == group }
          guard !files.isEmpty else { return nil }
          return DataGroup(
            anchor: group.name, title: strings[group.name],
            table: tables.files(
              try files.indices.map { index in
                let file = files[index]
                let isSame = index > 0 && file.home != nil && file.home?.href == files[index - 1].home?.href
                let title = isSame && file.columns == nil ? strings["data-picture"] : file.title
                return try row(file.path, title, home: isSame ? nil : file.home)
              }))
        },
        machines: tables.files(
          try machines.map { path, name in
            // The list cannot hold its own digest, nor that of this page.
            try row(path, strings["data-says-\(name)"], home: nil, isKnown: path != MachineFiles.list)
          })))
  }

  private func row(
    _ path: SitePath, _ title: String, home: PageLink?, isKnown: Bool = true
  ) throws -> MethodTables.FileRow {
    let bytes = isKnown ? try site.contents(of: path) : nil
    return MethodTables.FileRow(
      title: title, home: home, path: path, bytes: bytes?.count, sha256: isKnown ? try site.digest(of: path) : nil)
  }

  /// Every number of the report, for machines.
  private func factsFile() -> JSON {
    .object([
      "title": .text(edition.report.title),
      "version": .text(edition.report.version),
      "date": .text(edition.report.date),
      "updated": .text(edition.report.updated),
      "time-zone": .text(edition.report.timeZone.identifier),
      "analysis": .text(edition.digest),
      "provenance": .text(edition.mark),
      "facts": .list(register.entries.map(Self.fact)),
    ])
  }

  private static func fact(_ entry: NumberRegister.Entry) -> JSON {
    let uses = entry.uses.map { use in
      JSON.object(["place": .text(use.label), "href": .text(MachineFiles.address(use.href))])
    }
    let published = entry.published.map { figure in
      JSON.object([
        "id": .text(figure.id), "value": .text(figure.value), "says": .text(figure.says),
        "source": .text(figure.source), "url": .text(figure.url),
      ])
    }
    return .object([
      "id": .text(entry.id), "name": .text(entry.fact.name), "value": value(entry.fact.value),
      "text": .text(entry.fact.text), "says": .text(entry.fact.says), "sql": .text(entry.fact.sql),
      "uses": .list(uses), "published": published.isEmpty ? nil : .list(published),
    ])
  }

  private static func value(_ value: CommentaryValue) -> JSON {
    switch value {
    case .integer(let number): .integer(number)
    case .decimal(let number), .share(let number): .number(number)
    case .date(let day): .text(day)
    }
  }
}

extension PageMaker {
  /// What a reviewer needs to recompute the site.
  var evidence: Evidence {
    let evidence = Evidence(facts: register.entries, tables: answers.asked, shown: answers.cards.shown)
    for file in offered where !file.archives.isEmpty { file.table.map(evidence.shown.add) }
    return evidence
  }
}

/// The files for machines at the root of the site.
enum MachineFiles {
  static let facts = SitePath("facts.json")
  static let package = SitePath("datapackage.json")
  static let list = SitePath(ChecksumList.name)

  /// An address as it is from the root.
  static func address(_ href: String) -> String { String(decoding: facts.finished(HTML(href)), as: UTF8.self) }
}

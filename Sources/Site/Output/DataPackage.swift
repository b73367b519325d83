// datapackage.json: every CSV file of the site with its columns, after the Tabular Data Package specification, version 1
// (https://specs.frictionlessdata.io/tabular-data-package/), so that a program can read and check them.

import Charts
import Configuration

/// Describes the tables of a site.
struct DataPackage {
  let edition: Edition
  /// What the site offers; what is no table is left out.
  let files: [OfferedFile]
  /// The site that holds them.
  let site: BuiltSite

  /// The description.
  var json: JSON {
    get throws {
      let tables = files.filter { $0.path.text.hasSuffix(".csv") }
      let names = Self.names(tables.map(\.path))
      let report = edition.report
      let authors = report.authors.map { JSON.object(["title": .text($0), "role": .text("author")]) }
      let resources = try zip(tables, names).map(resource)
      return .object([
        "profile": .text("tabular-data-package"),
        "name": .text(Self.name(report.title)),
        "title": .text(report.title),
        "description": .text(report.subtitle),
        "version": .text(report.version),
        "created": .text("\(report.date)T00:00:00Z"),
        "homepage": .text(report.baseURL),
        "contributors": authors.isEmpty ? nil : .list(authors),
        "sources": sources(report.archives),
        "provenance": .text(edition.mark),
        "resources": .list(resources),
      ])
    }
  }

  private func sources(_ archives: [Archive]) -> JSON {
    .list(archives.map { .object(["title": .text(edition.attribution(of: $0).plain)]) })
  }

  /// What stands where there is no value: nothing, and the signs of counts that are not told.
  private var missing: [String] {
    edition.suppression.map { ["", $0.small, Suppression.other] } ?? [""]
  }

  private func resource(_ file: OfferedFile, _ name: String) throws -> JSON {
    let bytes = try site.contents(of: file.path) ?? []
    let fields = file.columns ?? Self.fields(ofHeader: bytes)
    let schema = JSON.object(["fields": .list(fields), "missingValues": .list(missing.map { .text($0) })])
    let home = file.home.map { MachineFiles.address($0.href) }
    return .object([
      "profile": .text("tabular-data-resource"),
      "name": .text(name),
      "path": .text(file.path.text),
      "title": .text(file.title),
      "homepage": .text(home),
      "sources": file.archives.isEmpty ? nil : sources(file.archives),
      "provenance": file.isSynthetic ? .text(edition.strings["mark"]) : nil,
      "format": .text("csv"),
      "mediatype": .text("text/csv"),
      "encoding": .text("utf-8"),
      "dialect": .object(["lineTerminator": .text("\n")]),
      "bytes": .integer(bytes.count),
      "hash": .text("sha256:" + (try site.digest(of: file.path) ?? "")),
      "schema": schema,
    ])
  }

  /// The columns of a table of ours.
  static func columns(of table: DataTable, _ strings: InterfaceStrings) -> [JSON] {
    table.columns.enumerated().map { index, column in
      let type = type(of: column, table.rows.map { $0[index] })
      return .object([
        "name": .text(column.machineName),
        "title": column.label == column.name ? nil : .text(column.label),
        "type": .text(type),
        "description": says(column.kind, type).map { .text(strings[$0]) },
      ])
    }
  }

  /// The columns of a file that no table of ours stands behind: their names are in its first line.
  private static func fields(ofHeader bytes: [UInt8]) -> [JSON] {
    let line = String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    return line.split(separator: ",", omittingEmptySubsequences: false).map {
      .object(["name": .text(String($0)), "type": .text("string")])
    }
  }

  /// The type of what the cells hold.
  private static func type(of column: DataTable.Column, _ cells: [DataTable.Cell]) -> String {
    var kinds: Set<String> = []
    for cell in cells {
      switch cell {
      case .text: kinds.insert("string")
      case .integer: kinds.insert("integer")
      case .number, .share: kinds.insert("number")
      case .date: kinds.insert("date")
      case .missing, .suppressed: break
      }
    }
    switch kinds {
    case []:
      return switch column.kind {
      case .text: "string"
      case .number, .share: "number"
      case .date: "date"
      }
    case ["integer"], ["number"], ["date"]: return kinds.first ?? "string"
    case ["integer", "number"]: return "number"
    default: return "string"
    }
  }

  /// The key of the words on a column.
  private static func says(_ kind: DataTable.Column.Kind, _ type: String) -> String? {
    switch (kind, type) {
    case (.share, "number"): "field-share"
    case (_, "date"): "field-date"
    default: nil
    }
  }

  /// A name for each path, unique, of the characters that the specification admits.
  private static func names(_ paths: [SitePath]) -> [String] {
    var taken: Set<String> = []
    return paths.map { path in
      let parts = path.text.dropLast(".csv".count).split(separator: "/").map(String.init)
      let short = Self.name(parts.last ?? "")
      var name = taken.contains(short) || parts.last == "weekly" ? Self.name(parts.joined(separator: "-")) : short
      while !taken.insert(name).inserted { name += "-2" }
      return name
    }
  }

  private static func name(_ text: String) -> String {
    let name = text.lowercased().pathComponent.trimmingPrefix("-")
    return name.isEmpty ? "report" : String(name.hasSuffix("-") ? name.dropLast() : name)
  }
}

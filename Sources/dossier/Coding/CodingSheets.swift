// The coding sheets of a draw, from what the archive holds.

import AnalysedArchive
import Coding
import Configuration
import Diagnostics
import Foundation
import Site

/// Makes sheets for the folder that report.yml names.
struct CodingSheets {
  private let configuration: Configuration
  private let settings: CodingSettings
  private let reader: ArchiveReader
  private let templates: String

  init(_ configuration: Configuration, _ settings: CodingSettings, _ reader: ArchiveReader, templates: String) {
    self.configuration = configuration
    self.settings = settings
    self.reader = reader
    self.templates = templates
  }

  /// A sheet and a table for each coder.
  /// - Returns: a warning for each table that was left because somebody has worked in it.
  func add(_ draw: Draw, to files: inout FilesToKeep, replacing: Bool) throws -> [Problem] {
    let posts = try sheetPosts(draw.posts.map(\.key))
    var warnings: [Problem] = []
    for coder in settings.coders {
      let order = draw.order(of: coder, seed: settings.seed)
      warnings += try add(
        sheet(draw.id, coder, order.compactMap { posts[$0] }), named: coder, to: &files, replacing: replacing)
    }
    return warnings
  }

  /// The sheet in which somebody settles what coders disagree on, if there is anything.
  func writeAdjudication(_ folder: CodingFolder) throws -> [Problem] {
    let waiting = folder.waiting(seed: settings.seed)
    guard !waiting.isEmpty else { return [] }
    let posts = try sheetPosts(waiting.map(\.post))
    let shown = waiting.compactMap { post, answers in
      var post = posts[post]
      post?.codings = answers.map {
        SheetCoding(state: $0.state.rawValue, codes: $0.codes, note: $0.note, translation: $0.translation)
      }
      return post
    }
    let name = CodingSettings.adjudicated
    let count = "\(grouped(waiting.count)) post\(waiting.count == 1 ? "" : "s")"
    print("\(count) to settle: \(settings.sheets)/\(name).html", to: &standardError)
    var files = FilesToKeep()
    let warnings = try add(sheet(folder.draw.id, name, shown), named: name, to: &files, replacing: false)
    try files.write()
    return warnings
  }

  private func sheet(_ draw: String, _ coder: String, _ posts: [SheetPost]) -> CodingSheet {
    let keys = Dictionary(uniqueKeysWithValues: configuration.codes.map { ($0.id, $0.key?.first) })
    return CodingSheet(
      draw: draw, coder: coder, title: configuration.report.title, language: configuration.report.language,
      timeZone: configuration.report.timeZone, isSynthetic: configuration.report.archives.first?.synthetic ?? false,
      codes: CodedSample.codes(of: configuration).map {
        SheetCode(id: $0.key, title: $0.title, definition: $0.definition, key: keys[$0.key] ?? nil)
      }, posts: posts)
  }

  private func add(
    _ sheet: CodingSheet, named name: String, to files: inout FilesToKeep, replacing: Bool
  ) throws -> [Problem] {
    // What is coded in the sheet lies in the coder's browser; what is coded in the table lies in it.
    files.add(Data(try sheet.html(templatesFolder: templates)), at: settings.sheets + "/\(name).html")
    let table = Data(try sheet.csv(templatesFolder: templates))
    let path = settings.sheets + "/\(name).csv"
    if let there = FileManager.default.contents(atPath: path), there != table {
      // Whoever worked in a table of another draw did so; whoever works in it now would do so for nothing.
      let old = Self.draw(ofTable: there).flatMap { $0 == sheet.draw ? nil : $0 }
      guard replacing || old != nil else {
        return [
          .warning(
            "this table is left as it is, for somebody may have worked in it", at: Place(path),
            help: "move it away and run the command again for a new one")
        ]
      }
      files.setAside(path, label: old ?? "before")
    }
    files.add(table, at: path)
    return []
  }

  /// The draw that a table names in the first field of its first row; nil where no draw stands there.
  private static func draw(ofTable bytes: Data) -> String? {
    let lines = String(decoding: bytes.prefix(1000), as: UTF8.self).split(whereSeparator: \.isNewline)
    guard lines.count > 1 else { return nil }
    let field = lines[1].prefix { $0 != "," && $0 != ";" && $0 != "\t" }.filter { $0 != "\"" }
    return field.count == 12 && field.allSatisfy(\.isHexDigit) ? String(field) : nil
  }

  private func sheetPosts(_ keys: [String]) throws -> [String: SheetPost] {
    var posts: [String: SheetPost] = [:]
    for post in try reader.postsToRead(keys) {
      let (account, before, after) = try reader.surroundings(of: post)
      posts[post.key] = SheetPost(
        key: post.key, text: post.text, language: post.language, minute: post.minute,
        account: SheetAccount(
          name: account.hashed
            ? String(account.key.prefix(8)) + "…"
            : account.screenName.flatMap { $0.isEmpty ? nil : "@\($0)" } ?? account.key,
          displayName: account.hashed ? nil : account.displayName, profile: account.description,
          location: account.location, created: account.created?.text, followers: account.followers,
          following: account.following, posts: account.posts),
        before: before.map(Self.neighbour), after: after.map(Self.neighbour))
    }
    return posts
  }

  private static func neighbour(_ post: ArchiveReader.Post) -> SheetNeighbour {
    SheetNeighbour(text: post.text, language: post.language, minute: post.minute)
  }
}

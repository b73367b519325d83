// Whole kinds of pages that are made of the archive: of the commentary they take its outline and what it places, not its text. They
// are made again when one of these changes, and otherwise taken as an earlier build made them, with their files and what these offer.

import Commentary
import Configuration

extension PageMaker {
  /// What the pages that are made of the archive take from the commentary: where its sections are and what they are called, the
  /// figures, tables and answers that it places, and the accounts that it names.
  static func skeleton(_ outline: Outline, _ rendering: Rendering, _ answers: ReportAnswers) -> PartKey {
    PartKey("skeleton") { key in
      for entry in outline.entries + outline.translations {
        let section = entry.section
        key.add([entry.path.text, entry.label, entry.number, section.slug, section.title, section.kind.rawValue])
        key.add([section.topic, section.language, section.translates, section.updated].map { $0 ?? "-" })
        key.add(section.authors)
        key.add(section.translators)
      }
      for picture in answers.pictures { picture.add(to: &key) }
      for figure in rendering.figures { key.add([figure.link.section, figure.anchor]) }
      for table in answers.accountTables { key.add([table.slug, table.title, table.archive.id, "\(table.number)"]) }
      key.add(answers.tables.directory.key)
    }
  }

  /// Makes a kind of pages unless an earlier build did.
  mutating func keeping(_ kind: String, _ make: (inout PageMaker) throws -> Void) throws {
    let key = PartKey(kind) { $0.add(skeleton) }
    if let known = kept.known(key), take(known) { return }
    let before = (files: site.added.count, offered: offered.count, words: figureWords.count)
    try make(&self)
    var writer = PartWriter()
    let files = site.added[before.files...]
    writer.write(files.count)
    for path in files {
      writer.write(path.text)
      writer.write(try site.contents(of: path) ?? [])
      writer.write(try site.digest(of: path) ?? "")
    }
    writer.write(offered.count - before.offered)
    for file in offered[before.offered...] { file.write(to: &writer) }
    writer.write(figureWords.count - before.words)
    for words in figureWords[before.words...] { words.write(to: &writer) }
    kept.keep(writer.bytes[...], key)
  }

  /// Adds what was kept; false if it is damaged.
  private mutating func take(_ bytes: ArraySlice<UInt8>) -> Bool {
    var reader = PartReader(bytes)
    let files = (0..<reader.count()).map { _ in (SitePath(reader.text()), reader.data(), reader.text()) }
    let offered = (0..<reader.count()).map { _ in OfferedFile(&reader, of: configuration.report.archives) }
    let words = (0..<reader.count()).map { _ in FigureWords(&reader) }
    guard reader.isWhole else { return false }
    for (path, bytes, digest) in files { site.add(path, Array(bytes), digest: digest) }
    self.offered += offered
    figureWords += words
    return true
  }
}

/// What the search says of a figure.
struct FigureWords: Sendable {
  var title: String
  var path: SitePath
  var label: String
  var says: String
}

extension FigureWords {
  fileprivate init(_ reader: inout PartReader) {
    title = reader.text()
    path = SitePath(reader.text())
    label = reader.text()
    says = reader.text()
  }

  fileprivate func write(to writer: inout PartWriter) {
    for text in [title, path.text, label, says] { writer.write(text) }
  }
}

extension OfferedFile {
  fileprivate func write(to writer: inout PartWriter) {
    writer.write(path.text)
    writer.write(title)
    writer.write(group.rawValue)
    writer.write(home?.title)
    writer.write(home?.href)
    writer.write(archives.count)
    for archive in archives {
      // What is drawn from files of the editor's alone stands under their names, not under the archive's.
      for text in [archive.id, archive.title, archive.attributedBy, archive.likelihood] { writer.write(text) }
      writer.write(archive.synthetic)
    }
    writer.write(columns?.count)
    for column in columns ?? [] { column.write(to: &writer) }
  }

  fileprivate init(_ reader: inout PartReader, of archives: [Archive]) {
    path = SitePath(reader.text())
    title = reader.text()
    group = Group(rawValue: reader.text()) ?? .others
    let (name, href) = (reader.optionalText(), reader.optionalText())
    if let name, let href { home = PageLink(title: name, href: href) }
    for _ in 0..<reader.count() {
      let (id, title, by, likelihood) = (
        reader.optionalText(), reader.optionalText(), reader.optionalText(), reader.optionalText()
      )
      let isSynthetic = reader.flag()
      guard var archive = archives.first(where: { $0.id == id }), let title else { continue }
      (archive.title, archive.attributedBy, archive.likelihood) = (title, by, likelihood)
      archive.synthetic = isSynthetic
      self.archives.append(archive)
    }
    columns = reader.optionalCount().map { count in (0..<count).map { _ in JSON(&reader) } }
  }
}

extension JSON {
  fileprivate func write(to writer: inout PartWriter) {
    switch self {
    case .null: writer.write(0)
    case .bool(let value):
      writer.write(1)
      writer.write(value)
    case .integer(let value):
      writer.write(2)
      writer.write(value)
    case .number(let value):
      writer.write(3)
      writer.write(Int(bitPattern: UInt(value.bitPattern)))
    case .text(let value):
      writer.write(4)
      writer.write(value)
    case .list(let values):
      writer.write(5)
      writer.write(values.count)
      for value in values { value.write(to: &writer) }
    case .object(let members):
      writer.write(6)
      writer.write(members.count)
      for member in members {
        writer.write(member.name)
        member.value.write(to: &writer)
      }
    }
  }

  fileprivate init(_ reader: inout PartReader) {
    switch reader.number() {
    case 1: self = .bool(reader.flag())
    case 2: self = .integer(reader.number())
    case 3: self = .number(Double(bitPattern: UInt64(UInt(bitPattern: reader.number()))))
    case 4: self = .text(reader.text())
    case 5: self = .list((0..<reader.count()).map { _ in JSON(&reader) })
    case 6: self = .object((0..<reader.count()).map { _ in Member(name: reader.text(), value: JSON(&reader)) })
    default: self = .null
    }
  }
}

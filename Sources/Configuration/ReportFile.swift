// Reads report.yml.

import Diagnostics
import Foundation

extension Report {
  private static let keys = [
    "title", "subtitle", "authors", "date", "updated", "version", "language", "time-zone", "base-url", "icon", "png",
    "archives", "key-numbers", "co-retweets", "account-rows", "account-pages", "coding", "publishing",
    "rules", "digest",
  ]

  /// Reads the text of report.yml; paths in it are relative to `folder`.
  static func parse(_ source: SourceText, folder: String) -> (Report?, [Problem]) {
    let reader = YAMLReader(source)
    guard let fields = reader.root(of: source.text, expecting: "the report") else { return (nil, reader.problems) }
    fields.allow(keys)
    let title = fields.required("title", example: "What the archive holds")
    let date = fields.day(fields.required("date", example: "2020-06-12"))
    let updated = updated(fields, since: date)
    let timeZone = timeZone(fields)
    let archives = archives(fields, folder: folder)
    let language = fields.language(fields.optional("language"))
    let baseURL = fields.address(fields.optional("base-url"))
    let icon = icon(fields, folder: folder)
    let png = fields.flag("png") ? fields.place(of: "png") : nil
    let keyNumbers = keyNumbers(fields)
    let coRetweets = coRetweets(fields)
    let accounts = AccountSettings.parse(fields)
    let coding = CodingSettings.parse(fields) { Archive.resolved($0, in: folder) }
    let publishing = PublishingSettings.parse(fields, folder: folder)
    let rules = rules(fields)
    let pin = pin(fields)
    let subtitle = fields.optional("subtitle")
    let authors = fields.texts("authors", each: "an author")
    let version = fields.optional("version")
    guard reader.problems.isEmpty, let title, let date, let timeZone else { return (nil, reader.problems) }
    var report = Report(
      title: title.text, subtitle: subtitle?.text, authors: authors.map(\.text), date: date,
      updated: updated, version: version?.text ?? "1.0", language: language ?? "en", timeZone: timeZone,
      baseURL: baseURL, icon: icon, png: png, archives: archives, keyNumbers: keyNumbers, coRetweets: coRetweets,
      accounts: accounts, coding: coding, publishing: publishing, rules: rules, pin: pin)
    report.versionPlace = version?.place
    return (report, [])
  }

  private static func updated(_ fields: Fields, since date: String?) -> String? {
    guard let found = fields.optional("updated"), let day = fields.day(found) else { return nil }
    guard let date, day < date else { return day }
    fields.reader.note(
      "the report was updated on \(day) and published on \(date), which is later", at: found.place,
      help: "`date` is the day of the first version, `updated` that of this one")
    return nil
  }

  private static func timeZone(_ fields: Fields) -> TimeZone? {
    fields.required("time-zone", example: "Asia/Shanghai").flatMap { zone($0, fields) }
  }

  /// The zone that a text names; nil, with a problem noted, when it names none.
  fileprivate static func zone(_ found: PlacedText, _ fields: Fields) -> TimeZone? {
    // Foundation also takes abbreviations and offsets; a report names a zone whose history is known.
    let known = TimeZone.knownTimeZoneIdentifiers + ["UTC"]
    if known.contains(found.text), let zone = TimeZone(identifier: found.text) { return zone }
    let meant = nearest(to: found.text, among: known.sorted()).map { "did you mean \($0)?" }
    fields.reader.note(
      "there is no time zone \"\(found.text)\"", at: found.place,
      help: meant ?? "write an IANA name, as Asia/Shanghai or UTC")
    return nil
  }

  private static func coRetweets(_ fields: Fields) -> CoRetweetSettings {
    var settings = CoRetweetSettings()
    guard let entry = fields.group("co-retweets", what: "\"co-retweets\"") else { return settings }
    entry.allow(["windows", "threshold", "permutations"])
    var windows: [Int] = []
    for text in entry.texts("windows", each: "a window") {
      guard let window = entry.number(text, in: 0...1440, "a window", unit: " minutes") else { continue }
      if let last = windows.last, window <= last {
        entry.reader.note("windows must ascend, and \(window) follows \(last)", at: text.place)
      } else {
        windows.append(window)
      }
    }
    if entry.isEmptyList("windows") {
      entry.reader.note(
        "\"windows\" has no entry", at: entry.place(of: "windows"),
        help: "write minutes, as [0, 1, 5], or remove the key")
    }
    if !windows.isEmpty { settings.windows = windows }
    if let text = entry.optional("threshold"), let number = entry.number(text, in: 2...1000, "the threshold") {
      settings.threshold = number
    }
    if let text = entry.optional("permutations"), let number = entry.number(text, in: 0...1000, "the permutations") {
      settings.permutations = number
    }
    return settings
  }

  private static func icon(_ fields: Fields, folder: String) -> Icon? {
    guard let found = fields.optional("icon") else { return nil }
    let parts = found.text.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(where: { $0.isEmpty || $0.hasPrefix(".") }) else {
      fields.reader.note(
        "\"\(found.text)\" is no path below the folder of report.yml", at: found.place,
        help: "put the icon there, as `icon: pictures/icon.svg`")
      return nil
    }
    guard [".svg", ".png"].contains(where: found.text.hasSuffix) else {
      fields.reader.note(
        "\"\(found.text)\" is no SVG or PNG file", at: found.place, help: "an icon ends in .svg or .png")
      return nil
    }
    return Icon(name: found.text, file: joined(folder, found.text), place: found.place)
  }

  private static func keyNumbers(_ fields: Fields) -> [KeyNumber] {
    fields.list("key-numbers", each: "a key number").compactMap { entry in
      entry.allow(["fact", "says"])
      let fact = entry.required("fact", example: "posts.count")
      let says = entry.required("says", example: "posts were released")
      guard let fact, let says else { return nil }
      guard !fact.text.hasPrefix("fact:") else {
        entry.reader.note("\"fact\" names a fact without \"fact:\"", at: fact.place, help: "remove \"fact:\"")
        return nil
      }
      return KeyNumber(fact: fact.text, says: says.text, place: fact.place)
    }
  }

  private static func rules(_ fields: Fields) -> Rules {
    var rules = Rules()
    guard let entries = fields.group("rules", what: "rules") else { return rules }
    entries.allow(Rule.allCases.map(\.rawValue))
    let levels = Rule.Level.allCases.map(\.rawValue)
    for rule in Rule.allCases {
      guard let found = entries.optional(rule.rawValue) else { continue }
      rules.levels[rule] = Rule.Level(rawValue: found.text)
      if rules.levels[rule] == nil {
        fields.reader.note(
          "\"\(found.text)\" is no level", at: found.place, help: "a rule is \(listed(levels, "or"))")
      }
    }
    return rules
  }

  private static func pin(_ fields: Fields) -> ArchivePin? {
    guard let found = fields.optional("digest") else { return nil }
    let digits = found.text.lowercased()
    guard digits.wholeMatch(of: /[0-9a-f]{64}/) != nil else {
      fields.reader.note(
        "\"\(found.text)\" is no digest of a file", at: found.place,
        help: "write the 64 digits that `sha256sum archive/analysed.sqlite` prints")
      return nil
    }
    return ArchivePin(digest: digits, place: found.place)
  }

  private static func archives(_ fields: Fields, folder: String) -> [Archive] {
    guard fields.has("archives") else {
      fields.reader.note(
        "the report needs \"archives\"", at: fields.place,
        help: "add `archives:` with an entry that has an id and its posts, accounts or both")
      return []
    }
    let entries = fields.list("archives", each: "an archive")
    let before = fields.reader.problems.count
    let archives = entries.enumerated().compactMap { index, entry in
      Archive.parse(entry, isFirst: index == 0, folder: folder)
    }
    if entries.isEmpty, fields.reader.problems.count == before {
      fields.reader.note(
        "\"archives\" has no entry", at: fields.place(of: "archives"), help: "begin each entry with `- id: NAME`")
    }
    Fields.noteDuplicates(
      archives.map { PlacedText(text: $0.id, place: $0.place) }, reader: fields.reader, what: "archive")
    Archive.noteRepeatedPaths(archives, reader: fields.reader)
    return archives
  }
}

extension Archive {
  private static let keys = [
    "id", "title", "format", "role", "accounts", "posts", "media", "rejects", "provenance", "comparable-hashes",
    "attributed-by", "likelihood",
  ]

  fileprivate static func parse(_ fields: Fields, isFirst: Bool, folder: String) -> Archive? {
    fields.allow(keys)
    let found = fields.required("id", example: "june-2020")
    let id = fields.identifier(found)
    let title = fields.optional("title")
    let format = format(fields)
    let role = role(fields, isFirst: isFirst)
    let accounts = paths("accounts", fields, folder)
    let posts = paths("posts", fields, folder)
    let media = paths("media", fields, folder)
    if !fields.has("accounts"), !fields.has("posts") {
      fields.reader.note(
        "an archive needs \"posts\", \"accounts\" or both", at: found?.place ?? fields.place,
        help: "add `posts: ../archive/tweets.csv`, a path relative to report.yml")
    }
    let provenance = fields.optional("provenance")
    if let provenance, provenance.text != "synthetic" {
      fields.reader.note(
        "\"provenance\" must be synthetic, not \"\(provenance.text)\"", at: provenance.place,
        help: "remove the line if the archive is not invented")
    }
    let comparableHashes = fields.flag("comparable-hashes")
    let attributedBy = fields.optional("attributed-by")
    let likelihood = fields.optional("likelihood")
    let rejectLimit = rejectLimit(fields) ?? .standard(at: found?.place ?? fields.place)
    guard let id, let found, let format else { return nil }
    if case .mapping(let mapping) = format, !posts.isEmpty {
      for key in ColumnMapping.needed where mapping.columns[key] == nil {
        fields.reader.note(
          "the mapping needs \"\(key)\" to read posts", at: fields.place(of: "format"),
          help: "add `\(key): ` and the name of the column that holds it")
      }
    }
    return Archive(
      id: id, title: title?.text ?? id, format: format, role: role, accounts: accounts, posts: posts, media: media,
      synthetic: provenance != nil, comparableHashes: comparableHashes, attributedBy: attributedBy?.text,
      likelihood: likelihood?.text, rejectLimit: rejectLimit, place: found.place)
  }

  private static func format(_ fields: Fields) -> Format? {
    guard fields.has("format") else {
      _ = fields.required("format", example: "twitter")
      return nil
    }
    if fields.isMapping("format") {
      return fields.group("format", what: "the format").flatMap(ColumnMapping.parse).map(Format.mapping)
    }
    guard let found = fields.optional("format") else { return nil }
    switch found.text {
    case "twitter": return .twitter
    case "crowdtangle": return .crowdtangle
    default:
      fields.reader.note(
        "there is no format \"\(found.text)\"", at: found.place,
        help: "write `format: twitter`, `format: crowdtangle` or which column holds what, "
          + "as `format: {mapping: {id: post_id, account: author, time: published, text: text}}`")
      return nil
    }
  }

  private static func rejectLimit(_ fields: Fields) -> RejectLimit? {
    guard let found = fields.optional("rejects") else { return nil }
    if let rows = Int(found.text), rows >= 0 {
      return RejectLimit(most: .rows(rows), text: found.text, place: found.place)
    }
    if found.text.hasSuffix("%") {
      let number = found.text.dropLast().trimmingCharacters(in: .whitespaces)
      if let percent = Double(number), (0...100).contains(percent) {
        return RejectLimit(most: .share(percent / 100), text: found.text, place: found.place)
      }
    }
    fields.reader.note(
      "\"\(found.text)\" is no number of rows", at: found.place,
      help: "write how many rows may be refused, as `rejects: 100`, or which part of them, as `rejects: 1%`")
    return nil
  }

  private static func paths(_ name: String, _ fields: Fields, _ folder: String) -> [InputPath] {
    if fields.isEmptyList(name) {
      fields.reader.note("\"\(name)\" has no entry", at: fields.place(of: name), help: "name a file or remove the key")
    }
    return fields.texts(name, each: "a path").compactMap { found in
      let components = found.text.split(separator: "/")
      if components.dropLast().contains(where: { $0.contains("*") }) {
        fields.reader.note(
          "`*` stands only in a file's name, not in a folder's", at: found.place, help: "write one pattern per folder")
        return nil
      }
      return InputPath(path: resolved(found.text, in: folder), place: found.place)
    }
  }

  /// A path relative to the content folder. `content/../archive/x` becomes `archive/x`, as people write it, unless the folder is a
  /// symbolic link and the two are different places.
  static func resolved(_ path: String, in folder: String) -> String {
    var folder = folder
    var path = path
    while path.hasPrefix("../") {
      let name = folder.split(separator: "/").last.map(String.init)
      let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: folder)) != nil
      guard let name, name != "..", name != ".", !isLink else { break }
      folder = String(folder.dropLast(folder.hasSuffix("/") ? 1 : 0).dropLast(name.count))
      while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
      path.removeFirst(3)
    }
    return joined(folder, path)
  }
}

extension ColumnMapping {
  /// Reads `format: {mapping: {...}, time-format: ..., time-zone: ...}`.
  fileprivate static func parse(_ fields: Fields) -> ColumnMapping? {
    fields.allow(["mapping", "time-format", "time-zone"])
    guard fields.has("mapping") else {
      fields.reader.note(
        "the format needs \"mapping\"", at: fields.place,
        help:
          "add `mapping: {id: post_id, account: author, time: published, text: text}` with the names of your columns")
      return nil
    }
    let mapping = fields.group("mapping", what: "the mapping of columns")
    let zone = fields.optional("time-zone").flatMap { Report.zone($0, fields) }
    let format = fields.optional("time-format")
    guard let mapping else { return nil }
    mapping.allow(keys)
    var columns: [String: String] = [:]
    for key in keys {
      if let name = mapping.optional(key) { columns[key] = name.text }
    }
    return ColumnMapping(
      columns: columns, timeFormat: format?.text, timeZone: zone ?? .gmt, timeFormatPlace: format?.place)
  }
}

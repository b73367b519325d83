// Reads report.yml.

import Diagnostics
import Foundation

extension Report {
  private static let keys = [
    "title", "subtitle", "authors", "date", "version", "language", "time-zone", "base-url", "archives", "key-numbers",
    "co-retweets", "rules",
  ]

  /// Reads the text of report.yml; paths in it are relative to `folder`.
  static func parse(_ source: SourceText, folder: String) -> (Report?, [Problem]) {
    let reader = YAMLReader(source)
    guard let fields = reader.root(of: source.text, expecting: "the report") else { return (nil, reader.problems) }
    fields.allow(keys)
    let title = fields.required("title", example: "What the archive holds")
    let date = fields.day(fields.required("date", example: "2020-06-12"))
    let timeZone = timeZone(fields)
    let archives = archives(fields, folder: folder)
    let language = fields.language(fields.optional("language"))
    let baseURL = fields.address(fields.optional("base-url"))
    let keyNumbers = keyNumbers(fields)
    let coRetweets = coRetweets(fields)
    let rules = rules(fields)
    let subtitle = fields.optional("subtitle")
    let authors = fields.texts("authors", each: "an author")
    let version = fields.optional("version")
    guard reader.problems.isEmpty, let title, let date, let timeZone else { return (nil, reader.problems) }
    let report = Report(
      title: title.text, subtitle: subtitle?.text, authors: authors.map(\.text), date: date,
      version: version?.text ?? "1.0", language: language ?? "en", timeZone: timeZone, baseURL: baseURL,
      archives: archives, keyNumbers: keyNumbers, coRetweets: coRetweets, rules: rules)
    return (report, [])
  }

  private static func timeZone(_ fields: Fields) -> TimeZone? {
    guard let found = fields.required("time-zone", example: "Asia/Shanghai") else { return nil }
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

  private static func archives(_ fields: Fields, folder: String) -> [Archive] {
    guard fields.has("archives") else {
      fields.reader.note(
        "the report needs \"archives\"", at: fields.place,
        help: "add `archives:` with an entry that has an id and its posts, accounts or both")
      return []
    }
    let entries = fields.list("archives", each: "an archive")
    let before = fields.reader.problems.count
    let archives = entries.compactMap { Archive.parse($0, folder: folder) }
    if entries.isEmpty, fields.reader.problems.count == before {
      fields.reader.note(
        "\"archives\" has no entry", at: fields.place(of: "archives"), help: "begin each entry with `- id: NAME`")
    }
    Fields.noteDuplicates(
      archives.map { PlacedText(text: $0.id, place: $0.place) }, reader: fields.reader, what: "archive")
    return archives
  }
}

extension Archive {
  private static let keys = [
    "id", "title", "format", "accounts", "posts", "media", "provenance", "attributed-by", "likelihood",
  ]
  /// Formats that the design names and this version does not read.
  private static let announced = ["crowdtangle"]

  fileprivate static func parse(_ fields: Fields, folder: String) -> Archive? {
    fields.allow(keys)
    let found = fields.required("id", example: "june-2020")
    let id = fields.identifier(found)
    let title = fields.optional("title")
    let format = format(fields)
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
    let attributedBy = fields.optional("attributed-by")
    let likelihood = fields.optional("likelihood")
    guard let id, let found, let format else { return nil }
    return Archive(
      id: id, title: title?.text ?? id, format: format, accounts: accounts, posts: posts, media: media,
      synthetic: provenance != nil, attributedBy: attributedBy?.text, likelihood: likelihood?.text, place: found.place)
  }

  private static func format(_ fields: Fields) -> Format? {
    guard fields.has("format") else {
      _ = fields.required("format", example: Format.twitter.rawValue)
      return nil
    }
    let right = listed(Format.allCases.map { "`format: \($0.rawValue)`" }, "or")
    if fields.isMapping("format") {
      fields.reader.note(
        "a mapping of columns is not read by this version", at: fields.place(of: "format"), help: "write \(right)")
      return nil
    }
    guard let found = fields.optional("format") else { return nil }
    if let format = Format(rawValue: found.text) { return format }
    let message =
      announced.contains(found.text)
      ? "the format \"\(found.text)\" is not read by this version" : "there is no format \"\(found.text)\""
    fields.reader.note(message, at: found.place, help: "write \(right)")
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
  private static func resolved(_ path: String, in folder: String) -> String {
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

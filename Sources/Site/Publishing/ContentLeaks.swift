// What an editor writes of accounts that the report does not name, or of what it masks: told where it stands, before any page is made. Keys
// behind `account:` are how the text speaks of an account without naming it.

import Commentary
import Configuration
import Diagnostics
import Foundation

extension PublishingPolicy {
  /// Handles, keys and names in the commentary, and in what of `content/` goes onto the pages.
  func problems(in commentary: Commentary, _ contentFolder: String) -> [Problem] {
    guard terms.count > 0 else { return [] }
    let folder = contentFolder.hasSuffix("/") ? contentFolder : contentFolder + "/"
    let tables = ((try? FileManager.default.contentsOfDirectory(atPath: folder + "data")) ?? []).sorted()
      .filter { $0.hasSuffix(".csv") && !$0.hasPrefix(".") }.map { "data/\($0)" }
    let files =
      (commentary.sections + commentary.translations).filter { !$0.draft }.map(\.file)
      + (Self.files + tables).map { contentFolder == "." ? $0 : folder + $0 }
    return files.flatMap { path -> [Problem] in
      guard var data = FileManager.default.contents(atPath: path).map({ [UInt8]($0) }) else { return [] }
      if path.hasSuffix("/report.yml") || path == "report.yml" { Self.blankPolicy(&data) }
      return data.withUnsafeBufferPointer { problems(in: $0, path) }
    }
  }

  /// What of `content/` besides the commentary goes onto pages.
  private static let files = [
    "report.yml", "topics.yml", "themes.yml", "codes.yml", "events.yml", "published.yml", "references.yml",
    "glossary.yml",
    "facts.yml", "corrections.yml",
  ]

  /// Blanks what `publishing:` of report.yml says, which names accounts itself.
  private static func blankPolicy(_ bytes: inout [UInt8]) {
    var isPolicy = false
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if let first = bytes[start..<end].first, !" \t#-\r".utf8.contains(first) {
        isPolicy = bytes[start..<end].starts(with: "publishing".utf8)
      }
      if isPolicy { for index in start..<end { bytes[index] = 0x20 } }
      start = end + 1
    }
  }

  /// A file is searched as a whole: a name can be divided by the end of a line.
  private func problems(in bytes: UnsafeBufferPointer<UInt8>, _ path: String) -> [Problem] {
    var line = 1
    var start = 0
    return terms.found(in: bytes).compactMap { found in
      while let end = bytes[start..<found.range.lowerBound].firstIndex(of: 0x0A) { (line, start) = (line + 1, end + 1) }
      let end = bytes[found.range.lowerBound...].firstIndex(of: 0x0A) ?? bytes.count
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      let before = String(decoding: bytes[start..<found.range.lowerBound], as: UTF8.self)
      if before.hasSuffix("account:") || before.hasSuffix("account=") { return nil }
      let written = String(decoding: bytes[found.range], as: UTF8.self)
      let length = String(decoding: bytes[found.range.lowerBound..<min(end, found.range.upperBound)], as: UTF8.self)
        .count
      let place = Place(path, line: line, column: before.count + 1, text: text, length: length)
      return problem(found, written.split(whereSeparator: \.isWhitespace).joined(separator: " "), at: place)
    }
  }

  private func problem(_ found: WithheldTerms.Found, _ written: String, at place: Place) -> Problem {
    guard found.kind != .redacted else {
      let entry = settings.redactions[found.owner]
      return .error(
        "\"\(written)\" is masked by \(entry.place.file):\(entry.place.line ?? 1)", at: place,
        help: "remove it here, or there")
    }
    let (key, name) = owner(found)
    let what = found.kind == .key ? "key" : found.kind == .handle ? "handle" : "name"
    let message = "\"\(written)\" is the \(what) of an account that this report does not name"
    let help =
      "write [](account:\(key)), which prints its pseudonym, \(name), or name the account under `publishing:` in report.yml"
    return found.kind == .name
      ? Problem(.withheldName, message, at: place, help: help) : .error(message, at: place, help: help)
  }
}

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
      guard let data = FileManager.default.contents(atPath: path) else { return [] }
      let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      return lines.enumerated().flatMap { problems(in: String($1), at: Place(path, line: $0 + 1, text: String($1))) }
    }
  }

  /// What of `content/` besides the commentary goes onto pages. report.yml holds the names themselves.
  private static let files = [
    "topics.yml", "themes.yml", "events.yml", "published.yml", "references.yml", "glossary.yml", "facts.yml",
  ]

  private func problems(in line: String, at place: Place) -> [Problem] {
    var line = line
    return line.withUTF8 { bytes in
      terms.found(in: bytes).compactMap { found in
        let before = String(decoding: bytes[..<found.range.lowerBound], as: UTF8.self)
        if before.hasSuffix("account:") || before.hasSuffix("account=") { return nil }
        let written = String(decoding: bytes[found.range], as: UTF8.self)
        var place = place
        (place.column, place.length) = (before.count + 1, written.count)
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
  }
}

// What is said of a column of languages that holds names where codes are needed.

import AnalysedArchive
import Configuration
import Diagnostics

/// A warning for each archive with a column of languages of its own that holds what is no code.
func namedLanguages(_ configuration: Configuration, in file: String) throws -> [Problem] {
  try configuration.report.archives.compactMap { archive in
    guard case .mapping(let mapping) = archive.format, let column = mapping.columns["language"] else { return nil }
    let names = try WrittenLanguages.noCodes(of: file, archive: archive.id)
    return namedLanguages(names.map { ($0.text, $0.posts) }, column: column, at: archive.place)
  }
}

/// The warning on what a column has that is no code of a language; nil if there is nothing.
func namedLanguages(_ names: [(text: String, posts: Int)], column: String, at place: Place?) -> Problem? {
  guard let first = names.first else { return nil }
  let posts = names.reduce(0) { $0 + $1.posts }
  return .warning(
    "the column \(column) names the language of \(grouped(posts)) post\(posts == 1 ? "" : "s") without a code: \"\(first.text.prefix(30))\"",
    at: place,
    help: "write codes there, as de, en or zh: pages name a language by its code, and links ask for posts by it")
}

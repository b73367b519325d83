// `dossier accept`: the numbers that the data has moved are rewritten in the Markdown, and what the archive says is kept in accepted.json.

import Commentary
import Configuration
import Diagnostics
import Foundation

/// What an acceptance came to.
public struct AcceptanceSummary: Sendable {
  /// The changes as the user reads them, in file order.
  public var changes: [String]
  /// The number of files that changed, accepted.json left aside.
  public var files: Int
  /// What is left for a human, and what else is wrong.
  public var problems: [Problem]
}

extension SiteBuilder {
  /// Rewrites the numbers that moved and writes accepted.json. A file is replaced in one step, and none changes if one cannot.
  /// - Parameters:
  ///   - what: a fact (`posts.count`) or a place (`content/02-x.md`, `content/02-x.md:14`); nil for everything.
  ///   - archiveDigest: the SHA-256 of the analysed archive, hexadecimal.
  public func accept(_ what: String?, archiveDigest: String) throws -> AcceptanceSummary {
    let report = try read()
    let rendering = report.rendering
    let selection = try what.map { try AcceptanceArgument($0).selection(of: rendering, in: contentFolder) } ?? .all
    let acceptance = rendering.acceptance(of: selection)

    var files = FileReplacements()
    let changed = Dictionary(grouping: acceptance.edits, by: \.file)
    for (file, edits) in changed.sorted(by: { $0.key < $1.key }) {
      let text = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
      files.add(file, Array(try Edit.apply(edits, to: text).utf8))
    }
    let isWhole = selection == .all && acceptance.byHand.isEmpty
    let now = current(report, archiveDigest: archiveDigest)
    let accepted = try isWhole ? now : accepted(selection, rendering, now)
    files.add(acceptedFile, Array(accepted.json.utf8))
    try files.write()

    var problems = acceptance.byHand.compactMap { configuration.report.rules.applied(to: $0) ?? $0 }
    if selection == .all { problems += report.problems.filter { $0.rule != Rule.wrongNumber.rawValue } }
    return AcceptanceSummary(changes: acceptance.edits.map(\.summary), files: changed.count, problems: problems)
  }

  /// What accepted.json shall say where a part is accepted, or something is left for a human: that part beside what was accepted
  /// before, so that `dossier changes` still tells of the rest. Everything that the archive says now, if nothing was accepted before.
  private func accepted(
    _ selection: Acceptance.Selection, _ rendering: Rendering, _ current: AcceptedBuild
  ) throws -> AcceptedBuild {
    guard FileManager.default.fileExists(atPath: acceptedFile) else { return current }
    var accepted = try AcceptedBuild(readingFrom: acceptedFile)
    for use in rendering.uses where selection.includes(use.fact, use.link) { accepted.add(use.fact, for: use.link) }
    for mismatch in rendering.mismatches
    where mismatch.rewritten != nil && selection.includes(mismatch.fact, mismatch.link) {
      accepted.add(mismatch.fact, for: mismatch.link)
    }
    return accepted
  }
}

/// What stands after `dossier accept`.
struct AcceptanceArgument {
  private let text: String

  init(_ text: String) { self.text = text }

  /// The fact or place that is meant.
  /// - Throws: a problem when the commentary has no such fact, file or line.
  func selection(of rendering: Rendering, in folder: String) throws(Problem) -> Acceptance.Selection {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    if let file = parts.first, file.hasSuffix(".md") { return try place(file, parts.dropFirst(), rendering, folder) }
    let name = text.hasPrefix("fact:") ? String(text.dropFirst(5)) : text
    let known = rendering.uses.map { ($0.fact.name, $0.link) } + rendering.mismatches.map { ($0.fact.name, $0.link) }
    guard known.contains(where: { [$0.0, $0.1.name, $0.1.reference].contains(name) }) else {
      let names = Set(known.flatMap { [$0.0, $0.1.name] }).sorted()
      throw .error(
        "no number in the commentary is bound to \"\(name)\"",
        help: nearest(to: name, among: names).map { "did you mean `\($0)`?" }
          ?? "write a fact, as posts.count, or a place, as content/02-hong-kong.md:14")
    }
    return .fact(name)
  }

  private func place(_ file: String, _ rest: ArraySlice<String>, _ rendering: Rendering, _ folder: String)
    throws(Problem) -> Acceptance.Selection
  {
    let files = (rendering.sections + rendering.translations).map(\.section.file)
    func plain(_ path: String) -> String { URL(filePath: path).standardizedFileURL.path }
    let wanted = [plain(file), plain(folder + "/" + file)]
    guard let found = files.first(where: { wanted.contains(plain($0)) }) else {
      throw .error(
        "no section of the report is \"\(file)\"",
        help: nearest(to: file, among: files).map { "did you mean `\($0)`?" }
          ?? "the sections are \(files.joined(separator: ", "))")
    }
    guard let line = rest.first, !line.isEmpty else { return .place(file: found, line: nil) }
    guard let number = Int(line), number > 0 else {
      throw .error("\"\(line)\" is no line of \(found)", help: "write a line's number, as \(found):14")
    }
    let places = rendering.uses.map(\.link.place) + rendering.mismatches.map(\.link.place)
    guard places.contains(where: { $0.file == found && $0.line == number }) else {
      throw .error(
        "\(found) has no number of the data in line \(number)", help: "name the line that `dossier check` names")
    }
    return .place(file: found, line: number)
  }
}

// The analysed archive of a report: made if it is stale, taken as it lies where the raw files are elsewhere, and refused if report.yml
// pins another.

import AnalysedArchive
import Analysis
import Configuration
import Diagnostics
import Foundation
import Site

/// An analysed archive's file beside the report that is built from it.
struct ReportArchive {
  let configuration: Configuration
  let file: String

  init(_ configuration: Configuration, _ option: ArchiveOption) {
    self.configuration = configuration
    file = option.archive
  }

  /// The archive of the report whose configuration lies in the content folder.
  init(_ content: ContentOption, _ archive: ArchiveOption) throws {
    self.init(try Configuration.load(contentFolder: content.content), archive)
  }

  init(_ configuration: Configuration, file: String) {
    self.configuration = configuration
    self.file = file
  }

  /// Analyses the raw files unless the archive was made from them, and takes in what coders say if that has changed. A pinned archive
  /// that lies there is never replaced. Of two processes the second waits for the first, and then finds nothing to do.
  /// - Parameters:
  ///   - trustingTimes: whether a raw file is taken for unchanged by its size and times, without reading it.
  ///   - takingInCoding: whether it fails if what coders say cannot be taken in, as what belongs to another draw.
  /// - Returns: what was refused, each reason after an analysis and a line a file later.
  /// - Throws: `Problems` if that is more than report.yml allows: what the commentary says of such an archive is not worth checking.
  func refresh(trustingTimes: Bool = false, takingInCoding: Bool = true) throws -> [Problem] {
    let turn = Turn(of: file)
    defer { turn.end() }
    let exists = FileManager.default.fileExists(atPath: file)
    if exists, configuration.report.pin != nil {
      try checkPin()
      return try refused(isTold: false)
    }
    if exists, holdsNoRawFile {
      print("the files that report.yml names are not here: building from \(file) alone", to: &standardError)
      let warnings = try refused(isTold: false)
      return try warnings + after(warnings) { try takingInCoding ? updateCoding() : [] }
    }
    var found: [Problem]?
    switch try analysis.standing(of: file, trustingTimes: trustingTimes) {
    case .fresh: break
    case .otherCodebooks(let relabelling): found = try renew(relabelling, finishing: addCoding(likelyIn: drawnPosts))
    case .stale: found = try renew(nil, finishing: addCoding(likelyIn: drawnPosts))
    }
    let warnings = try (found ?? []) + refused(isTold: found != nil)
    let coding = try after(warnings) { try takingInCoding ? updateCoding() : [] }
    try checkPin()
    return warnings + coding
  }

  /// Labels the archive anew if the codebooks alone were edited since it was written, unless all is to be `fresh`, and analyses the raw
  /// files otherwise.
  /// - Parameter takingInCoding: whether the archive is the one that was coded.
  /// - Returns: what was refused, by reason, and what is to be said of the coding.
  func renew(fresh: Bool, takingInCoding: Bool) throws -> [Problem] {
    let turn = Turn(of: file)
    defer { turn.end() }
    var relabelling: Relabelling?
    if !fresh, case .otherCodebooks(let known) = try analysis.standing(of: file, trustingTimes: true) {
      relabelling = known
    }
    guard takingInCoding else { return try renew(relabelling) { _ in } ?? [] }
    let warnings = try renew(relabelling, finishing: addCoding(likelyIn: drawnPosts)) ?? []
    return try warnings + updateCoding()
  }

  /// What was refused, by reason; nil if no raw file was to be read.
  private func renew(_ relabelling: Relabelling?, finishing: (_ part: String) throws -> Void) throws -> [Problem]? {
    if let relabelling, try relabelling.runAndTell(finishing: finishing) { return nil }
    return try analyse(configuration, into: file, finishing: finishing)
  }

  /// Where the posts of the draw stand in the archive that lies there: labels that change leave them in their places.
  private var drawnPosts: [Int] { (try? CodingTables.drawnPosts(of: file)) ?? [] }

  /// A warning if the archive was made from something else than what `content/` now says. A reviewer may hold the analysed archive
  /// without the raw files: then there is nothing to compare it with. Also a warning for each file of which much was refused.
  /// - Throws: `Problems` if that is more than report.yml allows.
  func stale() throws -> [Problem] {
    try checkPin()
    return try refused(isTold: false) + madeFromOther()
  }

  private func madeFromOther() throws -> [Problem] {
    if let isStale = try? isCodingStale(), isStale {
      return [.warning("\(file) was not made from what content/coding now says", help: "run `dossier build`")]
    }
    guard let isFresh = try? analysis.isFresh(file), !isFresh else { return [] }
    return [
      .warning("\(file) was not made from what report.yml and topics.yml now say", help: "run `dossier build`")
    ]
  }

  /// The file's SHA-256.
  /// - Throws: a problem when there is no such file.
  func digest() throws -> String { try FileDigest.sha256(ofFile: file) }

  /// What builds the report from this archive.
  /// - Parameters:
  ///   - keeping: whether answers that an earlier build kept are taken.
  ///   - ahead: those answers, where they are read already.
  func builder(
    _ content: ContentOption, _ templates: TemplatesOption? = nil, keeping: AnswerKeeping = .never,
    ahead: AnswersAhead? = nil
  ) throws -> SiteBuilder {
    SiteBuilder(
      configuration: configuration, contentFolder: content.content, templatesFolder: try templates?.folder(),
      archive: try ArchiveReader(path: file, facts: configuration.facts.map(\.sqlFact), keeping: keeping, ahead: ahead))
  }

  private func checkPin() throws {
    guard let pin = configuration.report.pin else { return }
    let digest = try digest()
    guard digest != pin.digest else { return }
    throw Problem.error(
      "\(file) is another archive than the one that report.yml pins: its digest is \(digest)", at: pin.place,
      help: "put the pinned file there, or write `digest: \(digest)` to build from this one")
  }

  private var analysis: ArchiveAnalysis { ArchiveAnalysis(configuration: configuration, dossier: Dossier.version) }

  private var holdsNoRawFile: Bool {
    !configuration.report.archives.flatMap { $0.accounts + $0.posts + $0.media }.contains(where: \.isThere)
  }
}

extension TemplatesOption {
  /// The folder, which must exist if it was named.
  func folder() throws -> String {
    if templates != Self.standard, !FileManager.default.fileExists(atPath: templates) {
      throw Problem.error(
        "there is no folder \"\(templates)\"", help: "name the folder of your templates with --templates")
    }
    return templates
  }
}

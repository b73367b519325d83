// Builds the site again after a change, reading anew only what the change can have touched: a save of the commentary does not open the
// archive again, and what was asked of the archive is not asked twice.

import AnalysedArchive
import Configuration
import Diagnostics
import Foundation
import Site

/// Builds sites for the preview, one after the other.
final class PreviewBuilder {
  /// What a build came to.
  struct Outcome {
    /// The site; nil when there are errors.
    var site: BuiltSite?
    /// Everything that is wrong, errors and warnings.
    var problems: [Problem]
  }

  private let content: ContentOption
  private let templates: String
  private let archive: ArchiveOption
  /// Files of reviewers' comments.
  private let comments: [String]
  private var report: Configuration?
  private var reader: ArchiveReader?
  private let kept = KeptParts()
  /// The archive's file as it was opened.
  private var opened: FileIdentity?
  private var isBuilt = false
  /// What gives up the questions of a text that is not the newest any more.
  let stop = QuestionStop()
  /// The files of the policy's secret and redactions, as they were last named: a report that cannot be read because one of them is gone is
  /// built again when it comes back.
  private var policyFiles: [String] = []

  init(content: ContentOption, templates: String, archive: ArchiveOption, comments: [String] = []) {
    self.content = content
    self.templates = templates
    self.archive = archive
    self.comments = comments
  }

  /// The folders and files that the site depends on, those of the commentary and the templates first.
  var watched: [String] {
    let raw = report?.report.archives.flatMap { $0.accounts + $0.posts + $0.media }.flatMap { (try? $0.files()) ?? [] }
    return [content.content, templates] + (raw ?? []) + [archive.archive] + comments + policyFiles
  }

  /// Builds, and says on standard error how it went.
  /// - Parameter changed: the files that have changed since the last build; nil for the first.
  /// - Returns: nil if a question was stopped, so that nothing can be said.
  func build(after changed: [String]?) -> Outcome? {
    let start = ContinuousClock.now
    stop.reset()
    let outcome = attempt(changed)
    guard !stop.hasStopped else { return nil }
    isBuilt = outcome.site != nil
    for problem in outcome.problems { print(problem.formatted, to: &standardError) }
    if let site = outcome.site {
      let milliseconds = (ContinuousClock.now - start) / .milliseconds(1)
      let what = changed.map { "\($0.count == 1 ? $0[0] : "\($0.count) files"): " } ?? ""
      print("\(what)\(site.pages) pages in \(Int(milliseconds.rounded())) ms", to: &standardError)
    }
    return outcome
  }

  /// Whether a file that has changed is the archive that was itself made by the last build.
  func made(_ path: String) -> Bool { path == archive.archive && opened != nil && opened == FileIdentity(ofFile: path) }

  /// Keeps what the archive answered, for the next build and for the next archive that differs in its labels alone.
  func keepAnswers() { reader?.keepAnswers(droppingOthers: isBuilt) }

  private func attempt(_ changed: [String]?) -> Outcome {
    var warnings: [Problem] = []
    do {
      if let changed, changed.allSatisfy(isText), report != nil, reader != nil {
        // Neither configuration nor archive can be other than they were.
      } else {
        warnings = try open()
      }
      guard let report, let reader else { return Outcome(site: nil, problems: warnings) }
      let site = try SiteBuilder(
        configuration: report, contentFolder: content.content, templatesFolder: templates, archive: reader,
        kept: kept
      ).build()
      guard !comments.isEmpty else { return Outcome(site: site, problems: warnings + site.warnings) }
      let read = try SiteBuilder(
        configuration: report, contentFolder: content.content, templatesFolder: templates, archive: reader
      ).comments(in: comments)
      return Outcome(site: site.showing(read.comments), problems: warnings + site.warnings + read.problems)
    } catch {
      return Outcome(site: nil, problems: warnings + (told(error) ?? [.error("\(error)")]))
    }
  }

  /// Whether a file is commentary or a template, which say nothing of the archive.
  private func isText(_ path: String) -> Bool {
    path.hasPrefix(templates + "/") || path.hasPrefix(content.content + "/") && path.hasSuffix(".md")
  }

  /// Reads configuration and archive anew, which is analysed if it is stale.
  private func open() throws -> [Problem] {
    // What was open describes files that have changed; if the new ones cannot be read, nothing is shown from the old.
    (report, reader) = (nil, nil)
    let configuration = try Configuration.load(contentFolder: content.content)
    report = configuration
    policyFiles = configuration.report.publishing.files
    let warnings = try ReportArchive(configuration, archive).refresh(trustingTimes: true)
    opened = FileIdentity(ofFile: archive.archive)
    reader = try ArchiveReader(
      path: archive.archive, facts: configuration.facts.map(\.sqlFact), keeping: .always,
      stop: stop)
    return warnings
  }
}

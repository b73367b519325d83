// The pass from raw archives to the analysed archive, as a user of this module sees it.

import AnalysedArchive
import Configuration
import Diagnostics
import Foundation
import Ingest

/// How far an analysis has come.
public struct Progress: Hashable, Sendable {
  /// The file being read, as the user named it.
  public var file: String
  /// Rows read of all files, good and bad.
  public var rows: Int
  /// Bytes read of all files, as they lie on disk.
  public var bytes: Int
  /// Bytes of all files.
  public var totalBytes: Int
}

/// What an analysis wrote.
public struct Summary: Hashable, Sendable {
  /// Accounts stored.
  public var accounts: Int
  /// Posts stored.
  public var posts: Int
  /// Media stored.
  public var media: Int
  /// Rows refused.
  public var rejects: Int
}

/// An analysis of the archives that a report names.
public struct ArchiveAnalysis: Sendable {
  private let configuration: Configuration
  private let threads: Int
  private let dossier: String

  /// Prepares an analysis. `dossier` is the version of the command, noted in the archive; `threads` is how many read at once,
  /// unless told as many as there are processors. The result does not depend on it.
  public init(
    configuration: Configuration, dossier: String,
    threads: Int = ProcessInfo.processInfo.activeProcessorCount
  ) {
    self.configuration = configuration
    self.dossier = dossier
    self.threads = max(1, threads)
  }

  /// Analyses the archives into `file`, which is written beside it and moved into place: interrupted at any moment, the
  /// previous one is whole. `finishing` is given the file that is to have its name, to add what follows from the analysis.
  ///
  /// Throws `Problems` before any work when an input is missing or of the wrong kind, a `Problem` when one cannot be read to its
  /// end, and an `ArchiveProblem` when `file` cannot be written. A bad row is no error: it is stored as a reject.
  @discardableResult
  public func run(
    into file: String, finishing: (_ part: String) throws -> Void = { _ in },
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) throws -> Summary {
    let inputs = try openInputs()
    let files = inputs.flatMap(\.diskFiles)
    var kept = KeptDigests()
    for path in files { kept.begin(path) }
    let summary = try ArchiveWriter.write(to: file) { writer in
      var pass = AnalysisPass(
        writer: writer, configuration: configuration, threads: threads, inputs: inputs, progress: progress)
      for (index, input) in inputs.enumerated() { try pass.read(input, archive: index + 1) }
      let digests = try pass.finish(files: files)
      let digest = Staleness.digest(configuration, digests: digests)
      for path in files { if let digest = digests[path] { kept.end(path, digest) } }
      try writer.add(digest: digest, timeZone: configuration.report.timeZone.identifier, dossier: dossier)
      return pass.summary
    } finishing: {
      try finishing($0)
    }
    kept.write(besideArchive: file)
    return summary
  }

  /// Answers the questions that are asked of every archive, for the first one of the report, and stores nothing.
  ///
  /// Throws as `run` does.
  public func factsOnly(progress: @escaping @Sendable (Progress) -> Void = { _ in }) throws -> QuickFacts {
    guard let archive = configuration.report.archives.first else { return QuickFacts() }
    let input = try ArchiveInputs(archive)
    let repeated = ArchiveInputs.repeated([input])
    if !repeated.isEmpty { throw Problems(repeated) }
    let totalBytes = input.totalBytes
    var pass = FactsPass(configuration: configuration, threads: threads)
    var done = (path: "", rows: 0, bytes: 0)
    var before = (rows: 0, bytes: 0)
    try pass.read(input) { file, rows in
      if file.path != done.path { before = (before.rows + done.rows, before.bytes + done.bytes) }
      done = (file.path, rows, file.bytesRead)
      progress(
        Progress(
          file: file.path, rows: before.rows + rows, bytes: before.bytes + done.bytes, totalBytes: totalBytes))
    }
    return pass.facts()
  }

  /// Whether `file` is what `run` would write: the same inputs by their SHA-256, codebook, time zone and schema.
  ///
  /// Reads every input once for its digest, which takes a fifth of a second for 200 MB; unless told by `trustingTimes` to take the
  /// digests that were kept of files which their times say have not changed. Throws `Problems` when an input is missing.
  public func isFresh(_ file: String, trustingTimes: Bool = false) throws -> Bool {
    if case .fresh = try standing(of: file, trustingTimes: trustingTimes) { true } else { false }
  }

  /// How an archive's file stands to what `run` would write.
  public enum Standing: Sendable {
    /// It is that.
    case fresh
    /// It is that but for its labels: the codebooks alone were edited since this version of the command wrote it.
    case otherCodebooks(Relabelling)
    /// It is missing, or something else.
    case stale
  }

  /// How `file` stands to what `run` would write; reads the inputs as `isFresh` does, and throws as it does.
  public func standing(of file: String, trustingTimes: Bool = false) throws -> Standing {
    guard let identity = FileIdentity(ofFile: file), let labels = ArchiveLabels(of: file) else { return .stale }
    let digests = try digests(beside: file, trustingTimes: trustingTimes)
    let digest = Staleness.digest(configuration, digests: digests)
    if labels.digest == digest { return .fresh }
    var before = configuration
    before.codebook = Codebook(topics: labels.topics.map(Topic.init(stored:)))
    before.themes = Codebook(topics: labels.themes.map(Topic.init(stored:)))
    guard labels.dossier == dossier, labels.digest == Staleness.digest(before, digests: digests) else { return .stale }
    return .otherCodebooks(
      Relabelling(
        file: file, identity: identity, old: labels, configuration: configuration, digest: digest, threads: threads))
  }

  /// The SHA-256 of each input, read or, where times are trusted, kept.
  private func digests(beside file: String, trustingTimes: Bool) throws -> [String: String] {
    let files = try openInputs().flatMap(\.diskFiles)
    let before = trustingTimes ? KeptDigests(besideArchive: file) : KeptDigests()
    var kept = KeptDigests()
    var digests: [String: String] = [:]
    for path in files {
      kept.begin(path)
      let digest = try before.digest(of: path) ?? FileDigest.sha256(ofFile: path)
      kept.end(path, digest)
      digests[path] = digest
    }
    if trustingTimes, kept != before { kept.write(besideArchive: file) }
    return digests
  }

  private func openInputs() throws(Problems) -> [ArchiveInputs] {
    var inputs: [ArchiveInputs] = []
    var problems: [Problem] = []
    for archive in configuration.report.archives {
      do throws(Problems) { inputs.append(try ArchiveInputs(archive)) } catch { problems += error.all }
    }
    problems += ArchiveInputs.repeated(inputs)
    if !problems.isEmpty { throw Problems(problems) }
    return inputs
  }
}

extension Topic {
  /// A topic or a theme as far as an analysis depends on it, from an archive that was analysed with it.
  fileprivate init(stored label: ArchiveLabel) {
    func texts(_ kind: CompiledCodebook.Rule.Kind) -> [String] {
      label.rules.filter { $0.kind == kind.rawValue }.map(\.text)
    }
    self.init(
      id: label.key, title: label.title, terms: texts(.term), hashtags: texts(.hashtag), exclude: texts(.exclude))
  }
}

// What coders say, taken into the analysed archive whenever their files have changed, without reading the raw files again.

import AnalysedArchive
import Analysis
import Coding
import Configuration
import Diagnostics

extension ReportArchive {
  /// Makes the archive's tables of the coding what content/coding says; nothing is written if they are. A pinned archive is left as it is.
  /// - Parameter keeping: whether answers that an earlier build kept are taken.
  /// - Returns: what a reader of the report should know of the sample.
  func takeInCoding(keeping: AnswerKeeping = .never) throws -> [Problem] {
    guard configuration.report.pin == nil else { return [] }
    guard let (folder, settings) = try codingFolder() else {
      if try CodingTables.digest(of: file) != nil { try CodingTables.write(nil, into: file) }
      return []
    }
    let reader = try ArchiveReader(path: file, keeping: keeping)
    let sample = try CodedSample(folder, configuration, posts: try reader.postsToRead(folder.draw.posts.map(\.key)))
    let digest = CodedSample.digest(folder, configuration, analysis: reader.analysisDigest)
    if try CodingTables.digest(of: file) == digest { return sample.warnings }
    var matching = RuleMatching(configuration.codebook)
    defer { matching.deallocate() }
    let tables = sample.tables(digest: digest, synthetic: settings.synthetic, terms: try reader.topicTerms()) {
      matching.rules(text: $0.text, hashtags: $0.hashtags)
    }
    try CodingTables.write(tables, into: file)
    return sample.warnings
  }

  /// Whether content/coding has changed since it was taken in.
  func isCodingStale() throws -> Bool {
    guard configuration.report.pin == nil else { return false }
    let digest = try CodingTables.digest(of: file)
    guard let (folder, _) = try codingFolder() else { return digest != nil }
    let analysis = try ArchiveReader(path: file).analysisDigest
    return digest != CodedSample.digest(folder, configuration, analysis: analysis)
  }

  private func codingFolder() throws -> (CodingFolder, CodingSettings)? {
    guard let settings = configuration.report.coding else { return nil }
    let codes = CodedSample.codes(of: configuration).map(\.key)
    return try CodingFolder.read(settings, codes: codes).map { ($0, settings) }
  }
}

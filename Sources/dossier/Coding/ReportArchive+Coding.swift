// What coders say, taken into the analysed archive whenever their files have changed, without reading the raw files again.

import AnalysedArchive
import Analysis
import Coding
import Configuration
import Diagnostics

extension ReportArchive {
  /// Makes the archive's tables of the coding what content/coding says; nothing is written if they are. A pinned archive is left as it is.
  /// - Parameters:
  ///   - keeping: whether answers that an earlier build kept are taken.
  ///   - drawn: where the posts of the draw stood before the archive was written.
  /// - Returns: what a reader of the report should know of the sample.
  func takeInCoding(keeping: AnswerKeeping = .never, drawn: [Int] = []) throws -> [Problem] {
    guard configuration.report.pin == nil else { return [] }
    let summary = try CodingTables.summary(of: file)
    guard let settings = configuration.report.coding,
      let digest = CodedSample.digest(settings, configuration, analysis: summary.analysis)
    else {
      if summary.digest != nil { try CodingTables.write(nil, into: file) }
      return []
    }
    // What was taken in was checked then.
    if summary.digest == digest { return warnings(summary, settings) }
    let codes = CodedSample.codes(of: configuration).map(\.key)
    guard let folder = try CodingFolder.read(settings, codes: codes) else { return [] }
    let reader = try ArchiveReader(path: file, keeping: keeping)
    let posts = try reader.postsToRead(folder.draw.posts.map(\.key), likelyIn: drawn)
    let sample = try CodedSample(folder, configuration, posts: posts)
    var matching = RuleMatching(configuration.codebook)
    defer { matching.deallocate() }
    let tables = sample.tables(digest: digest, synthetic: settings.synthetic, terms: try reader.topicTerms()) {
      matching.rules(text: $0.text, hashtags: $0.hashtags)
    }
    try CodingTables.write(tables, into: file)
    return try warnings(CodingTables.summary(of: file), settings)
  }

  /// Whether content/coding has changed since it was taken in.
  func isCodingStale() throws -> Bool {
    guard configuration.report.pin == nil else { return false }
    let summary = try CodingTables.summary(of: file)
    let digest = configuration.report.coding.flatMap {
      CodedSample.digest($0, configuration, analysis: summary.analysis)
    }
    return summary.digest != digest
  }

  private func warnings(_ summary: CodingTables.Summary, _ settings: CodingSettings) -> [Problem] {
    guard summary.coded > 0 else { return [] }
    var warnings: [Problem] = []
    let open = summary.drawn - summary.coded
    if open > 0 {
      warnings.append(
        .warning(
          "\(grouped(open)) of the \(grouped(summary.drawn)) posts that were drawn have no codes in the end",
          at: settings.place,
          help: "estimates rest on the others: have these read by two coders, and settle what they disagree on"))
    }
    if summary.unrepresented > 0 {
      warnings.append(
        .warning(
          "no post with codes in the end stands for \(grouped(summary.unrepresented)) posts of the archive",
          at: settings.place, help: "estimates leave them out: they are of topics of which no post was settled"))
    }
    for topic in configuration.codebook.topics {
      guard let posts = summary.recalls[topic.id], posts < TopicEstimates.fewPosts else { continue }
      warnings.append(
        .warning(
          "the recall of \(topic.id) rests on \(posts) post\(posts == 1 ? "" : "s")", at: topic.place,
          help: "give its interval with it, or draw more posts"))
    }
    return warnings
  }
}

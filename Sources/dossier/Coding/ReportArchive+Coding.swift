// What coders say, taken into the analysed archive whenever their files have changed, without reading the raw files again.

import AnalysedArchive
import Analysis
import Coding
import Configuration
import Diagnostics

extension ReportArchive {
  /// Makes the archive's tables of the coding what content/coding says; nothing is written if they are. A pinned archive is left as it is.
  /// - Returns: what a reader of the report should know of the sample.
  func takeInCoding() throws -> [Problem] {
    let turn = Turn(of: file)
    defer { turn.end() }
    return try updateCoding()
  }

  /// `takeInCoding` of one whose turn it is.
  func updateCoding() throws -> [Problem] {
    while let identity = FileIdentity(ofFile: file), let change = try codingChange(of: file) {
      if try CodingTables.write(change.tables, into: file, identity) { break }
    }
    guard configuration.report.pin == nil, let settings = configuration.report.coding else { return [] }
    return warnings(try CodingTables.summary(of: file), settings)
  }

  /// Adds what coders say to an archive that is to take the place of this one.
  /// - Parameter drawn: where the posts of the draw are likely to be.
  /// - Returns: what does it. That coders' files are wrong, or of another archive, is no reason to throw an analysis away: it leaves the
  ///   tables empty, and `updateCoding` then says what is wrong.
  func addCoding(likelyIn drawn: [Int]) -> (_ part: String) throws -> Void {
    { part in
      guard let change = try? codingChange(of: part, likelyIn: drawn) else { return }
      try CodingTables.write(change.tables, intoPart: part)
    }
  }

  /// What an archive's tables of the coding are to become.
  private struct CodingChange {
    /// Nil: they are to be empty.
    var tables: CodingTables?
  }

  /// What is to be written into an archive; nil for nothing. What was taken in was checked then.
  private func codingChange(of path: String, likelyIn drawn: [Int] = []) throws -> CodingChange? {
    guard configuration.report.pin == nil else { return nil }
    let summary = try CodingTables.summary(of: path)
    guard let settings = configuration.report.coding,
      let digest = CodedSample.digest(settings, configuration, analysis: summary.analysis)
    else { return summary.digest == nil ? nil : CodingChange(tables: nil) }
    if summary.digest == digest { return nil }
    let codes = CodedSample.codes(of: configuration).map(\.key)
    guard let folder = try CodingFolder.read(settings, codes: codes) else { return nil }
    let source = try CodingTables.source(of: path, posts: folder.draw.posts.map(\.key), likelyIn: drawn)
    let sample = try CodedSample(folder, configuration, posts: source.posts)
    var matching = RuleMatching(configuration.codebook)
    defer { matching.deallocate() }
    let tables = sample.tables(digest: digest, synthetic: settings.synthetic, terms: source.terms) {
      matching.rules(text: $0.text, hashtags: $0.hashtags)
    }
    return CodingChange(tables: tables)
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

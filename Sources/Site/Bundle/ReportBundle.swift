// The offline bundle: one zip with the site, a copy of the archive reduced to what may be published, the questions that recompute every
// number from it, and the list of all files. Which numbers the copy cannot answer is found out by asking it.

import AnalysedArchive
import Charts
import Configuration
import Diagnostics
import Foundation

/// The offline bundle of a report.
public struct ReportBundle: Sendable {
  private let site: BuiltSite
  private let report: Report
  private let archive: ArchiveReader

  /// The bundle of a site that was built from an archive.
  public init(_ site: BuiltSite, of report: Report, from archive: ArchiveReader) {
    self.site = site
    self.report = report
    self.archive = site.evidence.masking.map { archive.masked(by: $0) } ?? archive
  }

  /// A bundle that was written.
  public struct Written: Sendable {
    /// Files in it.
    public let files: Int
    /// Bytes of the zip.
    public let bytes: Int
    /// The SHA-256 of the zip, hexadecimal.
    public let sha256: String
    /// Numbers and tables that the copy of the archive answers as the report prints them.
    public let recomputed: Int
    /// Numbers and tables that it cannot answer.
    public let withheld: Int
  }

  /// The name of a bundle's file unless told.
  public var standardName: String { "\(name).zip" }

  /// The name of the folder in the zip.
  private var name: String { Self.name(of: report) }

  /// Title and version of a report as the name of a file.
  public static func name(of report: Report) -> String {
    let title = "\(report.title) \(report.version)".lowercased().pathComponent
    let trimmed = title.drop { $0 == "-" || $0 == "." }.split(separator: "-").joined(separator: "-")
    return trimmed.isEmpty ? "report" : trimmed
  }

  /// Writes the zip, in the place of the one that lies there.
  /// - Throws: `Problem` if something else lies there, or if the zip cannot be written; what stood there is then as it was.
  public func write(to output: String) throws -> Written {
    let target = URL(filePath: output, directoryHint: .notDirectory).resolvingSymlinksInPath().path
    let work = UnfinishedWork.path(for: target)
    do {
      try ForeignFile.refuse(target, shownAs: output, unlessBeginning: "PK", kind: "zip")
      UnfinishedWork.removeLeftovers(of: target)
      try FileManager.default.createDirectory(
        atPath: FolderListing.parent(of: target), withIntermediateDirectories: true)
      try UnfinishedWork.begin(work) {
        try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: false)
      }
      defer { UnfinishedWork.end(work) }
      let (files, numbers) = try fill("\(work)/bundle.zip", work)
      let sha256 = try FileBytes.sha256("\(work)/bundle.zip")
      let bytes = try FileManager.default.attributesOfItem(atPath: "\(work)/bundle.zip")[.size] as? Int ?? 0
      try UnfinishedWork.whole {
        guard rename("\(work)/bundle.zip", target) == 0 else { throw FileFailure() }
      }
      return Written(
        files: files, bytes: bytes, sha256: sha256, recomputed: numbers.agreeing, withheld: numbers.withheld.count)
    } catch let failure as FileFailure {
      throw Problem.error("\(output) cannot be written: \(failure.reason)", help: "what stood there is untouched")
    }
  }

  private func fill(_ zip: String, _ work: String) throws -> (files: Int, numbers: Recomputation) {
    let day = Day(iso: report.date)?.number ?? 0
    let writer = try ZipWriter(zip, top: name, time: day * 86_400)
    try writer.add(BundleFiles.readme, Array(BundleReadme(report: report, archive: archive).text.utf8))
    try addSite(to: writer)
    let reduced = "\(work)/\(BundleFiles.archive)"
    // All pages are made now, and with them it is known what the site shows.
    try archive.writeReduced(to: reduced, showing: site.evidence.shown.all)
    let numbers = try Recomputation(of: site.evidence, title: report.title, on: reduced)
    try writer.add(BundleFiles.numbers, Array(numbers.script.utf8))
    try writer.add(BundleFiles.archive, file: reduced)
    try writer.finish()
    return (writer.digests.count, numbers)
  }

  private func addSite(to writer: ZipWriter) throws {
    var digests: [String: String] = [:]
    func add(_ path: SitePath, _ bytes: [UInt8]) throws {
      let name = "\(BundleFiles.site)/\(path.text)"
      try writer.add(name, bytes)
      digests[path.text] = writer.digests[name]
    }
    for path in site.sortedPaths {
      guard let bytes = try site.contents(of: path) else { continue }
      try add(path, site.review == nil ? bytes : ReviewTools.added(to: bytes, at: path))
    }
    if let review = site.review {
      try add(ReviewTools.style, Array(review.styleText.utf8))
      try add(ReviewTools.script, Array(review.scriptText.utf8))
    }
    try writer.add("\(BundleFiles.site)/\(ChecksumList.name)", Array(ChecksumList(digests).text.utf8))
  }
}

/// The names of what a bundle holds, beside its list of files.
enum BundleFiles {
  static let site = "site"
  static let archive = "archive.sqlite"
  static let numbers = "numbers.sql"
  static let readme = "README.txt"
  static let facts = "site/facts.json"
}

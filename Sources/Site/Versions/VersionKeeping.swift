// Keeps the site that lies in a folder as a version of the report. Its pages stay byte for byte what was published: readers of them learn of
// a later version by the link at their foot, which leads to the report's own address on the web and is there from the first build on, since
// nothing can be added later.

import Configuration
import Diagnostics
import Foundation

/// The keeping of a built site.
public struct VersionKeeping: Sendable {
  private let site: String
  private let contentFolder: String

  /// Keeps the site in `site` below `contentFolder`.
  public init(site: String, contentFolder: String) {
    self.site = site
    self.contentFolder = contentFolder
  }

  /// What was kept.
  public struct Outcome: Sendable {
    /// The version that the site has.
    public var version: String
    /// Where it now lies.
    public var folder: String
    /// How many files it has.
    public var files: Int
  }

  /// Copies the site, without the versions that it holds itself: where its pages lead to one of these, a page stands that leads on.
  /// - Throws: `Problem` if there is no site, or its version is kept already; `Problems` for each file that is missing or was changed.
  public func run() throws -> Outcome {
    let previous = try PreviousSite(in: site, shownAs: site)
    guard previous.exists, previous.listName == ChecksumList.name, let citation = CitationValues(in: site) else {
      throw Problem.error("there is no site in \(site)", help: "run `dossier build`, or name its folder with --output")
    }
    let version = citation.version
    let base = "\(contentFolder)/\(KeptVersion.folder)"
    let target = "\(base)/\(version)"
    guard Self.namesFolder(version) else {
      throw Problem.error(
        "the version \"\(ChecksumList.shown(version))\" cannot name a folder", at: place(of: version),
        help: "call it like 1.0 or 2-draft in report.yml, of letters a to z, digits, dots and single hyphens, and build"
      )
    }
    // Folders of versions that an older Dossier kept may have other names.
    let kept = ((try? FileManager.default.contentsOfDirectory(atPath: base)) ?? []).sorted().first {
      CitationValues(in: "\(base)/\($0)")?.version == version
    }
    guard kept == nil else {
      throw Problem.error(
        "version \(version) is kept already", at: Place("\(base)/\(kept ?? version)"),
        help: "raise `version` in report.yml and build: what is kept was published and does not change")
    }
    // A file system that does not tell capitals apart has one folder for two versions.
    guard !FileManager.default.fileExists(atPath: target) else {
      throw Problem.error(
        "version \(version) cannot be kept here: something else lies there", at: Place(target),
        help: "move it elsewhere, or call the version otherwise in report.yml and build")
    }
    let paths = previous.list.paths.filter { !KeptVersion.isKept($0) }
    let changed = try paths.filter { try !previous.isUntouched($0) }
    guard changed.isEmpty else {
      throw Problems(
        changed.map {
          .error(
            "this file is missing or was changed after the build", at: Place("\(site)/\($0)"),
            help: "run `dossier build`: only what was built is kept")
        })
    }
    let guides = previous.list.paths.compactMap(guide)
    try copy(paths, guides, previous.list, to: target)
    return Outcome(version: version, folder: target, files: paths.count + guides.count + 1)
  }

  /// Whether a version is the name of its folder as it is written, so that no two versions share one.
  private static func namesFolder(_ version: String) -> Bool {
    version.pathComponent == version && ChecksumList.staysInside(version) && !version.hasPrefix(".")
      && version.utf8.count <= 100
  }

  /// Where report.yml has the version, if that has not changed since the site was built.
  private func place(of version: String) -> Place? {
    guard let report = try? Configuration.load(contentFolder: contentFolder).report, report.version == version else {
      return nil
    }
    return report.versionPlace
  }

  /// A page in the place of an earlier version of the kept one, for the front page of such a version.
  private func guide(_ path: String) -> (path: String, bytes: [UInt8])? {
    let parts = path.split(separator: "/")
    guard parts.count == 3, parts[0] == KeptVersion.folder, parts[2] == "index.html" else { return nil }
    let name = Escape.text(String(parts[1])).text
    let href = "../../../\(name)/index.html"
    let page = """
      <!DOCTYPE html>
      <html lang="und">
      <head>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="refresh" content="0; url=\(href)">
      <title>\(name)</title>
      </head>
      <body>
      <p><a href="\(href)">\(name)</a></p>
      </body>
      </html>

      """
    return (path, Array(page.utf8))
  }

  /// Copies the files into a folder beside the target, which takes its place when it is whole.
  private func copy(
    _ paths: [String], _ guides: [(path: String, bytes: [UInt8])], _ list: ChecksumList, to target: String
  ) throws {
    let manager = FileManager.default
    let building = "\(contentFolder)/\(KeptVersion.folder)/.\((target as NSString).lastPathComponent).unfinished"
    try? manager.removeItem(atPath: building)
    defer { try? manager.removeItem(atPath: building) }
    try manager.createDirectory(atPath: building, withIntermediateDirectories: true)
    var digests: [String: String] = [:]
    for path in paths {
      try FolderListing.make(FolderListing.parent(of: path), in: building)
      try manager.copyItem(atPath: "\(site)/\(path)", toPath: "\(building)/\(path)")
      digests[path] = list.digests[path]
    }
    for guide in guides {
      try FolderListing.make(FolderListing.parent(of: guide.path), in: building)
      try FileBytes.write(guide.bytes, to: "\(building)/\(guide.path)")
      digests[guide.path] = BuiltSite.sha256(guide.bytes)
    }
    try FileBytes.write(Array(ChecksumList(digests).text.utf8), to: "\(building)/\(ChecksumList.name)")
    try manager.moveItem(atPath: building, toPath: target)
  }
}

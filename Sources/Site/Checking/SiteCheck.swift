// Checks a built site as it lies in its folder: what a reader would stumble over, and what must never leave the house.

import Diagnostics
import Foundation

/// The check of a built site.
public struct SiteCheck: Sendable {
  private let folder: String
  private let isSynthetic: Bool
  private let isAllSynthetic: Bool
  private let built: BuiltSite?

  /// A page as far as the check needs it.
  private struct ReadPage {
    var path: String
    var tags: [MarkupTag]
    var ids: Set<String> = []
  }

  /// A check of a site. A page with the mark of a synthetic archive needs the banner.
  /// - Parameters:
  ///   - folder: where the site lies.
  ///   - isSynthetic: whether the report's first archive is synthetic, which demands the banner on every page.
  ///   - isAllSynthetic: whether each archive is, which demands the mark in every data file.
  ///   - built: what a build would write there now; nil if nobody knows.
  public init(folder: String, isSynthetic: Bool, isAllSynthetic: Bool, built: BuiltSite? = nil) {
    self.folder = folder
    self.built = built
    self.isSynthetic = isSynthetic
    self.isAllSynthetic = isAllSynthetic
  }

  /// Everything wrong with the site: links that lead nowhere, ids that stand twice, absolute paths, requests to other hosts,
  /// styles and scripts within a page, pages and files without the mark of a synthetic archive, and files that differ
  /// from those that the build listed.
  public func problems() -> [Problem] {
    let manager = FileManager.default
    let base = URL(filePath: folder, directoryHint: .isDirectory).resolvingSymlinksInPath()
    guard let all = try? manager.subpathsOfDirectory(atPath: base.path).sorted() else {
      return [.warning("there is no site in \(folder)", help: "run `dossier build`")]
    }
    guard let list = manager.contents(atPath: base.appending(path: ChecksumList.name).path) else {
      return [.error("\(folder) holds no site that Dossier wrote", help: "run `dossier build`")]
    }
    let listed: ChecksumList
    do throws(Problem) {
      listed = try ChecksumList(parsing: list, place: shown(ChecksumList.name))
    } catch {
      return [error]
    }
    var problems = staleness(listed)
    var pages: [String: ReadPage] = [:]
    for path in listed.paths {
      guard let data = manager.contents(atPath: base.appending(path: path).path) else {
        problems.append(.error("this file of the site is missing", at: Place(shown(path)), help: "run `dossier build`"))
        continue
      }
      let bytes = [UInt8](data)
      if BuiltSite.sha256(bytes) != listed.digests[path] {
        problems.append(
          .error("this file was changed after the build", at: Place(shown(path)), help: "run `dossier build`"))
      }
      if path.hasSuffix(".html") {
        var page = ReadPage(path: path, tags: MarkupScanner.tags(of: bytes))
        problems += identifiers(&page)
        pages[path] = page
      } else {
        if !KeptVersion.isKept(path) { problems += unmarked(path, bytes) }
        if path.hasSuffix(".json") { problems += json(path, bytes, listed) }
      }
    }
    let files = Set(all)
    for (_, page) in pages.sorted(by: { $0.key < $1.key }) {
      // An earlier version is what it was; its links still lead somewhere.
      if !KeptVersion.isKept(page.path) { problems += content(of: page) }
      for tag in page.tags { problems += links(of: tag, on: page, pages, files) }
    }
    return problems
  }

  /// A warning if a build would write another site.
  private func staleness(_ listed: ChecksumList) -> [Problem] {
    guard let different = try? built?.differences(from: listed), let first = different.first else { return [] }
    let files = different.count == 1 ? "1 file differs" : "\(different.count) files differ"
    return [
      .warning(
        "\(folder) is not what would be built now: \(files), the first of them \(first)", help: "run `dossier build`")
    ]
  }

  /// Whether a file holds nothing of an archive: a copy of an editor's file, or a figure drawn from such files alone.
  private static func isEditors(_ path: String) -> Bool {
    path.hasPrefix(ContentCopies.folder)
      || path.hasPrefix("figures/\(ContentCopies.figurePrefix)") && !path.hasSuffix("index.html")
  }

  private func identifiers(_ page: inout ReadPage) -> [Problem] {
    var problems: [Problem] = []
    for tag in page.tags {
      guard let id = tag["id"] else { continue }
      if !page.ids.insert(id).inserted {
        problems.append(.error("the id \"\(id)\" stands twice", at: place(page, tag)))
      }
    }
    return problems
  }

  private func content(of page: ReadPage) -> [Problem] {
    var problems: [Problem] = []
    func has(_ name: String) -> Bool {
      page.tags.contains { $0["class"]?.split(separator: " ").contains(Substring(name)) ?? false }
    }
    if isSynthetic || has("synthetic"), !Self.isEditors(page.path), !has("banner") {
      problems.append(
        .error(
          "this page lacks the banner of a synthetic archive", at: Place(shown(page.path)),
          help: "a template of your own must include partials/banner"))
    }
    if !page.tags.contains(where: { $0["http-equiv"]?.lowercased() == "content-security-policy" }) {
      problems.append(
        .error(
          "this page lacks the content security policy", at: Place(shown(page.path)), help: "layout.mustache has it"))
    }
    // A page that names its style by hash may have one.
    let hasHash = page.tags.contains {
      $0["http-equiv"]?.lowercased() == "content-security-policy"
        && $0["content"]?.contains("style-src 'sha256-") == true
    }
    for tag in page.tags {
      // What is no script but data, such as JSON-LD, is not run and therefore not blocked.
      let isScript = tag.name == "script" && tag["src"] == nil && tag["type"] != "application/ld+json"
      if (tag.name == "style" && !hasHash) || isScript {
        problems.append(.error("<\(tag.name)> within a page is blocked by its policy", at: place(page, tag)))
      }
      for attribute in tag.attributes where attribute.name == "style" || attribute.name.hasPrefix("on") {
        problems.append(.error("the attribute \(attribute.name) is blocked by the page's policy", at: place(page, tag)))
      }
    }
    return problems
  }

  private static let addresses = ["href", "src", "srcset", "data", "poster", "action", "xlink:href"]

  private func links(
    of tag: MarkupTag, on page: ReadPage, _ pages: [String: ReadPage], _ files: Set<String>
  ) -> [Problem] {
    tag.attributes.filter { Self.addresses.contains($0.name) }.compactMap { attribute in
      let value = attribute.value
      let lower = value.lowercased()
      if lower.hasPrefix("http:") || lower.hasPrefix("https:") || lower.hasPrefix("//") {
        let isAddress = tag.name == "a" || (tag.name == "link" && tag["rel"] == "canonical")
        if isAddress && !lower.hasPrefix("//") { return nil }
        return .error("<\(tag.name)> asks another host for \(value)", at: place(page, tag))
      }
      if lower.hasPrefix("/") || lower.hasPrefix("file:") {
        return .error("\(value) is an absolute path", at: place(page, tag), help: "links within a site are relative")
      }
      if lower.hasPrefix("data:") || lower.hasPrefix("mailto:") { return nil }
      return broken(value, tag, page, pages, files)
    }
  }

  private func broken(
    _ link: String, _ tag: MarkupTag, _ page: ReadPage, _ pages: [String: ReadPage], _ files: Set<String>
  ) -> Problem? {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let path = String(parts[0].prefix { $0 != "?" }).removingPercentEncoding ?? parts[0]
    guard let target = path.isEmpty ? page.path : resolved(path, from: page.path), files.contains(target) else {
      return .error("\(link) leads to no file of the site", at: place(page, tag))
    }
    guard parts.count > 1, !parts[1].isEmpty, let other = pages[target] else { return nil }
    let fragment = parts[1].removingPercentEncoding ?? parts[1]
    guard !other.ids.contains(fragment) else { return nil }
    return .error("\(link) leads to no place on that page", at: place(page, tag))
  }

  /// A relative path from a page, from the root of the site; nil if it leaves the site.
  private func resolved(_ path: String, from page: String) -> String? {
    var parts = page.split(separator: "/").map(String.init).dropLast()
    for part in path.split(separator: "/", omittingEmptySubsequences: false).map(String.init) {
      switch part {
      case "", ".": continue
      case "..": if parts.popLast() == nil { return nil }
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// Pictures and data that lack the mark of a synthetic archive.
  private func unmarked(_ path: String, _ bytes: [UInt8]) -> [Problem] {
    guard isAllSynthetic, !Self.isEditors(path) else { return [] }
    let text = String(decoding: bytes.prefix(path.hasSuffix(".svg") ? bytes.count : 4096), as: UTF8.self)
    let isMarked =
      switch path.split(separator: ".").last {
      case "csv": text.prefix(while: { $0 != "\n" }).hasSuffix(",provenance")
      case "svg": text.contains("figure-mark")
      case "json": text.contains("\"provenance\": \"")
      default: true
      }
    return isMarked
      ? []
      : [.error("this file lacks the mark of a synthetic archive", at: Place(shown(path)), help: "run `dossier build`")]
  }

  /// What is wrong with a file of JSON; of datapackage.json also resources that are not as it says.
  private func json(_ path: String, _ bytes: [UInt8], _ list: ChecksumList) -> [Problem] {
    guard let value = try? JSONSerialization.jsonObject(with: Data(bytes)) else {
      return [.error("this file is no JSON", at: Place(shown(path)), help: "run `dossier build`")]
    }
    guard path == MachineFiles.package.text else { return [] }
    let resources = (value as? [String: Any])?["resources"] as? [[String: Any]] ?? []
    let described = resources.compactMap { $0["path"] as? String }
    let missing = list.paths.filter {
      $0.hasSuffix(".csv") && !described.contains($0) && !KeptVersion.isKept($0)
    }
    return missing.map { .error("\($0) is not described here", at: Place(shown(path)), help: "run `dossier build`") }
      + resources.compactMap { resource in
        let file = resource["path"] as? String ?? ""
        guard let digest = list.digests[file] else {
          return .error("\(file) is no file of the site", at: Place(shown(path)), help: "run `dossier build`")
        }
        guard resource["hash"] as? String == "sha256:" + digest else {
          return .error("\(file) is another file than the one described here", at: Place(shown(path)))
        }
        return nil
      }
  }

  private func shown(_ path: String) -> String { folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)" }

  private func place(_ page: ReadPage, _ tag: MarkupTag) -> Place { Place(shown(page.path), line: tag.line) }
}

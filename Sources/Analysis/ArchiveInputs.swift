// The input files of an archive, found and opened before any work is done: a name that leads nowhere, a file of the wrong
// kind and a missing column are all said at once.

import Configuration
import Diagnostics
import Foundation
import Ingest

/// The tables of one archive, open.
struct ArchiveInputs {
  let archive: Archive
  var accounts: [(table: AccountTable, file: TableFile)] = []
  var posts: [(table: PostTable, file: TableFile)] = []
  var media: [(table: MediaTable, file: TableFile)] = []

  var mediaFolders: [MediaFolder] = []

  /// The paths of the files on disk, those in folders of media left aside, each once, in the order accounts, posts, media.
  let diskFiles: [String]

  /// Bytes of all tables and media files, as they lie on disk.
  var totalBytes: Int {
    let tables = accounts.map(\.file) + posts.map(\.file) + media.map(\.file)
    return tables.reduce(0) { $0 + $1.diskBytes } + mediaFolders.reduce(0) { $0 + $1.bytes }
  }

  /// Opens the files of an archive. Throws `Problems`, all of them.
  init(_ archive: Archive) throws(Problems) {
    self.archive = archive
    var problems: [Problem] = []
    var disk: [String] = []
    func open<Table>(
      _ inputs: [InputPath], _ table: (Header, String) throws(Problem) -> Table
    ) -> [(table: Table, file: TableFile)] {
      var opened: [(table: Table, file: TableFile)] = []
      for input in inputs {
        do {
          for path in try Self.files(input) {
            do {
              for file in try TableFile.open(path) { opened.append((try table(file.header, file.path), file)) }
              if !disk.contains(path) { disk.append(path) }
            } catch let problem as Problem {
              problems.append(problem)
            } catch {
              problems.append(.error("cannot be read: \(error)", at: Place(path)))
            }
          }
        } catch {
          problems.append(error)
        }
      }
      return opened
    }
    accounts = open(archive.accounts) { header, file throws(Problem) in try AccountTable(header: header, file: file) }
    posts = open(archive.posts) { header, file throws(Problem) in try PostTable(header: header, file: file) }
    for input in archive.media where MediaFolder.isFolder(input) {
      do { mediaFolders.append(try MediaFolder(input)) } catch { problems.append(error) }
    }
    let manifests = archive.media.filter { !MediaFolder.isFolder($0) }
    media = open(manifests) { header, file throws(Problem) in try MediaTable(header: header, file: file) }
    diskFiles = disk
    if !problems.isEmpty { throw Problems(problems) }
  }

  /// The files that an input names: itself, or in the order of their names those that fit its pattern.
  static func files(_ input: InputPath) throws(Problem) -> [String] {
    let folder = (input.path as NSString).deletingLastPathComponent
    let shownFolder = folder.isEmpty ? "." : folder
    let name = (input.path as NSString).lastPathComponent
    let inFolder = ((try? FileManager.default.contentsOfDirectory(atPath: shownFolder)) ?? []).sorted()
    if input.isPattern {
      let fitting = inFolder.filter { matches($0, pattern: name) }
      if fitting.isEmpty {
        throw .error("no file in \(shownFolder) fits \"\(name)\"", at: input.place)
      }
      return fitting.map { folder.isEmpty ? $0 : "\(folder)/\($0)" }
    }
    guard FileManager.default.fileExists(atPath: input.path) else {
      throw .error(
        "there is no file \"\(input.path)\"", at: input.place,
        help: nearest(to: name, among: inFolder).map { "did you mean \"\($0)\"?" })
    }
    return [input.path]
  }

  /// Whether a file's name fits a pattern in which `*` stands for any characters.
  private static func matches(_ name: String, pattern: String) -> Bool {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last, name.hasPrefix(first) else { return false }
    var rest = name.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let range = rest.range(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return parts.count == 1 ? rest.isEmpty : rest.hasSuffix(last)
  }
}

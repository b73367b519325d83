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
  /// Each file of a role with the line of report.yml that names it.
  private let named: [(role: Role, path: String, place: Place)]

  /// Bytes of all tables and media files, as they lie on disk.
  var totalBytes: Int {
    let tables = accounts.map(\.file) + posts.map(\.file) + media.map(\.file)
    return tables.reduce(0) { $0 + $1.diskBytes } + mediaFolders.reduce(0) { $0 + $1.bytes }
  }

  /// How many posts there are, guessed from the files' sizes: enough to make room for them once.
  var expectedPosts: Int { posts.reduce(0) { $0 + $1.file.diskBytes } / 450 }

  /// Opens the files of an archive. Throws `Problems`, all of them.
  init(_ archive: Archive) throws(Problems) {
    self.archive = archive
    var opening = Opening()
    if let form = opening.form(of: archive.format) {
      accounts = opening.tables(archive.accounts, .accounts, form) { header, file throws(Problem) in
        try AccountTable(header: header, file: file, form: form)
      }
      posts = opening.tables(archive.posts, .posts, form) { header, file throws(Problem) in
        try PostTable(header: header, file: file, form: form)
      }
      for input in archive.media where MediaFolder.isFolder(input) {
        do { mediaFolders.append(try MediaFolder(input)) } catch { opening.problems.append(error) }
      }
      let manifests = archive.media.filter { !MediaFolder.isFolder($0) }
      media = opening.tables(manifests, .media, form) { header, file throws(Problem) in
        try MediaTable(header: header, file: file)
      }
    }
    diskFiles = opening.diskFiles
    named = opening.named
    if !opening.problems.isEmpty { throw Problems(opening.problems) }
  }
}

extension ArchiveInputs {
  /// What is wrong with archives taken together: a file that is read twice for the same thing, under one name or, by a pattern, a
  /// folder or a link, under several.
  static func repeated(_ archives: [ArchiveInputs]) -> [Problem] {
    var seen: [String: Place] = [:]
    var problems: [Problem] = []
    for (role, path, place) in archives.flatMap(\.named) {
      let key = "\(role):" + URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      guard let first = seen[key] else {
        seen[key] = place
        continue
      }
      problems.append(
        .error(
          "\"\(path)\" is named twice under \"\(role.rawValue)\"", at: place,
          help: "name each file once" + (first.line.map { "; line \($0) names it first" } ?? "")))
    }
    return problems
  }
}

/// Opens files and gathers what is wrong with them.
private struct Opening {
  var diskFiles: [String] = []
  var named: [(role: Role, path: String, place: Place)] = []
  var problems: [Problem] = []

  /// The form of an archive's tables; nil, with a problem noted, for a pattern of times that is none.
  mutating func form(of format: Archive.Format) -> TableForm? {
    switch format {
    case .twitter: return .twitter
    case .crowdtangle: return .crowdTangle
    case .mapping(let mapping):
      guard let pattern = mapping.timeFormat else {
        return TableForm(mapping: mapping.columns, times: TimeForm(zone: mapping.timeZone))
      }
      if let times = TimeForm(pattern: pattern, zone: mapping.timeZone) {
        return TableForm(mapping: mapping.columns, times: times)
      }
      problems.append(
        .error(
          "\"\(pattern)\" is no pattern of times", at: mapping.timeFormatPlace,
          help: "write it with YYYY, MM, DD, HH, MM and SS, each once, as DD/MM/YYYY HH:MM"))
      return nil
    }
  }

  /// The tables of one role. A folder or a zip may hold tables of other roles too, which are passed over.
  mutating func tables<Table>(
    _ inputs: [InputPath], _ role: Role, _ form: TableForm, _ table: (Header, String) throws(Problem) -> Table
  ) -> [(table: Table, file: TableFile)] {
    var opened: [(table: Table, file: TableFile)] = []
    for input in inputs {
      let before = (opened.count, problems.count)
      do {
        for path in try input.files() {
          do {
            let files = try TableFile.open(path)
            let others = input.isFolder || files.count > 1
            let before = opened.count
            for file in files {
              if let other = file.header.role(form: form), other != role {
                if others { continue }
                if other == .posts, role == .accounts { throw Self.misplaced(path, at: input.place) }
              }
              opened.append((try table(file.header, file.path), file))
            }
            guard opened.count > before else { continue }
            named.append((role, path, input.place))
            if !diskFiles.contains(path) { diskFiles.append(path) }
          } catch let problem as Problem {
            problems.append(problem)
          } catch {
            problems.append(.error("cannot be read: \(error)", at: Place(path)))
          }
        }
      } catch {
        problems.append(error)
      }
      if before == (opened.count, problems.count) {
        problems.append(.error("there is no table of \(role.rawValue) in \"\(input.path)\"", at: input.place))
      }
    }
    return opened
  }

  /// A posts file has an account in every row, but lists each as often as it posts.
  private static func misplaced(_ path: String, at place: Place) -> Problem {
    .error(
      "\"\(path)\" stands under \"accounts\", but its columns are those of posts", at: place,
      help: "name it under `posts`; without a users file the accounts are read from the posts")
  }
}

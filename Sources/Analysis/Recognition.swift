// Files named on the command line instead of in report.yml: what each of them is, its header says.

import Configuration
import Diagnostics
import Foundation
import Ingest

extension Archive {
  /// An archive of these files, named after the first; of a folder, of the tables in it. It counts as real: nothing in a file says
  /// that it is synthetic.
  ///
  /// - Throws: `Problems`, one for each file that is missing, empty or of no known kind.
  public init(recognising paths: [String]) throws(Problems) {
    var byRole: [Ingest.Role: [InputPath]] = [:]
    var formats: Set<Format> = []
    var problems: [Problem] = []
    for path in paths {
      do {
        for file in try InputPath(path: path, place: Place(path)).files() {
          var roles: Set<Ingest.Role> = []
          for table in try TableFile.open(file) {
            let (role, format) = try Self.recognise(table)
            roles.insert(role)
            if role == .posts { formats.insert(format) }
          }
          // A zip that holds several roles is an input of each.
          for role in roles { byRole[role, default: []].append(InputPath(path: file, place: Place(path))) }
        }
      } catch let problem as Problem {
        problems.append(problem)
      } catch {
        problems.append(.error("cannot be read: \(error)", at: Place(path)))
      }
    }
    if byRole[.accounts] == nil, byRole[.posts] == nil, problems.isEmpty {
      problems.append(
        .error("none of the files lists accounts or posts", help: "name a users file or a tweets file too"))
    }
    if formats.count > 1 {
      problems.append(
        .error(
          "the files are posts of several platforms, which are archives of their own",
          help: "name each under `archives` in report.yml"))
    }
    guard problems.isEmpty, let first = paths.first else { throw Problems(problems) }
    let name = URL(fileURLWithPath: first).deletingPathExtension().lastPathComponent
    self.init(
      id: "archive", title: name, format: formats.first ?? .twitter, accounts: byRole[.accounts] ?? [],
      posts: byRole[.posts] ?? [], media: byRole[.media] ?? [])
  }

  private static func recognise(_ table: TableFile) throws(Problem) -> (Ingest.Role, Format) {
    if let role = table.header.role(form: .crowdTangle), role != .media { return (role, .crowdtangle) }
    return (try table.header.role(file: table.path), .twitter)
  }
}

/// An archive of files as a new report can name it: in a form that Dossier knows, or by a mapping of columns that it proposes.
public struct ProposedArchive: Sendable {
  /// The archive.
  public let archive: Archive
  /// Whether day and month of its times might be the other way round.
  public let isTimeAmbiguous: Bool
  /// The columns of its tables that a proposed mapping takes for nothing, in the order of the files.
  public let unmapped: [String]

  /// Looks at the files' headers and, where these are of no known kind, at their times.
  ///
  /// - Parameters:
  ///   - paths: the files.
  ///   - columns: for keys of a mapping the names of their columns; then no known form is looked for.
  /// - Throws: `Problems`, one for each file that cannot be made out.
  public init(_ paths: [String], columns: [String: String] = [:]) throws(Problems) {
    guard columns.isEmpty else {
      (archive, isTimeAmbiguous, unmapped) = try Self.mapped(paths, stated: columns)
      return
    }
    let unknown: Problems
    do {
      archive = try Archive(recognising: paths)
      (isTimeAmbiguous, unmapped) = (false, [])
      return
    } catch {
      unknown = error
    }
    // A file that is not there, or not readable, is no reason to guess.
    guard unknown.all.allSatisfy({ $0.place?.line == 1 }) else { throw unknown }
    (archive, isTimeAmbiguous, unmapped) = try Self.mapped(paths, stated: [:])
  }

  private static func mapped(_ paths: [String], stated: [String: String]) throws(Problems) -> (
    Archive, Bool, unmapped: [String]
  ) {
    var columns: [String: String] = [:]
    var proposals: [(path: String, MappingProposal)] = []
    var problems: [Problem] = []
    for path in paths {
      do {
        proposals.append((path, try MappingProposal(path, stated: stated)))
      } catch let problem as Problem {
        problems.append(problem)
      } catch {
        problems.append(.error("cannot be read: \(error)", at: Place(path)))
      }
    }
    let names = proposals.flatMap(\.1.names)
    for (key, name) in stated.sorted(by: { $0.key < $1.key }) where problems.isEmpty && !names.contains(name) {
      let meant = nearest(to: name, among: names).map { "did you mean \"\($0)\"?" }
      problems.append(
        .error(
          "no file has a column \"\(name)\", which was named for \(key)",
          help: meant ?? "there are \(names.joined(separator: ", "))"))
    }
    // What posts say holds; of accounts only what posts do not name.
    for (path, proposal) in proposals.sorted(by: { a, b in a.1.role == .posts && b.1.role != .posts }) {
      for (key, name) in proposal.columns {
        if key == "account", let other = columns[key], other != name {
          problems.append(
            .error(
              "the account stands in the column \"\(name)\" here, but in \"\(other)\" of the posts",
              at: Place(path, line: 1),
              help: "give both columns one name"))
        }
        if columns[key] == nil { columns[key] = name }
      }
    }
    let posts = proposals.filter { $0.1.role == .posts }
    if posts.isEmpty, problems.isEmpty {
      problems.append(.error("none of the files lists posts", help: "name a file with one row a post"))
    }
    guard problems.isEmpty, let first = posts.first else { throw Problems(problems) }
    if let other = posts.first(where: { $0.1.timePattern != first.1.timePattern }) {
      throw Problems([
        .error(
          "the times of this file are written in another form than those of \(first.path)",
          at: Place(other.path, line: 1),
          help: "make a report of each, or name each under `archives` in report.yml with a mapping of its own")
      ])
    }
    func inputs(_ role: Ingest.Role) -> [InputPath] {
      proposals.filter { $0.1.role == role }.map { InputPath(path: $0.path, place: Place($0.path)) }
    }
    let taken = Set(columns.values)
    var unmapped: [String] = []
    for name in names where !name.isEmpty && !taken.contains(name) && !unmapped.contains(name) { unmapped.append(name) }
    let mapping = ColumnMapping(columns: columns, timeFormat: first.1.timePattern)
    let name = URL(fileURLWithPath: first.path).deletingPathExtension().lastPathComponent
    return (
      Archive(
        id: "archive", title: name, format: .mapping(mapping), accounts: inputs(.accounts), posts: inputs(.posts)),
      posts.contains { $0.1.isTimeAmbiguous }, unmapped
    )
  }
}

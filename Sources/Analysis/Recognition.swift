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

// Files named on the command line instead of in report.yml: what each of them is, its header says.

import Configuration
import Diagnostics
import Foundation
import Ingest

extension Archive {
  /// An archive of these files, named after the first. It counts as real: nothing in a file says that it is synthetic.
  ///
  /// - Throws: `Problems`, one for each file that is missing, empty or of no known kind.
  public init(recognising paths: [String]) throws(Problems) {
    var byRole: [Role: [InputPath]] = [:]
    var problems: [Problem] = []
    for path in paths {
      let input = InputPath(path: path, place: Place(path))
      do {
        for file in try ArchiveInputs.files(input) {
          // A zip's members are read as one role: that of the first.
          guard let first = try TableFile.open(file).first else { continue }
          byRole[try first.header.role(file: first.path), default: []].append(InputPath(path: file, place: input.place))
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
    guard problems.isEmpty, let first = paths.first else { throw Problems(problems) }
    let name = URL(fileURLWithPath: first).deletingPathExtension().lastPathComponent
    self.init(
      id: "archive", title: name, accounts: byRole[.accounts] ?? [], posts: byRole[.posts] ?? [],
      media: byRole[.media] ?? [])
  }
}

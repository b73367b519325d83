// A folder of thousands of files of one kind, all made from the same: made when they are written, and not so much as listed where an
// earlier build wrote them from the same.

import Synchronization

/// The files of such a folder.
final class MadeFolder: Sendable {
  /// Makes a file; on any thread, and always the same bytes.
  typealias Make = @Sendable () throws -> [UInt8]

  /// Its name, at the root of the site.
  let name: String
  /// All that its files are made from.
  let key: PartKey
  /// How many files it has.
  let count: Int
  private let list: @Sendable () -> [SitePath: Make]
  private let listed = Mutex<[SitePath: Make]?>(nil)

  /// - Parameter list: the files below the folder, all of them pages.
  init(_ name: String, of key: PartKey, count: Int, _ list: @escaping @Sendable () -> [SitePath: Make]) {
    self.name = name
    self.key = key
    self.count = count
    self.list = list
  }

  /// What makes each file.
  var files: [SitePath: Make] {
    listed.withLock { listed in
      if let listed { return listed }
      let files = list()
      listed = files
      return files
    }
  }

  /// Whether a path lies in it.
  func holds(_ path: SitePath) -> Bool { path.text.utf8.starts(with: "\(name)/".utf8) }
}

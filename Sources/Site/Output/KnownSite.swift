// What is known of the site that lies in a folder, found out while the new one is made: which of its folders lie there as the last build
// wrote them.

import AnalysedArchive
import Dispatch
import Foundation
import Synchronization

/// The record of the last build, and what of it still holds.
public final class KnownSite: Sendable {
  /// The file that holds the record, and will hold that of the new site.
  let file: String
  private let output: String
  private let looking = DispatchGroup()
  private let found = Mutex<[SiteRecord.Part]>([])

  /// Begins to look.
  /// - Parameters:
  ///   - folder: the folder of the site.
  ///   - file: the file that holds the record.
  ///   - trusting: whether what an earlier build recorded is taken.
  public init(in folder: String, record file: String, trusting: Bool) {
    self.file = file
    output = Self.resolved(folder)
    guard trusting else { return }
    KeptFile.ahead.async(group: looking) { [self] in
      guard let record = SiteRecord(readingFrom: file), record.output == output else { return }
      let intact = record.parts.filter { $0.isIntact(in: output) }
      found.withLock { $0 = intact }
    }
  }

  /// The folders at the root of the site that lie there as they were recorded; none where it lies in another folder.
  func intact(in output: String) -> [SiteRecord.Part] {
    looking.wait()
    return output == self.output ? found.withLock { $0 } : []
  }

  /// The folder of a site, links resolved.
  static func resolved(_ folder: String) -> String {
    URL(filePath: folder, directoryHint: .isDirectory).resolvingSymlinksInPath().path
  }
}

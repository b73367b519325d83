// The kept answers of an archive, read before the archive is opened: meanwhile the report is read and the raw files are looked at.

import Dispatch
import Synchronization

/// What lies in the file of answers beside an archive.
public final class AnswersAhead: Sendable {
  private let reading = DispatchGroup()
  private let found = Mutex<(subject: String, answers: [String: KeptAnswer])?>(nil)

  /// Begins to read.
  /// - Parameter archive: the analysed archive's path.
  public init(besideArchive archive: String) {
    KeptFile.ahead.async(group: reading) { [self] in
      let answers = AnswerFile.read(KeptAnswers.file(of: archive))
      found.withLock { $0 = answers }
    }
  }

  /// The answers on a subject, once; nil where the file was about another, or about none: it may have been written since.
  func take(about subject: String) -> [String: KeptAnswer]? {
    reading.wait()
    return found.withLock { found in
      defer { found = nil }
      return found?.subject == subject ? found?.answers : nil
    }
  }
}

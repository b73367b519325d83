// What an archive's reader does with answers that an earlier build kept.

/// Whether answers are kept beside the archive. What is to be proved is asked of the archive itself, so `never` is what a reader does
/// unless told.
public enum AnswerKeeping: Sendable {
  /// Neither reads nor writes them.
  case never
  /// Takes those that are there, and writes those that were given.
  case always
  /// Asks the archive again, and writes what it says.
  case anew
}

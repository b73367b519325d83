// What `dossier help phrases` prints. The table is Commentary's, which the command does not know.

import Commentary

/// Help on the words that can stand for a number.
public enum PhraseHelp {
  /// The table of phrases and ranges.
  public static let text = PhraseTable.text
}

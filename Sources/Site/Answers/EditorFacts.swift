// The facts of facts.yml as the archive answers them, and what is wrong with them, shown where the editor wrote it.

import AnalysedArchive
import Configuration
import Diagnostics

extension EditorFact {
  /// The fact as the archive is asked for it.
  public var sqlFact: SQLFact {
    let format: FactFormat =
      switch format {
      case .integer: .integer
      case .decimal: .decimal
      case .median: .median
      case .share: .share
      case .date: .date
      }
    return SQLFact(name: name, format: format, says: says, sql: sql)
  }

  /// What is wrong with the fact in an archive: a name that every report has, SQL that is not understood or does not yield one value.
  public func problem(in archive: ArchiveReader) -> Problem? {
    if archive.builtInNames.contains(name) {
      return .error("\"\(name)\" is a fact that every report has", at: place, help: "give yours another name")
    }
    do throws(QuestionProblem) {
      _ = try archive.value(of: sqlFact)
      return nil
    } catch {
      let meant = error.wrong.flatMap { nearest(to: $0, among: error.right) }.map { "did you mean `\($0)`?" }
      let help = [meant, error.help].compactMap(\.self).joined(separator: " ")
      return .error(
        "\(name): \(error.message)", at: place(line: error.line, column: error.column), help: help.isEmpty ? nil : help)
    }
  }
}

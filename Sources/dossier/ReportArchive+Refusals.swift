// What was refused of the raw files, told also when the archive was analysed long ago: the limit of report.yml holds for the archive and not
// only for the run that made it.

import AnalysedArchive
import Analysis
import Configuration
import Diagnostics

extension ReportArchive {
  /// Compares what the archive counts as refused with what report.yml allows.
  /// - Parameter isTold: whether the reasons have just been told.
  /// - Returns: a warning for each file of which much was refused, unless that is told.
  /// - Throws: `Problems`, the reasons among them, where it is more than is allowed.
  func refused(isTold: Bool) throws -> [Problem] {
    let files = RefusedRows.files(of: file)
    var errors: [Problem] = []
    var warnings: [Problem] = []
    for archive in configuration.report.archives {
      let own = files.filter { $0.archive == archive.id }
      let (rejects, rows) = own.reduce((0, 0)) { ($0.0 + $1.rejected, $0.1 + $1.rows) }
      if let limit = archive.rejectLimit, !limit.allows(rejects, of: rows) {
        errors.append(limit.problem(rejects, of: rows))
        errors += isTold ? [] : try RefusedRows.groups(of: file, files: own).problems(.error)
        continue
      }
      let found = try own.filter(Self.isMuchRefused).map(warning).compactMap(configuration.report.rules.applied)
      errors += found.filter { $0.severity == .error }
      if !isTold { warnings += found.filter { $0.severity == .warning } }
    }
    if !errors.isEmpty { throw Problems(errors) }
    return warnings
  }

  /// Whether more than one row in a hundred is missing, and more than a few.
  private static func isMuchRefused(_ file: RefusedRows.File) -> Bool {
    file.rejected > RejectLimit.few && file.rejected * 100 > file.rows
  }

  private func warning(_ source: RefusedRows.File) throws -> Problem {
    let most = try RefusedRows.groups(of: file, files: [source]).first.map { group in
      let column = group.column.map { "column \($0), " } ?? ""
      let excerpt = group.excerpt.isEmpty || group.column == nil ? "" : "\"\(group.excerpt.prefix(60))\" is "
      return " (most: \(column)\(excerpt)\(group.reason))"
    }
    return Problem(
      .refusedRows,
      "\(grouped(source.rejected)) of \(grouped(source.rows)) rows of \(source.path) were refused\(most ?? ""); see the method page",
      at: nil,
      help: "mend the file or how it is read, or let it pass with `refused-rows: off` under `rules:` in report.yml")
  }
}

/// Does work whose errors are told behind what was found before it.
func after<Value>(_ found: [Problem], _ work: () throws -> Value) throws -> Value {
  do {
    return try work()
  } catch {
    guard let told = told(error) else { throw error }
    throw Problems(found + told)
  }
}

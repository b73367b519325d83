// What was refused of an archive's rows, for which reasons, and whether it is more than report.yml allows: a file that was cut off, or is
// of another form, is then an error and no archive with half the posts.

import AnalysedArchive
import Configuration
import Diagnostics
import Ingest

/// What was refused of an archive's rows.
struct Refusals {
  private(set) var rows = 0
  private(set) var rejects = 0
  private var groups: [RefusedRows] = []
  private var numbers: [Reason: Int] = [:]

  private struct Reason: Hashable {
    var path: String
    var column: String?
    var reason: String
  }

  /// Notes what became of a file's rows.
  mutating func note(_ file: TableFile, _ counts: RowCounts) {
    rows += counts.rows
    rejects += counts.rejects.count
    for reject in counts.rejects {
      let reason = Reason(path: file.path, column: reject.column, reason: reject.reason)
      if let number = numbers[reason] {
        groups[number].count += 1
        continue
      }
      numbers[reason] = groups.count
      var group = RefusedRows(
        path: file.path, column: reject.column, reason: reject.reason, count: 1, line: reject.line,
        excerpt: reject.excerpt)
      group.fault = reject.fault.map { (line: reject.line + $0.lines, column: $0.column) }
      group.help = reject.help
      groups.append(group)
    }
  }

  /// By file, column and reason, most rows first; of equals those that came first.
  var byReason: [RefusedRows] {
    groups.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
  }

  /// Throws `Problems`, what was refused among them, if there are more than a limit allows.
  func check(_ limit: RejectLimit) throws(Problems) {
    if limit.allows(rejects, of: rows) { return }
    throw Problems([limit.problem(rejects, of: rows)] + byReason.problems(.error))
  }
}

extension RejectLimit {
  /// What is said when more rows were refused than are allowed.
  public func problem(_ rejects: Int, of rows: Int) -> Problem {
    let percent = (rejects * 100 + max(rows, 1) - 1) / max(rows, 1)
    let most = isStated ? text : "\(text) of an archive"
    let wayOut = isStated ? "raise the limit" : "allow it"
    return .error(
      "\(grouped(rejects)) of \(grouped(rows)) rows were refused, and at most \(most) may be", at: place,
      help: "mend the files or how they are read, as the reasons that follow say"
        // Nothing is left to build a report from where every row was refused.
        + (rejects < rows ? "; or \(wayOut): `rejects: \(percent)%`" : ""))
  }
}

extension [RefusedRows] {
  /// How many reasons are told.
  private static var told: Int { 10 }

  /// What was refused, as the user reads it: a problem a reason, with its first row.
  public func problems(_ severity: Problem.Severity) -> [Problem] {
    var problems = prefix(Self.told).map { group in
      let rows = group.count == 1 ? "row refused" : "\(grouped(group.count)) rows refused"
      // What is shown of a record may reach into the next ones, where it is the quotes that are wrong.
      let shown = group.column == nil ? group.excerpt.prefix { !$0.isNewline } : group.excerpt[...]
      let excerpt = shown.prefix(60)
      return Problem(
        severity, "\(rows)\(group.column.map { ", \($0)" } ?? ""): \(group.reason)",
        at: Place(group.path, line: group.fault?.line ?? group.line, column: group.fault?.column),
        help: group.help ?? (excerpt.isEmpty ? nil : "\(group.count == 1 ? "it" : "the first") reads: \(excerpt)"))
    }
    let others = dropFirst(Self.told)
    if !others.isEmpty {
      let count = others.reduce(0) { $0 + $1.count }
      problems.append(
        Problem(
          severity,
          "\(grouped(count)) more row\(count == 1 ? "" : "s") refused for \(grouped(others.count)) other reason\(others.count == 1 ? "" : "s")"
        ))
    }
    return problems
  }
}

/// 348608 as `348,608`, the way facts are written.
private func grouped(_ number: Int) -> String { FactFormat.integer.text(.integer(number)) }

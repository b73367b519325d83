// How a run ends: every problem on standard error, then exit code 1 if one of them is an error.

import AnalysedArchive
import ArgumentParser
import Diagnostics
import Foundation

/// Runs a command's work; prints its problems and ends with exit code 1 if there are errors.
/// - Parameter strict: whether warnings fail it too, which a last line then says.
func reporting(_ format: ProblemFormat, strict: Bool = false, _ work: () throws -> [Problem]) throws {
  var problems: [Problem]
  do {
    problems = try work()
  } catch {
    guard let told = told(error) else { throw error }
    problems = told
  }
  let isFailed = problems.contains { $0.severity == .error }
  if strict, !isFailed, !problems.isEmpty {
    let count = problems.count
    problems.append(
      .error(
        "\(grouped(count)) warning\(count == 1 ? " fails" : "s fail") the strict check",
        help: "mend what \(count == 1 ? "it says" : "they say"), or set its rule under `rules:` in report.yml"))
  }
  for problem in shown(problems) {
    print(format == .github ? problem.githubAnnotation : problem.formatted, to: &standardError)
  }
  if problems.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
}

/// What an error says to the user; nil for one that is no problem of the report, the data or the files.
func told(_ error: any Error) -> [Problem]? {
  switch error {
  case let problems as Problems: problems.all
  case let problem as Problem: [problem]
  case let problem as ArchiveProblem: [.error(problem.message, help: problem.help)]
  case let error as CocoaError: [.error(error.localizedDescription, at: error.filePath.map { Place($0) })]
  default: nil
  }
}

/// The problems that are printed: nobody reads more than a thousand, errors before warnings where there are more.
private func shown(_ problems: [Problem]) -> [Problem] {
  let limit = 1_000
  guard problems.count > limit else { return problems }
  let errors = problems.filter { $0.severity == .error }
  let first = errors.count >= limit ? errors : errors + problems.filter { $0.severity != .error }
  let rest = "and \(grouped(problems.count - limit)) more problems"
  return first.prefix(limit) + [errors.isEmpty ? .warning(rest) : .error(rest, help: "mend these first")]
}

/// Standard error as a text stream.
struct StandardError: TextOutputStream {
  mutating func write(_ string: String) { try? FileHandle.standardError.write(contentsOf: Data(string.utf8)) }
}

nonisolated(unsafe) var standardError = StandardError()  // It has no state.

/// A value as JSON, the same on every run.
func json(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}

/// 348608 as `348,608`, the way facts are written.
func grouped(_ number: Int) -> String { FactFormat.integer.text(.integer(number)) }

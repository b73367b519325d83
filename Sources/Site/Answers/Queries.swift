// From a link's query to a filter of the archive, and from what the archive objects to what the editor reads.

import AnalysedArchive
import Commentary
import Diagnostics

extension DataLink {
  /// The settings of a figure or table that are none of the filters, and the filter that the rest makes.
  func split(
    settings names: [String], filters: [String] = Filter.keys
  ) throws(LinkFailure) -> (settings: [String: String], filter: Filter) {
    var settings: [String: String] = [:]
    var rest: [(key: String, value: String)] = []
    for parameter in query {
      if names.contains(parameter.name) {
        settings[parameter.name] = parameter.value
      } else if filters.contains(parameter.name) {
        rest.append((parameter.name, parameter.value))
      } else {
        let all = names + filters
        throw LinkFailure(
          "\(kind.rawValue):\(name) takes no \"\(parameter.name)\"",
          suggestion: nearest(to: parameter.name, among: all), help: "it takes \(all.joined(separator: ", "))")
      }
    }
    return (settings, try answering { try Filter(rest) })
  }

  /// The archive that the name's prefix means, and the name without it.
  func archive(of report: ArchiveReader) throws(LinkFailure) -> (archive: ArchiveReader.Archive, name: String) {
    guard let colon = name.firstIndex(of: ":") else { return (report.archives[0], name) }
    let prefix = String(name[..<colon])
    guard let archive = report.archives.first(where: { $0.name == prefix }) else {
      throw LinkFailure(
        "there is no archive \"\(prefix)\"", suggestion: nearest(to: prefix, among: report.archives.map(\.name)))
    }
    return (archive, String(name[name.index(after: colon)...]))
  }
}

/// Runs a question to the archive; what the archive objects to becomes the link's failure.
func answering<Value>(_ question: () throws -> Value) throws(LinkFailure) -> Value {
  do {
    return try question()
  } catch let problem as ArchiveProblem {
    let suggestion = problem.wrong.flatMap { nearest(to: $0, among: problem.right) }
    throw LinkFailure(problem.message, suggestion: suggestion, help: problem.help)
  } catch {
    throw LinkFailure("the archive cannot answer this: \(error)")
  }
}

// Which numbers of the report the reduced archive answers: all are asked of it, and those whose answer is another are marked as withheld
// with the columns that they would need. Then the finished script is run as a reviewer will run it.

import AnalysedArchive
import Diagnostics

/// The script of a bundle, run on the bundle's archive.
struct Recomputation {
  /// numbers.sql.
  let script: String
  /// Why a number cannot be recomputed, by its id.
  let withheld: [String: String]
  /// How many can be.
  let agreeing: Int

  private static let time = Duration.seconds(600)

  /// - Throws: `Problem` if a number differs though the archive holds everything that its question reads.
  init(of evidence: Evidence, title: String, on reduced: String) throws {
    var script = NumbersScript(title: title, evidence: evidence)
    let reader = try ArchiveReader(path: reduced)
    let questions =
      evidence.facts.map { ($0.id, $0.fact.sql) }
      + evidence.tables.enumerated().map { (NumbersScript.id(ofTable: $0), $1.sql) }
    // The statement would hold the counts that the table suppresses.
    for (index, table) in evidence.tables.enumerated() where table.isSuppressed {
      script.withheld[NumbersScript.id(ofTable: index)] = "its table suppresses small counts"
    }
    var verdicts = try Self.run(script.text, on: reduced)
    for (id, sql) in questions where script.withheld[id] == nil && verdicts[id] != "agrees" {
      let columns = reader.columnsWithheld(from: sql)
      guard !columns.isEmpty else {
        throw Problem.error(
          "\(id) comes out otherwise in the copy of the archive, which holds all that it is computed from",
          help: "please report this; the question is: \(sql)")
      }
      script.withheld[id] = "the question reads \(columns.joined(separator: ", ")), not published in full"
    }
    if !script.withheld.isEmpty { verdicts = try Self.run(script.text, on: reduced) }
    self.script = script.text
    withheld = script.withheld
    agreeing = verdicts.values.count { $0 == "agrees" }
  }

  /// The verdicts by id.
  private static func run(_ script: String, on archive: String) throws -> [String: String] {
    do throws(QuestionProblem) {
      let rows = try runScript(script, onArchive: archive, time: time).rows
      return Dictionary(
        rows.filter { $0.count == 6 && $0[0] != "total" }.map { ($0[0] ?? "", $0[4] ?? "") }, uniquingKeysWith: { $1 })
    } catch {
      throw Problem.error("the numbers cannot be recomputed: \(error.message)")
    }
  }
}

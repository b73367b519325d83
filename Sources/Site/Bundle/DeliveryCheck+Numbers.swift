// The numbers of a delivered bundle: its script is run on its archive, and what the script says is printed must be what the site says.

import AnalysedArchive
import Diagnostics
import Foundation

extension DeliveryCheck {
  private static let time = Duration.seconds(600)

  /// Recomputes the numbers, if there is something to do it from.
  mutating func numbers() {
    guard let archive = found[BundleFiles.archive], let script = found[BundleFiles.numbers],
      let bytes = FileManager.default.contents(atPath: script),
      let text = String(validating: bytes, as: UTF8.self)
    else { return }
    let rows: [[String?]]
    do throws(QuestionProblem) {
      rows = try runScript(text, onArchive: archive, time: Self.time).rows
    } catch {
      return report("the numbers cannot be recomputed: \(error.message)", BundleFiles.numbers)
    }
    var verdicts = (agreeing: 0, differing: 0, withheld: 0)
    var printed: [String: (name: String, text: String)] = [:]
    for row in rows {
      guard row.count == 6, let id = row[0], let name = row[1], let text = row[2], id != "total" else { continue }
      printed[id] = (name, text)
      switch row[4] {
      case "agrees": verdicts.agreeing += 1
      case "withheld": verdicts.withheld += 1
      default:
        verdicts.differing += 1
        let comes = row[3].flatMap { $0.isEmpty ? nil : "comes out as \($0)" } ?? "has no value"
        report(
          "\(ChecksumList.shown(id)) \(ChecksumList.shown(name)) is printed as \(ChecksumList.shown(text)) and \(ChecksumList.shown(comes))",
          BundleFiles.numbers)
      }
    }
    outcome.numbers = verdicts
    if let facts = found[BundleFiles.facts] { compare(printed, withFacts: facts) }
  }

  /// A number of facts.json, as far as it is compared.
  private struct Facts: Decodable {
    struct Fact: Decodable {
      var id: String
      var name: String
      var text: String
    }
    var facts: [Fact]
  }

  private mutating func compare(_ printed: [String: (name: String, text: String)], withFacts file: String) {
    guard let bytes = FileManager.default.contents(atPath: file),
      let facts = try? JSONDecoder().decode(Facts.self, from: bytes)
    else { return report("this file is no list of numbers", BundleFiles.facts) }
    for fact in facts.facts {
      let id = ChecksumList.shown(fact.id)
      guard let line = printed[fact.id] else {
        report(
          "\(id) \(ChecksumList.shown(fact.name)) is not among the numbers of \(BundleFiles.numbers)", BundleFiles.facts
        )
        continue
      }
      if line.name != fact.name || line.text != fact.text {
        report(
          "\(id) is \(ChecksumList.shown(fact.name)), \(ChecksumList.shown(fact.text)), and in \(BundleFiles.numbers) it is "
            + "\(ChecksumList.shown(line.name)), \(ChecksumList.shown(line.text))", BundleFiles.facts)
      }
    }
  }
}

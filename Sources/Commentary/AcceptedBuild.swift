// content/accepted.json: what the archive said at the last accepted build, committed, so that a colleague without the archive can check the
// prose, and so that a new analysis can be compared with it.

import Configuration
import Diagnostics
import Foundation

/// What the archive said when the commentary was last accepted.
public struct AcceptedBuild: Hashable, Sendable {
  /// A figure or table of the data, as it was.
  public struct Figure: Hashable, Sendable, Codable {
    /// The link that places it: `figure:topic-distribution?by=week`.
    public var link: String
    /// The SHA-256 of its CSV, hexadecimal.
    public var csv: String

    /// Makes one.
    public init(link: String, csv: String) {
      self.link = link
      self.csv = csv
    }
  }

  /// The SHA-256 of the analysed archive, hexadecimal; nil when it was not recorded.
  public var archive: String?
  /// The facts by the link that asks for them, without its scheme: `posts.count?topic=taiwan`.
  public var facts: [String: FactAnswer]
  /// The figures and tables in the order of their links.
  public var figures: [Figure]

  /// Puts one together.
  public init(archive: String? = nil, facts: [String: FactAnswer] = [:], figures: [Figure] = []) {
    self.archive = archive
    self.facts = facts
    self.figures = figures.sorted { $0.link < $1.link }
  }

  /// Adds the answer to a link.
  public mutating func add(_ answer: FactAnswer, for link: DataLink) {
    facts[link.reference] = answer
  }

  /// Gathers every fact of a rendering, of links that agree with the data and of those that do not.
  public init(_ rendering: Rendering) {
    self.init()
    for use in rendering.uses { add(use.fact, for: use.link) }
    for mismatch in rendering.mismatches { add(mismatch.fact, for: mismatch.link) }
  }
}

/// The form of accepted.json.
private struct AcceptedFile: Codable {
  struct Fact: Codable {
    var link: String
    var name: String
    var integer: Int?
    var decimal: Double?
    var share: Double?
    var date: String?
    var text: String
    var says: String
    var sql: String
  }

  var archive: String?
  var facts: [Fact]
  var figures: [AcceptedBuild.Figure]?
}

extension AcceptedBuild {
  /// The file's name in the content folder.
  public static let fileName = "accepted.json"

  /// The file's path in a content folder, as the user named the folder.
  public static func path(in folder: String) -> String {
    folder == "." ? fileName : folder + (folder.hasSuffix("/") ? "" : "/") + fileName
  }

  /// The file's text: facts and figures in the order of their links, a line break at the end.
  public var json: String {
    let entries = facts.sorted { $0.key < $1.key }.map { link, answer in
      var entry = AcceptedFile.Fact(
        link: link, name: answer.name, text: answer.text, says: answer.says, sql: answer.sql)
      switch answer.value {
      case .integer(let number): entry.integer = number
      case .decimal(let number): entry.decimal = number
      case .share(let share): entry.share = share
      case .date(let day): entry.date = day
      }
      return entry
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let file = AcceptedFile(archive: archive, facts: entries, figures: figures)
    guard let data = try? encoder.encode(file) else { return "" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// Reads accepted.json.
  ///
  /// - Throws: a problem when the file is absent or is not what `dossier accept` writes.
  public init(readingFrom path: String) throws(Problem) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .error(
        "there is no such file", at: Place(path), help: "run `dossier accept` where the archive is, and commit the file"
      )
    }
    let help = "restore it from version control, or run `dossier accept` where the archive is"
    let file: AcceptedFile
    do {
      file = try JSONDecoder().decode(AcceptedFile.self, from: data)
    } catch {
      throw .error("this is not what `dossier accept` writes", at: Place(path), help: help)
    }
    self.init(archive: file.archive, figures: file.figures ?? [])
    for entry in file.facts {
      let values: [FactValue?] = [
        entry.integer.map(FactValue.integer), entry.decimal.map(FactValue.decimal), entry.share.map(FactValue.share),
        entry.date.map(FactValue.date),
      ]
      let given = values.compactMap(\.self)
      guard given.count == 1, let value = given.first else {
        throw .error("\"\(entry.link)\" has \(given.isEmpty ? "no value" : "two values")", at: Place(path), help: help)
      }
      facts[entry.link] = FactAnswer(
        name: entry.name, value: value, text: entry.text, says: entry.says, sql: entry.sql)
    }
  }

  /// The links whose facts have another value in a later build, in the order of the links.
  public func moved(in later: AcceptedBuild) -> [(link: String, from: FactAnswer, to: FactAnswer)] {
    facts.sorted { $0.key < $1.key }.compactMap { link, from in
      guard let to = later.facts[link], to.value != from.value else { return nil }
      return (link, from, to)
    }
  }

  /// The links of figures and tables whose data are others in a later build, in order.
  public func changedFigures(in later: AcceptedBuild) -> [String] {
    let now = Dictionary(later.figures.map { ($0.link, $0.csv) }) { first, _ in first }
    return figures.compactMap { figure in
      guard let csv = now[figure.link], csv != figure.csv else { return nil }
      return figure.link
    }
  }
}

extension DataLink {
  /// The link without its scheme, as accepted.json and report.yml name facts: `posts.count?topic=taiwan`.
  public var reference: String { String(address.dropFirst(kind.rawValue.count + 1)) }
}

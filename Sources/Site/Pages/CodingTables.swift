// What coders say, on the method page: who read what, how far they agree, and which rules cause errors.

import AnalysedArchive
import Charts

/// The part of the method page on the coded sample.
struct CodingPart: TemplateModel {
  var says: String
  var table: HTML
  var errors: HTML?

  static let fields: [Field<CodingPart>] = [
    .text("coding-says", "how many posts who read, and how they were settled", \.says),
    .html("coding-table", "the table of codes with their definitions, posts and agreement", \.table),
    .html("errors-table", "the table of rules that cause errors", optional: \.errors),
  ]
}

/// Cells of estimates for the table of the codebook.
struct CodebookEstimates {
  private var cells: [String: String] = [:]
  /// Topics whose recall rests on few posts, with how many.
  private(set) var few: [(title: String, posts: Int)] = []

  /// Posts given a topic below which its recall is a guess.
  private static let fewPosts = 20

  init(_ archive: ArchiveReader) throws {
    for estimate in try archive.codingEstimates() where archive.topics.indices.contains(estimate.topic) {
      let topic = archive.topics[estimate.topic]
      let range = "\(Formats.share(estimate.range.lowerBound))–\(Formats.share(estimate.range.upperBound))"
      cells["\(topic.key) \(estimate.measure)"] = "\(Formats.share(estimate.value))<br>(\(range))"
      if estimate.measure == "recall", estimate.posts < Self.fewPosts { few.append((topic.title, estimate.posts)) }
    }
  }

  var isEmpty: Bool { cells.isEmpty }

  /// The estimate and its interval as markup.
  func cell(_ topic: String, _ measure: String) -> String { cells["\(topic) \(measure)"] ?? "–" }
}

extension MethodTables {
  /// The part on the coded sample; nil where nothing was coded.
  func coding(_ archive: ArchiveReader, _ topics: [ChartTopic]) throws -> CodingPart? {
    guard let coding = archive.coding, coding.coded > 0 || coding.codes.contains(where: { $0.agreement != nil }) else {
      return nil
    }
    var says = [
      strings[
        "coding-says",
        [
          "drawn": Formats.count(coding.drawn), "coders": Formats.count(coding.coders.count),
          "coded": Formats.count(coding.coded), "adjudicated": Formats.count(coding.adjudicated), "draw": coding.draw,
        ]]
    ]
    if coding.synthetic { says.insert(strings["coding-simulated"], at: 0) }
    return CodingPart(
      says: strings.sentences(says), table: codes(coding, topics), errors: try errors(archive, topics))
  }

  private func codes(_ coding: ArchiveReader.Coding, _ topics: [ChartTopic]) -> HTML {
    // Coefficients have two decimals, as the literature prints them.
    func number(_ value: Double?) -> String {
      guard let value else { return "–" }
      let parts = Formats.number(value, decimals: 2).split(separator: ".", omittingEmptySubsequences: false)
      let decimals = parts.count > 1 ? parts[1] : ""
      return "\(parts[0]).\(decimals)\("00".dropFirst(decimals.count))"
    }
    var out = open(
      "coding",
      [
        "column-code", "column-definition", "q column-posts", "q column-agreement", "q column-kappa", "q column-alpha",
      ])
    for code in coding.codes {
      let range = code.agreement?.alphaRange.map { "<br>(\(number($0.lowerBound))–\(number($0.upperBound)))" } ?? ""
      let cells = [
        Formats.count(code.posts), code.agreement.map { Formats.share($0.agreement) } ?? "–",
        number(code.agreement?.kappa), number(code.agreement?.alpha) + range,
      ]
      out += "<tr><th scope=\"row\" id=\"code-\(Escape.text(code.key).text)\">\(Escape.text(code.title).text)</th>"
      out += "<td>\(Escape.text(code.definition.isEmpty ? "–" : code.definition).text)</td>"
      out += cells.map { "<td class=\"q\">\($0)</td>" }.joined() + "</tr>\n"
    }
    return HTML(out + Self.close)
  }

  private func errors(_ archive: ArchiveReader, _ topics: [ChartTopic]) throws -> HTML? {
    // The worst of each topic: a rule that is wrong once in many posts tells nobody anything.
    var shown: [Int: Int] = [:]
    let rules = try archive.errorsByRule().filter { rule in
      shown[rule.topic, default: 0] += 1
      return topics.indices.contains(rule.topic) && shown[rule.topic, default: 0] <= 5
    }
    guard !rules.isEmpty else { return nil }
    var out = open("errors", ["column-rule", "column-codebook-topic", "q column-matches", "q column-wrong"])
    for rule in rules {
      let text = (rule.kind == .hashtag ? "#" : "") + rule.text
      out += "<tr><th scope=\"row\">\(words([text]))</th>"
      out += "<td>\(Escape.text(topics[rule.topic].title).text)</td>"
      out += "<td class=\"q\">\(Formats.count(rule.posts))</td><td class=\"q\">\(Formats.count(rule.wrong))</td></tr>\n"
    }
    return HTML(out + Self.close)
  }
}

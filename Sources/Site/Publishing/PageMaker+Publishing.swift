// What the method page says of the report's policy: who is named, what a pseudonym is good for, and what is kept back.

import Charts
import Commentary
import Configuration
import Diagnostics

extension PageMaker {
  /// The policy as a list, a sentence each.
  func publishing() throws -> HTML {
    let settings = configuration.report.publishing
    let (named, withheld) = try policy.counts()
    let counts = ["named": Formats.count(named), "withheld": Formats.count(withheld)]
    var items: [String] = [
      strings[settings.names.all ? "publishing-all" : named == 0 ? "publishing-none" : "publishing-some", counts]
    ]
    if settings.names.all || settings.names.followersAtLeast != nil { items.append(strings["publishing-candidates"]) }
    if withheld > 0 { items.append(strings[settings.secret == nil ? "publishing-public" : "publishing-secret"]) }
    if !settings.names.all, !settings.showsMentions { items.append(strings["publishing-mentions"]) }
    if let limit = settings.suppressBelow {
      items.append(
        strings["publishing-suppressed", ["most": Formats.count(limit - 1), "sign": Suppression(limit: limit).small]])
    }
    if !settings.redactions.isEmpty {
      items.append(strings["publishing-redacted", ["count": Formats.count(settings.redactions.count)]])
    }
    return HTML("<ul>\n\(items.map { "<li>\(Escape.text($0).text)\n" }.joined())</ul>")
  }
}

extension SiteBuilder {
  /// Earlier versions that say what the report now withholds: a build puts them into the site as they are.
  func leaks(of versions: [KeptVersion], _ policy: PublishingPolicy) throws -> [Problem] {
    guard let signature = policy.signature else { return [] }
    var check: LeakCheck?
    return try versions.compactMap { version in
      let key = PartKey("leaks of a kept version") {
        $0.add([version.source, version.list.text, signature, archive.digest])
        $0.add("\(configuration.report.rules[.withheldName])")
      }
      // A line each: the message, and what can be done.
      let said = try kept.text(key) { () throws -> String in
        let leaks = try check ?? LeakCheck(of: configuration.report, under: policy)
        check = leaks
        return leaks.problem(in: version).map { "\($0.message)\n\($0.help ?? "")" } ?? ""
      }
      let lines = said.split(separator: "\n", maxSplits: 1)
      return lines.count < 2 ? nil : .warning(String(lines[0]), at: Place(version.source), help: String(lines[1]))
    }
  }

  /// Figures that draw, and numbers that tell, what tables suppress.
  func smallNumbers(_ answers: ReportAnswers, _ rendering: Rendering) throws -> [Problem] {
    guard let limit = configuration.report.publishing.suppressBelow else { return [] }
    let suppression = Suppression(limit: limit)
    var out: [Problem] = []
    for figure in rendering.figures where figure.link.kind == .figure {
      guard let picture = answers.pictures.first(where: { $0.number == figure.number }) else { continue }
      let key = PartKey("small counts") {
        $0.add("\(limit)")
        picture.add(to: &$0)
      }
      let small = try Int(kept.text(key) { String(suppression.count(in: try picture.figure)) }) ?? 0
      guard small > 0 else { continue }
      out.append(
        Problem(
          .smallNumber,
          "this figure draws \(small == 1 ? "a count" : "\(small) counts") of fewer than \(limit), which its table suppresses",
          at: figure.link.place, help: "draw it by month, narrow it, or leave it out"))
    }
    for use in rendering.uses {
      guard case .integer(let value) = use.fact.value, (1..<limit).contains(value),
        use.fact.name.firstMatch(of: /post|account/) != nil
      else { continue }
      out.append(
        Problem(
          .smallNumber, "\(use.fact.name) is \(value), fewer than the \(limit) below which tables suppress a count",
          at: use.link.place, help: "tell it in words, as \"fewer than \(limit)\", or of a wider part"))
    }
    return out
  }
}

// Judgements: what the authors conclude, set apart from what the data say. A paragraph that begins `[Assessment](judgement:highly-likely)`
// says how likely something is, one that begins `[Assessment](judgement:moderate)` how well founded; a paragraph may begin with both.
//
//   likelihood              of what is claimed      confidence   in the evidence for it
//   remote                  at most 5%              low          scarce or contradictory
//   highly-unlikely         10% to 20%              moderate     credible, open to other readings
//   unlikely                25% to 35%              high         good and from several sources
//   realistic-possibility   40% to 50%
//   likely                  55% to 75%
//   highly-likely           80% to 90%
//   almost-certain          at least 95%
//
// Likelihood: the Probability Yardstick of the Professional Head of Intelligence Assessment (United Kingdom, 2018), which leaves gaps
// so that nobody argues about a border. Confidence: the three levels of Intelligence Community Directive 203 (United States, 2015).

import Diagnostics

/// A step of one of the two scales of judgement.
public struct Judgement: Hashable, Sendable {
  /// What a step measures.
  public enum Scale: String, Hashable, Sendable, CaseIterable {
    /// How likely it is that what is claimed is true.
    case likelihood
    /// How well the evidence supports the claim.
    case confidence
  }

  /// Which scale it belongs to.
  public var scale: Scale
  /// Its name in `judgement:` links.
  public var id: String
  /// Its name on the page.
  public var words: String
  /// What it stands for.
  public var says: String

  /// Every step of both scales, from low to high.
  public static let all: [Judgement] = [
    Judgement(scale: .likelihood, id: "remote", words: "remote chance", says: "at most 5%"),
    Judgement(scale: .likelihood, id: "highly-unlikely", words: "highly unlikely", says: "10% to 20%"),
    Judgement(scale: .likelihood, id: "unlikely", words: "unlikely", says: "25% to 35%"),
    Judgement(scale: .likelihood, id: "realistic-possibility", words: "realistic possibility", says: "40% to 50%"),
    Judgement(scale: .likelihood, id: "likely", words: "likely", says: "55% to 75%"),
    Judgement(scale: .likelihood, id: "highly-likely", words: "highly likely", says: "80% to 90%"),
    Judgement(scale: .likelihood, id: "almost-certain", words: "almost certain", says: "at least 95%"),
    Judgement(
      scale: .confidence, id: "low", words: "low confidence", says: "the evidence is scarce or contradicts itself"),
    Judgement(
      scale: .confidence, id: "moderate", words: "moderate confidence",
      says: "the evidence is credible and open to other readings"),
    Judgement(
      scale: .confidence, id: "high", words: "high confidence", says: "the evidence is good and from several sources"),
  ]
}

/// A paragraph that the commentary marks as a judgement.
public struct JudgementUse: Hashable, Sendable {
  /// The steps with which it begins, one or two.
  public var judgements: [Judgement]
  /// The link with which it begins.
  public var link: DataLink
  /// The paragraph's words, without the steps.
  public var text: String
  /// The paragraph's id in the HTML, unique in the report; the page is that of `link.section`.
  public var anchor: String
}

extension Renderer {
  func resolve(judgement wanted: DataLink, _ link: FoundLink, _ written: String) throws(LinkFailure) {
    guard let judgement = Judgement.all.first(where: { $0.id == wanted.name }) else {
      let ids = Judgement.all.map(\.id)
      throw LinkFailure(
        "there is no judgement \"\(wanted.name)\"", suggestion: nearest(to: wanted.name, among: ids),
        help: "likelihood and confidence are \(ids.joined(separator: ", "))")
    }
    let follows =
      judgementParagraphs[link.block] != nil && link.node.previous?.plainText.allSatisfy(\.isWhitespace) ?? false
      && link.node.previous?.previous == link.block.firstChild
    guard link.opensParagraph || follows else {
      throw LinkFailure("a judgement opens a paragraph", help: "begin the paragraph with the link")
    }
    guard !written.isEmpty else {
      throw LinkFailure("a judgement needs a word", help: "write [Assessment](\(wanted.address))")
    }
    // The words of the links are kept for now, so that they can be left out of the paragraph's.
    var use = judgementParagraphs[link.block] ?? JudgementUse(judgements: [], link: wanted, text: "", anchor: "")
    if let other = use.judgements.first(where: { $0.scale == judgement.scale }) {
      throw LinkFailure(
        "the paragraph is judged \"\(other.id)\" already, which is \(judgement.scale.rawValue) too",
        help: "keep one of the two, or give each claim a paragraph of its own")
    }
    use.text += (use.text.isEmpty ? "" : " ") + written
    use.judgements.append(judgement)
    judgementParagraphs[link.block] = use
    let step =
      words(for: wanted).judgements[judgement.id] ?? Words.Step(words: judgement.words, says: judgement.says)
    let grade = anchorTag(class: "judgement-grade", [("href", try data.target(wanted)), ("title", step.says)])
    link.node.replace(
      inline: "<span class=\"judgement-head\"><strong>", "</strong> \(grade)\(escaped(step.words))</a></span>")
  }

  /// Sets the paragraphs that begin with a judgement apart.
  func writeJudgements(_ parsed: ParsedSection) {
    for link in parsed.links {
      guard var use = judgementParagraphs.removeValue(forKey: link.block) else { continue }
      use.text = String(link.block.plainText.trimmed.dropFirst(use.text.count)).trimmed
      if use.text.isEmpty {
        note("a judgement without a sentence judges nothing", link, help: "write what is judged after the link")
      }
      let number = judgementUses.count { $0.link.section == use.link.section } + 1
      use.anchor = "judgement-use-\(use.link.section)-\(number)"
      judgementUses.append(use)
      let scales = Set(use.judgements.map(\.scale.rawValue)).sorted().map { " judgement-\($0)" }.joined()
      link.block.replace(leaf: "<p class=\"judgement\(scales)\" id=\"\(escaped(use.anchor))\">", "</p>")
    }
  }
}

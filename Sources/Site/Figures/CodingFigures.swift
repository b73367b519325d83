// Figures of what coders say.

import AnalysedArchive
import Charts
import Commentary

extension FigureCatalogue {
  /// The share of each topic as its words count it, beside the one that readers of the sample give.
  func topicPrecision(_ request: FigureRequest) throws(LinkFailure) -> FigureKind.Outcome {
    guard let coding = archive.coding, coding.coded > 0 else {
      return .nothing("topic-precision needs posts that were coded, and none are: run `dossier code sample`")
    }
    guard request.archive.id == archive.archives[0].id else {
      return .nothing("topic-precision is of the first archive, from which the sample is drawn")
    }
    let shares = try answering { try archive.codingEstimates() }.filter { $0.measure == "share" }
    var rows: [CorrectedShares.Row] = []
    for estimate in shares where topics.indices.contains(estimate.topic) {
      let topic = topics[estimate.topic]
      let fact = try answering { try archive.fact("topics.\(topic.id).share") }
      guard case .decimal(let counted) = fact.value else { continue }
      rows.append(
        CorrectedShares.Row(
          label: topic.title, counted: counted, corrected: estimate.value, low: estimate.range.lowerBound,
          high: estimate.range.upperBound))
    }
    guard !rows.isEmpty else { return Self.noPost }
    return .figure(
      CorrectedShares(rows: rows, coded: (coding.coded, coding.synthetic), wording: wording))
  }
}

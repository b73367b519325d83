// Which codes a post has in the end.

import Configuration

/// The codes that a post has in the end, and why.
public struct FinalCoding: Hashable, Sendable {
  /// What the codes rest on.
  public enum Basis: String, Hashable, Sendable {
    /// Somebody settled them.
    case adjudicated
    /// Two coders or more gave the same, none of them in doubt.
    case agreed
  }

  /// Ids, in the order of the codebook.
  public var codes: [String]
  /// What they rest on.
  public var basis: Basis
  /// Of the adjudication; may be empty.
  public var note: String
  /// Of the adjudication, or of the first coder who gave one.
  public var translation: String

  /// The codes in the end by post. What one coder alone read is not settled, nor what coders disagree on and nobody adjudicated.
  static func all(_ coders: [CoderFile], adjudicated: CoderFile?) -> [String: FinalCoding] {
    var answers: [String: [CoderAnswer]] = [:]
    for file in coders {
      for answer in file.answers where answer.state != .open { answers[answer.post, default: []].append(answer) }
    }
    func translation(_ post: String) -> String {
      answers[post]?.first { !$0.translation.isEmpty }?.translation ?? ""
    }
    var final: [String: FinalCoding] = [:]
    for (post, given) in answers where given.count > 1 {
      let isAgreed = given.allSatisfy { $0.state == .coded && $0.codes == given[0].codes }
      guard isAgreed else { continue }
      final[post] = FinalCoding(codes: given[0].codes, basis: .agreed, note: "", translation: translation(post))
    }
    for answer in adjudicated?.answers ?? [] where answer.state == .coded {
      final[answer.post] = FinalCoding(
        codes: answer.codes, basis: .adjudicated, note: answer.note,
        translation: answer.translation.isEmpty ? translation(answer.post) : answer.translation)
    }
    return final
  }

  /// The posts that two or more read and that are not settled without somebody who adjudicates: they disagree, or one is in doubt.
  public static func disagreements(_ coders: [CoderFile]) -> Set<String> {
    var answers: [String: [CoderAnswer]] = [:]
    for file in coders {
      for answer in file.answers where answer.state != .open { answers[answer.post, default: []].append(answer) }
    }
    return Set(
      answers.filter { _, given in
        given.contains { $0.state == .unsure } || (given.count > 1 && given.contains { $0.codes != given[0].codes })
      }.keys)
  }
}

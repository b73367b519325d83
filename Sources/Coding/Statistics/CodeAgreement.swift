// How far coders agree on one code.

/// The agreement on a code, over the posts that two coders or more read. Each post counts once, whatever it stands for: it is of the
/// readings, not of the archive.
public struct CodeAgreement: Hashable, Sendable {
  /// The id of the code.
  public var code: String
  /// Posts that two or more read.
  public var posts: Int
  /// The part of the pairs of answers to the same post that are the same.
  public var agreement: Double
  /// The part of all answers to these posts that give the code.
  public var prevalence: Double
  /// Of two coders; nil: there are more, or it is undefined.
  public var kappa: Double?
  /// Nil: undefined, for all answers are the same.
  public var alpha: Double?
  /// 95 %, by a bootstrap over posts; nil: undefined.
  public var alphaInterval: Interval?

  /// Compares the coders' answers on a code. Answers in doubt count like the others.
  /// - Returns: nil if no post was read by two.
  static func of(_ code: String, _ files: [CoderFile], seed: Int) -> CodeAgreement? {
    var order: [String] = []
    var values: [String: [(coder: Int, value: Int)]] = [:]
    for (coder, file) in files.enumerated() {
      for answer in file.answers where answer.state != .open {
        if values[answer.post] == nil { order.append(answer.post) }
        values[answer.post, default: []].append((coder, answer.codes.contains(code) ? 1 : 0))
      }
    }
    let units = order.compactMap { values[$0] }.filter { $0.count > 1 }
    guard !units.isEmpty else { return nil }
    let alpha = KrippendorffAlpha(units.map { $0.map(\.value) })
    var (pairs, same, given, answers) = (0, 0, 0, 0)
    for unit in units {
      let ones = unit.count { $0.value == 1 }
      let zeros = unit.count - ones
      pairs += unit.count * (unit.count - 1)
      same += ones * (ones - 1) + zeros * (zeros - 1)
      given += ones
      answers += unit.count
    }
    return CodeAgreement(
      code: code, posts: units.count, agreement: Double(same) / Double(pairs),
      prevalence: Double(given) / Double(answers),
      kappa: files.count == 2 ? CohenKappa.kappa(units.map { ($0[0].value, $0[1].value) }) : nil, alpha: alpha.value,
      alphaInterval: alpha.value == nil ? nil : alpha.interval(random: RandomStream(seed: seed, "bootstrap \(code)")))
  }
}

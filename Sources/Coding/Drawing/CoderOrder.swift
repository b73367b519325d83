// In which order whom is shown what.

import Configuration

extension Draw {
  /// The posts' ids in a coder's own order, so that fatigue and what was read before weigh on other posts for each.
  public func order(of coder: String, seed: Int) -> [String] {
    var random = RandomStream(seed: seed, "order \(coder)")
    return random.shuffled(posts.map(\.key))
  }
}

extension CodingFolder {
  /// The posts that wait to be settled, in the order of the draw, each with what the coders said in an order that names nobody.
  public func waiting(seed: Int) -> [(post: String, answers: [CoderAnswer])] {
    let settled = Set((adjudicated?.answers ?? []).filter { $0.state == .coded }.map(\.post))
    let open = FinalCoding.disagreements(coders).subtracting(settled)
    return draw.posts.filter { open.contains($0.key) }.map { drawn in
      var random = RandomStream(seed: seed, "settle \(drawn.key)")
      let answers = coders.compactMap { $0.answers.first { $0.post == drawn.key && $0.state != .open } }
      return (drawn.key, random.shuffled(answers))
    }
  }
}

// Texts that appear in two releases: the platform found the accounts at different times, and the same text ties them together.

/// A text that both archives carry.
struct SharedText: Equatable {
  /// The posts of the first and of the second archive, in the order of the files.
  var first: [Int32]
  var second: [Int32]
}

enum SharedTexts {
  /// The texts that posts of both archives carry, by the first post of the first archive.
  static func find(_ first: [Fingerprint], _ second: [Fingerprint]) -> [SharedText] {
    var numbers = [Fingerprint: Int](minimumCapacity: second.count)
    for fingerprint in second where fingerprint != .none { numbers[fingerprint] = -1 }
    var texts: [SharedText] = []
    for (post, fingerprint) in first.enumerated() where fingerprint != .none {
      guard let known = numbers[fingerprint] else { continue }
      if known < 0 {
        numbers[fingerprint] = texts.count
        texts.append(SharedText(first: [Int32(post)], second: []))
      } else {
        texts[known].first.append(Int32(post))
      }
    }
    for (post, fingerprint) in second.enumerated() where fingerprint != .none {
      if let text = numbers[fingerprint], text >= 0 { texts[text].second.append(Int32(post)) }
    }
    return texts
  }
}

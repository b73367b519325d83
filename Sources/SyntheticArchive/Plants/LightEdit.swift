// Texts edited by a few characters, as somebody would who wants them to look different.

extension PostText {
  private static let han = Array("的了就都也真还又再很更最吧呢啊这那我们大家".unicodeScalars).map { Array(String($0).utf8) }
  private static let latin = Array("aeiostnrl".utf8)

  /// One to three letters replaced, deleted or inserted, none of them in or beside a word that carries a topic, a link, a
  /// hashtag or a name: about one for 25 letters. A text without such letters is returned as it is.
  func lightlyEdited(isLatin: Bool, _ random: inout RandomStream) -> PostText {
    let candidates = places.filter { !$0.isMarked && Self.isEditable($0.scalar, isLatin: isLatin) }
    if candidates.isEmpty { return self }
    let most = max(1, min(3, candidates.count / 25))
    var chosen: [Int: [UInt8]] = [:]
    for _ in 0..<random.number(1, most) {
      let place = candidates[random.below(candidates.count)].range
      chosen[place.lowerBound] = edit(bytes[place], isLatin: isLatin, &random)
    }
    let edited = candidates.compactMap { place in chosen[place.range.lowerBound].map { (place.range, $0) } }
    return replacing(edited)
  }

  private static func isEditable(_ scalar: Unicode.Scalar, isLatin: Bool) -> Bool {
    isLatin ? ("a"..."z").contains(scalar) : (0x4E00...0x9FFF).contains(scalar.value)
  }

  private func edit(_ letter: ArraySlice<UInt8>, isLatin: Bool, _ random: inout RandomStream) -> [UInt8] {
    let other = isLatin ? [random.pick(Self.latin)] : random.pick(Self.han)
    switch random.below(3) {
    case 0: return other
    case 1: return []
    default: return letter + other
    }
  }
}

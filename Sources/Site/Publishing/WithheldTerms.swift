// What may stand nowhere in a report: handles, keys and names of accounts that it does not name, and what an editor redacts. One way of
// finding them serves both the mask that is put on texts and the search of the finished site for leaks, so that what the one misses the
// other does not find by another rule.
//
// What is found, in any writing of it that FoldedText takes for the same:
//   key       the platform's id or hash, where no letter, digit or underscore touches it; numbers of fewer than eight digits are left out
//   handle    after an @ or the address of the platform, whatever it is; by itself, where nothing touches it, if it has six characters or
//             more and a digit or an underscore among them: `harbour` is a word, `demo_harbour21` is none
//   name      the display name, of twelve characters or more, six if one is Han, kana or Hangul; shorter ones are words of every text
//   redacted  an entry of the editor's list, wherever no letter or digit of its own kind touches it; Han, kana and Hangul anywhere

/// Finds terms in bytes.
struct WithheldTerms: Sendable {
  /// What a term is.
  enum Kind: UInt8, Sendable {
    case key, handle, name, redacted
  }

  /// A term that was found: which, and the bytes that it takes.
  struct Found {
    var kind: Kind
    /// The place of the term's owner among those added.
    var owner: Int
    var range: Range<Int>
  }

  private struct Term {
    var bytes: [UInt8]
    var kind: Kind
    var owner: Int
    /// Whether it counts only behind an @ or an address.
    var needsSign = false
  }

  private var terms: [Term] = []
  /// Terms by their first four bytes.
  private var places: [UInt32: [Int32]] = [:]
  /// Which first four bytes there are, as bits by a multiplicative hash: most bytes of a text are passed over by one look here.
  private var filter = [UInt64](repeating: 0, count: 1 << 12)
  /// Short terms by their bytes, which are compared as whole words.
  private var short: [[UInt8]: Int] = [:]

  /// Bytes of the longest term.
  private var longest = 0

  /// How many terms are searched for.
  var count: Int { terms.count }
  /// Terms that are too ordinary to be searched for, by kind: they are told of, not hidden.
  private(set) var ordinary = 0

  /// Adds a term; what is too short to be told from a word is counted as ordinary.
  mutating func add(_ text: String, _ kind: Kind, owner: Int) {
    let bytes = Array(FoldedText.folded(text).utf8.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed())
    var term = Term(bytes: bytes, kind: kind, owner: owner)
    switch kind {
    case .key where bytes.count < (bytes.allSatisfy { (0x30...0x39).contains($0) } ? 8 : 4),
      .name where !Self.isDistinctive(text):
      ordinary += 1
      return
    case .handle: term.needsSign = !Self.isDistinctive(handle: bytes)
    default: break
    }
    guard !bytes.isEmpty else { return }
    longest = max(longest, bytes.count)
    let place = Int32(terms.count)
    terms.append(term)
    if bytes.count < 4 {
      short[bytes] = Int(place)
      return
    }
    let head = Self.head(bytes, 0)
    places[head, default: []].append(place)
    let slot = Self.slot(head)
    filter[slot >> 6] |= 1 << UInt64(slot & 63)
  }

  /// Everything found in bytes, in order; of terms that overlap the first and longest.
  func found(in text: UnsafeBufferPointer<UInt8>) -> [Found] {
    guard !terms.isEmpty else { return [] }
    if FoldedText.isPlain(text) { return search(text) }
    // Part by part: what is folded takes ten times the memory. Each begins and ends within its neighbours, where a term can lie across.
    let part = 1 << 20
    let margin = max(1 << 10, 8 * longest)
    // As it is written too: what cannot be seen divides words for one reader and joins them for another.
    var all = search(text)
    var start = 0
    while start < text.count {
      let from = max(0, start - margin)
      let folded = FoldedText(UnsafeBufferPointer(rebasing: text[from..<min(text.count, start + part + margin)]))
      for var found in folded.bytes.withUnsafeBufferPointer(search) {
        let range = folded.range(found.range)
        found.range = range.lowerBound + from..<range.upperBound + from
        if (start..<start + part).contains(found.range.lowerBound) { all.append(found) }
      }
      start += part
    }
    all.sort { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
    var end = 0
    return all.filter { found in
      guard found.range.lowerBound >= end else { return false }
      end = found.range.upperBound
      return true
    }
  }

  /// Everything found in bytes that are folded but for the case of ASCII.
  private func search(_ text: UnsafeBufferPointer<UInt8>) -> [Found] {
    var out: [Found] = []
    var index = 0
    let bytes = text
    // The last four bytes in lower case, the latest lowest.
    var window: UInt32 = 0
    var filled = 0
    var end = 0
    filter.withUnsafeBufferPointer { filter in
      while index < bytes.count {
        window = window << 8 | UInt32(Self.fold[Int(bytes[index])])
        index += 1
        filled += 1
        if !short.isEmpty, index > end, let found = shortTerm(bytes, endingAt: index) {
          if found.range.lowerBound >= end {
            out.append(found)
            end = found.range.upperBound
          }
        }
        guard filled >= 4, index - 4 >= end else { continue }
        let slot = Self.slot(window)
        guard filter[slot >> 6] & 1 << UInt64(slot & 63) != 0, let candidates = places[window] else { continue }
        let start = index - 4
        var best: Found?
        for place in candidates {
          let term = terms[Int(place)]
          guard term.bytes.count > best?.range.count ?? 0, matches(term, bytes, at: start) else { continue }
          best = Found(kind: term.kind, owner: term.owner, range: start..<start + term.bytes.count)
        }
        if let best {
          out.append(best)
          end = best.range.upperBound
        }
      }
    }
    return out
  }

  private func matches(_ term: Term, _ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    let end = start + term.bytes.count
    guard end <= text.count else { return false }
    for place in 4..<max(4, term.bytes.count) where Self.fold[Int(text[start + place])] != term.bytes[place] {
      return false
    }
    return stands(term, text, start, end)
  }

  /// Whether nothing touches a term that would make it part of a longer word.
  private func stands(_ term: Term, _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    if Self.isWord(term.bytes[0]), start > 0, Self.isWord(text[start - 1]) { return false }
    if Self.isWord(term.bytes[term.bytes.count - 1]), end < text.count, Self.isWord(text[end]) { return false }
    guard term.needsSign else { return true }
    return start > 0 && (text[start - 1] == UInt8(ascii: "@") || PlatformAddress.names(text, at: start))
  }

  private func shortTerm(_ text: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Found? {
    for length in 1...3 where end >= length {
      let start = end - length
      let bytes = (start..<end).map { Self.fold[Int(text[$0])] }
      guard let place = short[bytes], stands(terms[place], text, start, end) else { continue }
      return Found(kind: terms[place].kind, owner: terms[place].owner, range: start..<end)
    }
    return nil
  }

  // MARK: Bytes

  /// ASCII letters in lower case, all other bytes as they are.
  fileprivate static let fold: [UInt8] = (0...255).map { (0x41...0x5A).contains($0) ? UInt8($0) | 0x20 : UInt8($0) }

  private static func head(_ bytes: [UInt8], _ start: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 << 8 | UInt32(bytes[start + $1]) }
  }

  /// Fibonacci hashing: Knuth, The Art of Computer Programming, volume 3, section 6.4. 18 bits.
  private static func slot(_ head: UInt32) -> Int { Int((head &* 2_654_435_769) >> 14) }

  static func lower(_ byte: UInt8) -> UInt8 { fold[Int(byte)] }

  static func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x5F
  }

  private static func isDistinctive(handle: [UInt8]) -> Bool {
    handle.count >= 6 && handle.contains { (0x30...0x39).contains($0) || $0 == 0x5F }
  }

  private static func isDistinctive(_ name: String) -> Bool {
    let count = name.unicodeScalars.count
    let isEastAsian = name.unicodeScalars.contains {
      (0x3040...0x30FF).contains($0.value) || (0x3400...0x9FFF).contains($0.value)
        || (0xAC00...0xD7AF).contains($0.value) || (0x20000...0x3FFFF).contains($0.value)
    }
    return count >= (isEastAsian ? 6 : 12)
  }
}

/// Addresses of the platform that name an account.
enum PlatformAddress {
  private static let hosts = ["twitter", "x", "facebook", "fb"].flatMap { ["\($0).com", "\($0)[.]com"] }.map {
    Array($0.utf8)
  }
  private static let parameters = ["screen_name=", "via="].map { Array($0.utf8) }

  /// What stands there behind the host and is nobody.
  private static let places: Set = [
    "about", "dialog", "events", "explore", "groups", "hashtag", "home", "i", "intent", "l", "login", "media", "pages",
    "permalink", "pg", "photo", "photos", "plugins", "privacy", "profile", "search", "settings", "share", "sharer",
    "signup",
    "statuses", "story", "tos", "tr", "video", "videos", "watch",
  ]

  /// Whether a word stands where an address has the name of an account: behind the host, whatever slashes, `#!` and port lie between, or
  /// behind `screen_name=`.
  static func names(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start > 0 else { return false }
    if text[start - 1] == UInt8(ascii: "=") { return parameters.contains { ends(text, start, with: $0) } }
    var end = start
    var isPath = false
    while end > 0, "/#!".utf8.contains(text[end - 1]) {
      end -= 1
      isPath = isPath || text[end] == UInt8(ascii: "/")
    }
    guard isPath else { return false }
    var port = end
    while port > 0, (0x30...0x39).contains(text[port - 1]) { port -= 1 }
    if port < end, port > 0, text[port - 1] == UInt8(ascii: ":") { end = port - 1 }
    if end > 0, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return hosts.contains { host in
      guard ends(text, end, with: host) else { return false }
      let before = end - host.count - 1
      return before < 0 || !(WithheldTerms.isWord(text[before]) || text[before] == UInt8(ascii: "-"))
    }
  }

  /// Whether a word there is one of the platform's own pages.
  static func isPlace(_ word: some Collection<UInt8>) -> Bool { places.contains(String(decoding: word, as: UTF8.self)) }

  private static func ends(_ text: UnsafeBufferPointer<UInt8>, _ end: Int, with word: [UInt8]) -> Bool {
    end >= word.count
      && word.indices.allSatisfy { WithheldTerms.fold[Int(text[end - word.count + $0])] == word[$0] }
  }
}

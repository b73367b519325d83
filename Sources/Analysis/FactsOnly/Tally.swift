// Counts by name.

/// How often each of many names was counted.
struct Tally {
  private var names = ByteTable()
  private var counts: [Int] = []

  /// Counts a name.
  mutating func add(_ name: UnsafeBufferPointer<UInt8>, times: Int = 1) {
    let (number, isNew) = names.insert(name)
    if isNew { counts.append(times) } else { counts[number] += times }
  }

  /// The name of each count.
  var byName: [String: Int] {
    var out: [String: Int] = [:]
    for number in counts.indices { out[text(number)] = counts[number] }
    return out
  }

  /// The names counted most often, equals in the order of their bytes.
  func most(_ limit: Int) -> [QuickFacts.Counted] {
    // Few of many are wanted: the count of the last of them first, then only what can be among them in order.
    let least = counts.sorted(by: >).prefix(limit).last ?? 0
    let candidates = counts.indices.filter { counts[$0] >= least }.map { (text($0), counts[$0]) }
    let ordered = candidates.sorted { a, b in
      a.1 != b.1 ? a.1 > b.1 : a.0.utf8.lexicographicallyPrecedes(b.0.utf8)
    }
    return ordered.prefix(limit).map { QuickFacts.Counted(name: $0.0, count: $0.1) }
  }

  private func text(_ number: Int) -> String { names.withBytes(number) { String(decoding: $0, as: UTF8.self) } }
}

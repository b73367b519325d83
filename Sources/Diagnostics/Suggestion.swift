// "Did you mean ...?": the nearest right name to a wrong one.

/// The name among `names` that is nearest to `name`, if one is near enough to be a slip of the fingers: the edit distance
/// with transpositions (optimal string alignment, Damerau 1964) is at most a third of the length, and at least one is allowed. Where none is so near, the first that
/// begins with what was written, of three characters or more: `aspi` for `aspi-2020`.
public func nearest(to name: String, among names: [String]) -> String? {
  let wanted = Array(name.lowercased())
  let limit = max(1, wanted.count / 3)
  var best: (distance: Int, name: String)?
  for candidate in names {
    let other = Array(candidate.lowercased())
    guard abs(other.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, other)
    guard distance <= limit else { continue }
    if let current = best, (current.distance, current.name) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  if let best { return best.name }
  guard wanted.count >= 3 else { return nil }
  return names.first { $0.lowercased().hasPrefix(name.lowercased()) }
}

/// The number of insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b`.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var beforePrevious: [Int] = []
  var previous = Array(0...b.count)
  for i in 1...a.count {
    var current = [i]
    for j in 1...b.count {
      let cost = a[i - 1] == b[j - 1] ? 0 : 1
      var distance = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        distance = min(distance, beforePrevious[j - 2] + 1)
      }
      current.append(distance)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[b.count]
}

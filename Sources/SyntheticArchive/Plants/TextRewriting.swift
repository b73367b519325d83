// Rewriting single characters of a text while its marks stay where they belong.

extension PostText {
  /// One Unicode scalar of a text.
  struct Place {
    var range: Range<Int>
    /// True inside or at the edge of a mark: touching it could change what the codebook finds.
    var isMarked: Bool
    var scalar: Unicode.Scalar
  }

  /// The text's scalars, in order.
  var places: [Place] {
    var places: [Place] = []
    var index = 0
    let decoded = String(decoding: bytes, as: UTF8.self).unicodeScalars
    for scalar in decoded {
      let end = index + UTF8.width(scalar)
      let isMarked = marks.contains { $0.range.lowerBound <= end && index <= $0.range.upperBound }
      places.append(Place(range: index..<end, isMarked: isMarked, scalar: scalar))
      index = end
    }
    return places
  }

  /// The text with some places replaced, in the order of places; each keeps its marks.
  func replacing(_ replacements: [(Range<Int>, [UInt8])]) -> PostText {
    if replacements.isEmpty { return self }
    var out = self
    out.bytes.removeAll(keepingCapacity: true)
    // Where each old offset has moved; only the edges of scalars are asked for.
    var moved = [Int](repeating: 0, count: bytes.count + 1)
    var next = 0
    var index = 0
    while index < bytes.count {
      moved[index] = out.bytes.count
      if next < replacements.count, replacements[next].0.lowerBound == index {
        out.bytes += replacements[next].1
        index = replacements[next].0.upperBound
        next += 1
      } else {
        out.bytes.append(bytes[index])
        index += 1
      }
    }
    moved[bytes.count] = out.bytes.count
    out.marks = marks.map { Mark(moved[$0.range.lowerBound]..<moved[$0.range.upperBound], $0.kind) }
    return out
  }

  /// The text without its links and the spaces before them.
  var withoutLinks: PostText {
    var ranges: [Range<Int>] = []
    for case (let range, .url) in marks.map({ ($0.range, $0.kind) }) {
      let hasSpace = range.lowerBound > 0 && bytes[range.lowerBound - 1] == UInt8(ascii: " ")
      ranges.append((hasSpace ? range.lowerBound - 1 : range.lowerBound)..<range.upperBound)
    }
    var out = self
    out.marks.removeAll { if case .url = $0.kind { true } else { false } }
    return out.replacing(ranges.sorted { $0.lowerBound < $1.lowerBound }.map { ($0, []) })
  }

  /// The text with `&amp;`, which is the first platform's way to write it, as `&`.
  var withPlainAmpersands: PostText {
    let entity = Array("&amp;".utf8)
    let starts = bytes.indices.filter { bytes[$0...].starts(with: entity) }
    return replacing(starts.map { ($0..<$0 + entity.count, [UInt8(ascii: "&")]) })
  }

  /// The text before which another is put.
  func prefixed(by prefix: PostText) -> PostText {
    var out = prefix
    let shift = prefix.bytes.count
    out.bytes += bytes
    for mark in marks {
      out.marks.append(.init(mark.range.lowerBound + shift..<mark.range.upperBound + shift, mark.kind))
    }
    return out
  }
}

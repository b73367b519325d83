// All terms of the codebook searched in one pass over a text: the automaton of Aho and Corasick, "Efficient string matching: an
// aid to bibliographic search", Communications of the ACM 18 (6), 1975, as a table over classes of bytes.

/// An automaton that finds patterns of bytes.
struct TermAutomaton: Sendable {
  /// Column of the table for each byte; bytes that no pattern has share column 0.
  private let classes: [UInt8]
  private let width: Int
  /// The state after a state and a class, as the offset of its row; the sign bit says that a pattern ends there.
  private let next: [Int32]
  /// For each state, where in `endings` its patterns begin.
  private let firstEnding: [Int32]
  /// Patterns that end in a state, the longest first.
  private let endings: [Int32]
  /// For each character of three bytes, a bit that says whether a pattern begins with it: most do not, and where nothing is under
  /// way the automaton need not look at theirs.
  private let beginnings: [UInt64]

  /// Builds an automaton for `patterns`, none of them empty; a pattern is named by its index.
  init(_ patterns: [[UInt8]]) {
    var classes = [UInt8](repeating: 0, count: 256)
    let used = Set(patterns.joined()).sorted()
    // Two hundred and fifty-five columns are enough: no pattern of UTF-8 has the bytes C0, C1 or F5 to FF.
    for (index, byte) in used.enumerated() { classes[Int(byte)] = UInt8(truncatingIfNeeded: index + 1) }
    let width = used.count + 1

    // The trie, -1 where there is no way on.
    var go = [Int32](repeating: -1, count: width)
    var own: [[Int32]] = [[]]
    for (index, pattern) in patterns.enumerated() {
      var state = 0
      for byte in pattern {
        let slot = state * width + Int(classes[Int(byte)])
        if go[slot] < 0 {
          go[slot] = Int32(own.count)
          go.append(contentsOf: repeatElement(-1, count: width))
          own.append([])
        }
        state = Int(go[slot])
      }
      own[state].append(Int32(index))
    }

    // Breadth first, where a way is missing, the way of the longest proper suffix.
    var failure = [Int32](repeating: 0, count: own.count)
    var queue: [Int] = []
    for column in 0..<width {
      if go[column] < 0 { go[column] = 0 } else { queue.append(Int(go[column])) }
    }
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      own[state] += own[Int(failure[state])]
      for column in 0..<width {
        let slot = state * width + column
        let fallback = go[Int(failure[state]) * width + column]
        if go[slot] < 0 {
          go[slot] = fallback
        } else {
          failure[Int(go[slot])] = fallback
          queue.append(Int(go[slot]))
        }
      }
    }

    var beginnings = [UInt64](repeating: 0, count: 0x10000 / 64)
    for pattern in patterns where pattern.count >= 3 && pattern[0] & 0xF0 == 0xE0 {
      let character = Self.character(pattern[0], pattern[1], pattern[2])
      beginnings[character >> 6] |= 1 << UInt64(character & 63)
    }
    self.beginnings = beginnings
    self.classes = classes
    self.width = width
    next = go.map { state in
      let row = state * Int32(width)
      return own[Int(state)].isEmpty ? row : row | Int32.min
    }
    var firstEnding: [Int32] = []
    var endings: [Int32] = []
    for patterns in own {
      firstEnding.append(Int32(endings.count))
      endings += patterns
    }
    firstEnding.append(Int32(endings.count))
    self.firstEnding = firstEnding
    self.endings = endings
  }

  /// The number of a character by its three bytes.
  @inline(__always)
  private static func character(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int {
    Int(a & 0x0F) << 12 | Int(b & 0x3F) << 6 | Int(c & 0x3F)
  }

  /// Calls `found` with each pattern found in `text` and the offset behind it.
  @inline(__always)
  func forEachMatch(in text: UnsafeBufferPointer<UInt8>, _ found: (_ pattern: Int, _ end: Int) -> Void) {
    classes.withUnsafeBufferPointer { classes in
      next.withUnsafeBufferPointer { next in
        beginnings.withUnsafeBufferPointer { beginnings in
          var row = 0
          var i = 0
          while i < text.count {
            if row == 0, text[i] & 0xF0 == 0xE0, i + 2 < text.count {
              let character = Self.character(text[i], text[i + 1], text[i + 2])
              if beginnings[character >> 6] & 1 << UInt64(character & 63) == 0 {
                i += 3
                continue
              }
            }
            let to = next[row + Int(classes[Int(text[i])])]
            row = Int(to & Int32.max)
            if to < 0 {
              let state = row / width
              for ending in firstEnding[state]..<firstEnding[state + 1] { found(Int(endings[Int(ending)]), i + 1) }
            }
            i += 1
          }
        }
      }
    }
  }
}

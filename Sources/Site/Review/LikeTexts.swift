// How alike a quoted text is to each of many. A reviewer's file may hold tens of thousands of quotes, so the texts are taken apart once, and a
// quote meets only those that share something with it.

/// Texts that quotes are compared with, by the runs of three characters in their beginnings.
struct LikeTexts: Sendable {
  /// The letters of all texts, numbered from 1.
  private var letters: [Character: UInt64] = [:]
  /// For each run the texts that have it.
  private var having: [UInt64: [Int]] = [:]
  /// How many different runs each text has.
  private var counts: [Int] = []

  init(_ texts: [String]) {
    for (index, text) in texts.enumerated() {
      let beginning = Self.beginning(of: text)
      for letter in beginning where letters[letter] == nil { letters[letter] = UInt64(letters.count + 1) }
      let runs = Self.runs(beginning.compactMap { letters[$0] })
      for run in runs { having[run, default: []].append(index) }
      counts.append(runs.count)
    }
  }

  /// For each text how alike it is to a quote, from 0 to 1: the share of the runs that both have, of all that either has (Jaccard).
  func likeness(to quote: String) -> [Double] {
    var others: [Character: UInt64] = [:]
    let numbers = Self.beginning(of: quote).map { letter in
      if let number = letters[letter] ?? others[letter] { return number }
      let number = UInt64(letters.count + others.count + 1)
      others[letter] = number
      return number
    }
    let runs = Self.runs(numbers)
    var shared = [Int](repeating: 0, count: counts.count)
    for run in runs { for text in having[run] ?? [] { shared[text] += 1 } }
    return zip(shared, counts).map { Double($0) / Double(max(1, $1 + runs.count - $0)) }
  }

  private static func beginning(of text: String) -> [Character] {
    // Lowering a letter may make two of it.
    Array(text.prefix(600).lowercased().prefix(600))
  }

  /// The runs of three letters, each as one number; of a shorter text the text.
  private static func runs(_ letters: [UInt64]) -> Set<UInt64> {
    func run(_ letters: ArraySlice<UInt64>) -> UInt64 { letters.reduce(0) { $0 << 21 | $1 } }
    guard letters.count > 3 else { return [run(letters[...])] }
    return Set((0...letters.count - 3).map { run(letters[$0..<$0 + 3]) })
  }
}

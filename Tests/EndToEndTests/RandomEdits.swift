// An editor at random: words, numbers, links, figures, footnotes, titles, sections, front matter, the other files of content/. What is
// written may be wrong, as an editor's is; the same seed makes the same edits.

import Foundation

/// A folder of commentary and the edits made in it.
struct RandomEdits {
  let folder: URL
  private var state: UInt64
  /// The blocks that edits have added, which later ones take away again.
  private var added: [(file: String, block: String)] = []
  private var count = 0
  /// The file with a mistake in it, as it was before.
  private var mistaken: (file: String, text: String)?

  init(in folder: URL, seed: UInt64) {
    self.folder = folder
    state = seed
  }

  /// SplitMix64.
  private mutating func random(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }

  private mutating func any<Element>(_ choices: [Element]) -> Element { choices[random(choices.count)] }

  /// The files of the commentary.
  private var files: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted()
  }

  private func text(_ file: String) throws -> String {
    try String(contentsOf: folder.appending(path: file), encoding: .utf8)
  }

  private func write(_ text: String, to file: String) throws {
    try text.write(to: folder.appending(path: file), atomically: true, encoding: .utf8)
  }

  /// Makes an edit and says what it was. Every fifth is a mistake, and the one after it mends that.
  mutating func next() throws -> String {
    count += 1
    if let (file, text) = mistaken {
      mistaken = nil
      try write(text, to: file)
      return "\(file) is mended"
    }
    if count % 5 == 0 { return try err() }
    switch random(16) {
    case 0...5: return try add()
    case 6...8: return try remove()
    case 9, 10: return try changeWords()
    case 11: return try retitle()
    case 12: return try matter()
    case 13: return try section()
    case 14: return try translation()
    default: return try other()
    }
  }

  /// What can be added to a section.
  private var blocks: [String] {
    [
      "A new paragraph \(count) without numbers, with *words* and COVID-19 on 12 June 2020.",
      "There are [](fact:posts.count) posts and [](fact:accounts.count) accounts.",
      "There are [8](fact:posts.count) posts, of which [](fact:posts.retweets.count) are retweets.",
      "## A heading \(count)",
      "Others count [9](published:posts). See [the details](01-details.md#evidence) and [](figure:topic-distribution).",
      "A note[^n\(count)].\n\n[^n\(count)]: The note \(count) with [](cite:example-2020).",
      "An [amplifier](term:amplifier) on [Taiwan](topic:taiwan), as [](cite:example-2020-b) says.",
      "![Hours](figure:posting-hours \"When they post \(count)\")",
      "![](figure:languages)",
      "![Volume](figure:topic-volume?topic=taiwan \"Taiwan \(count)\")",
      "![Most active](table:accounts?sort=posts&limit=\(2 + count % 4) \"The most active\")",
      "![*Translated* \(count)](post:1100000000000000001 \"A Translator\")",
      "The account [@somebody](account:1002) posted.",
      "[Assessment](judgement:likely) It is so \(count).",
      "> [!NOTE]\n> Note \(count).",
      "| A | B |\n|---|---|\n| \(count) | [](fact:posts.count) |\n\nTable: A table \(count)",
      "```sql caption=\"Posts \(count)\" name=asked-\(count)\nSELECT count(*) AS Posts FROM post\n```",
      "```sql chart=bars title=\"Drawn \(count)\" name=drawn-\(count)\nSELECT language AS Language, count(*) AS Posts FROM post GROUP BY 1 ORDER BY 2 DESC, 1\n```",
      "![A plan](pictures/plan.svg \"The plan \(count)\")",
      "A file: [](data/releases.csv).",
    ]
  }

  private mutating func add() throws -> String {
    let file = any(files)
    let block = any(blocks)
    var parts = try text(file).components(separatedBy: "\n\n")
    parts.insert(block, at: random(2) == 0 ? parts.count : 1)
    try write(parts.joined(separator: "\n\n"), to: file)
    added.append((file, block))
    return "\(file): + \(block)"
  }

  /// What every editor writes at some time.
  private static let mistakes = [
    "Wrong: [9](fact:posts.count) posts.", "Unknown: [](fact:posts.cuont).", "Unknown: [](figure:nothing).",
    "Unknown: [](cite:nobody-1999).", "![](post:1 \"Nobody\")", "[nowhere](07-nothing.md)", "[@nobody](account:1)",
    "```sql caption=\"Wrong\"\nSELECT nothing FROM post\n```", "![](pictures/nothing.svg \"No picture\")",
  ]

  private mutating func err() throws -> String {
    let file = any(files)
    let text = try text(file)
    mistaken = (file, text)
    let mistake = any(Self.mistakes)
    try write(text + "\n\n" + mistake + "\n", to: file)
    return "\(file): + \(mistake)"
  }

  private mutating func remove() throws -> String {
    guard !added.isEmpty else { return try add() }
    let (file, block) = added.remove(at: random(added.count))
    guard let text = try? text(file) else { return "nothing" }
    try write(text.replacingOccurrences(of: "\n\n" + block, with: ""), to: file)
    return "\(file): - \(block)"
  }

  private mutating func changeWords() throws -> String {
    let file = any(files)
    var words = try text(file).components(separatedBy: " ")
    let index = random(words.count)
    if words[index].allSatisfy(\.isLetter) { words[index] += any(["s", "", "-new", " word"]) }
    try write(words.joined(separator: " "), to: file)
    return "\(file): word \(index)"
  }

  private mutating func retitle() throws -> String {
    let file = any(files)
    let lines = try text(file).components(separatedBy: "\n").map {
      $0.hasPrefix("title: ") ? "title: A title \(count)" : $0
    }
    try write(lines.joined(separator: "\n"), to: file)
    return "\(file): title"
  }

  private mutating func matter() throws -> String {
    let file = any(files)
    let line = any([
      "standfirst: \"A standfirst \(count) with [](fact:posts.count).\"", "updated: 2020-06-\(10 + count % 20)",
      "authors: [Author \(count)]", "topic: taiwan", "order: \(count % 9)", "draft: true", "language: en-GB",
    ])
    let key = line.prefix { $0 != ":" } + ":"
    var lines = try text(file).components(separatedBy: "\n").filter { !$0.hasPrefix(key) }
    // Every second time the line is gone.
    if random(2) == 0 { lines.insert(line, at: 1) }
    try write(lines.joined(separator: "\n"), to: file)
    return "\(file): \(line)"
  }

  private mutating func section() throws -> String {
    let name = "0\(3 + random(3))-more.md"
    if files.contains(name) {
      try FileManager.default.removeItem(at: folder.appending(path: name))
      return "\(name) is removed"
    }
    let kind = any(["section", "appendix"])
    try write("---\ntitle: More \(count)\nkind: \(kind)\n---\n\nThere are [](fact:posts.count) posts.\n", to: name)
    return "\(name) is added"
  }

  private mutating func translation() throws -> String {
    let name = "01-details.zh-Hant.md"
    if files.contains(name) {
      try FileManager.default.removeItem(at: folder.appending(path: name))
      return "\(name) is removed"
    }
    try write("---\ntitle: 細節 \(count)\n---\n\n共有[8](fact:posts.count)則。[](figure:topic-distribution)\n", to: name)
    return "\(name) is added"
  }

  /// Something that is no commentary.
  private mutating func other() throws -> String {
    let (file, from, to) = any([
      ("report.yml", "says: posts", "says: of all posts"), ("report.yml", "says: of all posts", "says: posts"),
      ("glossary.yml", "says: ", "says: Once more, "), ("published.yml", "says: ", "says: About "),
      ("data/releases.csv", "2019", "2018"), ("data/releases.csv", "2018", "2019"),
    ])
    try write(try text(file).replacingOccurrences(of: from, with: to), to: file)
    return "\(file): \(to)"
  }
}

// What a column of an answer holds: the cells decide, not the database, whose columns hold anything.

/// A column and what its cells have in common; nulls count for nothing.
struct AnswerColumn {
  enum DateUnit: Sendable, Equatable { case day, month, year }

  enum Content: Equatable {
    case none
    case integers
    case decimals
    case dates(DateUnit)
    case text
  }

  let name: String
  let cells: [AnswerTable.Cell]
  let content: Content
  /// The language of what stands where the answer has no words.
  let wording: Wording

  init(name: String, cells: [AnswerTable.Cell], _ wording: Wording) {
    self.name = name
    self.wording = wording
    self.cells = cells
    content = Self.content(cells, isYear: name.lowercased().hasSuffix("year"))
  }

  private static func content(_ cells: [AnswerTable.Cell], isYear: Bool) -> Content {
    var integers = 0
    var decimals = 0
    var texts: [String] = []
    for cell in cells {
      switch cell {
      case .integer: integers += 1
      case .decimal(let value): decimals += value.isFinite ? 1 : 0
      case .text(let text): texts.append(text)
      case .null: break
      }
    }
    if texts.isEmpty {
      if integers + decimals == 0 { return .none }
      if isYear && decimals == 0 && cells.allSatisfy({ day($0, .year) != nil || $0 == .null }) { return .dates(.year) }
      return decimals > 0 ? .decimals : .integers
    }
    guard integers + decimals == 0 else { return .text }
    for unit in [DateUnit.day, .month, .year] where unit != .year || isYear {
      if texts.allSatisfy({ day(.text($0), unit) != nil }) { return .dates(unit) }
    }
    return .text
  }

  /// The day that a cell names in a unit; nil if it names none.
  static func day(_ cell: AnswerTable.Cell, _ unit: DateUnit) -> Day? {
    switch (cell, unit) {
    case (.text(let text), .day): Day(iso: text)
    case (.text(let text), .month): text.utf8.count == 7 ? Day(iso: text + "-01") : nil
    case (.text(let text), .year): text.utf8.count == 4 ? Day(iso: text + "-01-01") : nil
    case (.integer(let year), .year) where (1...9_999).contains(year): Day(year: year, month: 1, day: 1)
    default: nil
    }
  }

  var isNumeric: Bool { content == .integers || content == .decimals }
  /// Numbers, or nothing at all: a column of nulls has no values, but no text either.
  var canBeValues: Bool { isNumeric || content == .none }

  /// The value of a row; nil where there is none.
  func number(_ row: Int) -> Double? {
    switch cells[row] {
    case .integer(let value): Double(value)
    case .decimal(let value): value.isFinite ? value : nil
    case .text, .null: nil
    }
  }

  /// The label of a row.
  func label(_ row: Int) -> String {
    switch cells[row] {
    case .integer(let value): String(value)
    case .decimal(let value): value.isFinite ? Formats.plain(value, decimals: 4) : wording.noValue
    case .text(let text):
      // A label longer than any drawing is cut at the door.
      PlainText.visible(text.utf8.count > 2_000 ? String(text.prefix(500)) : text)
    case .null: wording.noValue
    }
  }

  /// The name as readers see it: `n_posts` reads `n posts`.
  var title: String { Self.title(name) ?? wording.unnamed }

  /// A name as readers see it; nil for one without characters.
  static func title(_ name: String) -> String? {
    let name = name.utf8.count > 400 ? String(name.prefix(100)) : name
    let visible = PlainText.visible(String(name.map { $0 == "_" ? " " : $0 }))
    return visible.isEmpty ? nil : visible
  }

  /// What it holds, for errors: "whole numbers".
  var says: String {
    switch content {
    case .none: "nothing"
    case .integers: "whole numbers"
    case .decimals: "numbers"
    case .dates: "dates"
    case .text: "text"
    }
  }
}

// The data of a figure: the one table behind its picture, its HTML table and its CSV.

/// A rectangular table of typed cells.
public struct DataTable: Sendable, Equatable {
  /// What a column holds and how it is named.
  public struct Column: Sendable, Equatable {
    /// The type of a column's cells; all but text and date are set flush right.
    public enum Kind: Sendable, Equatable { case text, number, share, date }
    /// Name for machines, the CSV's header: `week`, `hong-kong-share`.
    public var name: String
    /// Name for readers: `Week of`, `Hong Kong`.
    public var label: String
    /// What the cells are.
    public var kind: Kind
    /// True for what only the CSV and a readout need, not the table on the page.
    public var isDetail: Bool

    /// The name as the CSV's header has it, and as whoever reads the file by names must write it.
    public var machineName: String { DataTable.guarded(name) }

    /// A column; `isDetail` keeps it out of the table on the page.
    public init(name: String, label: String, kind: Kind, isDetail: Bool = false) {
      self.name = name
      self.label = label
      self.kind = kind
      self.isDetail = isDetail
    }
  }

  /// One value.
  public enum Cell: Sendable, Equatable {
    case text(String)
    case integer(Int)
    case number(Double)
    /// A fraction: 0.349 reads `34.9%`.
    case share(Double)
    case date(Day)
    /// Not known, or not divided because too few posts: not zero.
    case missing
    /// Known and not told, with what stands in its place: `<5`.
    case suppressed(String)

    /// The cell as an English reader sees it.
    public var display: String { display(in: .english) }

    /// The cell as a reader sees it: `11,209`, `34.9%`, `<0.1%`, `0%`, `19 Aug 2019`; an en dash where nothing is known.
    public func display(in wording: Wording) -> String {
      switch self {
      case .text(let text): PlainText.visible(text)
      case .integer(let value): Formats.count(value)
      case .number(let value): Formats.number(value, decimals: 2, significant: 2)
      case .share(let value): Formats.share(value)
      case .date(let day): wording.shortDay(day)
      case .missing: "–"
      case .suppressed(let sign): sign
      }
    }

    /// The cell as CSV holds it: plain numbers, shares as fractions of six decimals, ISO days, nothing where missing.
    public var machine: String {
      switch self {
      case .text(let text): text
      case .integer(let value): String(value)
      case .number(let value): Formats.plain(value, decimals: 4, significant: 2)
      case .share(let value): Formats.plain(value, decimals: 6)
      case .date(let day): day.iso
      case .missing: ""
      case .suppressed(let sign): sign
      }
    }
  }

  /// The columns, in order.
  public var columns: [Column]
  /// The rows; each has one cell for every column.
  public var rows: [[Cell]]
  /// The language in which readers see its days.
  public var wording: Wording

  /// A table; rows shorter than the columns are filled with missing cells, longer ones are cut.
  public init(columns: [Column], rows: [[Cell]], wording: Wording = .english) {
    self.columns = columns
    self.wording = wording
    self.rows = rows.map { row in
      row.count == columns.count
        ? row : Array((row + Array(repeating: .missing, count: columns.count)).prefix(columns.count))
    }
  }

  /// The table as CSV (RFC 4180, but lines end with LF alone): a header of machine names, then the rows. Text is
  /// as it was published, characters that cannot be seen included, so that a name is found again by its bytes; what a spreadsheet would take for
  /// a formula gets a leading apostrophe.
  public var csv: String {
    var out = columns.map { Self.field($0.name) }.joined(separator: ",") + "\n"
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { out += "," }
        if case .text(let text) = cell { out += Self.field(text) } else { out += cell.machine }
      }
      out += "\n"
    }
    return out
  }

  /// Text that no spreadsheet takes for a formula.
  private static func guarded(_ text: String) -> String {
    // Spreadsheets evaluate these openings also after spaces, and some trim tabs and returns.
    guard let first = text.unicodeScalars.first(where: { $0 != " " }), "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
    else { return text }
    return "'" + text
  }

  /// One CSV field, guarded and quoted where it must be.
  static func field(_ text: String) -> String {
    let text = guarded(text)
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}

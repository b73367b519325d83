// Horizontal bars with their numbers in columns at the right: followers, languages, clients, hashtags, domains,
// engagement, media, themes, and the answers of an editor's own questions. The numbers are printed, so the bars need no
// axis.

/// Bars with counts and shares.
public struct BarTable: Figure {
  /// One bar.
  public struct Row: Sendable, Equatable {
    /// How the row is set.
    public enum Tone: Sendable, Equatable {
      case normal
      /// Bold: the row that the figure is about.
      case strong
      /// Light neutral: what is undetermined, and the rest.
      case light
    }
    /// What is counted.
    public let label: String
    /// How many.
    public let count: Int
    /// How the row is set.
    public let tone: Tone
    /// True if 16 px set the row apart from the next, as zero from the bins above it.
    public let isSetApart: Bool

    /// A row.
    public init(label: String, count: Int, tone: Tone = .normal, isSetApart: Bool = false) {
      self.label = PlainText.visible(label)
      self.count = max(0, count)
      self.tone = tone
      self.isSetApart = isSetApart
    }
  }

  /// Rows under a heading; a figure without headings has one group.
  public struct Group: Sendable, Equatable {
    /// The topic that heads the group and gives its bars their colour.
    public let topic: Topic?
    /// Rows from the top.
    public let rows: [Row]

    /// A group.
    public init(topic: Topic? = nil, rows: [Row]) {
      self.topic = topic
      self.rows = rows
    }
  }

  /// `followers`, `languages`, …
  public let kind: String
  /// Measure, unit and period.
  public let subtitle: String
  /// Groups from the top.
  public let groups: [Group]
  /// What a row is: "Followers", "Language".
  public let rowLabel: String
  /// What is counted: "Accounts".
  public let countLabel: String
  /// What shares are shares of; nil draws no shares. It may be more than the rows add up to.
  public let total: Int?
  /// Sentences for the reader.
  public let notes: [String]
  /// The columns of the CSV: of the rows and of the counts.
  let names: (row: String, count: String)
  /// The language it speaks.
  public let wording: Wording

  /// Bars. `total` is what shares are of, for example all posts where the rows are the first ten. The columns of the CSV
  /// have the labels as names, unless `names` says others.
  public init(
    kind: String, subtitle: String, groups: [Group], rowLabel: String, countLabel: String, total: Int?,
    notes: [String] = [], names: (row: String, count: String)? = nil, wording: Wording = .english
  ) {
    self.names = names ?? (Self.machine(rowLabel), Self.machine(countLabel))
    self.wording = wording
    self.kind = kind
    self.subtitle = PlainText.visible(subtitle)
    self.groups = groups
    self.rowLabel = PlainText.visible(rowLabel)
    self.countLabel = PlainText.visible(countLabel)
    self.total = total
    self.notes = notes
  }

  var rows: [Row] { groups.flatMap(\.rows) }
  var hasShares: Bool { (total ?? 0) > 0 }

  func share(_ row: Row) -> Double { hasShares ? Double(row.count) / Double(total ?? 1) : 0 }

  /// What the picture shows, in sentences.
  public var description: String {
    guard rows.contains(where: { $0.count > 0 }) else {
      return wording.noneCounted(wording.counted(countLabel, by: rowLabel, in: nil))
    }
    func phrase(_ row: Row) -> String {
      let text = Formats.count(row.count)
      return wording.label(
        row.label.count > 60 ? row.label.prefix(60) + "…" : row.label,
        hasShares ? wording.aside(text, Formats.share(share(row))) : text)
    }
    return wording.joined(
      groups.filter { !$0.rows.isEmpty }.map { group in
        var items = group.rows.prefix(6).map(phrase)
        if group.rows.count > 6, let last = group.rows.last {
          items.append(wording.more(group.rows.count - 6, last: phrase(last)))
        }
        return wording.described(wording.counted(countLabel, by: rowLabel, in: group.topic?.title), items)
      })
  }

  /// The data behind the picture.
  public var table: DataTable {
    let isGrouped = groups.contains { $0.topic != nil }
    var columns = [
      DataTable.Column(name: names.row, label: rowLabel, kind: .text),
      DataTable.Column(name: names.count, label: countLabel, kind: .number),
    ]
    if isGrouped { columns.insert(DataTable.Column(name: "topic", label: wording.topic, kind: .text), at: 0) }
    if hasShares { columns.append(DataTable.Column(name: "share", label: wording.share, kind: .share)) }
    let rows = groups.flatMap { group in
      group.rows.map { row -> [DataTable.Cell] in
        (isGrouped ? [.text(group.topic?.title ?? "")] : []) + [.text(row.label), .integer(row.count)]
          + (hasShares ? [.share(share(row))] : [])
      }
    }
    return DataTable(columns: columns, rows: rows, wording: wording)
  }

  static func machine(_ label: String) -> String {
    let name = String(
      label.lowercased().unicodeScalars.map {
        $0.properties.isAlphabetic || (0x30...0x39).contains($0.value) ? Character($0) : "-"
      })
    return name.isEmpty ? "value" : name
  }
}

extension String {
  /// The first letter small, unless the word is written in capitals.
  var lowercasedFirst: String {
    dropFirst().first?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
  }
}

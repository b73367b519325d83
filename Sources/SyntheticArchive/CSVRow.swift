// The platform's dialect of CSV: every field quoted, a quote doubled, rows ended by a line feed.

/// Rows as bytes. Several rows may be collected in one value.
struct CSVRow {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  mutating func field(_ content: [UInt8]) {
    open()
    append(content)
    bytes.append(Self.quote)
  }

  mutating func field(_ content: String) { field(Array(content.utf8)) }

  /// A constant without a quote in it, as the many columns with few values are.
  mutating func field(_ content: StaticString) {
    open()
    bytes.append(contentsOf: content)
    bytes.append(Self.quote)
  }

  /// A field quoted only where it must be, as spreadsheets and other platforms write it.
  mutating func sparing(_ content: String) {
    if content.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) {
      field(content)
    } else {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      bytes += Array(content.utf8)
    }
  }

  mutating func field(number: Int) { field(number: UInt64(max(0, number))) }

  mutating func field(number: UInt64) {
    open()
    bytes.append(number: number)
    bytes.append(Self.quote)
  }

  /// The time as `YYYY-MM-DD HH:MM`, UTC.
  mutating func field(time: Moment) {
    open()
    bytes += time.day.bytes
    let minute = time.minuteOfDay
    bytes.append(UInt8(ascii: " "))
    for (value, separator) in [(minute / 60, UInt8(ascii: ":")), (minute % 60, Self.quote)] {
      bytes.append(UInt8(ascii: "0") + UInt8(value / 10))
      bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
      bytes.append(separator)
    }
  }

  /// Several fields that are already quoted and joined.
  mutating func quoted(_ fields: [UInt8]) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    bytes += fields
  }

  mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  private static let quote = UInt8(ascii: "\"")

  private mutating func open() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    bytes.append(Self.quote)
  }

  private mutating func append(_ content: [UInt8]) {
    if !content.contains(Self.quote) {
      bytes += content
      return
    }
    for byte in content {
      if byte == Self.quote { bytes.append(byte) }
      bytes.append(byte)
    }
  }
}

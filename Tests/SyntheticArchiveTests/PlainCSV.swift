// A plain reader of the platform's dialect, independent of the writer and of Dossier's own reader, and slow.

/// Rows of fields; nil where the bytes are not in the dialect.
func plainCSV(_ bytes: [UInt8]) -> [[String]]? {
  var rows: [[String]] = []
  var row: [String] = []
  var index = 0
  while index < bytes.count {
    guard bytes[index] == UInt8(ascii: "\"") else { return nil }
    index += 1
    var field: [UInt8] = []
    while true {
      guard index < bytes.count else { return nil }
      if bytes[index] == UInt8(ascii: "\"") {
        if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") {
          index += 1
        } else {
          break
        }
      }
      field.append(bytes[index])
      index += 1
    }
    guard let text = String(validating: field, as: UTF8.self), index + 1 < bytes.count else { return nil }
    row.append(text)
    switch bytes[index + 1] {
    case UInt8(ascii: ","): break
    case UInt8(ascii: "\n"):
      rows.append(row)
      row = []
    default: return nil
    }
    index += 2
  }
  return row.isEmpty ? rows : nil
}

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

/// Rows as spreadsheets write them: a field is quoted only if it must be; nil where a quote stands loose.
func plainSpreadsheet(_ bytes: [UInt8]) -> [[String]]? {
  guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
  var rows: [[String]] = []
  var row: [String] = []
  var field = ""
  var isQuoted = false
  var wasQuoted = false
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"":
      // A second quote in a row is one of the field's own.
      if !isQuoted, wasQuoted { field.unicodeScalars.append(scalar) }
      if !isQuoted, !wasQuoted, !field.isEmpty { return nil }
      isQuoted.toggle()
      wasQuoted = true
    case "," where !isQuoted, "\n" where !isQuoted:
      row.append(field)
      (field, wasQuoted) = ("", false)
      if scalar == "\n" {
        rows.append(row)
        row = []
      }
    default:
      if wasQuoted, !isQuoted { return nil }
      field.unicodeScalars.append(scalar)
    }
  }
  return row.isEmpty && field.isEmpty && !isQuoted ? rows : nil
}

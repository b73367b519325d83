// A CSV as a table of texts by column, read in the plainest way there is.

import Foundation
import Testing

/// The rows of a CSV file, each by the names of its columns.
func plainTable(_ path: String) throws -> [[String: String]] {
  let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  var rows: [[String]] = []
  var row: [String] = []
  var field: [UInt8] = []
  var index = 0
  var isQuoted = false
  while index < bytes.count {
    let byte = bytes[index]
    if isQuoted, byte == UInt8(ascii: "\""), index + 1 < bytes.count, bytes[index + 1] == byte {
      field.append(byte)
      index += 1
    } else if byte == UInt8(ascii: "\"") {
      isQuoted.toggle()
    } else if !isQuoted, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") {
      row.append(String(decoding: field, as: UTF8.self))
      field = []
      if byte == UInt8(ascii: "\n") {
        rows.append(row)
        row = []
      }
    } else {
      field.append(byte)
    }
    index += 1
  }
  let header = try #require(rows.first)
  return rows.dropFirst().map { row in
    Dictionary(zip(header, row), uniquingKeysWith: { first, _ in first })
  }
}

/// The items of a list in Python's notation, quotes removed.
func plainList(_ text: String) -> [String] {
  text.trimmingCharacters(in: CharacterSet(charactersIn: "[]")).split(separator: ",")
    .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " '\"")) }.filter { !$0.isEmpty }
}

/// A moment in the report's time zone, which is eight hours ahead of UTC all year.
struct PlainTime: Hashable {
  /// Minutes since 1970-01-01 00:00 UTC.
  var minute: Int
  var hour: Int
  /// 1 Monday to 7 Sunday.
  var weekday: Int
  /// 2019-11-11; the Monday of its week; 2019-11.
  var day, week, month: String

  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = .gmt
    return calendar
  }()

  /// Reads `2019-06-09 14:30` and what begins so, in UTC.
  init(_ text: String) throws {
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    try #require(numbers.count >= 5)
    let date = try #require(
      Self.calendar.date(
        from: DateComponents(
          year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers[3], minute: numbers[4])))
    minute = Int(date.timeIntervalSince1970 / 60)
    let local = date.addingTimeInterval(8 * 3600)
    hour = Self.calendar.component(.hour, from: local)
    weekday = (Self.calendar.component(.weekday, from: local) + 5) % 7 + 1
    day = Self.text(local)
    week = Self.text(local.addingTimeInterval(Double(1 - weekday) * 86400))
    month = String(day.prefix(7))
  }

  /// The day of a moment as 2019-11-11.
  private static func text(_ date: Date) -> String {
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    return String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
  }
}

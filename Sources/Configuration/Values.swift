// The shapes of single values: days, names, languages, addresses.

import Diagnostics
import Foundation

extension Fields {
  // Compiled once: every entry has an id. Neither is written to.
  nonisolated(unsafe) private static let identifier = /[a-z0-9]+(-[a-z0-9]+)*/
  nonisolated(unsafe) private static let address = /https?:\/\/[^\s\/]+(\/\S*)?/

  /// A day as `2020-06-12`; nil, with a problem noted, when it is none.
  func day(_ found: PlacedText?) -> String? {
    guard let found else { return nil }
    guard isDay(found.text) else {
      reader.note("\"\(found.text)\" is not a day", at: found.place, help: "write year, month and day as 2020-06-12")
      return nil
    }
    return found.text
  }

  /// A name as facts and addresses use it: lower-case letters, digits and single hyphens.
  func identifier(_ found: PlacedText?) -> String? {
    guard let found else { return nil }
    guard found.text.wholeMatch(of: Self.identifier) != nil else {
      reader.note(
        "\"\(found.text)\" cannot be an id", at: found.place,
        help: "write lower-case letters, digits and hyphens, as in hong-kong")
      return nil
    }
    return found.text
  }

  /// A language as a BCP 47 tag.
  func language(_ found: PlacedText?) -> String? {
    guard let found else { return nil }
    guard found.text.wholeMatch(of: /[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*/) != nil else {
      reader.note(
        "\"\(found.text)\" is not a language tag", at: found.place, help: "write it as en, zh-Hant or pt-BR")
      return nil
    }
    return found.text
  }

  /// A web address.
  func address(_ found: PlacedText?) -> String? {
    guard let found else { return nil }
    guard found.text.wholeMatch(of: Self.address) != nil else {
      reader.note(
        "\"\(found.text)\" is not a web address", at: found.place, help: "write it as https://example.org/page")
      return nil
    }
    return found.text
  }

  /// Notes each entry whose id an earlier one has.
  static func noteDuplicates(_ ids: [PlacedText], reader: YAMLReader, what: String) {
    var lines: [String: Int] = [:]
    for id in ids {
      if let line = lines[id.text] {
        reader.note(
          "a second \(what) has the id \"\(id.text)\"", at: id.place, help: "the first stands in line \(line)")
      } else {
        lines[id.text] = id.place.line
      }
    }
  }
}

/// Whether a text is a day of the Gregorian calendar as `2020-06-12`.
public func isDay(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  guard parts.map(\.count) == [4, 2, 2], parts.joined().allSatisfy(digits.contains) else { return false }
  let (year, month, day) = (number(parts[0]), number(parts[1]), number(parts[2]))
  guard (1...12).contains(month) else { return false }
  let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return (1...days[month - 1]).contains(day)
}

/// The number that digits write.
private func number(_ digits: Substring.UTF8View) -> Int { digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }

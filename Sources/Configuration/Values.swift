// The shapes of single values: days, names, languages, addresses.

import Diagnostics
import Foundation

extension Fields {
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
    guard found.text.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil else {
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
    guard found.text.wholeMatch(of: /https?:\/\/[^\s\/]+(\/\S*)?/) != nil else {
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
  guard let match = text.wholeMatch(of: /([0-9]{4})-([0-9]{2})-([0-9]{2})/),
    let year = Int(match.1), let month = Int(match.2), let day = Int(match.3), (1...12).contains(month)
  else { return false }
  let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return (1...days[month - 1]).contains(day)
}

// What a later archive is to the first: it decides which analysers look at the two together and which facts there are.

import Diagnostics
import Foundation

extension Archive {
  /// What a later archive is to the first (`role:`).
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// Another release of the same platform: texts that both carry, and accounts where ids are comparable.
    case release
    /// A second platform: posts that repeat one of the first archive.
    case platform
    /// Open messaging to set beside the first archive, theme by theme: coded by the same codebooks and no more.
    case comparison
  }

  /// What it is to the first archive: as stated, or else by its format, a release in Twitter's own form and a second
  /// platform in any other. Of the first archive it means nothing.
  public var role: Role {
    if let statedRole { return statedRole }
    return format == .twitter ? .release : .platform
  }

  /// Reads `role:`; nil where it is not stated or, with a problem noted, where it is none.
  static func role(_ fields: Fields, isFirst: Bool) -> Role? {
    guard let found = fields.optional("role") else { return nil }
    guard let role = Role(rawValue: found.text) else {
      let all = Role.allCases.map(\.rawValue)
      let meant = nearest(to: found.text, among: all).map { "did you mean \($0)? " } ?? ""
      fields.reader.note(
        "there is no role \"\(found.text)\"", at: found.place, help: meant + "a role is \(listed(all, "or"))")
      return nil
    }
    guard !isFirst else {
      fields.reader.note(
        "the first archive takes no role: a role says what a later archive is to it", at: found.place,
        help: "remove the line, or move the entry below the archive that the report is about")
      return nil
    }
    return role
  }

  /// Notes every path that an earlier archive or an earlier line of this one names for the same thing.
  static func noteRepeatedPaths(_ archives: [Archive], reader: YAMLReader) {
    var seen: [String: Place] = [:]
    for archive in archives {
      for (key, inputs) in [("accounts", archive.accounts), ("posts", archive.posts), ("media", archive.media)] {
        for input in inputs {
          let path = "\(key):" + (input.path as NSString).standardizingPath
          if let first = seen[path] {
            reader.note(
              "\"\(input.path)\" is named twice under \"\(key)\"", at: input.place,
              help: "remove it here" + (first.line.map { "; line \($0) names it first" } ?? ""))
          } else {
            seen[path] = input.place
          }
        }
      }
    }
  }
}

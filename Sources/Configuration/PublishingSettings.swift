// What a report says of whom: report.yml's `publishing`. Unless an editor says otherwise no account is named. The secret of the pseudonyms
// and the list of what is masked stand in files of their own, which are read here and copied nowhere.

import Diagnostics
import Foundation

/// Which accounts a report names, and what it keeps to itself.
public struct PublishingSettings: Hashable, Sendable {
  /// Which accounts bear their own names on the site; the others have a pseudonym.
  public var names: Names
  /// The secret from which pseudonyms are made, at least 16 bytes; nil: whoever has the archive can make them too.
  public var secret: [UInt8]?
  /// Cells of public tables that count fewer posts or accounts than this are suppressed; nil: none.
  public var suppressBelow: Int?
  /// Whether texts keep their mentions of accounts that are not listed in an archive; those of listed accounts follow `names`.
  public var showsMentions: Bool
  /// Words, handles and ids that are masked wherever they stand, in the order of their file.
  public var redactions: [Redaction]
  /// The files in which the secret and the redactions stand.
  public var files: [String] = []

  /// Which accounts are named.
  public struct Names: Hashable, Sendable {
    /// Whether all are; candidates for having been repurposed are not among them.
    public var all: Bool
    /// Accounts with at least so many followers are named, candidates left aside; nil: there is no such rule.
    public var followersAtLeast: Int?
    /// Accounts named one by one, by `@handle` or key, candidates included.
    public var accounts: [NamedOne]

    /// Names those.
    public init(all: Bool = false, followersAtLeast: Int? = nil, accounts: [NamedOne] = []) {
      self.all = all
      self.followersAtLeast = followersAtLeast
      self.accounts = accounts
    }
  }

  /// An account that an editor names.
  public struct NamedOne: Hashable, Sendable {
    /// As written: `@handle` or the platform's key; with the archive's id and a colon before it if it is not of the first archive.
    public var text: String
    /// Where it is written.
    public var place: Place

    /// Names an account.
    public init(text: String, place: Place) {
      self.text = text
      self.place = place
    }
  }

  /// Something that is masked.
  public struct Redaction: Hashable, Sendable {
    /// What is masked, in any case of its letters.
    public var text: String
    /// Where it is written.
    public var place: Place

    /// Masks a text.
    public init(text: String, place: Place) {
      self.text = text
      self.place = place
    }
  }

  /// Makes settings; unless told, no account is named and nothing suppressed or masked.
  public init(
    names: Names = Names(), secret: [UInt8]? = nil, suppressBelow: Int? = nil, showsMentions: Bool = false,
    redactions: [Redaction] = []
  ) {
    self.names = names
    self.secret = secret
    self.suppressBelow = suppressBelow
    self.showsMentions = showsMentions
    self.redactions = redactions
  }
}

extension PublishingSettings {
  /// Reads `publishing` of report.yml; paths in it are relative to `folder`.
  static func parse(_ fields: Fields, folder: String) -> PublishingSettings {
    var settings = PublishingSettings()
    guard let entry = fields.group("publishing", what: "\"publishing\"") else { return settings }
    entry.allow(["names", "pseudonym-key", "suppress-below", "mentions", "redact"])
    settings.names = names(entry)
    settings.secret = secret(entry, folder)
    if let found = entry.optional("suppress-below"), found.text != "none" {
      settings.suppressBelow = entry.number(found, in: 2...1000, "\"suppress-below\"", unit: " posts or accounts")
    }
    if let found = entry.optional("mentions") {
      settings.showsMentions = found.text == "shown"
      if found.text != "shown", found.text != "masked" {
        entry.reader.note("\"mentions\" must be masked or shown, not \"\(found.text)\"", at: found.place)
      }
    }
    settings.redactions = redactions(entry, folder)
    settings.files = ["pseudonym-key", "redact"].compactMap { entry.optional($0) }.map {
      Archive.resolved($0.text, in: folder)
    }
    return settings
  }

  private static func names(_ entry: Fields) -> Names {
    guard entry.has("names") else { return Names() }
    if entry.isMapping("names") {
      guard let rule = entry.group("names", what: "\"names\"") else { return Names() }
      rule.allow(["followers-at-least", "accounts"])
      let least = rule.optional("followers-at-least").flatMap {
        rule.number($0, in: 0...1_000_000_000, "\"followers-at-least\"")
      }
      return Names(followersAtLeast: least, accounts: rule.texts("accounts", each: "an account").map(NamedOne.init))
    }
    if !entry.isList("names"), let word = entry.optional("names") {
      switch word.text {
      case "none": return Names()
      case "all": return Names(all: true)
      default: break
      }
    }
    return Names(accounts: entry.texts("names", each: "an account").map(NamedOne.init))
  }

  private static func secret(_ entry: Fields, _ folder: String) -> [UInt8]? {
    guard let found = entry.optional("pseudonym-key") else { return nil }
    let help = "write one with `openssl rand -hex 32 > FILE` where it is not published, and keep it"
    guard let data = FileManager.default.contents(atPath: Archive.resolved(found.text, in: folder)) else {
      entry.reader.note("there is no file \"\(found.text)\" with a key", at: found.place, help: help)
      return nil
    }
    let text = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    guard text.utf8.count >= 16 else {
      entry.reader.note("the key in \"\(found.text)\" is shorter than 16 characters", at: found.place, help: help)
      return nil
    }
    return Array(text.utf8)
  }

  /// The entries of the list: one a line, lines that begin with # left aside.
  private static func redactions(_ entry: Fields, _ folder: String) -> [Redaction] {
    guard let found = entry.optional("redact") else { return [] }
    let path = Archive.resolved(found.text, in: folder)
    guard let data = FileManager.default.contents(atPath: path), let text = String(validating: data, as: UTF8.self)
    else {
      entry.reader.note(
        "there is no list \"\(found.text)\" of what is masked", at: found.place,
        help: "write one word, @handle or id a line into a file of that name")
      return []
    }
    var redactions: [Redaction] = []
    // Editors of Windows put a byte order mark first, which is no part of the first entry.
    let entries = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    for (index, line) in entries.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).enumerated() {
      let word = line.trimmingCharacters(in: .whitespacesAndNewlines)
      guard !word.isEmpty, !word.hasPrefix("# "), word != "#" else { continue }
      let place = Place(path, line: index + 1)
      guard word.unicodeScalars.count >= 2 else {
        entry.reader.note(
          "\"\(word)\" cannot be masked: it would be masked in every word", at: place,
          help: "write two characters or more")
        continue
      }
      redactions.append(Redaction(text: word, place: place))
    }
    return redactions
  }
}

extension PublishingSettings.NamedOne {
  fileprivate init(_ found: PlacedText) { self.init(text: found.text, place: found.place) }
}

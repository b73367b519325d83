// Who is named in a report and who is not: `publishing` of report.yml, asked of the archive. This is the one place that decides; whatever
// comes out of the archive on its way to a page, a file or the bundle passes here.

import AnalysedArchive
import Configuration
import Diagnostics

/// The policy of a report.
final class PublishingPolicy: Masking {
  /// An account by its archive and key.
  struct Account: Hashable {
    var archive: Int
    var key: String
  }

  /// What is put in the place of what an editor redacts.
  static let bar = "█████"

  let settings: PublishingSettings
  private let archive: ArchiveReader
  private let pseudonyms: Pseudonyms
  /// Named one by one or by a rule.
  private let named: Set<Account>
  /// Never named but one by one, since they may be victims; and never at all, since what they are called is redacted.
  private let candidates: Set<Account>
  private let known: Known
  let signature: String?

  /// What texts are searched for, with whom each term is of.
  private struct Known: Sendable {
    var terms: WithheldTerms
    var owners: [ArchiveReader.AccountIdentity]
    /// In lower case.
    var namedHandles: Set<String>
  }

  /// - Parameter archive: the archive as it is, without a mask.
  /// - Throws: `Problems` of accounts that report.yml names and no archive has.
  init(_ settings: PublishingSettings, _ archive: ArchiveReader) throws {
    self.settings = settings
    self.archive = archive
    pseudonyms = try Pseudonyms(archive, secret: settings.secret)
    let redacted = try Self.redacted(settings, archive)
    candidates = Set(try archive.candidateKeys().map { Account(archive: $0.archive, key: $0.key) }).union(redacted)
    var named: Set<Account> = []
    if let least = settings.names.followersAtLeast {
      named.formUnion(
        try archive.keys(withFollowersAtLeast: least).map { Account(archive: $0.archive, key: $0.key) })
    }
    named.subtract(candidates)
    var problems: [Problem] = []
    for entry in settings.names.accounts {
      let found = try Self.accounts(entry.text, archive)
      if found.isEmpty {
        problems.append(
          .error(
            "no archive has an account \"\(entry.text)\"", at: entry.place,
            help:
              "write its @handle or the platform's key; for another archive than the first with its id before it, as "
              + "`\(archive.archives.last?.name ?? "id"):@handle`"))
      }
      named.formUnion(found)
    }
    guard problems.isEmpty else { throw Problems(problems) }
    named.subtract(redacted)
    self.named = named
    // Those of accounts that the platform did not hash: nobody writes a hash into a text.
    known = try Self.terms(settings, archive, hashed: false) { [candidates] account in
      Self.isNamed(account, settings, named, candidates)
    }
    signature =
      settings.names.all && candidates.isEmpty && settings.redactions.isEmpty ? nil : Self.signature(of: settings)
  }

  /// A digest of all that the policy says, in which the secret cannot be read.
  private static func signature(of settings: PublishingSettings) -> String {
    let names = settings.names
    var parts = ["\(form)", "\(names.all)", names.followersAtLeast.map(String.init) ?? "", "\(settings.showsMentions)"]
    parts.append(BuiltSite.sha256(Array("mask ".utf8) + (settings.secret ?? [])))
    parts += names.accounts.map(\.text) + [""] + settings.redactions.map(\.text)
    return BuiltSite.sha256(Array(parts.map { "\($0.utf8.count):\($0)" }.joined(separator: " ").utf8))
  }

  /// The accounts whose key or handle is redacted: what is to be read nowhere names no account.
  private static func redacted(_ settings: PublishingSettings, _ archive: ArchiveReader) throws -> Set<Account> {
    let words = Set(
      settings.redactions.map { FoldedText.folded($0.text.hasPrefix("@") ? String($0.text.dropFirst()) : $0.text) })
    guard !words.isEmpty else { return [] }
    let found = try archive.identities(hashed: true).filter {
      words.contains(FoldedText.folded($0.key)) || words.contains(FoldedText.folded($0.screenName))
    }
    return Set(found.map { Account(archive: $0.archive, key: $0.key) })
  }

  /// The accounts that an entry of `names` means.
  private static func accounts(_ text: String, _ archive: ArchiveReader) throws -> [Account] {
    var (name, place) = (text, archive.archives[0].id)
    if let other = archive.archives.first(where: { text.hasPrefix($0.name + ":") }) {
      (name, place) = (String(text.dropFirst(other.name.count + 1)), other.id)
    }
    if name.hasPrefix("@") { name.removeFirst() }
    return try archive.identities(named: name, in: place).map { Account(archive: $0.archive, key: $0.key) }
  }

  /// Whether every account that is no candidate is named.
  private var isOpen: Bool { settings.names.all }

  /// Whether mentions of others than named accounts are masked.
  private var hidesMentions: Bool { !isOpen && !settings.showsMentions }

  /// Whether an account bears its own name.
  func isNamed(_ account: Account) -> Bool { Self.isNamed(account, settings, named, candidates) }

  private static func isNamed(
    _ account: Account, _ settings: PublishingSettings, _ named: Set<Account>, _ candidates: Set<Account>
  ) -> Bool { named.contains(account) || (settings.names.all && !candidates.contains(account)) }

  // MARK: Masking

  func pseudonym(of key: String, in archive: Int, isListed: Bool) -> String? {
    isNamed(Account(archive: archive, key: key)) ? nil : pseudonyms.name(of: key, in: archive, isListed: isListed)
  }

  /// Raised with every change of what the mask does with a text or a name.
  private static let form = 1

  /// Whether everybody is named and nothing is redacted.
  private var masksNothing: Bool { known.terms.count == 0 && !hidesMentions && candidates.isEmpty }

  func masked(_ text: String) -> String {
    guard !text.isEmpty, !masksNothing else { return text }
    var text = text
    return text.withUTF8 { bytes in
      let found = replacements(in: bytes)
      guard !found.isEmpty else { return nil }
      var out: [UInt8] = []
      var copied = 0
      for (range, replacement) in found where range.lowerBound >= copied {
        out += bytes[copied..<range.lowerBound]
        out += replacement.utf8
        copied = range.upperBound
      }
      return String(decoding: out + bytes[copied...], as: UTF8.self)
    } ?? text
  }

  func masked(postKey: String) -> String {
    guard postKey.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return masked(postKey) }
    guard redactsNumbers else { return postKey }
    var key = postKey
    return key.withUTF8 { known.terms.found(in: $0).contains { $0.kind == .redacted } } ? Self.bar : postKey
  }

  /// What stands for a post in the address of its place on a page: its key, or its place among others where that is redacted.
  static func anchor(_ post: ArchiveReader.Post, _ place: Int) -> String {
    post.key == bar ? "redacted-\(place + 1)" : post.key.pathComponent
  }

  var redactsNumbers: Bool {
    settings.redactions.contains { $0.text.unicodeScalars.contains { $0.properties.numericType != nil } }
  }

  /// What is put in the place of what, in the order of the text.
  private func replacements(in bytes: UnsafeBufferPointer<UInt8>) -> [(Range<Int>, String)] {
    let found = known.terms.found(in: bytes).map { ($0.range, replacement($0)) }
    let mentions = Mentions.handles(in: bytes).filter { mention in
      // Behind a hash may be a candidate, whom no rule names.
      (hidesMentions || mention.count >= 40) && !found.contains { $0.0.overlaps(mention) }
        && !known.namedHandles.contains(FoldedText.folded(String(decoding: bytes[mention], as: UTF8.self)))
    }.map { ($0, mentioned(String(decoding: bytes[$0], as: UTF8.self))) }
    return (found + mentions).sorted { $0.0.lowerBound < $1.0.lowerBound }
  }

  /// What stands for somebody whom a text mentions: the pseudonym behind a hash, else a bar.
  private func mentioned(_ handle: String) -> String {
    guard handle.utf8.count >= 40, let account = try? archive.archives(ofKeys: [handle])[handle] else {
      return hidesMentions ? Self.bar : handle
    }
    return pseudonym(of: handle, in: account.archive, isListed: account.isListed) ?? handle
  }

  private func replacement(_ found: WithheldTerms.Found) -> String {
    guard found.kind != .redacted else { return Self.bar }
    let owner = known.owners[found.owner]
    return pseudonyms.name(of: owner.key, in: owner.archive, isListed: true)
  }

  /// What is withheld of the accounts that are not named, and what is redacted.
  private static func terms(
    _ settings: PublishingSettings, _ archive: ArchiveReader, hashed: Bool, isNamed: (Account) -> Bool
  ) throws -> Known {
    var terms = WithheldTerms()
    let all = try archive.identities(hashed: hashed)
    // A name that a named account bears too is no secret.
    let open = Set(
      all.filter { isNamed(Account(archive: $0.archive, key: $0.key)) }.flatMap { [$0.key, $0.displayName] })
    var owners: [ArchiveReader.AccountIdentity] = []
    for account in all where !isNamed(Account(archive: account.archive, key: account.key)) {
      let owner = owners.count
      owners.append(account)
      if !open.contains(account.key) { terms.add(account.key, .key, owner: owner) }
      guard !account.hashed else { continue }
      if !account.screenName.isEmpty, account.screenName != account.key {
        terms.add(account.screenName, .handle, owner: owner)
      }
      if !account.displayName.isEmpty, account.displayName != account.key, !open.contains(account.displayName) {
        terms.add(account.displayName, .name, owner: owner)
      }
    }
    for (index, redaction) in settings.redactions.enumerated() { terms.add(redaction.text, .redacted, owner: index) }
    let handles = all.filter { !$0.hashed && isNamed(Account(archive: $0.archive, key: $0.key)) }.map(\.screenName)
    return Known(
      terms: terms, owners: owners,
      namedHandles: Set(handles.map(FoldedText.folded)))
  }

  /// Everything that may stand nowhere in what is published.
  func withheld() throws -> (terms: WithheldTerms, owners: [String]) {
    let all = try Self.terms(settings, archive, hashed: true, isNamed: isNamed)
    return (all.terms, all.owners.map { pseudonyms.name(of: $0.key, in: $0.archive, isListed: true) })
  }

  /// What texts are searched for.
  var terms: WithheldTerms { known.terms }

  /// Whose a term is: the platform's key, and the pseudonym.
  func owner(_ found: WithheldTerms.Found) -> (key: String, name: String) {
    let owner = known.owners[found.owner]
    return (owner.key, pseudonyms.name(of: owner.key, in: owner.archive, isListed: true))
  }

  // MARK: What is said of it

  /// How many accounts of the first archive are named, and how many are not.
  func counts() throws -> (named: Int, withheld: Int) {
    let first = archive.archives[0].id
    let all = try archive.accountCounts()[first] ?? 0
    let shown =
      settings.names.all
      ? all - candidates.count { $0.archive == first && !named.contains($0) } : named.count { $0.archive == first }
    return (shown, all - shown)
  }
}

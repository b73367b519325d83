// What an account is called that a report does not name: `K7QM-2X`. The name comes from a digest of the platform's key, so it is the same
// in every build, after every new analysis, and in every release of the same platform. With a secret (`pseudonym-key`) nobody else can make
// it; without one whoever has the archive can, and the method page says so.

import AnalysedArchive
import Crypto
import Diagnostics
import Foundation
import Synchronization

/// Makes pseudonyms. An account of the archive has six characters (30 bits of the digest), one that posts merely name twelve.
final class Pseudonyms: Sendable {
  /// Digits and capitals without I, L, O and U (Crockford's base 32).
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  private let digests: HMAC<SHA256>
  private let scopes: [Int: String]
  /// Which attempt names an account, where the first was taken by another: by scope and key.
  private let attempts: [String: Int]
  private let made = Mutex<[String: String]>([:])

  /// The pseudonyms of an archive's accounts. Where two accounts would have the same, the later one is named by a second digest.
  init(_ archive: ArchiveReader, secret: [UInt8]?) throws {
    let secret = secret ?? Array("dossier".utf8)
    let scopes = try archive.formats()
    let digests = HMAC<SHA256>(key: SymmetricKey(data: secret))
    self.digests = digests
    self.scopes = scopes
    let name = "pseudonyms 1 by \(BuiltSite.sha256(Array("fold ".utf8) + secret))"
    let bytes = try archive.folded(name) { keys in
      Array(Self.taken(keys.map { Self.described($0.key, in: scopes[$0.archive] ?? "") }, digests).utf8)
    }
    var attempts: [String: Int] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      if parts.count == 2, let attempt = Int(parts[0]) { attempts[String(parts[1])] = attempt }
    }
    self.attempts = attempts
  }

  /// The pseudonym of an account of the archive, or of one that its posts name.
  func name(of key: String, in archive: Int, isListed: Bool) -> String {
    let described = Self.described(key, in: scopes[archive] ?? "")
    let known = isListed ? described : "outside " + described
    if let name = made.withLock({ $0[known] }) { return name }
    let name =
      isListed
      ? Self.code(described, attempts[described] ?? 0, digests, length: 6)
      : Self.code(described, 0, digests, length: 12)
    made.withLock { $0[known] = name }
    return name
  }

  /// Whether a text is the pseudonym of an account.
  static func isOne(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2] || parts.map(\.count) == [4, 4, 4] else { return false }
    return parts.joined().allSatisfy { alphabet.contains($0) }
  }

  private static func described(_ key: String, in scope: String) -> String { "\(scope):\(key)" }

  /// The accounts that the first attempt does not name, a line each: attempt and account.
  private static func taken(_ accounts: [String], _ digests: HMAC<SHA256>) -> String {
    var owners: [String: String] = [:]
    var out = ""
    for account in accounts {
      var attempt = 0
      while let owner = owners[code(account, attempt, digests, length: 6)], owner != account { attempt += 1 }
      owners[code(account, attempt, digests, length: 6)] = account
      if attempt > 0 { out += "\(attempt) \(account)\n" }
    }
    return out
  }

  /// Characters of a digest, in groups of four.
  private static func code(_ account: String, _ attempt: Int, _ digests: HMAC<SHA256>, length: Int) -> String {
    let message = attempt == 0 ? account : "\(account)#\(attempt)"
    var digest = digests
    digest.update(data: Array(message.utf8))
    var bits: UInt64 = 0
    for byte in digest.finalize().prefix(8) { bits = bits << 8 | UInt64(byte) }
    var out: [UInt8] = []
    for place in 0..<length {
      if place > 0, place.isMultiple(of: 4) { out.append(UInt8(ascii: "-")) }
      out.append(alphabet[Int(bits >> UInt64(64 - 5 * (place + 1)) & 31)])
    }
    return String(decoding: out, as: UTF8.self)
  }
}

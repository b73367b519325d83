// The accounts of one archive while its posts are read: who they are, and what their posts say of them.

import AnalysedArchive
import Ingest

/// Accounts by key, in the order of the users file and then of their first posts.
///
/// A post whose account no users file lists is kept, and its account is made from the post, marked as not listed: releases
/// leave accounts out, and a post that vanished with them would be missed in every count.
struct AccountRegister {
  /// Texts of a profile, one after another in `texts`: display name, screen name, location, description, URL, language.
  private struct Entry {
    var listed: Bool
    var textStart = 0
    var textEnds = (0, 0, 0, 0, 0, 0)
    var followers: Int?
    var following: Int?
    var created: Int?
    var profileMinute = Int.min
    var posts = 0
    var retweets = 0
    var engagement = 0
    var firstDay = Int.max
    var lastDay = Int.min
    /// Posts by language, named by its number.
    var languages: [(language: Int32, posts: Int32)] = []
  }

  private let archive: Int
  /// The id of the account numbered 0.
  private let firstID: Int
  private var keys = ByteTable()
  private var entries: [Entry] = []
  private var texts: [UInt8] = []
  private var languages = ByteTable()

  /// Whether a users file says which accounts are listed; without one every account is.
  let hasUsersFile: Bool

  init(archive: Int, firstID: Int, hasUsersFile: Bool) {
    self.archive = archive
    self.firstID = firstID
    self.hasUsersFile = hasUsersFile
  }

  var count: Int { entries.count }

  /// The id of the account with a key.
  func id(of key: UnsafeBufferPointer<UInt8>) -> Int? { keys.find(key).map { $0 + firstID } }

  /// The accounts that stand in `first` under the same key: ids here and there, in the order of the files. A number is the
  /// platform's id and the same everywhere; any other key is a hash, and compared only where hashes are comparable.
  func shared(with first: AccountRegister, comparableHashes: Bool) -> [(id: Int, first: Int)] {
    (0..<keys.count).compactMap { number in
      keys.withBytes(number) { key in
        let isNumber = key.allSatisfy { $0 &- 0x30 < 10 }
        guard isNumber || comparableHashes, let other = first.id(of: key) else { return nil }
        return (number + firstID, other)
      }
    }
  }

  /// Adds an account of a users file; false if an earlier row has its key.
  mutating func add(listed key: UnsafeBufferPointer<UInt8>, _ profile: ProfilePlaces, _ texts: BatchTexts) -> Bool {
    let (number, isNew) = keys.insert(key)
    guard isNew else { return false }
    entries.append(Entry(listed: true))
    note(profile, texts, for: number)
    return true
  }

  /// Notes a post of an account and returns the account's id.
  mutating func note(_ post: BatchedPost, day: Int, _ texts: BatchTexts) -> Int {
    let (number, isNew) = keys.insert(texts[post.account])
    if isNew { entries.append(Entry(listed: false)) }
    // Without a users file the profile is that of the latest post, of equals the last in file order.
    if !entries[number].listed, post.minute >= entries[number].profileMinute {
      entries[number].profileMinute = post.minute
      note(post.profile, texts, for: number)
    }
    let language = Int32(languages.insert(texts[post.language]).number)
    entries.withUnsafeMutableBufferPointer { entries in
      entries[number].posts += 1
      if post.isRetweet { entries[number].retweets += 1 }
      entries[number].engagement += (post.quotes ?? 0) + (post.replies ?? 0) + (post.likes ?? 0) + (post.retweets ?? 0)
      entries[number].firstDay = min(entries[number].firstDay, day)
      entries[number].lastDay = max(entries[number].lastDay, day)
      if let known = entries[number].languages.firstIndex(where: { $0.language == language }) {
        entries[number].languages[known].posts += 1
      } else {
        entries[number].languages.append((language, 1))
      }
    }
    return firstID + number
  }

  private mutating func note(_ profile: ProfilePlaces, _ batch: BatchTexts, for number: Int) {
    let places = [
      profile.displayName, profile.screenName, profile.location, profile.description, profile.url, profile.language,
    ]
    entries[number].followers = profile.followers
    entries[number].following = profile.following
    entries[number].created = profile.created
    // Most posts repeat the profile of the one before.
    let ends = entries[number].textEnds
    let known = [ends.0, ends.1, ends.2, ends.3, ends.4, ends.5]
    var start = entries[number].textStart
    var isSame = entries[number].textStart > 0 || known[5] > 0
    for (place, end) in zip(places, known) where isSame {
      isSame = texts[start..<max(start, end)].elementsEqual(batch[place])
      start = end
    }
    if isSame { return }
    entries[number].textStart = texts.count
    let newEnds = places.map { place in
      texts.append(contentsOf: batch[place])
      return texts.count
    }
    entries[number].textEnds = (newEnds[0], newEnds[1], newEnds[2], newEnds[3], newEnds[4], newEnds[5])
  }

  /// Calls `body` with each account: its key, whether it is listed, its follower count, its day of creation, its posts.
  func forEach(
    _ body: (_ key: UnsafeBufferPointer<UInt8>, _ listed: Bool, _ followers: Int?, _ created: Int?, _ posts: Int) ->
      Void
  ) {
    for (number, entry) in entries.enumerated() {
      keys.withBytes(number) { body($0, entry.listed, entry.followers, entry.created, entry.posts) }
    }
  }

  /// Writes the accounts in order.
  func write(to writer: ArchiveWriter) throws {
    let names = (0..<languages.count).map { number in
      languages.withBytes(number) { String(decoding: $0, as: UTF8.self) }
    }
    try texts.withUnsafeBufferPointer { texts in
      for (number, entry) in entries.enumerated() {
        let ends = entry.textEnds
        func text(_ start: Int, _ end: Int) -> TextBytes {
          UnsafeBufferPointer(rebasing: texts[start..<max(start, end)])
        }
        let displayName = text(entry.textStart, ends.0)
        let screenName = text(ends.0, ends.1)
        try keys.withBytes(number) { key in
          try writer.add(
            AccountValues(
              id: firstID + number, archive: archive, key: key, displayName: displayName, screenName: screenName,
              location: text(ends.1, ends.2), description: text(ends.2, ends.3), url: text(ends.3, ends.4),
              followers: entry.followers, following: entry.following, created: entry.created,
              language: text(ends.4, ends.5),
              hashed: Self.isHashed(key: key, displayName: displayName, screenName: screenName),
              listed: entry.listed || !hasUsersFile,
              posts: entry.posts, retweets: entry.retweets, engagement: entry.engagement,
              firstDay: entry.posts > 0 ? entry.firstDay : nil, lastDay: entry.posts > 0 ? entry.lastDay : nil,
              mainLanguage: Self.mainLanguage(entry.languages.map { (names[Int($0.language)], Int($0.posts)) })))
        }
      }
    }
  }

  /// Whether the platform hashed an account: user id, display name and screen name are one string of at least 40 characters.
  private static func isHashed(key: TextBytes, displayName: TextBytes, screenName: TextBytes) -> Bool {
    key.count >= 40 && key.elementsEqual(displayName) && key.elementsEqual(screenName)
      && String(decoding: key, as: UTF8.self).count >= 40
  }

  /// The language of most posts, undetermined ones left aside, of equals the first in the alphabet; nil if none is known.
  static func mainLanguage(_ languages: [(language: String, posts: Int)]) -> String? {
    languages.filter { $0.language != "und" && !$0.language.isEmpty }
      .max { ($0.posts, $1.language) < ($1.posts, $0.language) }?.language
  }
}

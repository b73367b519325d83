// One pass over an archive that answers the questions of `QuickFacts` and stores nothing: the same readers and the same rules
// as the analysis (`AnalysisPass`), with counters where that writes rows.

import AnalysedArchive
import Configuration
import Foundation
import Ingest

/// The counters of a pass over one archive.
struct FactsPass {
  private let codebook: CompiledCodebook
  private let topicNames: [String]
  private let threads: Int

  private var time: LocalTime
  private var accounts = AccountRegister(archive: 1, firstID: 0, hasUsersFile: false)
  private var hours = [Int](repeating: 0, count: 7 * 24)
  /// For each week since that of 1970-01-01, posts of each topic.
  private var weeks: [Int]
  private static let lastWeek = 6800
  private var languages = Tally()
  private var hashtags = Tally()
  private var domains = Tally()
  private var media = Tally()
  private var fingerprints: [Fingerprint] = []
  private var accountOfPost: [Int32] = []
  private var refusals = Refusals()
  private let rejectLimit: RejectLimit?

  init(configuration: Configuration, threads: Int) {
    codebook = CompiledCodebook(configuration.codebook)
    topicNames = configuration.codebook.topics.map(\.id)
    self.threads = threads
    rejectLimit = configuration.report.archives.first?.rejectLimit
    time = LocalTime(configuration.report.timeZone)
    weeks = Array(repeating: 0, count: Self.lastWeek * topicNames.count)
  }

  /// Reads the archive; `tell` is told of each file and its rows so far.
  mutating func read(_ input: ArchiveInputs, tell: (TableFile, Int) -> Void) throws {
    accounts = AccountRegister(archive: 1, firstID: 0, hasUsersFile: !input.accounts.isEmpty)
    for (table, file) in input.accounts { try read(file, table, tell) }
    var ids = ByteTable(expected: input.expectedPosts)
    for (table, file) in input.posts { try read(file, table, &ids, tell) }
    var files = ByteTable()
    for (table, file) in input.media { try read(file, table, &files, tell) }
    for folder in input.mediaFolders {
      for file in folder.files {
        var (name, kind) = (file.name, "")
        kind = name.withUTF8 { MediaKind(file: $0).rawValue }
        kind.withUTF8 { media.add($0) }
      }
    }
    if let rejectLimit { try refusals.check(rejectLimit) }
  }

  private mutating func read(_ file: TableFile, _ table: AccountTable, _ tell: (TableFile, Int) -> Void) throws {
    let counts = try file.readAccounts(table, threads: threads) { row, texts in
      accounts.add(listed: texts[row.key], row.profile, texts)
    } progress: {
      tell(file, $0)
    }
    refusals.note(file, counts)
  }

  private mutating func read(
    _ file: TableFile, _ table: PostTable, _ ids: inout ByteTable, _ tell: (TableFile, Int) -> Void
  ) throws {
    var scratch: [UInt8] = []
    var hosts: [[UInt8]] = []
    let counts = try file.readPosts(
      table, codebook: codebook, sketching: false, threads: threads, ids: &ids
    ) { row, lists, texts in
      let (day, hour) = time.dayAndHour(minute: row.minute)
      // 1970-01-01 was a Thursday; day -3 was a Monday.
      let week = (day + 3) / 7
      hours[(day + 3) % 7 * 24 + hour] += 1
      for number in lists.topics { weeks[week * topicNames.count + Int(number)] += 1 }
      languages.add(texts[row.language])
      for tag in lists.hashtags { hashtags.add(texts[tag.folded]) }
      if row.links.count > 0 { count(texts[row.links], &hosts, &scratch) }
      fingerprints.append(row.fingerprint)
      accountOfPost.append(Int32(truncatingIfNeeded: accounts.note(row, day: day, texts)))
    } progress: {
      tell(file, $0)
    }
    refusals.note(file, counts)
  }

  /// Counts each host of a post's links once.
  private mutating func count(_ links: UnsafeBufferPointer<UInt8>, _ hosts: inout [[UInt8]], _ scratch: inout [UInt8]) {
    let isOnly = !links.contains(0x0A)
    hosts.removeAll(keepingCapacity: true)
    var start = 0
    while start < links.count {
      var end = start
      while end < links.count, links[end] != 0x0A { end += 1 }
      LinkHost.withHost(UnsafeBufferPointer(rebasing: links[start..<end]), scratch: &scratch) { host in
        if !isOnly {
          if hosts.contains(where: { $0.elementsEqual(host) }) { return }
          hosts.append(Array(host))
        }
        domains.add(host)
      }
      start = end + 1
    }
  }

  private mutating func read(
    _ file: TableFile, _ table: MediaTable, _ files: inout ByteTable, _ tell: (TableFile, Int) -> Void
  ) throws {
    let counts = try file.readMedia(table, threads: threads, files: &files) { _, name in
      var kind = MediaKind(file: name).rawValue
      kind.withUTF8 { media.add($0) }
    } progress: {
      tell(file, $0)
    }
    refusals.note(file, counts)
  }

  /// The answers.
  func facts() -> QuickFacts {
    var facts = QuickFacts()
    for (number, topic) in topicNames.enumerated() {
      var byWeek: [String: Int] = [:]
      for week in 0..<Self.lastWeek where weeks[week * topicNames.count + number] > 0 {
        byWeek[CivilDate(day: week * 7 - 3).text] = weeks[week * topicNames.count + number]
      }
      facts.topicsByWeek[topic] = byWeek
    }
    for (index, count) in hours.enumerated() where count > 0 {
      let hour = index % 24
      facts.hourByWeekday["\(index / 24 + 1) \(hour < 10 ? "0" : "")\(hour)"] = count
    }
    facts.languages = languages.byName
    facts.hashtags = hashtags.most(QuickFacts.listLength)
    facts.domains = domains.most(QuickFacts.listLength)
    facts.media = media.byName
    facts.rejects = refusals.rejects
    addAccounts(to: &facts)
    addCopies(to: &facts)
    return facts
  }

  private func addAccounts(to facts: inout QuickFacts) {
    var active = Tally()
    var months: [Int: Int] = [:]
    var bins: [Int: Int] = [:]
    accounts.forEach { key, listed, followers, created, posts in
      if posts > 0 { active.add(key, times: posts) }
      guard listed || !accounts.hasUsersFile else { return }
      if let created {
        let (year, month, _) = CivilDate(day: created).components
        months[year * 100 + month, default: 0] += 1
      }
      if let followers { bins[followers, default: 0] += 1 }
    }
    facts.accounts = active.most(QuickFacts.listLength)
    for (month, count) in months {
      facts.creationMonths["\(month / 100)-\(month % 100 < 10 ? "0" : "")\(month % 100)"] = count
    }
    for (followers, count) in bins { facts.followerBins[QuickFacts.bin(followers: followers), default: 0] += count }
  }

  private func addCopies(to facts: inout QuickFacts) {
    let groups = TextGroups(fingerprints)
    var inCluster = [Bool](repeating: false, count: accounts.count)
    var counter = AccountCounter(accounts: accounts.count)
    for posts in groups.posts(ofAtLeast: CopyClusters.leastAccounts)
    where counter.count(posts, accountOfPost) >= CopyClusters.leastAccounts {
      facts.copies.clusters += 1
      facts.copies.posts += posts.count
      for post in posts { inCluster[Int(accountOfPost[Int(post)])] = true }
    }
    facts.copies.accounts = inCluster.reduce(0) { $0 + ($1 ? 1 : 0) }
  }
}

// One pass over the archives, file by file in the order of the report: rows in, tables out.

import AnalysedArchive
import Configuration
import Foundation
import Ingest

/// The state of a pass.
struct AnalysisPass {
  private let writer: ArchiveWriter
  private let configuration: Configuration
  private let codebook: CompiledCodebook
  private let threads: Int
  private let progress: (Progress) -> Void
  private let totalBytes: Int

  private var time: LocalTime
  private var accountCount = 0
  private var postCount = 0
  private var mediaCount = 0
  private var rejectCount = 0
  /// What was refused of the archive being read.
  private var refusals = Refusals()
  private var rowsBefore = 0
  private var bytesBefore = 0
  private var firstDay = Int.max
  private var lastDay = Int.min
  private var topics: TopicColumn
  private var themes: TopicColumn
  private var ruleHits: RuleHits
  private var hashtags = HashtagColumn()
  private var domains = DomainColumn()
  /// The posts of each archive read, and how many accounts it has.
  private var archives: [(posts: ArchivePosts, accountCount: Int)] = []
  /// The accounts of the first archive, which those of later releases are looked up in.
  private var firstAccounts: (register: AccountRegister, archive: Archive)?
  private var sources: [(values: SourceValues, path: String)] = []

  init(
    writer: ArchiveWriter, configuration: Configuration, threads: Int, inputs: [ArchiveInputs],
    progress: @escaping (Progress) -> Void
  ) {
    self.writer = writer
    self.configuration = configuration
    codebook = CompiledCodebook(configuration.codebook, themes: configuration.themes)
    ruleHits = RuleHits(codebook)
    self.threads = threads
    self.progress = progress
    totalBytes = inputs.reduce(0) { $0 + $1.totalBytes }
    time = LocalTime(configuration.report.timeZone)
    topics = TopicColumn(count: configuration.codebook.topics.count)
    themes = TopicColumn(count: configuration.themes.topics.count)
  }

  /// What has been written.
  var summary: Summary {
    Summary(accounts: accountCount, posts: postCount, media: mediaCount, rejects: rejectCount)
  }

  /// Reads one archive.
  mutating func read(_ input: ArchiveInputs, archive: Int) throws {
    let about = input.archive
    try writer.addArchive(
      id: archive, name: about.id, title: about.title, format: about.format.name,
      role: archive == 1 ? nil : about.role.rawValue, synthetic: about.synthetic,
      attributedBy: about.attributedBy, likelihood: about.likelihood)
    var accounts = AccountRegister(
      archive: archive, firstID: accountCount + 1, hasUsersFile: !input.accounts.isEmpty)
    for (table, file) in input.accounts { try read(file, table, archive, &accounts) }
    var posts = ByteTable(expected: input.expectedPosts)
    let firstPost = postCount + 1
    var columns = ArchivePosts(
      archive: archive, firstPost: firstPost, firstAccount: accountCount + 1, expected: input.expectedPosts)
    for (table, file) in input.posts { try read(file, table, archive, &accounts, &posts, &columns) }
    try accounts.write(to: writer)
    columns.resolveNames { accounts.id(of: $0) }
    archives.append((columns, accounts.count))
    try ruleHits.write(archive: archive, to: writer)
    accountCount += accounts.count
    try writeShared(accounts, about)
    var files = ByteTable()
    for (table, file) in input.media { try read(file, table, archive, posts, firstPost, &files) }
    for folder in input.mediaFolders { try read(folder, archive, posts, firstPost) }
    if let limit = about.rejectLimit { try refusals.check(limit) }
    refusals = Refusals()
  }

  /// Indexes the posts, analyses them meanwhile, and writes what is known only at the end. Returns the SHA-256 of each of `files`.
  mutating func finish(files: [String]) throws -> [String: String] {
    let coRetweets = configuration.report.coRetweets
    let roles = configuration.report.archives.map(\.role)
    let findings = Background { [archives] in
      try archives.enumerated().map { index, archive in
        try Findings(
          archive.posts, accountCount: archive.accountCount, coRetweets: coRetweets,
          later: index > 0 ? (roles[index], archives[0].posts) : nil)
      }
    }
    // The files' digests come last: until here all processors had work.
    let digests = Background(digestsOf: files, after: findings)
    try writer.finishPosts()
    for (index, topic) in configuration.codebook.topics.enumerated() {
      try writer.addTopic(id: index + 1, key: topic.id, title: topic.title)
    }
    try topics.write { try writer.addPostTopic(post: $0, topic: $1) }
    for (index, theme) in configuration.themes.topics.enumerated() {
      try writer.addTheme(id: index + 1, key: theme.id, title: theme.title)
    }
    try themes.write { try writer.addPostTheme(post: $0, theme: $1) }
    try hashtags.write(to: writer)
    try domains.write(to: writer)
    if postCount > 0 { try writer.addCalendar(from: firstDay, to: lastDay) }
    var analyses = Analyses(writer: writer, coRetweets: coRetweets)
    for (archive, found) in zip(archives, try findings.wait()) {
      try analyses.write(found, of: archive.posts, first: archives[0].posts)
    }
    try writer.indexTables()
    let known = try digests.wait()
    for (values, path) in sources {
      var values = values
      values.sha256 = known[path] ?? values.sha256
      try writer.add(values)
    }
    return known
  }

  /// Writes which accounts of another release the first archive has too.
  private mutating func writeShared(_ accounts: AccountRegister, _ archive: Archive) throws {
    guard let first = firstAccounts else {
      firstAccounts = (accounts, archive)
      return
    }
    let comparable = first.archive.comparableHashes && archive.comparableHashes
    guard archive.role == .release else { return }
    for (account, known) in accounts.shared(with: first.register, comparableHashes: comparable) {
      try writer.addSharedAccount(account, first: known)
    }
  }

  // MARK: - The tables

  private mutating func read(
    _ file: TableFile, _ table: AccountTable, _ archive: Int, _ accounts: inout AccountRegister
  ) throws {
    let counts = try file.readAccounts(table, threads: threads) { row, texts in
      accounts.add(listed: texts[row.key], row.profile, texts)
    } progress: {
      tell(file, rows: $0)
    }
    try note(file, "accounts", archive, counts)
  }

  private mutating func read(
    _ file: TableFile, _ table: PostTable, _ archive: Int, _ accounts: inout AccountRegister, _ ids: inout ByteTable,
    _ columns: inout ArchivePosts
  ) throws {
    // Texts of an archive to compare with are not compared with one another.
    let compares = archive == 1 || configuration.report.archives[archive - 1].role != .comparison
    let counts = try file.readPosts(
      table, codebook: codebook, sketching: compares, threads: threads, ids: &ids
    ) { row, lists, texts in
      postCount += 1
      let (day, hour) = time.dayAndHour(minute: row.minute)
      firstDay = min(firstDay, day)
      lastDay = max(lastDay, day)
      let account = accounts.note(row, day: day, texts)
      try writer.add(
        PostValues(
          id: postCount, archive: archive, key: texts[row.key], account: account, minute: row.minute, day: day,
          hour: hour, language: texts[row.language], text: texts[row.text], client: texts[row.client],
          isRetweet: row.isRetweet, retweetedAccount: texts[row.retweetedAccount],
          retweetedPost: texts[row.retweetedPost], replyAccount: texts[row.replyAccount],
          replyPost: texts[row.replyPost], quotes: row.quotes, replies: row.replies, likes: row.likes,
          retweets: row.retweets, links: texts[row.links], mentions: texts[row.mentions], topics: lists.topics.count))
      topics.note(lists.topics, post: postCount)
      themes.note(lists.themes, post: postCount)
      ruleHits.note(lists.rules)
      hashtags.note(lists.hashtags, post: postCount, texts)
      domains.note(texts[row.links], post: postCount)
      columns.note(row, account: account, topics: lists.topics, sketch: lists.sketch, texts)
    } progress: {
      tell(file, rows: $0)
    }
    try note(file, "posts", archive, counts)
  }

  private mutating func read(
    _ file: TableFile, _ table: MediaTable, _ archive: Int, _ posts: ByteTable, _ firstPost: Int,
    _ files: inout ByteTable
  ) throws {
    let counts = try file.readMedia(table, threads: threads, files: &files) { post, name in
      mediaCount += 1
      try writer.addMedia(
        id: mediaCount, archive: archive, post: posts.find(post).map { $0 + firstPost }, file: name,
        kind: MediaKind(file: name).rawValue)
    } progress: {
      tell(file, rows: $0)
    }
    try note(file, "media", archive, counts)
  }

  private mutating func read(_ folder: MediaFolder, _ archive: Int, _ posts: ByteTable, _ firstPost: Int) throws {
    var (rows, bytes) = (0, 0)
    let digest = try folder.read { file, sha256 in
      mediaCount += 1
      var post = String(MediaFolder.post(ofFile: file.name))
      var name = file.name
      let index = post.withUTF8 { posts.find($0) }
      try name.withUTF8 { name in
        try writer.addMedia(
          id: mediaCount, archive: archive, post: index.map { $0 + firstPost }, file: name,
          kind: MediaKind(file: name).rawValue, sha256: sha256)
      }
      rows += 1
      bytes += file.bytes
      progress(
        Progress(file: folder.path, rows: rowsBefore + rows, bytes: bytesBefore + bytes, totalBytes: totalBytes))
    }
    sources.append(
      (
        SourceValues(
          id: sources.count + 1, archive: archive, role: "media", path: folder.name, bytes: bytes, sha256: digest,
          rows: rows, stored: rows, rejected: 0), folder.path
      ))
    rowsBefore += rows
    bytesBefore += bytes
  }

  // MARK: - Bookkeeping

  private func tell(_ file: TableFile, rows: Int) {
    progress(
      Progress(file: file.path, rows: rowsBefore + rows, bytes: bytesBefore + file.bytesRead, totalBytes: totalBytes))
  }

  private mutating func note(_ file: TableFile, _ role: String, _ archive: Int, _ counts: RowCounts) throws {
    let id = sources.count + 1
    sources.append(
      (
        SourceValues(
          id: id, archive: archive, role: role, path: file.name, bytes: file.diskBytes, sha256: "", rows: counts.rows,
          stored: counts.stored, rejected: counts.rejects.count), file.diskPath
      ))
    for reject in counts.rejects {
      try writer.addReject(
        source: id, line: reject.line, field: reject.field, column: reject.column, reason: reject.reason,
        excerpt: reject.excerpt)
    }
    rejectCount += counts.rejects.count
    refusals.note(file, counts)
    rowsBefore += counts.rows
    bytesBefore += file.diskBytes
  }
}

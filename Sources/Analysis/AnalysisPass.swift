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
  private var rowsBefore = 0
  private var bytesBefore = 0
  private var firstDay = Int.max
  private var lastDay = Int.min
  private var topics: TopicColumn
  private var hashtags = HashtagColumn()
  private var domains = DomainColumn()
  private var analyses: Analyses
  private var sources: [(values: SourceValues, path: String)] = []

  init(
    writer: ArchiveWriter, configuration: Configuration, threads: Int, inputs: [ArchiveInputs],
    progress: @escaping (Progress) -> Void
  ) {
    self.writer = writer
    self.configuration = configuration
    codebook = CompiledCodebook(configuration.codebook)
    self.threads = threads
    self.progress = progress
    totalBytes = inputs.reduce(0) { sum, input in
      sum
        + (input.accounts.map(\.file) + input.posts.map(\.file) + input.media.map(\.file)).reduce(0) {
          $0 + $1.diskBytes
        }
    }
    time = LocalTime(configuration.report.timeZone)
    topics = TopicColumn(count: configuration.codebook.topics.count)
    analyses = Analyses(writer: writer, coRetweets: configuration.report.coRetweets)
  }

  /// What has been written.
  var summary: Summary {
    Summary(accounts: accountCount, posts: postCount, media: mediaCount, rejects: rejectCount)
  }

  /// Reads one archive.
  mutating func read(_ input: ArchiveInputs, archive: Int) throws {
    let about = input.archive
    try writer.addArchive(
      id: archive, name: about.id, title: about.title, format: about.format.rawValue, synthetic: about.synthetic,
      attributedBy: about.attributedBy, likelihood: about.likelihood)
    var accounts = AccountRegister(
      archive: archive, firstID: accountCount + 1, hasUsersFile: !input.accounts.isEmpty)
    for (table, file) in input.accounts { try read(file, table, archive, &accounts) }
    var posts = ByteTable()
    let firstPost = postCount + 1
    var columns = ArchivePosts(archive: archive, firstPost: firstPost, firstAccount: accountCount + 1)
    for (table, file) in input.posts { try read(file, table, archive, &accounts, &posts, &columns) }
    try accounts.write(to: writer)
    try analyses.run(columns, accountCount: accounts.count) { accounts.id(of: $0) }
    accountCount += accounts.count
    var files = ByteTable()
    for (table, file) in input.media { try read(file, table, archive, posts, firstPost, &files) }
  }

  /// Writes what is known only at the end.
  mutating func finish(digests: [String: String]) throws {
    for (index, topic) in configuration.codebook.topics.enumerated() {
      try writer.addTopic(id: index + 1, key: topic.id, title: topic.title)
    }
    try topics.write(to: writer)
    try hashtags.write(to: writer)
    try domains.write(to: writer)
    if postCount > 0 { try writer.addCalendar(from: firstDay, to: lastDay) }
    for (values, path) in sources {
      var values = values
      values.sha256 = digests[path] ?? ""
      try writer.add(values)
    }
  }

  // MARK: - The tables

  private mutating func read(
    _ file: TableFile, _ table: AccountTable, _ archive: Int, _ accounts: inout AccountRegister
  ) throws {
    let header = file.header
    let counts = try file.readRows(threads: threads) {
      { window, entry in
        var batch = Batch<(recordStart: Int, key: TextPlace, profile: ProfilePlaces)>(window: window)
        batch.end = window.forEachRecord(header: header, from: entry) { reader, _ throws(Refusal) in
          let row = try table.row(reader)
          batch.rows.append((reader.recordStart, batch.place(row.key), batch.place(row.profile)))
        }
        return batch
      }
    } merge: { batch, texts, refusals in
      for row in batch.rows where !accounts.add(listed: texts[row.key], row.profile, texts) {
        refusals.refuse(table.repeatedKey, recordStart: row.recordStart, excerpt: texts[row.key])
      }
    } progress: {
      tell(file, rows: $0)
    }
    try note(file, "accounts", archive, counts)
  }

  private mutating func read(
    _ file: TableFile, _ table: PostTable, _ archive: Int, _ accounts: inout AccountRegister, _ ids: inout ByteTable,
    _ columns: inout ArchivePosts
  ) throws {
    let header = file.header
    let codebook = codebook
    let counts = try file.readRows(threads: threads) {
      let reader = PostWorker(table: table, header: header, codebook: codebook)
      return { window, entry in reader.batch(window, from: entry) }
    } merge: { batch, texts, refusals in
      var topic = 0
      var hashtag = 0
      var sketch = 0
      for row in batch.rows {
        defer {
          topic = row.topicsEnd
          hashtag = row.hashtagsEnd
          sketch = row.sketchEnd
        }
        guard ids.insert(texts[row.key]).isNew else {
          refusals.refuse(table.repeatedID, recordStart: row.recordStart, excerpt: texts[row.key])
          continue
        }
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
            retweets: row.retweets, links: texts[row.links], mentions: texts[row.mentions],
            topics: row.topicsEnd - topic))
        topics.note(batch.topics[topic..<row.topicsEnd], post: postCount)
        hashtags.note(batch.hashtags[hashtag..<row.hashtagsEnd], post: postCount, texts)
        domains.note(texts[row.links], post: postCount)
        columns.note(
          row, account: account, topics: batch.topics[topic..<row.topicsEnd],
          sketch: batch.sketches[sketch..<row.sketchEnd], texts)
      }
    } progress: {
      tell(file, rows: $0)
    }
    try note(file, "posts", archive, counts)
  }

  private mutating func read(
    _ file: TableFile, _ table: MediaTable, _ archive: Int, _ posts: ByteTable, _ firstPost: Int,
    _ files: inout ByteTable
  ) throws {
    let header = file.header
    var key: [UInt8] = []
    let counts = try file.readRows(threads: threads) {
      { window, entry in
        var batch = Batch<(recordStart: Int, post: TextPlace, file: TextPlace)>(window: window)
        batch.end = window.forEachRecord(header: header, from: entry) { reader, _ throws(Refusal) in
          let row = try table.row(reader)
          batch.rows.append((reader.recordStart, batch.place(row.post), batch.place(row.file)))
        }
        return batch
      }
    } merge: { batch, texts, refusals in
      for row in batch.rows {
        key.removeAll(keepingCapacity: true)
        key.append(contentsOf: texts[row.post])
        key.append(0)
        key.append(contentsOf: texts[row.file])
        guard key.withUnsafeBufferPointer({ files.insert($0).isNew }) else {
          refusals.refuse(table.repeatedFile, recordStart: row.recordStart, excerpt: texts[row.file])
          continue
        }
        mediaCount += 1
        try writer.addMedia(
          id: mediaCount, archive: archive, post: posts.find(texts[row.post]).map { $0 + firstPost },
          file: texts[row.file], kind: MediaKind(file: texts[row.file]).rawValue)
      }
    } progress: {
      tell(file, rows: $0)
    }
    try note(file, "media", archive, counts)
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
    rowsBefore += counts.rows
    bytesBefore += file.diskBytes
  }
}

/// A `PostReader` whose memory is freed with it.
private final class PostWorker {
  private var reader: PostReader

  init(table: PostTable, header: Header, codebook: CompiledCodebook) {
    reader = PostReader(table: table, header: header, codebook: codebook)
  }

  deinit { reader.deallocate() }

  func batch(_ window: Window, from entry: Entry?) -> Batch<BatchedPost> { reader.batch(window, from: entry) }
}

// A worker's share of the pass over posts: records to rows, rows to a batch, topics matched. Each thread has one of its own.

import Foundation
import Ingest

/// Reads windows of a posts file.
struct PostReader {
  private let table: PostTable
  private let header: Header
  private var matcher: TopicMatcher
  private var normaliser = Normaliser()
  private var comparer = TextComparer()
  private var sketcher = Sketcher()
  private let sketching: Bool
  private var content: [UInt8] = []
  private var scratch: [UInt8] = []

  /// `sketching` says whether texts are sketched too, which only near copies need.
  init(table: PostTable, header: Header, codebook: CompiledCodebook, sketching: Bool) {
    self.sketching = sketching
    self.table = table
    self.header = header
    matcher = TopicMatcher(codebook)
  }

  /// Frees the working memory.
  func deallocate() {
    normaliser.deallocate()
    comparer.deallocate()
  }

  /// The posts of a window; `entry` is where its first record begins, if that is known.
  mutating func batch(_ window: Window, from entry: Entry? = nil) -> Batch<BatchedPost> {
    var batch = Batch<BatchedPost>(window: window)
    // Rows of the releases take 500 bytes; an array that grows is copied, and its pages are new ones.
    let rows = (window.limit - window.start) / 400
    batch.rows.reserveCapacity(rows)
    batch.arena.reserveCapacity(rows * 192)
    if sketching { batch.sketches.reserveCapacity(rows * Sketcher.words) }
    batch.end = window.forEachRecord(header: header, from: entry) { reader, _ throws(Refusal) in
      let row = try table.row(reader)
      try add(row, at: reader.recordStart, to: &batch)
    }
    return batch
  }

  private mutating func add(_ row: PostRow, at recordStart: Int, to batch: inout Batch<BatchedPost>) throws(Refusal) {
    let firstHashtag = batch.hashtags.count
    matcher.begin()
    var scratch: [UInt8] = []
    swap(&scratch, &self.scratch)
    defer { swap(&scratch, &self.scratch) }
    let isList = row.hashtags.forEachListElement(
      table.lists, separators: ",;|", scratch: &scratch
    ) { element in
      if !element.isEmpty { addHashtag(element, from: firstHashtag, to: &batch) }
    }
    guard isList, let links = joined(row.links, separators: "|", &scratch, in: &batch),
      let mentions = joined(row.mentions, separators: ",;|", &scratch, in: &batch)
    else {
      batch.hashtags.removeSubrange(firstHashtag...)
      if !isList { throw table.wrongHashtags }
      throw row.links.forEachListElement(table.lists, separators: "|", scratch: &scratch, { _ in })
        ? table.wrongMentions : table.wrongLinks
    }
    let text = batch.place(row.text)
    let (fingerprint, compared) = matchText(row.text, isCompared: !row.isRetweet, in: &batch)
    _ = matcher.finish(into: &batch.topics)
    _ = matcher.finishThemes(into: &batch.themes)
    batch.rules += matcher.rules
    batch.rows.append(
      BatchedPost(
        recordStart: recordStart, key: batch.place(row.id), account: batch.place(row.account), minute: row.minute,
        language: batch.placeLowercased(row.language), text: text, client: batch.place(row.client),
        isRetweet: row.isRetweet, retweetedAccount: batch.placeOrMissing(row.retweetedAccount),
        retweetedPost: batch.placeOrMissing(row.retweetedPost), replyAccount: batch.placeOrMissing(row.replyAccount),
        replyPost: batch.placeOrMissing(row.replyPost), quotes: row.quotes, replies: row.replies, likes: row.likes,
        retweets: row.retweets, links: links, mentions: mentions, profile: batch.place(row.profile),
        topicsEnd: batch.topics.count, themesEnd: batch.themes.count, rulesEnd: batch.rules.count,
        hashtagsEnd: batch.hashtags.count, fingerprint: fingerprint,
        compared: compared, sketchEnd: batch.sketches.count))
  }

  /// Matches the text, unquoted first where it must be, and reduces it to what is compared of it.
  private mutating func matchText(
    _ text: FieldBytes, isCompared: Bool, in batch: inout Batch<BatchedPost>
  ) -> (Fingerprint, TextPlace) {
    guard text.isEscaped else {
      matcher.take(text: normaliser.normalise(text.raw, stripping: true))
      return isCompared ? compare(text.raw, in: &batch) : (.none, .empty)
    }
    var unquoted: [UInt8] = []
    swap(&unquoted, &content)
    defer { swap(&unquoted, &content) }
    unquoted.removeAll(keepingCapacity: true)
    text.appendContent(to: &unquoted)
    return unquoted.withUnsafeBufferPointer { bytes in
      matcher.take(text: normaliser.normalise(bytes, stripping: true))
      return isCompared ? compare(bytes, in: &batch) : (.none, .empty)
    }
  }

  private mutating func compare(
    _ text: UnsafeBufferPointer<UInt8>, in batch: inout Batch<BatchedPost>
  ) -> (Fingerprint, TextPlace) {
    let compared = comparer.compared(text)
    guard Comparison.counts(compared) else { return (.none, .empty) }
    guard sketching else { return (Fingerprint(compared), .empty) }
    sketcher.append(compared, to: &batch.sketches)
    return (Fingerprint(compared), batch.place(copying: compared))
  }

  /// Adds a hashtag of a post unless the post has it already.
  private mutating func addHashtag(
    _ element: UnsafeBufferPointer<UInt8>, from first: Int, to batch: inout Batch<BatchedPost>
  ) {
    let folded = normaliser.normalise(element, stripping: false)
    for known in batch.hashtags[first...] {
      if known.folded.count == folded.count, batch.withTexts({ $0[known.folded].elementsEqual(folded) }) { return }
    }
    matcher.take(hashtag: folded)
    let foldedPlace = batch.place(copying: folded)
    batch.hashtags.append(BatchedHashtag(text: batch.place(copying: element), folded: foldedPlace))
  }

  /// The elements of a list, line feeds between them; nil if it is no list.
  private func joined(
    _ field: FieldBytes, separators: StaticString, _ scratch: inout [UInt8], in batch: inout Batch<BatchedPost>
  ) -> TextPlace? {
    let offset = batch.arena.count
    let isList = field.forEachListElement(table.lists, separators: separators, scratch: &scratch) { element in
      if element.isEmpty { return }
      if batch.arena.count > offset { batch.arena.append(0x0A) }
      batch.arena.append(contentsOf: element)
    }
    return isList ? TextPlace(offset: offset, count: batch.arena.count - offset, inArena: true) : nil
  }
}

// The rows of each kind of table, each id once: what every pass over an archive begins with.

import Ingest

/// A row of a users file in a batch.
struct BatchedAccount {
  /// Where its record begins in the window, for the line of a reject.
  var recordStart: Int
  var key: TextPlace
  var profile: ProfilePlaces
}

/// What a post has several of.
struct PostLists {
  /// Topics of the codebook, from 0, ascending.
  var topics: ArraySlice<UInt16>
  /// Themes of the second codebook, likewise.
  var themes: ArraySlice<UInt16>
  /// Rules of both that match, by their place in `CompiledCodebook.rules`.
  var rules: ArraySlice<Int32>
  var hashtags: ArraySlice<BatchedHashtag>
  /// Empty where its text is not compared, or where no sketches are wanted.
  var sketch: ArraySlice<UInt64>
}

extension TableFile {
  /// Reads a users file. `add` stores a row, or returns false if an earlier row has its key.
  func readAccounts(
    _ table: AccountTable, threads: Int, add: (BatchedAccount, BatchTexts) -> Bool, progress: (Int) -> Void
  ) throws -> RowCounts {
    let header = header
    return try readRows(threads: threads) {
      { window, entry in
        var batch = Batch<BatchedAccount>(window: window)
        batch.end = window.forEachRecord(header: header, from: entry) { reader, _ throws(Refusal) in
          let row = try table.row(reader)
          batch.rows.append(
            BatchedAccount(
              recordStart: reader.recordStart, key: batch.place(row.key), profile: batch.place(row.profile)))
        }
        return batch
      }
    } merge: { batch, texts, refusals in
      for row in batch.rows where !add(row, texts) {
        refusals.refuse(table.repeatedKey, recordStart: row.recordStart, excerpt: texts[row.key])
      }
    } progress: {
      progress($0)
    }
  }

  /// Reads a posts file. `each` is given every post whose id is not yet in `ids`, where it is then; with sketches, which only
  /// near copies need, if `sketching`.
  func readPosts(
    _ table: PostTable, codebook: CompiledCodebook, sketching: Bool, threads: Int, ids: inout ByteTable,
    each: (BatchedPost, PostLists, BatchTexts) throws -> Void, progress: (Int) -> Void
  ) throws -> RowCounts {
    let header = header
    return try readRows(threads: threads) {
      let reader = PostWorker(table: table, header: header, codebook: codebook, sketching: sketching)
      return { window, entry in reader.batch(window, from: entry) }
    } merge: { batch, texts, refusals in
      var topic = 0
      var theme = 0
      var rule = 0
      var hashtag = 0
      var sketch = 0
      for row in batch.rows {
        let lists = PostLists(
          topics: batch.topics[topic..<row.topicsEnd], themes: batch.themes[theme..<row.themesEnd],
          rules: batch.rules[rule..<row.rulesEnd], hashtags: batch.hashtags[hashtag..<row.hashtagsEnd],
          sketch: batch.sketches[sketch..<row.sketchEnd])
        topic = row.topicsEnd
        theme = row.themesEnd
        rule = row.rulesEnd
        hashtag = row.hashtagsEnd
        sketch = row.sketchEnd
        if ids.insert(texts[row.key]).isNew {
          try each(row, lists, texts)
        } else {
          refusals.refuse(table.repeatedID, recordStart: row.recordStart, excerpt: texts[row.key])
        }
      }
    } progress: {
      progress($0)
    }
  }

  /// Reads a media manifest. `each` is given the post's id and the file's name, unless an earlier row had both.
  func readMedia(
    _ table: MediaTable, threads: Int, files: inout ByteTable,
    each: (_ post: UnsafeBufferPointer<UInt8>, _ file: UnsafeBufferPointer<UInt8>) throws -> Void,
    progress: (Int) -> Void
  ) throws -> RowCounts {
    let header = header
    var key: [UInt8] = []
    return try readRows(threads: threads) {
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
        if key.withUnsafeBufferPointer({ files.insert($0).isNew }) {
          try each(texts[row.post], texts[row.file])
        } else {
          refusals.refuse(table.repeatedFile, recordStart: row.recordStart, excerpt: texts[row.file])
        }
      }
    } progress: {
      progress($0)
    }
  }
}

/// A `PostReader` whose memory is freed with it.
private final class PostWorker {
  private var reader: PostReader

  init(table: PostTable, header: Header, codebook: CompiledCodebook, sketching: Bool) {
    reader = PostReader(table: table, header: header, codebook: codebook, sketching: sketching)
  }

  deinit { reader.deallocate() }

  func batch(_ window: Window, from entry: Entry?) -> Batch<BatchedPost> { reader.batch(window, from: entry) }
}

// One table, from its windows to its counts: workers read the windows, and here they are put together in order. A window whose
// guess of its first record was wrong is read again; lines become those of the file; what only the order decides (the id of
// an earlier row) is refused here.

import Diagnostics
import Ingest

/// What became of a file's rows.
struct RowCounts {
  var rows = 0
  var rejects: [Reject] = []

  var stored: Int { rows - rejects.count }
}

/// Refuses rows while batches are put together.
struct RowRefusals {
  private let header: Header
  private var counter: LineCounter
  fileprivate var rejects: [Reject]

  init(_ header: Header, _ window: Window, _ end: WindowEnd) {
    self.header = header
    counter = window.lineCounter(from: end.begin)
    rejects = end.rejects
  }

  /// Refuses the row whose record begins at a byte of the window. Rows must come in order.
  mutating func refuse(_ refusal: Refusal, recordStart: Int, excerpt: UnsafeBufferPointer<UInt8>) {
    let text = String(decoding: excerpt, as: UTF8.self)
    rejects.append(
      Reject(
        line: counter.lines(to: recordStart), field: refusal.field + 1, column: header.names[refusal.field],
        reason: refusal.reason, excerpt: String(text.prefix(Reject.excerptLength))))
  }
}

extension TableFile {
  /// Reads the table on `threads` threads.
  ///
  /// `makeReader` gives a worker, which turns a window into a batch, from a known first record or from a guess. `merge` is
  /// called with each batch in the order of the file and stores its rows or refuses them.
  func readRows<Row: Sendable>(
    threads: Int, makeReader: @escaping @Sendable () -> (Window, Entry?) -> Batch<Row>,
    merge: (Batch<Row>, BatchTexts, inout RowRefusals) throws -> Void, progress: (Int) -> Void
  ) throws -> RowCounts {
    var counts = RowCounts()
    var expected: Entry?
    var line = firstLine
    let again = makeReader()
    try OrderedPipeline.run(threads: threads) {
      try self.nextWindow()
    } makeWorker: {
      let read = makeReader()
      return { window in read(window, nil) }
    } consume: { guessed in
      var batch = guessed
      if let expected, batch.end.begin != expected { batch = again(batch.window, expected) }
      var refusals = RowRefusals(header, batch.window, batch.end)
      try batch.withTexts { try merge(batch, $0, &refusals) }
      let inOrder = refusals.rejects.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      for (_, reject) in inOrder {
        var placed = reject
        placed.line += line
        counts.rejects.append(placed)
      }
      counts.rows += batch.end.records
      line += batch.end.lines
      expected = batch.end.end
      progress(counts.rows)
    }
    return counts
  }
}

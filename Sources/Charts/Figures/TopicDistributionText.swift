// What the lead figure says in words: subtitle, description, notes, table.

extension TopicDistribution {
  /// Measure, unit and period.
  public var subtitle: String { wording.topicShares(noun, all: includeOther, by, firstDay, lastDay) }

  /// What the picture shows, in sentences.
  public var description: String {
    guard let overall, let busiest = busiestBin else { return wording.noTopics(noun, firstDay, lastDay) }
    var sentences = [wording.topicsOf(includeOther ? total : labelled, noun, by, firstDay, lastDay)]
    let order = bands.indices.sorted { (overall[$0], $1) > (overall[$1], $0) }
    if let largest = order.first { sentences.append(wording.largestTopic(bands[largest].title)) }
    for band in order {
      guard let peak = peak(ofBand: band) else { continue }
      sentences.append(
        wording.course(
          bands[band].title, overall: overall[band], peak: (peak.share, peak.bin.start), trend: trend(ofBand: band), by)
      )
    }
    sentences.append(wording.busiest(busiest.posts, noun, by, busiest.start))
    return wording.joined(sentences)
  }

  /// What is left out or marked.
  public var notes: [String] {
    var notes: [String] = []
    let thin = bins.filter { shares($0) == nil }.count
    if thin > 0 && !isWithoutTopics {
      notes.append(wording.hatched(thin, of: bins.count, least: Self.leastPosts, noun, all: includeOther, by))
    }
    let unlabelled = total - labelled
    if !includeOther && total > 0 {
      notes.append(
        unlabelled == 0 ? wording.allHaveTopics(noun) : wording.withoutTopic(unlabelled, of: total, noun))
    }
    if topics.count > 1 { notes.append(wording.countsInParts(noun)) }
    if total > 0 { notes += days.partialNotes(bins, .bar, wording) }
    notes.append(wording.daysAre(in: timeZoneName))
    return notes
  }

  /// The data behind the picture.
  public var table: DataTable {
    var columns = [
      DataTable.Column(name: by.rawValue, label: wording.columnOf(by), kind: .date),
      DataTable.Column(name: noun, label: wording.countOf(noun), kind: .number),
      DataTable.Column(name: "with-topic", label: wording.withTopic, kind: .number),
    ]
    for band in bands {
      columns.append(DataTable.Column(name: "\(band.id)-share", label: band.title, kind: .share))
    }
    for band in bands {
      columns.append(
        DataTable.Column(
          name: "\(band.id)-\(noun)", label: wording.column(band.title, noun), kind: .number, isDetail: true))
    }
    let rows = bins.map { bin -> [DataTable.Cell] in
      let shares = shares(bin)?.map(DataTable.Cell.share) ?? bands.map { _ in .missing }
      return [.date(bin.start), .integer(bin.posts), .integer(bin.labelled)] + shares
        + weights(bin).map(DataTable.Cell.number)
    }
    return DataTable(columns: columns, rows: rows, wording: wording)
  }

  /// The first of the bins with most posts.
  var busiestBin: TimeBin? {
    bins.reduce(nil) { best, bin in bin.posts > (best?.posts ?? 0) ? bin : best }
  }

  private func peak(ofBand band: Int) -> (bin: TimeBin, share: Double)? {
    var best: (bin: TimeBin, share: Double)?
    for bin in bins {
      if let share = shares(bin)?[band], share > (best?.share ?? 0) { best = (bin, share) }
    }
    return best
  }

  private func trend(ofBand band: Int) -> (first: Double, last: Double)? {
    guard let first = bins.first(where: { shares($0) != nil }), let last = reference, first != last,
      let from = shares(first)?[band], let to = shares(last)?[band]
    else { return nil }
    return (from, to)
  }
}

extension String {
  /// The first letter large, the rest as it is.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

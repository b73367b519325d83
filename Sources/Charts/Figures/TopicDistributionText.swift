// What the lead figure says in words: subtitle, description, notes, table.

extension TopicDistribution {
  /// Measure, unit and period.
  public var subtitle: String {
    let whole = includeOther ? "Share of all \(noun)" : "Share of \(noun) with a topic"
    return "\(whole), \(by.adverb), \(firstDay.long) to \(lastDay.long). Bands add up to 100%."
  }

  /// What the picture shows, in sentences.
  public var description: String {
    guard let overall, let busiest = busiestBin else {
      return "No \(noun) with a topic from \(firstDay.long) to \(lastDay.long)."
    }
    var sentences = [
      "Topics of \(Formats.count(includeOther ? total : labelled)) \(noun), \(by.adverb), from \(firstDay.long) to \(lastDay.long)."
    ]
    let order = bands.indices.sorted { (overall[$0], $1) > (overall[$1], $0) }
    if let largest = order.first {
      sentences.append("Largest overall is \(bands[largest].title).")
    }
    for band in order {
      guard let peak = peak(ofBand: band) else { continue }
      var sentence = "\(bands[band].title): \(Formats.share(overall[band])) overall"
      sentence += ", at most \(Formats.share(peak.share)) in \(by.phrase(peak.bin.start))"
      if let (first, last) = trend(ofBand: band) {
        sentence +=
          ", \(Formats.share(first)) at the beginning and \(Formats.share(last)) in the last full \(by.rawValue)"
      }
      sentences.append(sentence + ".")
    }
    sentences.append(
      "Most \(noun) in one \(by.rawValue): \(Formats.count(busiest.posts)), in \(by.phrase(busiest.start)).")
    return sentences.joined(separator: " ")
  }

  /// What is left out or marked.
  public var notes: [String] {
    var notes: [String] = []
    let thin = bins.filter { shares($0) == nil }.count
    if thin > 0 && !isWithoutTopics {
      let of = includeOther ? noun : "\(noun) with a topic"
      notes.append(
        "Hatched: \(by.rawValue)s with fewer than \(Self.leastPosts) \(of), too few to divide into shares (\(Formats.count(thin)) of \(Formats.count(bins.count)))."
      )
    }
    let unlabelled = total - labelled
    if !includeOther && total > 0 {
      notes.append(
        unlabelled == 0
          ? "All \(noun) have a topic."
          : "Left out: \(Formats.count(unlabelled)) \(noun) without a topic, \(Formats.share(Double(unlabelled) / Double(total))) of all; the bars count them."
      )
    }
    if topics.count > 1 { notes.append("A \(noun.singular) with several topics counts in equal parts for each.") }
    if total > 0 { notes += days.partialNotes(bins, mark: "bar") }
    notes.append("Days are in \(timeZoneName).")
    return notes
  }

  /// The data behind the picture.
  public var table: DataTable {
    var columns = [
      DataTable.Column(name: by.rawValue, label: by == .week ? "Week of" : "Month of", kind: .date),
      DataTable.Column(name: noun, label: noun.capitalizedFirst, kind: .number),
      DataTable.Column(name: "with-topic", label: "With a topic", kind: .number),
    ]
    for band in bands {
      columns.append(DataTable.Column(name: "\(band.id)-share", label: band.title, kind: .share))
    }
    for band in bands {
      columns.append(
        DataTable.Column(name: "\(band.id)-\(noun)", label: "\(band.title), \(noun)", kind: .number, isDetail: true))
    }
    let rows = bins.map { bin -> [DataTable.Cell] in
      let shares = shares(bin)?.map(DataTable.Cell.share) ?? bands.map { _ in .missing }
      return [.date(bin.start), .integer(bin.posts), .integer(bin.labelled)] + shares
        + weights(bin).map(DataTable.Cell.number)
    }
    return DataTable(columns: columns, rows: rows)
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

  private func trend(ofBand band: Int) -> (Double, Double)? {
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

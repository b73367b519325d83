// corrections.yml: what was changed in a report after it was published, and why.

import Diagnostics

/// A correction of a published report.
public struct Correction: Hashable, Sendable {
  /// A place in the report that it touches, as a link names it: `06-taiwan.md#heading`, `figure:topic-volume`, `fact:posts.count`.
  public struct Target: Hashable, Sendable {
    /// The address, as in a link of the commentary.
    public var address: String
    /// Where it is written.
    public var place: Place

    /// Names a place.
    public init(_ address: String, place: Place) {
      self.address = address
      self.place = place
    }
  }

  /// The day, ISO 8601 (`2020-07-03`).
  public var date: String
  /// The version of the report that has it right.
  public var version: String
  /// What was wrong and what is right, in one or two sentences.
  public var what: String
  /// How the mistake came about.
  public var why: String
  /// The places that it touches, in the order given; may be empty.
  public var targets: [Target]
  /// Where it is written.
  public var place: Place

  /// Makes a correction.
  public init(
    date: String, version: String, what: String, why: String, targets: [Target] = [],
    place: Place = Place("corrections.yml")
  ) {
    self.date = date
    self.version = version
    self.what = what
    self.why = why
    self.targets = targets
    self.place = place
  }

  /// Reads the text of corrections.yml. `report` is nil when report.yml could not be read.
  static func parse(_ source: SourceText, _ report: Report?) -> ([Correction]?, [Problem]) {
    let reader = YAMLReader(source)
    guard let fields = reader.root(of: source.text, expecting: "the log") else { return (nil, reader.problems) }
    fields.allow(["corrections"])
    guard fields.has("corrections") else {
      reader.note(
        "this file needs \"corrections\"", at: fields.place,
        help: "add `corrections:` with an entry per correction, or remove the file")
      return (nil, reader.problems)
    }
    let corrections = fields.list("corrections", each: "a correction").compactMap { entry -> Correction? in
      entry.allow(["date", "version", "what", "why", "where"])
      let found = entry.required("date", example: "2020-07-03")
      let date = entry.day(found)
      let version = entry.required("version", example: "\"1.1\"")
      let what = entry.required("what", example: "The share of retweets was given as 30.0%; it is 29.5%.")
      let why = entry.required("why", example: "Retweets without a source were counted twice.")
      let targets = entry.texts("where", each: "a place")
      guard let found, let date, let version, let what, let why else { return nil }
      if let report { check(date, found, report, reader) }
      return Correction(
        date: date, version: version.text, what: what.text, why: why.text,
        targets: targets.map { Target($0.text, place: $0.place) }, place: found.place)
    }
    return (corrections, reader.problems)
  }

  private static func check(_ date: String, _ found: PlacedText, _ report: Report, _ reader: YAMLReader) {
    if date < report.date {
      reader.note(
        "this correction is older than the report, which is of \(report.date)", at: found.place,
        help: "`date` in report.yml is the day on which the first version was published")
    } else if date > report.revised {
      reader.note(
        "this correction is newer than the report, which is of \(report.revised)", at: found.place,
        help: "write `updated: \(date)` in report.yml")
    }
  }
}

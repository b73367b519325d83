// How posts are drawn to be read and coded: report.yml's `coding`.

import Diagnostics

/// The sample of posts that people read, and who reads them.
public struct CodingSettings: Hashable, Sendable {
  /// The spans of time by which the sample is stratified.
  public enum Period: String, Hashable, Sendable, CaseIterable {
    case month, quarter, year, none
  }

  /// How many posts are drawn.
  public var size: Int
  /// What all random numbers of the draw, of the coders' orders and of the bootstrap are derived from.
  public var seed: Int
  /// The span of the strata; a coarser one is taken where they would be too many for the size.
  public var period: Period
  /// The coders' names as facts and files bear them: lower-case letters, digits, hyphens; each once.
  public var coders: [String]
  /// The folder of the coding sheets, resolved against that of `report.yml`. They hold texts of the archive.
  public var sheets: String
  /// The folder that keeps the draw and the coders' files: `coding` beside `report.yml`.
  public var folder: String
  /// Whether the coders are invented (`provenance: synthetic`): every place that shows what they said tells so.
  public var synthetic: Bool
  /// Where `coding` is written.
  public var place: Place

  /// The name of the file that settles what coders disagree on, which no coder may have.
  public static let adjudicated = "adjudicated"

  /// Makes settings.
  public init(
    size: Int = 400, seed: Int = 1, period: Period = .quarter, coders: [String] = ["a", "b"],
    sheets: String = "archive/coding", folder: String = "content/coding", synthetic: Bool = false,
    place: Place = Place("report.yml")
  ) {
    self.size = size
    self.seed = seed
    self.period = period
    self.coders = coders
    self.sheets = sheets
    self.folder = folder
    self.synthetic = synthetic
    self.place = place
  }
}

extension CodingSettings {
  /// Reads `coding` of report.yml; nil without it. `resolve` makes a path relative to that file one of the working folder.
  static func parse(_ fields: Fields, resolve: (String) -> String) -> CodingSettings? {
    guard let entry = fields.group("coding", what: "\"coding\"") else { return nil }
    entry.allow(["size", "seed", "period", "coders", "sheets", "provenance"])
    var settings = CodingSettings(
      sheets: resolve("../archive/coding"), folder: resolve("coding"), place: fields.place(of: "coding"))
    if let text = entry.optional("size"), let size = entry.number(text, in: 20...100_000, "the size") {
      settings.size = size
    }
    if let text = entry.optional("seed"), let seed = entry.number(text, in: 0...1_000_000_000, "the seed") {
      settings.seed = seed
    }
    if let text = entry.optional("period") {
      if let period = Period(rawValue: text.text) {
        settings.period = period
      } else {
        entry.reader.note(
          "\"\(text.text)\" is no period", at: text.place,
          help: "write month, quarter, year or none; where strata are too many they are merged")
      }
    }
    if entry.has("coders") { settings.coders = coders(entry) }
    if let text = entry.optional("sheets") { settings.sheets = resolve(text.text) }
    if let text = entry.optional("provenance") {
      settings.synthetic = text.text == "synthetic"
      if !settings.synthetic {
        entry.reader.note(
          "\"provenance\" must be synthetic, not \"\(text.text)\"", at: text.place,
          help: "remove the line if the coders are people")
      }
    }
    return settings
  }

  private static func coders(_ entry: Fields) -> [String] {
    let found = entry.texts("coders", each: "a coder")
    if entry.isEmptyList("coders") {
      entry.reader.note("\"coders\" has no entry", at: entry.place(of: "coders"), help: "write `coders: [ann, bob]`")
    }
    for coder in found where coder.text == adjudicated {
      entry.reader.note(
        "no coder can be called \"\(adjudicated)\"", at: coder.place,
        help: "that is the file which settles what coders disagree on")
    }
    Fields.noteDuplicates(found, reader: entry.reader, what: "coder")
    return found.compactMap { entry.identifier($0) }
  }
}

// A kind of figure that a `figure:` link can name: its name, its settings beside the filters, and how it is drawn. The list
// of all kinds is `FigureCatalogue.kinds`; a new figure is one entry there and one function.

import AnalysedArchive
import Charts
import Commentary

/// A kind of figure.
struct FigureKind: Sendable {
  /// As links name it: `topic-distribution`.
  let name: String
  /// What a link can set besides the filters.
  let settings: [String]
  /// The filters that narrow it.
  let filters: [String]
  /// Asks the archive and draws.
  let draw: @Sendable (FigureCatalogue, FigureRequest) throws(LinkFailure) -> Outcome

  /// What came of it.
  enum Outcome {
    case figure(any Figure)
    /// The archive has nothing for it; why, in a sentence without a full stop.
    case nothing(String)
  }

  init(
    _ name: String, settings: [String] = [], filters: [String] = Filter.keys,
    _ draw: @escaping @Sendable (FigureCatalogue, FigureRequest) throws(LinkFailure) -> Outcome
  ) {
    self.name = name
    self.settings = settings
    self.filters = filters
    self.draw = draw
  }
}

/// What a link asks of a kind of figure.
struct FigureRequest: Sendable {
  var archive: ArchiveReader.Archive
  /// Values of the kind's settings, where the link has them.
  var settings: [String: String] = [:]
  var filter = Filter()

  /// How many rows are drawn.
  func top(_ standard: Int, most: Int) throws(LinkFailure) -> Int {
    guard let text = settings["top"] else { return standard }
    guard let wanted = Int(text), (1...most).contains(wanted) else {
      throw LinkFailure("top takes a number from 1 to \(most), not \"\(text)\"")
    }
    return wanted
  }
}

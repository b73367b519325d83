// A figure that is drawn when somebody asks for it: of one that an earlier build framed, most builds need only the frame.

import Charts
import Synchronization

/// A figure, drawn once and at the latest possible time.
final class DrawnFigure: Sendable {
  private let draw: @Sendable () throws -> any Figure
  private let drawn = Mutex<(any Figure)?>(nil)

  init(_ draw: @escaping @Sendable () throws -> any Figure) { self.draw = draw }

  /// The figure.
  /// - Throws: what keeps it from being drawn.
  var figure: any Figure {
    get throws {
      try drawn.withLock { drawn in
        if let figure = drawn { return figure }
        let figure = try draw()
        drawn = figure
        return figure
      }
    }
  }
}

// What can go wrong when a synthetic archive is written.

import Foundation

/// A reason why nothing was written.
public enum SyntheticArchiveError: Error, Equatable, CustomStringConvertible, LocalizedError {
  /// A parameter outside its range.
  case invalidParameter(name: String, value: Int, range: ClosedRange<Int>)
  /// A file or folder that cannot be written, with the system's reason.
  case cannotWrite(path: String, reason: String)
  /// A file in the folder that an earlier synthetic archive did not put there, or that was changed since.
  case notSynthetic(path: String)

  /// One sentence for a person to read.
  public var description: String {
    switch self {
    case .invalidParameter(let name, let value, let range):
      "the number of \(name) must be from \(range.lowerBound) to \(range.upperBound), not \(value)"
    case .cannotWrite(let path, let reason):
      "cannot write \(path): \(reason)"
    case .notSynthetic(let path):
      "\(path) is not a synthetic archive's; choose another folder"
    }
  }

  /// The same sentence.
  public var errorDescription: String? { description }
}

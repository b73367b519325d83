// What can be wrong with a question to the archive. The target knows no files of the editor's; who asks adds the place.

/// A question that the archive cannot answer, and why.
public struct ArchiveProblem: Error, Equatable, Sendable {
  /// What is wrong, in one sentence without a full stop.
  public var message: String
  /// The name that does not exist, where that is what is wrong.
  public var wrong: String?
  /// The names that do.
  public var right: [String]
  /// What to do.
  public var help: String?
  /// Whether the question is right and there is nothing to answer it from: a mean of no posts.
  public var isOfNothing = false

  /// Makes a problem.
  public init(_ message: String, wrong: String? = nil, right: [String] = [], help: String? = nil) {
    self.message = message
    self.wrong = wrong
    self.right = right
    self.help = help
  }
}

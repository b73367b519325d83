// What one coder said of the posts of a draw: the form of the coders' files, of the adjudicated file and of what a coding sheet exports.

/// A coder's answers.
public struct CoderFile: Hashable, Sendable {
  /// The draw that the answers are about.
  public var draw: String
  /// The coder's name, or `adjudicated`.
  public var coder: String
  /// The answers, one a post.
  public var answers: [CoderAnswer]

  /// Makes a file.
  public init(draw: String, coder: String, answers: [CoderAnswer]) {
    self.draw = draw
    self.coder = coder
    self.answers = answers
  }

  /// The columns that such a file has, in the order in which they are written; others are passed over.
  public static let columns = ["draw", "coder", "post", "state", "codes", "note", "translation"]
}

/// What a coder said of a post.
public struct CoderAnswer: Hashable, Sendable {
  /// How far the coder came.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// Read and decided.
    case coded
    /// Read; the codes are the coder's best guess, and the post goes to adjudication.
    case unsure
    /// Not read.
    case open
  }

  /// The platform's id of the post, without the `post:` that stands before it in files.
  public var post: String
  /// How far the coder came.
  public var state: State
  /// Ids of topics and codes, in the order of the codebook; none with `coded` means that none applies.
  public var codes: [String]
  /// A remark; may be empty.
  public var note: String
  /// A translation; may be empty.
  public var translation: String

  /// Makes an answer.
  public init(post: String, state: State, codes: [String] = [], note: String = "", translation: String = "") {
    self.post = post
    self.state = state
    self.codes = codes
    self.note = note
    self.translation = translation
  }
}

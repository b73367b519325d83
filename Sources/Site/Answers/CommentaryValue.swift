// The value of a fact as the commentary checks it. A file of its own: AnalysedArchive names its values alike.

import Commentary

/// What the commentary compares a written number with.
typealias CommentaryValue = FactValue

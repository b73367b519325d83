// The absence of an optional variable. It is a value of its own, since swift-mustache would otherwise look for the name
// further out and find something else's.

import Mustache

/// Renders as nothing and makes a section empty.
struct Absent: MustacheCustomRepresentation, Sendable {
  static let value = Absent()
  var representation: Any? { nil }
}

// The values of a template's variables as part of a key: a page is a function of its template and of these.

extension PartKey.Maker {
  /// Adds the values of a model's variables, in the order of their names.
  mutating func add(context: [String: Any]) {
    add(context.count)
    for (name, value) in context.sorted(by: { $0.key < $1.key }) {
      add(name)
      add(value: value)
    }
  }

  private mutating func add(value: Any) {
    switch value {
    case let text as String:
      add(1)
      add(text)
    case let flag as Bool:
      add(2)
      add(flag)
    case let part as [String: Any]:
      add(3)
      add(context: part)
    case let parts as [[String: Any]]:
      add(4)
      add(parts.count)
      for part in parts { add(context: part) }
    case is Absent: add(5)
    // Fields have no other values; one that had would be told apart as it is printed.
    default: add(String(describing: value))
    }
  }
}

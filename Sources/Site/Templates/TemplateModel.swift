// What a template is given, declared once: the fields of a model name the variables, say what they hold, and fetch their
// values. The same list checks the templates before anything is rendered and is printed in templates/README.md, so that
// a template can neither ask for what does not exist nor print text unescaped.

/// A value that a template can render. Its fields are the variables of the template.
protocol TemplateModel: Sendable {
  static var fields: [Field<Self>] { get }
}

/// One variable: its name, one line of documentation, what it is and where its value comes from.
struct Field<Model>: Sendable {
  let name: String
  let says: String
  let shape: Shape
  let value: @Sendable (Model) -> Any

  /// Text, escaped by the template: `{{name}}`.
  static func text(_ name: String, _ says: String, _ value: @escaping @Sendable (Model) -> String) -> Field {
    Field(name: name, says: says, shape: .text, value: value)
  }

  /// Finished markup: `{{{name}}}`.
  static func html(_ name: String, _ says: String, _ value: @escaping @Sendable (Model) -> HTML) -> Field {
    Field(name: name, says: says, shape: .html) { value($0).text }
  }

  /// Yes or no: `{{#name}}...{{/name}}`, `{{^name}}...{{/name}}`.
  static func flag(_ name: String, _ says: String, _ value: @escaping @Sendable (Model) -> Bool) -> Field {
    Field(name: name, says: says, shape: .flag, value: value)
  }

  /// Text that may be absent: `{{#name}}{{name}}{{/name}}`.
  static func text(_ name: String, _ says: String, optional value: @escaping @Sendable (Model) -> String?) -> Field {
    Field(name: name, says: says, shape: .optionalText) { value($0).map { $0 as Any } ?? Absent.value }
  }

  /// Markup that may be absent: `{{#name}}{{{name}}}{{/name}}`.
  static func html(_ name: String, _ says: String, optional value: @escaping @Sendable (Model) -> HTML?) -> Field {
    Field(name: name, says: says, shape: .optionalHTML) { value($0).map { $0.text as Any } ?? Absent.value }
  }

  /// Several parts, once for each: `{{#name}}...{{/name}}`.
  static func list<Part: TemplateModel>(
    _ name: String, _ says: String, _ value: @escaping @Sendable (Model) -> [Part]
  ) -> Field {
    Field(name: name, says: says, shape: .list(Part.members)) { value($0).map(\.context) }
  }

  /// One part, always there: `{{#name}}...{{/name}}` or `{{name.field}}`.
  static func part<Part: TemplateModel>(
    _ name: String, _ says: String, _ value: @escaping @Sendable (Model) -> Part
  ) -> Field {
    Field(name: name, says: says, shape: .part(Part.members)) { value($0).context }
  }

  /// One part that may be absent: `{{#name}}...{{/name}}`.
  static func part<Part: TemplateModel>(
    _ name: String, _ says: String, optional value: @escaping @Sendable (Model) -> Part?
  ) -> Field {
    Field(name: name, says: says, shape: .optionalPart(Part.members)) {
      value($0).map { $0.context as Any } ?? Absent.value
    }
  }
}

/// What a variable is.
indirect enum Shape: Sendable {
  case text
  case html
  case flag
  case optionalText
  case optionalHTML
  case list([Member])
  case part([Member])
  case optionalPart([Member])
}

/// A variable without its model: what the check and the documentation need of it.
struct Member: Sendable {
  let name: String
  let says: String
  let shape: Shape
}

extension TemplateModel {
  /// The variables of this model.
  static var members: [Member] { fields.map { Member(name: $0.name, says: $0.says, shape: $0.shape) } }

  /// The values of the variables, as swift-mustache takes them.
  var context: [String: Any] {
    Dictionary(uniqueKeysWithValues: Self.fields.map { ($0.name, $0.value(self)) })
  }
}

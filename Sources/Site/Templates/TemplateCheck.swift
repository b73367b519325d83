// Follows a template and its partials through the shape of what it is given, as rendering would, and reports every
// variable that does not exist, every one that is used as what it is not, and every partial that is missing.

import Diagnostics

/// The check of one entry template against one shape.
struct TemplateCheck {
  /// What a name can be found in, the innermost last.
  private enum Scope {
    case members([Member])
    /// Inside `{{#name}}` of an optional text: the name, and `.`, are there.
    case present(String, Shape)
  }

  private let templates: [String: [TemplateTag]]
  private var problems: [Problem] = []
  private var path: [String] = []

  /// All that is wrong with `name` and its partials when it is given `members`; each problem once.
  static func problems(in name: String, templates: [String: [TemplateTag]], given members: [Member]) -> [Problem] {
    var check = TemplateCheck(templates: templates)
    check.path = [name]
    check.walk(templates[name] ?? [], [.members(members)], blocks: [:])
    var seen: Set<Problem> = []
    return check.problems.filter { seen.insert($0).inserted }
  }

  private init(templates: [String: [TemplateTag]]) { self.templates = templates }

  private mutating func walk(_ tags: [TemplateTag], _ scopes: [Scope], blocks: [String: TemplateTag]) {
    for tag in tags {
      switch tag.kind {
      case .text, .raw: variable(tag, scopes)
      case .section, .inverted: section(tag, scopes, blocks)
      case .partial: partial(tag, scopes, blocks)
      case .parent:
        var inner = blocks
        for child in tag.children {
          if child.kind == .block { inner[child.name] = blocks[child.name] ?? child }
        }
        unknownBlocks(tag)
        partial(tag, scopes, inner)
      case .block: walk((blocks[tag.name] ?? tag).children, scopes, blocks: blocks)
      }
    }
  }

  private mutating func variable(_ tag: TemplateTag, _ scopes: [Scope]) {
    guard let (shape, isPresent) = resolved(tag, scopes) else { return }
    switch (tag.kind, shape) {
    case (.text, .text), (.raw, .html): return
    case (.text, .optionalText) where isPresent, (.raw, .optionalHTML) where isPresent: return
    case (.text, .optionalText), (.raw, .optionalHTML):
      fail("\"\(tag.name)\" may be absent", tag, "write it inside {{#\(tag.name)}} and {{/\(tag.name)}}")
    case (.raw, .text), (.raw, .optionalText):
      fail("\"\(tag.name)\" is text and has to be escaped", tag, "write {{\(tag.name)}}")
    case (.text, .html), (.text, .optionalHTML):
      fail("\"\(tag.name)\" is markup and would be escaped", tag, "write {{{\(tag.name)}}}")
    default:
      fail("\"\(tag.name)\" is \(shape.words), not text", tag, "open it with {{#\(tag.name)}}")
    }
  }

  private mutating func section(_ tag: TemplateTag, _ scopes: [Scope], _ blocks: [String: TemplateTag]) {
    guard let (shape, _) = resolved(tag, scopes) else { return }
    let isInverted = tag.kind == .inverted
    switch shape {
    case .flag: walk(tag.children, scopes, blocks: blocks)
    case .list(let members), .optionalPart(let members):
      walk(tag.children, isInverted ? scopes : scopes + [.members(members)], blocks: blocks)
    case .optionalText, .optionalHTML:
      walk(tag.children, isInverted ? scopes : scopes + [.present(tag.name, shape)], blocks: blocks)
    case .part(let members) where !isInverted: walk(tag.children, scopes + [.members(members)], blocks: blocks)
    case .part, .text, .html:
      fail("\"\(tag.name)\" is always there", tag, "take the section out, or write the variable itself")
    }
  }

  private mutating func partial(_ tag: TemplateTag, _ scopes: [Scope], _ blocks: [String: TemplateTag]) {
    guard let tags = templates[tag.name] else {
      let suggestion = nearest(to: tag.name, among: templates.keys.sorted())
      let help = suggestion.map { "did you mean \"\($0)\"?" } ?? "it would be the file \(tag.name).mustache"
      return fail("there is no template \"\(tag.name)\"", tag, help)
    }
    guard !path.contains(tag.name) else {
      return fail("\"\(tag.name)\" contains itself", tag, "a template cannot be its own partial")
    }
    path.append(tag.name)
    walk(tags, scopes, blocks: blocks)
    path.removeLast()
  }

  /// Blocks that a template fills in although its parent has none of that name.
  private mutating func unknownBlocks(_ tag: TemplateTag) {
    guard let parent = templates[tag.name] else { return }
    let names = Self.blockNames(parent, templates: templates, depth: 0)
    for child in tag.children where child.kind == .block && !names.contains(child.name) {
      let help = nearest(to: child.name, among: names).map { "did you mean \"\($0)\"?" }
      fail(
        "\"\(tag.name)\" has no block \"\(child.name)\"", child,
        help ?? "its blocks are \(names.joined(separator: ", "))")
    }
  }

  private static func blockNames(_ tags: [TemplateTag], templates: [String: [TemplateTag]], depth: Int) -> [String] {
    guard depth < 20 else { return [] }
    return tags.flatMap { tag in
      let below = tag.kind == .partial || tag.kind == .parent ? templates[tag.name] ?? [] : tag.children
      return (tag.kind == .block ? [tag.name] : []) + blockNames(below, templates: templates, depth: depth + 1)
    }
  }

  /// What a tag's name stands for, and whether an enclosing section makes sure that it is there. Reports an unknown name.
  private mutating func resolved(_ tag: TemplateTag, _ scopes: [Scope]) -> (Shape, isPresent: Bool)? {
    if tag.name == "." {
      if case .present(_, let shape) = scopes.last { return (shape, true) }
      fail("there is no current value here", tag, "name the variable")
      return nil
    }
    let names = tag.name.split(separator: ".").map(String.init)
    guard let first = names.first else { return nil }
    var presents: Set<String> = []
    for scope in scopes.reversed() {
      switch scope {
      case .present(let name, _): presents.insert(name)
      case .members(let members):
        guard let member = members.first(where: { $0.name == first }) else { continue }
        guard names.count > 1 else { return (member.shape, presents.contains(first)) }
        return inside(member, names, tag)
      }
    }
    let all = scopes.flatMap { scope -> [Member] in
      if case .members(let members) = scope { return members }
      return []
    }
    unknown(first, among: all, tag)
    return nil
  }

  /// `part.field`.
  private mutating func inside(_ member: Member, _ names: [String], _ tag: TemplateTag) -> (Shape, isPresent: Bool)? {
    guard names.count == 2, case .part(let members) = member.shape else {
      fail("\"\(tag.name)\" looks into what has no parts", tag, "\"\(names[0])\" is \(member.shape.words)")
      return nil
    }
    guard let inner = members.first(where: { $0.name == names[1] }) else {
      unknown(names[1], among: members, tag)
      return nil
    }
    return (inner.shape, false)
  }

  private mutating func unknown(_ name: String, among members: [Member], _ tag: TemplateTag) {
    let names = members.map(\.name)
    let help: String
    if let suggestion = nearest(to: name, among: names) {
      help = "did you mean \"\(suggestion)\"?"
    } else {
      help = "there are " + Set(names).sorted().joined(separator: ", ")
    }
    fail("there is no variable \"\(name)\" here", tag, help)
  }

  private mutating func fail(_ message: String, _ tag: TemplateTag, _ help: String) {
    problems.append(.error(message, at: tag.place, help: help))
  }
}

extension Shape {
  /// The shape in words, as messages and templates/README.md have it.
  var words: String {
    switch self {
    case .text: "text"
    case .html: "markup"
    case .flag: "yes or no"
    case .optionalText: "text that may be absent"
    case .optionalHTML: "markup that may be absent"
    case .list: "a list"
    case .part: "a part"
    case .optionalPart: "a part that may be absent"
    }
  }
}

// Finished markup as a tree, for what turns it into another form of text. Only markup that Dossier itself wrote is read, so that every
// element but the empty ones is closed.

/// A piece of a markup tree.
indirect enum MarkupNode {
  /// Text with its character references resolved.
  case text(String)
  case element(MarkupElement)
}

/// An element with what stands in it.
struct MarkupElement {
  var name: String
  /// The opening tag as written.
  var tag: String
  var children: [MarkupNode] = []

  /// The value of an attribute; nil without it.
  func attribute(_ name: String) -> String? { MarkupPieces.attribute(name, of: tag[...]) }

  /// Whether it has a class.
  func has(_ name: Substring) -> Bool {
    (attribute("class") ?? "").split(separator: " ").contains(name)
  }

  /// The first element below it, itself included, that a test finds.
  func first(_ test: (MarkupElement) -> Bool) -> MarkupElement? {
    if test(self) { return self }
    for case .element(let child) in children {
      if let found = child.first(test) { return found }
    }
    return nil
  }

  /// Every element below it of a name, in order; none inside another one of it.
  func all(_ name: String) -> [MarkupElement] {
    children.flatMap { node -> [MarkupElement] in
      guard case .element(let child) = node else { return [] }
      return child.name == name ? [child] : child.all(name)
    }
  }
}

extension MarkupNode {
  /// Reads markup.
  static func read(_ markup: String) -> [MarkupNode] {
    // The elements that are open, the outermost first; the first stands for the whole.
    var open = [MarkupElement(name: "", tag: "")]
    func close() {
      guard open.count > 1, let element = open.popLast() else { return }
      open[open.count - 1].children.append(.element(element))
    }
    for piece in MarkupPieces(markup) {
      switch piece {
      case .text(let words): open[open.count - 1].children.append(.text(MarkupPieces.resolved(String(words))))
      case .open(let name, let tag, let isClosed):
        open.append(MarkupElement(name: String(name), tag: String(tag)))
        if isClosed { close() }
      case .close(let name, _):
        // An end tag that nothing opened is left out.
        guard open.dropFirst().contains(where: { $0.name == name }) else { continue }
        while let last = open.last, last.name != name { close() }
        close()
      }
    }
    while open.count > 1 { close() }
    return open[0].children
  }

  /// The words, without markup.
  var words: String {
    switch self {
    case .text(let text): text
    case .element(let element): element.children.map(\.words).joined()
    }
  }
}

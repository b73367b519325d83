// Whether an SVG file is a plain drawing: it must be what a strict reader of XML and CSS can follow to its end, made of elements on a list,
// and ask nothing of another host. A search for words that act finds only those that are written as expected: a browser also reads them
// behind a prefix, an entity, a CSS escape or another encoding. What the list does not have is refused.

import Foundation

/// What is wrong with a file that should be a plain drawing.
enum SVGFault: Error, Hashable {
  /// It holds what could act or ask another host, or what the check cannot vouch for.
  case holds(String)
  /// It is no well-formed SVG.
  case malformed(String)
}

/// One reading of an SVG file.
struct SVGCheck {
  private static let namespace = "http://www.w3.org/2000/svg"
  private static let elements = Set(
    """
    svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc style switch image metadata \
    linearGradient radialGradient stop clipPath mask pattern marker filter feBlend feColorMatrix feComponentTransfer feComposite \
    feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR \
    feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
    """.split(separator: " ").map(String.init))
  /// What drawing programs write into `metadata`: the prefixes and the namespaces that they must stand for.
  private static let metadata = [
    "rdf": ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"], "dc": ["http://purl.org/dc/elements/1.1/"],
    "cc": ["http://creativecommons.org/ns#", "http://web.resource.org/cc/"],
  ]
  private static let entities: [String: Character] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]

  private let bytes: [UInt8]
  private var index = 0
  private var open: [String] = []
  private var hasRoot = false
  /// The text of the open `style` element: a comment in it does not end a word.
  private var style = ""

  /// What is wrong with the file; nil for a plain drawing.
  static func fault(in data: Foundation.Data) -> SVGFault? {
    var bytes = Array(data)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard String(validating: bytes, as: UTF8.self) != nil,
      bytes.allSatisfy({ $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D })
    else { return .malformed("it is not in UTF-8") }
    var check = SVGCheck(bytes)
    do throws(SVGFault) {
      try check.read()
      return nil
    } catch {
      return error
    }
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  // MARK: The document

  private mutating func read() throws(SVGFault) {
    if starts("<?xml ") {
      let declaration = try take(through: "?>").lowercased()
      if let encoding = declaration.firstMatch(of: /encoding\s*=\s*["']([^"']*)["']/), encoding.1 != "utf-8" {
        throw .malformed("it is not in UTF-8")
      }
    }
    while index < bytes.count {
      if starts("<!--") {
        try skipComment()
      } else if starts("<![CDATA[") {
        let text = try take(through: "]]>")
        try add(text: String(text.dropFirst(9).dropLast(3)))
      } else if starts("<!") {
        try skipDoctype()
      } else if starts("<?") {
        throw .holds("a processing instruction")
      } else if starts("</") {
        try close()
      } else if bytes[index] == UInt8(ascii: "<") {
        try element()
      } else {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
        try add(text: decoded(bytes[start..<index]))
      }
    }
    guard hasRoot, open.isEmpty else {
      throw .malformed(open.last.map { "<\($0)> is not closed" } ?? "it has no svg element")
    }
  }

  private mutating func skipComment() throws(SVGFault) {
    index += 4
    let text = try take(through: "--")
    guard bytes.indices.contains(index), bytes[index] == UInt8(ascii: ">") else {
      throw .malformed("a comment is not closed\(text.isEmpty ? "" : " before --")")
    }
    index += 1
  }

  private mutating func skipDoctype() throws(SVGFault) {
    guard starts("<!DOCTYPE svg"), !hasRoot else { throw .holds("a declaration") }
    guard !(try take(through: ">")).contains("[") else { throw .holds("a DOCTYPE with declarations") }
  }

  private mutating func add(text: String) throws(SVGFault) {
    if open.isEmpty {
      guard text.allSatisfy(\.isWhitespace) else { throw .malformed("text stands outside the svg element") }
    } else if open.last == "style" {
      style += text
    }
  }

  private mutating func close() throws(SVGFault) {
    let name = String(try take(through: ">").dropFirst(2).dropLast()).trimmed
    guard let last = open.popLast(), last == name else { throw .malformed("</\(name)> closes no open element") }
    if name == "style" {
      try check(css: style)
      style = ""
    }
  }

  // MARK: Elements

  private mutating func element() throws(SVGFault) {
    index += 1
    let name = takeName()
    guard open.last != "style" else { throw .malformed("an element stands in <style>") }
    guard hasRoot || name == "svg" else { throw .malformed("it does not begin with an svg element") }
    guard !(hasRoot && open.isEmpty) else { throw .malformed("it goes on after the svg element") }
    let isRoot = !hasRoot
    hasRoot = true
    let prefix = name.split(separator: ":").first.map(String.init) ?? ""
    let isMetadata = name.contains(":") && Self.metadata[prefix] != nil && open.contains("metadata")
    guard Self.elements.contains(name) || isMetadata else { throw .holds("<\(name)>") }
    var namespace: String?
    var names: Set<String> = []
    while true {
      let hadBlank = skipBlanks()
      if starts("/>") {
        index += 2
        break
      }
      if starts(">") {
        index += 1
        open.append(name)
        break
      }
      let attribute = takeName()
      guard hadBlank, !attribute.isEmpty else { throw .malformed("<\(name)> is not written as XML") }
      guard names.insert(attribute).inserted else { throw .malformed("<\(name)> has \(attribute) twice") }
      let value = try takeValue(of: attribute)
      if attribute == "xmlns" { namespace = value }
      try check(attribute, value, of: name)
    }
    guard namespace == Self.namespace || (namespace == nil && !isRoot) else {
      throw .malformed("its <\(name)> is not in the namespace \(Self.namespace)")
    }
  }

  private func check(_ name: String, _ value: String, of element: String) throws(SVGFault) {
    if name.lowercased().hasPrefix("on") { throw .holds(name) }
    if name == "xmlns" { return }
    if name == "href" || name == "xlink:href" {
      let isPicture =
        element == "image" && ["data:image/png;base64,", "data:image/jpeg;base64,"].contains { value.hasPrefix($0) }
      guard value.hasPrefix("#") || isPicture else { throw .holds("\(name)=\"\(Self.short(value))\"") }
      return
    }
    if let colon = name.firstIndex(of: ":") {
      let (prefix, local) = (String(name[..<colon]), String(name[name.index(after: colon)...]))
      if prefix == "xmlns" {
        guard Self.metadata[local]?.contains(value) ?? true else { throw .holds("\(name)=\"\(Self.short(value))\"") }
        return
      }
      let isMetadata = Self.metadata[prefix] != nil && open.contains("metadata")
      guard ["xml:space", "xml:lang"].contains(name) || isMetadata else { throw .holds(name) }
      return
    }
    try check(css: value)
  }

  /// Style rules, or an attribute, which may hold the same: an address leads into the file.
  private func check(css text: String) throws(SVGFault) {
    let text = text.lowercased()
    if text.contains("\\") { throw .holds("a backslash in its style") }
    for word in ["@import", "image-set(", "image(", "src(", "javascript:", "expression("] where text.contains(word) {
      throw .holds(word)
    }
    for part in text.components(separatedBy: "url(").dropFirst() {
      let address = part.drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      guard address.hasPrefix("#") else { throw .holds("url(\(Self.short(String(part.prefix { $0 != ")" }))))") }
    }
  }

  private static func short(_ text: String) -> String { text.count > 40 ? text.prefix(40) + "…" : text }

  // MARK: Characters

  private func starts(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

  private mutating func skipBlanks() -> Bool {
    let start = index
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    return index > start
  }

  private mutating func take(through end: String) throws(SVGFault) -> String {
    let start = index
    let first = end.utf8.first
    while index < bytes.count, bytes[index] != first || !starts(end) { index += 1 }
    guard index < bytes.count else { throw .malformed("\(end) is missing") }
    index += end.utf8.count
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func takeName() -> String {
    let start = index
    while index < bytes.count {
      switch bytes[index] {
      case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: index += 1
      default: return String(decoding: bytes[start..<index], as: UTF8.self)
      }
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func takeValue(of attribute: String) throws(SVGFault) -> String {
    _ = skipBlanks()
    guard starts("=") else { throw .malformed("\(attribute) has no value") }
    index += 1
    _ = skipBlanks()
    guard index < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[index]) else {
      throw .malformed("the value of \(attribute) is not between quotes")
    }
    let quote = bytes[index]
    let start = index + 1
    guard let end = bytes[start...].firstIndex(of: quote) else {
      throw .malformed("the value of \(attribute) is not closed")
    }
    guard !bytes[start..<end].contains(UInt8(ascii: "<")) else { throw .malformed("\(attribute) holds <") }
    index = end + 1
    return try decoded(bytes[start..<end])
  }

  /// Text with its entities, which are the five of XML and numbers, decoded.
  private func decoded(_ text: ArraySlice<UInt8>) throws(SVGFault) -> String {
    let text = String(decoding: text, as: UTF8.self)
    guard text.contains("&") else { return text }
    let parts = text.components(separatedBy: "&")
    var out = parts[0]
    for part in parts.dropFirst() {
      guard let end = part.firstIndex(of: ";") else { throw .malformed("an & stands alone") }
      let name = String(part[..<end])
      var character = Self.entities[name]
      if name.hasPrefix("#") {
        let digits = name.dropFirst()
        let code = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        character = code.flatMap(Unicode.Scalar.init).map { Character($0) }
      }
      guard let character else { throw .holds("the entity &\(Self.short(name));") }
      out.append(character)
      out += part[part.index(after: end)...]
    }
    return out
  }
}

// Reads a drawing back: elements, path outlines and text boxes, so that tests look at what was written and not at what
// was meant.
import Foundation

@testable import Charts

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An element of a parsed SVG.
struct Element {
  var name: String
  var attributes: [String: String]
  var text = ""
  /// Classes of the element.
  var classes: Set<Substring> { Set((attributes["class"] ?? "").split(separator: " ")) }
  func number(_ name: String) -> Double { attributes[name].flatMap(Double.init) ?? 0 }
}

/// A parsed SVG, its elements in document order.
final class SVGReader: NSObject, XMLParserDelegate {
  private(set) var elements: [Element] = []
  private var open: [Int] = []
  let error: String?

  init(_ svg: String) {
    let parser = XMLParser(data: Data(svg.utf8))
    var error: String?
    self.error = nil
    super.init()
    parser.delegate = self
    if !parser.parse() {
      error = "\(parser.parserError.map { "\($0)" } ?? "not well-formed") at line \(parser.lineNumber)"
    }
    failure = error
  }

  /// Why the text is not well-formed XML.
  private(set) var failure: String?

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.append(Element(name: name, attributes: attributes))
    open.append(elements.count - 1)
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if let index = open.last { elements[index].text += string }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }

  func all(_ name: String, class wanted: String? = nil) -> [Element] {
    elements.filter { $0.name == name && (wanted.map { $0[...] }.map($0.classes.contains) ?? true) }
  }

  /// The boxes of all texts, by the font that their classes give.
  var textBoxes: [(text: String, box: Rect)] {
    all("text").map { element in
      let classes = element.classes
      let size: Double =
        classes.contains("s")
        ? 12 : classes.contains("n") ? 14 : classes.contains("h") ? 18 : classes.contains("u") ? 15 : 13
      let isBold = !classes.isDisjoint(with: ["b", "n", "h"])
      let style = TextStyle(classes: "", font: Font(size: size, isBold: isBold))
      let text = String(element.text.unicodeScalars.filter { $0 != "\u{2068}" && $0 != "\u{2069}" }.map(Character.init))
      let anchor = element.attributes["text-anchor"].flatMap(TextAnchor.init) ?? .start
      return (text, style.box(text, x: element.number("x"), baseline: element.number("y"), anchor: anchor))
    }
  }

  /// Pairs of texts that overlap, and texts that leave the drawing.
  var collisions: [String] {
    let boxes = textBoxes
    guard let root = elements.first else { return ["no root"] }
    let frame = Rect(x: 0, y: 0, width: root.number("width"), height: root.number("height"))
    var out: [String] = []
    for (index, a) in boxes.enumerated() {
      if a.box.x < -0.6 || a.box.maxX > frame.maxX + 0.6 || a.box.y < -0.6 || a.box.maxY > frame.maxY + 0.6 {
        out.append("\"\(a.text)\" leaves the drawing: \(a.box)")
      }
      for b in boxes[(index + 1)...] where a.box.intersects(b.box.grown(-0.2, -0.2)) {
        out.append("\"\(a.text)\" and \"\(b.text)\" overlap: \(a.box) \(b.box)")
      }
    }
    return out
  }
}

/// The outlines of a path as absolute points.
func outlines(_ data: String) -> [[(x: Double, y: Double)]] {
  var out: [[(x: Double, y: Double)]] = []
  var x = 0.0
  var y = 0.0
  var command: Character = "M"
  var numbers: [Double] = []
  func flush() {
    switch command {
    case "M":
      guard numbers.count == 2 else { return }
      (x, y) = (numbers[0], numbers[1])
      out.append([(x, y)])
    case "l":
      for index in stride(from: 0, to: numbers.count - 1, by: 2) {
        (x, y) = (x + numbers[index], y + numbers[index + 1])
        out[out.count - 1].append((x, y))
      }
    case "h":
      for number in numbers {
        x += number
        out[out.count - 1].append((x, y))
      }
    case "v":
      for number in numbers {
        y += number
        out[out.count - 1].append((x, y))
      }
    case "z":
      if let first = out.last?.first { (x, y) = first }
    case "a":
      for index in stride(from: 0, to: numbers.count - 6, by: 7) {
        (x, y) = (x + numbers[index + 5], y + numbers[index + 6])
        out[out.count - 1].append((x, y))
      }
    case "q":
      for index in stride(from: 0, to: numbers.count - 3, by: 4) {
        (x, y) = (x + numbers[index + 2], y + numbers[index + 3])
        out[out.count - 1].append((x, y))
      }
    default: break
    }
  }
  var token = ""
  func push() {
    if let number = Double(token) { numbers.append(number) }
    token = ""
  }
  for character in data {
    if character.isLetter {
      push()
      flush()
      (command, numbers) = (character, [])
    } else if character == " " {
      push()
    } else if character == "-" || (character == "." && token.contains(".")) {
      push()
      token = String(character)
    } else {
      token.append(character)
    }
  }
  push()
  flush()
  return out
}

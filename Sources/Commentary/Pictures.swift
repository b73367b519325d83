// Pictures and the editor's own tables: files beside the Markdown, which any Markdown viewer shows, as numbered figures and tables.
//
//   ![Caption](pictures/map.svg "Finding")                           a picture
//   ![Caption](pictures/map.svg?source=aspi-2020&data=map.csv)       with its source in references.yml and its data in content/data
//   ![Caption](data/releases.csv "Finding")                          a table

import Configuration
import Diagnostics
import Foundation

/// A file of `content/` that a page shows or offers: the site needs a copy.
public struct ContentFile: Hashable, Sendable {
  /// Where it is: `content/pictures/map.svg`.
  public var source: String
  /// Its path below `content/`: `pictures/map.svg`.
  public var name: String
}

extension ContentFile {
  /// Names a file of `content/`.
  public init(file source: String, name: String) {
    self.source = source
    self.name = name
  }

  /// Why it cannot be shown as a picture: it is not there, not what its name says, or holds what a report must not hold; nil for a good
  /// one.
  public var pictureFault: LinkFailure? {
    guard let bytes = FileManager.default.contents(atPath: source) else {
      return LinkFailure("there is no file \"\(source)\"")
    }
    return LocalFile.fault(ofPicture: name, bytes)
  }
}

/// What a picture or a table of the editor's is.
enum LocalFile {
  case picture, table

  private static let pictures = ["svg", "png", "jpg", "jpeg", "webp", "gif"]

  /// By the extension of its name; nil for anything else.
  init?(path: String) {
    let name = Address.parts(path).name
    let suffix = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if Self.pictures.contains(suffix) {
      self = .picture
    } else if suffix == "csv" {
      self = .table
    } else {
      return nil
    }
  }

  static let help =
    "a picture is a file beside the Markdown that ends in .svg, .png, .jpg, .webp or .gif; a table ends in .csv"
  /// The rows of a table that a page can show.
  static let rowLimit = 500

  /// The names of the forms of pictures and how a file of each begins, by extension; nil stands for any byte.
  private static let openings: [String: (name: String, bytes: [[UInt8?]])] = [
    "png": ("PNG", [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]]), "jpg": ("JPEG", [[0xFF, 0xD8, 0xFF]]),
    "jpeg": ("JPEG", [[0xFF, 0xD8, 0xFF]]), "gif": ("GIF", ["GIF87a", "GIF89a"].map { $0.utf8.map(\.self) }),
    "webp": ("WebP", ["RIFF".utf8.map(\.self) + [nil, nil, nil, nil] + "WEBP".utf8.map(\.self)]),
  ]

  /// Why a file is not the picture that its name says, or not one for a report; nil for a good one.
  static func fault(ofPicture name: String, _ bytes: Foundation.Data) -> LinkFailure? {
    let suffix = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if let (form, openings) = openings[suffix] {
      let isOne = openings.contains { opening in
        bytes.count >= opening.count && zip(bytes, opening).allSatisfy { $1 == nil || $0 == $1 }
      }
      return isOne
        ? nil : LinkFailure("\"\(name)\" is no \(form)", help: "export it again, or name it after what it is")
    }
    switch SVGCheck.fault(in: bytes) {
    case .holds(let what):
      return LinkFailure("\"\(name)\" holds \(what), which a report must not hold", help: "export it as plain SVG")
    case .malformed(let what): return LinkFailure("\"\(name)\" is no SVG: \(what)", help: "export it as plain SVG")
    case nil: return nil
    }
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}

extension Renderer {
  /// The HTML of a picture.
  func picture(_ wanted: DataLink, _ alternative: String, _ link: FoundLink, _ number: Int, _ parsed: ParsedSection)
    throws(LinkFailure) -> String
  {
    guard !alternative.isEmpty else {
      throw LinkFailure("a picture needs words for those who do not see it", help: "write ![what it shows](...)")
    }
    let path = try file(wanted.name, in: parsed.section)
    let bytes = FileManager.default.contents(atPath: path.source) ?? Foundation.Data()
    if let fault = LocalFile.fault(ofPicture: wanted.name, bytes) { throw fault }
    var source = ""
    var actions = ""
    for parameter in wanted.query {
      switch parameter.name {
      case "source":
        let cite = DataLink(.cite, parameter.value, place: wanted.place, section: wanted.section)
        guard let cited = citations[parameter.value] else {
          throw LinkFailure(
            "there is no work \"\(parameter.value)\"",
            suggestion: nearest(to: parameter.value, among: apparatus.references.map(\.id)),
            help: "add it to references.yml")
        }
        let tag = anchorTag(
          class: "cite",
          [("id", citations.anchor(of: cite)), ("href", try data.target(cite)), ("title", cited.reference.title)])
        let words = parsed.words
        let short = Citations.short(cited.reference, cited.letter, words)
        source = "<p class=\"source\">\(escaped(words.source)) \(tag)\(escaped(short))</a></p>\n"
      case "data": actions = try self.actions("data/\(parameter.value)", wanted, parsed)
      default:
        throw LinkFailure(
          "a picture takes no \"\(parameter.name)\"",
          suggestion: nearest(to: parameter.name, among: ["source", "data"]),
          help: "it takes source and data")
      }
    }
    let image = "<img src=\"\(escaped(try href(path, wanted)))\" alt=\"\(escaped(alternative))\">"
    return frame("figure", number, image, link, parsed, source: source, actions: actions, class: "picture")
  }

  /// The HTML of an editor's table.
  func dataTable(_ wanted: DataLink, _ link: FoundLink, _ number: Int, _ parsed: ParsedSection) throws(LinkFailure)
    -> String
  {
    if let parameter = wanted.query.first { throw LinkFailure("a table of a CSV file takes no \"\(parameter.name)\"") }
    let path = try file(wanted.name, in: parsed.section)
    guard let file = apparatus.dataFiles.first(where: { $0.file == path.source }) else {
      throw LinkFailure("\"\(wanted.name)\" is not in content/data", help: "move the file to the folder data/")
    }
    guard file.rows.count <= LocalFile.rowLimit else {
      throw LinkFailure(
        "\"\(wanted.name)\" has \(file.rows.count) rows, more than the \(LocalFile.rowLimit) that a page can show",
        help: "ask for some of them in an sql block: SELECT * FROM \(file.table) LIMIT 20")
    }
    let classes = file.header.indices.map { file.isNumeric($0) ? " class=\"q\"" : "" }
    func row(_ fields: [String], _ element: String) -> String {
      "<tr>" + zip(fields, classes).map { "<\(element)\($1)>\(escaped($0))</\(element)>" }.joined() + "</tr>"
    }
    let head = zip(file.header, classes).map { "<th scope=\"col\"\($1)>\(escaped($0))</th>" }.joined()
    let table = """
      <div class="scroll" tabindex="0" role="group" aria-label="\(escaped(parsed.words.with(parsed.words.table, number)))">
      <table>
      <thead>
      <tr>\(head)</tr>
      </thead>
      <tbody>
      \(file.rows.map { row($0, "td") }.joined(separator: "\n"))
      </tbody>
      </table>
      </div>
      """
    let actions = try actions(wanted.name, wanted, parsed)
    return frame("table", number, table, link, parsed, source: "", actions: actions, class: "numbered-table data-table")
  }

  private func frame(
    _ kind: String, _ number: Int, _ content: String, _ link: FoundLink, _ parsed: ParsedSection, source: String,
    actions: String, class name: String
  ) -> String {
    let words = parsed.words
    let caption = link.node.innerHTML
    let title = link.node.title.isEmpty ? caption : escaped(link.node.title)
    let label = words.with(kind == "figure" ? words.figure : words.table, number)
    var foot = link.node.title.isEmpty || caption.isEmpty ? "" : "<p class=\"caption-text\">\(caption)</p>\n"
    foot += source
    if !foot.isEmpty { foot = "<div class=\"caption\">\n\(foot)</div>\n" }
    foot += actions
    if !foot.isEmpty { foot = "<figcaption class=\"figure-foot\">\n\(foot)</figcaption>\n" }
    return """
      <figure class="figure \(name)" id="\(kind)-\(number)" aria-labelledby="\(kind)-\(number)-title">
      <div class="figure-head">
      <p class="figure-number">\(escaped(label))</p>
      <p class="figure-title" id="\(kind)-\(number)-title">\(title)</p>
      </div>
      \(content)
      \(foot)</figure>
      """
  }

  private func actions(_ name: String, _ wanted: DataLink, _ parsed: ParsedSection) throws(LinkFailure) -> String {
    let path = try file(name, in: parsed.section)
    return """
      <ul class="actions">
      <li><a href="\(escaped(try href(path, wanted)))" download>\(escaped(parsed.words.data))</a></li>
      </ul>

      """
  }

  private func href(_ file: ContentFile, _ wanted: DataLink) throws(LinkFailure) -> String {
    try data.target(DataLink(.file, file.name, place: wanted.place, section: wanted.section))
  }

  /// The file that a path means; it must be there, below the folder of the Markdown.
  private func file(_ name: String, in section: Section) throws(LinkFailure) -> ContentFile {
    let name = name.hasPrefix("./") ? String(name.dropFirst(2)) : name
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !name.isEmpty, !parts.contains(where: { $0.isEmpty || $0 == ".." || $0.hasPrefix(".") }), !name.contains("\\")
    else { throw LinkFailure("\"\(name)\" is not below the folder of the Markdown", help: LocalFile.help) }
    let folder = section.file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let source = (folder.map(String.init) + [name]).joined(separator: "/")
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: source, isDirectory: &isFolder), !isFolder.boolValue else {
      let parent = (source as NSString).deletingLastPathComponent
      let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.isEmpty ? "." : parent)) ?? []
      let last = parts.last.map(String.init) ?? name
      let near = nearest(to: last, among: names.sorted()).map {
        (parts.dropLast().map(String.init) + [$0]).joined(separator: "/")
      }
      throw LinkFailure(
        "there is no file \"\(name)\"", suggestion: near, help: "a path is relative to the Markdown file")
    }
    let found = ContentFile(source: source, name: name)
    if !files.contains(found) { files.append(found) }
    return found
  }
}

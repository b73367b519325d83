// The YAML between the two `---` lines that open a Markdown file. It is read here because only this target knows YAML; what follows it is
// Commentary's.

import Diagnostics

/// What a Markdown file says of itself before its text.
public struct FrontMatter: Hashable, Sendable {
  /// What part a section plays in the report.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The summary that the front page carries.
    case summary
    /// An ordinary section.
    case section
    /// The section on the method and its limits.
    case method
    /// What follows the report proper.
    case appendix
  }

  /// The title.
  public var title: String
  /// A sentence or two under the title.
  public var standfirst: String?
  /// Where the standfirst is written.
  public var standfirstPlace: Place?
  /// The lines of the file that the standfirst takes.
  public var standfirstLines: ClosedRange<Int>?
  /// The place in the report, if not by the file's name.
  public var order: Int?
  /// What part it plays.
  public var kind: Kind = .section
  /// The topic whose page shows it, by id.
  public var topic: String?
  /// Where `topic` is written.
  public var topicPlace: Place?
  /// Whether it is left out of the report.
  public var draft = false
  /// Its authors, if they are not those of the report.
  public var authors: [String] = []
  /// Who translated it; of translations only.
  public var translators: [String] = []
  /// Its language, if it is not that of the report.
  public var language: String?
  /// The day of its last revision, ISO 8601.
  public var updated: String?

  private static let keys = [
    "title", "standfirst", "order", "kind", "topic", "draft", "authors", "language", "updated",
  ]
  /// A translation has its place, kind and topic from its original.
  private static let keysOfTranslations = [
    "title", "standfirst", "draft", "authors", "translators", "language", "updated",
  ]

  /// Makes front matter that has a title alone.
  public init(title: String) {
    self.title = title
  }

  /// Reads the front matter of a Markdown file.
  ///
  /// - Parameters:
  ///   - source: the whole file.
  ///   - tag: the language that the name of a translation's file says; nil for other files.
  /// - Returns: the front matter, nil when it has problems; how many lines of the file it takes, `---` included; the problems.
  public static func parse(
    _ source: SourceText, translationInto tag: String? = nil
  ) -> (frontMatter: FrontMatter?, lines: Int, problems: [Problem]) {
    func isFence(_ line: String) -> Bool {
      line.drop { $0 != " " && $0 != "\t" }.allSatisfy { $0 == " " || $0 == "\t" } && line.hasPrefix("---")
        && !line.hasPrefix("----")
    }
    let form = "begin the file with a line `---`, a line `title: ...` and a line `---`"
    guard let first = source.lines.first, isFence(first) else {
      return (nil, 0, [.error("a section begins with front matter", at: source.place(line: 1), help: form)])
    }
    guard let end = source.lines.dropFirst().firstIndex(where: isFence) else {
      return (
        nil, source.lines.count,
        [
          .error(
            "the front matter has no end", at: source.place(line: 1, column: 1, length: 3),
            help: "close it with a second line `---`")
        ]
      )
    }
    let reader = YAMLReader(source, lineOffset: 1)
    let yaml = source.lines[1..<end].joined(separator: "\n")
    guard let fields = reader.root(of: yaml, expecting: "front matter") else { return (nil, end + 1, reader.problems) }
    let matter = read(fields, translationInto: tag)
    return (reader.problems.isEmpty ? matter : nil, end + 1, reader.problems)
  }

  private static func read(_ fields: Fields, translationInto tag: String?) -> FrontMatter? {
    fields.allow(tag == nil ? keys : keysOfTranslations)
    let title = fields.required("title", example: "What the archive holds")
    var matter = FrontMatter(title: title?.text ?? "")
    let standfirst = fields.optional("standfirst")
    matter.standfirst = standfirst?.text
    matter.standfirstPlace = standfirst?.place
    matter.standfirstLines = fields.lines(of: "standfirst")
    if let order = fields.optional("order") {
      matter.order = Int(order.text)
      if matter.order == nil {
        fields.reader.note("\"order\" must be a whole number, not \"\(order.text)\"", at: order.place)
      }
    }
    if let kind = fields.optional("kind") {
      let all = Kind.allCases.map(\.rawValue)
      if let known = Kind(rawValue: kind.text) {
        matter.kind = known
      } else {
        let meant = nearest(to: kind.text, among: all).map { "did you mean \"\($0)\"? " } ?? ""
        fields.reader.note(
          "there is no kind \"\(kind.text)\"", at: kind.place, help: meant + "a section's kind is \(listed(all, "or"))")
      }
    }
    let topic = fields.optional("topic")
    matter.topic = fields.identifier(topic)
    matter.topicPlace = topic?.place
    matter.draft = fields.flag("draft")
    matter.authors = fields.texts("authors", each: "an author").map(\.text)
    matter.translators = fields.texts("translators", each: "a translator").map(\.text)
    let language = fields.optional("language")
    matter.language = fields.language(language)
    if let tag, let language, let own = matter.language, own.lowercased() != tag.lowercased() {
      fields.reader.note(
        "the language is \(tag) by the name of the file, not \(own)", at: language.place,
        help: "remove the line, or rename the file")
    }
    matter.updated = fields.day(fields.optional("updated"))
    return title == nil ? nil : matter
  }
}

// Posts as evidence, and the pages that citations, terms and judgements lead to.

import AnalysedArchive
import Charts
import Commentary
import Configuration
import Diagnostics

extension ReportAnswers {
  func post(_ link: DataLink, translation: String, translator: String) throws(LinkFailure) -> String {
    let key = PartKey("post") {
      link.add(to: &$0)
      $0.add([link.section, translation, translator, writers(in: link.section).writers.language.tag])
      $0.add(outline[link.section]?.section.language)
      $0.add(tables.directory.key)
    }
    return try kept.text(key) { () throws(LinkFailure) in
      try card(link, translation: translation, translator: translator)
    }
  }

  /// The post that a link names, and the id of its card, which says no more of the post's id than the policy lets be said.
  func post(_ link: DataLink) throws(LinkFailure) -> (
    archive: ArchiveReader.Archive, post: ArchiveReader.Post, anchor: String
  ) {
    let (archive, key) = try link.archive(of: archive)
    guard let post = try answering({ try self.archive.post(archive: archive.id, key: key) }) else {
      throw LinkFailure(
        "\(archive.title) has no post \"\(key)\"",
        help: "the key is the platform's id of the post, as the topics' pages show it")
    }
    return (archive, post, "post-\((post.key == key ? link.name : post.key).pathComponent)")
  }

  private func card(_ link: DataLink, translation: String, translator: String) throws(LinkFailure) -> String {
    if let parameter = link.query.first {
      throw LinkFailure("a post takes no \"\(parameter.name)\"", help: "write ![its translation](post:\(link.name))")
    }
    let (_, post, anchor) = try post(link)
    let borne = try answering { try self.archive.topics(of: [post])[post.id] ?? [] }
    var evidence = PostCards.Evidence(anchor: anchor)
    if !translation.isEmpty {
      evidence.translation = HTML(translation)
      evidence.language = outline[link.section]?.section.language
      evidence.translator = translator.isEmpty ? nil : translator
    } else if !translator.isEmpty {
      throw LinkFailure(
        "this post has a translator and no translation", help: "write the translation between the brackets")
    }
    let writers = writers(in: link.section).writers
    let card = writers.cards.card(post, topics: borne.map { topics[$0] }, evidence: evidence)
    keep(.post(card), in: link.section)
    return writers.cards.html(card).text
  }

  func posts(_ link: DataLink) throws(LinkFailure) -> String {
    var asked = link.query
    for pair in link.name.split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1).map(String.init)
      asked.append(DataLink.Parameter(sides[0], sides.count > 1 ? sides[1] : ""))
    }
    var (code, limit) = ("", 3)
    for parameter in asked {
      switch parameter.name {
      case "code": code = parameter.value
      case "limit":
        guard let number = Int(parameter.value), (1...50).contains(number) else {
          throw LinkFailure("limit takes a number from 1 to 50, not \"\(parameter.value)\"")
        }
        limit = number
      default:
        throw LinkFailure(
          "posts takes no \"\(parameter.name)\"", suggestion: nearest(to: parameter.name, among: ["code", "limit"]),
          help: "write ![](posts:code=mockery&limit=3)")
      }
    }
    let codes = archive.coding?.codes.map(\.key) ?? []
    guard !codes.isEmpty else { throw LinkFailure("no post was coded", help: "run `dossier code sample`") }
    guard codes.contains(code) else { throw .unknown("code", code, among: codes) }
    let wanted = (code, limit)
    let found = try answering { try archive.codedPosts(code: wanted.0, limit: wanted.1) }
    guard !found.isEmpty else { throw LinkFailure("no coded post bears \"\(code)\" in the end") }
    let topicsOf = try answering { try archive.topics(of: found.map(\.post)) }
    let cards = writers(in: link.section).writers.cards
    return found.enumerated().map { place, coded in
      let (post, translation) = coded
      var evidence = PostCards.Evidence(anchor: "\(code)-\(PublishingPolicy.anchor(post, place))")
      evidence.translation = translation.map { Escape.text($0) }
      let card = cards.card(post, topics: (topicsOf[post.id] ?? []).map { topics[$0] }, evidence: evidence)
      keep(.post(card), in: link.section)
      return cards.html(card).text
    }.joined(separator: "\n")
  }

  /// The words of the report's language that Commentary writes.
  var words: Words { Self.words(main.language.strings) }

  /// The same in the language of a translation.
  func words(in language: String) -> Words { Self.words(writers(of: language).language.strings) }

  private static func words(_ strings: InterfaceStrings) -> Words {
    var words = Words()
    words.figure = strings["figure-number", ["number": "#"]]
    words.table = strings["table-number", ["number": "#"]]
    words.note = strings["callout-note"]
    words.limitation = strings["callout-limitation"]
    words.footnote = strings["footnote-number", ["number": "#"]]
    words.back = strings["footnote-back"]
    words.and = strings["reference-and"]
    words.pair = strings["reference-pair", ["first": "#", "second": "#"]]
    words.others = strings["reference-others", ["first": "#"]]
    words.dated = strings["reference-dated", ["authors": "#", "year": "#"]]
    words.paged = strings["reference-paged", ["citation": "#", "number": "#"]]
    words.cited = strings["reference-cited", ["citation": "#"]]
    words.undated = strings["reference-undated"]
    words.source = strings["source-colon"]
    for step in Judgement.all {
      words.judgements[step.id] = Words.Step(
        words: strings["judgement-\(step.id)"], says: strings["judgement-\(step.id)-says"])
    }
    words.data = strings["data-csv"]
    return words
  }

  /// The address of what is cited, explained, judged or copied.
  func apparatusTarget(_ link: DataLink) throws(LinkFailure) -> String {
    switch link.kind {
    case .cite: ApparatusPaths.references.href(to: "reference-\(link.name)")
    case .term: ApparatusPaths.glossary.href(to: "term-\(link.name)")
    case .judgement: SitePart.method.path.href(to: "judgement-\(link.name)")
    case .file: ContentCopies.path(link.name).href
    default: throw LinkFailure("\(link.kind.rawValue):\(link.name) has no page")
    }
  }
}

/// The pages of what the commentary draws on.
enum ApparatusPaths {
  static let references = SitePath("references/index.html")
  static let glossary = SitePath("glossary/index.html")
}

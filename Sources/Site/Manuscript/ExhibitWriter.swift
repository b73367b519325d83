// Figures, tables and posts as Markdown: a figure is a picture in a file, a table a pipe table, a post a quotation.

import AnalysedArchive
import Charts
import Configuration

/// Writes what stands in the sections of one language.
struct ExhibitWriter {
  let writers: AnswerWriters
  /// Where links lead.
  let pandoc: PandocWriter
  /// Where the picture of a figure lies beside the Markdown.
  let picturePath: (PlacedPicture) -> String

  private var strings: InterfaceStrings { writers.language.strings }
  private var edition: Edition { writers.language.edition }

  /// The Markdown of an exhibit.
  func text(_ exhibit: Exhibit) -> String {
    switch exhibit {
    case .picture(let picture): text(picture)
    case .accounts(let placed): text(placed)
    case .answer(let placed): text(placed)
    case .post(let card): text(card)
    }
  }

  /// A figure: its picture with number, finding and caption, then its notes and where its data come from.
  private func text(_ picture: PlacedPicture) -> String {
    let caption = PandocWriter.caption(
      id: picture.anchor, number: PandocText.escaped(writers.figures.numberLabel(picture) ?? ""),
      title: PandocText.escaped(visible(picture.title)), caption: picture.caption.map(inline))
    // It was drawn when the commentary was rendered.
    let notes = (try? picture.figure).flatMap { $0.notes.isEmpty ? nil : $0.wording.joined($0.notes) }
    return [
      PandocWriter.image(picturePath(picture), caption: caption),
      below(notes: notes, source: edition.source(of: picture.archive), isSynthetic: picture.archive.synthetic),
    ].joined(separator: "\n\n")
  }

  /// A table of accounts, the sparklines left out.
  private func text(_ placed: PlacedAccounts) -> String {
    let title = placed.title.isEmpty ? strings["accounts-by-\(placed.order.rawValue)"] : placed.title
    let tables = writers.tables
    let columns: [(key: String, alignment: PipeTableText.Alignment)] = [
      ("rank", .right), ("account", .left), ("created", .left), ("followers", .right), ("posts", .right),
      ("engagement", .right), ("topic", .left), ("language", .left), ("flags", .left),
    ]
    // They were asked for when the commentary was rendered.
    let rows = ((try? placed.rows) ?? []).enumerated().map { index, row -> [String] in
      let topic = row.mainTopic.flatMap { main -> String? in
        guard tables.topics.indices.contains(main.index) else { return nil }
        let topic = tables.topics[main.index]
        return "\(topic.shortTitle ?? topic.title) \(Formats.wholeShare(main.share))"
      }
      let cells = [
        String(index + 1), AccountName.text(screenName: row.screenName, key: row.key, hashed: row.hashed),
        row.created.map { strings.dates.short(Day(number: $0.day)) } ?? "–",
        row.followers.map(Formats.count) ?? "–", tables.hasPosts ? Formats.count(row.posts) : "–",
        tables.hasPosts ? Formats.count(row.engagement) : "–", topic ?? "–", row.mainLanguage ?? "–",
        strings.listed(AccountFlag.of(row).map { strings[$0.word] }),
      ]
      return cells.map { PandocText.escaped(visible($0)) }
    }
    return table(
      number: placed.number, title: title, caption: placed.caption,
      columns: columns.map { (PandocText.escaped(strings["column-\($0.key)"]), $0.alignment) }, rows: rows,
      source: edition.source(of: placed.archive), isSynthetic: placed.archive.synthetic)
  }

  /// The answer to a question.
  private func text(_ placed: PlacedAnswer) -> String {
    let data = edition.published(DataTable(placed.answer))
    return table(
      number: placed.number, title: placed.title, caption: placed.caption,
      columns: data.columns.map { column in
        (quoted(column.label), column.kind == .number || column.kind == .share ? .right : .left)
      },
      rows: data.rows.map { row in
        row.map { cell in if case .text(let text) = cell { quoted(text) } else { PandocText.escaped(cell.display) } }
      },
      source: edition.source(of: placed.origin), isSynthetic: placed.origin.isSynthetic)
  }

  private func table(
    number: Int, title: String, caption: HTML?, columns: [(String, PipeTableText.Alignment)], rows: [[String]],
    source: HTML, isSynthetic: Bool
  ) -> String {
    let caption = PandocWriter.caption(
      id: "table-\(number)", number: PandocText.escaped(strings["table-number", ["number": String(number)]]),
      title: PandocText.escaped(visible(title)), caption: caption.map(inline))
    let table = PipeTableText(
      alignments: columns.map(\.1), header: columns.map(\.0), rows: rows, caption: caption)
    return table.text + "\n\n" + below(notes: nil, source: source, isSynthetic: isSynthetic)
  }

  /// What stands below a figure or table.
  private func below(notes: String?, source: HTML, isSynthetic: Bool) -> String {
    let mark = isSynthetic ? " **\(PandocText.escaped(strings["mark"]))**" : ""
    let notes = notes.map { PandocText.escaped(visible($0)) + " " } ?? ""
    return PandocText.line(notes + inline(source) + mark)
  }

  /// A post as a quotation: what is known of it, its words in its own language, the translation.
  private func text(_ card: PostCard) -> String {
    var head = [PandocText.escaped(card.language), inline(card.account), PandocText.escaped(visible(card.accountSays))]
    head += [card.posted, card.postedUTC, card.engagement, card.engagementSays].compactMap(\.self).map {
      PandocText.escaped(visible($0))
    }
    let topics = card.topics.map { PandocText.escaped(visible($0.title)) }
    if !topics.isEmpty { head.append(strings.listed(topics)) }
    let mark = card.mark.map { " **\(PandocText.escaped($0))**" } ?? ""
    let label = "\(PandocText.mark(card.anchor ?? ""))**\(PandocText.escaped(visible(card.label)))**"
    var blocks = [label + " · " + head.filter { !$0.isEmpty }.joined(separator: " · ") + mark, quotation(card.text)]
    if let translation = card.translation {
      let says = PandocText.line(PandocText.escaped(visible(card.translationSays)))
      blocks.append("*\(says)*: " + PandocText.span(inline(translation), language: card.translationTag, direction: nil))
    }
    return pandoc.quote(blocks)
  }

  /// The words of a post, each of its lines a line, in its language.
  private func quotation(_ markup: HTML) -> String {
    guard case .element(let element)? = MarkupNode.read(markup.text).first else { return "" }
    let lines = MarkupNode.element(element).words.split(separator: "\n").map { line in
      PandocText.escaped(String(line)).trimmedBlanks
    }
    let words = lines.filter { !$0.isEmpty }.joined(separator: "\\\n")
    let language = element.attribute("lang") ?? ""
    return PandocText.span(words, language: language, direction: element.attribute("dir"))
  }

  /// The words of an archive in a cell: addresses defanged, what cannot be seen made visible.
  private func quoted(_ text: String) -> String {
    PandocText.escaped(visible(Defanging.defanged(Escape.unescapedOnce(text))))
  }

  private func visible(_ text: String) -> String { MarkupPieces.resolved(Escape.text(text).text) }

  private func inline(_ markup: HTML) -> String { pandoc.inline(MarkupNode.read(markup.text)) }
}

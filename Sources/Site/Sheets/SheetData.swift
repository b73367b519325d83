// The posts of a coding sheet as data for its script. What the archive says is made harmless here, before it is written: control and bidi
// characters visible, addresses defanged; the script puts it on the page as text, never as markup.

import Charts

/// Writes the data of a sheet.
struct SheetData {
  let sheet: CodingSheet
  let strings: InterfaceStrings
  let moments: Moments

  init(_ sheet: CodingSheet, _ strings: InterfaceStrings) {
    self.sheet = sheet
    self.strings = strings
    moments = Moments(strings: strings, timeZone: sheet.timeZone, label: sheet.timeZone.label(at: nil))
  }

  /// All that sheet.js needs.
  var json: JSON {
    .object([
      "draw": .text(sheet.draw), "coder": .text(sheet.coder), "file": .text("\(sheet.fileName).csv"),
      "adjudication": .bool(sheet.isAdjudication),
      "codes": .list(
        zip(sheet.codes, sheet.keys).map { code, key in
          .object(["id": .text(code.id), "title": text(code.title), "key": JSON.text(key.map { String($0) })])
        }),
      "words": .members(words), "posts": .list(sheet.posts.map(post)),
    ])
  }

  /// The strings that the script writes.
  private var words: [(String, JSON?)] {
    strings.all.keys.filter { $0.hasPrefix("sheet-") && !$0.hasPrefix("sheet-apart") }.sorted()
      .map { ($0, .text(strings[$0])) }
  }

  private func post(_ post: SheetPost) -> JSON {
    .object([
      "key": .text(post.key), "text": quotation(post.text, post.language),
      "language": text(languageName(post.language)), "time": .text(moments.here(post.minute)),
      "utc": .text(moments.utc(post.minute)), "account": account(post.account),
      "before": .list(post.before.map { neighbour($0, of: post) }),
      "after": .list(post.after.map { neighbour($0, of: post) }), "codings": .list(post.codings.map(coding)),
    ])
  }

  private func quotation(_ words: String, _ language: String) -> JSON {
    let code = LanguageTag(platform: language)
    return .object(["text": text(words), "tag": .text(code.tag), "direction": .text(code.direction)])
  }

  private func languageName(_ code: String) -> String {
    strings.languageName(code).map { strings["language-of-post", ["code": code, "language": $0]] }
      ?? (code.isEmpty ? strings["sheet-language-unknown"] : code)
  }

  private func account(_ account: SheetAccount) -> JSON {
    let counts = [
      ("sheet-created", account.created), ("sheet-followers", account.followers.map(Formats.count)),
      ("sheet-following", account.following.map(Formats.count)), ("sheet-posts", account.posts.map(Formats.count)),
    ]
    let words = [
      ("sheet-name", account.displayName), ("sheet-location", account.location), ("sheet-profile", account.profile),
    ]
    let says = [(words, true), (counts, false)].flatMap { entries, isWords in
      entries.compactMap { key, value -> JSON? in
        guard let value, !value.isEmpty else { return nil }
        return .list([.text(strings[key]), text(value), .bool(isWords)])
      }
    }
    return .object(["name": text(account.name), "says": .list(says)])
  }

  private func neighbour(_ other: SheetNeighbour, of post: SheetPost) -> JSON {
    .object([
      "apart": .text(moments.apart(other.minute, from: post.minute)), "time": .text(moments.here(other.minute)),
      "text": quotation(other.text, other.language),
    ])
  }

  private func coding(_ coding: SheetCoding) -> JSON {
    .object([
      "state": .text(coding.state), "codes": .list(coding.codes.sorted().map { .text($0) }), "note": text(coding.note),
      "translation": text(coding.translation),
    ])
  }

  /// Words of others as they may be shown.
  private func text(_ words: String) -> JSON { .text(Self.shown(words)) }

  /// Text with what cannot be seen made visible and its addresses defanged.
  static func shown(_ text: String) -> String {
    MarkupPieces.resolved(Escape.text(Defanging.defanged(Escape.unescapedOnce(text))).text)
  }
}

extension CodingSheet {
  /// What its files are called, without the ending: `coding-3f2a9c10-a`.
  public var fileName: String { "coding-\(draw.prefix(8))-\(coder)".lowercased().pathComponent }
}

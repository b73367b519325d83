// The coding sheet as a page: head, tools and codebook stand in the markup, the posts beside it as data, from which the script shows one after
// the other. The policy names style and script by hash and lets nothing be asked for at all.

import Charts
import Crypto
import Foundation

/// What sheet.mustache is given.
struct SheetPage: TemplateModel {
  var sheet: CodingSheet
  var strings: InterfaceStrings
  /// The rules of the one style element.
  var style: String
  /// The text of the one script element that runs.
  var script: String
  /// The posts and the words of the script; in an element that does not run.
  var data: JSON

  /// `Coding sheet: A`.
  var heading: String {
    strings[sheet.isAdjudication ? "sheet-adjudication" : "sheet-title", ["coder": Escape.line(sheet.coder)]]
  }

  var policy: String {
    func hash(_ text: String) -> String { "'sha256-\(Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString())'" }
    return "default-src 'none'; style-src \(hash(style)); script-src \(hash(script)); img-src data:; base-uri 'none';"
      + " form-action 'none'"
  }

  static let fields: [Field<SheetPage>] = [
    .text("language", "the language of the page, a BCP 47 tag", \.sheet.language),
    .text("document-title", "the title of the document") { "\($0.heading) · \($0.sheet.title)" },
    .flag("synthetic", "whether posts are invented", \.sheet.isSynthetic),
    .flag("adjudication", "whether the decisions of the coders stand at the posts", \.sheet.isAdjudication),
    .text("policy", "the content security policy, which names style and script by their hashes", \.policy),
    .html("style", "the rules of the one style element; a changed one is blocked by the policy") { HTML($0.style) },
    .html("script", "the script; a changed one is blocked by the policy") { HTML($0.script) },
    .html("data", "the posts and the words of the script, as JSON that is safe in an element") {
      HTML($0.data.scriptText)
    },
    .text("heading", "what the sheet is and whose", \.heading),
    .text("report", "the title of the report", \.sheet.title),
    .text("draw-says", "which draw of posts it is") { page in
      page.strings["sheet-draw", ["draw": Escape.line(page.sheet.draw)]]
    },
    .text("count", "how many posts there are") { String($0.sheet.posts.count) },
    .list("codes", "the codebook") { page in
      zip(page.sheet.codes, page.sheet.keys).enumerated().map { place, pair in
        SheetCodeItem(place: place, code: pair.0, key: pair.1)
      }
    },
  ]
}

/// A code of the codebook in a sheet.
struct SheetCodeItem: TemplateModel {
  var place: Int
  var code: SheetCode
  var key: Character?

  static let fields: [Field<SheetCodeItem>] = [
    .text("anchor", "the id of its box, code-0, by which the script finds it") { "code-\($0.place)" },
    .text("key", "the key that sets it, as the keyboard shows it; empty where none is left") {
      $0.key.map { $0.uppercased() } ?? ""
    },
    .text("title", "its title", \.code.title),
    .text("definition", "when it applies; empty where the codebook does not say", \.code.definition),
  ]
}

extension CodingSheet {
  /// The keys of the sheet's own doings.
  public static let reservedKeys: Set<Character> = ["n", "t", "u"]

  /// The key of each code: the one that it asks for, unless another has it or the sheet needs it, else the first that is left of the digits
  /// and the letters. Nil where none is left.
  var keys: [Character?] {
    let all = Array("123456789abcdefghijklmopqrsvwxyz0")
    var taken = Self.reservedKeys
    var keys: [Character?] = codes.map { code in
      guard let key = code.key?.lowercased().first, all.contains(key), taken.insert(key).inserted else { return nil }
      return key
    }
    for place in keys.indices where keys[place] == nil {
      guard let key = all.first(where: { !taken.contains($0) }) else { break }
      taken.insert(key)
      keys[place] = key
    }
    return keys
  }
}

// The language of a figure: its words, days and numbers. Every message is one function that says it in all languages side by
// side, whole sentences with places for values, so that each language keeps its own order of words, a reviewer reads the
// three together, and a language that lacks one does not compile. The messages lie beside this file, one file for each group
// of figures. Names for machines, such as the columns of a CSV, are the same in every language.

/// What language a figure speaks.
public enum Wording: Sendable, Equatable, CaseIterable {
  case english
  /// As written in mainland China.
  case simplifiedChinese
  /// As written in Taiwan and Hong Kong.
  case traditionalChinese

  /// The language as a BCP 47 tag: `en`, `zh-Hans`, `zh-Hant`.
  public var tag: String { pick("en", hans: "zh-Hans", hant: "zh-Hant") }

  /// One message in all languages; only the one that is needed is made.
  func pick<Words>(
    _ english: @autoclosure () -> Words, hans: @autoclosure () -> Words, hant: @autoclosure () -> Words
  ) -> Words {
    switch self {
    case .english: english()
    case .simplifiedChinese: hans()
    case .traditionalChinese: hant()
    }
  }

  // MARK: Sentences and lists

  /// Sentences after one another.
  public func joined(_ sentences: [String]) -> String { sentences.joined(separator: pick(" ", hans: "", hant: "")) }

  /// `a, b and c`, `a、b和c`.
  func list(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    let first = items.dropLast().joined(separator: pick(", ", hans: "、", hant: "、"))
    return pick(
      "\(first) and \(last)", hans: "\(before(first))和\(start(last))", hant: "\(before(first))和\(start(last))")
  }

  /// Items of one sentence, each with commas of its own: `a: 1; b: 2`.
  func items(_ items: [String]) -> String { items.joined(separator: pick("; ", hans: "；", hant: "；")) }

  /// What stands beside one another in little room: `a, b`.
  func beside(_ items: [String]) -> String { items.joined(separator: pick(", ", hans: "，", hant: "，")) }

  /// A label and what belongs to it: `Taiwan: 12`.
  func label(_ label: String, _ text: String) -> String { label + pick(": ", hans: "：", hant: "：") + text }

  /// Something and what is said of it in passing: `12 (3.1%)`.
  func aside(_ text: String, _ aside: String) -> String {
    pick("\(text) (\(aside))", hans: "\(text)（\(aside)）", hant: "\(text)（\(aside)）")
  }

  /// A name before Chinese words: one that ends in ASCII stands apart from them.
  func before(_ name: String) -> String { name.last.map(Self.standsApart) == true ? name + " " : name }

  /// A name after Chinese words.
  func start(_ name: String) -> String { name.first.map(Self.standsApart) == true ? " " + name : name }

  /// A name between Chinese words.
  func between(_ name: String) -> String { start(before(name)) }

  private static func standsApart(_ character: Character) -> Bool {
    character.isASCII && !character.isWhitespace
  }

  /// A sentence of its parts.
  func sentence(_ text: String) -> String { text + pick(".", hans: "。", hant: "。") }

  // MARK: What is counted

  /// What the archive's posts are called: `tweets`, `posts` or a word of the caller's.
  func noun(_ noun: String) -> String {
    switch noun {
    case "tweets", "tweet": pick(noun, hans: "推文", hant: "推文")
    case "posts", "post": pick(noun, hans: "帖文", hant: "貼文")
    default: noun
    }
  }

  /// The head of a column of counts: `Tweets`.
  func countOf(_ noun: String) -> String {
    pick(noun.capitalizedFirst, hans: "\(self.noun(noun))数", hant: "\(self.noun(noun))數")
  }

  /// `1,234 tweets`.
  func posts(_ count: Int, _ noun: String) -> String {
    let number = Formats.count(count)
    return pick("\(number) \(noun)", hans: "\(number)条\(self.noun(noun))", hant: "\(number)則\(self.noun(noun))")
  }

  /// `23,750 accounts`, also of one.
  func accounts(_ count: Int) -> String {
    let number = Formats.count(count)
    return pick("\(number) accounts", hans: "\(number)个账号", hant: "\(number)個帳號")
  }

  /// Where there is nothing: `No tweets`.
  func no(_ noun: String) -> String {
    pick("No \(noun)", hans: "没有\(self.noun(noun))", hant: "沒有\(self.noun(noun))")
  }
}

// MARK: Words that many figures share

extension Wording {
  var share: String { pick("Share", hans: "占比", hant: "占比") }
  var topic: String { pick("Topic", hans: "主题", hant: "主題") }
  var account: String { pick("Account", hans: "账号", hant: "帳號") }
  var language: String { pick("Language", hans: "语言", hant: "語言") }
  /// Head of a column of counts of accounts.
  var accountCount: String { pick("Accounts", hans: "账号数", hant: "帳號數") }
  var first: String { pick("First", hans: "第一条", hant: "第一則") }
  var last: String { pick("Last", hans: "最后一条", hant: "最後一則") }
  var noValues: String { pick("No values", hans: "没有数值", hant: "沒有數值") }
  var noRows: String { pick("No rows", hans: "没有数据", hant: "沒有資料") }
  var notKnown: String { pick("not known", hans: "不详", hant: "不詳") }
}

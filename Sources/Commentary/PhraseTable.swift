// The one table of words that can stand for a number, each with the values for which it stands. NumberPhrase reads with it, and
// `dossier help phrases` prints it, so that what is understood and what is documented are the same.
//
// u is the place value of the last digit written, z that of the last digit that is not zero (10,000 in 350,000), f a fraction and t the
// tolerance of a fraction: 2 percentage points, a tenth of f or half of one part of the whole, whichever is least. "One z above" keeps a
// phrase from being true and misleading: "more than 10,000" is not said of 23,750.

/// The words that can stand for a number.
public enum PhraseTable {
  /// What words make of a number, or stand for by themselves.
  enum Meaning: Hashable, Sendable {
    /// Before a number or fraction.
    case before(Qualifier)
    /// After a number or fraction.
    case after(Qualifier)
    /// The whole phrase.
    case range(ValueRange)
    /// So many times as much.
    case factor(Double)
    /// A part of a whole.
    case part(Double)
  }

  /// One row: words that mean the same.
  struct Row: Sendable {
    var words: [String]
    var meaning: Meaning
    /// What the words stand for, in words; N is the number, f the fraction.
    var says: String
  }

  private static func share(_ low: Double, _ high: Double, from: Bool = true, to: Bool = false) -> Meaning {
    .range(ValueRange(low: low, high: high, includesLow: from, includesHigh: to, measure: .share))
  }

  private static func count(_ low: Double, under high: Double) -> Meaning {
    .range(ValueRange(low: low, high: high, includesHigh: false))
  }

  static let rows: [Row] =
    qualifiers + parts + factors + counts

  /// Words before and after a number.
  private static let qualifiers = [
    Row(
      words: [
        "about", "around", "roughly", "approximately", "approx.", "approx", "some", "circa", "ca.", "c.",
        "an estimated",
        "in the region of", "in the order of", "~", "≈", "大約", "大约", "大概", "約", "约",
      ], meaning: .before(.about), says: "z/2 on either side of N, at most a tenth of N; 2.5 t on either side of f"),
    Row(words: ["or so", "左右", "上下"], meaning: .after(.about), says: "as about"),
    Row(
      words: [
        "nearly", "almost", "close to", "not quite", "approaching", "just under", "just below", "just shy of",
        "slightly less than", "slightly fewer than", "slightly under", "slightly below", "a little less than",
        "a little under", "a bit under", "virtually", "將近", "将近", "接近", "幾乎", "几乎", "近",
      ], meaning: .before(.nearly),
      says: "from z/2 below N, at most a tenth of N, to under N; from 2.5 t below f to under f"),
    Row(
      words: [
        "just over", "just above", "slightly more than", "slightly over", "slightly above", "a little more than",
        "a little over", "a bit over", "a bit more than", "略高於", "略高于", "略多於", "略多于", "略超過", "略超过",
      ], meaning: .before(.justOver), says: "over N to z/2 above, at most a tenth of N; over f to 2.5 t above"),
    Row(
      words: [
        "more than", "over", "above", "upwards of", "upward of", "in excess of", "exceeding", "greater than", ">", "超過",
        "超过",
        "逾", "多於", "多于", "高於", "高于", "大於", "大于", "過", "过",
      ], meaning: .before(.moreThan), says: "over N to one z above; over f to 5 t above"),
    Row(words: ["-odd", "odd", "多", "餘", "余"], meaning: .after(.moreThan), says: "as more than"),
    Row(
      words: [
        "less than", "fewer than", "under", "below", "short of", "lower than", "smaller than", "<", "不到", "不足", "少於",
        "少于",
        "低於", "低于", "未滿", "未满",
      ], meaning: .before(.lessThan), says: "from one z below to under N; from 5 t below to under f"),
    Row(
      words: [
        "at least", "no fewer than", "no less than", "not less than", "not fewer than", "a minimum of", "≥", "至少",
        "不少於",
        "不少于", "最少",
      ], meaning: .before(.atLeast), says: "as more than, N included"),
    Row(words: ["or more", "+", "以上"], meaning: .after(.atLeast), says: "as at least"),
    Row(
      words: [
        "at most", "no more than", "not more than", "up to", "as many as", "as much as", "a maximum of", "≤", "至多",
        "最多",
        "不超過", "不超过", "不多於", "不多于",
      ], meaning: .before(.atMost), says: "as less than, N included"),
    Row(words: ["or fewer", "or less", "以下", "以內", "以内"], meaning: .after(.atMost), says: "as at most"),
  ]

  /// Parts of a whole.
  private static let parts = [
    Row(
      words: [
        "half", "a half", "one half", "every other", "every second", "one in every two", "一半", "半數", "半数", "半",
      ], meaning: .part(0.5), says: "f is 50%"),
    Row(
      words: ["all", "every", "the whole", "全部", "所有", "全數", "全数"], meaning: .part(1),
      says: "100%; after nearly, f is 100%"),
    Row(
      words: [
        "most", "a majority", "the majority", "majority", "多數", "多数", "大多數", "大多数", "大部分", "大半", "過半", "过半", "過半數",
        "过半数",
        "逾半", "逾半數", "逾半数",
      ], meaning: share(0.5, 1, from: false), says: "over 50% to under 100%"),
    Row(
      words: ["a slim majority", "a narrow majority", "a bare majority", "a small majority"],
      meaning: share(0.5, 0.55, from: false, to: true), says: "over 50% to 55%"),
    Row(
      words: ["a large majority", "a clear majority", "a strong majority"], meaning: share(0.6, 1),
      says: "60% to under 100%"),
    Row(
      words: [
        "the vast majority", "a vast majority", "the great majority", "a great majority", "the overwhelming majority",
        "an overwhelming majority", "the bulk", "絕大多數", "绝大多数", "絕大部分", "绝大部分",
      ], meaning: share(0.8, 1), says: "80% to under 100%"),
    Row(
      words: ["a minority", "the minority", "少數", "少数", "小部分"], meaning: share(0, 0.5, from: false),
      says: "over 0% to under 50%"),
    Row(
      words: ["a small minority", "a small fraction", "a small part", "極少數", "极少数"],
      meaning: share(0, 0.2, from: false), says: "over 0% to under 20%"),
    Row(
      words: ["a tiny minority", "a tiny fraction", "a tiny part"], meaning: share(0, 0.05, from: false),
      says: "over 0% to under 5%"),
  ]

  /// How many times as much.
  private static let factors: [Row] = {
    let all: [(Double, [String])] = [
      (0.5, ["halved", "half as many", "half as much", "減半", "减半", "減少一半", "减少一半"]),
      (
        2,
        [
          "doubled", "twice", "double", "twice as many", "twice as much", "twofold", "翻倍", "翻了一番", "翻一番", "增加一倍",
          "增加了一倍",
          "加倍",
        ]
      ),
      (3, ["tripled", "trebled", "triple", "treble", "thrice", "threefold"]),
      (4, ["quadrupled", "quadruple", "fourfold"]),
      (5, ["quintupled", "fivefold"]), (10, ["tenfold"]), (100, ["a hundredfold", "hundredfold"]),
    ]
    return all.map { factor, words in
      Row(
        words: words, meaning: .factor(factor),
        says: "within a twentieth of \(factor == 0.5 ? "0.5" : "\(Int(factor))")")
    }
  }()

  /// Counts that are no number.
  private static let counts = [
    Row(words: ["a couple", "a couple of", "both"], meaning: count(2, under: 3), says: "2"),
    Row(words: ["dozens", "dozens of"], meaning: count(24, under: 100), says: "24 to under 100"),
    Row(words: ["數十", "数十", "幾十", "几十"], meaning: count(20, under: 100), says: "20 to under 100"),
    Row(
      words: ["hundreds", "hundreds of", "數百", "数百", "幾百", "几百"], meaning: count(200, under: 1_000),
      says: "200 to under 1,000"),
    Row(
      words: ["thousands", "thousands of", "數千", "数千", "幾千", "几千"], meaning: count(2_000, under: 10_000),
      says: "2,000 to under 10,000"),
    Row(
      words: ["tens of thousands", "tens of thousands of", "數萬", "数万", "幾萬", "几万"],
      meaning: count(20_000, under: 100_000),
      says: "20,000 to under 100,000"),
    Row(
      words: ["hundreds of thousands", "hundreds of thousands of", "數十萬", "数十万", "幾十萬", "几十万"],
      meaning: count(200_000, under: 1_000_000), says: "200,000 to under 1,000,000"),
    Row(
      words: ["millions", "millions of", "數百萬", "数百万"], meaning: count(2_000_000, under: 10_000_000),
      says: "2,000,000 to under 10,000,000"),
  ]

  /// What needs no list of words: forms with an example each.
  private static let forms: [(String, String)] = [
    ("348,608   348608   348.6 thousand   348.6k   0.35 million   34.9萬   34萬8608", "u/2 on either side"),
    (
      "twelve   two hundred and five   三十四萬八千六百零八   a dozen   half a million",
      "to the unit; a half and a quarter to a tenth"
    ),
    ("78.5%   78.5 per cent   0.785   百分之七十八點五   七成八", "u/2 on either side"),
    ("0   0%   none", "zero itself"),
    ("two thirds   2/3   3 in 4   four out of five   one of every three   三分之二", "t on either side of f"),
    ("300 to 400   between 300 and 400   70–80%   300至400", "from the first to the second, both included"),
    ("2.5 times   three times   fivefold   1.5倍", "u/2 on either side, at most a twentieth"),
    ("17 April 2020   Apr 17   2020-04-17   2020年4月17日", "the day"),
    ("April 2020   2020   2020年4月", "the month, the year"),
    ("early April 2020   mid-April   late 2019   the first half of 2020", "the first, second or last third; the half"),
  ]

  /// The table as `dossier help phrases` prints it.
  public static let text: String = {
    func lines(_ words: String, _ says: String) -> String { "  \(words)\n      \(says)" }
    var out = [
      """
      What can stand between the brackets of a fact: link, and for which values it stands.

      u is the place value of the last digit written, z that of the last digit that is not zero (10,000 in 350,000); N is a
      number, f a fraction, t its tolerance: 2 percentage points, a tenth of f or half of one part, whichever is least.
      Upper and lower case are alike, and "of" or "of the" may follow.

      """
    ]
    out += forms.map { lines($0.0, $0.1) }
    for (title, rows) in [
      ("Before or after a number, fraction or factor", qualifiers), ("Parts of a whole", parts), ("Factors", factors),
      ("Counts", counts),
    ] {
      out += ["", title, ""] + rows.map { lines($0.words.map { $0.trimmed }.joined(separator: ", "), $0.says) }
    }
    return out.joined(separator: "\n")
  }()

  /// What is understood, in one sentence.
  static let summary = """
    a number as 348,608, 348.6 thousand, 78.5% or twelve, a fraction as two thirds or 3 in 4, or a phrase as most, a majority or doubled, \
    each alone or after about, nearly, just over, more than, less than, at least or at most; `dossier help phrases` lists all
    """

  /// Words before a number, the longest first, so that "just over" is not read as "just".
  static let prefixes: [(words: String, qualifier: Qualifier)] = rows.flatMap { row -> [(String, Qualifier)] in
    guard case .before(let qualifier) = row.meaning else { return [] }
    return row.words.map { ($0, qualifier) }
  }.sorted { ($1.0.count, $0.0) < ($0.0.count, $1.0) }

  /// Words after a number, the longest first.
  static let suffixes: [(words: String, qualifier: Qualifier)] = rows.flatMap { row -> [(String, Qualifier)] in
    guard case .after(let qualifier) = row.meaning else { return [] }
    return row.words.map { ($0, qualifier) }
  }.sorted { ($1.0.count, $0.0) < ($0.0.count, $1.0) }

  /// What whole phrases mean.
  static let phrases: [String: Meaning] = {
    var phrases: [String: Meaning] = [:]
    for row in rows {
      switch row.meaning {
      case .range, .factor, .part: for words in row.words { phrases[words] = row.meaning }
      case .before, .after: break
      }
    }
    return phrases
  }()
}

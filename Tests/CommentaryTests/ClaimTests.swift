// Where a claim is still true and where it no longer is: each phrase at both ends of its range, one step inside and one outside.

import Testing

@testable import Commentary

@Suite struct ClaimTests {
  /// Words, and values that they may be said of and may not.
  struct Claim: CustomTestStringConvertible, Sendable {
    let words: String
    let holds: [FactValue]
    let fails: [FactValue]
    var testDescription: String { words }

    init(_ words: String, holds: [Double], fails: [Double], _ value: (Double) -> FactValue) {
      self.words = words
      self.holds = holds.map(value)
      self.fails = fails.map(value)
    }

    static func count(_ words: String, _ holds: [Double], _ fails: [Double]) -> Claim {
      Claim(words, holds: holds, fails: fails) { .integer(Int($0)) }
    }
    static func share(_ words: String, _ holds: [Double], _ fails: [Double]) -> Claim {
      Claim(words, holds: holds, fails: fails) { .share($0) }
    }
    static func decimal(_ words: String, _ holds: [Double], _ fails: [Double]) -> Claim {
      Claim(words, holds: holds, fails: fails) { .decimal($0) }
    }
  }

  @Test(arguments: [
    // Digits: half of the last place.
    Claim.count("348,608", [348_608], [348_607, 348_609]),
    .count("348.6 thousand", [348_550, 348_650], [348_549, 348_651]),
    .count("348.6k", [348_608], [348_700]), .count("0.35 million", [345_000, 355_000], [344_999, 355_001]),
    .count("1.2bn", [1_150_000_000, 1_249_999_999], [1_251_000_000]),
    .count("34.9萬", [348_500, 349_500], [348_499, 349_501]),
    .count("34萬8608", [348_608], [348_609, 348_607]), .count("1億2000萬", [120_000_000], [121_000_000]),
    .share("78.5%", [0.7845, 0.7855], [0.7844, 0.7856]), .share("0.785", [0.7845, 0.7855], [0.7844, 0.7856]),
    .share("78.5 per cent", [0.785], [0.786]), .share("七成八", [0.775, 0.785], [0.774, 0.786]),
    .share("七成半", [0.75], [0.76]),
    .decimal("0.81", [0.805, 0.815], [0.804, 0.816]), .decimal("7.5", [7.45, 7.55], [7.4, 7.6]),
    .decimal("-12.5", [-12.5, -12.45], [12.5, -12.4]), .decimal("−12.5", [-12.5], [12.5]),
    .decimal("minus three", [-3], [3]), .count("0", [0], [1, -1]), .share("0%", [0], [0.0001]),
    // Words: to the unit.
    .count("twelve", [12], [11, 13]), .count("a hundred and five", [105], [104, 106]),
    .count("half a dozen", [6], [5, 7]),
    .count("half a million", [450_000, 550_000], [449_999, 550_001]),
    .count("two and a half million", [2_450_000, 2_550_000], [2_449_999, 2_550_001]), .count("三十五", [35], [34, 36]),
    // About, nearly, just over.
    .count("about 350,000", [345_000, 355_000], [344_999, 355_001]), .count("about 10", [9, 11], [8, 12]),
    .count("an estimated 350,000", [348_608], [340_000]), .count("350,000 or so", [348_608], [340_000]),
    .count("約35萬", [345_000, 355_000], [344_999, 355_001]), .count("35萬左右", [345_000], [344_999]),
    .count("nearly 350,000", [345_000, 349_999], [344_999, 350_000]),
    .count("nearly 300,000", [270_000], [269_999, 300_000]),
    .count("just shy of 350,000", [349_999], [350_000]), .count("幾乎35萬", [349_999], [350_000]),
    .count("just over 350,000", [350_001, 355_000], [350_000, 355_001]), .count("略超過35萬", [350_001], [350_000]),
    .decimal("nearly -10", [-9.5, -9.99], [-10, -10.5, -8.9]), .decimal("about -10", [-9, -11], [-8.9, 10]),
    // More than, less than, at least, at most.
    .count("more than 23,000", [23_001, 24_000], [23_000, 24_001]), .count("in excess of 23,000", [23_750], [23_000]),
    .count("300-odd", [301, 400], [300, 401]), .count("三十多", [31, 40], [30, 41]), .count("34萬餘", [348_608], [340_000]),
    .count("逾34萬", [348_608], [340_000, 350_001]), .count("more than 0", [1], [0, 2]),
    .count("fewer than 350,000", [340_000, 349_999], [339_999, 350_000]), .count("不到35萬", [348_608], [350_000]),
    .count("at least 300", [300, 400], [299, 401]), .count("300 or more", [300], [299]), .count("300+", [300], [299]),
    .count("300以上", [300], [299]), .count("至少三百", [300], [299]),
    .count("up to 300", [300, 200], [301, 199]), .count("300 or fewer", [300], [301]),
    .count("as many as 300", [300], [301]),
    // Two ends.
    .count("between 300 and 400", [300, 400], [299, 401]), .count("300 to 400", [300, 400], [299, 401]),
    .count("300–400", [350], [401]), .count("300-400", [350], [401]), .count("300至400", [350], [401]),
    .count("3 to 4 million", [3_500_000], [2_999_999, 4_000_001]),
    .share("70 to 80 per cent", [0.7, 0.8], [0.69, 0.81]),
    .share("70–80%", [0.785], [0.81]), .share("between a half and two thirds", [0.5, 0.66], [0.49, 0.67]),
    // Parts of a whole.
    .share("two thirds", [0.647, 0.686], [0.646, 0.687]), .share("2/3", [0.66], [0.6]), .share("⅔", [0.66], [0.6]),
    .share("two thirds of the", [0.66], [0.6]), .share("one in three", [0.314, 0.353], [0.313, 0.354]),
    .share("one of every three", [0.33], [0.3]), .share("four in five", [0.78, 0.82], [0.779, 0.821]),
    .share("3 in 4", [0.73, 0.77], [0.729, 0.771]), .share("785 in 1,000", [0.785], [0.784, 0.786]),
    .share("one in ten", [0.09, 0.11], [0.089, 0.111]), .share("a twentieth", [0.05], [0.04, 0.06]),
    .share("三分之二", [0.66], [0.6]), .share("約三分之二", [0.62], [0.6]), .share("4分之3", [0.75], [0.7]),
    .share("half", [0.48, 0.52], [0.479, 0.521]), .share("every other", [0.5], [0.6]),
    .share("nearly half", [0.45, 0.499], [0.449, 0.5]), .share("近一半", [0.45, 0.499], [0.5]),
    .share("近半", [0.47], [0.5]),
    .share("just over half", [0.501, 0.55], [0.5, 0.551]), .share("more than half", [0.501, 0.6], [0.5, 0.601]),
    .share("more than two thirds", [0.7], [0.66]), .share("超過三分之二", [0.7], [0.66]),
    .share("不到一半", [0.4, 0.499], [0.399, 0.5]), .share("一半以上", [0.5, 0.6], [0.499]),
    .share("most", [0.501, 0.999], [0.5, 1]), .share("most of the", [0.6], [0.4]), .share("過半", [0.501], [0.5, 1]),
    .share("过半数", [0.501], [0.5]), .share("a slim majority", [0.55], [0.5, 0.56]),
    .share("a minority", [0.49, 0.01], [0.5, 0]),
    .share("a small minority", [0.1], [0.2]), .share("the overwhelming majority", [0.8, 0.999], [0.799, 1]),
    .share("all", [1], [0.9999]), .share("nearly all", [0.95, 0.999], [0.949, 1]), .share("幾乎全部", [0.97], [1]),
    .share("none", [0], [0.001]), .share("八成", [0.75, 0.85], [0.74, 0.86]), .share("近八成", [0.785], [0.8]),
    // Factors.
    .decimal("doubled", [1.9, 2.1], [1.89, 2.11]), .decimal("more than doubled", [2.01, 3], [2, 3.01]),
    .decimal("nearly tripled", [2.7, 2.99], [3, 2.6]), .decimal("halved", [0.475, 0.525], [0.47, 0.53]),
    .decimal("three times", [2.85, 3.15], [2.84, 3.16]), .decimal("2.5 times as many", [2.45, 2.55], [2.44, 2.56]),
    .decimal("fivefold", [5], [5.3]), .decimal("1.5倍", [1.5], [1.6]), .decimal("三倍", [3], [3.2]),
    .decimal("翻倍", [2], [2.2]),
    // Counts without a number.
    .count("dozens", [24, 99], [23, 100]), .count("hundreds of", [200, 999], [199, 1_000]),
    .count("tens of thousands", [20_000, 99_999], [19_999, 100_000]),
    .count("hundreds of thousands", [348_608], [199_999]),
    .count("數萬", [23_750], [100_000]),
  ])
  func holdsToItsEnds(_ claim: Claim) {
    for value in claim.holds {
      #expect(WrittenNumber.compare(claim.words, with: value) == .agrees, "\(claim.words) should hold of \(value)")
    }
    for value in claim.fails {
      guard case .disagrees = WrittenNumber.compare(claim.words, with: value) else {
        Issue.record("\(claim.words) of \(value): \(WrittenNumber.compare(claim.words, with: value))")
        continue
      }
    }
  }

  @Test(
    arguments: [
      ("early April 2020", ["2020-04-01", "2020-04-10"], ["2020-04-11", "2019-04-01"]),
      ("mid-April", ["2020-04-11", "2020-04-20"], ["2020-04-10", "2020-04-21"]),
      ("late April 2020", ["2020-04-21", "2020-04-30"], ["2020-04-20"]),
      ("early 2020", ["2020-01-01", "2020-04-30"], ["2020-05-01"]),
      ("late 2019", ["2019-09-01", "2019-12-31"], ["2019-08-31"]),
      ("the first half of 2020", ["2020-06-30"], ["2020-07-01"]),
      ("Q3 2019", ["2019-07-01", "2019-09-30"], ["2019-10-01"]),
      ("2020年4月中旬", ["2020-04-11"], ["2020-04-10"]), ("二〇二〇年四月十七日", ["2020-04-17"], ["2020-04-18"]),
      ("2020年底", ["2020-12-31"], ["2020-08-31"]), ("29 February 2020", ["2020-02-29"], ["2020-02-28"]),
    ] as [(String, [String], [String])])
  func datesHoldToTheirEnds(_ words: String, _ holds: [String], _ fails: [String]) {
    for day in holds { #expect(WrittenNumber.compare(words, with: .date(day)) == .agrees, "\(day)") }
    for day in fails { #expect(WrittenNumber.compare(words, with: .date(day)) == .disagrees(range: nil), "\(day)") }
  }

  @Test(arguments: [
    "plenty", "a lot", "several", "quite a few", "neerly half", "nearly", "more than", "half-ish", "about most",
    "more than dozens",
    "two thirds thirds", "three in two", "400 to 300", "between 300", "29 February 2019", "31 April", "1/0", "3/2",
    "17/4/2020", "12 hours",
    "成", "倍", "分之", "近", "約", "萬", "%", "1,23", "12 %%", "--3", "e5", "0x10", "1e5", "∞", "nan",
  ])
  func whatIsNotUnderstoodIsNeverAccepted(_ words: String) {
    for value in [FactValue.integer(12), .decimal(0.5), .share(0.5), .integer(300)] {
      #expect(WrittenNumber.compare(words, with: value) != .agrees)
    }
    #expect(NumberPhrase.range(of: WrittenNumber.normalised(words)) == nil)
  }

  @Test(arguments: ["nearly ", "9", "one ", "三", "9,", " of ", "-", "萬", "half ", "1/", "九百"])
  func aClaimOfAnyLengthComesToAnEnd(_ unit: String) {
    let words = String(repeating: unit, count: 20_000) + "half"
    #expect(WrittenNumber.compare(words, with: .share(0.5)) != .agrees)
    #expect(Rewriting.rewritten(words, for: .share(0.5)) == nil)
    #expect(WrittenNumber.compare(words, with: .date("2020-04-17")) != .agrees)
  }

  @Test func everyPhraseOfTheTableIsUnderstood() {
    for row in PhraseTable.rows {
      for words in row.words {
        let claim =
          switch row.meaning {
          case .before: words + (words.utf8.last.map { $0 > 0x7F } ?? false ? "三百" : " 300")
          case .after:
            (words.utf8.first.map { $0 > 0x7F } ?? false ? "三百" : "300") + (words.first?.isLetter ?? false ? " " : "")
              + words
          case .range, .factor, .part: words
          }
        #expect(NumberPhrase.range(of: WrittenNumber.normalised(claim)) != nil, "\(claim)")
        #expect(WrittenNumber.normalised(words) == words, "\(words) is not in the form in which it is compared")
        #expect(PhraseTable.text.contains(words.trimmed))
      }
    }
  }
}

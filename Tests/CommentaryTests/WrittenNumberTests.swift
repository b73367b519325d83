// Words against values: what agrees, what does not, what cannot be read.

import Testing

@testable import Commentary

@Suite struct WrittenNumberTests {
  @Test(
    arguments: [
      ("348,608", .integer(348_608)), ("348608", .integer(348_608)), ("348 608", .integer(348_608)),
      ("348'608", .integer(348_608)), ("348\u{2009}608", .integer(348_608)), ("348.6 thousand", .integer(348_608)),
      ("0.35 million", .integer(348_608)), ("about 350,000", .integer(348_608)), ("About 350,000", .integer(348_608)),
      ("some 348,600", .integer(348_608)), ("nearly 350,000", .integer(348_608)),
      ("more than 348,000", .integer(348_608)),
      ("more than 340,000", .integer(348_608)), ("over 300,000", .integer(348_608)),
      ("at least 348,608", .integer(348_608)),
      ("up to 348,608", .integer(348_608)), ("fewer than 349,000", .integer(348_608)),
      ("just over 348,600", .integer(348_608)),
      ("34.9萬", .integer(348_608)), ("34.9万", .integer(348_608)), ("約35萬", .integer(348_608)),
      ("近35萬", .integer(348_608)),
      ("35萬左右", .integer(348_608)), ("超過34萬", .integer(348_608)), ("348,608", .integer(348_608)),
      ("三十四萬八千六百零八", .integer(348_608)), ("more than 23,000", .integer(23_750)), ("twelve", .integer(12)),
      ("Twelve", .integer(12)), ("a dozen", .integer(12)), ("twenty-three", .integer(23)),
      ("one hundred and five", .integer(105)),
      ("two thousand and twelve", .integer(2_012)),
      ("three hundred forty-eight thousand six hundred and eight", .integer(348_608)),
      ("zero", .integer(0)), ("none", .integer(0)), ("0", .integer(0)), ("−3", .integer(-3)),
      ("1.2 million", .integer(1_234_567)),
      ("0.81", .decimal(0.8123)), ("0.8", .decimal(0.8123)), ("about 0.8", .decimal(0.8123)), ("3", .decimal(3.2)),
      ("doubled", .decimal(2.04)), ("half", .decimal(0.5)),
      ("78.5%", .share(0.7851)), ("78.5 %", .share(0.7851)), ("78.5 per cent", .share(0.7851)),
      ("78.5 percent", .share(0.7851)),
      ("79%", .share(0.7851)), ("0.79", .share(0.7851)), ("about 80%", .share(0.7851)), ("nearly 80%", .share(0.7851)),
      ("nearly four in five", .share(0.7851)), ("four in five", .share(0.7851)), ("4 out of 5", .share(0.7851)),
      ("more than three quarters", .share(0.7851)), ("百分之七十八點五", .share(0.7851)), ("近八成", .share(0.7851)),
      ("八成", .share(0.7851)), ("most", .share(0.51)), ("a majority", .share(0.7)), ("the vast majority", .share(0.9)),
      ("two thirds", .share(0.66)), ("two-thirds", .share(0.68)), ("one in three", .share(0.34)),
      ("a third", .share(0.33)),
      ("3 in 4", .share(0.75)), ("three quarters", .share(0.76)), ("half", .share(0.49)), ("nearly half", .share(0.47)),
      ("about half", .share(0.53)), ("more than half", .share(0.55)), ("less than half", .share(0.45)),
      ("近一半", .share(0.48)),
      ("三分之一", .share(0.33)), ("all", .share(1)), ("nearly all", .share(0.97)), ("none", .share(0)), ("0%", .share(0)),
      ("less than 0.1%", .share(0.0004)), ("<0.1%", .share(0.0004)), ("one in ten", .share(0.105)),
      ("17 April 2020", .date("2020-04-17")), ("17 Apr 2020", .date("2020-04-17")),
      ("April 17, 2020", .date("2020-04-17")),
      ("Friday, 17 April 2020", .date("2020-04-17")), ("2020年4月17日星期五", .date("2020-04-17")),
      ("2020年4月17日（周五）", .date("2020-04-17")), ("二〇二〇年四月十九日 禮拜天", .date("2020-04-19")),
      ("17th of April 2020", .date("2020-04-17")),
      ("the week of 17 April 2020", .date("2020-04-17")), ("2020-04-17", .date("2020-04-17")),
      ("17 April", .date("2020-04-17")),
      ("April 2020", .date("2020-04-17")), ("2020", .date("2020-04-17")), ("2020年4月17日", .date("2020-04-17")),
      ("2020年4月", .date("2020-04-17")), ("4月17日", .date("2020-04-17")),
    ] as [(String, FactValue)])
  func agrees(_ written: String, _ value: FactValue) {
    #expect(WrittenNumber.compare(written, with: value) == .agrees)
  }

  @Test(
    arguments: [
      ("348,609", .integer(348_608)), ("348,607", .integer(348_608)), ("350,000", .integer(348_608)),
      ("348.7 thousand", .integer(348_608)), ("about 340,000", .integer(348_608)),
      ("nearly 340,000", .integer(348_608)),
      ("more than 348,608", .integer(348_608)), ("more than 10,000", .integer(23_750)),
      ("fewer than 348,608", .integer(348_608)),
      ("34.8萬", .integer(348_608)), ("thirteen", .integer(12)), ("78.5%", .integer(78)), ("0", .integer(1)),
      ("half", .integer(0)),
      ("0.82", .decimal(0.8123)), ("0", .decimal(0.3)), ("doubled", .decimal(2.4)),
      ("78.6%", .share(0.7851)), ("78%", .share(0.7851)), ("0.78", .share(0.7851)), ("81", .share(0.81)),
      ("1", .share(0.6)),
      ("most", .share(0.5)), ("most", .share(1)), ("nearly half", .share(0.5)), ("nearly half", .share(0.44)),
      ("half", .share(0.46)), ("two thirds", .share(0.6)), ("more than half", .share(0.8)), ("all", .share(0.999)),
      ("none", .share(0.0001)), ("0%", .share(0.0001)), ("近一半", .share(0.51)), ("七成", .share(0.7851)),
      ("18 April 2020", .date("2020-04-17")), ("Monday, 17 April 2020", .date("2020-04-17")),
      ("Monday, 17 April", .date("2020-04-17")), ("2020年4月17日星期一", .date("2020-04-17")),
      ("April 2021", .date("2020-04-17")), ("17 May", .date("2020-04-17")),
      ("2020", .integer(348_608)), ("17 April 2020", .integer(17)),
    ] as [(String, FactValue)])
  func disagrees(_ written: String, _ value: FactValue) {
    guard case .disagrees = WrittenNumber.compare(written, with: value) else {
      Issue.record("\(written) against \(value): \(WrittenNumber.compare(written, with: value))")
      return
    }
  }

  @Test(
    arguments: [
      ("many", .integer(12)), ("348,60", .integer(348_608)), ("3,48,608", .integer(348_608)),
      ("1,234 567", .integer(1_234_567)),
      ("348,608 tweets", .integer(348_608)), ("1.2.3", .decimal(1)), ("twenty thirty", .integer(50)),
      ("two two", .integer(4)),
      ("hundred", .integer(100)), ("and", .integer(0)), ("", .integer(0)), ("-", .integer(0)), ("九九", .integer(99)),
      ("32 April 2020", .date("2020-04-17")), ("Friday, April 2020", .date("2020-04-17")),
      ("17 Foo 2020", .date("2020-04-17")), ("348,608", .date("2020-04-17")),
      ("five in three", .share(1)), ("99999999999999999999999", .integer(1)), ("%", .share(0)), ("about", .integer(0)),
    ] as [(String, FactValue)])
  func isNotUnderstood(_ written: String, _ value: FactValue) {
    #expect(WrittenNumber.compare(written, with: value) == .notUnderstood)
  }

  @Test(arguments: [
    ("nearly half", "45% to under 50%"), ("more than 23,000", "over 23,000 to 24,000"),
    ("about 350,000", "345,000 to 355,000"),
    ("most", "over 50% to under 100%"), ("two thirds", "64.67% to 68.67%"),
  ])
  func rangeInWords(_ words: String, _ range: String) {
    #expect(NumberPhrase.range(of: words)?.range.description == range)
  }

  @Test(arguments: [
    ("about 150,000", "about 150,000", true), ("About 150,000", "about 150,000", true),
    ("150,000", "about 150,000", false),
    ("about 150,000", "148,213", true), ("148,213", "148,213", true), ("about 160,000", "148,213", false),
    ("78.5%", "78.5 per cent", true), ("some words", "some words", true), ("some words", "other words", false),
    ("12 June 2020", "2020-06-12", true),
  ])
  func publishedFigures(_ written: String, _ value: String, _ agrees: Bool) {
    #expect(WrittenNumber.agrees(written, withPublished: value) == agrees)
  }
}

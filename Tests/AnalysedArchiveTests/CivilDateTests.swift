import AnalysedArchive
import Testing

@Suite struct CivilDateTests {
  static let days: [(String, Int, Int)] = [
    ("1970-01-01", 0, 4), ("2000-02-29", 11016, 2), ("2019-11-11", 18211, 1), ("2020-04-17", 18369, 5),
    ("1969-12-31", -1, 3), ("0001-01-01", -719_162, 1),
  ]

  @Test(arguments: days)
  func `a date is a number of days and back`(text: String, day: Int, weekday: Int) throws {
    let date = try #require(CivilDate(text))
    #expect(date.day == day)
    #expect(date.weekday == weekday)
    #expect(date.text == text)
  }

  @Test(arguments: ["2019-02-29", "2019-13-01", "2019-00-10", "2019-1-1", "2019-11-31", "20191111", "", "2019-11-1x"])
  func `what is no day is refused`(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test func `days follow one another`() {
    var previous = CivilDate(day: -800_000)
    for day in stride(from: -799_999, to: 100_000, by: 1) {
      let date = CivilDate(day: day)
      let (y, m, d) = date.components
      #expect(CivilDate(year: y, month: m, day: d) == date)
      let (py, pm, pd) = previous.components
      #expect(d == 1 ? (m == 1 ? (py, pm) == (y - 1, 12) : (py, pm) == (y, m - 1)) : (py, pm, pd + 1) == (y, m, d))
      previous = date
    }
  }
}

// Civil-day arithmetic against Foundation's Gregorian calendar and against days that everybody knows.
import Foundation
import Testing

@testable import Charts

@Suite struct DayTests {
  @Test(arguments: [
    (0, 1970, 1, 1, 4), (-1, 1969, 12, 31, 3), (11_016, 2000, 2, 29, 2), (17_532, 2018, 1, 1, 1),
    (18_369, 2020, 4, 17, 5),
    (-719_468, 0, 3, 1, 3), (18_321, 2020, 2, 29, 6), (-25_508, 1900, 3, 1, 4), (47_540, 2100, 2, 28, 7),
  ])
  func knownDays(number: Int, year: Int, month: Int, day: Int, weekday: Int) {
    let value = Day(year: year, month: month, day: day)
    #expect(value.number == number)
    #expect(Day(number: number).year == year)
    #expect(Day(number: number).month == month)
    #expect(Day(number: number).day == day)
    #expect(value.weekday == weekday)
  }

  @Test func everyDayOfFourCenturiesAgreesWithFoundation() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    // From 1800 on, where Foundation's calendar is Gregorian too; a step of 13 meets every month and weekday.
    for number in stride(from: -62_000, to: 84_000, by: 13) {
      let parts = calendar.dateComponents(
        [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(number) * 86_400))
      let day = Day(number: number)
      #expect(day.year == parts.year && day.month == parts.month && day.day == parts.day)
      #expect(day.weekday == ((parts.weekday ?? 0) + 5) % 7 + 1)
      #expect(Day(year: day.year, month: day.month, day: day.day) == day)
      #expect(Day(iso: day.iso) == day)
    }
  }

  @Test(arguments: [
    ("2019-08-19", true), ("2020-02-29", true), ("2019-02-29", false), ("2019-13-01", false), ("2019-00-10", false),
    ("2019-04-31", false), ("2019-8-19", false), ("19-08-2019", false), ("2019-08-19T10:00", false), ("", false),
    ("２０１９-08-19", false), ("2019-08--1", false),
  ])
  func readsOnlyISODays(text: String, isDay: Bool) {
    #expect(Day(iso: text)?.iso == (isDay ? text : nil))
  }

  @Test(arguments: [
    ("2019-08-19", "2019-08-19", "2019-08-01", "2019-01-01"), ("2019-08-25", "2019-08-19", "2019-08-01", "2019-01-01"),
    ("2020-01-01", "2019-12-30", "2020-01-01", "2020-01-01"), ("1969-12-28", "1969-12-22", "1969-12-01", "1969-01-01"),
  ])
  func starts(day: String, week: String, month: String, year: String) throws {
    let day = try #require(Day(iso: day))
    #expect(day.startOfWeek.iso == week)
    #expect(day.startOfMonth.iso == month)
    #expect(day.startOfYear.iso == year)
  }

  @Test(arguments: [
    (0, "2019-11-01"), (1, "2019-12-01"), (2, "2020-01-01"), (14, "2021-01-01"), (-11, "2018-12-01"),
    (-10, "2019-01-01"),
  ])
  func addsMonths(months: Int, expected: String) {
    #expect(Day(year: 2019, month: 11, day: 30).startOfMonth(adding: months).iso == expected)
  }

  @Test func isWrittenForReaders() {
    let day = Day(year: 2019, month: 8, day: 9)
    #expect(day.short == "9 Aug 2019")
    #expect(day.long == "9 August 2019")
  }
}

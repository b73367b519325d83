// Days, months, hours and spans of time as languages write them. Chinese writes a day in one way where English has a short
// and a long one.

extension Wording {
  /// `19 Aug 2019`, `2019年8月19日`.
  public func shortDay(_ day: Day) -> String { pick(day.short, hans: Self.chinese(day), hant: Self.chinese(day)) }

  /// `19 August 2019`, `2019年8月19日`.
  public func day(_ day: Day) -> String { pick(day.long, hans: Self.chinese(day), hant: Self.chinese(day)) }

  /// `August 2019`, `2019年8月`.
  public func month(_ day: Day) -> String {
    pick(day.monthAndYear, hans: Self.chineseMonth(day), hant: Self.chineseMonth(day))
  }

  /// `2019`, `2019年`.
  public func year(_ year: Int) -> String { pick("\(year)", hans: "\(year)年", hant: "\(year)年") }

  /// Two ends of a span: `1 May 2019 to 3 June 2019`, `2019年5月1日至2019年6月3日`.
  func range(_ first: String, _ last: String) -> String {
    pick("\(first) to \(last)", hans: "\(first)至\(last)", hant: "\(first)至\(last)")
  }

  /// The days from the first to the last.
  public func days(_ first: Day, _ last: Day) -> String { range(day(first), day(last)) }

  private static func chinese(_ day: Day) -> String { "\(day.year)年\(day.month)月\(day.day)日" }
  private static func chineseMonth(_ day: Day) -> String { "\(day.year)年\(day.month)月" }

  // MARK: Axes

  /// A day on an axis: `19 Aug`, or `19 Aug 2019` where nothing else says the year.
  func tick(day: Day, withYear: Bool) -> String {
    let english = "\(day.day) \(day.shortMonth)" + (withYear ? " \(day.year)" : "")
    let chinese = withYear ? Self.chinese(day) : "\(day.month)月\(day.day)日"
    return pick(english, hans: chinese, hant: chinese)
  }

  /// A month on an axis: `Aug`, or `Aug 2019`.
  func tick(month day: Day, withYear: Bool) -> String {
    let english = day.shortMonth + (withYear ? " \(day.year)" : "")
    let chinese = withYear ? Self.chineseMonth(day) : "\(day.month)月"
    return pick(english, hans: chinese, hant: chinese)
  }

  /// A day with its weekday: `Mon 12 Aug`, `8月12日週一`.
  func tick(weekday day: Day) -> String {
    let name = shortWeekdays[day.weekday - 1]
    let text = tick(day: day, withYear: false)
    return pick("\(name) \(text)", hans: "\(text)\(name)", hant: "\(text)\(name)")
  }

  // MARK: Weeks and months

  /// The days of the week from Monday.
  var weekdays: [String] {
    pick(
      PostingHours.days, hans: ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"],
      hant: ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"])
  }

  /// `Mon`, `週一`.
  var shortWeekdays: [String] {
    pick(
      PostingHours.days.map { String($0.prefix(3)) }, hans: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
      hant: ["週一", "週二", "週三", "週四", "週五", "週六", "週日"])
  }

  /// `Mo`, `一`.
  var shortestWeekdays: [String] {
    pick(
      PostingHours.days.map { String($0.prefix(2)) }, hans: ["一", "二", "三", "四", "五", "六", "日"],
      hant: ["一", "二", "三", "四", "五", "六", "日"])
  }

  /// "the week of 19 Aug 2019", "August 2019".
  func phrase(_ unit: BinUnit, _ day: Day) -> String {
    guard unit == .week else { return month(day) }
    return pick("the week of \(day.short)", hans: "\(shortDay(day))起的一周", hant: "\(shortDay(day))起的一週")
  }

  /// `weekly`.
  func adverb(_ unit: BinUnit) -> String {
    unit == .week ? pick("weekly", hans: "按周", hant: "按週") : pick("monthly", hans: "按月", hant: "按月")
  }

  /// `per week`.
  func per(_ unit: BinUnit) -> String {
    unit == .week ? pick("per week", hans: "每周", hant: "每週") : pick("per month", hans: "每月", hant: "每月")
  }

  /// A number of weeks or months; in English without the number: "3 of 120 weeks".
  func some(_ count: Int, of all: Int, _ unit: BinUnit) -> String {
    let (part, whole) = (Formats.count(count), Formats.count(all))
    return unit == .week
      ? pick("\(part) of \(whole) weeks", hans: "\(whole)周中的\(part)周", hant: "\(whole)週中的\(part)週")
      : pick("\(part) of \(whole) months", hans: "\(whole)个月中的\(part)个月", hant: "\(whole)個月中的\(part)個月")
  }

  /// Head of the column of the first days of weeks or months.
  func columnOf(_ unit: BinUnit) -> String {
    unit == .week ? pick("Week of", hans: "周起始日", hant: "週起始日") : pick("Month of", hans: "月份", hant: "月份")
  }

  /// The axis of counts over time: `Tweets per week`, and in the rail `Tweets` over `per week`.
  func counted(_ noun: String, per unit: BinUnit) -> AxisTitle {
    let line = per(unit) + countOf(noun)
    return AxisTitle(
      line: pick("\(countOf(noun)) \(per(unit))", hans: line, hant: line), head: countOf(noun), rest: per(unit))
  }

  /// Which clock the days are of.
  func daysAre(in zone: String) -> String {
    pick("Days are in \(zone).", hans: "日期按 \(zone) 时间。", hant: "日期依 \(zone) 時間。")
  }

  /// Which clock the times are of.
  func timesAre(in zone: String) -> String {
    pick("Times are in \(zone).", hans: "时间按 \(zone)。", hant: "時間依 \(zone)。")
  }

  // MARK: Spans

  /// A span of minutes in its two largest units: `25 min`, `3 h 12 min`, `2 d 4 h`; `25分鐘`, `3小時12分`, `2天4小時`.
  func span(minutes: Int) -> String {
    let value = Int(minutes.magnitude)
    let sign = minutes < 0 ? "\u{2212}" : ""
    if value < 60 { return sign + inMinutes("\(value)") }
    let gap = pick(" ", hans: "", hant: "")
    if value < 48 * 60 {
      // After hours Chinese says minutes in one character.
      let minutes = pick("\(value % 60) min", hans: "\(value % 60)分", hant: "\(value % 60)分")
      return sign + inHours("\(value / 60)") + (value % 60 > 0 ? gap + minutes : "")
    }
    let hours = value % 1_440 / 60
    return sign + inDays(Formats.count(value / 1_440)) + (hours > 0 ? gap + inHours("\(hours)") : "")
  }

  /// A lag with its sign: `+25 min`.
  func lag(minutes: Int) -> String { (minutes > 0 ? "+" : "") + span(minutes: minutes) }

  /// A span in one unit, as a column of spans is read: `25 min`, `3 h`, `12 d`.
  func rounded(minutes: Int) -> String {
    if minutes < 60 { return inMinutes("\(minutes)") }
    if minutes < 72 * 60 { return inHours("\((minutes + 30) / 60)") }
    return inDays(Formats.count((minutes + 720) / 1_440))
  }

  private var minutesUnit: String { pick("min", hans: "分钟", hant: "分鐘") }
  private var hoursUnit: String { pick("h", hans: "小时", hant: "小時") }
  private var daysUnit: String { pick("d", hans: "天", hant: "天") }

  func inMinutes(_ number: String) -> String { number + pick(" ", hans: "", hant: "") + minutesUnit }
  func inHours(_ number: String) -> String { number + pick(" ", hans: "", hant: "") + hoursUnit }
  func inDays(_ number: String) -> String { number + pick(" ", hans: "", hant: "") + daysUnit }
}

/// The title of an axis: in one line, or in the rail its head over the rest.
struct AxisTitle: Sendable, Equatable {
  var line: String
  var head: String
  var rest: String
}

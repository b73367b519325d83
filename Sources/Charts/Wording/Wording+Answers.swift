// The words of charts of an editor's own questions. The names of columns are the editor's; what is said round them is ours.

extension Wording {
  var noValue: String { pick("no value", hans: "无数值", hant: "無數值") }
  /// The name of a column that has none.
  var unnamed: String { pick("value", hans: "数值", hant: "數值") }
  var values: String { pick("Values", hans: "数值", hant: "數值") }

  /// Over the key of a heatmap.
  func classes(of title: String) -> String {
    let title = title.isEmpty ? values : title
    return pick("\(title), from", hans: "\(title)，各级下限", hant: "\(title)，各級下限")
  }

  // MARK: Places

  /// The first day of a step: "the week of 19 Aug 2019", "August 2019".
  func phrase(_ step: AnswerStep, _ day: Day) -> String {
    switch step {
    case .days(7): phrase(BinUnit.week, day)
    case .days: shortDay(day)
    case .months(12): year(day.year)
    case .months: month(day)
    }
  }

  /// A value at a place of an axis of time or numbers.
  func point(_ value: String, at place: String, _ axis: AnswerData.Axis) -> String {
    var preposition = "in"
    if case .days(_, let step) = axis, case .days(let length) = step, length != 7 { preposition = "on" }
    return pick("\(value) \(preposition) \(place)", hans: "\(value)（\(place)）", hant: "\(value)（\(place)）")
  }

  // MARK: Subtitles

  /// What by what, over which time.
  func answer(_ value: String, by axis: String, period: String) -> String {
    let (value, axis) = (value.capitalizedFirst, axis.lowercasedFirst)
    return pick(
      "\(value) by \(axis)\(period).", hans: "按\(between(axis))统计的\(start(value))\(period)。",
      hant: "依\(between(axis))統計的\(start(value))\(period)。")
  }

  func answerWithRange(_ value: String, by axis: String) -> String {
    let (value, axis) = (value.capitalizedFirst, axis.lowercasedFirst)
    return pick(
      "\(value) by \(axis), with range.", hans: "按\(between(axis))统计的\(start(value))，附区间。",
      hant: "依\(between(axis))統計的\(start(value))，附區間。")
  }

  /// The time of an axis, to stand in a subtitle.
  func period(_ step: AnswerStep, _ first: Day, _ last: Day) -> String {
    let span =
      switch step {
      case .months(12): range(pick("\(first.year)", hans: "\(first.year)", hant: "\(first.year)"), year(last.year))
      case .months: range(month(first), month(last))
      case .days: days(first, last)
      }
    return pick(", \(span)", hans: "，\(span)", hant: "，\(span)")
  }

  // MARK: Descriptions

  /// The whole of a description: what it is, its sentences, and how many series have none.
  func answered(_ head: String, _ sentences: [String], moreSeries: Int) -> String {
    let more = pick(
      "\(moreSeries) more series.", hans: "另有\(moreSeries)个序列。", hant: "另有\(moreSeries)個數列。")
    return joined([head] + sentences + (moreSeries > 0 ? [more] : []))
  }

  func seriesWithoutValues(_ name: String) -> String {
    pick("\(name): no values.", hans: "\(name)：没有数值。", hant: "\(name)：沒有數值。")
  }

  /// The course of a series over time or numbers; its name where there are several.
  func course(_ name: String, first: String, last: String, highest: String, lowest: String) -> String {
    let text = pick(
      "\(first), \(last), highest \(highest), lowest \(lowest)", hans: "起初\(first)，最后\(last)，最高\(highest)，最低\(lowest)",
      hant: "起初\(first)，最後\(last)，最高\(highest)，最低\(lowest)")
    return sentence(label(name, text))
  }

  /// A category and its value.
  func category(_ name: String, _ value: String) -> String {
    pick("\(name) \(value)", hans: "\(name)（\(value)）", hant: "\(name)（\(value)）")
  }

  /// One of two kinds of values of a strip, and what it has.
  func kind(_ name: String, _ values: String) -> String {
    pick("\(name) \(values)", hans: "\(name) \(values)", hant: "\(name) \(values)")
  }

  /// A row and its estimate.
  func row(_ name: String, _ estimate: String) -> String {
    pick("\(name) \(estimate)", hans: "\(name)：\(estimate)", hant: "\(name)：\(estimate)")
  }

  func more(_ count: Int, largest: String, smallest: String) -> String {
    pick(
      "\(count) more; the largest is \(largest), the smallest \(smallest)",
      hans: "另有\(count)项；最大的是\(start(largest))，最小的是\(start(smallest))",
      hant: "另有\(count)項；最大的是\(start(largest))，最小的是\(start(smallest))")
  }

  func more(_ count: Int) -> String { pick("\(count) more", hans: "另有\(count)项", hant: "另有\(count)項") }

  /// What a strip of dots holds.
  func spread(_ count: Int, from least: String, to most: String) -> String {
    let number = Formats.count(count)
    return pick(
      "\(number) values from \(least) to \(most)", hans: "\(number)个数值，自\(least)至\(most)",
      hant: "\(number)個數值，自\(least)至\(most)")
  }

  // MARK: Notes

  /// Steps of time without a row.
  func gaps(_ count: Int, of all: Int, _ step: AnswerStep) -> String {
    let (part, whole) = (Formats.count(count), Formats.count(all))
    let unit: (String, String, String) =
      switch step {
      case .days(1): ("days", "天", "天")
      case .days(7): ("weeks", "周", "週")
      case .months(1): ("months", "个月", "個月")
      case .months(3): ("quarters", "个季度", "季")
      case .months(12): ("years", "年", "年")
      case .days, .months: (step.name, "个时段", "個時段")
      }
    return pick(
      "The answer has no row for \(part) of \(whole) \(unit.0); they are gaps, not zeros.",
      hans: "查询结果的\(whole)\(unit.1)中有\(part)\(unit.1)没有数据；这些是空缺，不是零。",
      hant: "查詢結果的\(whole)\(unit.2)中有\(part)\(unit.2)沒有資料；這些是空缺，不是零。")
  }

  func unplaced(_ count: Int, _ axis: String) -> String {
    let (number, axis) = (Formats.count(count), axis.lowercasedFirst)
    return pick(
      "Left out: \(number) \(count == 1 ? "row" : "rows") without a \(axis).",
      hans: "未列出：没有\(between(axis))的\(number)行。",
      hant: "未列出：沒有\(between(axis))的\(number)列。")
  }

  /// Cells without a value, of all where that says something.
  func missing(_ count: Int, of all: Int?) -> String {
    let number = Formats.count(count)
    guard let whole = all.map(Formats.count) else {
      return pick("No value: \(number).", hans: "没有数值：\(number)项。", hant: "沒有數值：\(number)項。")
    }
    return pick(
      "No value: \(number) of \(whole).", hans: "没有数值：\(whole)项中的\(number)项。", hant: "沒有數值：\(whole)項中的\(number)項。")
  }

  var crowded: String {
    pick(
      "Where dots are densest some do not fit; the table has all.", hans: "各点最密集处未能全部画出；数据表列出全部。",
      hant: "各點最密集處未能全部畫出；資料表列出全部。")
  }
}

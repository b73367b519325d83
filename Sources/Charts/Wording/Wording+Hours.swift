// The words of the heatmap of posting hours.

extension Wording {
  /// Over the bracket of working hours.
  func workingHours(_ hours: String) -> String {
    pick("Working hours \(hours)", hans: "工作时间 \(hours)", hant: "工作時間 \(hours)")
  }

  /// The same in two short lines.
  var workingHoursLines: [String] { pick(["Working", "hours"], hans: ["工作", "时间"], hant: ["工作", "時間"]) }
  /// Beside the bracket of working days, in lines.
  var workingDaysLines: [String] { pick(["Mon–", "Fri"], hans: ["周一–", "周五"], hant: ["週一–", "週五"]) }
  var shareByDay: String { pick("Share by day", hans: "各日占比", hant: "各日占比") }
  var byHour: String { pick("By hour", hans: "各时段", hant: "各時段") }
  var hour: String { pick("Hour", hans: "时", hant: "時") }
  var allDays: String { pick("All days", hans: "合计", hant: "合計") }
  var allHours: String { pick("All hours", hans: "全天", hant: "全天") }

  /// Over the key of classes.
  func percentOfAll(_ noun: String) -> String {
    pick("Share of all \(noun), %", hans: "占全部\(self.noun(noun))的百分比", hant: "占全部\(self.noun(noun))的百分比")
  }

  func postingHours(_ noun: String, _ zone: String, working: Double, ofWeek: Double) -> String {
    let (inside, week) = (Formats.share(working), Formats.share(ofWeek))
    return pick(
      "\(noun.capitalizedFirst) by hour and weekday, \(zone). \(inside) fall inside the brackets, which cover \(week) of the week.",
      hans: "各星期、各时段的\(countOf(noun))，\(zone) 时间。括号所示时段占一周的\(week)，其间发布的占\(inside)。",
      hant: "各星期、各時段的\(countOf(noun))，\(zone) 時間。括號所示時段占一週的\(week)，其間發布的占\(inside)。")
  }

  func hoursOf(_ count: Int, _ noun: String, _ zone: String) -> String {
    pick(
      "\(posts(count, noun)) by weekday and hour, \(zone).", hans: "共\(posts(count, noun))，按星期与时段统计，\(zone) 时间。",
      hant: "共\(posts(count, noun))，依星期與時段統計，\(zone) 時間。")
  }

  func hoursAtWork(_ working: Double, from: String, to: String, weekend: Double) -> String {
    let (work, rest) = (Formats.share(working), Formats.share(weekend))
    return pick(
      "\(work) were sent Monday to Friday between \(from) and \(to); Saturday and Sunday together have \(rest).",
      hans: "\(work)发布于周一至周五的\(from)至\(to)；周六和周日合占\(rest)。",
      hant: "\(work)發布於週一至週五的\(from)至\(to)；週六和週日合占\(rest)。")
  }

  func busiestHours(
    _ count: Int, _ noun: String, day: Int, hour: String, busy: (hour: String, share: Double),
    quiet: (hour: String, share: Double)
  ) -> String {
    let (name, most) = (weekdays[day], Formats.count(count))
    let (high, low) = (Formats.share(busy.share), Formats.share(quiet.share))
    return pick(
      "The busiest hour of the week is \(name) \(hour) with \(most) \(noun); over all days most are sent in the hour from \(busy.hour) (\(high)) and fewest in the hour from \(quiet.hour) (\(low)).",
      hans:
        "一周中最忙的一小时始于\(name)\(hour)，有\(posts(count, noun))；就各日合计而言，\(busy.hour)起的一小时最多（\(high)），\(quiet.hour)起的一小时最少（\(low)）。",
      hant:
        "一週中最忙的一小時始於\(name)\(hour)，有\(posts(count, noun))；就各日合計而言，\(busy.hour)起的一小時最多（\(high)），\(quiet.hour)起的一小時最少（\(low)）。"
    )
  }

  func hoursAre(in zone: String) -> String {
    pick(
      "Hours are those of the clock in \(zone). Public holidays are not removed.", hans: "时段按 \(zone) 时间。未剔除公众假期。",
      hant: "時段依 \(zone) 時間。未剔除公眾假期。")
  }
}

// The words of the figures of topics over time: the lead figure and the panels of volume.

extension Wording {
  /// What a partly covered bin is drawn as.
  enum PartialMark {
    case bar
    /// The part of an area, drawn lighter.
    case lighter(BinUnit)
  }

  var other: String { pick("Other", hans: "其他", hant: "其他") }
  var withTopic: String { pick("With a topic", hans: "有主题", hant: "有主題") }

  /// What shares are of: `tweets with a topic`, or all of them.
  private func whole(_ noun: String, _ all: Bool) -> String {
    let posts = self.noun(noun)
    return all
      ? pick(noun, hans: "全部\(posts)", hant: "全部\(posts)")
      : pick("\(noun) with a topic", hans: "有主题的\(posts)", hant: "有主題的\(posts)")
  }

  /// The axis of shares.
  func shareAxis(_ noun: String, all: Bool) -> AxisTitle {
    let whole = whole(noun, all)
    return AxisTitle(
      line: pick("Share of \(whole)", hans: "在\(whole)中的占比", hant: "在\(whole)中的占比"),
      head: pick("Share of", hans: "占比", hant: "占比"), rest: pick(whole, hans: "在\(whole)中", hant: "在\(whole)中"))
  }

  /// Instead of bands where no bin has enough posts.
  func noBin(_ unit: BinUnit, reaches least: Int, _ noun: String, all: Bool) -> String {
    let whole = whole(noun, all)
    let posts = all ? self.noun(noun) : whole
    return pick(
      "No \(unit.rawValue) has \(least) \(whole)",
      hans: "没有任何一\(unit == .week ? "周" : "个月")的\(posts)达到\(least)条",
      hant: "沒有任何一\(unit == .week ? "週" : "個月")的\(posts)達到\(least)則")
  }

  /// Instead of bands where no post has a topic.
  func noneBearsTopic(_ noun: String) -> String {
    pick(
      "No \(noun.singular) bears a topic", hans: "没有任何\(self.noun(noun))属于某一主题",
      hant: "沒有任何\(self.noun(noun))屬於某一主題")
  }

  /// Under the shares beside the plot, in lines.
  func sharesIn(_ unit: BinUnit, _ day: Day) -> [String] {
    unit == .week
      ? pick(
        ["Shares in the", "week of", day.short], hans: [shortDay(day), "起一周的占比"], hant: [shortDay(day), "起一週的占比"])
      : pick(["Shares in", day.monthAndYear], hans: [month(day), "的占比"], hant: [month(day), "的占比"])
  }

  /// The same under the list of a phone.
  func sharesAreOf(_ unit: BinUnit, _ day: Day) -> String {
    let phrase = phrase(unit, day)
    return pick("Shares in \(phrase).", hans: "占比为\(phrase)的数值。", hant: "占比為\(phrase)的數值。")
  }

  /// Measure, unit and period of the lead figure.
  func topicShares(_ noun: String, all: Bool, _ unit: BinUnit, _ first: Day, _ last: Day) -> String {
    let whole = whole(noun, all)
    return pick(
      "\(all ? "Share of all \(noun)" : "Share of \(whole)"), \(adverb(unit)), \(days(first, last)). Bands add up to 100%.",
      hans: "各主题在\(whole)中的占比，\(adverb(unit))统计，\(days(first, last))。各色带合计为100%。",
      hant: "各主題在\(whole)中的占比，\(adverb(unit))統計，\(days(first, last))。各色帶合計為100%。")
  }

  func noTopics(_ noun: String, _ first: Day, _ last: Day) -> String {
    pick(
      "No \(noun) with a topic from \(days(first, last)).",
      hans: "\(days(first, last))没有任何有主题的\(self.noun(noun))。",
      hant: "\(days(first, last))沒有任何有主題的\(self.noun(noun))。")
  }

  func topicsOf(_ count: Int, _ noun: String, _ unit: BinUnit, _ first: Day, _ last: Day) -> String {
    pick(
      "Topics of \(posts(count, noun)), \(adverb(unit)), from \(days(first, last)).",
      hans: "\(days(first, last))共\(posts(count, noun))的主题，\(adverb(unit))统计。",
      hant: "\(days(first, last))共\(posts(count, noun))的主題，\(adverb(unit))統計。")
  }

  func largestTopic(_ title: String) -> String {
    pick("Largest overall is \(title).", hans: "整体占比最大的是\(start(title))。", hant: "整體占比最大的是\(start(title))。")
  }

  /// A topic's share overall, at its peak, at the beginning and in the last full bin.
  func course(
    _ title: String, overall: Double, peak: (share: Double, day: Day), trend: (first: Double, last: Double)?,
    _ unit: BinUnit
  ) -> String {
    let (whole, most, phrase) = (Formats.share(overall), Formats.share(peak.share), phrase(unit, peak.day))
    var parts = [
      pick("\(title): \(whole) overall", hans: "\(title)：整体占\(whole)", hant: "\(title)：整體占\(whole)"),
      pick("at most \(most) in \(phrase)", hans: "最高\(most)（\(phrase)）", hant: "最高\(most)（\(phrase)）"),
    ]
    if let trend {
      let (from, to) = (Formats.share(trend.first), Formats.share(trend.last))
      parts.append(
        pick(
          "\(from) at the beginning and \(to) in the last full \(unit.rawValue)",
          hans: "起初为\(from)，最后一个完整\(unit == .week ? "周" : "月份")为\(to)",
          hant: "起初為\(from)，最後一個完整\(unit == .week ? "週" : "月份")為\(to)"))
    }
    return sentence(beside(parts))
  }

  func busiest(_ count: Int, _ noun: String, _ unit: BinUnit, _ day: Day) -> String {
    let phrase = phrase(unit, day)
    return pick(
      "Most \(noun) in one \(unit.rawValue): \(Formats.count(count)), in \(phrase).",
      hans: "\(self.noun(noun))最多的是\(phrase)，共\(Formats.count(count))条。",
      hant: "\(self.noun(noun))最多的是\(phrase)，共\(Formats.count(count))則。")
  }

  // MARK: Notes

  func hatched(_ thin: Int, of all: Int, least: Int, _ noun: String, all isAll: Bool, _ unit: BinUnit) -> String {
    let whole = whole(noun, isAll)
    let posts = isAll ? self.noun(noun) : whole
    return pick(
      "Hatched: \(unit.rawValue)s with fewer than \(least) \(whole), too few to divide into shares (\(Formats.count(thin)) of \(Formats.count(all))).",
      hans: "斜线处：\(posts)不足\(least)条，数量太少，不计算占比（\(some(thin, of: all, unit))）。",
      hant: "斜線處：\(posts)不足\(least)則，數量太少，不計算占比（\(some(thin, of: all, unit))）。")
  }

  func allHaveTopics(_ noun: String) -> String {
    pick("All \(noun) have a topic.", hans: "所有\(self.noun(noun))都有主题。", hant: "所有\(self.noun(noun))都有主題。")
  }

  func withoutTopic(_ count: Int, of all: Int, _ noun: String) -> String {
    let share = Formats.share(Double(count) / Double(all))
    return pick(
      "Left out: \(posts(count, noun)) without a topic, \(share) of all; the bars count them.",
      hans: "未计入：没有主题的\(self.noun(noun))\(Formats.count(count))条，占全部的\(share)；柱形则将其计入。",
      hant: "未計入：沒有主題的\(self.noun(noun))\(Formats.count(count))則，占全部的\(share)；柱形則將其計入。")
  }

  func countsInParts(_ noun: String) -> String {
    pick(
      "A \(noun.singular) with several topics counts in equal parts for each.",
      hans: "属于多个主题的\(self.noun(noun))，平均分摊计入各主题。",
      hant: "屬於多個主題的\(self.noun(noun))，平均分攤計入各主題。")
  }

  func countsInFull(_ noun: String) -> String {
    pick(
      "A \(noun.singular) with several topics counts in full for each.",
      hans: "属于多个主题的\(self.noun(noun))，在每个主题中各计一次。",
      hant: "屬於多個主題的\(self.noun(noun))，在每個主題中各計一次。")
  }

  /// The first or last bin covers only some days.
  func covers(_ count: Int, isFirst: Bool, _ mark: PartialMark) -> String {
    let words = ["no days", "one day", "two days", "three days", "four days", "five days", "six days"]
    let days = count < words.count ? words[count] : "\(count) days"
    let place = pick(isFirst ? "first" : "last", hans: isFirst ? "第一" : "最后一", hant: isFirst ? "第一" : "最後一")
    switch mark {
    case .bar:
      return pick(
        "The \(place) bar covers \(days).", hans: "\(place)根柱形只覆盖\(count)天。", hant: "\(place)根柱形只涵蓋\(count)天。")
    case .lighter(let unit):
      return pick(
        "The \(place) \(unit.rawValue), drawn lighter, covers \(days).",
        hans: "\(place)\(unit == .week ? "周" : "个月")只覆盖\(count)天，以浅色绘出。",
        hant: "\(place)\(unit == .week ? "週" : "個月")只涵蓋\(count)天，以淺色繪出。")
    }
  }

  // MARK: Volume

  func volume(_ noun: String, _ unit: BinUnit, topics: Int, _ first: Day, _ last: Day, isShared: Bool) -> String {
    let measure = counted(noun, per: unit).line
    let period = days(first, last)
    guard topics > 1 else {
      return pick("\(measure), \(period).", hans: "\(measure)，\(period)。", hant: "\(measure)，\(period)。")
    }
    return isShared
      ? pick(
        "\(measure) by topic, \(period). The same scale in every panel.", hans: "各主题\(measure)，\(period)。各分图刻度相同。",
        hant: "各主題\(measure)，\(period)。各分圖刻度相同。")
      : pick(
        "\(measure) by topic, \(period). Each panel has a scale of its own.",
        hans: "各主题\(measure)，\(period)。各分图刻度互不相同。", hant: "各主題\(measure)，\(period)。各分圖刻度互不相同。")
  }

  var noTopics: String { pick("No topics.", hans: "没有主题。", hant: "沒有主題。") }

  func nothing(of title: String, _ noun: String) -> String {
    pick("\(title): no \(noun).", hans: "\(title)：没有\(self.noun(noun))。", hant: "\(title)：沒有\(self.noun(noun))。")
  }

  /// How much, in how many bins, and when most; with a period where the sentence stands alone.
  func amount(
    of title: String, _ total: Int, _ noun: String, active: Int, of all: Int, _ unit: BinUnit,
    period: (first: Day, last: Day)? = nil, peak: (day: Day, count: Int)
  ) -> String {
    let phrase = phrase(unit, peak.day)
    let most = Formats.count(peak.count)
    let bins = some(active, of: all, unit)
    let span = period.map { days($0.first, $0.last) }
    return pick(
      "\(title): \(posts(total, noun)) in \(bins)\(span.map { " from " + $0 } ?? ""), most in \(phrase) with \(most).",
      hans: "\(title)：\(span.map { $0 + "，" } ?? "")共\(posts(total, noun))，分布于\(bins)，最多的是\(phrase)，有\(most)条。",
      hant: "\(title)：\(span.map { $0 + "，" } ?? "")共\(posts(total, noun))，分布於\(bins)，最多的是\(phrase)，有\(most)則。")
  }
}

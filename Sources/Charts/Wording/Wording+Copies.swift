// The words of texts that were posted more than once: by many accounts, and on a second platform.

extension Wording {
  // MARK: Copied texts

  var copiedText: String { pick("Copied text", hans: "相同文本", hant: "相同文字") }
  var translation: String { pick("Translation", hans: "译文", hant: "譯文") }
  var halfIn: String { pick("Half in", hans: "半数用时", hant: "半數用時") }
  var halfInMinutes: String { pick("Half in, minutes", hans: "半数用时（分钟）", hant: "半數用時（分鐘）") }
  var largestBurst: String { pick("Largest burst", hans: "最大爆发", hant: "最大爆發") }
  var noCopies: String { pick("No copied texts", hans: "没有相同文本", hant: "沒有相同文字") }

  /// Over the calendar.
  func allPosts(_ noun: String) -> String {
    pick("All \(noun)", hans: "全部\(self.noun(noun))", hant: "全部\(self.noun(noun))")
  }

  /// Over the clock of the burst.
  func burstHead(_ noun: String) -> String {
    pick(
      "Largest burst, time since first \(noun.singular)", hans: "最大爆发，距第一条的时间", hant: "最大爆發，距第一則的時間")
  }

  /// Ticks of the clock of the burst.
  var burstTicks: [(minutes: Double, text: String)] {
    [
      (1, inMinutes("1")), (10, pick("10", hans: "10", hant: "10")), (60, inHours("1")), (360, inHours("6")),
      (1_440, inHours("24")),
    ]
  }

  func burstRemark(_ noun: String) -> String {
    pick(
      "A burst is a run of \(noun) none of which comes more than a day after the one before.",
      hans: "爆发指一连串\(self.noun(noun))，其中每一条与前一条相隔都不超过一天。", hant: "爆發指一連串\(self.noun(noun))，其中每一則與前一則相隔都不超過一天。")
  }

  /// On a phone: how many, and how fast.
  func copies(_ count: Int, _ noun: String, halfIn minutes: Int) -> String {
    let span = rounded(minutes: minutes)
    return pick(
      "\(posts(count, noun)), half in \(span)", hans: "\(posts(count, noun))，半数用时\(span)",
      hant: "\(posts(count, noun))，半數用時\(span)")
  }

  func copyGroups(_ count: Int, _ noun: String, _ first: Day, _ last: Day) -> String {
    let number = Formats.count(count)
    return pick(
      "The \(number) largest groups of copied texts, \(days(first, last)). One dot is one \(noun.singular).",
      hans: "规模最大的\(number)组相同文本，\(days(first, last))。一点为一条\(self.noun(noun))。",
      hant: "規模最大的\(number)組相同文字，\(days(first, last))。一點為一則\(self.noun(noun))。")
  }

  func copied(
    _ text: String, posts count: Int, _ noun: String, accounts: Int, halfSpan: Int, burst: (count: Int, span: Int)
  )
    -> String
  {
    let (posts, people) = (posts(count, noun), self.accounts(accounts))
    let (half, most, within) = (span(minutes: halfSpan), Formats.count(burst.count), span(minutes: burst.span))
    return pick(
      "“\(text)”: \(posts) by \(people), half of them within \(half); the largest burst has \(most) within \(within).",
      hans: "“\(text)”：\(people)发布的\(posts)，半数集中在\(half)内；最大一次爆发在\(within)内有\(most)条。",
      hant: "「\(text)」：\(people)發布的\(posts)，半數集中在\(half)內；最大一次爆發在\(within)內有\(most)則。")
  }

  func copyNotes(_ noun: String, _ zone: String) -> [String] {
    [
      pick(
        "“Half in” is the shortest span that holds half of a group's \(noun).",
        hans: "“半数用时”指容纳一组中半数\(self.noun(noun))的最短时段。", hant: "「半數用時」指容納一組中半數\(self.noun(noun))的最短時段。"),
      pick(
        "Dots are set apart vertically only to be seen; where they are densest some do not fit, and the written number has them all.",
        hans: "各点上下错开只为便于辨认；最密集处未能全部画出，所写数字则为全部。", hant: "各點上下錯開只為便於辨認；最密集處未能全部畫出，所寫數字則為全部。"),
      timesAre(in: zone),
    ]
  }

  // MARK: Two platforms

  var noText: String { pick("No text on both platforms", hans: "没有在两个平台上均出现的文本", hant: "沒有在兩個平台上均出現的文字") }
  var matchedText: String { pick("Matched text", hans: "匹配的文本", hant: "相符的文字") }
  var lag: String { pick("Lag", hans: "时差", hant: "時差") }
  var lagMinutes: String { pick("Lag, minutes", hans: "时差（分钟）", hant: "時差（分鐘）") }

  func on(_ platform: String) -> String {
    pick("On \(platform)", hans: "\(before(platform))发布", hant: "\(before(platform))發布")
  }

  func lag(on platform: String) -> String {
    pick("Lag on \(platform)", hans: "\(before(platform))的时差", hant: "\(before(platform))的時差")
  }

  func moreInTable(_ count: Int) -> String {
    let number = Formats.count(count)
    return pick("\(number) more are in the table.", hans: "另有\(number)条见数据表。", hant: "另有\(number)則見資料表。")
  }

  func textsOnBoth(
    _ shown: Int, of all: Int, _ platforms: (first: String, second: String), _ days: (first: Day, last: Day)?
  )
    -> String
  {
    guard let days else {
      return pick("Texts found on both platforms.", hans: "在两个平台上均出现的文本。", hant: "在兩個平台上均出現的文字。")
    }
    let (part, whole, span) = (Formats.count(shown), Formats.count(all), self.days(days.first, days.last))
    let (first, second) = platforms
    return pick(
      "\(part) of \(whole) texts found on both platforms, \(span). Filled: \(first). Open: \(second). Dashed: \(second) came first.",
      hans: "在两个平台上均出现的\(whole)条文本中的\(part)条，\(span)。实心：\(first)。空心：\(second)。虚线：\(before(second))在先。",
      hant: "在兩個平台上均出現的\(whole)則文字中的\(part)則，\(span)。實心：\(first)。空心：\(second)。虛線：\(before(second))在先。")
  }

  var noTextFound: String {
    pick("No text was found on both platforms.", hans: "没有文本在两个平台上均出现。", hant: "沒有文字在兩個平台上均出現。")
  }

  func textsFound(_ count: Int, _ platforms: (first: String, second: String), later: Int, earlier: Int) -> String {
    let (number, late, early) = (Formats.count(count), Formats.count(later), Formats.count(earlier))
    let (first, second) = platforms
    return pick(
      "\(number) texts on \(first) and \(second): \(second) came later in \(late), earlier in \(early).",
      hans: "\(before(first))与\(between(second))上的\(number)条相同文本：\(before(second))在后的有\(late)条，在先的有\(early)条。",
      hant: "\(before(first))與\(between(second))上的\(number)則相同文字：\(before(second))在後的有\(late)則，在先的有\(early)則。")
  }

  func lags(median: Int, shortest: Int, longest: Int) -> String {
    let (middle, least, most) = (lag(minutes: median), lag(minutes: shortest), lag(minutes: longest))
    return pick(
      "The median lag is \(middle), the shortest \(least), the longest \(most).",
      hans: "时差的中位数为\(middle)，最短为\(least)，最长为\(most)。", hant: "時差的中位數為\(middle)，最短為\(least)，最長為\(most)。")
  }

  func lagNote(_ platforms: (first: String, second: String)) -> String {
    let (first, second) = platforms
    return pick(
      "Lags run from \(first) to \(second): a negative one means that \(second) came first.",
      hans: "时差自\(between(first))计至\(start(second))：负值表示\(between(second))在先。",
      hant: "時差自\(between(first))計至\(start(second))：負值表示\(between(second))在先。")
  }
}

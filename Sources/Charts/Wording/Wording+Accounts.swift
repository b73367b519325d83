// The words of the figures of accounts: when they were created, what one posted, which may have changed hands.

extension Wording {
  // MARK: Creation

  var accountsCreated: AxisTitle {
    let line = pick("Accounts created per month", hans: "每月创建的账号数", hant: "每月建立的帳號數")
    return AxisTitle(
      line: line, head: accountCount, rest: pick("created", hans: "按创建月份", hant: "依建立月份"))
  }

  var noAccounts: String { pick("No accounts", hans: "没有账号", hant: "沒有帳號") }

  func firstPostInArchive(_ noun: String) -> String {
    pick(
      "First \(noun) in the archive", hans: "存档中的第一条\(self.noun(noun))", hant: "存檔中的第一則\(self.noun(noun))")
  }

  /// A month and its count at the peak: `Aug 2017: 1,234`.
  func peak(_ month: Day, _ count: Int) -> String { label(tick(month: month, withYear: true), Formats.count(count)) }

  /// Over the years that are drawn a second time, larger.
  func magnified(from first: Int, to last: Int, by factor: Double, _ count: Int, share: Double) -> String {
    let (times, part) = (Formats.number(factor), Formats.wholeShare(share))
    let span = first == last ? year(first) : range("\(first)", year(last))
    return pick(
      "\(span), magnified \(times) times: \(accounts(count)) (\(part))",
      hans: "\(span)，放大\(times)倍：\(accounts(count))（\(part)）", hant: "\(span)，放大\(times)倍：\(accounts(count))（\(part)）")
  }

  func creation(_ first: Day?, _ last: Day?) -> String {
    guard let first, let last else {
      return pick("Accounts by month of creation.", hans: "按创建月份统计的账号数。", hant: "依建立月份統計的帳號數。")
    }
    let span = range(month(first), month(last))
    return pick(
      "Accounts by month of creation, \(span).", hans: "按创建月份统计的账号数，\(span)。", hant: "依建立月份統計的帳號數，\(span)。")
  }

  var noCreation: String {
    pick("No accounts with a known day of creation.", hans: "没有创建日期已知的账号。", hant: "沒有建立日期已知的帳號。")
  }

  func created(_ total: Int, _ first: Day, _ last: Day, peak: (month: Day, count: Int)) -> String {
    let span = range(month(first), month(last))
    let (when, most) = (month(peak.month), Formats.count(peak.count))
    return pick(
      "\(accounts(total)) created from \(span), most in \(when) with \(most).",
      hans: "\(accounts(total))创建于\(span)，最多的是\(when)，有\(most)个。",
      hant: "\(accounts(total))建立於\(span)，最多的是\(when)，有\(most)個。")
  }

  func createdBefore(_ count: Int, share: Double, _ firstPost: Day, _ noun: String) -> String {
    let (number, part, when) = (Formats.count(count), Formats.share(share), month(firstPost))
    return pick(
      "\(number) (\(part)) were created before the month of the first \(noun), \(when).",
      hans: "其中\(number)个（\(part)）在第一条\(self.noun(noun))所在月份（\(when)）之前创建。",
      hant: "其中\(number)個（\(part)）在第一則\(self.noun(noun))所在月份（\(when)）之前建立。")
  }

  func busiestYear(_ number: Int, _ count: Int) -> String {
    pick(
      "The year with most is \(number): \(Formats.count(count)).",
      hans: "创建账号最多的一年是\(number)年，有\(Formats.count(count))个。",
      hant: "建立帳號最多的一年是\(number)年，有\(Formats.count(count))個。")
  }

  func creationNotes(missing: Int) -> [String] {
    let days = pick(
      "Days of creation are those that the platform recorded; an old account may have belonged to someone else.",
      hans: "创建日期以平台记录为准；旧账号可能曾属于他人。", hant: "建立日期以平台紀錄為準；舊帳號可能曾屬於他人。")
    guard missing > 0 else { return [days] }
    let left = pick(
      "Left out: \(accounts(missing)) without a day of creation.", hans: "未计入：创建日期不详的\(accounts(missing))。",
      hant: "未計入：建立日期不詳的\(accounts(missing))。")
    return [days, left]
  }

  // MARK: Activity of one

  func activity(of account: String, _ noun: String, _ unit: BinUnit, _ first: Day, _ last: Day) -> String {
    let measure = counted(noun, per: unit).line
    let period = days(first, last)
    return pick(
      "\(measure) by \(account), from its first to its last, \(period).",
      hans: "\(before(account))的\(measure)，自第一条至最后一条，\(period)。",
      hant: "\(before(account))的\(measure)，自第一則至最後一則，\(period)。")
  }

  // MARK: Repurposed

  var languageBefore: String { pick("Before", hans: "之前语言", hant: "之前語言") }
  var languageAfter: String { pick("After", hans: "之后语言", hant: "之後語言") }
  var gap: String { pick("Gap", hans: "间隔", hant: "間隔") }
  var beforeGap: String { pick("Before the gap", hans: "间隔之前", hant: "間隔之前") }
  var afterGap: String { pick("After it", hans: "间隔之后", hant: "間隔之後") }
  var lastBeforeGap: String { pick("Last before gap", hans: "间隔前最后一条", hant: "間隔前最後一則") }
  var firstAfterGap: String { pick("First after gap", hans: "间隔后第一条", hant: "間隔後第一則") }
  var gapDays: String { pick("Gap, days", hans: "间隔天数", hant: "間隔天數") }
  var noCandidates: String { pick("No candidates", hans: "没有候选账号", hant: "沒有候選帳號") }

  func countOf(_ noun: String, isBefore: Bool) -> String {
    let count = countOf(noun)
    return isBefore
      ? pick("\(count) before", hans: "之前\(count)", hant: "之前\(count)")
      : pick("\(count) after", hans: "之后\(count)", hant: "之後\(count)")
  }

  func repurposed(_ shown: Int, of all: Int) -> String {
    let (part, whole) = (Formats.count(shown), Formats.count(all))
    return pick(
      "Accounts with a gap of 180 days or more between two languages; \(part) of \(whole) candidates.",
      hans: "在两种语言之间停用180天以上的账号；\(whole)个候选账号中的\(part)个。",
      hant: "在兩種語言之間停用180天以上的帳號；\(whole)個候選帳號中的\(part)個。")
  }

  func repurposedGaps(_ shown: Int, of all: Int, median: Int, longest: (days: Int, from: Day, to: Day)) -> String {
    let (part, whole) = (Formats.count(shown), Formats.count(all))
    let (middle, most) = (Formats.count(median), Formats.count(longest.days))
    let span = days(longest.from, longest.to)
    return pick(
      "\(part) of \(whole) accounts that may have been repurposed. The median gap is \(middle) days, the longest \(most) days, from \(span).",
      hans: "\(whole)个可能被改作他用的账号中的\(part)个。间隔的中位数为\(middle)天，最长为\(most)天（\(span)）。",
      hant: "\(whole)個可能被改作他用的帳號中的\(part)個。間隔的中位數為\(middle)天，最長為\(most)天（\(span)）。")
  }

  func languageChange(_ before: String, _ after: String) -> String {
    pick(
      "\(before) to \(after)", hans: "由\(between(before))变为\(start(after))",
      hant: "由\(between(before))變為\(start(after))")
  }

  func languageChanges(_ changes: [(text: String, count: Int)]) -> String {
    let parts = changes.map { change in
      let number = Formats.count(change.count)
      return pick(
        "\(change.text) \(number)", hans: "\(self.before(change.text))的\(number)个",
        hant: "\(self.before(change.text))的\(number)個")
    }
    return pick(
      "Changes of language: \(beside(parts)).", hans: "语言变化：\(beside(parts))。", hant: "語言變化：\(beside(parts))。")
  }

  var candidatesNote: String {
    pick(
      "Candidates, not findings: people who write two languages match, and accounts taken over in the same language do not.",
      hans: "仅为候选，并非结论：使用两种语言的人也会符合条件，而被接管后语言不变的账号则不会。",
      hant: "僅為候選，並非結論：使用兩種語言的人也會符合條件，而遭接管後語言不變的帳號則不會。")
  }
}

// The words of what is set side by side: releases, themes of two archives, estimates, lines over time.

extension Wording {
  // MARK: Releases

  var noReleases: String { pick("No releases", hans: "没有各次发布的数据", hant: "沒有各次發布的資料") }

  /// Under a release's name, in lines; the second continues the first.
  func sharedLines(texts: Int, accounts: Int) -> [String] {
    let number = Formats.count(texts)
    return pick(
      ["shared: \(number) texts", "and \(self.accounts(accounts))"],
      hans: ["共有：\(number)条文本", "和\(self.accounts(accounts))"],
      hant: ["共有：\(number)則文字", "和\(self.accounts(accounts))"])
  }

  /// Lines of a panel in one; an "and" takes no comma.
  func detail(_ lines: [String]) -> String {
    beside(lines).replacing(pick(", and ", hans: "，和", hant: "，和"), with: pick(" and ", hans: "和", hant: "和"))
  }

  func releases(_ noun: String, _ unit: BinUnit, _ days: (first: Day, last: Day)?) -> String {
    guard let days else {
      return pick(
        "\(countOf(noun)) of each release.", hans: "各次发布的\(countOf(noun))。", hant: "各次發布的\(countOf(noun))。")
    }
    let (measure, period) = (counted(noun, per: unit).line, self.days(days.first, days.last))
    return pick(
      "\(measure) in each release, \(period). Each has a scale of its own.",
      hans: "各次发布中的\(measure)，\(period)。各自的刻度互不相同。", hant: "各次發布中的\(measure)，\(period)。各自的刻度互不相同。")
  }

  func release(
    _ title: String, accounts: Int, posts count: Int, _ noun: String, peak: (phrase: String, count: Int)?,
    shared: (texts: Int, accounts: Int)?
  ) -> String {
    let (people, posts) = (self.accounts(accounts), posts(count, noun))
    var text = pick(
      "\(title): \(people), \(posts)", hans: "\(title)：\(people)，\(posts)", hant: "\(title)：\(people)，\(posts)")
    if let peak {
      let most = Formats.count(peak.count)
      text += pick(
        ", most in \(peak.phrase) with \(most)", hans: "，最多的是\(peak.phrase)，有\(most)条",
        hant: "，最多的是\(peak.phrase)，有\(most)則")
    }
    if let shared {
      let (texts, both) = (Formats.count(shared.texts), self.accounts(shared.accounts))
      text += pick(
        "; it shares \(texts) texts and \(both) with the first", hans: "；与第一次发布共有\(texts)条文本和\(both)",
        hant: "；與第一次發布共有\(texts)則文字和\(both)")
    }
    return sentence(text)
  }

  func releasesNotes(_ noun: String, hasShared: Bool) -> [String] {
    let heights = pick(
      "Heights of different releases must not be compared; the numbers beside them may.",
      hans: "不同发布之间的高度不可比较；旁边的数字则可以。", hant: "不同發布之間的高度不可比較；旁邊的數字則可以。")
    guard hasShared else { return [heights] }
    let shared = pick(
      "Shared with the first: texts that \(noun) of both carry, retweets left aside; accounts under the same id, hashed ones only where both releases hash alike.",
      hans: "与第一次发布共有：两者的\(self.noun(noun))中均出现的文本，转推不计；ID 相同的账号，经哈希处理的账号仅在两次发布的哈希方式相同时才可比较。",
      hant: "與第一次發布共有：兩者的\(self.noun(noun))中均出現的文字，轉推不計；ID 相同的帳號，經雜湊處理的帳號僅在兩次發布的雜湊方式相同時才可比較。")
    return [heights, shared]
  }

  // MARK: Themes

  func themesCompared(_ noun: String, first: (title: String, posts: Int), second: (title: String, posts: Int)) -> String
  {
    let (a, b) = (posts(first.posts, noun), posts(second.posts, noun))
    return pick(
      "Share of \(noun) that bear each theme. Filled: \(first.title), \(a). Open: \(second.title), \(b).",
      hans: "各议题的\(self.noun(noun))占比。实心：\(first.title)，\(a)。空心：\(second.title)，\(b)。",
      hant: "各議題的\(self.noun(noun))占比。實心：\(first.title)，\(a)。空心：\(second.title)，\(b)。")
  }

  var noThemes: String { pick("No themes.", hans: "没有议题。", hant: "沒有議題。") }

  /// Instead of a share where an archive has no post.
  func noneOf(_ noun: String) -> String { pick("no \(noun)", hans: no(noun), hant: no(noun)) }

  func themeShares(
    _ noun: String, _ archives: (first: String, second: String), _ themes: [(title: String, texts: (String, String))]
  )
    -> String
  {
    let (first, second) = archives
    let items = items(
      themes.map { theme in
        label(
          theme.title,
          pick(
            "\(theme.texts.0) and \(theme.texts.1)", hans: "\(theme.texts.0)和\(theme.texts.1)",
            hant: "\(theme.texts.0)和\(theme.texts.1)"))
      })
    return pick(
      "Share of \(noun) by theme, \(first) and \(second). \(items).",
      hans: "\(before(first))和\(between(second))中各议题的\(self.noun(noun))占比。\(items)。",
      hant: "\(before(first))和\(between(second))中各議題的\(self.noun(noun))占比。\(items)。")
  }

  func themesCountInFull(_ noun: String) -> String {
    pick(
      "A \(noun.singular) with several themes counts in full for each.", hans: "属于多个议题的\(self.noun(noun))，在每个议题中各计一次。",
      hant: "屬於多個議題的\(self.noun(noun))，在每個議題中各計一次。")
  }

  /// Head of a column of counts of an archive.
  func column(_ title: String, _ noun: String) -> String {
    pick("\(title), \(noun)", hans: "\(title)，\(countOf(noun))", hant: "\(title)，\(countOf(noun))")
  }

  // MARK: Estimates

  var noEstimates: String { pick("No estimates", hans: "没有估计值", hant: "沒有估計值") }
  var from: String { pick("From", hans: "下限", hant: "下限") }
  var to: String { pick("To", hans: "上限", hant: "上限") }
  /// Head of the column of how many were looked at.
  var read: String { pick("Read", hans: "已读", hant: "已讀") }

  func estimate(_ label: String, _ value: String, low: String, high: String, read: Int) -> String {
    let number = Formats.count(read)
    return pick(
      "\(label) \(value) (\(low) to \(high), \(number) read)",
      hans: "\(before(label))为\(value)（\(low)至\(high)，已读\(number)条）",
      hant: "\(before(label))為\(value)（\(low)至\(high)，已讀\(number)則）")
  }

  func unknownEstimate(_ label: String) -> String {
    pick("\(label) \(notKnown)", hans: "\(before(label))\(notKnown)", hant: "\(before(label))\(notKnown)")
  }

  // MARK: Lines

  var dayColumn: String { pick("Day", hans: "日期", hant: "日期") }

  func lineWithoutValues(_ label: String) -> String {
    pick("\(label): no values.", hans: "\(label)：没有数值。", hant: "\(label)：沒有數值。")
  }

  func line(_ label: String, start: (Double, Day), end: (Double, Day), peak: (Double, Day)) -> String {
    func english(_ point: (Double, Day)) -> String { "\(Formats.number(point.0)) on \(point.1.short)" }
    func chinese(_ point: (Double, Day)) -> String { "\(Formats.number(point.0))（\(shortDay(point.1))）" }
    return pick(
      "\(label): \(english(start)), \(english(end)), highest \(english(peak)).",
      hans: "\(label)：起初\(chinese(start))，最后\(chinese(end))，最高\(chinese(peak))。",
      hant: "\(label)：起初\(chinese(start))，最後\(chinese(end))，最高\(chinese(peak))。")
  }

  func lines(_ value: String, _ first: Day, _ last: Day) -> String {
    pick(
      "\(value), \(days(first, last)).", hans: "\(value)，\(days(first, last))。", hant: "\(value)，\(days(first, last))。")
  }
}

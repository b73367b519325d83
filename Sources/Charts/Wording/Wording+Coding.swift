// The words of what readers of a sample say of a codebook.

extension Wording {
  /// Head of the column of shares that words count.
  var countedShare: String { pick("Counted by words", hans: "按词语计数", hant: "按詞語計數") }
  /// Head of the column of shares that readers give.
  var correctedShareColumn: String { pick("Corrected by readers", hans: "经阅读校正", hant: "經閱讀校正") }
  /// The same beside its mark.
  var correctedKey: String {
    pick("Corrected by readers, with 95% interval", hans: "经阅读校正，附95%区间", hant: "經閱讀校正，附95%區間")
  }

  func correctedShares(posts: Int) -> String {
    let number = Formats.count(posts)
    return pick(
      "Share of all posts by topic: as the codebook's words count it, and as estimated from \(number) coded posts.",
      hans: "各主题在全部帖文中的占比：按编码表词语计数，以及据\(number)条已编码帖文估计。",
      hant: "各主題在全部貼文中的占比：按編碼表詞語計數，以及據\(number)則已編碼貼文估計。")
  }

  func correctedShare(_ label: String, counted: String, corrected: String, low: String, high: String) -> String {
    pick(
      "\(label): \(counted) counted, \(corrected) corrected (\(low) to \(high))",
      hans: "\(label)：计数为\(counted)，校正后为\(corrected)（\(low)至\(high)）",
      hant: "\(label)：計數為\(counted)，校正後為\(corrected)（\(low)至\(high)）")
  }

  var simulatedCoders: String {
    pick(
      "The coders are simulated: what they say is about no real post.", hans: "编码员为模拟：其判断与任何真实帖文无关。",
      hant: "編碼員為模擬：其判斷與任何真實貼文無關。")
  }
}

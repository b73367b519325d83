// The words of bars with numbers: followers, engagement, languages, clients, hashtags, domains, media, themes.

extension Wording {
  /// Measure, unit and period of a figure, the head of its rows, and its head of counts.
  struct BarWords {
    var subtitle: String
    var row: String
    var count: String
  }

  // MARK: Every bar table

  /// Under the heading of a group without rows.
  var none: String { pick("none", hans: "无", hant: "無") }

  func noBars(_ count: String) -> String {
    pick("No \(count.lowercasedFirst)", hans: "没有数据", hant: "沒有資料")
  }

  /// What is counted by what; also within a topic.
  func counted(_ count: String, by row: String, in topic: String?) -> String {
    if let topic {
      return pick("\(topic), \(count.lowercasedFirst)", hans: "\(topic)，\(count)", hant: "\(topic)，\(count)")
    }
    return pick(
      "\(count) by \(row.lowercasedFirst)", hans: "按\(between(row.lowercasedFirst))统计的\(start(count))",
      hant: "依\(between(row.lowercasedFirst))統計的\(start(count))")
  }

  /// The head of a description, and what follows it.
  func described(_ head: String, _ items: [String]) -> String {
    let items = self.items(items)
    return pick("\(head). \(items).", hans: "\(head)。\(items)。", hant: "\(head)。\(items)。")
  }

  func noneCounted(_ head: String) -> String { pick("\(head): none.", hans: "\(head)：无。", hant: "\(head)：無。") }

  func more(_ count: Int, last: String) -> String {
    pick("\(count) more, the last \(last)", hans: "另有\(count)项，最后一项为\(last)", hant: "另有\(count)項，最後一項為\(last)")
  }

  func leftOutWithFewer(_ count: Int) -> String {
    let number = Formats.count(count)
    return pick(
      "Left out: \(number) with fewer.", hans: "未列出：数量更少的\(number)项。", hant: "未列出：數量更少的\(number)項。")
  }

  /// The row of the rest: `32 others`.
  func others(_ count: Int) -> String {
    let number = Formats.count(count)
    return pick("\(number) others", hans: "其余\(number)项", hant: "其餘\(number)項")
  }

  // MARK: Each figure

  var followers: BarWords {
    pick(
      BarWords(
        subtitle: "Accounts by number of followers, doubling bins.", row: "Followers", count: accountCount),
      hans: BarWords(subtitle: "按关注者数分组的账号数，各组上限逐级加倍。", row: "关注者数", count: accountCount),
      hant: BarWords(subtitle: "依追蹤者數分組的帳號數，各組上限逐級加倍。", row: "追蹤者數", count: accountCount))
  }

  var noFollowers: String { pick("No followers", hans: "没有关注者", hant: "沒有追蹤者") }

  func followersNotes(missing: Int) -> [String] {
    let share = pick(
      "The share is of the accounts with a follower count.", hans: "占比以关注者数已知的账号为基数。",
      hant: "占比以追蹤者數已知的帳號為基數。")
    guard missing > 0 else { return [share] }
    let left = pick(
      "Left out: \(accounts(missing)) without one.", hans: "未计入：关注者数不详的\(accounts(missing))。",
      hant: "未計入：追蹤者數不詳的\(accounts(missing))。")
    return [share, left]
  }

  func engagement(_ noun: String) -> BarWords {
    let count = countOf(noun)
    return pick(
      BarWords(
        subtitle: "\(count) by quotes, replies, likes and retweets together, doubling bins.", row: "Engagement",
        count: count),
      hans: BarWords(subtitle: "按引用、回复、点赞和转推的合计分组的\(count)，各组上限逐级加倍。", row: "互动数", count: count),
      hant: BarWords(subtitle: "依引用、回覆、按讚和轉推的合計分組的\(count)，各組上限逐級加倍。", row: "互動數", count: count))
  }

  var noEngagement: String { pick("None", hans: "没有互动", hant: "沒有互動") }

  func withoutCounts(_ count: Int, _ noun: String) -> String {
    pick(
      "Left out: \(posts(count, noun)) without published counts.", hans: "未计入：未公布互动数的\(posts(count, noun))。",
      hant: "未計入：未公布互動數的\(posts(count, noun))。")
  }

  func languages(_ noun: String) -> BarWords {
    let count = countOf(noun)
    return pick(
      BarWords(subtitle: "\(count) by the language that the platform assigned.", row: language, count: count),
      hans: BarWords(subtitle: "按平台判定的语言统计的\(count)。", row: language, count: count),
      hant: BarWords(subtitle: "依平台判定的語言統計的\(count)。", row: language, count: count))
  }

  var undetermined: String { pick("Undetermined", hans: "未能判定", hant: "未能判定") }

  func clients(_ noun: String) -> BarWords {
    let count = countOf(noun)
    return pick(
      BarWords(subtitle: "\(count) by the client that sent them.", row: "Client", count: count),
      hans: BarWords(subtitle: "按发送客户端统计的\(count)。", row: "客户端", count: count),
      hant: BarWords(subtitle: "依發送用戶端統計的\(count)。", row: "用戶端", count: count))
  }

  /// A client that the archive does not name.
  public var clientNotPublished: String { pick("not published", hans: "未公布", hant: "未公布") }

  func hashtags(_ noun: String) -> BarWords {
    let count = countOf(noun)
    return pick(
      BarWords(subtitle: "\(count) by hashtag, share of all \(noun).", row: "Hashtag", count: count),
      hans: BarWords(subtitle: "按话题标签统计的\(count)，占比以全部\(self.noun(noun))为基数。", row: "话题标签", count: count),
      hant: BarWords(subtitle: "依 hashtag 統計的\(count)，占比以全部\(self.noun(noun))為基數。", row: "Hashtag", count: count))
  }

  func domains(_ noun: String) -> BarWords {
    let count = countOf(noun)
    return pick(
      BarWords(subtitle: "\(count) by linked domain, share of \(noun) with a link.", row: "Domain", count: count),
      hans: BarWords(subtitle: "按链接域名统计的\(count)，占比以带链接的\(self.noun(noun))为基数。", row: "域名", count: count),
      hant: BarWords(subtitle: "依連結網域統計的\(count)，占比以帶連結的\(self.noun(noun))為基數。", row: "網域", count: count))
  }

  var media: BarWords {
    pick(
      BarWords(subtitle: "Media files by kind.", row: "Kind", count: "Files"),
      hans: BarWords(subtitle: "按类型统计的媒体文件数。", row: "类型", count: "文件数"),
      hant: BarWords(subtitle: "依類型統計的媒體檔案數。", row: "類型", count: "檔案數"))
  }

  var images: String { pick("Images", hans: "图片", hant: "圖片") }
  var videos: String { pick("Videos", hans: "视频", hant: "影片") }
  var otherFiles: String { pick("Other files", hans: "其他文件", hant: "其他檔案") }

  func themes(_ noun: String) -> BarWords {
    let count = countOf(noun)
    return pick(
      BarWords(subtitle: "Coded \(noun) by theme within each topic.", row: theme, count: count),
      hans: BarWords(subtitle: "各主题下按议题统计的已编码\(count)。", row: theme, count: count),
      hant: BarWords(subtitle: "各主題下依議題統計的已編碼\(count)。", row: theme, count: count))
  }

  var theme: String { pick("Theme", hans: "议题", hant: "議題") }
}

// The words of the networks: who amplified whom, and who retweeted the same within minutes.

extension Wording {
  // MARK: Retweets

  var noRetweets: String {
    pick("No retweets inside the archive", hans: "存档内部没有转推", hant: "存檔內部沒有轉推")
  }

  var retweetsReceived: String { pick("Retweets received", hans: "获转推数", hant: "獲轉推數") }
  var otherAccounts: String { pick("All other accounts", hans: "其余所有账号", hant: "其餘所有帳號") }
  var coreAccount: String { pick("Core account", hans: "核心账号", hant: "核心帳號") }
  var rank: String { pick("Rank", hans: "名次", hant: "名次") }

  func coreAccounts(_ first: Int, _ last: Int) -> String {
    pick("Core accounts \(first)–\(last)", hans: "核心账号\(first)–\(last)", hant: "核心帳號\(first)–\(last)")
  }

  var retweetsByReceiver: String {
    pick(
      "Retweets inside the archive, by the account that received them.", hans: "存档内部的转推，按被转推的账号统计。",
      hant: "存檔內部的轉推，依獲轉推的帳號統計。")
  }

  func coresReceived(_ count: Int, share: Double, of all: Int, first: (label: String, received: Int, share: Double))
    -> String
  {
    let (number, part, whole) = (Formats.count(count), Formats.share(share), Formats.count(all))
    let (received, own) = (Formats.count(first.received), Formats.share(first.share))
    return pick(
      "\(number) core accounts received \(part) of \(whole) retweets inside the archive; the first, \(first.label), received \(received) (\(own)).",
      hans: "存档内部的\(whole)次转推中，\(number)个核心账号获得\(part)；居首的\(between(first.label))获得\(received)次（\(own)）。",
      hant: "存檔內部的\(whole)次轉推中，\(number)個核心帳號獲得\(part)；居首的\(between(first.label))獲得\(received)次（\(own)）。")
  }

  func batchRetweeted(_ label: String, _ detail: String, core: Int) -> String {
    pick(
      "\(label), \(detail): most often retweeted core account \(core).",
      hans: "\(label)，\(detail)：最常转推的是第\(core)号核心账号。", hant: "\(label)，\(detail)：最常轉推的是第\(core)號核心帳號。")
  }

  func batchesNote(least: Int, _ shown: Int, of all: Int) -> String {
    let (times, part, whole) = (Formats.count(least), Formats.count(shown), Formats.count(all))
    return pick(
      "The data count batch by batch the accounts with at least \(times) retweets, \(part) of \(whole), each with the core account that it retweeted most.",
      hans: "数据按批次统计至少转推\(times)次的账号（\(whole)个中的\(part)个），每个账号归入其转推最多的核心账号。",
      hant: "資料依批次統計至少轉推\(times)次的帳號（\(whole)個中的\(part)個），每個帳號歸入其轉推最多的核心帳號。")
  }

  func retweetReading(_ shown: Int) -> String {
    pick(
      "Each small dot is one of \(accounts(shown)), a line joins it to the core account that it retweeted most. Places are set by rank and batch, so distance carries no meaning.",
      hans: "每个小点代表\(accounts(shown))中的一个，连线指向其转推最多的核心账号。位置由名次和批次决定，距离没有含义。",
      hant: "每個小點代表\(accounts(shown))中的一個，連線指向其轉推最多的核心帳號。位置由名次和批次決定，距離沒有含義。")
  }

  // MARK: Batches of amplifiers

  /// Amplifiers created in a year.
  public func created(in year: Int) -> String {
    pick("Created \(year)", hans: "\(year)年创建", hant: "\(year)年建立")
  }

  /// Amplifiers created in a year or before.
  public func created(to year: Int) -> String {
    pick("Created to \(year)", hans: "\(year)年及以前创建", hant: "\(year)年及以前建立")
  }

  /// Amplifiers without a day of creation.
  public var creationUnknown: String { pick("Creation unknown", hans: "创建日期不详", hant: "建立日期不詳") }

  /// How many accounts a batch has.
  public func batchSize(_ count: Int) -> String {
    pick(
      "\(Formats.count(count)) \(count == 1 ? "account" : "accounts")", hans: accounts(count), hant: accounts(count))
  }

  // MARK: Co-retweets

  var noPairs: String { pick("No pairs of accounts", hans: "没有成对的账号", hant: "沒有成對的帳號") }
  var group: String { pick("Group", hans: "组", hant: "組") }
  var otherAccount: String { pick("Other account", hans: "另一账号", hant: "另一帳號") }
  var postsInCommon: String { pick("Posts in common", hans: "共同帖文数", hant: "共同貼文數") }
  /// Heads of the columns of groups: accounts, pairs, most posts in common.
  var groupColumns: [String] {
    pick(["Accounts", "Pairs", "Most posts"], hans: ["账号", "对数", "最多帖文"], hant: ["帳號", "對數", "最多貼文"])
  }

  func moreGroups(_ count: Int) -> String {
    let number = Formats.count(count)
    return pick("\(number) more", hans: "其余\(number)组", hant: "其餘\(number)組")
  }

  func coRetweets(minutes: Int, times: Int, _ shown: Int, of all: Int) -> String {
    let (least, part, whole) = (Formats.count(times), Formats.count(shown), Formats.count(all))
    let window = Formats.count(minutes)
    let apart =
      minutes <= 0
      ? pick("in the same minute", hans: "在同一分钟内", hant: "在同一分鐘內")
      : minutes == 1
        ? pick("within one minute of one another", hans: "前后相隔不超过1分钟", hant: "前後相隔不超過1分鐘")
        : pick(
          "within \(window) minutes of one another", hans: "前后相隔不超过\(window)分钟", hant: "前後相隔不超過\(window)分鐘")
    return pick(
      "Accounts that retweeted the same post \(apart), \(least) times or more; \(part) of \(whole) pairs shown.",
      hans: "\(apart)转推同一条帖文、达\(least)次以上的账号；共\(whole)对，图中为\(part)对。",
      hant: "\(apart)轉推同一則貼文、達\(least)次以上的帳號；共\(whole)對，圖中為\(part)對。")
  }

  func pairsFound(_ pairs: Int, accounts count: Int, expected: Double) -> String {
    let (number, chance) = (Formats.count(pairs), Formats.number(expected))
    return pick(
      "\(number) pairs of \(accounts(count)); by chance \(chance) pairs would be expected.",
      hans: "\(accounts(count))之间共有\(number)对；若纯属偶然，预期为\(chance)对。",
      hant: "\(accounts(count))之間共有\(number)對；若純屬偶然，預期為\(chance)對。")
  }

  func pairsDrawn(_ pairs: Int, groups: Int, largest: (accounts: Int, pairs: Int, most: Int)) -> String {
    let (drawn, sets) = (Formats.count(pairs), Formats.count(groups))
    let (lines, most) = (Formats.count(largest.pairs), Formats.count(largest.most))
    return pick(
      "The \(drawn) pairs drawn make \(sets) \(groups == 1 ? "group" : "groups"); the largest has \(accounts(largest.accounts)) and \(lines) pairs, the closest of them with \(most) posts in common.",
      hans: "图中的\(drawn)对构成\(sets)组；最大的一组有\(accounts(largest.accounts))、\(lines)对，其中关系最密切的一对有\(most)条共同帖文。",
      hant: "圖中的\(drawn)對構成\(sets)組；最大的一組有\(accounts(largest.accounts))、\(lines)對，其中關係最密切的一對有\(most)則共同貼文。")
  }

  func chanceNote(_ expected: Double) -> String {
    let chance = Formats.number(expected)
    return pick(
      "By chance \(chance) pairs would be expected: the mean over runs in which the minutes of the retweets are permuted within their hour.",
      hans: "若纯属偶然，预期为\(chance)对：将转推的分钟在其所在小时内随机置换，取多次结果的平均值。",
      hant: "若純屬偶然，預期為\(chance)對：將轉推的分鐘在其所在小時內隨機置換，取多次結果的平均值。")
  }

  func coRetweetReading(strong: Int) -> String {
    let number = Formats.count(strong)
    return pick(
      "One dot is one account, one line one pair; darker lines: \(number) posts in common or more. Places are set by group and by the order of the files, so distance carries no meaning.",
      hans: "一点为一个账号，一线为一对；深色线表示共同帖文达\(number)条以上。位置由分组和文件中的次序决定，距离没有含义。",
      hant: "一點為一個帳號，一線為一對；深色線表示共同貼文達\(number)則以上。位置由分組和檔案中的次序決定，距離沒有含義。")
  }
}

// The parts of an account's page that are counts of its posts, and the posts themselves.

import AnalysedArchive
import Charts

extension AccountPageWriter {
  func activity(_ detail: ArchiveReader.AccountDetail) -> HTML {
    guard detail.profile.posts > 0 else { return .empty }
    let starts = months.starts.map { CivilDate(day: $0.day).text.prefix(7) }
    let used = zip(starts, detail.monthly).filter { $0.1 > 0 }
    guard let peak = used.max(by: { $0.1 < $1.1 }) else { return .empty }
    var ticks: [SmallColumns.Tick] = []
    for (index, start) in starts.enumerated() where ticks.last?.label != String(start.prefix(4)) {
      ticks.append(SmallColumns.Tick(index, String(start.prefix(4))))
    }
    let month = Day(iso: "\(peak.0)-01").map(strings.dates.month) ?? String(peak.0)
    let says = strings.counted("account-peak", peak.1, written: Formats.count(peak.1), ["month": month])
    let list = used.map { "<li>\($0.0) <b>\(Formats.count($0.1))</b>" }.joined()
    let hours = detail.hourly
    let busiest = hours.indices.max { hours[$0] < hours[$1] } ?? 0
    let hourSays = strings[
      "account-hour",
      [
        "hour": String(busiest), "zone": cards.timeZoneLabel,
        "share": Formats.wholeShare(Double(hours[busiest]) / Double(max(1, hours.reduce(0, +)))),
      ]]
    let hourTicks = stride(from: 0, to: 24, by: 6).map { SmallColumns.Tick($0, String($0)) }
    let hourList = hours.indices.filter { hours[$0] > 0 }.map { "<li>\($0) <b>\(Formats.count(hours[$0]))</b>" }
    return part("account-months", says, SmallColumns(values: detail.monthly, ticks: ticks).svg(label: says), list)
      + part(
        "account-hours", hourSays, SmallColumns(values: hours, ticks: hourTicks).svg(label: hourSays, height: 40),
        hourList.joined())
  }

  /// A drawing with what it says, and its numbers folded away.
  private func part(_ title: String, _ says: String, _ drawing: String, _ list: String) -> HTML {
    HTML(
      """
      <section><h2>\(words(title))</h2>
      <p>\(Escape.text(says).text)</p>
      \(drawing)
      <details><summary>\(words("account-numbers"))</summary><ul class="numbers">\(list)</ul></details></section>

      """)
  }

  func subjects(_ detail: ArchiveReader.AccountDetail) -> HTML {
    let posts = Double(max(1, detail.profile.posts))
    func line(_ name: String, _ count: Int) -> String {
      "<li>\(name) <b>\(Formats.count(count))</b> \(Escape.text(Formats.wholeShare(Double(count) / posts)).text)\n"
    }
    let borne = zip(topics, detail.topics).filter { $0.1 > 0 }.map { topic, count in
      let href = Outline.topicPath(topic.id).href
      return line(
        "<i class=\"t\(topic.slot)\"></i><a href=\"\(href)\">\(Escape.text(topic.title).text)</a>", count)
    }
    let spoken = detail.languages.prefix(6).map { code, count in
      line(
        Escape.text(
          strings.languageName(code).map { strings["language-of-post", ["code": code, "language": $0]] } ?? code
        ).text, count)
    }
    return list("account-topics", borne) + list("account-languages", spoken)
  }

  private func list(_ title: String, _ items: [String], _ says: String = "") -> HTML {
    guard !items.isEmpty else { return .empty }
    return HTML("<section><h2>\(words(title))</h2>\n\(says)<ul class=\"counted\">\n\(items.joined())</ul></section>\n")
  }

  func posts(_ detail: ArchiveReader.AccountDetail) -> HTML {
    guard !detail.posts.isEmpty else { return .empty }
    let first = detail.posts.prefix(detail.firstPosts).map(quoted).joined()
    let last = detail.posts.dropFirst(detail.firstPosts).map(quoted).joined()
    let title = last.isEmpty ? "account-all-posts" : "account-first-posts"
    return HTML("<section><h2>\(words(title))</h2>\n\(first)</section>\n")
      + (last.isEmpty ? .empty : HTML("<section><h2>\(words("account-last-posts"))</h2>\n\(last)</section>\n"))
  }

  /// A post in a light form: when, in which language, its id, and its text as it was published.
  private func quoted(_ post: ArchiveReader.Post) -> String {
    let facts = [
      cards.posted(post), post.language.isEmpty ? nil : post.language,
      post.isRetweet ? strings["account-retweet"] : nil,
      post.key,
    ].compactMap(\.self).joined(separator: " · ")
    let text = Escape.quotation(post.text, language: post.language, tag: "blockquote", classes: "post").text
    return "<p class=\"said\">\(Escape.text(facts).text)</p>\(text)\n"
  }

  func network(_ detail: ArchiveReader.AccountDetail) -> HTML {
    let clusters = detail.clusters.prefix(4).map { cluster in
      let values = [
        "accounts": Formats.count(cluster.accounts), "posts": Formats.count(cluster.posts),
        "from": strings.dates.short(CivilDate(minute: cluster.firstMinute).chart),
        "to": strings.dates.short(CivilDate(minute: cluster.lastMinute).chart),
      ]
      let topic = cluster.topic.flatMap {
        topics.indices.contains($0) ? ", \(Escape.text(topics[$0].title).text)" : nil
      }
      return "<li>\(words("account-cluster", values))\(topic ?? "")\n"
    }
    var says = words("account-copies-say", ["count": Formats.count(detail.clusters.count)])
    if let copiesFigure {
      says += " <a href=\"\(copiesFigure.href)\">\(Escape.text(copiesFigure.title).text)</a>"
    }
    return list("account-copies", clusters, "<p>\(says)</p>\n")
      + list("account-amplifies", detail.amplifies.map(partner))
      + list("account-amplified", detail.amplifiedBy.map(partner))
  }

  /// An account on the other side. One that is not in the archive is no more than its number.
  private func partner(_ partner: ArchiveReader.Partner) -> String {
    let name =
      partner.id.map {
        AccountName.cell(
          screenName: partner.screenName, key: partner.key, hashed: partner.hashed, page: directory.page(of: $0),
          row: directory.row(of: $0))
      } ?? "\(words("account-outside")) \(Escape.name(partner.key).text)"
    return "<li>\(name) <b>\(Formats.count(partner.posts))</b>\n"
  }
}

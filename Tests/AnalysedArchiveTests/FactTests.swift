import AnalysedArchive
import Testing

@Suite struct FactTests {
  /// Name, filter, text: each counted by hand from the rows of the fixture.
  static let cases: [(String, [(key: String, value: String)], String)] = [
    ("accounts.count", [], "3"),
    ("accounts.posting.count", [], "2"),
    ("accounts.hashed.count", [], "1"),
    ("accounts.without-followers.count", [], "1"),
    ("accounts.without-followers.share", [], "50.0%"),
    ("accounts.followers.median", [], "5"),
    ("accounts.count", [("created-before", "2019-01-01")], "1"),
    ("accounts.count", [("topic", "taiwan")], "2"),
    ("accounts.engagement.mean", [], "4.50"),
    ("posts.count", [], "7"),
    ("posts.count", [("topic", "hong-kong")], "4"),
    ("posts.count", [("topic", "hong-kong"), ("week", "2019-11-25")], "2"),
    ("posts.count", [("language", "ZH"), ("retweets", "out")], "5"),
    ("posts.count", [("from", "2019-11-16"), ("to", "2019-11-25")], "4"),
    ("posts.count", [("day", "2019-11-11")], "2"),
    ("posts.count", [("month", "2019-12")], "1"),
    ("posts.count", [("created-from", "2019-01-01")], "6"),
    ("posts.first-day", [], "11 November 2019"),
    ("posts.last-day", [], "1 December 2019"),
    ("posts.retweets.count", [], "1"),
    ("posts.retweets.share", [], "14.3%"),
    ("posts.engagement.mean", [], "1.67"),
    ("posts.engagement.median", [], "1"),
    ("posts.engagement.zero.share", [], "33.3%"),
    ("posts.originals.engagement.mean", [], "1.40"),
    ("posts.working-hours.share", [], "42.9%"),
    ("posts.weekend.share", [], "28.6%"),
    ("media.count", [], "3"),
    ("media.images.count", [], "1"),
    ("media.videos.count", [], "1"),
    ("media.count", [("topic", "taiwan")], "1"),
    ("media.reused.count", [], "1"),
    ("languages.zh.posts", [], "5"),
    ("languages.en.share", [], "14.3%"),
    ("topics.hong-kong.posts", [], "4"),
    ("topics.taiwan.share", [], "28.6%"),
    ("topics.hong-kong.mix", [], "70.0%"),
    ("topics.taiwan.mix", [], "30.0%"),
    ("topics.hong-kong.peak-week", [], "11 November 2019"),
    ("topics.any.share", [], "71.4%"),
    ("rejects.count", [], "2"),
    ("facebook:posts.count", [], "3"),
    ("copies.clusters.count", [], "1"),
    ("copies.clusters.count", [("topic", "taiwan")], "0"),
    ("copies.posts.count", [], "2"),
    ("copies.posts.count", [("topic", "hong-kong"), ("week", "2019-11-11")], "1"),
    ("copies.posts.share", [], "33.3%"),
    ("copies.accounts.count", [], "2"),
    ("near-copies.posts.count", [], "2"),
    ("repurposed.candidates.count", [], "1"),
    ("repurposed.candidates.share", [], "50.0%"),
    ("repurposed.candidates.90-days.count", [], "1"),
    ("repurposed.candidates.365-days.share", [], "0%"),
    ("posts.count", [("repurposed", "out")], "2"),
    ("posts.count", [("repurposed", "after")], "5"),
    ("posts.count", [("repurposed", "after"), ("topic", "hong-kong")], "3"),
    ("accounts.count", [("repurposed", "out")], "2"),
    ("accounts.count", [("repurposed", "after")], "3"),
    ("accounts.count", [("repurposed", "after"), ("month", "2019-11")], "2"),
    ("media.count", [("repurposed", "out")], "0"),
    ("repurposed.candidates.count", [("repurposed", "out")], "0"),
    ("retweets.inside.count", [], "1"),
    ("retweets.inside.share", [], "100%"),
    ("crossposts.count", [], "3"),
    ("crossposts.matched.count", [], "2"),
    ("crossposts.share", [], "66.7%"),
    ("crossposts.median-lag", [], "\u{2212}0.50"),
    ("crossposts.first.share", [], "50.0%"),
    ("themes.recovery.posts", [], "2"),
    ("themes.recovery.share", [], "28.6%"),
    ("themes.recovery.share", [("topic", "hong-kong")], "50.0%"),
    ("posts.count", [("theme", "recovery")], "2"),
    ("posts.count", [("theme", "recovery"), ("week", "2019-11-25")], "1"),
    ("accounts.count", [("theme", "recovery")], "1"),
    ("releases.shared-accounts.count", [], "1"),
    ("releases.shared-accounts.share", [], "33.3%"),
    ("releases.shared-texts.count", [], "1"),
    ("august:releases.shared-accounts.share", [], "100%"),
    ("august:releases.shared-texts.count", [], "1"),
    ("facebook:crossposts.matched.count", [("week", "2019-11-25")], "1"),
    ("posts.peak", [], "4"),
    ("posts.peak", [("topic", "hong-kong")], "2"),
    ("posts.peak.first-day", [], "25 November 2019"),
    ("posts.peak.first-day", [("topic", "hong-kong")], "11 November 2019"),
    ("posts.count", [("language", "ja")], "0"),
    ("posts.count", [("language", "zh-hant")], "0"),
    ("accounts.count", [("created-after", "2010-01-01")], "1"),
    ("accounts.count", [("created-from", "2010-01-01")], "2"),
    ("accounts.silent.count", [], "1"),
    ("accounts.silent.share", [], "33.3%"),
    ("accounts.following.median", [], "1"),
    ("accounts.followers.10-99.count", [], "1"),
    ("accounts.followers.10-99.share", [], "50.0%"),
    ("accounts.posts.median", [], "3"),
    ("accounts.posting-days.mean", [], "2.50"),
    ("topics.several.share", [], "20.0%"),
    ("topics.unlabelled.count", [], "2"),
    ("topics.hong-kong.posts", [("topic", "taiwan")], "1"),
    ("topics.hong-kong.terms.香港.posts", [], "4"),
    ("topics.taiwan.hashtags.Taiwan.posts", [], "2"),
    ("themes.recovery.terms.复苏.posts", [], "2"),
    ("themes.any.share", [], "28.6%"),
    ("media.posts.count", [], "2"),
    ("media.reused.posts.count", [], "2"),
    ("near-copies.families.count", [], "1"),
    ("crossposts.within-day.count", [], "2"),
  ]

  @Test(arguments: cases)
  func `a fact is what one counts by hand`(name: String, filter: [(key: String, value: String)], text: String) throws {
    let fixture = try Fixture()
    #expect(try fixture.reader().fact(name, filter: Filter(filter)).text == text)
  }

  @Test func `a fact carries its definition and SQL`() throws {
    let fixture = try Fixture()
    let fact = try fixture.reader().fact("posts.count", filter: Filter([("week", "2019-11-11"), ("topic", "taiwan")]))
    #expect(fact.name == "posts.count?topic=taiwan&week=2019-11-11")
    #expect(
      fact.says
        == "Posts in the archive, retweets included, bearing the topic Taiwan, in the week of 11 November 2019.")
    #expect(
      fact.sql == """
        SELECT count(*)
        FROM post
        WHERE post.archive = 1
          AND post.id IN (SELECT post FROM post_topic WHERE topic = (SELECT id FROM topic WHERE "key" = 'taiwan'))
          AND post.day IN (SELECT day FROM calendar WHERE week = '2019-11-11');
        """)
  }

  @Test func `every listed fact can be answered or says why not`() throws {
    let fixture = try Fixture()
    let reader = try fixture.reader()
    #expect(reader.factNames.count > 60)
    for name in reader.factNames {
      do {
        #expect(try reader.fact(name).text.isEmpty == false)
      } catch let problem as ArchiveProblem {
        #expect(problem.message == "\(name) has no value: nothing in the archive is counted by it")
        // What the fixture lacks: posts of a release, mentions, shuffles of a second platform's times.
        #expect(
          name.hasPrefix("facebook:") || name.hasPrefix("august:") || name.contains("crossposts.")
            || name == "mentions.inside.posts.share", "\(name)")
      }
    }
  }

  /// Name, filter, message, help.
  static let wrong: [(String, [(key: String, value: String)], String, String?)] = [
    ("posts.cuont", [], "there is no fact \"posts.cuont\"", nil),
    ("twitter:posts.count", [], "there is no archive \"twitter\"", nil),
    (
      "posts.count", [("topic", "tiawan")], "there is no topic \"tiawan\"", "the topics are hong-kong, taiwan"
    ),
    (
      "posts.count", [("weak", "1")], "there is no filter \"weak\"",
      "the filters are topic, theme, language, day, week, month, from, to, retweets, created-from, created-after, created-before, "
        + "repurposed"
    ),
    ("posts.count", [("week", "2019-11-12")], "week takes a Monday, and 2019-11-12 is none", "write week=2019-11-11"),
    ("posts.count", [("day", "2019-02-29")], "day takes a day such as 2019-11-11, not \"2019-02-29\"", nil),
    ("posts.count", [("month", "2019-13")], "month takes a month such as 2019-11, not \"2019-13\"", nil),
    ("posts.count", [("repurposed", "no")], "repurposed takes only out or after, not \"no\"", nil),
    ("posts.count", [("retweets", "no")], "retweets takes only or out, not \"no\"", nil),
    ("posts.count", [("theme", "recovry")], "there is no theme \"recovry\"", "the themes are recovery"),
    (
      "releases.shared-texts.count", [("topic", "taiwan")], "a count of texts in several releases takes no filter", nil
    ),
    ("posts.count", [("language", "zhh")], "there is no language \"zhh\"", "the archive has en, und, zh"),
    ("posts.count", [("language", "Chinese")], "there is no language \"chinese\"", "write language=zh"),
    (
      "posts.count", [("created-from", "2019-01-01"), ("created-after", "2019-01-01")],
      "created-after and created-from cannot stand together", nil
    ),
    (
      "topics.hong-kong.terms.香港.posts", [("topic", "taiwan")], "a count of hits of a rule takes no filter", nil
    ),
    ("rejects.count", [("topic", "taiwan")], "a count of refused rows takes no filter", nil),
    (
      "posts.engagement.mean", [("topic", "taiwan"), ("language", "ja")],
      "posts.engagement.mean?topic=taiwan&language=ja has no value: nothing in the archive is counted by it", nil
    ),
  ]

  @Test(arguments: wrong)
  func `a wrong question says what is wrong`(
    name: String, filter: [(key: String, value: String)], message: String, help: String?
  ) throws {
    let fixture = try Fixture()
    let reader = try fixture.reader()
    let problem = #expect(throws: ArchiveProblem.self) { try reader.fact(name, filter: Filter(filter)) }
    #expect(problem?.message == message)
    #expect(problem?.help == help)
  }

  /// The period of a peak: what is asked by it and where it is refused.
  @Test(arguments: [
    (PeakPeriod.day, "3", "25 November 2019", "Posts in the busiest day, in the report's time zone."),
    (.week, "4", "25 November 2019", "Posts in the busiest week, in the report's time zone."),
    (.month, "6", "1 November 2019", "Posts in the busiest month, in the report's time zone."),
  ])
  func `a peak is of a day, a week or a month`(per: PeakPeriod, text: String, day: String, says: String) throws {
    let fixture = try Fixture()
    let reader = try fixture.reader()
    let peak = try reader.fact("posts.peak", per: per)
    #expect([peak.name, peak.text, peak.says] == ["posts.peak?per=\(per.rawValue)", text, says])
    #expect(try reader.fact("posts.peak.first-day", per: per).text == day)
    #expect(
      try reader.fact("posts.peak", per: per, filter: Filter([("topic", "taiwan")])).name
        == "posts.peak?per=\(per.rawValue)&topic=taiwan")
    let problem = #expect(throws: ArchiveProblem.self) { try reader.fact("posts.count", per: per) }
    #expect(problem?.message == "posts.count takes no \"per\"")
  }

  static let formats: [(FactFormat, FactValue, String)] = [
    (.integer, .integer(0), "0"), (.integer, .integer(999), "999"), (.integer, .integer(5000), "5,000"),
    (.integer, .integer(1_234_567), "1,234,567"), (.integer, .integer(-1208), "\u{2212}1,208"),
    (.decimal, .decimal(0.805), "0.81"), (.decimal, .decimal(23.07), "23.07"), (.decimal, .decimal(1234.5), "1,234.50"),
    (.decimal, .decimal(-0.001), "0.00"), (.median, .decimal(7), "7"), (.median, .decimal(7.5), "7.5"),
    (.share, .decimal(0.785), "78.5%"), (.share, .decimal(0), "0%"),
    (.share, .decimal(0.0004), "<0.1%"), (.share, .decimal(1), "100%"), (.share, .decimal(0.9997), ">99.9%"),
    (.date, .date("2020-04-17"), "17 April 2020"),
  ]

  @Test(arguments: formats)
  func `values are written one way`(format: FactFormat, value: FactValue, text: String) {
    #expect(format.text(value) == text)
  }
}

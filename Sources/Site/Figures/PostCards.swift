// From a post of the archive to its card.

import AnalysedArchive
import Charts
import Foundation

/// Writes posts as cards.
struct PostCards {
  /// How many posts a topic's page samples.
  static let samples = 6

  let templates: Templates
  let timeZone: TimeZone
  /// `UTC+8`.
  let timeZoneLabel: String
  /// The synthetic mark, where the posts are invented.
  let mark: String?
  /// The language of the page, into which posts are translated.
  let language: String
  /// The language of the report's own words, the titles of topics; nil where it is that of the page.
  let reportLanguage: String?
  /// Where accounts stand, to which a card leads.
  let directory: AccountDirectory
  /// Where it is noted which posts are shown.
  let shown: Shown
  /// What earlier builds found out.
  var kept = KeptParts()

  /// What an editor adds to a post that is shown as evidence.
  struct Evidence {
    /// The id of the card.
    var anchor: String
    /// Finished inline markup.
    var translation: HTML?
    /// The language of the translation, where it is not that of the page's words.
    var language: String?
    var translator: String?
  }

  /// The card of a post with the topics that it bears.
  func html(_ post: ArchiveReader.Post, topics: [ChartTopic], evidence: Evidence? = nil) -> HTML {
    html(card(post, topics: topics, evidence: evidence))
  }

  /// A card as its template sets it.
  func html(_ card: PostCard) -> HTML { templates.render(.postCard, card) }

  /// What a card says of a post.
  func card(_ post: ArchiveReader.Post, topics: [ChartTopic], evidence: Evidence? = nil) -> PostCard {
    shown.add(post)
    let code = post.language.isEmpty ? "–" : post.language
    let counts = [
      (post.likes, "likes"), (post.retweets, "retweets"), (post.replies, "replies"), (post.quotes, "quotes"),
    ]
    let strings = templates.strings
    let known = counts.compactMap { count, key in
      count.map { strings.counted("count-\(key)", $0, written: Formats.count($0)) }
    }
    let unknown = counts.filter { $0.0 == nil }.map { strings["count-\($0.1)"] }
    return PostCard(
      topics: topics.map { CardTopic(title: $0.title, slot: $0.slot, language: reportLanguage) },
      language: strings.languageName(post.language).map {
        strings["language-of-post", ["code": code, "language": $0]]
      } ?? code,
      text: Escape.quotation(post.text, language: post.language, tag: "blockquote", classes: "post"),
      account: AccountName.html(
        screenName: post.screenName, key: post.account, hashed: post.hashed,
        href: kept.href(ofAccount: post.account, in: directory)),
      accountSays: post.followers.map {
        strings.counted("count-followers", $0, written: Formats.count($0))
      }
        ?? strings["followers-unknown"],
      posted: posted(post),
      postedUTC: moments.isUTC(post.minute) ? nil : moments.utc(post.minute),
      engagement: known.isEmpty ? strings["not-published"] : strings.listed(known),
      engagementSays: unknown.isEmpty || known.isEmpty
        ? "" : strings["not-published-of", ["what": strings.listed(unknown)]],
      identifier: post.key, mark: mark, anchor: evidence?.anchor,
      label: strings["post-label", ["id": post.key]], translation: evidence?.translation,
      translationTag: evidence?.language ?? language, translationSays: translationSays(evidence))
  }

  /// When a post was sent, `12 Jun 2019, 10:32 UTC+8`.
  func posted(_ post: ArchiveReader.Post) -> String { moments.here(post.minute) }

  private var moments: Moments { Moments(strings: templates.strings, timeZone: timeZone, label: timeZoneLabel) }

  /// `English, translated by Ann Lee`.
  private func translationSays(_ evidence: Evidence?) -> String {
    let tag = evidence?.language ?? language
    let language = templates.strings.languageName(tag) ?? tag
    guard let translator = evidence?.translator else {
      return templates.strings["translation-unsigned", ["language": language]]
    }
    return templates.strings["translation-by", ["language": language, "translator": translator]]
  }
}

extension CivilDate {
  /// The same day as figures know it.
  var chart: Day { Day(number: day) }
}

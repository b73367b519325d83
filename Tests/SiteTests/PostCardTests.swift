// Posts as evidence: the card of one, and what an editor adds to it.

import AnalysedArchive
import Charts
import Configuration
import Testing

@testable import Site

@Suite("Cards of posts")
struct PostCardTests {
  @Test(
    "a translation is in the language of its section, whatever the interface speaks",
    arguments: [(nil, "en", "English"), ("ar", "ar", "Arabic"), ("zh-Hant", "zh-Hant", "Chinese")]
      as [(
        String?, String, String
      )])
  func translation(language: String?, tag: String, name: String) throws {
    let archive = try FigureArchive().reader
    let cards = PostCards(
      templates: try Templates(folder: nil), timeZone: .gmt, timeZoneLabel: "UTC", mark: nil, language: "en",
      reportLanguage: nil, directory: AccountDirectory(archive, AccountSettings()), shown: Shown())
    let post = try #require(try archive.samplePosts(filter: Filter(), limit: 1).first)
    var evidence = PostCards.Evidence(anchor: "post-1")
    evidence.translation = HTML("said")
    evidence.translator = "N"
    evidence.language = language
    let html = cards.html(post, topics: [], evidence: evidence).text
    #expect(html.contains("lang=\"\(tag)\"") && html.contains("translated by N"))
    #expect(html.contains(name), "\(html)")
  }
}

// An editor's file, whatever is in it: read, checked and rendered without a crash and without a hang. The data answer every link, so
// that the fuzzer sees behind each.

import Commentary
import Configuration
import Diagnostics
import Foundation

enum CommentaryTarget: FuzzTarget {
  static let seeds = [
    "---\ntitle: A section\nkind: summary\n---\n# One\n\n[348,608](fact:posts.count) and 12 others[^1].\n\n[^1]: A note.\n",
    "---\ntitle: B\n---\n| a | b |\n|---|--:|\n| [](fact:x) | `c\\|d` |\n\n![Topics](figure:topics?by=week \"Why\")\n",
    "---\ntitle: C\n---\n> ![Words](post:12)\n\n```sql chart=bars caption=\"x\"\nselect 1\n```\n\n[most](fact:s.share) <b>x</b>\n",
    "---\ntitle: D\n---\n[a]: cite:x\n\n[](cite:x) [term](term:y) [t](topic:z) [f](published:p) ![](table:t) [d](fact:d)\n",
  ].map { Array($0.utf8) }

  private static let file = ScratchFile("01-fuzz.md")

  static func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    file.write([bytes])
    guard let commentary = try? Commentary.read(contentFolder: (file.path as NSString).deletingLastPathComponent) else {
      return
    }
    let rendering = commentary.render(with: AnyData())
    for problem in rendering.problems { precondition(!problem.formatted.isEmpty) }
  }
}

/// Data that have an answer to everything, its kind by the first letter of the name.
private struct AnyData: ReportData {
  func fact(_ link: DataLink) throws(LinkFailure) -> FactAnswer {
    let value: (FactValue, String) =
      switch link.name.first {
      case "s": (.share(0.7851), "78.5%")
      case "d": (.date("2020-04-17"), "17 April 2020")
      case "m": (.decimal(0.8123), "0.81")
      case "p": (.integer(348_608), "348,608")
      default: throw LinkFailure("there is no fact \"\(link.name)\"", suggestion: "posts.count")
      }
    return FactAnswer(name: link.name, value: value.0, text: value.1, says: "Says what it counts.", sql: "select 1")
  }

  func figure(_ link: DataLink, number: Int, caption: String, title: String) throws(LinkFailure) -> String {
    "<figure id=\"figure-\(number)\"><figcaption>\(caption)</figcaption></figure>"
  }

  func table(_ link: DataLink, number: Int, caption: String, title: String) throws(LinkFailure) -> String {
    "<table id=\"table-\(number)\"><caption>\(caption)</caption></table>"
  }

  func post(_ link: DataLink, translation: String, translator: String) throws(LinkFailure) -> String {
    "<article id=\"post-\(link.name.count)\">\(translation)</article>"
  }

  func answer(_ question: Question) throws(QuestionFailure) -> String { "<p>\(question.sql.count)</p>" }

  func published(_ link: DataLink) throws(LinkFailure) -> PublishedFigure {
    PublishedFigure(
      id: link.name, value: "about 150,000", source: "The platform", place: Place("published.yml", line: 3))
  }

  func target(_ link: DataLink) throws(LinkFailure) -> String { "../x/index.html" }
}

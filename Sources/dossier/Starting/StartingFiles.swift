// The text of the files of a new report. Each explains itself to the editor who opens it, and all of them build at once on any archive:
// they use only facts and figures that every archive of posts can answer.

import AnalysedArchive
import Analysis
import Configuration
import Foundation
import Site

enum StartingFiles {
  /// report.yml.
  static func report(_ archive: StartingArchive, _ look: FirstLook) -> String {
    let day = look.firstDay.flatMap { first in look.lastDay.map { "\(first.text) to \($0.text)" } } ?? "no day"
    let languages = look.languages.prefix(5).map { "\($0.name) \(grouped($0.count))" }.joined(separator: ", ")
    var text = """
      # What the report is called, when it is dated and which archives it draws on. Paths are relative to this file.
      # What the files hold: \(grouped(look.posts)) posts, \(day) (UTC)\(languages.isEmpty ? "" : "; by language \(languages)").
      title: A new report
      subtitle: What the archive holds, and how we know
      authors: []                 # "Family, Given" for a person, any other name as it is
      date: \(today)            # the only clock: no page says when it was built
      version: "0.1"
      language: en                # of your commentary; the interface speaks en, zh-Hans and zh-Hant
      time-zone: UTC              # in which days, hours and weeks are told, such as Asia/Shanghai
      archives:
        - id: \(archive.isSynthetic ? "synthetic" : "archive")
          title: \(archive.isSynthetic ? "Synthetic archive" : "The archive")

      """
    switch archive.format {
    case .twitter: text += "    format: twitter\n"
    case .crowdtangle: text += "    format: crowdtangle\n"
    case .mapping(let mapping):
      text +=
        "    format:\n      # proposed from the names of the columns: check each before you count by it\n      mapping:\n"
      for key in ColumnMapping.keys {
        if let name = mapping.columns[key] { text += "        \(key): \(YAMLText.quoted(name))\n" }
      }
      text += unmapped(archive, mapping)
      if let pattern = mapping.timeFormat {
        text += "      time-format: \(YAMLText.quoted(pattern))"
        text += archive.isTimeAmbiguous ? "   # day and month may be the other way round: check\n" : "\n"
      }
      text += "      time-zone: UTC            # of times that say none\n"
    }
    for (key, paths) in [("accounts", archive.accounts), ("posts", archive.posts), ("media", archive.media)] {
      if let only = paths.first, paths.count == 1 { text += "    \(key): \(YAMLText.quoted(only))\n" }
      if paths.count > 1 { text += "    \(key): [\(paths.map(YAMLText.quoted).joined(separator: ", "))]\n" }
    }
    if let rejects = archive.rejects {
      text +=
        "    rejects: \(rejects)              # so many rows are refused today: `dossier analyse` says why. Mend it, then lower this\n"
    }
    text +=
      archive.isSynthetic
      ? """
          provenance: synthetic     # invented: every page says so. Your own files take this entry's place
          attributed-by: nobody, it is invented

      """
      : """
          # attributed-by: Twitter  # who says whose accounts they are; shown with every figure
          # provenance: synthetic   # for invented data: every page and figure then says so

      """
    return text + """
      key-numbers:                # the front page opens with up to four
        - fact: posts.count
          says: posts in the archive
        - fact: accounts.posting.count
          says: accounts posted at least once
        - fact: posts.working-hours.share
          says: of the posts were sent Monday to Friday, 08:00 to 18:00
      rules:
        unbound-number: warning   # `dossier check` names numbers in the text that are bound to no data; error makes it strict

      """
  }

  /// The columns that are not read, and the keys that could name them.
  private static func unmapped(_ archive: StartingArchive, _ mapping: ColumnMapping) -> String {
    guard !archive.unmapped.isEmpty else { return "" }
    let free = ColumnMapping.keys.filter { mapping.columns[$0] == nil }
    let columns = archive.unmapped.map { "\"\($0.replacing(/\s+/, with: " "))\"" }
    return comment("not read are: ", columns) + comment("should one hold any of these, name it as above: ", free)
  }

  /// Words as comments of a mapping, in lines that one can read.
  private static func comment(_ says: String, _ words: [String]) -> String {
    var text = ""
    var line = says
    for (index, word) in words.enumerated() {
      let next = word + (index + 1 < words.count ? ", " : "")
      if line.count + next.count > 120, index > 0 {
        text += "        # \(line.dropLast())\n"
        line = "  "
      }
      line += next
    }
    return text + "        # \(line)\n"
  }

  /// The section that the front page carries.
  static func summary(_ look: FirstLook, _ topics: StartingTopics) -> String {
    let finding = "A title states the finding: say here what the figure shows"
    let figure =
      switch topics.figure(look) {
      case nil: "![When the posts were sent](figure:posting-hours \"\(finding)\")"
      case let name?: "![Topics over time](figure:\(name) \"\(finding)\")"
      }
    return """
      ---
      title: What this archive shows
      standfirst: >-
        One or two sentences for a reader in a hurry. This one holds [](fact:posts.count) posts by [](fact:accounts.posting.count)
        accounts, from [](fact:posts.first-day) to [](fact:posts.last-day).
      kind: summary
      ---

      \(figure)

      **Begin with the finding.** This file is `content/00-summary.md`, which the front page carries. Every number in it is a link to the
      data: leave the brackets empty and the number is filled in; write it yourself and it is checked.

      """
  }

  /// A section that shows what a section can do.
  static func section(_ look: FirstLook, _ topics: StartingTopics) -> String {
    // Accounts are drawn and listed if the archive lists them.
    let figure = look.listsNoPoster ? "posting-hours" : "account-activity"
    var text = """
      ---
      title: A first section
      standfirst: What a section can do. Change the text, run `dossier build` and reload the page.
      ---

      This file is `content/01-first-section.md`; the number before its name is its place in the report. It is plain Markdown. What comes
      from the data is a link whose address names it.

      ## Numbers

      The archive holds [\(grouped(look.posts))](fact:posts.count) posts: the number in the brackets was checked. Change a digit, and the
      build stops with file, line and column and says what the data has. Empty brackets are filled in:
      [](fact:posts.retweets.share) of the posts are retweets. `dossier facts` prints every number there is, with its definition.

      """
    if let topic = topics.ids.first {
      text += """

        Every count can be asked of a part: [](fact:posts.count?topic=\(topic)) posts are on [the first topic](topic:\(topic)) of the
        [codebook](term:codebook), `content/topics.yml`.

        """
    }
    text += """

      A number that comes from elsewhere is bound to its source in `content/published.yml`, and one that needs none is marked:
      [24](plain:) hours make a day.

      ## Figures and tables

      ![The caption stands here](figure:\(figure) "The title of a figure states what it shows")

      [](figure:\(figure)) is numbered wherever it stands, and has a page of its own with its data, its description and its code for
      other sites. Tables are asked for in the same way:

      ![The five who posted most](table:accounts?sort=posts&limit=5)

      A question of your own is a block of SQL:

      ```sql chart=bars caption="Originals and retweets"
      SELECT CASE is_retweet WHEN 1 THEN 'Retweets' ELSE 'Originals' END AS kind, count(*) AS posts
      FROM post GROUP BY is_retweet ORDER BY posts DESC
      ```

      ## Evidence

      A post is quoted by its id, in its own language; what stands between the brackets is your translation.


      """
    if let example = look.example {
      text += "![](post:\(example))\n\n"
    }
    return text + """
      A source is cited [](cite:example-2020), a footnote[^note] says what would interrupt the text.

      [^note]: Footnotes stand at the end of their section.

      """
  }

  /// The section on the method.
  static let method = """
    ---
    title: Method and limitations
    standfirst: What was counted, by which rules, and what such an archive cannot tell anyone.
    kind: method
    ---

    The report draws on the files that are listed below with their digests. [](fact:rejects.count) rows did not have the right form and
    were refused. Topics are told by words, not by meaning: the codebook below says which.

    > [!LIMITATION]
    > Say here what the archive cannot show: who chose what was published, what is missing, what a count does not prove.

    """

  /// events.yml.
  static let events = """
    # Days that figures over time mark. Each may name the topics whose figures it belongs to:
    #   - date: 2019-06-09
    #     title: March in Hong Kong
    #     topics: [hong-kong]
    events: []

    """

  /// glossary.yml.
  static let glossary = """
    # Words that the report uses in one sense. [codebook](term:codebook) in a section leads to its entry.
    terms:
      - id: codebook
        term: codebook
        says: The list of topics with the terms and hashtags by which a post is counted under each, and the words that exclude it.

    """

  /// references.yml.
  static let references = """
    # Works that the report cites, in CSL-YAML. [](cite:example-2020) in a section cites this one; put your own in its place.
    references:
      - id: example-2020
        type: report
        title: A report to be replaced by one that exists
        author: [{literal: Nobody}]
        issued: 2020

    """

  static let ignored = """
    # The archive and what is made from it stay out of the repository.
    /archive/
    /*.zip
    /text/

    """

  /// How to go on.
  static let readme = """
    # A report

    | | |
    |---|---|
    | `dossier build` | write the report into `site/`; open `site/index.html` |
    | `dossier facts` | every number there is, with its definition |
    | `dossier serve` | show it in the browser, and reload as you save |
    | `dossier check` | find what is wrong: numbers, links, what is bound to no data |
    | `dossier accept` | take over the numbers that the data has moved, and keep what the archive says |
    | `dossier help` | all commands and topics; `dossier help publish` says how to put it on the web |

    `content/report.yml` names the report and its archives, `content/topics.yml` is the codebook, and every `content/*.md` is a section.
    Templates are built in; a file of the same name in `templates/` replaces one.

    """

  /// The day on which the report is begun, in the time zone of the machine: the one place where Dossier looks at a clock.
  private static var today: String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .current
    let parts = calendar.dateComponents([.year, .month, .day], from: Date())
    return CivilDate(year: parts.year ?? 2000, month: parts.month ?? 1, day: parts.day ?? 1).text
  }
}

// What a new report begins with: what its archive holds, and the files written from that.

import AnalysedArchive
import Analysis
import Configuration
import Diagnostics
import Foundation
import Site
import SyntheticArchive

/// The beginning of a report.
struct ReportStart {
  /// The archive, its paths as report.yml names them.
  let archive: StartingArchive
  /// What the files hold.
  let look: FirstLook
  /// What an editor must look at.
  var warnings: [Problem] = []

  /// A report on a small synthetic archive, which is written into the folder.
  init(synthetic folder: StartingFolder) throws {
    let directory = "\(folder.path)/archive"
    _ = try SyntheticArchive(accounts: 1_200, posts: 15_000, seed: 2020).write(to: directory) { _ in }
    let name = "china_052020"
    let files = ["users", "tweets"].map { "\(directory)/\(name)_\($0)_csv_hashed.csv" }
    try self.init(files + ["\(directory)/media_manifest.csv"], beside: folder, isSynthetic: true)
  }

  /// A report on these files.
  init(
    _ files: [String], columns: [String: String] = [:], beside folder: StartingFolder, isSynthetic: Bool = false
  ) throws {
    let proposal = try ProposedArchive(files, columns: columns)
    look = try FirstLook(proposal.archive, timeZone: .gmt)
    guard look.posts > 0 else {
      let none = Problem.error(
        "there is no post in these files",
        help: look.rejects > 0
          ? "every row was refused, for the reasons that follow"
          : "name a file with one row a post: a report counts posts")
      throw Problems([none] + look.refused.problems(.error))
    }
    archive = StartingArchive(
      proposal.archive, isSynthetic: isSynthetic, isTimeAmbiguous: proposal.isTimeAmbiguous,
      unmapped: proposal.unmapped,
      look, beside: folder)
    if proposal.isTimeAmbiguous {
      warnings.append(
        .warning(
          "day and month of the times could be the other way round",
          help: "look at `time-format` in \(folder.path)/content/report.yml"))
    }
    if look.rejects > 0 {
      let rows = "\(grouped(look.rejects)) of \(grouped(look.rows)) rows"
      warnings.append(
        .warning(
          "\(rows) will be refused",
          help: archive.rejects.map {
            "that is much: the new report.yml allows it with `rejects: \($0)`, which you may lower once it is mended"
          }
            ?? "the reasons follow; the analysed archive keeps each with its line"))
      warnings += look.refused.problems(.warning)
    }
    if case .mapping(let mapping) = proposal.archive.format, let column = mapping.columns["language"] {
      let names = look.languages.filter { !WrittenLanguages.isCode($0.name) }.map { ($0.name, $0.count) }
      warnings += [namedLanguages(names, column: column, at: nil)].compactMap(\.self)
    }
    if look.listsNoPoster {
      let file = proposal.archive.accounts.map(\.path).joined(separator: ", ")
      warnings.append(
        .warning(
          "none of the accounts that posted is in \(file)",
          help:
            "name the table of accounts that belongs to these posts, or leave it out: the accounts are then read from the posts"
        ))
    }
  }

  /// One line on the archive.
  var says: String {
    let posts = "\(grouped(look.posts)) post\(look.posts == 1 ? "" : "s")"
    guard let first = look.firstDay?.text, let last = look.lastDay?.text else { return posts }
    let form =
      switch archive.format {
      case .twitter: archive.isSynthetic ? "synthetic" : "Twitter's form"
      case .crowdtangle: "CrowdTangle's form"
      case .mapping: "columns mapped"
      }
    let languages = look.languages.prefix(3).map(\.name).joined(separator: ", ")
    return "\(posts) from \(first) to \(last)" + (languages.isEmpty ? "" : ", most in \(languages)") + " (\(form))"
  }

  /// All files by their paths below the report's folder.
  var files: [(path: String, text: String)] {
    let topics = StartingTopics(look, isSynthetic: archive.isSynthetic)
    return [
      ("content/report.yml", StartingFiles.report(archive, look)),
      ("content/topics.yml", topics.file),
      ("content/events.yml", StartingFiles.events),
      ("content/glossary.yml", StartingFiles.glossary),
      ("content/references.yml", StartingFiles.references),
      ("content/00-summary.md", StartingFiles.summary(look, topics)),
      ("content/01-first-section.md", StartingFiles.section(look, topics)),
      ("content/02-method.md", StartingFiles.method),
      (".gitignore", StartingFiles.ignored),
      (StartingWorkflow.path, StartingWorkflow.text),
      ("README.md", StartingFiles.readme),
    ]
  }
}

/// The archive of a new report as report.yml names it.
struct StartingArchive {
  let format: Archive.Format
  let accounts: [String]
  let posts: [String]
  let media: [String]
  let isSynthetic: Bool
  let isTimeAmbiguous: Bool
  /// Columns that nothing is read from.
  let unmapped: [String]
  /// `rejects:`, where more rows are refused than a report allows that says nothing; nil elsewhere.
  let rejects: String?

  init(
    _ archive: Archive, isSynthetic: Bool, isTimeAmbiguous: Bool, unmapped: [String], _ look: FirstLook,
    beside folder: StartingFolder
  ) {
    self.unmapped = unmapped
    let isMuch = !RejectLimit.standard(at: Place("report.yml")).allows(look.rejects, of: look.rows)
    rejects = isMuch ? "\((look.rejects * 100 + look.rows - 1) / look.rows)%" : nil
    func references(_ inputs: [InputPath]) -> [String] { inputs.map { folder.reference(to: $0.path) } }
    format = archive.format
    accounts = references(archive.accounts)
    posts = references(archive.posts)
    media = references(archive.media)
    self.isSynthetic = isSynthetic
    self.isTimeAmbiguous = isTimeAmbiguous
  }
}

/// The codebook of a new report: two topics of the synthetic archive, or the most used hashtags of the editor's own.
struct StartingTopics {
  /// Ids in the order of the codebook.
  let ids: [String]
  /// topics.yml.
  let file: String

  private static let head = """
    # The codebook: which words make a post bear a topic. A post bears every topic of which a term or a hashtag matches, unless one of
    # the topic's `exclude` terms matches too. Terms are compared after removing URLs, NFKC and case folding; a term with a Han, kana or
    # Hangul character matches anywhere, any other only between word boundaries. A hashtag matches a whole hashtag, written without #.
    # The order is that of the charts.

    """

  init(_ look: FirstLook, isSynthetic: Bool) {
    if isSynthetic {
      ids = ["hong-kong", "taiwan"]
      file =
        Self.head + """
          topics:
            - id: hong-kong             # the name in links: [](fact:topics.hong-kong.share)
              title: Hong Kong protests
              short-title: Hong Kong
              describes: "Hong Kong: the extradition bill, the protests, the police."
              terms: [香港, 反送中, "hong kong", hongkong]
              hashtags: [香港, HongKong, HongKongProtests]
              exclude: [香港脚, 香港腳]  # athlete's foot: adverts for its cure, not the city

            - id: taiwan
              title: Taiwan
              terms: [台湾, 台灣, 臺灣, taiwan]
              hashtags: [台湾, 台灣, Taiwan]

          """
      return
    }
    let tags = look.hashtags.prefix(4).map(\.name)
    guard !tags.isEmpty else {
      ids = []
      file =
        Self.head + """
          # The \(look.hasHashtags ? "posts" : "texts") have no hashtags to begin with. Write topics of your own:
          #   - id: my-topic            # the name in links: [](fact:topics.my-topic.share)
          #     title: My topic
          #     terms: [word, "two words", 字]
          topics: []

          """
      return
    }
    var ids: [String] = []
    var text =
      Self.head
      + (look.hasHashtags
        ? "# These are the hashtags of most posts, to begin with. Put your own topics in their place.\ntopics:\n"
        : """
        # These are the hashtags of most texts, to begin with. No column holds the hashtags, and `hashtags:` matches only what a column has:
        # write them as terms, without #, which match in the text with # and without. Put your own topics in their place.
        topics:

        """)
    for (index, tag) in tags.enumerated() {
      let plain = tag.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
      let id = plain && !["any", "none", "several", "unlabelled"].contains(tag) ? tag : "hashtag-\(index + 1)"
      ids.append(id)
      text += """
          - id: \(id)
            title: \(YAMLText.quoted("#" + tag))
            \(look.hasHashtags ? "hashtags" : "terms"): [\(YAMLText.quoted(tag))]

        """
    }
    self.ids = ids
    file = text
  }

  /// The figure of the topics over time that so many posts can fill: shares where a period has posts enough to be divided, counts where
  /// none has; nil without topics.
  func figure(_ look: FirstLook) -> String? {
    guard !ids.isEmpty, let first = look.firstDay, let last = look.lastDay else { return nil }
    let days = max(1, last.day - first.day + 1)
    let enough = 300
    if look.posts * 7 / days >= enough { return "topic-distribution?by=week" }
    if look.posts * 30 / days >= enough { return "topic-distribution?by=month" }
    return "topic-volume"
  }
}

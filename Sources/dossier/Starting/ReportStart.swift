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
      if look.rejects > 0 {
        let rows = look.rejects == 1 ? "the only row" : "each of the \(grouped(look.rejects)) rows"
        throw Self.refused(.error, "\(rows) would be refused", look)
      }
      throw Problem.error(
        "there is no post in these files", help: "name a file with one row a post: a report counts posts")
    }
    archive = StartingArchive(
      proposal.archive, isSynthetic: isSynthetic, isTimeAmbiguous: proposal.isTimeAmbiguous, beside: folder)
    if proposal.isTimeAmbiguous {
      warnings.append(
        .warning(
          "day and month of the times could be the other way round",
          help: "look at `time-format` in \(folder.path)/content/report.yml"))
    }
    if look.rejects > 0 {
      warnings.append(
        Self.refused(
          .warning, "\(grouped(look.rejects)) row\(look.rejects == 1 ? "" : "s") will be refused", look,
          help: "`dossier analyse` prints the first of them, and keeps each with its line and the reason"))
    }
  }

  /// What is said of rows that are refused: where the first of them is, and why.
  /// - Parameter help: what is to do where the reason has no remedy of its own.
  private static func refused(
    _ severity: Problem.Severity, _ what: String, _ look: FirstLook, help: String? = nil
  ) -> Problem {
    guard let first = look.firstRefusal else { return Problem(severity, what, help: help) }
    let why = look.rejects == 1 ? ": \(first.message)" : "; in the first, \(first.message)"
    return Problem(severity, what + why, at: first.place, help: first.help ?? help)
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

  init(_ archive: Archive, isSynthetic: Bool, isTimeAmbiguous: Bool, beside folder: StartingFolder) {
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
          # The posts have no hashtags to begin with. Write topics of your own:
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
      + "# These are the hashtags of most posts, to begin with. Put your own topics in their place.\ntopics:\n"
    for (index, tag) in tags.enumerated() {
      let plain = tag.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
      let id = plain && !["any", "none", "several", "unlabelled"].contains(tag) ? tag : "hashtag-\(index + 1)"
      ids.append(id)
      text += """
          - id: \(id)
            title: \(YAMLText.quoted("#" + tag))
            hashtags: [\(YAMLText.quoted(tag))]

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

// What an editor can write for each kind of link, for `dossier help links`. A kind that is not here does not compile.

import AnalysedArchive
import Commentary

/// Help on the links whose address names something of the data.
public enum LinkHelp {
  /// The forms, each with what it is, kind by kind.
  public static let links: [(form: String, says: String)] = DataLink.Kind.allCases.flatMap(forms)

  /// The filters, in the order in which they are documented.
  public static let filters: [(name: String, says: String)] = Filter.keys.map { ($0, says(filter: $0)) }

  /// The steps of the two scales of judgement, with what each stands for.
  public static let judgements: [(name: String, says: String)] = Judgement.all.map {
    ($0.id, "\($0.scale.rawValue): \($0.words), \($0.says)")
  }

  /// By what a table of accounts can be sorted.
  public static let orders: [String] = ArchiveReader.AccountOrder.allCases.map(\.rawValue)

  private static func forms(_ kind: DataLink.Kind) -> [(form: String, says: String)] {
    switch kind {
    case .fact:
      [
        (
          "[348,608](fact:NAME)",
          "A fact. The number, date or phrase in the brackets is checked against the data; what does not agree stops the build."
        ), ("[](fact:NAME)", "The same, filled in."),
        ("[](fact:NAME?topic=ID&week=2019-11-11)", "A fact of a part of the archive; filters are joined with &."),
        ("[](fact:ARCHIVE:NAME)", "A fact of a later archive, by its id."),
      ]
    case .published: [("[78.5%](published:ID)", "Somebody else's number, an entry of content/published.yml.")]
    case .figure:
      [
        (
          "![caption](figure:NAME \"finding\")",
          "A numbered figure, alone in its paragraph. The finding is its title, the caption stands below."
        ), ("[](figure:NAME)", "A reference to it by its number, or by your words."),
      ]
    case .table:
      [
        (
          "![caption](table:accounts?sort=posts&limit=20 \"finding\")",
          "A numbered table of accounts, 1 to 250 of them, sorted by \(orders.joined(separator: ", "))."
        ), ("[](table:NAME)", "A reference to a table: this one, an answer in SQL or a pipe table with a caption."),
      ]
    case .account:
      [("[@handle](account:KEY)", "An account's page or row; KEY is the platform's id or hash of it.")]
    case .topic: [("[Taiwan](topic:ID)", "A topic's page.")]
    case .cite: [("[](cite:ID)", "A work of content/references.yml.")]
    case .term: [("[words](term:ID)", "A term of content/glossary.yml.")]
    case .post:
      [
        (
          "![translation](post:KEY \"translator\")",
          "An evidence card, alone in its paragraph: the post in its own language, with time, account and engagement."
        ),
        (
          "[words](post:KEY)",
          "A link to that card, wherever it stands: a finding that rests on reading names its posts."
        ),
      ]
    case .posts:
      [
        (
          "![](posts:code=ID&limit=3)",
          "Posts to which coders gave a code, at most one an account, each as evidence with its coder's translation."
        )
      ]
    case .judgement:
      [
        (
          "[Assessment](judgement:STEP)",
          "At the head of a paragraph: what the authors conclude, set apart from findings. Likelihood and confidence are two scales."
        )
      ]
    case .section:
      [
        ("[words](02-hong-kong.md#heading)", "Another section, by its file, or one of its headings."),
        ("[words](#heading)", "A heading of the same section."),
      ]
    case .file:
      [
        (
          "![caption](pictures/map.svg?source=ID&data=map.csv \"finding\")",
          "A picture of content/, numbered like the figures, with its source in references.yml and its data in content/data."
        ), ("![caption](data/releases.csv \"finding\")", "A table of content/data, numbered like the others."),
      ]
    case .plain: [("[24](plain:)", "A number that is no data, so that nobody looks for its source.")]
    }
  }

  private static func says(filter key: String) -> String {
    switch key {
    case "topic": "posts bearing this topic"
    case "theme": "posts bearing this theme of the second codebook"
    case "language": "posts in this language, by its code"
    case "day": "posts of a day, as 2019-11-11, in the report's time zone"
    case "week": "posts of a week, by its Monday"
    case "month": "posts of a month, as 2019-11"
    case "from", "to": "posts \(key == "from" ? "on or after" : "on or before") this day"
    case "retweets": "only, or out: posts that are none"
    case "created-from": "accounts created on or after this day"
    case "created-after": "accounts created after this day"
    case "created-before": "accounts created before this day"
    case "repurposed": "out: without candidates for repurposed accounts; after: without their posts before the gap"
    default: ""
    }
  }
}

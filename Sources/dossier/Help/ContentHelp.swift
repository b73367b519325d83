// Help on what an editor writes beside the links: sections, configuration, codebook, templates.

import Configuration
import Site

/// The topics sections, report, codebook and templates.
enum ContentHelp {
  static let sections: [HelpBlock] =
    [
      .paragraph(
        """
        Every Markdown file of content/ is a section; the number before its name is its place. It begins with front matter, and its text \
        is CommonMark.
        """)
    ] + keys(.section) + [
      .heading("Beyond CommonMark"),
      .entries([
        ("[^1] and [^1]: text", "A footnote."),
        ("| a | b |", "A pipe table; a line `Table: caption` below numbers it."),
        ("> [!NOTE]", "A callout; > [!LIMITATION] is one that says what the data cannot show."),
        ("```sql", "A question to the archive and to the tables of content/data (`dossier help figures`)."),
      ]),
      .paragraph(
        """
        The tables of the archive are those of archive/analysed.sqlite, an ordinary SQLite file. HTML in the text is an error.
        """), .heading("Translations"),
      .paragraph(
        """
        A section in another language lies beside its original, with the language before .md: 02-hong-kong.zh-Hant.md. Place, kind and \
        topic are those of the original, figures and tables too: it places no others. Its numbers are checked in words or digits of its \
        language. SQL is copied, but for the names of columns (AS "..."). Links lead to the same language where there is such a version. The \
        summary and the method can be translated too. Pages speak the language where there are words for it: en, zh-Hans, zh-Hant, or \
        templates/strings/LANGUAGE.yml of your own.
        """),
    ] + keys(.translation)

  static let report: [HelpBlock] =
    [
      .paragraph(
        "content/report.yml says what the report is called, when it is dated and which archives it draws on. A small one:"
      ),
      .code(
        """
        title: My report
        date: 2026-11-24
        time-zone: Asia/Shanghai
        archives:
          - id: mine
            format: twitter
            accounts: ../archive/users.csv
            posts: ../archive/tweets.csv
        """),
      .paragraph("Paths are relative to it. `dossier init DIR --from FILE...` writes one that fits your files."),
    ] + [KeyHelp.report, .archive, .format, .columns, .keyNumber, .coRetweets, .coding].flatMap(keys) + [
      .heading("Rules (rules: of report.yml)"),
      .paragraph("Each is error, warning or off; what it is unless told stands in brackets."),
      .entries(Rule.allCases.map { ($0.rawValue, "\($0.says) (\($0.standard.rawValue))") }),
      .heading("Roles of later archives"),
      .entries([
        ("release", "Another release of the platform: texts that both carry, accounts that both list."),
        ("platform", "A second platform: posts that repeat one of the first, and which came first."),
        ("comparison", "Open messaging, coded by the same codebooks and set beside the first."),
      ]),
      .paragraph(
        """
        The accounts of a second platform may be a table made by hand, one row a page, with the columns facebook_id, page_name, \
        user_name, url, created and followers, of which only the first is needed; `dossier sample` writes one as facebook_accounts.csv.
        """),
    ] + [KeyHelp.event, .published, .reference, .term, .fact, .correction].flatMap(keys)

  static let codebook: [HelpBlock] =
    [
      .paragraph(
        """
        content/topics.yml says which words make a post bear a topic; content/themes.yml, a second codebook of the same form, says what a \
        post conveys. Each has one key, topics: or themes:, with a list of entries.
        """)
    ] + keys(.topic) + [
      .code(
        """
        topics:
          - id: taiwan
            title: Taiwan
            terms: [台湾, 台灣, taiwan]
            hashtags: [Taiwan]
            exclude: [taiwan beer]
        """), .heading("How words match"),
      .paragraph(
        """
        A post bears a topic when a term or a hashtag matches and no exclude does. Terms are compared in the text, addresses removed, \
        after NFKC and case folding. A term with a Han, kana or Hangul character matches anywhere; any other only where no letter of an \
        alphabetic script, digit or underscore touches it. A hashtag matches a whole hashtag of the hashtags column, or a #tag of the text.
        """),
      .paragraph(
        """
        A post bears every topic whose words it has. Where shares must add up to one, a post with k topics counts 1/k for each: its mix. \
        What each word finds is a fact: fact:topics.taiwan.terms.台灣.posts.
        """),
    ]

  static let coding: [HelpBlock] =
    [
      .paragraph(
        """
        A codebook counts by words; people who read a sample of the posts say how well. `dossier code sample` draws posts at random, by topic \
        and period, and writes a sheet for each coder: one HTML file that works offline and keeps what is coded, and a CSV for those who \
        prefer a spreadsheet. The sheets do not show what the codebook says, and each coder's order differs.
        """),
      .code(
        """
        coding: {size: 400, coders: [ann, bob]}   # in content/report.yml
        """),
      .code(
        """
        dossier code sample                          # draws, and writes the sheets
        dossier code read ann.csv bob.csv            # takes the coders' files in
        dossier code read adjudicated.csv            # and what settles their disagreements
        """),
      .paragraph(
        """
        `dossier code read` refuses what does not belong with file and line, and a file in which answers are gone that an earlier one had (unless \
        told to --replace that one, which it then keeps under another name), prints how far the coders agree, and writes the posts on which \
        they do not as a sheet of its own. Agreement, and precision, recall and corrected share of every topic with their intervals, are \
        then facts: fact:coding.ID.kappa, fact:codebook.ID.precision (`dossier help facts`). They take no filter: no error rate is carried \
        over to a part of the archive.
        """),
    ] + keys(.coding) + keys(.code)

  static let templates: [HelpBlock] =
    [
      .paragraph(
        """
        Pages are mustache templates, which are inside the command. A file of the same name in templates/ (or the folder of --templates) \
        takes a template's place; others can be its partials. {{name}} is text and is escaped, {{{name}}} is markup; one cannot be written \
        as the other. What may be absent is written inside {{#name}}...{{/name}}. A name that does not exist is an error with file, line \
        and column. Pages carry no inline style, script or handler: their policy would block it.
        """)
    ]
    + TemplateHelp.templates.flatMap { name, variables -> [HelpBlock] in
      [.heading(name), .entries(variables.map { ($0.name, "\($0.says) (\($0.shape))") })]
    }

  private static func keys(_ help: KeyHelp) -> [HelpBlock] {
    [.heading("Keys of \(help.what) (\(help.place))"), .entries(help.keys)]
  }
}

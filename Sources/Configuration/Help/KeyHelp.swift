// What every key of the files in content/ means, for `dossier help`. A test asks each reader for the keys that it takes and compares.

/// The keys of one group of a file: those of report.yml itself, or those of an entry of its archives.
public struct KeyHelp: Sendable {
  /// What the group is, as messages call it: `the report`, `an archive`.
  public let what: String
  /// Where it stands: `report.yml`, `archives: of report.yml`.
  public let place: String
  /// The keys in the order in which messages list them, each with one sentence or phrase.
  public let keys: [(name: String, says: String)]

  /// Every group, in the order in which an editor meets them.
  public static let all = [
    report, archive, format, columns, keyNumber, coRetweets, coding, publishing, topic, code, event, published,
    reference, term,
    fact, correction, section, translation,
  ]
}

extension KeyHelp {
  /// report.yml.
  public static let report = KeyHelp(
    what: "the report", place: "report.yml",
    keys: [
      ("title", "The title of the report; needed."),
      ("subtitle", "What stands under it."),
      (
        "authors",
        """
        A list. `Family, Given` is a person, on the pages as Given Family and in citations by the family name; any other name is \
        taken whole.
        """
      ),
      ("date", "The day of the report, as 2020-06-12; needed, and the only clock there is."),
      ("updated", "The day of this version, where it is not the first, which is of date."),
      ("version", "The version, 1.0 unless told."),
      ("language", "The language of the commentary, a BCP 47 tag; en unless told."),
      ("time-zone", "In which days, hours, weeks and months are told: an IANA name, as Asia/Shanghai, or UTC; needed."),
      (
        "base-url",
        """
        Where the report will be, as https://example.org/report: canonical addresses, sitemap.xml, whole addresses in the feed, embed \
        code and previews.
        """
      ),
      ("icon", "An SVG or PNG file of content/ that browsers show beside the title."),
      (
        "png",
        """
        yes: every figure also as a PNG file of twice its size, made by rsvg-convert; with base-url the lead figure's is the picture of \
        link previews.
        """
      ),
      ("archives", "The archives; the report is about the first. Needed, with at least one entry."),
      ("key-numbers", "Up to four facts that the front page opens with."),
      ("co-retweets", "How pairs of accounts are counted that retweet together."),
      (
        "account-rows",
        """
        How many accounts, the most active first, the tables, their CSV and the index for scripts list; all unless told.
        """
      ),
      (
        "account-pages",
        """
        How many of the most active accounts have a page of their own beside those that the commentary cites: a number (40 unless \
        told), all or none.
        """
      ),
      ("coding", "How posts are drawn to be read and coded, and by whom; none are unless told."),
      (
        "publishing",
        """
        Which accounts are named, and what is kept back of the others; no account is named unless told.
        """
      ),
      ("rules", "How severe each rule is: error, warning or off."),
      ("digest", "The SHA-256 of the analysed archive that the report is bound to."),
    ])

  /// An entry of `archives:`.
  public static let archive = KeyHelp(
    what: "an archive", place: "archives: of report.yml",
    keys: [
      ("id", "Its name in links to facts, as in facebook:posts.count: lower-case letters, digits, hyphens; needed."),
      ("title", "Its name on the pages; the id unless told."),
      ("format", "twitter, crowdtangle, or a mapping of columns; needed."),
      (
        "role",
        """
        What a later archive is to the first: release (the default in Twitter's form), platform (of any other form) or comparison.
        """
      ),
      ("accounts", "The table of accounts, if there is one: a path, a list or a pattern, relative to report.yml."),
      ("posts", "The tables of posts, with commas, semicolons or tabs: .csv, .csv.gz, .zip or folders, likewise."),
      ("media", "The media: a folder, or a CSV with the columns tweetid and filename."),
      (
        "rejects",
        "How many rows may be refused, as 100 or 1%; unless told 5%, and ten of any archive. More are an error, and nothing is built."
      ),
      ("provenance", "synthetic: invented data, of which every page and figure bears a mark."),
      ("comparable-hashes", "yes: hashes of accounts mean the same in this archive and in others that say so."),
      ("attributed-by", "Who says whose accounts they are; shown with every figure."),
      ("likelihood", "How likely the attribution is, in the words of who makes it."),
    ])

  /// `format:` of an archive that is a mapping.
  public static let format = KeyHelp(
    what: "the format", place: "format: of an archive",
    keys: [
      (
        "mapping",
        """
        Which column holds what. Counts may be grouped, as 1,478, 1.478, 1 478 or 1’478; yes and no may be true and false, 1 and 0, ja and nein, \
        wahr and falsch, oui and non, sí and no, 是 and 否 and their kin; an empty field says nothing.
        """
      ),
      (
        "time-format",
        """
        The pattern of times, as DD/MM/YYYY HH:MM:SS AM ZONE: YYYY or YY (70 to 99 are of the twentieth century), MM or M, DD or D, HH or H, MM \
        again for minutes, SS, AM for either half of the day, ZONE; one digit may stand where two can, anything else stands for itself. Or \
        EPOCH for seconds or milliseconds since 1970, EXCEL for the days of spreadsheets, 45012.5 or 45012,5. Unless told 2019-06-09 14:30 \
        and its kin.
        """
      ),
      ("time-zone", "The zone of times that say none; UTC unless told."),
    ])

  /// `mapping:` of a format.
  public static let columns = KeyHelp(
    what: "the mapping of columns", place: "mapping: of a format",
    keys: [
      ("id", "The post's id; needed for posts."), ("account", "The account's id or name; needed."),
      ("time", "When it was posted; needed for posts."), ("text", "What it says; needed for posts."),
      ("language", "Its language, a code such as de or zh-cn; a name is a warning."),
      ("client", "The program that sent it."),
      ("retweet", "Whether it is a retweet."), ("retweeted-account", "Whose post it repeats."),
      ("retweeted-post", "Which post it repeats."), ("reply-account", "Whom it answers."),
      ("reply-post", "Which post it answers."), ("quotes", "How often it was quoted."),
      ("replies", "How often it was answered."), ("likes", "How often it was liked."),
      ("retweets", "How often it was repeated."), ("hashtags", "Its hashtags."), ("links", "Its links."),
      ("mentions", "Whom it mentions."), ("display-name", "The account's name."),
      ("screen-name", "The account's handle."), ("location", "Where the account says it is."),
      ("description", "How the account describes itself."), ("url", "The account's address."),
      ("followers", "How many follow it."), ("following", "How many it follows."), ("created", "When it was created."),
      ("account-language", "The language of its interface."),
    ])

  /// An entry of `key-numbers:`.
  public static let keyNumber = KeyHelp(
    what: "a key number", place: "key-numbers: of report.yml",
    keys: [
      ("fact", "A fact with its filters, as posts.count?topic=taiwan."),
      ("says", "The words that follow the number."),
    ])

  /// `co-retweets:` of report.yml.
  public static let coRetweets = KeyHelp(
    what: "\"co-retweets\"", place: "co-retweets: of report.yml",
    keys: [
      ("windows", "Minutes between two retweets at most, ascending; [0, 1, 5] unless told."),
      ("threshold", "How many posts two accounts must have retweeted so; 3 unless told."),
      ("permutations", "How often minutes are permuted for what chance would give; 20 unless told."),
    ])
}

extension KeyHelp {
  /// `coding:`.
  public static let coding = KeyHelp(
    what: "\"coding\"", place: "coding: of report.yml",
    keys: [
      ("size", "How many posts are drawn, from 20; 400 unless told."),
      ("seed", "What the draw, the coders' orders and the bootstrap are derived from; 1 unless told."),
      (
        "period",
        """
        month, quarter (unless told), year or none: the spans of time by which posts are drawn, beside topics; a longer one is taken where \
        two posts of each would be more than half of the size.
        """
      ),
      ("coders", "Who codes: names of lower-case letters, digits and hyphens; [a, b] unless told."),
      ("sheets", "The folder of the coding sheets, which hold texts of the archive; ../archive/coding unless told."),
      ("provenance", "synthetic if the coders are invented; what they say is then marked as such."),
    ])

  /// `publishing:`.
  public static let publishing = KeyHelp(
    what: "\"publishing\"", place: "publishing: of report.yml",
    keys: [
      (
        "names",
        """
        none (unless told), all, a list of @handles and keys, or {followers-at-least: 5000, accounts: [...]}. A candidate for having been \
        repurposed, who may be a victim, is named by a list only.
        """
      ),
      (
        "pseudonym-key",
        """
        A file with a secret of 16 characters or more, from which the pseudonyms are made; without one whoever has the archive can make \
        them. Keep it, or all pseudonyms change.
        """
      ),
      (
        "suppress-below",
        "Counts from 1 to one less stand as <5 in the tables of figures, topics and sql blocks, and in their CSV."
      ),
      (
        "mentions",
        "masked (unless told, or all are named) or shown: mentions, in quoted posts, of accounts that are not named."
      ),
      ("redact", "A file with a word, handle or id a line, masked wherever it would appear; it is copied nowhere."),
    ])

  /// An entry of codes.yml.
  public static let code = KeyHelp(
    what: "a code", place: "codes: of codes.yml",
    keys: [
      (
        "id",
        "Its name in coders' files, facts and links, which no topic has: lower-case letters, digits, hyphens; needed."
      ),
      ("title", "Its title; needed."),
      ("definition", "When a post bears it, as coders are told; needed."),
      ("key", "The letter or digit that gives it in the coding sheet."),
    ])
}

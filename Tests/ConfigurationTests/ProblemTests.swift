// Whole errors of wrong files, as the editor reads them.

import Configuration
import Diagnostics
import Testing

@Suite struct ProblemTests {
  @Test(arguments: [
    (
      "an unknown key", report + "tittle: x\n",
      """
      content/report.yml:8:1: error: unknown key "tittle"
         8 | tittle: x
           | ^~~~~~
      help: did you mean "title"? the report has title, subtitle, authors, date, updated, version, language, time-zone, base-url, icon, png, archives, key-numbers, co-retweets, account-rows, account-pages, coding, publishing, rules and digest
      """
    ),
    (
      "all at once", "date: 12 June 2020\ntime-zone: Asia/Shangai\narchives: []\n",
      """
      content/report.yml:1:1: error: the report needs "title"
         1 | date: 12 June 2020
           | ^
      help: add `title: What the archive holds`
      content/report.yml:1:7: error: "12 June 2020" is not a day
         1 | date: 12 June 2020
           |       ^~~~~~~~~~~~
      help: write year, month and day as 2020-06-12
      content/report.yml:2:12: error: there is no time zone "Asia/Shangai"
         2 | time-zone: Asia/Shangai
           |            ^~~~~~~~~~~~
      help: did you mean Asia/Shanghai?
      content/report.yml:3:11: error: "archives" has no entry
         3 | archives: []
           |           ^
      help: begin each entry with `- id: NAME`
      """
    ),
    (
      "archives",
      """
      title: 香港: what?
      """,
      """
      content/report.yml:1:10: error: this is not YAML: mapping values are not allowed in this context
         1 | title: 香港: what?
           |            ^
      """
    ),
    ("empty", "", "content/report.yml:1: error: this file is empty; expected the report"),
    (
      "only a comment", "# nothing\n",
      "content/report.yml:1: error: this file is empty; expected the report\n   1 | # nothing"
    ),
    (
      "a list", "- title\n",
      """
      content/report.yml:1:1: error: expected the report, found a list
         1 | - title
           | ^
      help: write it as `key: value`
      """
    ),
    (
      "a key twice", "title: A\n" + report,
      """
      content/report.yml:1:1: error: "title" stands twice
         1 | title: A
           | ^~~~~
      help: keep one of them
      """
    ),
    (
      "rows and pages of accounts", report + "account-rows: 0\naccount-pages: some\n",
      """
      content/report.yml:8:15: error: "account-rows" takes a number of accounts from 1, or all, not "0"
         8 | account-rows: 0
           |               ^
      help: write `account-rows: 40` or `account-rows: all`, or remove the line
      content/report.yml:9:16: error: "account-pages" takes a number of accounts from 0, all or none, not "some"
         9 | account-pages: some
           |                ^~~~
      help: write `account-pages: 40` or `account-pages: all`, or remove the line
      """
    ),
    (
      "an icon that is none", report + "icon: ../logo.svg\n",
      """
      content/report.yml:8:7: error: "../logo.svg" is no path below the folder of report.yml
         8 | icon: ../logo.svg
           |       ^~~~~~~~~~~
      help: put the icon there, as `icon: pictures/icon.svg`
      """
    ),
    (
      "an icon of another form", report + "icon: logo.ico\n",
      """
      content/report.yml:8:7: error: "logo.ico" is no SVG or PNG file
         8 | icon: logo.ico
           |       ^~~~~~~~
      help: an icon ends in .svg or .png
      """
    ),
    (
      "a tab", "title: A\narchives:\n\t- id: x\n",
      """
      content/report.yml:3:1: error: this is not YAML: found character that cannot start any token while scanning for the next token
         3 |  - id: x
           | ^
      """
    ),
  ])
  func reportFile(_ name: String, _ text: String, _ expected: String) throws {
    let found = try problems(of: "report.yml", text)
    #expect(found == expected)
  }

  @Test(arguments: [
    (
      "- format: twitter\n    posts: x.csv",
      """
      content/report.yml:5:5: error: an archive needs "id"
         5 |   - format: twitter
           |     ^
      help: add `id: june-2020`
      """
    ),
    (
      "- id: June 2020\n    format: twitter\n    posts: x.csv",
      """
      content/report.yml:5:9: error: "June 2020" cannot be an id
         5 |   - id: June 2020
           |         ^~~~~~~~~
      help: write lower-case letters, digits and hyphens, as in hong-kong
      """
    ),
    (
      "- id: a\n    format: twitter",
      """
      content/report.yml:5:9: error: an archive needs "posts", "accounts" or both
         5 |   - id: a
           |         ^
      help: add `posts: ../archive/tweets.csv`, a path relative to report.yml
      """
    ),
    (
      "- id: a\n    format: \"tweeter\"\n    posts: x.csv",
      """
      content/report.yml:6:13: error: there is no format "tweeter"
         6 |     format: "tweeter"
           |             ^~~~~~~~~
      help: write `format: twitter`, `format: crowdtangle` or which column holds what, as `format: {mapping: {id: post_id, \
      account: author, time: published, text: text}}`
      """
    ),
    (
      "- id: a\n    format: {columns: {id: post}}\n    posts: x.csv",
      """
      content/report.yml:6:13: error: the format needs "mapping"
         6 |     format: {columns: {id: post}}
           |             ^
      help: add `mapping: {id: post_id, account: author, time: published, text: text}` with the names of your columns
      content/report.yml:6:14: error: unknown key "columns"
         6 |     format: {columns: {id: post}}
           |              ^~~~~~~
      help: the format has mapping, time-format and time-zone
      """
    ),
    (
      "- id: a\n    format: {mapping: {id: post, acount: who, time: when, text: x}}\n    posts: x.csv",
      """
      content/report.yml:6:13: error: the mapping needs "account" to read posts
         6 |     format: {mapping: {id: post, acount: who, time: when, text: x}}
           |             ^
      help: add `account: ` and the name of the column that holds it
      content/report.yml:6:34: error: unknown key "acount"
         6 |     format: {mapping: {id: post, acount: who, time: when, text: x}}
           |                                  ^~~~~~
      help: did you mean "account"? the mapping of columns has id, account, time, text, language, client, retweet, \
      retweeted-account, retweeted-post, reply-account, reply-post, quotes, replies, likes, retweets, hashtags, links, \
      mentions, display-name, screen-name, location, description, url, followers, following, created and account-language
      """
    ),
    (
      "- id: a\n    format: twitter\n    posts: x.csv\n    rejects: few",
      """
      content/report.yml:8:14: error: "few" is no number of rows
         8 |     rejects: few
           |              ^~~
      help: write how many rows may be refused, as `rejects: 100`, or which part of them, as `rejects: 1%`
      """
    ),
    (
      "- id: a\n    format: twitter\n    posts: [x.csv, '', {a: b}]",
      """
      content/report.yml:7:20: error: a path of "posts" is empty
         7 |     posts: [x.csv, '', {a: b}]
           |                    ^~
      help: remove it
      content/report.yml:7:24: error: a path of "posts" must be a text, not a group of keys
         7 |     posts: [x.csv, '', {a: b}]
           |                        ^
      """
    ),
    (
      "- id: a\n    format: twitter\n    posts: ../*/x.csv",
      """
      content/report.yml:7:12: error: `*` stands only in a file's name, not in a folder's
         7 |     posts: ../*/x.csv
           |            ^~~~~~~~~~
      help: write one pattern per folder
      """
    ),
    (
      "- id: a\n    format: twitter\n    posts: x.csv\n    provenance: real",
      """
      content/report.yml:8:17: error: "provenance" must be synthetic, not "real"
         8 |     provenance: real
           |                 ^~~~
      help: remove the line if the archive is not invented
      """
    ),
    (
      "- {id: a, format: twitter, posts: x.csv}\n  - {id: a, format: twitter, posts: y.csv}",
      """
      content/report.yml:6:10: error: a second archive has the id "a"
         6 |   - {id: a, format: twitter, posts: y.csv}
           |          ^
      help: the first stands in line 5
      """
    ),
    (
      "- {id: a, format: twitter, posts: x.csv}\n  - {id: b, format: twitter, posts: [y.csv, ./x.csv, y.csv]}",
      """
      content/report.yml:6:45: error: "content/./x.csv" is named twice under "posts"
         6 |   - {id: b, format: twitter, posts: [y.csv, ./x.csv, y.csv]}
           |                                             ^~~~~~~
      help: remove it here; line 5 names it first
      content/report.yml:6:54: error: "content/y.csv" is named twice under "posts"
         6 |   - {id: b, format: twitter, posts: [y.csv, ./x.csv, y.csv]}
           |                                                      ^~~~~
      help: remove it here; line 6 names it first
      """
    ),
    (
      "- id: a\n    format: twitter\n    role: release\n    posts: x.csv",
      """
      content/report.yml:7:11: error: the first archive takes no role: a role says what a later archive is to it
         7 |     role: release
           |           ^~~~~~~
      help: remove the line, or move the entry below the archive that the report is about
      """
    ),
    (
      "- {id: a, format: twitter, posts: x.csv}\n  - {id: b, format: twitter, posts: y.csv, role: platfrom}",
      """
      content/report.yml:6:50: error: there is no role "platfrom"
         6 |   - {id: b, format: twitter, posts: y.csv, role: platfrom}
           |                                                  ^~~~~~~~
      help: did you mean platform? a role is release, platform or comparison
      """
    ),
  ])
  func archives(_ entry: String, _ expected: String) throws {
    let head = "title: A\ndate: 2020-06-12\ntime-zone: UTC\narchives:\n  "
    let found = try problems(of: "report.yml", head + entry + "\n")
    #expect(found == expected)
  }

  @Test(arguments: [
    (
      "topics.yml", "topics:\n  - id: a\n    title: A\n    terms: ['', a, A, ~]\n",
      """
      content/topics.yml:4:13: error: a word of "terms" is empty
         4 |     terms: ['', a, A, ~]
           |             ^~
      help: remove it
      content/topics.yml:4:20: error: "A" stands twice in "terms", which is compared as "a"
         4 |     terms: ['', a, A, ~]
           |                    ^
      help: keep one of them
      content/topics.yml:4:23: error: a word of "terms" is empty
         4 |     terms: ['', a, A, ~]
           |                       ^
      help: remove it
      """
    ),
    // A list that lost a bracket, or both.
    (
      "topics.yml",
      "topics:\n  - id: a\n    title: A\n    terms: 香港, \"hong kong\", hongkong]\n    hashtags: hk]\n    exclude: a, b\n",
      """
      content/topics.yml:4:12: error: "terms" is one text, "香港, "hong kong", hongkong]", where a list seems to be meant
         4 |     terms: 香港, "hong kong", hongkong]
           |            ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
      help: write `terms: [香港, "hong kong", hongkong]`, or put the text in quotes if it is one
      content/topics.yml:5:15: error: "hashtags" is one text, "hk]", where a list seems to be meant
         5 |     hashtags: hk]
           |               ^~~
      help: write `hashtags: [hk]`, or put the text in quotes if it is one
      content/topics.yml:6:14: error: "exclude" is one text, "a, b", where a list seems to be meant
         6 |     exclude: a, b
           |              ^~~~
      help: write `exclude: [a, b]`, or put the text in quotes if it is one
      """
    ),
    (
      "topics.yml",
      "topics:\n  - {id: any, title: A, hashtags: ['#a', a-b]}\n  - {id: b, title: B, terms: [], term: x}\n",
      """
      content/topics.yml:2:10: error: "any" cannot be the id of a topic
         2 |   - {id: any, title: A, hashtags: ['#a', a-b]}
           |          ^~~
      help: facts use it for posts of any topic
      content/topics.yml:2:36: error: write a hashtag without #
         2 |   - {id: any, title: A, hashtags: ['#a', a-b]}
           |                                    ^~~~
      help: write "a"
      content/topics.yml:2:42: error: no hashtag can hold "-"
         2 |   - {id: any, title: A, hashtags: ['#a', a-b]}
           |                                          ^~~
      help: a hashtag is made of letters, digits and underscores
      content/topics.yml:3:30: error: "terms" has no entry
         3 |   - {id: b, title: B, terms: [], term: x}
           |                              ^
      help: add a word or remove the key
      content/topics.yml:3:34: error: unknown key "term"
         3 |   - {id: b, title: B, terms: [], term: x}
           |                                  ^~~~
      help: did you mean "terms"? a topic has id, title, short-title, describes, terms, hashtags and exclude
      """
    ),
    (
      "themes.yml",
      "themes:\n  - {id: any, title: A, terms: [a]}\n  - {id: b, title: B}\n  - title: C\n    terms: [c]\n",
      """
      content/themes.yml:2:10: error: "any" cannot be the id of a theme
         2 |   - {id: any, title: A, terms: [a]}
           |          ^~~
      help: facts use it for posts of any theme
      content/themes.yml:3:10: error: a theme needs "terms", "hashtags" or both
         3 |   - {id: b, title: B}
           |          ^
      help: add `terms: [word, another word]`
      content/themes.yml:4:5: error: a theme needs "id"
         4 |   - title: C
           |     ^
      help: add `id: recovery`
      """
    ),
    (
      "themes.yml", "topics:\n  - {id: a, title: A, terms: [a]}\n",
      """
      content/themes.yml:1:1: error: unknown key "topics"
         1 | topics:
           | ^~~~~~
      help: the codebook has themes
      content/themes.yml:1:1: error: the codebook needs "themes"
         1 | topics:
           | ^
      help: add `themes:` with an entry per theme
      """
    ),
    (
      "events.yml", "events:\n  - {date: 2019-02-29, title: A, topics: [hongkong]}\n  - title:\n",
      """
      content/events.yml:2:12: error: "2019-02-29" is not a day
         2 |   - {date: 2019-02-29, title: A, topics: [hongkong]}
           |            ^~~~~~~~~~
      help: write year, month and day as 2020-06-12
      content/events.yml:2:43: error: there is no topic "hongkong"
         2 |   - {date: 2019-02-29, title: A, topics: [hongkong]}
           |                                           ^~~~~~~~
      help: did you mean "hong-kong"? topics.yml has hong-kong
      content/events.yml:3:5: error: an event needs "date"
         3 |   - title:
           |     ^
      help: add `date: 2019-06-09`
      content/events.yml:3:11: error: "title" is empty
         3 |   - title:
           |           ^
      help: write a value or remove the key
      """
    ),
    (
      "published.yml", "published:\n  - id: a\n    value: 1\n    url: example.org\n",
      """
      content/published.yml:2:5: error: a published figure needs "source"
         2 |   - id: a
           |     ^
      help: add `source: Who published it, and where`
      content/published.yml:4:10: error: "example.org" is not a web address
         4 |     url: example.org
           |          ^~~~~~~~~~~
      help: write it as https://example.org/page
      """
    ),
  ])
  func otherFiles(_ name: String, _ text: String, _ expected: String) throws {
    let found = try problems(of: name, text)
    #expect(found == expected)
  }

  @Test func absentFiles() throws {
    let folder = try Folder([:])
    #expect(
      folder.problems() == """
        content/report.yml: error: there is no such file
        content/topics.yml: error: there is no such file
        """)
    let none = #expect(throws: Problems.self) { try Configuration.load(contentFolder: "no/such/folder") }
    #expect(
      none?.all.map(\.formatted) == [
        """
        error: there is no folder "no/such/folder"
        help: name the folder that holds report.yml with --content
        """
      ])
  }

  @Test(
    arguments: [
      (
        "title: A\nsubtitle: caf|\n", [0xE9],
        "content/report.yml:2:14: error: this is not UTF-8\n   2 | subtitle: caf\u{FFFD}\n     |              ^\nhelp: save the file as UTF-8"
      ),
      (
        "香港|x", [0xE9, 0xA6],
        "content/report.yml:1:3: error: this is not UTF-8\n   1 | 香港\u{FFFD}x\n     |     ^\nhelp: save the file as UTF-8"
      ),
      (
        "a: b\nc: |d", [0],
        "content/report.yml:2:4: error: this is not a text file: it holds a NUL character\n   2 | c: \\u{0}d\n     |    ^~~~~"
      ),
    ] as [(String, [UInt8], String)])
  func bytes(_ text: String, _ odd: [UInt8], _ expected: String) throws {
    let folder = try Folder(["content/topics.yml": topics])
    let halves = text.split(separator: "|").map { Array($0.utf8) }
    try folder.write("content/report.yml", halves[0] + odd + halves[1])
    #expect(folder.problems() == expected)
  }

  /// Deep and self-repeating YAML ends in an error, not in a crash or a hang.
  @Test(arguments: [
    ("[", 100_000, ""), ("{a: ", 100_000, ""), ("- ", 100_000, "a"),
    ("x: &a [&b [&c [y, y], *c, *c], *b, *b]\ntitle: *a\n", 1, ""),
    ("a: &a [x]\n", 1, String(repeating: "b: [*a, *a]\n", count: 40)),
  ])
  func hostileShapes(_ unit: String, _ count: Int, _ tail: String) throws {
    #expect(
      try problems(of: "report.yml", String(repeating: unit, count: count) + tail).hasPrefix("content/report.yml:"))
  }
}

// README.txt of a bundle: how to read it, how to check it, how to recompute its numbers, and what is not in it.

import AnalysedArchive
import Charts
import Configuration

/// Writes the README of a bundle.
struct BundleReadme {
  let report: Report
  let archive: ArchiveReader

  var text: String {
    let title = Escape.line(report.title)
    let date = Day(iso: report.revised)?.long ?? report.revised
    let authors = report.authors.isEmpty ? "" : Escape.line(report.authors.joined(separator: ", ")) + "\n"
    let mark =
      report.archives.contains(where: \.synthetic)
      ? "\nSYNTHETIC DEMONSTRATION DATA: accounts, posts and counts are invented.\n" : ""
    return """
      \(title)
      \(authors)Version \(report.version), \(date). Analysis \(archive.digest.prefix(8)).
      \(mark)
      To read
        Open site/index.html in a browser. Nothing is loaded from the network, and no program needs to run.

      To comment
        "Comment on this page" at the foot of every page lets you comment on any paragraph, figure or number. What you write stays in
        your browser until you export it as one file and send that to the authors.

      To check that nothing was changed or lost
        sha256sum -c SHA256SUMS            in this folder; on macOS: shasum -a 256 -c SHA256SUMS
        dossier verify .                   finds files that were added, too, and recomputes the numbers
        The digest of the zip itself comes with the delivery, apart from it: sha256sum FILE.zip

      To recompute every number of the report
        sqlite3 archive.sqlite < numbers.sql
        Each line: id | name | printed | recomputed | agrees, DIFFERS or withheld | why.
        The ids are those of the page site/numbers/index.html; T numbers are the tables and charts of questions in SQL. The
        last line counts the verdicts. SQLite 3.30 or later is needed.

      What archive.sqlite is
        A copy of the analysed archive, an ordinary SQLite file, reduced to what may be published. It holds every account, post
        and count under the keys of the platform, with times, languages and topics. It does not hold the texts, clients, links and
        mentions of posts, the names of accounts, hashtags and domains, but where the site shows them, nor anything else of a profile
        unless a page of the site shows it, nor the contents of rows that were refused. Numbers that need what is left out are marked
        as withheld in numbers.sql, with what they need.

      """
  }
}

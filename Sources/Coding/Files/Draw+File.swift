// content/coding/draw.csv.

import Configuration
import Diagnostics

extension Draw {
  /// The file as it is written: a row a post, no text of the archive.
  public var csv: String {
    var out = "draw,post,stratum,weight\n"
    for post in posts {
      out += [id, CSVCell.post(post.key), post.stratum, "\(post.weight)"].map(CSVCell.written).joined(separator: ",")
      out += "\n"
    }
    return out
  }

  /// Reads draw.csv.
  /// - Throws: `Problems`, each with line and column; that the posts are other ones than the draw's id says is one of them.
  public init(readingFrom path: String) throws(Problems) {
    let table: CSVTable
    do throws(Problem) { table = try CSVTable(readingFrom: path) } catch { throw Problems([error]) }
    let names = ["draw", "post", "stratum", "weight"]
    let columns = names.map(table.columns).filter { $0.count == 1 }.map { $0[0] }
    guard columns.count == names.count else {
      throw Problems([
        .error(
          "this is no draw: its columns are not draw, post, stratum and weight", at: table.source.place(line: 1),
          help: "take the file from where it is kept, or run `dossier code sample` again")
      ])
    }
    var problems: [Problem] = []
    var posts: [DrawnPost] = []
    var id: String?
    for row in table.rows {
      guard row.count == table.header.count, let weight = Double(row[columns[3]].text), weight >= 1,
        weight.isFinite
      else {
        problems.append(
          .error("this row is none of a draw", at: row.first.map(table.place), help: "the file was changed by hand"))
        continue
      }
      id = id ?? row[columns[0]].text
      posts.append(
        DrawnPost(key: CSVCell.post(of: row[columns[1]].text), stratum: row[columns[2]].text, weight: weight))
    }
    self.init(posts: posts)
    if problems.isEmpty, self.id != id {
      problems.append(
        .error(
          "these posts are not those of the draw \(id ?? "")", at: table.source.place(line: 1),
          help: "the file was changed by hand: take it from where it is kept"))
    }
    if !problems.isEmpty { throw Problems(problems) }
  }
}

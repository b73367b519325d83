// The tables of the method page: the codebook as it was applied, the files as they were read, the rows that were refused.

import AnalysedArchive
import Charts
import Configuration

/// Writes the tables of the method page.
struct MethodTables {
  let strings: InterfaceStrings

  /// The topics with their words and the number of posts that bear them.
  func codebook(
    _ codebook: Codebook, _ topics: [ChartTopic], posts: [String: String], _ estimates: CodebookEstimates
  ) -> HTML {
    let judged = ["precision", "recall", "share"]
    var out = open(
      "codebook",
      ["column-codebook-topic", "column-counts", "column-terms", "column-excluded", "q column-posts"]
        + (estimates.isEmpty ? [] : judged.map { "q column-\($0)-judged" }))
    for (topic, drawn) in zip(codebook.topics, topics) {
      out += "<tr><th scope=\"row\"><span class=\"mark t\(drawn.slot)\"></span>"
      out += "<a href=\"\(Outline.topicPath(topic.id).href)\">\(Escape.text(topic.title).text)</a></th>"
      out += "<td>\(Escape.text(topic.describes ?? "–").text)</td>"
      out += "<td>\(words(topic.terms + topic.hashtags.map { "#\($0)" }))</td>"
      out += "<td>\(words(topic.exclude))</td>"
      out += "<td class=\"q\">\(Escape.text(posts[topic.id] ?? "–").text)</td>"
      if !estimates.isEmpty {
        for measure in judged { out += "<td class=\"q\">\(estimates.cell(topic.id, measure))</td>" }
      }
      out += "</tr>\n"
    }
    return HTML(out + Self.close)
  }

  /// The source files.
  func sources(_ sources: [ArchiveReader.Source]) -> HTML {
    var out = open(
      "sources",
      [
        "column-file", "column-role", "q column-bytes", "q column-rows", "q column-stored", "q column-refused",
        "column-digest",
      ])
    for source in sources {
      out +=
        "<tr><th scope=\"row\">\(Escape.name(source.path).text)</th><td>\(Escape.text(strings["role-\(source.role)"]).text)</td>"
      for number in [source.bytes, source.rows, source.stored, source.rejected] {
        out += "<td class=\"q\">\(Formats.count(number))</td>"
      }
      out += "<td class=\"hash\">\(Escape.text(source.sha256).text)</td></tr>\n"
    }
    return HTML(out + Self.close)
  }

  /// Rows that were refused, those of one kind in a line. The column of what they hold is left out where a mask shows nothing of it.
  func rejects(_ rejects: [RefusedRows]) -> HTML {
    let isShown = rejects.contains { !$0.excerpt.isEmpty }
    var out = open(
      "rejects",
      ["column-file", "column-column", "column-reason", "q column-refused", "q column-first-line"]
        + (isShown ? ["column-excerpt"] : []))
    for group in rejects {
      out +=
        "<tr><th scope=\"row\">\(Escape.name(group.path).text)</th><td>\(Escape.text(group.column ?? "–").text)</td>"
      out += "<td\(strings.englishAttribute)>\(Escape.text(group.reason).text)</td>"
      out += "<td class=\"q\">\(Formats.count(group.count))</td><td class=\"q\">\(Formats.count(group.line))</td>"
      if isShown {
        out += "<td class=\"hash\"><bdi>\(Escape.text(Defanging.defanged(group.excerpt)).text)</bdi></td>"
      }
      out += "</tr>\n"
    }
    return HTML(out + Self.close)
  }

  /// Files that can be taken from the site: what each is with the place where it belongs, its path, size and digest.
  func files(_ files: [FileRow]) -> HTML {
    var out = open("files", ["column-holds", "column-file", "q column-bytes", "column-digest"])
    for file in files {
      let words = Escape.text(file.title).text
      out += "<tr><th scope=\"row\">"
      out += file.home.map { "<a href=\"\(Escape.text($0.href).text)\">\(words)</a>" } ?? words
      out += "</th><td><a href=\"\(Escape.text(file.path.href).text)\">\(Escape.text(file.path.text).text)</a></td>"
      out += "<td class=\"q\" data-label=\"\(Escape.text(strings["column-bytes"]).text)\">"
      out += "\(file.bytes.map { Formats.count($0) } ?? "–")</td><td class=\"hash\">\(file.sha256 ?? "–")</td></tr>\n"
    }
    return HTML(out + Self.close)
  }

  /// A file on the data page.
  struct FileRow {
    var title: String
    var home: PageLink?
    var path: SitePath
    /// Nil: it cannot be known when the page is written.
    var bytes: Int?
    var sha256: String?
  }

  /// A table in a box of its own that scrolls where the page is narrow; `q` before a key sets the column flush right.
  func open(_ label: String, _ columns: [String]) -> String {
    let name = Escape.text(strings["\(label)-table"]).text
    var out =
      "<div class=\"table-block scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(name)\">\n"
    out += "<p class=\"more-columns\">\(Escape.text(strings["more-columns"]).text)</p>\n"
    out += "<table class=\"\(label)-table\(label == "files" ? " records" : "")\">\n<thead><tr>"
    for column in columns {
      let isQuantity = column.hasPrefix("q ")
      let key = isQuantity ? String(column.dropFirst(2)) : column
      out += "<th scope=\"col\"\(isQuantity ? " class=\"q\"" : "")>\(Escape.text(strings[key]).text)</th>"
    }
    return out + "</tr></thead>\n<tbody>\n"
  }

  static let close = "</tbody>\n</table>\n</div>"

  func words(_ words: [String]) -> String {
    guard !words.isEmpty else { return "–" }
    let marked = words.map { word in
      let isHan = word.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
      return HTML("<bdi\(isHan ? " lang=\"zh\"" : "")>\(Escape.text(word).text)</bdi>")
    }
    return strings.listed(marked).text
  }
}

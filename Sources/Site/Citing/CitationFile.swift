// CITATION.cff, the form in which repositories and archives look for a citation: Citation File Format 1.2.0
// (https://doi.org/10.5281/zenodo.5171937). Its own kinds are software and dataset; the report stands under `preferred-citation`.

/// The citation file of a report.
struct CitationFile {
  var title: String
  var authors: [Author]
  /// Who stands for the authors where the report names none.
  var publisher: String
  /// The day of the first version, ISO 8601, whose year the citation bears.
  var date: String
  /// The day of this version, ISO 8601.
  var revised: String
  var version: String
  /// A sentence or two; nil without one.
  var abstract: String?
  var keywords: [String]
  /// Where the report is on the web; nil where that is not known.
  var url: String?

  /// The file's text, YAML.
  var text: String {
    var lines = [
      "cff-version: 1.2.0",
      "message: \(YAMLText.quoted("If you use this report or its data, please cite it as below."))",
    ]
    lines += ["type: dataset", "title: \(YAMLText.quoted(title))"]
    lines += authorLines(indent: "")
    lines += ["version: \(YAMLText.quoted(version))", "date-released: \(YAMLText.quoted(revised))"]
    if let abstract { lines.append("abstract: \(YAMLText.quoted(abstract))") }
    if !keywords.isEmpty { lines += ["keywords:"] + keywords.map { "  - \(YAMLText.quoted($0))" } }
    if let url { lines.append("url: \(YAMLText.quoted(url))") }
    lines += ["preferred-citation:", "  type: report", "  title: \(YAMLText.quoted(title))"]
    lines += authorLines(indent: "  ")
    lines += ["  version: \(YAMLText.quoted(version))", "  date-released: \(YAMLText.quoted(revised))"]
    if let year = Int(date.prefix(4)) { lines.append("  year: \(year)") }
    if let url { lines.append("  url: \(YAMLText.quoted(url))") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func authorLines(indent: String) -> [String] {
    let all = authors.isEmpty ? [Author(publisher)] : authors
    return ["\(indent)authors:"]
      + all.flatMap { author in
        guard let given = author.given else { return ["\(indent)  - name: \(YAMLText.quoted(author.family))"] }
        return [
          "\(indent)  - family-names: \(YAMLText.quoted(author.family))",
          "\(indent)    given-names: \(YAMLText.quoted(given))",
        ]
      }
  }
}

// The table of numbers: every fact that the report cites with its value, its definition, its question and the places
// that cite it, and beside it what others published.

import Commentary
import Configuration

/// The numbers of a report in the order in which a reader meets them.
struct NumberRegister: Sendable {
  /// A place that cites a number.
  struct Use: Sendable {
    var label: String
    var href: String
  }

  /// One number.
  struct Entry: Sendable {
    /// `N01`.
    var id: String
    var fact: FactAnswer
    var uses: [Use]
    var published: [PublishedFigure]
  }

  private(set) var entries: [Entry] = []
  private var places: [String: Int] = [:]

  /// Adds a use of a fact; the first use of a fact gives it its id.
  mutating func add(_ fact: FactAnswer, _ use: Use) {
    if let index = places[fact.name] {
      entries[index].uses.append(use)
    } else {
      places[fact.name] = entries.count
      let number = entries.count + 1
      entries.append(Entry(id: number < 10 ? "N0\(number)" : "N\(number)", fact: fact, uses: [use], published: []))
    }
  }

  /// Sets a published figure beside the fact it is compared with; false if the report does not cite that fact.
  mutating func add(_ published: PublishedFigure, beside name: String) -> Bool {
    guard let index = places[name] else { return false }
    entries[index].published.append(published)
    return true
  }

  /// The entry of a fact.
  subscript(name: String) -> Entry? { places[name].map { entries[$0] } }

  /// How the numbers compare with the published ones; an entry counts as differing if one of its comparisons does.
  var comparisons: (same: Int, differing: Int, alone: Int) {
    var out = (same: 0, differing: 0, alone: 0)
    for entry in entries {
      if entry.published.isEmpty {
        out.alone += 1
      } else if entry.published.contains(where: { Comparison($0.value, with: entry.fact).kind == .differs }) {
        out.differing += 1
      } else {
        out.same += 1
      }
    }
    return out
  }
}

/// Writes the table of numbers.
struct NumbersTable {
  let strings: InterfaceStrings
  let definitions: FactDefinitions
  /// The files that a fact was counted from.
  var files: @Sendable (FactAnswer) -> [String] = { _ in [] }
  var kept = KeptParts()

  /// The numbers that the archive answers.
  func html(_ register: NumberRegister) -> HTML {
    var out = "<table class=\"numbers-table records\">\n"
    out += "<caption class=\"visually-hidden\">\(text("numbers-table"))</caption>\n<thead><tr>"
    out += "<th scope=\"col\" class=\"n-id\"><span class=\"visually-hidden\">\(text("column-id"))</span></th>"
    out += "<th scope=\"col\" class=\"ours q\">\(text("column-ours"))</th>"
    out += "<th scope=\"col\" class=\"what\">\(text("column-what"))</th>"
    out += "<th scope=\"col\" class=\"theirs q\">\(text("column-published"))</th>"
    out += "<th scope=\"col\" class=\"difference\">\(text("column-difference"))</th></tr></thead>\n<tbody>\n"
    for entry in register.entries { out += row(entry) }
    return HTML(out + "</tbody>\n</table>")
  }

  /// The numbers of others that the archive cannot answer, or that the report's numbers are not set beside.
  func html(others: [(figure: PublishedFigure, uses: [NumberRegister.Use])]) -> HTML {
    var out =
      "<div class=\"table-block scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(text("published-by-others"))\">\n<table>\n<thead><tr>"
    out += "<th scope=\"col\" class=\"q\">\(text("column-published"))</th><th scope=\"col\">\(text("column-what"))</th>"
    out += "<th scope=\"col\">\(text("column-source"))</th></tr></thead>\n<tbody>\n"
    for (figure, uses) in others {
      out +=
        "<tr id=\"\(NumberAnchors.published(figure.id))\"><th scope=\"row\" class=\"q\">\(Escape.text(figure.value).text)</th><td>"
      out += [figure.says, figure.note].compactMap { $0 }.map { "<p>\(Escape.text($0).text)</p>" }.joined()
      out += usesLine(uses)
      out += "</td><td>\(source(figure))</td></tr>\n"
    }
    return HTML(out + "</tbody>\n</table>\n</div>")
  }

  private func row(_ entry: NumberRegister.Entry) -> String {
    let key = PartKey("number") {
      let fact = entry.fact
      $0.add([entry.id, fact.name, fact.text, fact.says, fact.sql])
      for use in entry.uses { $0.add([use.label, use.href]) }
      // The rest of what they say stands in published.yml.
      $0.add(entry.published.map(\.id))
    }
    return kept.text(key) {
      var out = ""
      append(entry, to: &out)
      return out
    }
  }

  private func append(_ entry: NumberRegister.Entry, to out: inout String) {
    let fact = entry.fact
    out += "<tr id=\"\(NumberAnchors.fact(fact.name))\"><td class=\"n-id\">\(entry.id)</td>"
    let day = if case .date = fact.value { " day" } else { "" }
    out += "<th scope=\"row\" class=\"ours q\(day)\">\(Escape.text(fact.text).text)</th><td class=\"what\">"
    out += "<p>\(definitions.html(fact).text)</p>"
    out += "<details><summary>\(text("query"))</summary><code>\(Escape.text(fact.name).text)</code>"
    out += "<code class=\"sql\">\(Escape.text(fact.sql).text)</code></details>"
    let files = strings.listed(files(fact).map { Escape.name($0) })
    if !files.text.isEmpty {
      let sources = SitePart.method.path.href(to: "sources")
      out += "<p class=\"used\">\(text("counted-from")) <a href=\"\(sources)\">\(files.text)</a></p>"
    }
    out += usesLine(entry.uses) + "</td>"
    guard !entry.published.isEmpty else {
      out += "<td class=\"theirs none q\" data-label=\"\(text("column-published"))\">–</td>"
      out +=
        "<td class=\"difference\"><p><span class=\"sign\" aria-hidden=\"true\">·</span>\(text("not-published"))</p></td></tr>\n"
      return
    }
    out += "<td class=\"theirs q\" data-label=\"\(text("column-published"))\">"
    out += entry.published.map { figure in
      "<p id=\"\(NumberAnchors.published(figure.id))\">\(Escape.text(figure.value).text)</p>"
    }.joined()
    out += "</td><td class=\"difference\">"
    for figure in entry.published {
      let comparison = Comparison(figure.value, with: fact)
      out += "<p><span class=\"sign\" aria-hidden=\"true\">\(comparison.kind.sign)</span>"
      out += "\(Escape.text(comparison.words(strings)).text)</p>"
      if comparison.kind == .differs, let why = figure.difference {
        out += "<p class=\"reason\">\(Escape.text(why).text)</p>"
      }
      if let note = figure.note { out += "<p class=\"reason\">\(Escape.text(note).text)</p>" }
      out += "<p class=\"reason\">\(source(figure))</p>"
    }
    out += "</td></tr>\n"
  }

  private func source(_ figure: PublishedFigure) -> String {
    let words = Escape.text(figure.source).text
    return figure.url.map { "<a href=\"\(Escape.text($0).text)\">\(words)</a>" } ?? words
  }

  private func usesLine(_ uses: [NumberRegister.Use]) -> String {
    guard !uses.isEmpty else { return "" }
    let links = uses.map { HTML("<a href=\"\(Escape.text($0.href).text)\">\(Escape.text($0.label).text)</a>") }
    return "<p class=\"used\">\(text("used-in")) \(strings.listed(links).text)</p>"
  }

  private func text(_ key: String) -> String { Escape.text(strings[key]).text }
}

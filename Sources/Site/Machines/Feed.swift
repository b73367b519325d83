// The Atom feed (RFC 4287): the version of the report and the sections that were revised. Its ids are made of the report's address,
// or its title where it has none, and the name of the part, so that a feed reader knows an entry again after a revision.

import Charts
import Crypto
import Foundation

/// A feed of what has changed.
struct Feed {
  static let path = SitePath("feed.xml")

  /// Something that was published or revised.
  struct Entry {
    /// What tells it from others, the same in every build.
    var name: String
    var title: String
    /// ISO 8601.
    var day: String
    var summary: String
    var page: SitePath
    /// The place on the page; nil for all of it.
    var fragment: String?
    var authors: [Author] = []
    /// A BCP 47 tag; nil where it is the report's.
    var language: String?
  }

  let edition: Edition
  /// The newest first.
  let entries: [Entry]

  init(edition: Edition, entries: [Entry]) {
    self.edition = edition
    self.entries = entries.enumerated().sorted { ($1.element.day, $0.offset) < ($0.element.day, $1.offset) }.map(
      \.element)
  }

  /// The feed as XML.
  var text: String {
    var out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    out += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(Self.escaped(edition.report.language))\">\n"
    out += element("id", id("feed")) + element("title", edition.report.title)
    if let subtitle = edition.described(edition.report.subtitle) { out += element("subtitle", subtitle) }
    out += element("updated", moment(entries.map(\.day).max() ?? edition.report.date))
    out += authors(edition.authors)
    if let own = edition.address(of: Self.path) { out += link("self", own, "application/atom+xml") }
    out += link("alternate", href(SitePart.report.path), "text/html")
    out += element("generator", "Dossier")
    for entry in entries {
      let language = entry.language.map { " xml:lang=\"\(Self.escaped($0))\"" } ?? ""
      out += "<entry\(language)>\n" + element("id", id(entry.name)) + element("title", entry.title)
      out +=
        element("updated", moment(entry.day))
        + link("alternate", href(entry.page) + (entry.fragment.map { "#\($0)" } ?? ""), "text/html")
      if !entry.authors.isEmpty { out += authors(entry.authors) }
      out += element("summary", entry.summary) + "</entry>\n"
    }
    return out + "</feed>\n"
  }

  private func href(_ path: SitePath) -> String { edition.address(of: path) ?? path.encoded }

  private func authors(_ authors: [Author]) -> String {
    // A feed needs an author; a report without any is its own.
    let names = authors.isEmpty ? [edition.masthead] : authors.map(\.name)
    return names.map { "<author><name>\(Self.escaped($0))</name></author>\n" }.joined()
  }

  private func element(_ name: String, _ text: String) -> String { "<\(name)>\(Self.escaped(text))</\(name)>\n" }

  private func link(_ relation: String, _ href: String, _ type: String) -> String {
    "<link rel=\"\(relation)\" type=\"\(type)\" href=\"\(Self.escaped(href))\"/>\n"
  }

  private static func escaped(_ text: String) -> String { Escape.text(text).text }

  /// The beginning of a day in the report's time zone, RFC 3339.
  private func moment(_ day: String) -> String {
    let start = Date(timeIntervalSince1970: Double((Day(iso: day)?.number ?? 0) * 86_400))
    let minutes = edition.report.timeZone.secondsFromGMT(for: start) / 60
    let (hour, minute) = (abs(minutes) / 60, abs(minutes) % 60)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day)T00:00:00" + (minutes == 0 ? "Z" : "\(minutes < 0 ? "-" : "+")\(two(hour)):\(two(minute))")
  }

  /// A name-based UUID (RFC 9562, version 5) in the name space of addresses.
  private func id(_ name: String) -> String {
    let report = edition.address(of: SitePath("")) ?? "dossier:\(edition.report.title)"
    return "urn:uuid:" + Self.uuid(of: "\(report)#\(name)")
  }

  /// The UUID of a name.
  static func uuid(of name: String) -> String {
    // The name space of URLs: 6ba7b811-9dad-11d1-80b4-00c04fd430c8.
    let space: [UInt8] = [
      0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8,
    ]
    var bytes = Array(Insecure.SHA1.hash(data: space + Array(name.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    var out = ""
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { out += "-" }
      out += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return out
  }
}

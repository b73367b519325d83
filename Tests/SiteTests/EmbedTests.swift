// What other people's pages get: one file that its own policy lets show, and the code that shows it.

import Charts
import Configuration
import Crypto
import Foundation
import Testing

@testable import Site

@Suite("Figures for other pages")
struct EmbedTests {
  private static let title = "</title><script>alert(1)</script>\" & more"

  private func embed(baseURL: String?) throws -> (FigureEmbed, PlacedPicture) {
    let archive = Archive(id: "a", title: "An archive", synthetic: true)
    let report = Report(
      title: "A report", date: "2026-01-01", version: "1", timeZone: .gmt, baseURL: baseURL, archives: [archive])
    let templates = try Templates(folder: nil)
    let picture = PlacedPicture(
      slug: "clients", kind: "clients",
      figure: BarTable.clients([(label: Self.title, count: 3)], noun: "posts"), number: nil, title: Self.title,
      caption: nil, section: nil, archive: archive)
    let edition = Edition(report: report, strings: templates.strings, digest: "00112233445566")
    return (FigureEmbed(templates: templates, edition: edition), picture)
  }

  @Test("the policy names the one style that the file has, and nothing else may load")
  func policy() throws {
    let (embed, picture) = try embed(baseURL: nil)
    let page = Typography.unbroken(try embed.document(picture)).text.replacingOccurrences(of: "&#39;", with: "'")
    let style = try #require(page.firstMatch(of: /<style>(?s)(.*?)<\/style>/)).1
    let digest = Data(SHA256.hash(data: Data(style.utf8))).base64EncodedString()
    #expect(
      page.contains("content=\"default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'\"")
    )
    #expect(page.matches(of: /<style/).count == 1)
    #expect(!page.contains("<script") && !page.contains(" style=") && !page.contains("src=") && !page.contains("<link"))
    #expect(!page.contains("<a "))
    #expect(page.contains("<p class=\"banner\">synthetic demonstration data</p>"))
    #expect(page.contains("aria-labelledby=\"title\" aria-describedby=\"description\""))
    for drawing in ["middle", "narrow"] { #expect(page.contains("<div class=\"\(drawing)\"><svg")) }
    let ids = page.matches(of: /\ id="([^"]*)"/).map(\.1)
    #expect(Set(ids).count == ids.count)
  }

  @Test("the code has a title, a sandbox and the address that the report knows")
  func code() throws {
    let (embed, picture) = try embed(baseURL: nil)
    let code = try embed.code(picture)
    #expect(
      code.hasPrefix(
        "<iframe src=\"figures/clients/embed.html\" title=\"&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot; &amp; more\" width=\"100%\" height=\""
      ))
    #expect(code.hasSuffix("\" loading=\"lazy\" sandbox></iframe>"))
    let (web, _) = try self.embed(baseURL: "https://example.org/report")
    #expect(try web.code(picture).hasPrefix("<iframe src=\"https://example.org/report/figures/clients/embed.html\""))
    #expect(try web.code(picture).contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\""))
    #expect(
      try web.document(picture).text.contains(
        "<a href=\"https://example.org/report/figures/clients/index.html\" target=\"_blank\" rel=\"noopener\">A report</a>"
      )
    )
  }
}

// Figures as PNG: what librsvg makes of them where it is installed, and what is said where it is not.

import Charts
import Diagnostics
import Foundation
import Testing

@testable import Site

@Suite("Figures as PNG")
struct PNGPicturesTests {
  static let isInstalled = PNGPictures().tool != nil

  @Test("without librsvg the place that asks for them is named with the remedy")
  func missing() {
    let pictures = PNGPictures(path: "/nowhere:/nowhere/else")
    #expect(
      pictures.problem(at: Place("content/report.yml", line: 9, column: 6))?.formatted == """
        content/report.yml:9:6: error: PNG files of the figures need rsvg-convert, which is not installed
        help: install librsvg2-bin (Debian, Ubuntu) or librsvg (Homebrew), or remove `png: yes`
        """)
  }

  @Test("a picture has twice the size of the drawing, and the same bytes each time", .enabled(if: isInstalled))
  func size() throws {
    let figure = BarTable.clients([(label: "</svg>&", count: 3)], noun: "posts")
    let svg = figure.standaloneSVG(.wide, title: "A title", source: "A source", mark: "a mark")
    let side = try #require(svg.firstMatch(of: /width="(\d+)" height="(\d+)"/))
    let png = try PNGPictures().png(of: svg)
    #expect(Array(png.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    func number(at index: Int) -> Int { png[index..<index + 4].reduce(0) { $0 << 8 + Int($1) } }
    #expect([number(at: 16), number(at: 20)] == [side.1, side.2].compactMap { Int($0) }.map { $0 * 2 })
    #expect(try PNGPictures().png(of: svg) == png)
    #expect(PNGPictures().problem(at: Place("a")) == nil)
  }

  @Test("what is no picture is refused in the command's words", .enabled(if: isInstalled))
  func refused() throws {
    let problem = #expect(throws: Problem.self) { try PNGPictures().png(of: "<svg") }
    #expect(problem?.message.hasPrefix("rsvg-convert made no picture: ") == true)
  }
}

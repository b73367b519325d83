// The stylesheet, the palette's contrast, and what the page's policy and other viewers demand of the markup.
import Foundation
import Testing

@testable import Charts

@Suite struct StyleTests {
  /// WCAG 2 relative luminance of `#rrggbb`.
  static func luminance(_ hex: String) -> Double {
    let value = Int(hex.dropFirst(), radix: 16) ?? 0
    func channel(_ shift: Int) -> Double {
      let c = Double((value >> shift) & 255) / 255
      return c <= 0.039_28 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
  }

  static func contrast(_ a: String, _ b: String) -> Double {
    let (x, y) = (luminance(a), luminance(b))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  static func color(_ name: String) throws -> PaletteColor {
    try #require(Palette.colors.first { $0.name == name })
  }

  @Test(arguments: [
    ("ink", 7.0), ("ink-2", 4.5), ("ink-3", 4.5), ("accent", 4.5), ("axis", 3), ("data", 3), ("data-2", 3),
    ("topic-0", 3),
    ("topic-1", 3), ("topic-2", 3), ("topic-3", 3), ("topic-4", 3), ("topic-5", 3), ("topic-6", 3), ("topic-7", 3),
    ("topic-8", 3), ("heat-5", 3),
  ])
  func contrastOnPaper(name: String, least: Double) throws {
    let color = try Self.color(name)
    let paper = try Self.color("paper")
    #expect(Self.contrast(color.light, paper.light) >= least)
    #expect(Self.contrast(color.dark, paper.dark) >= least)
  }

  @Test(arguments: 0...9) func contrastOfLabelsOnBands(slot: Int) throws {
    let band = try Self.color(slot == 9 ? "data-2" : "topic-\(slot)")
    let label = try Self.color("on-topic-\(slot)")
    #expect(Self.contrast(label.light, band.light) >= 4.5)
    #expect(Self.contrast(label.dark, band.dark) >= 4.5)
  }

  @Test func rulesAreScopedAndEveryTokenIsDefined() {
    for line in ChartStyle.rules.split(separator: "\n") {
      #expect(line.hasPrefix(".chart ") || line.hasPrefix("@media print{.chart "))
    }
    for match in ChartStyle.rules.matches(of: /var\(--([a-z0-9-]+)\)/) {
      #expect(ChartStyle.tokens.contains("--\(match.1):"))
    }
    #expect(!ChartStyle.rules.contains(":;") && !ChartStyle.rules.contains(":}"))
    #expect(!ChartStyle.standalone(.english).contains("var("))
    #expect(ChartStyle.tokens.contains("@media screen and (prefers-color-scheme:dark)"))
  }
}

@Suite struct MarkupTests {
  static let figures: [(String, any Figure)] = [
    ("topic-distribution", Fixtures.lead()), ("posting-hours", Fixtures.hours),
  ]

  @Test(arguments: figures.indices, Drawing.allCases)
  func inlineSVGHoldsWhatThePageDemands(index: Int, drawing: Drawing) throws {
    let (kind, figure) = Self.figures[index]
    let svg = figure.svg(drawing, title: "Finding", id: "figure 1\"<")
    let reader = SVGReader(svg)
    #expect(reader.failure == nil)
    #expect(figure.kind == kind)
    let root = try #require(reader.elements.first)
    #expect(root.attributes["role"] == "img")
    #expect(root.number("width") == drawing.width)
    #expect(root.attributes["viewBox"] == "0 0 \(root.attributes["width"] ?? "") \(root.attributes["height"] ?? "")")
    #expect(root.attributes["aria-labelledby"] == "figure-1---t figure-1---d")
    #expect(reader.all("title").first?.text == "Finding")
    #expect(reader.all("desc").first?.text == figure.description)
    #expect(!svg.contains("style=") && !svg.contains("<style") && !svg.contains("xmlns"))
    let ids = reader.elements.compactMap { $0.attributes["id"] }
    #expect(ids.allSatisfy { $0.hasPrefix("figure-1---") })
    #expect(Set(ids).count == ids.count)
    // Every reference resolves.
    for match in svg.matches(of: /url\(#([^)]*)\)/) { #expect(ids.contains(String(match.1))) }
    #expect(svg.utf8.count < 25_000)
  }

  @Test(arguments: figures.indices, Drawing.allCases)
  func standaloneFileCarriesEverything(index: Int, drawing: Drawing) {
    let file = Self.figures[index].1.standaloneSVG(
      drawing, title: "A finding <&> more", source: "Source: archive, build 9f3c21a.",
      mark: "Synthetic demonstration data")
    let reader = SVGReader(file)
    #expect(reader.failure == nil)
    #expect(file.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    let texts = reader.all("text").map(\.text)
    #expect(texts.contains("A finding <&> more"))
    #expect(texts.contains("Source: archive, build 9f3c21a."))
    #expect(texts.contains("Synthetic demonstration data"))
    #expect(file.contains("prefers-color-scheme:dark"))
    #expect(reader.all("rect", class: "paper").count >= 1)
    #expect(file.utf8.count < 30_000)
    #expect(!Self.figures[index].1.standaloneSVG(drawing, title: "T", source: "S", mark: nil).contains("Synthetic"))
  }

  @Test func hostileLabelsAreText() {
    let figure = TopicDistributionTests.degenerate.first { $0.0 == "nine-topics" }?.1 ?? Fixtures.lead()
    for drawing in Drawing.allCases {
      for svg in [
        figure.svg(drawing, title: Fixtures.hostile[0], id: "f"),
        figure.standaloneSVG(
          drawing, title: Fixtures.hostile[1], source: Fixtures.hostile[2], mark: Fixtures.hostile[6]),
      ] {
        let reader = SVGReader(svg)
        #expect(reader.failure == nil)
        #expect(Set(reader.elements.map(\.name)).isDisjoint(with: ["script", "img", "a", "image", "foreignObject"]))
        #expect(
          !svg.unicodeScalars.contains {
            $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E
          })
        #expect(!svg.contains("onerror=alert(1)>"))
      }
    }
  }

  @Test(arguments: [
    (0.0, "0"), (0.04, "0"), (-0.04, "0"), (0.05, ".1"), (-0.5, "-.5"), (12.0, "12"), (12.34, "12.3"), (-99.96, "-100"),
    (.nan, "0"), (1e300, "0"),
  ])
  func coordinates(value: Double, expected: String) { #expect(value.attribute == expected) }

  @Test func relativePathsDoNotDrift() {
    var path = Path()
    path.move(0, 0)
    for index in 1...1_000 { path.line(Double(index) * 0.333, Double(index % 2) * 0.049) }
    let last = outlines(path.data)[0].last ?? (0, 0)
    #expect(abs(last.x - 333) < 0.06)
  }
}

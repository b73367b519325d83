// What holds for every figure, plausible or extreme, in each of its drawings.
import Foundation
import Testing

@testable import Charts

@Suite struct GalleryTests {
  static let all = Fixtures.gallery + Fixtures.extremes

  @Test(arguments: all.indices, Drawing.allCases)
  func isWellFormedSmallAndFreeOfCollisions(index: Int, drawing: Drawing) {
    let (name, figure) = Self.all[index]
    let svg = figure.svg(drawing, title: name, id: name)
    let reader = SVGReader(svg)
    #expect(reader.failure == nil)
    #expect(reader.collisions == [])
    #expect(svg.utf8.count < 60_000)
    // Coordinates are numbers, never nan, inf or 1e+20.
    for element in reader.elements {
      for name in ["x", "y", "cx", "cy", "r", "width", "height", "d", "data-x", "data-plot"] {
        let value = element.attributes[name] ?? ""
        #expect(value.allSatisfy { "-0123456789. Mlhvzamq".contains($0) }, "\(name)=\(value)")
      }
    }
    #expect(!svg.contains("style=") && !svg.contains("<style"))
    #expect(Set(reader.elements.map(\.name)).isSubset(of: Self.elements))
    // Text is never smaller than 12 px: only classes set sizes, and the smallest is 12.
    #expect(!svg.contains("font-size"))
    let ids = reader.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count && ids.allSatisfy { $0.hasPrefix(name) })
  }

  static let elements: Set<String> = [
    "svg", "title", "desc", "defs", "clipPath", "pattern", "g", "path", "rect", "circle", "text",
  ]

  @Test(arguments: all.indices) func saysItself(index: Int) {
    let (_, figure) = Self.all[index]
    #expect(!figure.kind.isEmpty && figure.kind.allSatisfy { $0.isLowercase || $0 == "-" })
    #expect(figure.description.hasSuffix("."))
    #expect(figure.notes.allSatisfy { $0.hasSuffix(".") })
    let table = figure.table
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    #expect(Set(table.columns.map(\.name)).count == table.columns.count)
    let names = table.columns.map(\.name)
    #expect(names.allSatisfy { !$0.isEmpty && !$0.contains(" ") && !$0.contains(",") })
    // The same value draws the same bytes.
    #expect(figure.svg(.wide, title: "T", id: "f") == figure.svg(.wide, title: "T", id: "f"))
  }

  @Test(arguments: all.indices, Drawing.allCases)
  func standaloneFileHoldsTogether(index: Int, drawing: Drawing) {
    let (_, figure) = Self.all[index]
    let file = figure.standaloneSVG(
      drawing, title: Fixtures.hostile[4], source: "Source: test.", mark: "Synthetic demonstration data")
    let reader = SVGReader(file)
    #expect(reader.failure == nil)
    #expect(reader.all("text").contains { $0.text == "Synthetic demonstration data" })
    #expect(file.utf8.count < 64_000)
  }

  @Test func everyClassHasARule() {
    var used: Set<String> = []
    for (_, figure) in Self.all {
      for drawing in Drawing.allCases {
        for element in SVGReader(figure.svg(drawing, title: "T", id: "f")).elements {
          used.formUnion(element.classes.map(String.init))
        }
      }
    }
    for name in used where name != "chart" {
      #expect(ChartStyle.rules.range(of: "\\.\(name)[ {,]", options: .regularExpression) != nil, "no rule for .\(name)")
    }
  }
}

// The two marks of tables and pages of accounts, which lie on whole pixels.

import Testing

@testable import Charts

@Suite struct SparklineTests {
  @Test(
    arguments: [
      ([0, 0, 0, 3, 9, 1, 0, 0], "0007k200", "M2 24l31 0 15-7 16-13 15 18 16 2 15 0", "M64 4h0"),
      ([4], "k", "M2 4l108 0", "M56 4h0"),
      ([5, 5], "kk", "M2 4l108 0", "M2 4h0"),
      ([1_000, -3, 1], "k01", "M2 4l54 20 54-1", "M2 4h0"),
    ] as [([Int], String, String, String)])
  func drawn(values: [Int], code: String, line: String, dot: String) {
    let sparkline = Sparkline(values: values)
    #expect(sparkline.code == code)
    #expect(sparkline.svg == "<svg><path d=\"\(line)\"/><path d=\"\(dot)\"/></svg>")
  }

  @Test(arguments: [[], [0], [0, 0, 0], [-1]] as [[Int]])
  func nothing(values: [Int]) {
    #expect(Sparkline(values: values).svg == "<svg></svg>")
  }

  @Test func noPeakIsLostAmongManyMonths() {
    let values = Array(repeating: 0, count: 150) + [7] + Array(repeating: 0, count: 89)
    let sparkline = Sparkline(values: values)
    #expect(sparkline.heights.count <= 54)
    #expect(sparkline.heights.max() == Sparkline.tallest)
    #expect(sparkline.svg.utf8.count < 90)
  }
}

@Suite struct SmallColumnsTests {
  @Test(
    arguments: [[], [0, 0], [4], [1, 2, 3], Array(repeating: 9, count: 240), Array(repeating: 1, count: 1_000)]
      as [[Int]])
  func staysInside(values: [Int]) throws {
    let ticks = values.indices.map { SmallColumns.Tick($0, "Year \($0)") }
    let svg = SmallColumns(values: values, ticks: ticks).svg(label: "Posts <by> month")
    let reader = SVGReader(svg)
    #expect(reader.failure == nil)
    #expect(reader.elements[0].attributes["aria-label"] == "Posts <by> month")
    for path in reader.all("path", class: "columns") {
      for point in outlines(path.attributes["d"] ?? "").joined() {
        #expect((0...Double(SmallColumns.width)).contains(point.x) && (14...70).contains(point.y))
      }
    }
    let names = reader.all("text").filter { ($0.attributes["class"] ?? "").contains("i3") }.map { $0.number("x") }
    #expect(zip(names, names.dropFirst()).allSatisfy { $1 - $0 > 30 })
  }

  @Test func thePeakHasItsNumberAndAFullColumn() {
    let svg = SmallColumns(values: [1, 1_200], ticks: []).svg(label: "x", height: 40)
    #expect(svg.contains(">1,200</text>") && svg.contains("stroke-width=\"143\" d=\"M71.5 54v-1M215.5 54v-40\""))
  }
}

// Draws the lead figure from the CSV that the report publishes of it, many times over, and prints what a warm drawing costs.
//
//     lead-figure CSV FOLDER: writes lead-wide.svg, lead-middle.svg and lead-narrow.svg into FOLDER and prints
//     {"milliseconds": the median of a wide drawing, "bytes": its size}

import Charts
import Foundation

/// The topics of the CSV's header and its weeks.
func series(_ csv: String) -> (topics: [Topic], bins: [TimeBin]) {
  let lines = csv.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
  guard let head = lines.first else { return ([], []) }
  let shares = head.indices.filter { head[$0].hasSuffix("-share") }
  let topics = shares.enumerated().map { index, column in
    let id = String(head[column].dropLast("-share".count))
    return Topic(id: id, title: id.replacingOccurrences(of: "-", with: " ").capitalized, slot: index + 1)
  }
  let counts = topics.map { topic in head.firstIndex { $0 == topic.id + "-posts" } ?? 0 }
  let bins = lines.dropFirst().compactMap { row -> TimeBin? in
    guard let day = Day(iso: row[0]) else { return nil }
    let monday = day.startOfWeek
    return TimeBin(
      start: monday, end: monday.adding(days: 7), posts: Int(row[1]) ?? 0, labelled: Int(row[2]) ?? 0,
      mix: counts.map { Double(row[$0]) ?? 0 })
  }
  return (topics, bins)
}

let arguments = CommandLine.arguments
guard arguments.count == 3, let csv = try? String(contentsOfFile: arguments[1], encoding: .utf8) else {
  FileHandle.standardError.write(Data("usage: lead-figure CSV FOLDER\n".utf8))
  exit(1)
}
let (topics, bins) = series(csv)
guard let first = bins.first, let last = bins.last else {
  FileHandle.standardError.write(Data("\(arguments[1]) has no weeks\n".utf8))
  exit(1)
}
let figure = TopicDistribution(
  topics: topics, bins: bins, by: .week, firstDay: first.start, lastDay: last.end.adding(days: -1),
  timeZoneName: "UTC+8")

var times: [Double] = []
var size = 0
let clock = ContinuousClock()
for _ in 0..<200 {
  let start = clock.now
  size = figure.svg(.wide, title: "Topics over time", id: "lead", hooks: false).utf8.count
  let elapsed = clock.now - start
  times.append(Double(elapsed.components.attoseconds) / 1e15 + Double(elapsed.components.seconds) * 1e3)
}
for drawing in Drawing.allCases {
  let svg = figure.standaloneSVG(drawing, title: "Topics over time", source: "", mark: nil)
  try svg.write(toFile: "\(arguments[2])/lead-\(drawing.rawValue).svg", atomically: true, encoding: .utf8)
}
print("{\"milliseconds\": \(times.sorted()[times.count / 2]), \"bytes\": \(size)}")

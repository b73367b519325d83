// Figures as PNG files, for where no SVG is taken: `png: yes` in report.yml. librsvg draws them, run as a process, since its
// own command is on every system that has it and the report needs nothing else of it.

import Diagnostics
import Foundation

/// Turns SVG files into PNG files of twice their size.
struct PNGPictures: Sendable {
  /// The command of librsvg; nil where it is not installed.
  let tool: String?

  /// Looks for the command in the folders of `path`, as a shell does.
  init(path: String = ProcessInfo.processInfo.environment["PATH"] ?? "") {
    tool = path.split(separator: ":").map { "\($0)/rsvg-convert" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// What keeps them from being made, if they are asked for at `place`; nil: nothing does.
  func problem(at place: Place) -> Problem? {
    guard tool == nil else { return nil }
    return .error(
      "PNG files of the figures need rsvg-convert, which is not installed", at: place,
      help: "install librsvg2-bin (Debian, Ubuntu) or librsvg (Homebrew), or remove `png: yes`")
  }

  /// The picture with two pixels for each of the drawing's.
  /// - Throws: `Problem` with what the command says.
  func png(of svg: String) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: tool ?? "")
    process.arguments = ["--format", "png", "--zoom", "2"]
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // It reads all of the picture before it writes anything.
    try input.fileHandleForWriting.write(contentsOf: Data(svg.utf8))
    try input.fileHandleForWriting.close()
    let picture = output.fileHandleForReading.readDataToEndOfFile()
    let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0, !picture.isEmpty else {
      throw Problem.error("rsvg-convert made no picture: \(words.trimmingCharacters(in: .whitespacesAndNewlines))")
    }
    return [UInt8](picture)
  }
}

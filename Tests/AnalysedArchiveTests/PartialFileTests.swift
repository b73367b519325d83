// Files that are whole or not there: what a part does that is moved into the place of something else.

import AnalysedArchive
import Foundation
import Testing

@Suite("Files that are whole or not there")
struct PartialFileTests {
  private static let manager = FileManager.default

  private static func folder() throws -> String {
    let folder = manager.temporaryDirectory.appending(path: "dossier-parts-\(UUID().uuidString)").path
    try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  @Test(arguments: ["nothing", "a file", "a link", "a folder"], [false, true])
  func `a part takes a place`(there: String, canBeMadeAgain: Bool) throws {
    let folder = try Self.folder()
    defer { try? Self.manager.removeItem(atPath: folder) }
    let (file, other) = (folder + "/file", folder + "/other")
    try Data("other".utf8).write(to: URL(filePath: other))
    switch there {
    case "a file": try Data("old".utf8).write(to: URL(filePath: file))
    case "a link": try Self.manager.createSymbolicLink(atPath: file, withDestinationPath: other)
    case "a folder": try Self.manager.createDirectory(atPath: file + "/inside", withIntermediateDirectories: true)
    default: break
    }
    let part = PartialFile.begin(for: file)
    #expect(PartialFile.fill(part, with: Data("new".utf8)) == nil)
    if there == "a folder" {
      #expect(throws: ArchiveProblem("\(file) cannot be moved into place: Is a directory")) {
        try PartialFile.move(part, to: file, canBeMadeAgain: canBeMadeAgain)
      }
      #expect(Self.manager.fileExists(atPath: file + "/inside"))
    } else {
      try PartialFile.move(part, to: file, canBeMadeAgain: canBeMadeAgain)
      #expect(try Data(contentsOf: URL(filePath: file)) == Data("new".utf8))
      #expect((try? Self.manager.destinationOfSymbolicLink(atPath: file)) == nil)
    }
    PartialFile.end(part)
    #expect(try Data(contentsOf: URL(filePath: other)) == Data("other".utf8))
    #expect(try Self.manager.contentsOfDirectory(atPath: folder).sorted() == ["file", "other"])
  }
}

// The accounts and posts that a commentary names.

import Commentary
import Foundation
import Testing

@Suite struct NamedKeyTests {
  @Test func keysAreReadFromLinksImagesAndDefinitions() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dossier-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try """
    ---
    title: One
    ---

    [A](account:1001), [b](account:ab+c/d=) and [again](account:1001), ![](post:77 "x") and
    ![](<post:78>), [c][c]. An account: not one.

    [c]: account:x%20y?a=b
    """.write(to: folder.appendingPathComponent("01-one.md"), atomically: true, encoding: .utf8)
    let commentary = try Commentary.read(contentFolder: folder.path)
    #expect(commentary.keys(of: .account) == ["1001", "ab+c/d=", "x y"])
    #expect(commentary.keys(of: .post) == ["77", "78"])
  }
}

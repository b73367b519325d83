import Testing

@testable import Coding

@Suite struct CoderFileTests {
  @Test func `the columns of a coder's file are those agreed`() {
    #expect(CoderFile.columns == ["draw", "coder", "post", "state", "codes", "note", "translation"])
  }
}

// White space as pages and the search have it.

import Testing

@testable import Site

@Suite("White space")
struct WhiteSpaceTests {
  @Test func `it is what Unicode calls so`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if WhiteSpace.contains(scalar) != scalar.properties.isWhitespace { Issue.record("U+\(String(value, radix: 16))") }
    }
  }

  @Test(
    arguments: [
      ("", ""), (" \n\t ", ""), ("one", "one"), ("  one  two\r\nthree ", "one two three"),
      ("香港\u{3000}台湾", "香港 台湾"), ("a\u{A0}b\u{2028}c", "a b c"), ("zero\u{200B}width", "zero\u{200B}width"),
      ("a \u{301}b", "a \u{301}b"),
    ])
  func `runs of it are one blank`(text: String, expected: String) {
    #expect(WhiteSpace.collapsed(text) == expected)
  }
}

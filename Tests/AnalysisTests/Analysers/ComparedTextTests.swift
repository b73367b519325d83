import Foundation
import Testing

@testable import Analysis

/// A text, what is compared of it, and whether it counts.
private let compared: [(String, String, Bool)] = [
  ("", "", false),
  ("Hello, World! 123", "helloworld123", false),
  ("see https://t.co/AbC x", "seex", false),
  ("见https://t.co/AbC中文", "见中文", false),
  ("HTTPS://T.CO", "httpstco", false),
  ("@user_1 hi @other", "hi", false),
  ("a@b_c d", "ad", false),
  ("@ nobody", "nobody", false),
  ("＠user", "user", false),
  ("@香港", "香港", false),
  ("@namehttps://t.co/x y", "y", false),
  ("@https://t.co/x y", "y", false),
  ("@ahttps:/x", "x", false),
  ("Q&amp;A &lt;3 &amp;lt;", "qa3lt", false),
  ("ＡＢＣ１２３", "abc123", false),
  ("ﬁne ½", "fine12", false),
  ("Straße", "strasse", false),
  ("cafe\u{301} CAFÉ", "cafécafé", false),
  ("@use\u{301}x", "\u{301}x", false),
  ("a_b-c.d", "abcd", false),
  ("👍🏽 好\u{FE0F}", "好\u{FE0F}", false),
  ("香港香港香港香港香港香", "香港香港香港香港香港香", false),
  ("香港，香港！香港香港香港 香港", "香港香港香港香港香港香港", true),
  ("abcdefghijk香", "abcdefghijk香", true),
  ("abcdefghijkl", "abcdefghijkl", false),
  ("abcdefghijklmnopqrstuvwxyzabc", "abcdefghijklmnopqrstuvwxyzabc", false),
  ("abcdefghijklmnopqrstuvwxyzabcd", "abcdefghijklmnopqrstuvwxyzabcd", true),
  ("ｱｲｳｴｵｶｷｸｹｺｻｼ", "アイウエオカキクケコサシ", true),
  ("홍콩홍콩홍콩홍콩홍콩홍콩", "홍콩홍콩홍콩홍콩홍콩홍콩", true),
  ("пётр пётр пётр", "пётрпётрпётр", false),
]

@Suite("What is compared of a text") struct ComparedTextTests {
  @Test(arguments: compared)
  func `letters, marks and digits are left`(text: String, expected: String, counts: Bool) {
    var comparer = TextComparer()
    defer { comparer.deallocate() }
    var text = text
    text.withUTF8 { bytes in
      let fast = comparer.compared(bytes)
      // By scalars: Swift's strings are equal if they are canonically equivalent.
      #expect(Array(fast) == Array(expected.utf8), "\(String(decoding: fast, as: UTF8.self))")
      #expect(Comparison.counts(fast) == counts)
      #expect(Array(Comparison.compared(bytes).utf8) == Array(expected.utf8))
    }
  }

  @Test func `the table agrees with the definition for every character`() {
    var comparer = TextComparer()
    defer { comparer.deallocate() }
    var differing: [UInt32] = []
    for value in stride(from: 0x20 as UInt32, through: 0x2FA20, by: 1) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var text = "a\(scalar)b香"
      let isSame = text.withUTF8 { bytes in comparer.compared(bytes).elementsEqual(Comparison.compared(bytes).utf8) }
      if !isSame { differing.append(value) }
    }
    #expect(differing == [])
  }

  @Test func `equal texts have equal fingerprints and others not`() {
    func fingerprint(_ text: String) -> Fingerprint {
      var text = text
      return text.withUTF8 { Fingerprint($0) }
    }
    #expect(fingerprint("香港") == fingerprint("香港"))
    #expect(fingerprint("香港") != fingerprint("香港 "))
    #expect(fingerprint("") != .none)
  }
}

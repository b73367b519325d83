import Testing

@testable import Ingest

/// Calls `body` with a text as a field.
private func field<Result>(_ text: String, _ body: (FieldBytes) -> Result) -> Result {
  var text = text
  return text.withUTF8 { utf8 in
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: utf8.count + 1) { memory in
      _ = memory.update(fromContentsOf: utf8)
      return body(FieldBytes(base: UnsafePointer(memory.baseAddress.unsafelyUnwrapped), count: utf8.count))
    }
  }
}

/// 9 June 2019, 14:30: 49 years, 12 leap days and 159 days after 1970.
private let june = (49 * 365 + 12 + 159) * 1440 + 14 * 60 + 30

@Test(
  "Times are minutes since 1970",
  arguments: [
    ("1970-01-01 00:00", 0), ("2019-06-09 14:30", june), ("2000-02-29 23:59", (30 * 365 + 7 + 59) * 1440 + 1439),
    ("2019-06-09T14:30", june), ("2019-06-09 14:30:59", june),
    ("2019-02-29 10:00", nil), ("2019-13-01 10:00", nil), ("2019-00-10 10:00", nil), ("2019-04-31 10:00", nil),
    ("2019-06-09 24:00", nil), ("2019-06-09 14:60", nil), ("2019-06-09", nil), ("2019-6-9 14:30", nil), ("", nil),
    ("1969-12-31 23:59", nil), ("2100-01-01 00:00", nil), ("19-06-09 14:30", nil), ("2019/06/09 14:30", nil),
    ("２019-06-09 14:30", nil), ("2019-06-09 14:30 ", nil), ("2019-06-09 14:30Z", nil),
  ] as [(String, Int?)])
func times(_ text: String, _ expected: Int?) {
  #expect(field(text, \.minutesSinceEpoch) == expected)
}

@Test("Days of every year from 1970 to 2099 follow each other")
func days() {
  var expected = 0
  for year in 1970...2099 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    for (month, length) in [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
      for day in 1...length {
        #expect(daysSinceEpoch(year: year, month: month + 1, day: day) == expected)
        expected += 1
      }
    }
  }
}

@Test(
  "Counts",
  arguments: [
    ("0", "0"), ("12", "12"), ("0.0", "0"), ("7.00", "7"), ("", "missing"), ("absent", "missing"), ("-1", "wrong"),
    ("1.5", "wrong"), ("1.", "wrong"), (".0", "wrong"), ("1e3", "wrong"), ("1,000", "wrong"), (" 1", "wrong"),
    ("nan", "wrong"), ("1234567890", "1234567890"), ("12345678901", "wrong"), ("٣", "wrong"),
  ])
func counts(_ text: String, _ expected: String) {
  let shown =
    switch field(text, \.countValue) {
    case .value(let value): "\(value)"
    case .missing: "missing"
    case .wrong: "wrong"
    }
  #expect(shown == expected)
}

@Test(
  "Truths",
  arguments: [
    ("true", "true"), ("True", "true"), ("TRUE", "true"), ("false", "false"), ("False", "false"), ("", "missing"),
    ("yes", "wrong"), ("0", "wrong"), ("tRUE", "wrong"), ("true ", "wrong"),
  ])
func truths(_ text: String, _ expected: String) {
  let shown =
    switch field(text, \.truthValue) {
    case .value(let value): "\(value)"
    case .missing: "missing"
    case .wrong: "wrong"
    }
  #expect(shown == expected)
}

@Test(
  "Lists in Python's notation",
  arguments: [
    ("", []), ("[]", []), ("[ ]", []), ("absent", []), ("['a']", ["a"]), ("['a', 'b']", ["a", "b"]),
    ("[123, 456]", ["123", "456"]), ("[a, b c]", ["a", "b c"]), ("[\"it's\", 'x']", ["it's", "x"]),
    ("['it\\'s']", ["it's"]), ("['a\\\\b']", ["a\\b"]), ("['\\u9999\\u6e2f']", ["香港"]), ("['\\xe9']", ["é"]),
    ("['\\U0001f600']", ["😀"]), ("['a\\nb']", ["a\nb"]), ("['香港', '反送中']", ["香港", "反送中"]),
    ("['a,b', ']']", ["a,b", "]"]),
    ("['']", [""]), ("['a','b']", ["a", "b"]), ("['\\q']", ["\\q"]), ("['\\ud800']", ["\u{FFFD}"]),
    ("['a'", nil), ("a", nil), ("['a]", nil), ("['a' 'b']", nil), ("['a',]", nil), ("[,]", nil), ("['\\u12']", nil),
    ("['a\\']", nil), ("[", nil),
  ] as [(String, [String]?)])
func lists(_ text: String, _ expected: [String]?) {
  var scratch: [UInt8] = []
  var elements: [String] = []
  let isList = field(text) { bytes in
    bytes.forEachListElement(scratch: &scratch) { elements.append(String(decoding: $0, as: UTF8.self)) }
  }
  #expect((isList ? elements : nil) == expected)
}

@Test(
  "UTF-8 is checked as Unicode defines it",
  arguments: [
    [], [0x41], Array("香港 é 😀".utf8), [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xE0, 0x80, 0x80],
    [0xE0, 0xA0, 0x80], [0xED, 0xA0, 0x80], [0xED, 0x9F, 0xBF], [0xE9, 0xA6], [0xE9, 0xA6, 0x99],
    [0xF0, 0x80, 0x80, 0x80],
    [0xF0, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
    [0xF1, 0x80, 0x80], Array("12345678".utf8) + [0xFF], Array("1234567é".utf8),
  ] as [[UInt8]])
func utf8(_ bytes: [UInt8]) {
  let isValid = String(validating: bytes, as: UTF8.self) != nil
  bytes.withUnsafeBufferPointer { buffer in
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 1) { memory in
      _ = memory.update(fromContentsOf: buffer)
      let found = firstInvalidUTF8(UnsafePointer(memory.baseAddress.unsafelyUnwrapped), count: bytes.count)
      #expect((found == bytes.count) == isValid)
    }
  }
}

// What is not to be broken at the end of a line, such as COVID-19 or the day and the month of a date, kept whole in the
// text of a page.

import Foundation

/// What the text of a finished page gets before it is written.
enum Typography {
  /// Words with a hyphen at which no line may end; they begin with a C.
  private static let unbrokenBytes = ["COVID-19"].map { Array($0.utf8) }
  /// Elements whose text is no running text, or cannot hold a `<span>`.
  private static let leftBytes = Set(
    ["svg", "title", "code", "pre", "script", "style", "textarea", "option", "caption"].map { Array($0.utf8) })

  /// Months by the name that follows a day and a blank.
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ].map { Array($0.utf8) }

  /// `page` with such words in the text of its elements wrapped so that they stay whole, and `12 June 2020` with a no-break space
  /// after the day; tags and attributes are untouched.
  static func unbroken(_ page: HTML) -> HTML {
    var text = page.text
    let bytes = text.withUTF8 { page in
      var writer = Writer(page)
      writer.run()
      return writer.out
    }
    return HTML(String(decoding: bytes, as: UTF8.self))
  }

  /// Goes through the bytes of a page once: a page can be half a megabyte, and nothing that is looked for is more than ASCII.
  private struct Writer {
    let page: UnsafeBufferPointer<UInt8>
    var out: [UInt8] = []
    /// The bytes before this one are in `out`.
    private var copied = 0

    init(_ page: UnsafeBufferPointer<UInt8>) {
      self.page = page
      out.reserveCapacity(page.count + page.count / 16)
    }

    mutating func run() {
      var start = 0
      var skipped: [UInt8]?
      while let open = find(UInt8(ascii: "<"), from: start) {
        if skipped == nil { mend(start..<open) }
        guard let close = find(UInt8(ascii: ">"), from: open) else { return copy(to: page.count) }
        let ends = open + 1 < page.count && page[open + 1] == UInt8(ascii: "/")
        if let element = skipped {
          if ends, name(at: open) == element { skipped = nil }
        } else if !ends {
          let name = name(at: open)
          if Typography.leftBytes.contains(name) { skipped = name }
        }
        start = close + 1
      }
      if skipped == nil { mend(start..<page.count) }
      copy(to: page.count)
    }

    private func find(_ byte: UInt8, from start: Int) -> Int? {
      guard start < page.count, let base = page.baseAddress else { return nil }
      return memchr(base + start, Int32(byte), page.count - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
    }

    /// The name of the element whose tag begins here, in lower case.
    private func name(at open: Int) -> [UInt8] {
      var name: [UInt8] = []
      for byte in page[(open + 1)...].drop(while: { $0 == UInt8(ascii: "/") }) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): name.append(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): name.append(byte | 0x20)
        default: return name
        }
      }
      return name
    }

    private mutating func copy(to end: Int) {
      out += page[copied..<end]
      copied = end
    }

    /// Writes a text of an element as it is to be.
    private mutating func mend(_ text: Range<Int>) {
      for index in text {
        switch page[index] {
        case UInt8(ascii: " ") where index > text.lowerBound && isDigit(page[index - 1]):
          guard Typography.months.contains(where: { stands($0, at: index + 1, in: text) }) else { continue }
          copy(to: index)
          out += "\u{A0}".utf8
          copied = index + 1
        case UInt8(ascii: "C"):
          for word in Typography.unbrokenBytes where stands(word, at: index, in: text) {
            copy(to: index)
            out += "<span class=\"nobreak\">".utf8
            copy(to: index + word.count)
            out += "</span>".utf8
          }
        default: continue
        }
      }
    }

    private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private func stands(_ word: [UInt8], at start: Int, in text: Range<Int>) -> Bool {
      start + word.count <= text.upperBound && page[start..<start + word.count].elementsEqual(word)
    }
  }
}

// Lists as the releases write them, which is how Python prints one: ['a', "b's"], [123, 456], [].

/// How lists are written.
public enum ListForm: Sendable {
  /// As Python prints them.
  case python
  /// So, or as people do: elements between blanks, commas, semicolons or bars, with or without `#` and `@` before them.
  case free
}

extension FieldBytes {
  /// Calls `each` with every element of a list, as `forEachListElement(scratch:_:)` does; `separators` are the bytes that stand
  /// between elements that are not in Python's notation.
  public func forEachListElement(
    _ form: ListForm, separators: StaticString, scratch: inout [UInt8], _ each: (UnsafeBufferPointer<UInt8>) -> Void
  ) -> Bool {
    if form == .python || isEmpty || base[0] == 0x5B { return forEachListElement(scratch: &scratch, each) }
    var content: [UInt8] = []
    appendContent(to: &content)
    content.withUnsafeBufferPointer { content in
      var start = 0
      while start < content.count {
        var end = start
        while end < content.count, !isSeparator(content[end], separators) { end += 1 }
        // A hashtag's and a mention's sign.
        if start < end, content[start] == 0x23 || content[start] == 0x40 { start += 1 }
        if end > start { each(UnsafeBufferPointer(rebasing: content[start..<end])) }
        start = end + 1
      }
    }
    return true
  }

  private func isSeparator(_ byte: UInt8, _ separators: StaticString) -> Bool {
    if byte <= 0x20 { return true }
    return separators.withUTF8Buffer { $0.contains(byte) }
  }

  /// Calls `each` with every element of a list in Python's notation, escapes resolved; an empty field is an empty list.
  /// Returns false, perhaps after some elements, if the field is no such list.
  ///
  /// `scratch` is working memory, cleared by each call; what `each` is given is valid only during the call.
  public func forEachListElement(
    scratch: inout [UInt8], _ each: (UnsafeBufferPointer<UInt8>) -> Void
  ) -> Bool {
    if isMissing || (count == 2 && base[0] == 0x5B && base[1] == 0x5D) { return true }
    var content: [UInt8] = []
    if isEscaped {
      content.reserveCapacity(count)
      appendContent(to: &content)
      return content.withUnsafeBufferPointer { Self.elements($0, &scratch, each) }
    }
    return Self.elements(raw, &scratch, each)
  }

  private static func elements(
    _ text: UnsafeBufferPointer<UInt8>, _ scratch: inout [UInt8], _ each: (UnsafeBufferPointer<UInt8>) -> Void
  ) -> Bool {
    let end = text.count - 1
    guard end >= 1, text[0] == 0x5B, text[end] == 0x5D else { return false }
    var i = 1
    skipBlanks(text, &i, end)
    if i == end { return true }
    while true {
      guard i < end else { return false }
      let quote = text[i]
      if quote == 0x27 || quote == 0x22 {
        let start = i + 1
        i = start
        while i < end, text[i] != quote, text[i] != 0x5C { i += 1 }
        if i < end, text[i] == quote {
          each(UnsafeBufferPointer(rebasing: text[start..<i]))
        } else {
          scratch.removeAll(keepingCapacity: true)
          scratch.append(contentsOf: text[start..<i])
          guard resolve(text, &i, end, quote, into: &scratch) else { return false }
          scratch.withUnsafeBufferPointer(each)
        }
        i += 1
      } else {
        let start = i
        while i < end, text[i] != 0x2C { i += 1 }
        var stop = i
        while stop > start, text[stop - 1] == 0x20 { stop -= 1 }
        guard stop > start else { return false }
        each(UnsafeBufferPointer(rebasing: text[start..<stop]))
      }
      skipBlanks(text, &i, end)
      if i == end { return true }
      guard text[i] == 0x2C else { return false }
      i += 1
      skipBlanks(text, &i, end)
    }
  }

  private static func skipBlanks(_ text: UnsafeBufferPointer<UInt8>, _ i: inout Int, _ end: Int) {
    while i < end, text[i] == 0x20 { i += 1 }
  }

  /// The rest of a string literal with escapes, up to its closing quote, at which `i` is left.
  private static func resolve(
    _ text: UnsafeBufferPointer<UInt8>, _ i: inout Int, _ end: Int, _ quote: UInt8, into out: inout [UInt8]
  ) -> Bool {
    while i < end {
      let byte = text[i]
      if byte == quote { return true }
      i += 1
      guard byte == 0x5C else {
        out.append(byte)
        continue
      }
      guard i < end else { return false }
      let escape = text[i]
      i += 1
      switch escape {
      case 0x6E: out.append(0x0A)  // n
      case 0x74: out.append(0x09)  // t
      case 0x72: out.append(0x0D)  // r
      case 0x78: guard appendScalar(text, &i, end, digits: 2, to: &out) else { return false }  // x
      case 0x75: guard appendScalar(text, &i, end, digits: 4, to: &out) else { return false }  // u
      case 0x55: guard appendScalar(text, &i, end, digits: 8, to: &out) else { return false }  // U
      case 0x27, 0x22, 0x5C: out.append(escape)
      default: out.append(contentsOf: [0x5C, escape])  // as Python does with an escape that it does not know
      }
    }
    return false
  }

  private static func appendScalar(
    _ text: UnsafeBufferPointer<UInt8>, _ i: inout Int, _ end: Int, digits: Int, to out: inout [UInt8]
  ) -> Bool {
    guard i + digits <= end else { return false }
    var value: UInt32 = 0
    for byte in text[i..<i + digits] {
      let digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte) - 0x30
      case 0x41...0x46: digit = UInt32(byte) - 0x37
      case 0x61...0x66: digit = UInt32(byte) - 0x57
      default: return false
      }
      value = value << 4 | digit
    }
    i += digits
    // A lone surrogate is no character: it becomes the replacement character.
    out.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    return true
  }
}

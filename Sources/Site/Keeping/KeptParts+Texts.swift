// The words of a section, read from its markup once.

extension KeptParts {
  /// The text of a section, as `SectionText` reads it.
  func sectionText(_ html: String, slug: String, permalink: String) -> SectionText {
    let key = PartKey("text") { $0.add([html, slug, permalink]) }
    if let known = known(key), let text = SectionText(known) { return text }
    let text = SectionText(html, slug: slug, permalink: permalink)
    keep(text.bytes[...], key)
    return text
  }
}

extension SectionText {
  /// The text as it is kept.
  fileprivate var bytes: [UInt8] {
    var writer = PartWriter()
    writer.write(html.text)
    writer.write(blocks.count)
    for block in blocks {
      writer.write(block.isHeading)
      writer.write(block.anchor)
      writer.write(block.text)
    }
    writer.write(exhibits.count)
    for exhibit in exhibits {
      writer.write(exhibit.isPost)
      writer.write(exhibit.anchor)
      writer.write(exhibit.title)
      writer.write(exhibit.parts.count)
      for part in exhibit.parts {
        writer.write(part.language)
        writer.write(part.text)
      }
    }
    return writer.bytes
  }

  /// A text that was kept; nil if it is damaged.
  fileprivate init?(_ bytes: ArraySlice<UInt8>) {
    var reader = PartReader(bytes)
    let html = HTML(reader.text())
    let blocks = (0..<reader.count()).map { _ in
      Block(isHeading: reader.flag(), anchor: reader.optionalText(), text: reader.text())
    }
    let exhibits = (0..<reader.count()).map { _ in
      Exhibit(
        isPost: reader.flag(), anchor: reader.text(), title: reader.text(),
        parts: (0..<reader.count()).map { _ in
          Exhibit.Part(language: reader.text(), text: reader.text())
        })
    }
    guard reader.isWhole else { return nil }
    self.init(html: html, blocks: blocks, exhibits: exhibits)
  }
}

extension KeptParts {
  /// The content of a page as a part of another document.
  func excerpt(_ excerpt: PageExcerpt, of page: [UInt8], at path: SitePath) -> HTML {
    // Pictures in the document itself are more than the page says.
    guard case .named = excerpt.outside else { return excerpt.content(of: page, at: path).withoutUnbroken }
    let key = PartKey("excerpt") {
      $0.add(path.text)
      $0.add(page)
      for (path, anchor) in excerpt.parts.sorted(by: { $0.key < $1.key }) { $0.add([path.text, anchor]) }
      $0.add((excerpt.omittedClasses.union(excerpt.omittedElements)).map(String.init).sorted())
      $0.add(excerpt.omittedAttributes)
    }
    return HTML(text(key) { excerpt.content(of: page, at: path).withoutUnbroken.text })
  }
}

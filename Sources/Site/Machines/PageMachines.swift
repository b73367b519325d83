// What a page says of itself to machines: its address on the web, the feed, its icon, a preview for those who link to it, and what it
// is in the terms of schema.org.

/// A picture that stands for a page in a preview.
struct PagePicture: Sendable {
  /// The file in the site.
  var path: SitePath
  /// What it shows.
  var alternative: String
}

/// The head of a page that is for machines.
struct PageMachines: Sendable {
  /// The page in the terms of schema.org; nil for pages that are none of its things.
  var structured: JSON?
  /// Previews need an address that anybody can reach, so it is named only where report.yml has a base-url.
  var picture: PagePicture?

  static func fields<Content>() -> [Field<Page<Content>>] {
    [
      .text("canonical", "the page's address on the web, where report.yml has a base-url", optional: { $0.canonical }),
      .text("preview-type", "article for pages of text, website for others") { page in
        page.part == .report ? "article" : "website"
      },
      .text(
        "preview-picture", "the address of a picture for previews",
        optional: { page in
          page.machines.picture.flatMap { page.edition.address(of: $0.path) }
        }),
      .text("preview-picture-says", "what it shows") { $0.machines.picture?.alternative ?? "" },
      .text("feed-href", "the Atom feed") { _ in Feed.path.href },
      .text("icon-href", "the icon; an empty one, so that no browser asks for another") { page in
        page.edition.report.icon.map { ContentCopies.path($0.name).href } ?? "data:,"
      },
      .html(
        "structured", "the page in the terms of schema.org, JSON",
        optional: { page in
          page.machines.structured.map { HTML($0.scriptText) }
        }),
    ]
  }
}

extension Page {
  /// The page's address on the web; nil where it is not known.
  var canonical: String? { edition.address(of: path) }
}

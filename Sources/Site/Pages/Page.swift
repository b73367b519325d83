// What every page has around its content: language, title, provenance, masthead, navigation, foot.

/// A page: its content, and the frame that all pages share.
struct Page<Content: TemplateModel>: TemplateModel {
  var edition: Edition
  /// Where the page lies in the site.
  var path: SitePath
  /// The title of the document.
  var title: String
  /// One sentence for search engines and link previews.
  var summary: String?
  /// The part of the navigation that the page belongs to.
  var part: SitePart
  /// Whether it draws on an invented archive.
  var isSynthetic: Bool
  /// Scripts of this kind of page beside the one that all pages have, in the order in which they run.
  var scripts: [SitePath] = []
  /// What it says of itself to machines.
  var machines = PageMachines()
  /// The versions of the page in all its languages; none where there is one alone.
  var versions: [LanguageVersion] = []
  var content: Content

  static var fields: [Field<Page<Content>>] {
    let frame: [Field<Page<Content>>] = [
      .text("language", "the language of the page, a BCP 47 tag") { $0.edition.language },
      .text("document-title", "the title of the document") { $0.title },
      .text("summary-line", "one sentence on the page", optional: { $0.description }),
      .text("page-class", "the kind of the page, for the style sheet") { "page-\($0.part.rawValue)" },
      .text("root", "the way from this page to the root of the site, such as ../../") { $0.path.root },
      .flag("has-versions", "whether the page exists in several languages") { !$0.versions.isEmpty },
      .list("versions", "the page in all its languages, the original first", \.versions),
      .flag("synthetic", "whether the page draws on an invented archive", \.isSynthetic),
      .list("scripts", "scripts of this kind of page beside assets/dossier.js") { $0.scripts.map(ScriptLink.init) },
      .text("masthead", "the name at the head of every page") { $0.edition.masthead },
      .list("navigation", "the parts of the report") { page in
        SitePart.allCases.filter { $0 != .search }.map {
          NavigationItem(part: $0, page: page.path, current: page.part, page.edition.strings)
        }
      },
      .text("search-current", "page on the page of the search", optional: { $0.part == .search ? "page" : nil }),
      .text(
        "latest-href", "the report's own address, where the latest version is; absent without a base-url",
        optional: { $0.edition.address(of: SitePart.report.path) }),
      .html("citation", "how to cite the report") { $0.edition.citation },
      .text("digest", "the first eight digits of the analysis's digest") { $0.edition.shortDigest },
    ]
    return frame + PageMachines.fields()
      + Content.fields.map { field in
        Field(name: field.name, says: field.says, shape: field.shape) { field.value($0.content) }
      }
  }
}

extension Page {
  /// What the page says of itself to those who see nothing else of it.
  var description: String? { edition.described(summary, isSynthetic: isSynthetic) }
}

/// A script that a page loads.
struct ScriptLink: TemplateModel {
  var path: SitePath

  static let fields: [Field<ScriptLink>] = [.text("href", "its address", \.path.href)]
}

/// The parts of a report that the navigation names.
enum SitePart: String, CaseIterable, Sendable {
  case report
  case figures
  case accounts
  case numbers
  case method
  case data
  /// Named at the head of every page, apart from the others.
  case search

  /// Where it begins.
  var path: SitePath { self == .report ? SitePath("index.html") : SitePath("\(rawValue)/index.html") }
}

/// One entry of the navigation.
struct NavigationItem: TemplateModel {
  var label: String
  var href: String
  /// `page` on the part's own first page, `true` on its other pages.
  var current: String?

  init(part: SitePart, page: SitePath, current: SitePart, _ strings: InterfaceStrings) {
    label = strings[part.rawValue]
    href = part.path.href
    self.current = part != current ? nil : part.path == page ? "page" : "true"
  }

  static let fields: [Field<NavigationItem>] = [
    .text("label", "its name", \.label),
    .text("href", "its address", \.href),
    .text("current", "page on its first page, true on others that belong to it", optional: \.current),
  ]
}

/// A link with the words on it.
struct PageLink: TemplateModel {
  var title: String
  var href: String

  static let fields: [Field<PageLink>] = [
    .text("title", "the words", \.title),
    .text("href", "the address", \.href),
  ]
}

// Which template renders which model: the one list that the check, the documentation and the rendering share.

/// A template by name, bound to the type of what it is given.
struct TemplateEntry<Model: TemplateModel>: Sendable {
  /// The path in templates/ without `.mustache`.
  let name: String
}

extension TemplateEntry where Model == Page<FrontPage> { static var front: Self { Self(name: "front") } }
extension TemplateEntry where Model == Page<SectionPage> { static var section: Self { Self(name: "section") } }
extension TemplateEntry where Model == Page<TopicPage> { static var topic: Self { Self(name: "topic") } }
extension TemplateEntry where Model == Page<AccountsPage> { static var accounts: Self { Self(name: "accounts") } }
extension TemplateEntry where Model == Page<AccountPage> { static var account: Self { Self(name: "account") } }
extension TemplateEntry where Model == Page<FigurePage> { static var figure: Self { Self(name: "figure") } }
extension TemplateEntry where Model == Page<FiguresPage> { static var figures: Self { Self(name: "figures") } }
extension TemplateEntry where Model == Page<NumbersPage> { static var numbers: Self { Self(name: "numbers") } }
extension TemplateEntry where Model == Page<MethodPage> { static var method: Self { Self(name: "method") } }
extension TemplateEntry where Model == Page<DataPage> { static var data: Self { Self(name: "data") } }
extension TemplateEntry where Model == Page<ReferencesPage> { static var references: Self { Self(name: "references") } }
extension TemplateEntry where Model == Page<CorrectionsPage> {
  static var corrections: Self { Self(name: "corrections") }
}
extension TemplateEntry where Model == Page<GlossaryPage> { static var glossary: Self { Self(name: "glossary") } }
extension TemplateEntry where Model == FigureFrame { static var figureFrame: Self { Self(name: "fragments/figure") } }
extension TemplateEntry where Model == TableFrame { static var tableFrame: Self { Self(name: "fragments/table") } }
extension TemplateEntry where Model == Page<SearchPage> { static var search: Self { Self(name: "search") } }
extension TemplateEntry where Model == Page<PrintPage> { static var print: Self { Self(name: "print") } }
extension TemplateEntry where Model == Page<SinglePage> { static var single: Self { Self(name: "single") } }
extension TemplateEntry where Model == NotFoundPage { static var notFound: Self { Self(name: "not-found") } }
extension TemplateEntry where Model == EmbedPage { static var embed: Self { Self(name: "embed") } }
extension TemplateEntry where Model == SheetPage { static var sheet: Self { Self(name: "sheet") } }
extension TemplateEntry where Model == PostCard { static var postCard: Self { Self(name: "fragments/post") } }

/// Every template that the build renders, with the variables it is given.
enum TemplateEntries {
  static let all: [(name: String, members: [Member])] = [
    listed(.front), listed(.section), listed(.topic), listed(.accounts), listed(.account), listed(.figure),
    listed(.figures),
    listed(.numbers), listed(.method), listed(.data), listed(.references), listed(.glossary), listed(.search),
    listed(.print), listed(.single), listed(.notFound), listed(.embed), listed(.sheet), listed(.corrections),
    listed(.figureFrame), listed(.tableFrame), listed(.postCard),
  ]

  private static func listed<Model>(_ entry: TemplateEntry<Model>) -> (name: String, members: [Member]) {
    (entry.name, Model.members)
  }
}

// The page of the search. Without scripts it says so and offers what leads to everything else: the contents and the glossary.

/// What search.mustache is given.
struct SearchPage: TemplateModel {
  static let script = SitePath("assets/search.js")
  static let index = SitePath("search/index.js")

  var opening: Opening
  var contents: [ContentsItem]

  static let fields: [Field<SearchPage>] =
    Opening.fields(\.opening) + [.list("contents", "the pages of the report", \.contents)]
}

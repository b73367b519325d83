// Pages of what the commentary draws on: works cited, terms explained.

/// The works that the report cites.
struct ReferencesPage: TemplateModel {
  var opening: Opening
  var list: HTML

  static let fields: [Field<ReferencesPage>] =
    Opening.fields(\.opening) + [.html("list", "the works, each with the places that cite it", \.list)]
}

/// The terms that the report explains.
struct GlossaryPage: TemplateModel {
  var opening: Opening
  var list: HTML

  static let fields: [Field<GlossaryPage>] =
    Opening.fields(\.opening) + [.html("list", "the terms, each with the places that use it", \.list)]
}

/// What was changed after the report was published, and its versions.
struct CorrectionsPage: TemplateModel {
  static let path = SitePath("corrections/index.html")

  var opening: Opening
  /// Nil where nothing was corrected.
  var list: HTML?
  /// Nil where there is one version alone.
  var versions: HTML?

  static let fields: [Field<CorrectionsPage>] =
    Opening.fields(\.opening) + [
      .html("list", "the corrections, the latest first, each with the places that it touches", optional: \.list),
      .html("kept-versions", "the versions of the report, the latest first", optional: \.versions),
    ]
}

/// The scales of judgement on the method page, and the judgements made on them.
struct JudgementsPart: TemplateModel {
  var scales: HTML
  var list: HTML

  static let fields: [Field<JudgementsPart>] = [
    .html("scales", "the two scales, each as a table", \.scales),
    .html("list", "the report's judgements with the places where they stand", \.list),
  ]
}

// What writes the answers of the archive in one language: figures, tables, posts. A translation shows what its original shows, in its own
// words, and adds nothing to what the report lists.

/// The writers of one language.
struct AnswerWriters {
  let language: PageLanguage
  let catalogue: FigureCatalogue
  let figures: FigureRenderer
  let tables: AccountTables
  /// Writes posts as cards.
  let cards: PostCards
  /// Writes the answers to questions.
  let answerTables: AnswerTables
}

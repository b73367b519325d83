// The facts as help lists them: those of a topic, a theme, a language and a rule once, under a name that stands for all of them.

/// Help on the facts that a report can have.
public enum FactHelp {
  /// Every fact that any archive has, each with its definition. ID stands for a topic or theme, TITLE for its title, CODE for a language,
  /// WORD for a word of a codebook.
  public static let facts: [(name: String, says: String)] = {
    var seen: Set<String> = []
    return standings.flatMap(definitions).compactMap { definition in
      guard seen.insert(definition.name).inserted else { return nil }
      return (named(definition.name), named(definition.says.replacing(Question.period, with: "week")))
    }
  }()

  /// Archives that together have every fact: the first of several, and a later one of each role.
  private static let standings: [FactCatalogue.Standing] = {
    let windows = [FactCatalogue.CoRetweetWindow(minutes: 1, threshold: 3)]
    return [
      FactCatalogue.Standing(platform: 2, hasReleases: true, comparison: 3, coRetweets: windows, coding: coding),
      FactCatalogue.Standing(role: .release, coRetweets: windows), FactCatalogue.Standing(role: .platform),
      FactCatalogue.Standing(role: .comparison),
    ]
  }()

  private static let coding = FactCatalogue.Coding(
    codes: [("ID", "TITLE", (kappa: true, alpha: true, interval: true))],
    estimates: ["precision", "recall", "share"].map { ("ID", "TITLE", $0) })

  private static func definitions(_ standing: FactCatalogue.Standing) -> [FactDefinition] {
    let rules = ["topics", "themes"].flatMap { codebook in
      ["term", "hashtag", "exclude"].map { kind in
        FactCatalogue.Rule(id: 0, codebook: codebook, key: "ID", title: "TITLE", kind: kind, text: "WORD")
      }
    }
    return FactCatalogue(
      topics: [("ID", "TITLE")], themes: [("ID", "TITLE")], languages: [language], rules: rules, standing: standing
    ).definitions
  }

  /// A code that no language has, for CODE, which could not be one.
  private static let language = "qqz"

  private static func named(_ text: String) -> String { text.replacing(language, with: "CODE") }
}

// The rules whose severity an editor sets. What is not here is always an error: a rule is for what one report forbids, another tolerates
// and a draft ignores.

import Diagnostics

/// Something that a report can forbid, warn of or let pass: `rules: {unbound-number: error}` in `report.yml`. `standard` is the level that
/// it has when `report.yml` does not say, `says` what it is about.
public enum Rule: String, Hashable, Sendable, CaseIterable {
  case wrongNumber = "wrong-number"
  case wrongPublishedFigure = "wrong-published-figure"
  case unboundNumber = "unbound-number"
  case undefinedFootnote = "undefined-footnote"
  case unusedFootnote = "unused-footnote"
  case raggedTable = "ragged-table"
  case headingLevel = "heading-level"
  case rawHTML = "raw-html"
  case strayFile = "stray-file"
  case refusedRows = "refused-rows"
  case withheldName = "withheld-name"
  case smallNumber = "small-number"
  case unusedReference = "unused-reference"
  case unusedTerm = "unused-term"

  /// What becomes of a problem.
  public enum Level: String, Hashable, Sendable, CaseIterable {
    case off, warning, error
  }

  /// The level when `report.yml` does not say.
  public var standard: Level {
    switch self {
    case .wrongNumber, .wrongPublishedFigure, .undefinedFootnote, .raggedTable, .rawHTML, .withheldName: .error
    case .unboundNumber, .unusedFootnote, .headingLevel, .strayFile, .refusedRows, .smallNumber: .warning
    case .unusedReference, .unusedTerm: .off
    }
  }

  /// What it is about, in a phrase.
  public var says: String {
    switch self {
    case .wrongNumber: "the words of a fact: link do not agree with the data"
    case .wrongPublishedFigure: "the words of a published: link do not agree with published.yml"
    case .unboundNumber: "a number in the text looks like data and is bound to none"
    case .undefinedFootnote: "[^1] is written and [^1]: is not"
    case .unusedFootnote: "[^1]: is written and [^1] is not"
    case .raggedTable: "a row of a pipe table has more or fewer cells than its head"
    case .headingLevel: "a heading leaves out a level"
    case .rawHTML: "HTML in the Markdown, which the report leaves out"
    case .strayFile: "a Markdown file that is no section"
    case .refusedRows: "more than 1% of the rows of a file, and more than ten, were refused"
    case .withheldName: "words that are also the display name of an account that the report does not name"
    case .smallNumber:
      "a figure draws, or a number tells, fewer posts or accounts than suppress-below lets a table tell"
    case .unusedReference: "an entry of references.yml is never cited"
    case .unusedTerm: "an entry of glossary.yml is never linked"
    }
  }
}

/// The levels of all rules in one report.
public struct Rules: Hashable, Sendable {
  /// The levels that `report.yml` sets.
  public var levels: [Rule: Rule.Level]

  /// Sets levels; the others are the standard ones.
  public init(_ levels: [Rule: Rule.Level] = [:]) {
    self.levels = levels
  }

  /// The level of a rule.
  public subscript(rule: Rule) -> Rule.Level { levels[rule] ?? rule.standard }

  /// A problem as severe as its rule says; nil when the rule is off. Without a rule it stays as it is.
  public func applied(to problem: Problem) -> Problem? {
    guard let rule = problem.rule.flatMap(Rule.init(rawValue:)) else { return problem }
    var problem = problem
    switch self[rule] {
    case .off: return nil
    case .warning: problem.severity = .warning
    case .error: problem.severity = .error
    }
    return problem
  }
}

extension Problem {
  /// A problem that a rule grades; its severity is that of the rule where `report.yml` does not say.
  public init(_ rule: Rule, _ message: String, at place: Place?, help: String? = nil) {
    self.init(rule.standard == .error ? .error : .warning, message, at: place, help: help, rule: rule.rawValue)
  }
}

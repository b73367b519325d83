import AnalysedArchive
import Commentary
import Testing

@testable import Site

@Suite("What help knows of links, figures and templates")
struct HelpTests {
  @Test("every kind of link is documented as it is written")
  func links() {
    let forms = LinkHelp.links.map(\.form).joined(separator: " ")
    for kind in DataLink.Kind.allCases where kind != .section && kind != .file {
      #expect(forms.contains("(\(kind.rawValue):"), "\(kind.rawValue)")
    }
    for link in LinkHelp.links { #expect(link.says.hasSuffix("."), "\(link.form)") }
  }

  @Test("every filter is documented")
  func filters() {
    #expect(LinkHelp.filters.map(\.name) == Filter.keys)
    for filter in LinkHelp.filters { #expect(!filter.says.isEmpty, "\(filter.name)") }
  }

  @Test("every figure and each of its settings is documented")
  func figures() {
    #expect(FigureHelp.kinds.map(\.name) == FigureCatalogue.kinds.map(\.name))
    for kind in FigureHelp.kinds {
      #expect(kind.says.hasSuffix("."), "\(kind.name) in Sources/Site/Help/FigureHelp.swift")
      for setting in kind.settings { #expect(!FigureHelp.says(setting: setting).isEmpty, "\(kind.name) \(setting)") }
    }
  }

  @Test("every template and variable is documented")
  func templates() {
    #expect(TemplateHelp.templates.dropFirst().map(\.name) == TemplateEntries.all.map { "\($0.name).mustache" })
    for (name, variables) in TemplateHelp.templates {
      #expect(!variables.isEmpty || name == "fragments/post.mustache", "\(name)")
      for variable in variables { #expect(!variable.says.isEmpty, "\(name) \(variable.name)") }
    }
  }
}

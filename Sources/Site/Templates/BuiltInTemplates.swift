// The templates inside the command, compiled once however many reports are built, and by a command that knows that it will build one
// while it reads the report.

import AnalysedArchive
import Mustache

/// The built-in templates, compiled.
enum BuiltInTemplates {
  /// Each by its path. What could not be compiled is not among them: whoever needs it finds out why.
  private static let compiled: [String: (text: String, template: MustacheTemplate)] = Dictionary(
    uniqueKeysWithValues: EmbeddedTemplates.files.filter { $0.path.hasSuffix(".mustache") }.compactMap { path, text in
      (try? MustacheTemplate(string: text)).map { (path, (text, $0)) }
    })

  /// A file's template; nil where the file is another than the built-in one.
  static func template(_ path: String, _ text: String) -> MustacheTemplate? {
    guard let known = compiled[path], known.text.utf8.elementsEqual(text.utf8) else { return nil }
    return known.template
  }

  /// Begins to compile.
  static func compileAhead() { KeptFile.ahead.async { _ = compiled } }
}

extension SiteBuilder {
  /// Begins to compile the built-in templates, which the next build will need.
  public static func compileTemplatesAhead() { BuiltInTemplates.compileAhead() }
}

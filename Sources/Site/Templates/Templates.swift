// The templates of a build: those inside the command, each replaced by a file of the same name in the user's folder, all
// checked against what they will be given before the first page is rendered.

import Diagnostics
import Foundation
import Mustache

/// Templates, assets and interface strings.
struct Templates: Sendable {
  /// One file, and the name that messages give it.
  struct File: Sendable {
    var text: String
    var shownAs: String
  }

  /// All files by path, such as `front.mustache` and `assets/dossier.css`.
  let files: [String: File]
  /// The interface strings.
  private(set) var strings: InterfaceStrings
  /// Files of the user's folder that replace nothing and are asked for by nothing.
  private(set) var warnings: [Problem] = []
  private let library: MustacheLibrary
  /// The names of all partials and layouts that a template asks for.
  private let partials: Set<String>

  /// Reads the templates.
  /// - Parameters:
  ///   - folder: the user's templates; nil for the built-in ones alone.
  ///   - areChecked: whether an earlier build checked the same templates; those of a user are checked all the same, since what is
  ///     not used among them is said.
  /// - Throws: `Problems` for files that are not UTF-8 or not templates, and for variables and partials that do not exist.
  init(folder: String?, language: String = "en", areChecked: Bool = false) throws {
    var files: [String: File] = [:]
    for (path, text) in EmbeddedTemplates.files { files[path] = File(text: text, shownAs: "templates/\(path)") }
    let builtIn = Set(files.keys)
    let own = try Self.overrides(in: folder)
    for (path, file) in own { files[path] = file }
    try self.init(files: files, language: language, areChecked: areChecked && own.isEmpty)
    warnings = unused(own.filter { !builtIn.contains($0.0) }, builtIn.sorted())
    if !hasWords(in: language) {
      warnings.append(
        .warning(
          "the interface has no words in \(language), so they are English",
          help: "write those of templates/strings/en.yml into a file strings/\(language).yml of your templates"))
    }
  }

  /// Checks and compiles.
  init(files: [String: File], language: String, areChecked: Bool = false) throws {
    self.files = files
    strings = try InterfaceStrings(files: files, language: language)
    var tags: [String: [TemplateTag]] = [:]
    var problems: [Problem] = []
    for (path, file) in files.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".mustache") && !areChecked {
      do {
        tags[Self.name(path)] = try TemplateScanner.tags(of: file.text, file: file.shownAs)
      } catch let found as Problems {
        problems += found.all
      }
    }
    if problems.isEmpty, !areChecked {
      for entry in TemplateEntries.all {
        guard tags[entry.name] != nil else {
          problems.append(.error("there is no template \"\(entry.name).mustache\""))
          continue
        }
        problems += TemplateCheck.problems(in: entry.name, templates: tags, given: entry.members + [strings.member])
      }
    }
    guard problems.isEmpty else {
      var seen: Set<Problem> = []
      throw Problems(problems.filter { seen.insert($0).inserted })
    }
    partials = Set(tags.values.flatMap { $0.flatMap(\.partials) })
    library = try Self.compiled(files)
  }

  /// Whether there is a file of strings for a language; English needs none.
  private func hasWords(in language: String) -> Bool {
    StringsLanguage.isEnglish(language)
      || StringsLanguage.tags(of: language).contains { files["strings/\($0).yml"] != nil }
  }

  /// The same templates with the words of another language; nil where there are none for it.
  /// - Throws: `Problems` for lines of its file that are no strings.
  func speaking(_ language: String) throws -> Templates? {
    guard hasWords(in: language) else { return nil }
    var spoken = self
    spoken.strings = try InterfaceStrings(files: files, language: language)
    return spoken
  }

  /// A file of the user's own that has the name of no built-in one and is no partial that a template asks for.
  private func unused(_ own: [(path: String, file: File)], _ builtIn: [String]) -> [Problem] {
    own.compactMap { path, file in
      if path.hasSuffix(".mustache"), partials.contains(Self.name(path)) { return nil }
      // A language of the user's own is asked for by report.yml.
      if path.hasPrefix("strings/") { return nil }
      return .warning(
        "no template is called \"\(path)\", so this file is not used", at: Place(file.shownAs),
        help: nearest(to: path, among: builtIn).map { "did you mean \"\($0)\"?" }
          ?? "a file replaces the built-in one of the same name; templates/README.md lists them")
    }
  }

  /// Renders a template with its model.
  func render<Model>(_ entry: TemplateEntry<Model>, _ model: Model) -> HTML { render(entry, model.context) }

  /// Renders a template with the values of its model's variables.
  func render<Model>(_ entry: TemplateEntry<Model>, _ values: [String: Any]) -> HTML {
    var context = values
    context[InterfaceStrings.variable] = strings.all
    // The check has seen that the template exists.
    return HTML(library.render(context, withTemplate: entry.name) ?? "")
  }

  private static func name(_ path: String) -> String { String(path.dropLast(".mustache".count)) }

  private static func compiled(_ files: [String: File]) throws -> MustacheLibrary {
    var library = MustacheLibrary()
    for (path, file) in files.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".mustache") {
      if let known = BuiltInTemplates.template(path, file.text) {
        library.register(known, named: name(path))
        continue
      }
      do {
        try library.register(file.text, named: name(path))
      } catch let error as MustacheTemplate.ParserError {
        let line = Int(error.context.lineNumber)
        throw Problem.error(
          "this is not a template: \(error.error)", at: Place(file.shownAs, line: line, text: error.context.line))
      }
    }
    return library
  }

  /// The files of the user's folder that have the name of a built-in one, and partials of the user's own.
  private static func overrides(in folder: String?) throws -> [(String, File)] {
    guard let folder, FileManager.default.fileExists(atPath: folder) else { return [] }
    var out: [(String, File)] = []
    var problems: [Problem] = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() {
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      let kinds = [".mustache", ".css", ".js", ".yml"]
      guard !isHidden, kinds.contains(where: path.hasSuffix) else { continue }
      let shown = folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
      guard let data = FileManager.default.contents(atPath: shown), let text = String(validating: data, as: UTF8.self)
      else {
        problems.append(.error("this template is not UTF-8", at: Place(shown), help: "save it as UTF-8"))
        continue
      }
      out.append((path, File(text: text, shownAs: shown)))
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return out
  }
}

extension TemplateTag {
  /// The partials and layouts that the tag and those within it ask for.
  fileprivate var partials: [String] {
    (kind == .partial || kind == .parent ? [name] : []) + children.flatMap(\.partials)
  }
}

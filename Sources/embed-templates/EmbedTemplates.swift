// Writes every file below a folder as Swift string literals, so that the command carries its templates and works
// outside the clone. String literals compile in seconds where SwiftPM's `.embedInCode` takes a minute and a half.

import Foundation

/// `embed-templates FOLDER OUTPUT.swift`, called by the build-tool plugin of the same name.
@main
struct EmbedTemplates {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      FileHandle.standardError.write(Data("usage: embed-templates FOLDER OUTPUT\n".utf8))
      exit(64)
    }
    let folder = URL(filePath: arguments[1], directoryHint: .isDirectory).resolvingSymlinksInPath()
    var source = """
      // Written by embed-templates from templates/. Not to be edited.

      /// The files of templates/ as they were when the command was built, in the order of their paths.
      enum EmbeddedTemplates {
        static let files: [(path: String, text: String)] = [

      """
    for path in try relativePaths(below: folder) {
      let data = try Data(contentsOf: folder.appending(path: path))
      guard let text = String(validating: data, as: UTF8.self) else {
        FileHandle.standardError.write(Data("error: templates/\(path) is not UTF-8\n".utf8))
        exit(1)
      }
      source += "    (\n      path: \(literal(path)),\n      text: \(literal(text))\n    ),\n"
    }
    source += "  ]\n}\n"
    try Data(source.utf8).write(to: URL(filePath: arguments[2]), options: .atomic)
  }

  /// The files below `folder` that are part of a site, sorted; hidden files and the README are not.
  static func relativePaths(below folder: URL) throws -> [String] {
    let all = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return all.filter { path in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: folder.appending(path: path).path, isDirectory: &isFolder)
      let hidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      return exists && !isFolder.boolValue && !hidden && path != "README.md"
    }.sorted()
  }

  /// One line of Swift that means `text`: escapes only, so that no line ending and no indentation is touched.
  static func literal(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": out += "\\\\"
      case "\"": out += "\\\""
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F || (0x200B...0x206F).contains(scalar.value):
        out += "\\u{\(String(scalar.value, radix: 16))}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}

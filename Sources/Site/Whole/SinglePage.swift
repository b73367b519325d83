// The report as one file that travels alone: what the printed page holds, with the drawings of every width, the tables behind the
// figures, the notes of the numbers, the accounts, the search, and style and script inside. Its policy names both by hash.

import Crypto
import Foundation

/// What single.mustache is given.
struct SinglePage: TemplateModel {
  var content: PrintPage
  /// The rules of the one style element.
  var style: String
  /// The text of the one script element.
  var script: String

  /// Nothing from anywhere; pictures stand in the file.
  var policy: String {
    func hash(_ text: String) -> String { "'sha256-\(Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString())'" }
    return "default-src 'none'; style-src \(hash(style)); script-src \(hash(script)); img-src data:; base-uri 'none';"
      + " form-action 'none'"
  }

  static let fields: [Field<SinglePage>] =
    PrintPage.fields.map { field in
      Field(name: field.name, says: field.says, shape: field.shape) { field.value($0.content) }
    } + [
      .text("policy", "the content security policy, which names style and script by their hashes", \.policy),
      .html("style", "the rules of the one style element; a changed one is blocked by the policy") { HTML($0.style) },
      .html("script", "the one script, with the index of the search; a changed one is blocked by the policy") {
        HTML($0.script)
      },
    ]
}

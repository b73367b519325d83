// The two forms of a coding sheet: one HTML file to work in, and a table for those who prefer a spreadsheet. Both are read back in the
// same form.

import Charts
import Foundation

extension CodingSheet {
  /// The columns that a coder's file must have; others are for the coder's eyes alone.
  public static let columns = ["draw", "coder", "post", "state", "codes", "note", "translation"]

  /// The sheet as one HTML file that works offline, asks for nothing and keeps what is coded in the browser.
  /// - Parameter templatesFolder: the user's templates; nil for the built-in ones alone.
  /// - Throws: `Problems` for templates that are none.
  public func html(templatesFolder: String? = nil) throws -> [UInt8] {
    let templates = try Templates(folder: templatesFolder, language: language)
    func asset(_ name: String) -> String { templates.files["assets/\(name)"]?.text ?? "" }
    let page = SheetPage(
      sheet: self, strings: templates.strings,
      style: ChartStyle.tokens + Stylesheet.served(asset("dossier.css")) + Stylesheet.served(asset("sheet.css")),
      script: Script.served(asset("sheet.js")), data: SheetData(self, templates.strings).json)
    return Array(templates.render(.sheet, page).text.utf8)
  }

  /// The sheet as a table for a spreadsheet: `columns`, of which draw, coder and post are filled in and the state is `open`, then
  /// what the coder reads. UTF-8 with a byte order mark, without which Excel takes it for another encoding; CRLF; no cell is a live
  /// formula.
  /// - Throws: `Problems` if the built-in words cannot be read.
  public func csv(templatesFolder: String? = nil) throws -> [UInt8] {
    let templates = try Templates(folder: templatesFolder, language: language)
    let moments = Moments(strings: templates.strings, timeZone: timeZone, label: timeZone.label(at: nil))
    var lines = [Self.columns + ["text", "language", "time", "account", "profile"]]
    for post in posts {
      lines.append(
        [draw, coder, "post:\(post.key)", "open", "", "", ""]
          + [post.text, post.language, moments.here(post.minute), post.account.name, post.account.profile ?? ""]
          .map(SheetData.shown))
    }
    let text = lines.map { $0.map(SheetCell.written).joined(separator: ",") + "\r\n" }.joined()
    return Array("\u{FEFF}\(text)".utf8)
  }
}

/// A cell of a coder's file.
public enum SheetCell {
  /// One field, quoted where it must be, with an apostrophe before what a spreadsheet would take for a formula.
  static func written(_ text: String) -> String {
    let text = isLive(text[...]) ? "'" + text : text
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// The text of a cell as it was before it was written: without the apostrophe that guards it.
  public static func read(_ cell: String) -> String {
    cell.first == "'" && isLive(cell[...]) ? String(cell.dropFirst()) : cell
  }

  /// Whether a spreadsheet would take it for a formula once apostrophes before it are gone. Text that begins with an apostrophe and then a
  /// formula gets another, so that reading gives back what was written.
  private static func isLive(_ text: Substring) -> Bool {
    let scalars = text.unicodeScalars.drop { $0 == "'" }.drop { $0 == " " }
    guard let first = scalars.first else { return false }
    return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
  }
}

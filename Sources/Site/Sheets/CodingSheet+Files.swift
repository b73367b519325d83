// The two forms of a coding sheet.

extension CodingSheet {
  /// The sheet as one HTML file that works offline and keeps what is coded in the browser.
  /// - Parameter templatesFolder: the user's templates; nil for the built-in ones alone.
  /// - Throws: `Problems` for templates that are none.
  public func html(templatesFolder: String? = nil) throws -> [UInt8] { [] }

  /// The sheet as a table for a spreadsheet: `draw,coder,post,state,codes,note,translation`, then what the coder reads. UTF-8 with a byte
  /// order mark, without which Excel takes it for another encoding; CRLF; no cell is a live formula.
  public func csv() -> [UInt8] { [] }
}

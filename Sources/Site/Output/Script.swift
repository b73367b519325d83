// The script as it is served: what a browser needs not is left out. A line that begins with two slashes is a comment, so
// the templates' script must hold no text of several lines.

/// Prepares the script.
enum Script {
  /// `text` without comment lines, blank lines and indentation.
  static func served(_ text: String) -> String {
    text.split(separator: "\n").map { $0.drop { $0 == " " || $0 == "\t" } }
      .filter { !$0.isEmpty && !$0.hasPrefix("//") }.joined(separator: "\n") + "\n"
  }
}

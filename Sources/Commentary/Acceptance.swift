// `dossier accept`: the numbers that the data has moved, rewritten in the words of the editor. Only what stands between the brackets of a
// `fact:` link changes; what cannot be rewritten in the same style is left for a human.

import Diagnostics

/// A `fact:` link whose words do not agree with the data.
public struct Mismatch: Hashable, Sendable {
  /// What the data says.
  public var fact: FactAnswer
  /// The link as written.
  public var link: DataLink
  /// The words, without markup.
  public var written: String
  /// What stands between the brackets in the file, markup included; nil where that takes more than a line.
  public var source: String?
  /// For what range the words stand, as help for whoever rewrites them; nil for a plain number or date.
  public var meaning: String?
}

/// A change of one line of an editor's file.
public struct Edit: Hashable, Sendable {
  /// The file as the user named it.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column of the first character that changes, from 1.
  public var column: Int
  /// What stands there.
  public var old: String
  /// What shall stand there.
  public var new: String
  /// The fact that moved, by its canonical name.
  public var fact: String

  /// The change as a line for the user: `content/01-a.md:4:10: 348,608 -> 351,002 (posts.count)`.
  ///
  /// The column is that of the link, as the message of a wrong number has it.
  public var summary: String { "\(file):\(line):\(column - 1): \(old) -> \(new) (\(fact))" }
}

/// What accepting the data's new values comes to.
public struct Acceptance: Hashable, Sendable {
  /// Which numbers to rewrite.
  public enum Selection: Hashable, Sendable {
    /// All that moved.
    case all
    /// Those of one fact, by its canonical name or its name without filters.
    case fact(String)
    /// Those in one file, or in one line of it.
    case place(file: String, line: Int?)
  }

  /// The changes, in file order.
  public var edits: [Edit]
  /// What a human must rewrite, with its places; as bad as the rule on wrong numbers says when it is not off.
  public var byHand: [Problem]
}

extension Rendering {
  /// The changes that make the written numbers agree with the data.
  public func acceptance(of selection: Acceptance.Selection = .all) -> Acceptance {
    var acceptance = Acceptance(edits: [], byHand: [])
    for mismatch in mismatches where selection.includes(mismatch.fact, mismatch.link) {
      let place = mismatch.link.place
      // The words follow the bracket that opens the link.
      if let new = mismatch.rewritten, let source = mismatch.source, let line = place.line, let column = place.column {
        let edit = Edit(
          file: place.file, line: line, column: column + 1, old: source, new: new, fact: mismatch.fact.name)
        if !acceptance.edits.contains(edit) { acceptance.edits.append(edit) }
      } else {
        acceptance.byHand.append(
          Problem(
            .wrongNumber,
            "\"\(mismatch.written)\" is for you to rewrite: \(mismatch.fact.name) is \(mismatch.fact.text)",
            at: place, help: mismatch.meaning))
      }
    }
    return acceptance
  }
}

extension Mismatch {
  /// What stands between the brackets with the number in it replaced; nil when a human must rewrite it.
  var rewritten: String? {
    guard let source, place.line != nil, place.column != nil,
      MarkdownTree(source).plainText.trimmed == written
    else { return nil }
    return Rewriting.rewritten(source, for: fact.value)
  }

  private var place: Place { link.place }
}

extension Acceptance.Selection {
  /// Whether a fact, asked for by a link, is one of those that are accepted.
  public func includes(_ fact: FactAnswer, _ link: DataLink) -> Bool {
    switch self {
    case .all: true
    case .fact(let name): fact.name == name || link.reference == name || link.name == name
    case .place(let file, let line): link.place.file == file && (line == nil || link.place.line == line)
    }
  }
}

extension Edit {
  /// Makes the changes of one file in its text; everything else stays byte for byte.
  ///
  /// - Throws: a problem when the text is not the one that was read: a place does not hold what an edit expects.
  public static func apply(_ edits: [Edit], to text: String) throws(Problem) -> String {
    let mark = "\u{FEFF}"
    let isMarked = text.unicodeScalars.first == mark.unicodeScalars.first
    var out = isMarked ? String(text.unicodeScalars.dropFirst()) : text
    let starts = lineStarts(of: out)
    for edit in edits.sorted(by: { ($0.line, $0.column) > ($1.line, $1.column) }) {
      guard starts.indices.contains(edit.line - 1) else { throw moved(edit) }
      // From the last place to the first, so that earlier positions stay right.
      let start = out.utf8.index(out.startIndex, offsetBy: starts[edit.line - 1])
      guard let from = out.index(start, offsetBy: edit.column - 1, limitedBy: out.endIndex),
        out[from...].hasPrefix(edit.old), let to = out.index(from, offsetBy: edit.old.count, limitedBy: out.endIndex)
      else { throw moved(edit) }
      out.replaceSubrange(from..<to, with: edit.new)
    }
    return isMarked ? mark + out : out
  }

  private static func moved(_ edit: Edit) -> Problem {
    .error(
      "\"\(edit.old)\" no longer stands here", at: Place(edit.file, line: edit.line, column: edit.column),
      help: "save the file and run `dossier accept` again")
  }

  /// The bytes at which lines begin, after LF, CRLF or CR.
  private static func lineStarts(of text: String) -> [Int] {
    var starts = [0]
    var previous: UInt8 = 0
    for (index, byte) in text.utf8.enumerated() {
      if byte == 0x0A {
        if previous == 0x0D { starts[starts.count - 1] = index + 1 } else { starts.append(index + 1) }
      } else if byte == 0x0D {
        starts.append(index + 1)
      }
      previous = byte
    }
    return starts
  }
}

// A data link is a Markdown link or image whose address names something in the data: `fact:posts.count?topic=taiwan`.

import Diagnostics

/// A data link as written: what it names, its filters in the order given, and where it stands.
public struct DataLink: Hashable, Sendable {
  /// What a data link can name; the raw value is the scheme of its address.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A number or date of the archive, checked against the words of the link or filled in.
    case fact
    /// A number that others published.
    case published
    /// A numbered figure, or a reference to one.
    case figure
    /// A numbered table, or a reference to one.
    case table
    /// The page of an account.
    case account
    /// The page of a topic.
    case topic
    /// A work that is cited.
    case cite
    /// A term of the glossary.
    case term
    /// A post, shown as evidence.
    case post
    /// Posts to which coders gave a code, shown as evidence.
    case posts
    /// A step of one of the scales of judgement.
    case judgement
    /// A section of the commentary by its slug. Not written by editors, who link to the Markdown file.
    case section
    /// A file of `content/` that the site holds a copy of. Not written by editors, who write its path.
    case file
    /// A number that is marked as not being data.
    case plain
  }

  /// One filter or setting of a data link: `topic=taiwan`.
  public struct Parameter: Hashable, Sendable {
    /// The part before `=`.
    public var name: String
    /// The part after `=`; empty without one.
    public var value: String

    /// Makes a parameter.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// What it names.
  public var kind: Kind
  /// The name, percent-decoded: `posts.count`, `june-2020:posts.count`.
  public var name: String
  /// The filters in the order in which they are written, percent-decoded.
  public var query: [Parameter]
  /// Where the whole link stands in the editor's file.
  public var place: Place
  /// The slug of the section that it stands in; empty when it stands in no section (a key number of `report.yml`).
  public var section: String

  /// Makes a data link.
  public init(_ kind: Kind, _ name: String, query: [Parameter] = [], place: Place, section: String = "") {
    self.kind = kind
    self.name = name
    self.query = query
    self.place = place
    self.section = section
  }
}

extension DataLink.Kind {
  /// Whether it is shown as evidence, without a number.
  var isEvidence: Bool { self == .post || self == .posts }
}

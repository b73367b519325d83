// A draw: which posts people read, and how many others each of them stands for. It is kept as content/coding/draw.csv, without a text,
// so that a colleague who has only the commentary can see what was read.

/// A stratified random sample of an archive's posts.
public struct Draw: Hashable, Sendable {
  /// A digest of what was drawn, 12 hexadecimal digits: it names the draw in coders' files.
  public var id: String
  /// The posts in the order of the archive.
  public var posts: [DrawnPost]

  /// Makes a draw.
  public init(id: String, posts: [DrawnPost]) {
    self.id = id
    self.posts = posts
  }
}

/// A post that was drawn.
public struct DrawnPost: Hashable, Sendable {
  /// The platform's id.
  public var key: String
  /// The name of its stratum: `taiwan 2020-Q1`, or `- 2020-Q1` for posts without a topic.
  public var stratum: String
  /// How many posts of the archive it stands for: the posts of its stratum over those drawn of it.
  public var weight: Double

  /// Makes a drawn post.
  public init(key: String, stratum: String, weight: Double) {
    self.key = key
    self.stratum = stratum
    self.weight = weight
  }
}

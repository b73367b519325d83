// Facts on media files.

extension FactCatalogue {
  static let media: [FactDefinition] = [
    FactDefinition(
      name: "media.count", format: .integer,
      says: "Media files in the manifest or in the folder of media files, of any kind.",
      question: Question(subject: .media, answer: .count)),
    FactDefinition(
      name: "media.images.count", format: .integer, says: "Media files that are images: jpg, jpeg, png, webp or gif.",
      question: Question(subject: .media, answer: .count, conditions: ["media.kind = 'image'"])),
    FactDefinition(
      name: "media.videos.count", format: .integer, says: "Media files that are videos: mp4 or mov.",
      question: Question(subject: .media, answer: .count, conditions: ["media.kind = 'video'"])),
    FactDefinition(
      name: "media.reused.count", format: .integer,
      says: "Media files that several posts carry, the same by their SHA-256, each counted once.",
      question: Question(
        subject: .media,
        answer: .aggregate("CASE WHEN count(*) > 0 THEN count(DISTINCT sha256) FILTER (WHERE \(isReused)) END"),
        conditions: ["media.sha256 IS NOT NULL"])),
    FactDefinition(
      name: "media.reused.posts.count", format: .integer,
      says: "Posts with a media file that several posts carry, the same by its SHA-256.",
      question: Question(
        subject: .media,
        answer: .aggregate("CASE WHEN count(*) > 0 THEN count(DISTINCT post) FILTER (WHERE \(isReused)) END"),
        conditions: ["media.sha256 IS NOT NULL"])),
    FactDefinition(
      name: "media.posts.count", format: .integer, says: "Posts with at least one media file.",
      question: Question(subject: .posts, answer: .count, conditions: [withMedia])),
    FactDefinition(
      name: "media.posts.share", format: .share, says: "Posts with at least one media file, of all posts.",
      question: Question(subject: .posts, answer: .share(of: withMedia))),
  ]

  private static let withMedia = "post.id IN (SELECT post FROM media)"

  private static let isReused = """
    (archive, sha256) IN (SELECT archive, sha256 FROM media GROUP BY archive, sha256 HAVING count(DISTINCT post) > 1)
    """
}

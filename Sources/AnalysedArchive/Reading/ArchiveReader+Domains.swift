// Which domains posts link to.

extension ArchiveReader {
  /// Linked domains by posts; shares are of the posts with a link that the filter leaves.
  public func domains(archive: Int = 1, filter: Filter = Filter()) throws -> Ranking {
    try names(
      "name", joinedBy: "post_domain", archive: archive, filter: filter,
      sharesOf: "post.id IN (SELECT post FROM post_domain)")
  }
}

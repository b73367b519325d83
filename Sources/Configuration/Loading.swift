// The way from content/ to a Configuration.

import Diagnostics

extension Configuration {
  /// Reads `report.yml`, `topics.yml` and, where they exist, `events.yml` and `published.yml` of a content folder.
  ///
  /// - Throws: every problem of every file.
  public static func load(contentFolder: String) throws(Problems) -> Configuration {
    throw Problems([.error("the configuration cannot be read yet", at: Place(contentFolder))])
  }
}

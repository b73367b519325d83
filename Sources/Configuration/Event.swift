// events.yml: the days that timelines mark.

import Diagnostics

/// Something that happened on a day and that timelines mark.
public struct Event: Hashable, Sendable {
  /// The day, ISO 8601 (`2019-06-09`).
  public var date: String
  /// What happened, a few words.
  public var title: String
  /// The topics it belongs to, by id; empty means all.
  public var topics: [String]
  /// Where it is written.
  public var place: Place

  /// Makes an event.
  public init(date: String, title: String, topics: [String] = [], place: Place = Place("events.yml")) {
    self.date = date
    self.title = title
    self.topics = topics
    self.place = place
  }
}

// Reads events.yml.

import Diagnostics

extension Event {
  /// Reads the text of events.yml. `topics` are the ids of the codebook; nil when it could not be read.
  static func parse(_ source: SourceText, topics: [String]?) -> ([Event]?, [Problem]) {
    let reader = YAMLReader(source)
    guard let fields = reader.root(of: source.text, expecting: "the events") else { return (nil, reader.problems) }
    fields.allow(["events"])
    guard fields.has("events") else {
      reader.note(
        "this file needs \"events\"", at: fields.place,
        help: "add `events:` with an entry per event, or remove the file")
      return (nil, reader.problems)
    }
    let events = fields.list("events", each: "an event").compactMap { entry -> Event? in
      entry.allow(["date", "title", "topics"])
      let found = entry.required("date", example: "2019-06-09")
      let date = entry.day(found)
      let title = entry.required("title", example: "First march")
      let named = entry.texts("topics", each: "a topic")
      for topic in named { check(topic, among: topics, reader) }
      guard let found, let date, let title else { return nil }
      return Event(date: date, title: title.text, topics: named.map(\.text), place: found.place)
    }
    return (events, reader.problems)
  }

  private static func check(_ topic: PlacedText, among topics: [String]?, _ reader: YAMLReader) {
    guard let topics, !topics.contains(topic.text) else { return }
    let meant = nearest(to: topic.text, among: topics).map { "did you mean \"\($0)\"? " } ?? ""
    reader.note(
      "there is no topic \"\(topic.text)\"", at: topic.place, help: meant + "topics.yml has \(listed(topics))")
  }
}

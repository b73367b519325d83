// What there is to find by the codebooks: topics, themes, and both crossed.

/// Counts texts by what they bear.
struct LabelTruth {
  private struct Topic {
    var posts = 0
    /// The sum of 1/k over posts with k topics, in twelfths.
    var twelfths = 0
    var weeks: [Int: Int] = [:]
  }

  private var posts = 0
  private var topics = [Topic](repeating: Topic(), count: LabelSet.topics.count)
  private var labelled = 0
  private var bySet: [LabelSet: Int] = [:]
  private var excluded = 0
  private var themed = 0
  private var themes = [Int](repeating: 0, count: LabelSet.themes.count)
  private var crossed = [[Int]](
    repeating: [Int](repeating: 0, count: LabelSet.topics.count), count: LabelSet.themes.count)

  /// - Parameter week: the number of the week's Monday.
  mutating func count(_ text: PostText, week: Int) {
    posts += 1
    if text.isExcluded { excluded += 1 }
    let labels = text.labels
    count(topics: labels.intersection(.anyTopic), week: week)
    if labels.isDisjoint(with: .anyTheme) { return }
    themed += 1
    for (theme, entry) in LabelSet.themes.enumerated() where labels.contains(entry.bit) {
      themes[theme] += 1
      for (topic, entry) in LabelSet.topics.enumerated() where labels.contains(entry.bit) { crossed[theme][topic] += 1 }
    }
  }

  private mutating func count(topics found: LabelSet, week: Int) {
    let number = found.rawValue.nonzeroBitCount
    if number == 0 { return }
    bySet[found, default: 0] += 1
    labelled += 1
    for (index, topic) in LabelSet.topics.enumerated() where found.contains(topic.bit) {
      topics[index].posts += 1
      topics[index].twelfths += 12 / number
      topics[index].weeks[week, default: 0] += 1
    }
  }

  var topicsJSON: JSON {
    var byId: [String: JSON] = [:]
    for (topic, counts) in zip(LabelSet.topics, topics) {
      let weeks = counts.weeks.map { (Day(number: $0.key).text, $0.value) }
      // The earliest of equals.
      let peak = counts.weeks.min { ($1.value, $0.key) < ($0.value, $1.key) }
      byId[topic.id] = .object([
        "posts": .number(counts.posts), "mix_twelfths": .number(counts.twelfths),
        "by_week": .counts(Dictionary(uniqueKeysWithValues: weeks)),
        "peak_week": .text(peak.map { Day(number: $0.key).text } ?? ""),
      ])
    }
    var sets: [String: Int] = [:]
    for (set, count) in bySet {
      sets[LabelSet.topics.filter { set.contains($0.bit) }.map(\.id).joined(separator: " + ")] = count
    }
    return .object([
      "any": .number(labelled), "none": .number(posts - labelled), "excluded_by_term": .number(excluded),
      "combinations": .counts(sets), "by_topic": .object(byId),
    ])
  }

  var themesJSON: JSON {
    var byId: [String: JSON] = [:]
    for (index, theme) in LabelSet.themes.enumerated() {
      let topics = zip(LabelSet.topics, crossed[index]).map { ($0.id, $1) }
      byId[theme.id] = .object([
        "posts": .number(themes[index]), "by_topic": .counts(Dictionary(uniqueKeysWithValues: topics)),
      ])
    }
    return .object(["any": .number(themed), "none": .number(posts - themed), "by_theme": .object(byId)])
  }
}

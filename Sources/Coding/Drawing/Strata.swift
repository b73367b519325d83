// The strata of a draw once some of its posts have codes in the end.

/// The strata that the posts with codes in the end stand for. Where a stratum has none, as when coders have not come that far, its posts are
/// counted with the next stratum of the same topic; they are left out where no period of the topic has one.
struct Strata: Sendable {
  /// Posts of the archive in each.
  private(set) var populations: [Int] = []
  /// The stratum of each post with codes in the end.
  private(set) var position: [String: Int] = [:]
  /// Posts of the archive that no post with codes stands for.
  private(set) var unrepresented = 0
  private var settled: [Int] = []

  init(_ draw: Draw, settled isSettled: Set<String>) {
    struct Stratum {
      var weight = 0.0
      var posts: [String] = []
    }
    var strata: [String: Stratum] = [:]
    for post in draw.posts {
      strata[post.stratum, default: Stratum()].weight += post.weight
      if isSettled.contains(post.key) { strata[post.stratum]?.posts.append(post.key) }
    }
    var waiting: (topic: String, population: Int) = ("", 0)
    for (name, stratum) in strata.sorted(by: { $0.key < $1.key }) {
      let topic = String(name.prefix { $0 != " " })
      if topic != waiting.topic {
        unrepresented += waiting.population
        waiting = (topic, 0)
      }
      let population = Int(stratum.weight.rounded())
      if stratum.posts.isEmpty {
        // Joined with the stratum before it of the same topic, or with the next.
        if let last = populations.indices.last, lastTopic == topic {
          populations[last] += population
        } else {
          waiting.population += population
        }
        continue
      }
      for post in stratum.posts { position[post] = populations.count }
      populations.append(population + waiting.population)
      settled.append(stratum.posts.count)
      lastTopic = topic
      waiting.population = 0
    }
    unrepresented += waiting.population
  }

  private var lastTopic = ""

  /// How many posts of the archive a post with codes in the end stands for; nil: it has none.
  func weight(of post: String) -> Double? {
    position[post].map { Double(populations[$0]) / Double(settled[$0]) }
  }
}

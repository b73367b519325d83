// What a text can bear under the two codebooks, topics and themes, as bits.

/// The topics and themes of a text.
struct LabelSet: OptionSet, Hashable {
  let rawValue: UInt16

  static let guoWengui = LabelSet(rawValue: 1)
  static let hongKong = LabelSet(rawValue: 2)
  static let covid = LabelSet(rawValue: 4)
  static let taiwan = LabelSet(rawValue: 8)
  static let onePartyModel = LabelSet(rawValue: 16)
  static let recovery = LabelSet(rawValue: 32)
  static let globalLeadership = LabelSet(rawValue: 64)
  static let foreignInterference = LabelSet(rawValue: 128)
  /// A word of Hong Kong's `exclude` list: it takes the topic away from the whole post.
  static let notHongKong = LabelSet(rawValue: 256)

  /// In the order of `content/topics.yml`.
  static let topics: [(id: String, bit: LabelSet)] = [
    ("guo-wengui", .guoWengui), ("hong-kong", .hongKong), ("covid-19", .covid), ("taiwan", .taiwan),
  ]
  /// In the order of `content/themes.yml`.
  static let themes: [(id: String, bit: LabelSet)] = [
    ("one-party-model", .onePartyModel), ("recovery", .recovery), ("global-leadership", .globalLeadership),
    ("foreign-interference", .foreignInterference),
  ]

  static let anyTopic: LabelSet = [.guoWengui, .hongKong, .covid, .taiwan]
  static let anyTheme: LabelSet = [.onePartyModel, .recovery, .globalLeadership, .foreignInterference]

  /// What the codebook makes of the terms found.
  var labelled: LabelSet { contains(.notHongKong) ? subtracting([.notHongKong, .hongKong]) : self }

  /// The id of a topic or theme, as phrase lists name them. Others are mistakes in this target's own source.
  init(named name: String) {
    let known = Self.topics + Self.themes + [("hong-kong-excluded", .notHongKong)]
    guard let label = known.first(where: { $0.0 == name }) else { preconditionFailure("no topic or theme \(name)") }
    self = label.1
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }
}

// From a planned post to its text.

/// Composes texts. The same post gives the same text whenever asked, so that a retweet, or a post on another platform, can
/// repeat its source.
struct Composer {
  let phrasebook: Phrasebook
  private let seed: UInt64
  private let shared: SharedTexts
  /// A list whose phrase ends every text of its own: this archive's alone, so that no text arises in two by chance.
  private let signature: String?

  /// The platform's limit is 280 characters; the link of an image or video takes up to 24 of them.
  private static let limit = 255
  private static let capitalised: [Writing] = [.english, .russian, .spanish, .indonesian, .portuguese, .french]

  init(_ phrasebook: Phrasebook, _ shared: SharedTexts, signature: String? = nil, seed: UInt64) {
    self.phrasebook = phrasebook
    self.shared = shared
    self.signature = signature
    self.seed = seed
  }

  /// Writes the text of the post with number `index` into `text`, replacing what is there. `reply` is named first.
  func compose(_ post: PlannedPost, _ index: Int, reply: Person?, _ handles: Handles, into text: inout PostText) {
    var random = RandomStream(seed, .text, index)
    text.removeAll()
    if let number = post.shared {
      text = shared[number].text.disguised(in: post.writing, &random, handles)
    } else {
      if let reply {
        text.append("@")
        text.appendMention(reply, handles)
        text.append(" ")
      }
      let start = text.bytes.count
      if post.isDouble { phrasebook.appendShort(post.second, in: post.writing, &random, to: &text, handles) }
      phrasebook.append(post.subject, isOdd: post.isOdd, in: post.writing, &random, to: &text, handles)
      if let signature {
        text.append(" ")
        phrasebook.append(list: signature, in: post.writing, &random, to: &text, handles)
      }
      if Self.capitalised.contains(post.writing) { text.capitaliseSentences(from: start) }
    }
    text.markHashtags()
    text.cut(toScalars: Self.limit)
  }
}

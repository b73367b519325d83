// The posts of one window, read, checked and matched by a worker: all that can be said of a post without knowing the posts
// before it. Texts stay in the window where they can; what had to be unquoted, lower-cased or joined lies in one arena.

import Ingest

/// A text of a batch: where it lies.
struct TextPlace {
  private let place: UInt32
  private let countAndFlag: UInt32
  private static let arenaFlag: UInt32 = 1 << 31

  static let empty = TextPlace(offset: 0, count: 0, inArena: true)

  init(offset: Int, count: Int, inArena: Bool) {
    place = UInt32(truncatingIfNeeded: offset)
    countAndFlag = UInt32(truncatingIfNeeded: count) | (inArena ? Self.arenaFlag : 0)
  }

  var offset: Int { Int(place) }
  var count: Int { Int(countAndFlag & ~Self.arenaFlag) }
  var isInArena: Bool { countAndFlag & Self.arenaFlag != 0 }
}

/// What a row says of an account, as places in a batch.
struct ProfilePlaces {
  var displayName: TextPlace
  var screenName: TextPlace
  var location: TextPlace
  var description: TextPlace
  var url: TextPlace
  var language: TextPlace
  var followers: Int?
  var following: Int?
  var created: Int?
}

/// A post of a batch.
struct BatchedPost {
  /// Where its record begins in the window, for the line of a reject.
  var recordStart: Int
  var key: TextPlace
  var account: TextPlace
  var minute: Int
  var language: TextPlace
  var text: TextPlace
  var client: TextPlace
  var isRetweet: Bool
  var retweetedAccount: TextPlace
  var retweetedPost: TextPlace
  var replyAccount: TextPlace
  var replyPost: TextPlace
  var quotes: Int?
  var replies: Int?
  var likes: Int?
  var retweets: Int?
  var links: TextPlace
  var mentions: TextPlace
  var profile: ProfilePlaces
  /// Its topics end here in the batch's `topics`; they begin where those of the post before end.
  var topicsEnd: Int
  /// Its themes end here in the batch's `themes`, the rules that match it in `rules`.
  var themesEnd: Int
  var rulesEnd: Int
  /// Its hashtags end here in the batch's `hashtags`.
  var hashtagsEnd: Int
  /// What is compared of its text; none for a retweet or a short text.
  var fingerprint: Fingerprint
  /// What is compared of its text; empty where nothing is, or where no sketches are wanted.
  var compared: TextPlace
  /// Its sketch ends here in the batch's `sketches`.
  var sketchEnd: Int
}

/// A hashtag of a post: as written and as compared.
struct BatchedHashtag {
  var text: TextPlace
  var folded: TextPlace
}

/// The rows of a window and their texts.
struct Batch<Row> {
  let window: Window
  var end: WindowEnd
  var rows: [Row] = []
  var arena: [UInt8] = []
  var topics: [UInt16] = []
  var themes: [UInt16] = []
  /// Rules of the codebooks, by their place in `CompiledCodebook.rules`.
  var rules: [Int32] = []
  var hashtags: [BatchedHashtag] = []
  var sketches: [UInt64] = []

  init(window: Window) {
    self.window = window
    end = WindowEnd(window)
  }

  /// A field's content: in place if nothing is escaped in it.
  mutating func place(_ field: FieldBytes) -> TextPlace {
    if field.isEmpty { return .empty }
    guard field.isEscaped else {
      return TextPlace(offset: field.base - window.base, count: field.count, inArena: false)
    }
    let offset = arena.count
    field.appendContent(to: &arena)
    return TextPlace(offset: offset, count: arena.count - offset, inArena: true)
  }

  /// A field of a closed vocabulary, such as a language's code, in lower case.
  mutating func placeLowercased(_ field: FieldBytes) -> TextPlace {
    guard field.raw.contains(where: { $0 &- 0x41 < 26 }) else { return place(field) }
    let offset = arena.count
    field.appendContent(to: &arena)
    for i in offset..<arena.count where arena[i] &- 0x41 < 26 { arena[i] |= 0x20 }
    return TextPlace(offset: offset, count: arena.count - offset, inArena: true)
  }

  /// A field that says nothing when it is empty or `absent`.
  mutating func placeOrMissing(_ field: FieldBytes) -> TextPlace { field.isMissing ? .empty : place(field) }

  /// Copies bytes.
  mutating func place(copying bytes: UnsafeBufferPointer<UInt8>) -> TextPlace {
    let offset = arena.count
    arena.append(contentsOf: bytes)
    return TextPlace(offset: offset, count: bytes.count, inArena: true)
  }

  /// What a row says of an account.
  mutating func place(_ profile: ProfileFields) -> ProfilePlaces {
    ProfilePlaces(
      displayName: place(profile.displayName), screenName: place(profile.screenName), location: place(profile.location),
      description: place(profile.description), url: place(profile.url), language: placeLowercased(profile.language),
      followers: profile.followers, following: profile.following, created: profile.created)
  }

  /// Calls `body` with a way to see the texts.
  func withTexts<Result>(_ body: (BatchTexts) throws -> Result) rethrows -> Result {
    try arena.withUnsafeBufferPointer { arena in
      try body(BatchTexts(window: window.base, arena: arena))
    }
  }
}

extension Batch: Sendable where Row: Sendable {}

/// The bytes behind the places of a batch.
struct BatchTexts {
  let window: UnsafePointer<UInt8>
  let arena: UnsafeBufferPointer<UInt8>

  @inline(__always)
  subscript(place: TextPlace) -> UnsafeBufferPointer<UInt8> {
    if place.isInArena { return UnsafeBufferPointer(rebasing: arena[place.offset..<place.offset + place.count]) }
    return UnsafeBufferPointer(start: window + place.offset, count: place.count)
  }
}

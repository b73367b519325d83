// Which posts carry images or a video: in proportion to the full archive, exactly.

/// Media by post.
struct MediaPlan {
  /// The archive that this one is modelled on: 348,608 posts with 55,750 images and 4,736 videos.
  private static let full = (posts: 348_608, images: 55_750, videos: 4_736)
  private static let video: UInt8 = 255

  let images: Int
  let videos: Int
  /// The number of images of each post, or `video`.
  private var kinds: [UInt8]

  init(_ plan: Plan, seed: UInt64) {
    let count = plan.posts.count
    images = count * Self.full.images / Self.full.posts
    videos = count * Self.full.videos / Self.full.posts
    kinds = [UInt8](repeating: 0, count: count)
    var random = RandomStream(seed, .media)
    // Fewer media than posts: a free post is always found. Retweets are taken only if ten draws in a row hit one.
    var refused = 0
    var left = (images: images, videos: videos)
    while left.images + left.videos > 0 {
      let post = random.below(count)
      if kinds[post] != 0 { continue }
      if plan.posts[post].source != .own, refused < 10 {
        refused += 1
        continue
      }
      refused = 0
      if left.videos > 0 {
        kinds[post] = Self.video
        left.videos -= 1
      } else {
        let number = min(left.images, [1, 1, 1, 1, 1, 1, 2, 2, 3, 4][random.below(10)])
        kinds[post] = UInt8(number)
        left.images -= number
      }
    }
  }

  func hasMedia(_ post: Int) -> Bool { kinds[post] != 0 }

  /// Appends the manifest's rows of a post.
  func write(_ index: Int, _ post: PlannedPost, _ random: inout RandomStream, to rows: inout CSVRow) {
    let isVideo = kinds[index] == Self.video
    let number = isVideo ? 1 : Int(kinds[index])
    for item in 0..<number {
      // Media are uploaded before the post that shows them.
      let id = Moment(milliseconds: post.moment.milliseconds - random.number(900, 90_000) - item).snowflake(
        random.next())
      let ending =
        isVideo
        ? (random.chance(1, in: 40) ? "mov" : "mp4")
        : ["jpg", "jpg", "jpg", "jpg", "jpg", "jpg", "jpg", "png", "jpeg", "webp"][random.below(10)]
      let width = [480, 600, 640, 720, 1_080, 1_200][random.below(6)]
      rows.field(number: post.id)
      rows.field("\(post.id)-\(id).\(ending)")
      rows.field(isVideo ? StaticString("video") : "photo")
      rows.field(number: width)
      rows.field(number: isVideo ? width * 9 / 16 : width * random.number(50, 150) / 100)
      rows.endRow()
    }
  }
}

// The posts of accounts with an earlier life: both phases, and a gap between them that is exact to the minute.

extension Plan {
  /// The moments and ways of writing of all posts of an account with a past. Nothing else may move or retell them.
  static func posts(
    of account: Account, _ index: Int, _ past: Past, _ schedule: Schedule, _ random: inout RandomStream
  ) -> [PlannedPost] {
    var earlier: [Moment] = (0..<past.posts).map { _ in
      schedule.moment(on: random.number(past.days.lowerBound, past.days.upperBound), &random)
    }
    earlier.sort { $0.milliseconds < $1.milliseconds }
    let last = earlier.last ?? schedule.moment(on: past.days.upperBound, &random)
    let comeback = Moment(milliseconds: last.milliseconds + past.gap * 60_000)
    let comebackDay = comeback.localDay.number - Schedule.firstDay.number
    let end = min(schedule.dayCount - 1, comebackDay + random.number(12, 80))
    var later = [comeback]
    while later.count < account.posts - past.posts {
      later.append(schedule.moment(on: schedule.day(in: min(comebackDay + 1, end)...end, &random), &random))
    }

    var posts: [PlannedPost] = []
    for (number, moment) in earlier.enumerated() {
      var post = PlannedPost(moment: moment, account: Int32(index))
      post.writing = past.writing(of: number)
      post.isSettled = true
      posts.append(post)
    }
    for (number, moment) in later.enumerated() {
      var post = PlannedPost(moment: moment, account: Int32(index))
      let day = moment.localDay.number - Schedule.firstDay.number
      choose(&post, for: account, weights: schedule.subjects[day], &random)
      post.isOdd = false
      // Campaign posts: Chinese, now and then without words. A second language goes on where there is no gap.
      post.writing = number % 7 == 5 ? .undetermined : account.writing
      if past.kind == .noGap, number % 2 == 0 { post.writing = past.writing }
      post.isSettled = true
      posts.append(post)
    }
    return posts
  }
}

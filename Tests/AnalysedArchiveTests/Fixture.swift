// A tiny analysed archive, written with plain SQL so that the reader is tested against rows that one can count by hand.

import AnalysedArchive
import Foundation
import GRDB

/// An analysed archive of six accounts and ten posts in three archives in a temporary folder.
final class Fixture {
  let path: String
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("dossier-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appendingPathComponent("analysed.sqlite").path
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in
      try db.execute(sql: Schema.tables)
      try db.execute(sql: Self.rows)
      try db.execute(sql: Schema.postIndices)
      try db.execute(sql: Schema.indices)
      try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    }
    try queue.close()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func reader() throws -> ArchiveReader { try ArchiveReader(path: path) }

  /// The posts, by week: Mon 2019-11-11 has 1, 2, 3 (Saturday); the week of 2019-11-18 is empty; the week of 2019-11-25 has 4 to 7.
  private static let rows = """
    INSERT INTO analysis VALUES ('d1ge57', 'Asia/Shanghai', '0');
    INSERT INTO archive VALUES (1, 'june-2020', 'June 2020 release', 'twitter', NULL, 1, 'Twitter', NULL);
    INSERT INTO archive VALUES (2, 'facebook', 'Facebook', 'crowdtangle', 'platform', 1, NULL, NULL);
    INSERT INTO archive VALUES (3, 'august', 'August', 'twitter', 'release', 1, NULL, NULL);
    INSERT INTO source VALUES (1, 1, 'posts', 'tweets.csv', 100, 'ab', 9, 7, 2);
    INSERT INTO reject VALUES (1, 1, 12, 3, 'tweet_time', 'not a time', 'x'), (2, 1, 14, NULL, NULL, '3 fields', 'y');
    INSERT INTO topic VALUES (1, 'hong-kong', 'Hong Kong protests'), (2, 'taiwan', 'Taiwan');
    INSERT INTO calendar VALUES
      (18211, '2019-11-11', '2019-11-11', '2019-11', 1), (18216, '2019-11-16', '2019-11-11', '2019-11', 6),
      (18225, '2019-11-25', '2019-11-25', '2019-11', 1), (18231, '2019-12-01', '2019-11-25', '2019-12', 7);
    INSERT INTO account VALUES
      (1, 1, 'a', 'A', 'a', '', '', '', 0, 1, 17897, 'zh', 0, 1, 5, 1, 9, 18211, 18231, 'zh'),
      (2, 1, 'b', 'B', 'b', '', '', '', 10, 1, 14610, 'en', 1, 1, 1, 0, 0, 18211, 18211, 'en'),
      (3, 1, 'c', 'C', 'c', '', '', '', NULL, NULL, NULL, '', 0, 1, 0, 0, 0, NULL, NULL, NULL),
      (4, 1, 'd', 'D', 'd', '', '', '', 7, 7, 18000, '', 0, 0, 1, 0, 1, 18225, 18225, NULL);
    INSERT INTO post (id, archive, "key", account, minute, day, hour, language, is_retweet, quotes, replies, likes, retweets,
      engagement, topics) VALUES
      (1, 1, '101', 1, 0, 18211, 8, 'zh', 0, 0, 0, 0, 0, 0, 1),
      (2, 1, '102', 2, 0, 18211, 7, 'en', 0, 0, 0, 0, 0, 0, 2),
      (3, 1, '103', 1, 0, 18216, 17, 'zh', 0, 1, 1, 2, 1, 5, 1),
      (4, 1, '104', 1, 0, 18225, 17, 'zh', 0, 0, 0, 1, 0, 1, 0),
      (5, 1, '105', 1, 0, 18225, 18, 'und', 1, NULL, NULL, 3, NULL, 3, 1),
      (6, 1, '106', 1, 0, 18231, 12, 'zh', 0, NULL, NULL, NULL, NULL, NULL, 0),
      (7, 1, '107', 4, 0, 18225, 9, 'zh', 0, 0, 0, 1, 0, 1, 1);
    INSERT INTO post_text (post, text, client, links, mentions) VALUES
      (1, '香港', 'W', '', ''), (2, 'Hong Kong, Taiwan', 'W', '', ''), (3, '台湾', 'W', '', ''), (4, 'x', 'W', '', ''),
      (5, '香港', 'W', '', ''), (6, 'y', 'W', '', ''), (7, '香港', 'W', '', '');
    INSERT INTO post_topic VALUES (1, 1), (2, 1), (2, 2), (3, 2), (5, 1), (7, 1);
    UPDATE post SET minute = id * 10;
    UPDATE post SET retweeted_account = 'b' WHERE id = 5;
    INSERT INTO account VALUES
      (5, 2, 'page', 'Page', 'page', '', '', '', 3, NULL, NULL, '', 0, 1, 3, 0, 0, 18211, 18225, 'en');
    INSERT INTO post (id, archive, "key", account, minute, day, hour, language, is_retweet, topics) VALUES
      (8, 2, 'p1', 5, 5, 18211, 8, 'en', 0, 0), (9, 2, 'p2', 5, 60, 18225, 8, 'en', 0, 0),
      (10, 2, 'p3', 5, 70, 18225, 8, 'en', 0, 0);
    INSERT INTO post_text (post, text, client, links, mentions) VALUES
      (8, '香港', '', '', ''), (9, '台灣', '', '', ''), (10, 'z', '', '', '');
    INSERT INTO theme VALUES (1, 'recovery', 'Recovery');
    INSERT INTO post_theme VALUES (1, 1), (7, 1);
    INSERT INTO term VALUES (1, 1, 1, NULL, 'term', '香港', 4), (2, 1, 1, NULL, 'exclude', '香港腳', 0),
      (3, 1, 2, NULL, 'hashtag', 'Taiwan', 2), (4, 1, NULL, 1, 'term', '复苏', 2);
    INSERT INTO shared_text VALUES (1, 3, '香港', 2, 2, 1, 1);
    INSERT INTO account VALUES
      (6, 3, 'a', 'A', 'a', '', '', '', 3, NULL, NULL, '', 0, 1, 0, 0, 0, NULL, NULL, NULL);
    INSERT INTO shared_account VALUES (6, 1);
    INSERT INTO copy_cluster VALUES (1, 1, '香港', 2, 2, 10, 70, 1);
    INSERT INTO copy VALUES (1, 1), (1, 7);
    INSERT INTO near_family VALUES (1, 1, 'x', 2, 2, 2, 20, 30, 2);
    INSERT INTO near_copy VALUES (1, 2), (1, 3);
    INSERT INTO repurposed VALUES (90, 1, 30, 40, 'en', 'zh', 2, 3), (180, 1, 30, 40, 'en', 'zh', 2, 3);
    INSERT INTO crosspost VALUES (8, 1, 1.0, -90, 8), (9, 3, 0.8, 30, 9);
    INSERT INTO media VALUES (1, 1, 1, '101-1.jpg', 'image', 'aa'), (2, 1, 3, '103-1.mp4', 'video', 'aa'),
      (3, 1, NULL, 'x', 'other', NULL);
    INSERT INTO hashtag VALUES (1, '香港', '香港'), (2, 'hk', 'HK');
    INSERT INTO post_hashtag VALUES (1, 1), (2, 1), (2, 2);
    INSERT INTO domain VALUES (1, 'example.com'), (2, 't.co');
    INSERT INTO post_domain VALUES (1, 2), (2, 2), (3, 1), (8, 1);
    """
}

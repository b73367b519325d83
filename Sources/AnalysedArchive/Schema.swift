// What `archive/analysed.sqlite` holds. This file is its documentation: every table and column is explained here and
// nowhere else. It opens in any SQLite browser; `PRAGMA user_version` is the version of this schema.
//
// Days are integers, days since 1970-01-01 in the report's time zone; the `calendar` table names each with its date, week
// and month, so that a question reads as one asks it:
//
//     SELECT count(*) FROM post JOIN calendar USING (day) WHERE week = '2019-11-11'

/// The schema of the analysed archive.
public enum Schema {
  /// Written to `PRAGMA user_version`; raised with every change of a table.
  public static let version = 1
  /// Written to `PRAGMA application_id`: "DOSS".
  public static let applicationID = 0x444F_5353

  /// The tables, created before the rows are written.
  public static let tables = """
    -- One row: how the archive was analysed. `digest` is a SHA-256 over the sources' digests, the codebook and the time
    -- zone, so that a report can tell whether it is stale.
    CREATE TABLE analysis (
      digest TEXT NOT NULL,         -- hexadecimal, lower case
      time_zone TEXT NOT NULL,      -- IANA name, such as Asia/Shanghai
      dossier TEXT NOT NULL         -- version of the command that wrote it
    ) STRICT;

    -- One row an archive of content/report.yml, in its order; the first, id 1, is the one that bare facts mean.
    CREATE TABLE archive (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,    -- `id` in report.yml
      title TEXT NOT NULL,
      format TEXT NOT NULL,         -- twitter, crowdtangle or mapping
      synthetic INTEGER NOT NULL,   -- 1: made by `dossier sample`, not by a platform
      attributed_by TEXT,           -- who says whose it is
      likelihood TEXT               -- how sure they are
    ) STRICT;

    -- One row an input file (a member of a zip is a file of its own): rows = stored + rejected.
    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      archive INTEGER NOT NULL REFERENCES archive,
      role TEXT NOT NULL,           -- accounts, posts or media
      path TEXT NOT NULL,           -- the file's name without its folder; a member of a zip is `file.zip/member.csv`
      bytes INTEGER NOT NULL,       -- of the file as it lies on disk
      sha256 TEXT NOT NULL,         -- of those bytes, hexadecimal
      "rows" INTEGER NOT NULL,      -- records after the header
      stored INTEGER NOT NULL,
      rejected INTEGER NOT NULL
    ) STRICT;

    -- One row a record that was refused, and why.
    CREATE TABLE reject (
      id INTEGER PRIMARY KEY,
      source INTEGER NOT NULL REFERENCES source,
      line INTEGER NOT NULL,        -- physical line in the file on which the record begins, from 1
      field INTEGER,                -- the column's position, from 1; null when the record as a whole is wrong
      "column" TEXT,                -- the column's name
      reason TEXT NOT NULL,         -- one sentence
      excerpt TEXT NOT NULL         -- the first 200 characters of the field or record
    ) STRICT;

    -- One row a day of the report's time zone, from the first to the last day with a post.
    CREATE TABLE calendar (
      day INTEGER PRIMARY KEY,      -- days since 1970-01-01
      date TEXT NOT NULL,           -- 2019-11-11
      week TEXT NOT NULL,           -- the Monday of its week, 2019-11-11
      month TEXT NOT NULL,          -- 2019-11
      weekday INTEGER NOT NULL      -- 1 Monday to 7 Sunday
    ) STRICT;

    -- One row an account.
    CREATE TABLE account (
      id INTEGER PRIMARY KEY,
      archive INTEGER NOT NULL REFERENCES archive,
      "key" TEXT NOT NULL,          -- the platform's user id, or the hash it published in its place
      display_name TEXT NOT NULL,
      screen_name TEXT NOT NULL,
      location TEXT NOT NULL,
      description TEXT NOT NULL,
      url TEXT NOT NULL,
      followers INTEGER,            -- null: not published
      following INTEGER,            -- null: not published
      created INTEGER,              -- day of creation as published (the platform gives no time of day); null: not published
      language TEXT NOT NULL,       -- the account's language setting, lower case; empty: not published
      hashed INTEGER NOT NULL,      -- 1: user id, display name and screen name are one string of at least 40 characters
      listed INTEGER NOT NULL,      -- 1: a row of the users file, or any account of an archive that has no users file;
                                    -- 0: it has posts here, but the users file does not list it
      -- What its posts say, written after them:
      posts INTEGER NOT NULL,       -- retweets included
      retweets INTEGER NOT NULL,
      engagement INTEGER NOT NULL,  -- quotes + replies + likes + retweets that its posts received
      first_day INTEGER,            -- of its posts; null: no post
      last_day INTEGER,
      main_language TEXT            -- of most of its posts, `und` left aside, ties to the first in the alphabet; null: none known
    ) STRICT;

    -- One row a post.
    CREATE TABLE post (
      id INTEGER PRIMARY KEY,       -- in the order of the files
      archive INTEGER NOT NULL REFERENCES archive,
      "key" TEXT NOT NULL,          -- the platform's id
      account INTEGER NOT NULL REFERENCES account,
      minute INTEGER NOT NULL,      -- minutes since 1970-01-01 00:00 UTC
      day INTEGER NOT NULL REFERENCES calendar,
      hour INTEGER NOT NULL,        -- 0 to 23, report's time zone
      language TEXT NOT NULL,       -- the platform's code, lower case; und: undetermined; empty: not published
      text TEXT NOT NULL,           -- as published
      client TEXT NOT NULL,
      is_retweet INTEGER NOT NULL,
      retweeted_account TEXT,       -- key of the account retweeted, in the archive or not
      retweeted_post TEXT,
      reply_account TEXT,           -- key of the account replied to
      reply_post TEXT,
      quotes INTEGER,               -- engagement received; null: not published
      replies INTEGER,
      likes INTEGER,
      retweets INTEGER,
      engagement INTEGER            -- the sum of those of the four that were published; null: none was
        AS (CASE WHEN coalesce(quotes, replies, likes, retweets) IS NOT NULL
          THEN coalesce(quotes, 0) + coalesce(replies, 0) + coalesce(likes, 0) + coalesce(retweets, 0) END) VIRTUAL,
      links TEXT NOT NULL,          -- URLs as published, separated by line feeds
      mentions TEXT NOT NULL,       -- keys of accounts mentioned, separated by line feeds
      topics INTEGER NOT NULL       -- how many topics it bears; its weight in a topic's mix is 1 / topics
    ) STRICT;

    -- The codebook's topics, in its order.
    CREATE TABLE topic (
      id INTEGER PRIMARY KEY,
      "key" TEXT NOT NULL UNIQUE,   -- `id` in topics.yml
      title TEXT NOT NULL
    ) STRICT;

    -- Which post bears which topic.
    CREATE TABLE post_topic (
      post INTEGER NOT NULL REFERENCES post,
      topic INTEGER NOT NULL REFERENCES topic,
      PRIMARY KEY (topic, post)
    ) STRICT, WITHOUT ROWID;

    -- Hashtags as first written (without #), one row for all forms that case folding after NFKC makes equal.
    CREATE TABLE hashtag (
      id INTEGER PRIMARY KEY,
      folded TEXT NOT NULL UNIQUE,
      text TEXT NOT NULL
    ) STRICT;

    -- Which post bears which hashtag of the platform's `hashtags` column, once each.
    CREATE TABLE post_hashtag (
      post INTEGER NOT NULL REFERENCES post,
      hashtag INTEGER NOT NULL REFERENCES hashtag,
      PRIMARY KEY (hashtag, post)
    ) STRICT, WITHOUT ROWID;

    -- One row a media file of the manifest.
    CREATE TABLE media (
      id INTEGER PRIMARY KEY,
      archive INTEGER NOT NULL REFERENCES archive,
      post INTEGER REFERENCES post, -- null: the post is not in the archive
      file TEXT NOT NULL,
      kind TEXT NOT NULL            -- image, video or other, by extension
    ) STRICT;
    """

  /// The indices, created after the rows are written.
  public static let indices = """
    CREATE INDEX post_day ON post (archive, day, topics, is_retweet);
    CREATE INDEX post_account ON post (account, day);
    CREATE INDEX post_key ON post (archive, "key");
    CREATE INDEX post_language ON post (archive, language);
    CREATE INDEX account_key ON account (archive, "key");
    CREATE INDEX account_posts ON account (archive, posts DESC, id);
    CREATE INDEX media_kind ON media (archive, kind);
    CREATE INDEX media_post ON media (post);
    """
}

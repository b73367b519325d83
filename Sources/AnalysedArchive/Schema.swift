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
  public static let version = 6
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
      role TEXT,                    -- what it is to the first: release, platform or comparison; null: it is the first
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

    -- One row a post: what is counted. Its texts are in `post_text`, so that a count of all posts reads few pages.
    CREATE TABLE post (
      id INTEGER PRIMARY KEY,       -- in the order of the files
      archive INTEGER NOT NULL REFERENCES archive,
      account INTEGER NOT NULL REFERENCES account,
      minute INTEGER NOT NULL,      -- minutes since 1970-01-01 00:00 UTC
      day INTEGER NOT NULL REFERENCES calendar,
      hour INTEGER NOT NULL,        -- 0 to 23, report's time zone
      is_retweet INTEGER NOT NULL,
      topics INTEGER NOT NULL,      -- how many topics it bears; its weight in a topic's mix is 1 / topics
      engagement INTEGER,           -- the sum of those of the next four that were published; null: none was
      quotes INTEGER,               -- engagement received; null: not published
      replies INTEGER,
      likes INTEGER,
      retweets INTEGER,
      language TEXT NOT NULL,       -- the platform's code, lower case; und: undetermined; empty: not published
      "key" TEXT NOT NULL,          -- the platform's id
      retweeted_account TEXT,       -- key of the account retweeted, in the archive or not
      retweeted_post TEXT,
      reply_account TEXT,           -- key of the account replied to
      reply_post TEXT
    ) STRICT;

    -- What a post says, one row a post:
    --
    --     SELECT text FROM post JOIN post_text ON post = id WHERE "key" = '1137620915204546561'
    CREATE TABLE post_text (
      post INTEGER PRIMARY KEY REFERENCES post,
      text TEXT NOT NULL,           -- as published
      client TEXT NOT NULL,
      links TEXT NOT NULL,          -- URLs as published, separated by line feeds
      mentions TEXT NOT NULL        -- keys of accounts mentioned, separated by line feeds
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

    -- The themes of the second codebook, in its order; which post bears which.
    CREATE TABLE theme (
      id INTEGER PRIMARY KEY,
      "key" TEXT NOT NULL UNIQUE,   -- `id` in themes.yml
      title TEXT NOT NULL
    ) STRICT;
    CREATE TABLE post_theme (
      post INTEGER NOT NULL REFERENCES post,
      theme INTEGER NOT NULL REFERENCES theme,
      PRIMARY KEY (theme, post)
    ) STRICT, WITHOUT ROWID;

    -- What each rule of the codebooks does: one row an archive and a term, hashtag or exclusion, in the order of the codebooks.
    CREATE TABLE term (
      id INTEGER PRIMARY KEY,
      archive INTEGER NOT NULL REFERENCES archive,
      topic INTEGER REFERENCES topic, -- null: it is a rule of a theme
      theme INTEGER REFERENCES theme, -- null: it is a rule of a topic
      kind TEXT NOT NULL,           -- term, hashtag or exclude
      text TEXT NOT NULL,           -- as the codebook has it
      posts INTEGER NOT NULL        -- posts in which this rule matches, whatever the others do
    ) STRICT;

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

    -- One row a media file of the manifest or of the folder of media files.
    CREATE TABLE media (
      id INTEGER PRIMARY KEY,
      archive INTEGER NOT NULL REFERENCES archive,
      post INTEGER REFERENCES post, -- null: the post is not in the archive
      file TEXT NOT NULL,
      kind TEXT NOT NULL,           -- image, video or other, by extension
      sha256 TEXT                   -- of the file, hexadecimal; null: a manifest names it, the file is not there
    ) STRICT;

    -- Domains that posts link to: the host of a URL, in lower case, `www.` and port removed; which post links to which, once each.
    CREATE TABLE domain (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE post_domain (
      post INTEGER NOT NULL REFERENCES post,
      domain INTEGER NOT NULL REFERENCES domain,
      PRIMARY KEY (domain, post)
    ) STRICT, WITHOUT ROWID;

    -- Accounts that the posts of an archive retweet or mention, in the archive or outside it.
    CREATE TABLE named_account (
      id INTEGER PRIMARY KEY,
      archive INTEGER NOT NULL REFERENCES archive,
      "key" TEXT NOT NULL,          -- the platform's user id, or the hash in its place
      account INTEGER REFERENCES account -- null: not in the archive
    ) STRICT;
    -- Which post mentions whom, once each.
    CREATE TABLE post_mention (
      post INTEGER NOT NULL REFERENCES post,
      named INTEGER NOT NULL REFERENCES named_account,
      PRIMARY KEY (named, post)
    ) STRICT, WITHOUT ROWID;
    -- How many posts of an account retweet, or mention, another.
    CREATE TABLE retweet_edge (
      named INTEGER NOT NULL REFERENCES named_account,
      account INTEGER NOT NULL REFERENCES account,
      posts INTEGER NOT NULL,
      PRIMARY KEY (named, account)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE mention_edge (
      named INTEGER NOT NULL REFERENCES named_account,
      account INTEGER NOT NULL REFERENCES account,
      posts INTEGER NOT NULL,
      PRIMARY KEY (named, account)
    ) STRICT, WITHOUT ROWID;

    -- Groups of at least two accounts that retweets inside the archive connect, the largest first; their members.
    CREATE TABLE retweet_group (
      id INTEGER PRIMARY KEY,
      archive INTEGER NOT NULL REFERENCES archive,
      accounts INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE retweet_group_member (
      account INTEGER PRIMARY KEY REFERENCES account,
      retweet_group INTEGER NOT NULL REFERENCES retweet_group
    ) STRICT;

    -- Pairs of accounts that retweeted the same posts at most so many minutes apart, `threshold` posts or more.
    CREATE TABLE co_retweet (
      minutes INTEGER NOT NULL,
      account INTEGER NOT NULL REFERENCES account, -- the one earlier in the files
      other INTEGER NOT NULL REFERENCES account,
      posts INTEGER NOT NULL,
      PRIMARY KEY (minutes, account, other)
    ) STRICT, WITHOUT ROWID;
    -- One row an archive and a window of report.yml: what was found, and what is expected by chance.
    CREATE TABLE co_retweet_window (
      archive INTEGER NOT NULL REFERENCES archive,
      minutes INTEGER NOT NULL,
      threshold INTEGER NOT NULL,
      pairs INTEGER NOT NULL,
      accounts INTEGER NOT NULL,    -- distinct accounts in the pairs
      connected INTEGER NOT NULL,   -- groups of accounts that the pairs connect
      largest INTEGER NOT NULL,     -- accounts in the largest of them
      crowded INTEGER NOT NULL,     -- retweets left out: more than 250 others of the same post within the widest window
      permutations INTEGER NOT NULL, -- how often the minutes were permuted within their hour
      expected REAL NOT NULL,       -- pairs then: the mean
      most_expected INTEGER NOT NULL, -- and the most
      PRIMARY KEY (archive, minutes)
    ) STRICT;

    -- Copy clusters: texts that at least five accounts posted, retweets left aside, compared as DESIGN.md says. Most accounts
    -- first, then most posts.
    CREATE TABLE copy_cluster (
      id INTEGER PRIMARY KEY,
      archive INTEGER NOT NULL REFERENCES archive,
      text TEXT NOT NULL,           -- as its earliest post has it
      posts INTEGER NOT NULL,
      accounts INTEGER NOT NULL,
      first_minute INTEGER NOT NULL, -- of its posts
      last_minute INTEGER NOT NULL,
      topic INTEGER REFERENCES topic -- of its earliest post, the first in the codebook; null: none
    ) STRICT;
    CREATE TABLE copy (
      cluster INTEGER NOT NULL REFERENCES copy_cluster,
      post INTEGER NOT NULL REFERENCES post,
      PRIMARY KEY (cluster, post)
    ) STRICT, WITHOUT ROWID;

    -- Families of near copies: at least two texts, by at least two accounts, each like another of the family (MinHash with
    -- banding, resemblance of character n-grams of at least 0.75); every post that carries one of the texts.
    CREATE TABLE near_family (
      id INTEGER PRIMARY KEY,
      archive INTEGER NOT NULL REFERENCES archive,
      text TEXT NOT NULL,           -- as its earliest post has it
      texts INTEGER NOT NULL,       -- distinct ones
      posts INTEGER NOT NULL,
      accounts INTEGER NOT NULL,
      first_minute INTEGER NOT NULL,
      last_minute INTEGER NOT NULL,
      topic INTEGER REFERENCES topic -- of its earliest post, the first in the codebook; null: none
    ) STRICT;
    CREATE TABLE near_copy (
      family INTEGER NOT NULL REFERENCES near_family,
      post INTEGER NOT NULL REFERENCES post,
      PRIMARY KEY (family, post)
    ) STRICT, WITHOUT ROWID;

    -- Candidates for having been repurposed, at 90, 180 (the definition) and 365 days; of each account the earliest gap.
    CREATE TABLE repurposed (
      days INTEGER NOT NULL,        -- days of 24 hours that the gap has at least
      account INTEGER NOT NULL REFERENCES account,
      gap_from INTEGER NOT NULL,    -- minute of the last post before it
      gap_to INTEGER NOT NULL,      -- minute of the first post after it
      language_before TEXT NOT NULL, -- main languages
      language_after TEXT NOT NULL,
      posts_before INTEGER NOT NULL, -- all posts of the account, whatever their language
      posts_after INTEGER NOT NULL,
      PRIMARY KEY (days, account)
    ) STRICT, WITHOUT ROWID;

    -- Posts of a later archive that repeat a post of the first, with the same compared text or nearly so; retweets left aside.
    CREATE TABLE crosspost (
      post INTEGER PRIMARY KEY REFERENCES post,
      match INTEGER NOT NULL REFERENCES post, -- the most similar, then the nearest in time
      similarity REAL NOT NULL,     -- 1: the same text; less: the resemblance of character n-grams, at least 0.75
      lag_minutes INTEGER NOT NULL, -- from the match to the post; negative: the post came first
      same_text INTEGER NOT NULL REFERENCES post -- the first post of its archive with the same compared text
    ) STRICT;
    -- Every post of the first archive that a text of a second platform repeats, exactly or nearly: what chance is counted from.
    CREATE TABLE crosspost_pair (
      same_text INTEGER NOT NULL REFERENCES post, -- as in crosspost
      match INTEGER NOT NULL REFERENCES post,
      PRIMARY KEY (same_text, match)
    ) STRICT, WITHOUT ROWID;
    -- What chance alone would match: one row a later archive.
    CREATE TABLE crosspost_chance (
      archive INTEGER PRIMARY KEY REFERENCES archive,
      within_day INTEGER NOT NULL,  -- posts whose match lies within 24 hours
      shuffles INTEGER NOT NULL,    -- how often the archive's times were shuffled among its posts
      within_day_shuffled REAL NOT NULL, -- posts whose match then lies within 24 hours: the mean
      on_topic INTEGER NOT NULL,    -- posts of the archive that bear a topic
      off_topic INTEGER NOT NULL,   -- posts of the first archive that bear none
      off_topic_matched INTEGER NOT NULL -- how many of the former match one of the latter
    ) STRICT;

    -- Texts that posts of the first and of a later archive carry, compared as copies are.
    CREATE TABLE shared_text (
      id INTEGER PRIMARY KEY,
      archive INTEGER NOT NULL REFERENCES archive, -- the later one
      text TEXT NOT NULL,           -- as the first archive's first post has it
      first_posts INTEGER NOT NULL, -- in the first archive
      first_accounts INTEGER NOT NULL,
      posts INTEGER NOT NULL,       -- in the later one
      accounts INTEGER NOT NULL
    ) STRICT;

    -- Accounts of a later archive that the first has under the same key: numbers always, hashes only where report.yml says
    -- that those of both archives are comparable.
    CREATE TABLE shared_account (
      account INTEGER PRIMARY KEY REFERENCES account, -- of the later archive
      first INTEGER NOT NULL REFERENCES account -- of the first
    ) STRICT;

    -- What people read and said, from content/coding; the tables from here to the end are filled anew, by themselves, whenever those
    -- files change. One row if posts were drawn.
    CREATE TABLE coding (
      archive INTEGER PRIMARY KEY REFERENCES archive, -- the one that was drawn from: the first
      digest TEXT NOT NULL,         -- hexadecimal: of the analysis and of all that these tables were made from
      draw TEXT NOT NULL,           -- the name of the draw
      synthetic INTEGER NOT NULL    -- 1: the coders are simulated
    ) STRICT;
    -- What coders look for, in their order: the topics, then the codes of codes.yml.
    CREATE TABLE code (
      id INTEGER PRIMARY KEY,
      "key" TEXT NOT NULL UNIQUE,   -- `id` in topics.yml or codes.yml
      title TEXT NOT NULL,
      definition TEXT NOT NULL,     -- may be empty
      topic INTEGER REFERENCES topic -- null: it is no topic
    ) STRICT;
    -- The posts of the draw. In the end a post has the codes that were adjudicated, or those that all its coders, two or more, gave alike
    -- and without doubt.
    CREATE TABLE drawn_post (
      post INTEGER PRIMARY KEY REFERENCES post,
      stratum TEXT NOT NULL,        -- such as `taiwan 2020-Q1`; `none` for posts without a topic
      drawn_weight REAL NOT NULL,   -- posts of the stratum over those drawn of it
      weight REAL,                  -- posts of the stratum over those of it that have codes in the end; null: this one has none
      basis TEXT,                   -- adjudicated or agreed; null: it has no codes in the end
      note TEXT,                    -- of the adjudication; null: none
      translation TEXT              -- of the adjudication, or of the first coder who gave one; null: none
    ) STRICT;
    -- The codes that a post has in the end.
    CREATE TABLE drawn_post_code (
      post INTEGER NOT NULL REFERENCES drawn_post,
      code INTEGER NOT NULL REFERENCES code,
      PRIMARY KEY (code, post)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE coder (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE     -- as report.yml has it
    ) STRICT;
    -- What each coder said of each post that he or she read, and the codes that he or she gave it.
    CREATE TABLE coder_answer (
      coder INTEGER NOT NULL REFERENCES coder,
      post INTEGER NOT NULL REFERENCES drawn_post,
      state TEXT NOT NULL,          -- coded, or unsure
      note TEXT,                    -- null: none
      PRIMARY KEY (coder, post)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE coder_answer_code (
      coder INTEGER NOT NULL REFERENCES coder,
      post INTEGER NOT NULL REFERENCES drawn_post,
      code INTEGER NOT NULL REFERENCES code,
      PRIMARY KEY (coder, post, code)
    ) STRICT, WITHOUT ROWID;
    -- How far the coders agree on each code, over the posts that two or more read, each counted once whatever its weight.
    CREATE TABLE coding_agreement (
      archive INTEGER NOT NULL REFERENCES archive,
      code INTEGER NOT NULL REFERENCES code,
      posts INTEGER NOT NULL,       -- that two or more read
      agreement REAL NOT NULL,      -- the part of the pairs of answers to the same post that are the same
      prevalence REAL NOT NULL,     -- the part of all answers that give the code
      kappa REAL,                   -- Cohen's; null: not two coders, or undefined
      alpha REAL,                   -- Krippendorff's; null: undefined
      alpha_low REAL,               -- 95 %, bootstrap over posts; null: undefined
      alpha_high REAL,
      PRIMARY KEY (archive, code)
    ) STRICT, WITHOUT ROWID;
    -- How good the codebook is, judged by the codes that posts have in the end: 95 % intervals by Wilson on the size over the design effect,
    -- which for precision and recall is no smaller than that of the weights.
    CREATE TABLE coding_estimate (
      archive INTEGER NOT NULL REFERENCES archive,
      topic INTEGER NOT NULL REFERENCES topic,
      measure TEXT NOT NULL,        -- precision, recall or share
      period TEXT NOT NULL,         -- empty: the whole archive; 2020: that year, which has 30 coded posts or more
      value REAL NOT NULL,
      low REAL NOT NULL,
      high REAL NOT NULL,
      posts INTEGER NOT NULL,       -- coded posts on which it rests: of precision those that bear the topic, of recall those that were given it
      design_effect REAL NOT NULL,  -- its variance over that of a simple random sample of as many posts
      PRIMARY KEY (archive, topic, measure, period)
    ) STRICT, WITHOUT ROWID;
    -- Which rules cause the errors: of the posts with codes in the end that a rule makes bear its topic, or keeps from it.
    CREATE TABLE coding_term (
      term INTEGER PRIMARY KEY REFERENCES term,
      posts INTEGER NOT NULL,       -- coded posts in which it matches
      wrong INTEGER NOT NULL        -- of those: of a term or hashtag, those that bear the topic and were not given it; of an exclusion,
                                    -- those that were given it
    ) STRICT;
    """

  /// The indices of `post`, created when all posts are written. `post_day` holds most of what is counted over time. There are no
  /// more, because each takes as long to make as a fifth of the posts to read, and a pass over `post` takes 20 milliseconds.
  ///
  /// What the codebook decides stands last, behind the row: so it does not decide the order in which a question that reads something
  /// else finds its rows, and an edit of the codebook leaves every entry where it is.
  public static let postIndices = """
    CREATE INDEX post_day ON post (day, account, hour, is_retweet, archive, id, topics);
    CREATE INDEX post_account ON post (account, day);
    """

  /// The other indices, created after the rows are written.
  public static let indices = """
    CREATE INDEX account_key ON account (archive, "key");
    CREATE INDEX account_posts ON account (archive, posts DESC, id);
    CREATE INDEX media_post ON media (post);
    CREATE INDEX copy_post ON copy (post);
    """
}

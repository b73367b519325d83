"""The peers: each answers the questions as one who knows it well would write it, in a process of its own.

    python peers.py duckdb-table | duckdb-columns | polars  USERS TWEETS MEDIA CODEBOOK > answers.json

`duckdb-table` loads the files into tables and asks those, as somebody does who has more questions than these;
`duckdb-columns` and `polars` read only the columns that the questions need. Each has two threads.
"""

import csv
import os
import sys

import questions as q

THREADS = 2
# What is not text. The rest of the 31 columns are text.
TYPES = {
    "tweetid": "BIGINT", "follower_count": "INTEGER", "following_count": "INTEGER", "account_creation_date": "DATE",
    "tweet_time": "TIMESTAMP", "is_retweet": "BOOLEAN", "quote_count": "INTEGER", "reply_count": "INTEGER",
    "like_count": "INTEGER", "retweet_count": "INTEGER",
}  # fmt: skip


def header(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return next(csv.reader(file))


def duckdb_peer(users, tweets, media, codebook, into_tables):
    import duckdb

    topics = q.codebook(codebook)
    db = duckdb.connect(config={"threads": THREADS, "preserve_insertion_order": False})
    db.create_function("fold", q.fold, ["VARCHAR"], "VARCHAR")

    def text(value):
        return "'" + value.replace("'", "''") + "'"

    def matches(column, pattern):
        return f"regexp_matches({column}, {text(pattern)})"

    def source(name, path):
        columns = ", ".join(f"{text(c)}: {text(TYPES.get(c, 'VARCHAR'))}" for c in header(path))
        read = f"""read_csv({text(path)}, columns = {{{columns}}}, auto_detect = false, header = true,
                   quote = '"', escape = '"', max_line_size = 2097152)"""
        if not into_tables:
            return read
        db.execute(f"CREATE TABLE {name} AS FROM {read}")
        return name

    def topic(t):
        bears = matches("text", t.text)
        if t.hashtags:
            bears = f"({bears} OR hashtags <> '[]' AND {matches('hashtags', t.hashtags)})"
        return bears + (f" AND NOT {matches('text', t.exclude)}" if t.exclude else "")

    def folded(column, otherwise):
        return f"CASE WHEN {matches(column, q.SPECIAL)} THEN fold({column}) ELSE {otherwise} END"

    # One pass over the posts: everything that a question groups by. Patterns are case-insensitive, so texts stay as they are.
    db.execute(f"""
        CREATE TEMP TABLE post AS
        SELECT userid, language, hashtags, urls, date_trunc('week', local)::DATE AS week, isodow(local) AS weekday,
          hour(local) AS hour, {", ".join(f"{topic(t)} AS t{i}" for i, t in enumerate(topics))},
          CASE WHEN NOT is_retweet THEN lower(regexp_replace(text, {text(q.NOT_COMPARED)}, '', 'g')) END AS compared
        FROM (SELECT * EXCLUDE (text, hashtags), {folded("text", "text")} AS text,
            CASE WHEN hashtags = '[]' THEN hashtags ELSE {folded("hashtags", "lower(hashtags)")} END AS hashtags
          FROM (SELECT * EXCLUDE text, CASE WHEN contains(text, '&')
              THEN replace(replace(replace(text, '&lt;', '<'), '&gt;', '>'), '&amp;', '&') ELSE text END AS text
            FROM (SELECT userid, lower(tweet_language) AS language, coalesce(hashtags, '[]') AS hashtags,
                coalesce(urls, '[]') AS urls, is_retweet,
                tweet_time AT TIME ZONE 'UTC' AT TIME ZONE {text(q.TIME_ZONE)} AS local,
                CASE WHEN contains(tweet_text, 'http')
                  THEN regexp_replace(tweet_text, {text(q.URL)}, '', 'g') ELSE coalesce(tweet_text, '') END AS text
              FROM {source("tweets", tweets)})))""")

    def rows(sql):
        return db.execute(sql).fetchall()

    def listed(column, grouped, keys):
        """Posts by an element of a list, a post once for each; equal lists are counted before they are taken apart."""
        return f"""
          SELECT key, sum(posts)::BIGINT AS posts FROM (SELECT unnest(list_distinct({keys})) AS key, posts
            FROM (SELECT {grouped} AS value, count(*) AS posts FROM post WHERE {column} <> '[]' GROUP BY value))
          WHERE key <> '' GROUP BY key ORDER BY posts DESC, key LIMIT {q.TOP}"""

    authorities = f"list_transform(urls::VARCHAR[], lambda e: lower(regexp_extract(e, {text(q.AUTHORITY)}, 1)))"
    domains = f"list_transform(value, lambda e: regexp_replace(e, {text(q.USER_OR_PORT)}, '', 'g'))"
    bearing = ", ".join(f"count(*) FILTER (t{i})" for i in range(len(topics)))
    users_source = source("users", users)
    long, short = q.COPY_LENGTH["other"], q.COPY_LENGTH["east asian"]
    return q.answers(
        topics,
        weeks=rows(f"SELECT week, {bearing} FROM post GROUP BY week"),
        hours=rows("SELECT weekday, hour, count(*) FROM post GROUP BY ALL"),
        languages=rows("SELECT language, count(*) FROM post GROUP BY ALL"),
        months=rows(f"""SELECT strftime(month, '%Y-%m'), accounts FROM (SELECT date_trunc('month', account_creation_date) AS month,
          count(*) AS accounts FROM {users_source} WHERE month IS NOT NULL GROUP BY month)"""),
        followers=rows(f"SELECT follower_count, count(*) FROM {users_source} WHERE follower_count IS NOT NULL GROUP BY ALL"),
        hashtags=rows(listed("hashtags", "hashtags", "value::VARCHAR[]")),
        domains=rows(listed("urls", authorities, domains)),
        accounts=rows(f"""SELECT userid, count(*) AS posts FROM post GROUP BY userid
          ORDER BY posts DESC, userid LIMIT {q.TOP}"""),
        # Texts that occur often enough first: only of those are the accounts looked at.
        copies=rows(f"""
          WITH often AS (SELECT compared FROM post WHERE length(compared) >= {short} GROUP BY compared
              HAVING count(*) >= {q.COPY_ACCOUNTS} AND (length(compared) >= {long} OR {matches("compared", q.EAST_ASIAN)})),
            posted AS (SELECT compared, userid, count(*) AS posts FROM post SEMI JOIN often USING (compared) GROUP BY ALL),
            cluster AS (SELECT compared FROM posted GROUP BY compared HAVING count(*) >= {q.COPY_ACCOUNTS})
          SELECT count(DISTINCT compared), sum(posts), count(DISTINCT userid) FROM posted SEMI JOIN cluster USING (compared)
          """)[0],
        media=rows(f"""SELECT CASE WHEN ext IN {tuple(q.IMAGE)} THEN 'image' WHEN ext IN {tuple(q.VIDEO)} THEN 'video'
          ELSE 'other' END AS kind, count(*) FROM (SELECT lower(regexp_extract(filename, '[.]([^.]*)$', 1)) AS ext
          FROM {source("media", media)}) GROUP BY kind"""),
    )  # fmt: skip


def polars_peer(users, tweets, media, codebook):
    os.environ["POLARS_MAX_THREADS"] = str(THREADS)
    import polars as pl

    topics = q.codebook(codebook)
    text, hashtags, local, compared = pl.col("text"), pl.col("hashtags"), pl.col("local"), pl.col("compared")

    def scan(path, *columns):
        return pl.scan_csv(path, infer_schema=False, empty_string_is_null=False).select(columns)

    def folded(column, otherwise):
        return pl.when(column.str.contains(q.SPECIAL)).then(
            pl.when(column.str.contains(q.SPECIAL)).then(column).map_elements(q.fold, pl.String)
        ).otherwise(otherwise)  # fmt: skip

    def topic(t):
        bears = text.str.contains(t.text)
        if t.hashtags:
            bears |= hashtags.str.contains(t.hashtags)
        if t.exclude:
            bears &= ~text.str.contains(t.exclude)
        return bears.alias(t.id)

    decoded = text.str.replace_all("&lt;", "<", literal=True).str.replace_all("&gt;", ">", literal=True)
    post = (
        scan(tweets, "userid", "tweet_language", "tweet_text", "tweet_time", "is_retweet", "hashtags", "urls")
        .select(
            "userid", "urls", "hashtags",
            language=pl.col("tweet_language").str.to_lowercase(),
            is_retweet=pl.col("is_retweet").str.to_lowercase() == "true",
            local=pl.col("tweet_time").str.to_datetime("%Y-%m-%d %H:%M", time_zone="UTC").dt.convert_time_zone(q.TIME_ZONE),
            text=pl.col("tweet_text").str.replace_all(q.URL, ""),
        )
        .with_columns(text=decoded.str.replace_all("&amp;", "&", literal=True))
        .with_columns(text=folded(text, text), hashtags=folded(hashtags, hashtags.str.to_lowercase()))
        .select(
            "userid", "language", "urls", "hashtags",
            *(topic(t) for t in topics),
            week=local.dt.truncate("1w").dt.date(), weekday=local.dt.weekday(), hour=local.dt.hour(),
            compared=pl.when(~pl.col("is_retweet")).then(text).str.replace_all(q.NOT_COMPARED, "").str.to_lowercase(),
        )
        .collect(engine="streaming").lazy()
    )  # fmt: skip

    def counted(frame, *keys):
        return frame.group_by(*keys).agg(posts=pl.len())

    def greatest(frame, key):
        return counted(frame, key).sort(["posts", key], descending=[True, False]).head(q.TOP)

    def listed(column, key):
        """Posts by an element of a list, a post once for each."""
        elements = pl.col(column).str.extract_all(r"""'[^']*'|"[^"]*\"""").list.eval(key)
        lists = post.filter(pl.col(column).str.len_bytes() > 2).select(key=elements.list.unique())
        return greatest(lists.explode("key").filter(pl.col("key").str.len_bytes() > 0), "key")

    # Texts that occur often enough first: only of those are the accounts looked at.
    length = compared.str.len_chars()
    often = (
        counted(post.filter(length >= q.COPY_LENGTH["east asian"]), "compared").filter(pl.col("posts") >= q.COPY_ACCOUNTS)
        .filter((length >= q.COPY_LENGTH["other"]) | compared.str.contains(q.EAST_ASIAN))
    )  # fmt: skip
    posted = counted(post.join(often, on="compared", how="semi"), "compared", "userid")
    cluster = counted(posted, "compared").filter(pl.col("posts") >= q.COPY_ACCOUNTS)
    copies = posted.join(cluster, on="compared", how="semi").select(
        pl.col("compared").n_unique(), pl.col("posts").sum(), pl.col("userid").n_unique())

    created, followers = pl.col("account_creation_date"), pl.col("follower_count")
    account = scan(users, "account_creation_date", "follower_count").collect().lazy()
    extension = pl.col("filename").str.to_lowercase().str.extract(r"[.]([^.]*)$")
    kind = pl.when(extension.is_in(q.IMAGE)).then(pl.lit("image")).when(extension.is_in(q.VIDEO)).then(pl.lit("video"))
    element = pl.element().str.slice(1, pl.element().str.len_chars() - 2)
    frames = dict(
        weeks=post.group_by("week").agg(pl.col(t.id).sum() for t in topics),
        hours=counted(post, "weekday", "hour"),
        languages=counted(post, "language"),
        months=counted(account.filter(created != "").select(month=created.str.slice(0, 7)), "month"),
        followers=counted(account.filter(followers != "").select(followers.cast(pl.Int64)), "follower_count"),
        hashtags=listed("hashtags", element),
        domains=listed("urls", element.str.extract(q.AUTHORITY).str.to_lowercase().str.replace_all(q.USER_OR_PORT, "")),
        accounts=greatest(post, "userid"),
        copies=copies,
        media=counted(scan(media, "filename").select(kind=kind.otherwise(pl.lit("other"))), "kind"),
    )
    found = {name: frame.rows() for name, frame in zip(frames, pl.collect_all(frames.values()))}
    found["copies"] = found["copies"][0]
    return q.answers(topics, **found)


PEERS = {
    "duckdb-table": lambda *files: duckdb_peer(*files, into_tables=True),
    "duckdb-columns": lambda *files: duckdb_peer(*files, into_tables=False),
    "polars": polars_peer,
}

if __name__ == "__main__":
    if len(sys.argv) != 6 or sys.argv[1] not in PEERS:
        sys.exit(__doc__)
    q.write(PEERS[sys.argv[1]](*sys.argv[2:]))

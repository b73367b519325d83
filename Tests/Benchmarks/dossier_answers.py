"""Dossier's answers to the questions, read from the archive that `dossier analyse` writes.

The tables are explained in Sources/AnalysedArchive/Schema.swift.
"""

import sqlite3
from contextlib import closing

import questions as q


def read(archive, topics):
    """The answers in `archive`, and the names of the questions that its schema does not answer: none."""
    with closing(sqlite3.connect(f"file:{archive}?mode=ro", uri=True)) as db:

        def rows(sql):
            return db.execute(sql).fetchall()

        numbered = {key: i for i, key in rows('SELECT id, "key" FROM topic')}
        bears = ", ".join(f"sum(topic = {numbered[t.id]})" for t in topics)
        found = q.answers(
            topics,
            weeks=rows(f"""SELECT week, {bears} FROM post_topic JOIN post ON post.id = post JOIN calendar USING (day)
                WHERE archive = 1 GROUP BY week"""),
            hours=rows("SELECT weekday, hour, count(*) FROM post JOIN calendar USING (day) WHERE archive = 1 GROUP BY 1, 2"),
            languages=rows("SELECT language, count(*) FROM post WHERE archive = 1 GROUP BY 1"),
            months=rows("""SELECT strftime('%Y-%m', created * 86400, 'unixepoch'), count(*) FROM account
                WHERE archive = 1 AND listed AND created IS NOT NULL GROUP BY 1"""),
            followers=rows("""SELECT followers, count(*) FROM account
                WHERE archive = 1 AND listed AND followers IS NOT NULL GROUP BY 1"""),
            hashtags=rows(f"""SELECT folded, count(*) AS posts FROM post_hashtag JOIN hashtag ON hashtag.id = hashtag
                JOIN post ON post.id = post WHERE archive = 1 GROUP BY folded ORDER BY posts DESC, folded LIMIT {q.TOP}"""),
            domains=rows(f"""SELECT name, count(*) AS posts FROM post_domain JOIN domain ON domain.id = domain
                JOIN post ON post.id = post WHERE archive = 1 GROUP BY name ORDER BY posts DESC, name LIMIT {q.TOP}"""),
            accounts=rows(f'SELECT "key", posts FROM account WHERE archive = 1 AND posts > 0 ORDER BY 2 DESC, 1 LIMIT {q.TOP}'),
            copies=rows("""SELECT count(DISTINCT cluster), count(*), count(DISTINCT account) FROM copy
                JOIN post ON post.id = post WHERE archive = 1""")[0],
            media=rows("SELECT kind, count(*) FROM media WHERE archive = 1 GROUP BY kind"),
        )  # fmt: skip
    return found, []

"""How well the analysers find what `dossier sample` planted: precision and recall against truth.json.

    python scores.py --dossier .build/release/dossier --archive DIR [--content content]

DIR holds an archive as `dossier sample` writes it. It is analysed as the report of two archives that it is made for: the release
and the posts of the second platform. The exit status is 1 if a score is below what DESIGN.md's analyses must reach.

Precision and recall are those of sets, counted as each line says. What is planted is not all there is: texts made of the same
phrases may resemble each other by chance, so the precision of near copies is that of the definition, counted anew with
sets of n-grams.
"""

import argparse
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unicodedata

REPORT = """
title: Scores
date: 2020-06-12
version: "1.0"
language: en
time-zone: Asia/Shanghai
archives:
  - id: june-2020
    title: June 2020
    format: twitter
    accounts: {archive}/china_052020_users_csv_hashed.csv
    posts: {archive}/china_052020_tweets_csv_hashed.csv
    provenance: synthetic
    attributed-by: nobody
  - id: facebook
    title: Facebook
    format: crowdtangle
    accounts: {archive}/facebook_accounts.csv
    posts: {archive}/facebook_posts.csv
    provenance: synthetic
    attributed-by: nobody
"""

EAST_ASIAN = re.compile("[\u1100-\u11ff\u2e80-\u2fd5\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303c\u3041-\u30ff"
                        "\u3131-\u318e\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97c\uac00-\ud7fb\uf900-\ufaff"
                        "\uff66-\uffdc\U00020000-\U0003ffff]")


def compared(text):
    """What is compared of a text, as DESIGN.md says."""
    text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    text = re.sub("@[A-Za-z0-9_]+", "", re.sub("https?://[!-~]*", "", text))
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if unicodedata.category(c)[0] in "LMN")


def shingles(text):
    size = 2 if len(EAST_ASIAN.findall(text)) * 2 >= len(text) else 3
    return {text[i : i + size] for i in range(len(text) - size + 1)}


def resemblance(a, b):
    return len(a & b) / len(a | b) if a | b else 0


class Scores:
    """Lines of a table, and whether each holds what it must."""

    def __init__(self):
        self.lines = []
        self.hold = True

    def add(self, name, found, planted, precision=None, recall=None):
        right = len(found & planted)
        scores = (right / len(found) if found else 1.0, right / len(planted) if planted else 1.0)
        self.line(name, len(planted), len(found), *scores, precision, recall)

    def line(self, name, planted, found, precision, recall, least_precision=None, least_recall=None):
        cells = []
        for score, least in ((precision, least_precision), (recall, least_recall)):
            holds = score is None or least is None or score >= least
            self.hold = self.hold and holds
            wanted = "" if least is None else f" (at least {least:g})" if holds else f" (BELOW {least:g})"
            cells.append("" if score is None else f"{score:.4f}{wanted}")
        self.lines.append(f"| {name} | {planted:,} | {found:,} | {cells[0]} | {cells[1]} |")

    def print(self):
        print("| what | in truth.json | found | precision | recall |\n|---|--:|--:|--:|--:|")
        print("\n".join(self.lines))


def analyse(dossier, archive, content, folder):
    for name in os.listdir(content):
        if name in ("topics.yml", "themes.yml"):
            shutil.copy(os.path.join(content, name), folder)
    with open(os.path.join(folder, "report.yml"), "w", encoding="utf-8") as file:
        file.write(REPORT.format(archive=json.dumps(os.path.abspath(archive))[1:-1]))
    analysed = os.path.join(folder, "analysed.sqlite")
    subprocess.run([dossier, "analyse", "--content", folder, "--into", analysed], check=True, stderr=subprocess.DEVNULL)
    return sqlite3.connect(f"file:{analysed}?mode=ro", uri=True)


def score(db, truth):
    scores = Scores()
    copies(db, truth["copies"], scores)
    near_copies(db, truth["near_copies"], scores)
    repurposed(db, truth["repurposed"], scores)
    co_retweets(db, truth["co_retweets"], scores)
    cross_posts(db, truth["crossposts"], scores)
    return scores


def copies(db, truth, scores):
    rows = db.execute("SELECT text, accounts, posts FROM copy_cluster WHERE archive = 1")
    found = {(compared(text), accounts, posts) for text, accounts, posts in rows}
    planted = {(of["key"], of["accounts"], of["posts"]) for of in truth["by_cluster"]}
    scores.add("copy clusters: text, accounts and posts", found, planted, precision=1, recall=1)


def near_copies(db, truth, scores):
    families, family_of_key, family_of_post = {}, {}, {}
    for family, post, text in db.execute(
        'SELECT n.family, p."key", t.text FROM near_copy n JOIN post p ON p.id = n.post'
        " JOIN post_text t ON t.post = p.id WHERE p.archive = 1"
    ):
        key = compared(text)
        families.setdefault(family, set()).add(key)
        family_of_key[key] = family_of_post[post] = family
    edited = [(family["key"], of["post"]) for family in truth["by_family"] for of in family["edited"]]
    right = sum(family_of_post.get(post, -1) == family_of_key.get(key, -2) for key, post in edited)
    texts = alike = 0
    for keys in families.values():
        sets = [shingles(key) for key in keys]
        for i, own in enumerate(sets):
            texts += 1
            alike += any(i != j and resemblance(own, other) >= 0.75 for j, other in enumerate(sets))
    scores.line(
        "near copies: edited posts in the family of their text; texts that resemble another of theirs", len(edited), texts,
        alike / texts if texts else 1.0, right / len(edited) if edited else 1.0, 1, 0.9)


def repurposed(db, truth, scores):
    for days, of in sorted(truth["by_days_of_gap"].items(), key=lambda item: int(item[0])):
        found = {key for (key,) in db.execute(
            'SELECT "key" FROM repurposed JOIN account ON account.id = account WHERE days = ? AND archive = 1', (int(days),))}
        planted = {candidate["account"] for candidate in of["candidates"]}
        scores.add(f"repurposed candidates at {days} days", found, planted, precision=0.95, recall=0.9)


def co_retweets(db, truth, scores):
    pairs_at = {}
    for minutes, of in sorted(truth["by_minutes_apart"].items(), key=lambda item: int(item[0])):
        rows = db.execute(
            'SELECT a."key", b."key", co_retweet.posts FROM co_retweet JOIN account a ON a.id = account JOIN account b ON b.id = other'
            " WHERE minutes = ? AND a.archive = 1", (int(minutes),))
        found = {(frozenset((a, b)), posts) for a, b, posts in rows}
        planted = {(frozenset(pair["accounts"]), pair["posts"]) for pair in of["pairs"]}
        pairs_at[int(minutes)] = {pair for pair, _ in found}
        scores.add(f"co-retweets at {minutes} min: pairs and posts", found, planted)
    pairs = pairs_at[max(pairs_at)]
    groups = connected(pairs)
    whole = sum(any(set(ring) <= group for group in groups) for ring in truth["rings"])
    scores.line(
        f"co-retweet rings, each within one group at {max(pairs_at)} min", len(truth["rings"]), whole, None,
        whole / len(truth["rings"]) if truth["rings"] else 1.0)


def connected(pairs):
    """The groups that pairs connect."""
    group_of = {}
    for pair in pairs:
        joined = set().union(*(group_of.get(account, {account}) for account in pair))
        for account in joined:
            group_of[account] = joined
    return {id(group): group for group in group_of.values()}.values()


def cross_posts(db, truth, scores):
    rows = db.execute(
        'SELECT p."key", t.text FROM crosspost c JOIN post p ON p.id = c.post JOIN post_text t ON t.post = c.match').fetchall()
    found = {key for key, _ in rows}
    text_of = {key: compared(text) for key, text in rows}
    planted = {kind: {pair["post"]: pair["repeats"] for pair in truth["pairs"] if pair["kind"] == kind} for kind in ("identical", "edited")}
    everything = set(planted["identical"]) | set(planted["edited"])
    for kind, least in (("identical", 1), ("edited", 0.9)):
        keys = set(planted[kind])
        recall = len(found & keys) / len(keys) if keys else 1.0
        scores.line(f"cross-posts, {kind}", len(keys), len(found & keys), None, recall, None, least)
    scores.add("cross-posts, all", found, everything, precision=0.98, recall=0.9)
    source = dict(db.execute('SELECT p."key", t.text FROM post p JOIN post_text t ON t.post = p.id WHERE p.archive = 1'))
    pairs = [(post, repeats) for of in planted.values() for post, repeats in of.items() if post in found]
    right = sum(text_of[post] == compared(source[repeats]) for post, repeats in pairs)
    scores.line("cross-posts, matched with the text that they repeat", len(pairs), right, right / len(pairs) if pairs else 1.0, None)


def report(dossier, archive, content):
    """Prints the scores; whether each is as high as it must be."""
    with open(os.path.join(archive, "truth.json"), encoding="utf-8") as file:
        truth = json.load(file)
    with tempfile.TemporaryDirectory(prefix="scores-") as folder:
        db = analyse(dossier, archive, content, folder)
        scores = score(db, truth)
        db.close()
    scores.print()
    return scores.hold


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--dossier", required=True, help="the release build of the command")
    parser.add_argument("--archive", required=True, help="a folder written by `dossier sample`")
    parser.add_argument("--content", default="content", help="the folder of topics.yml")
    arguments = parser.parse_args()
    return 0 if report(arguments.dossier, arguments.archive, arguments.content) else 1


if __name__ == "__main__":
    sys.exit(main())

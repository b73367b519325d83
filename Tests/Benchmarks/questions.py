"""The questions that dossier and its peers answer, and the definitions of DESIGN.md that a peer needs to answer them.

A peer's language has no case folding after NFKC. Both change few texts beyond what a plain lower case does, so a peer looks for
the characters that make the difference (`SPECIAL`), sends only texts that hold one through `fold`, and lowers the rest:
the same answers for any archive, at the cost of a handful of calls.
"""

import json
import re
import sys
import unicodedata

import yaml

TIME_ZONE = "Asia/Shanghai"  # as in content/report.yml
TOP = 100
COPY_ACCOUNTS = 5  # accounts that make a text a copy cluster
COPY_LENGTH = {"east asian": 12, "other": 30}  # characters from which a text counts

# Patterns, in the syntax that RE2 (DuckDB) and Rust's regex (Polars) share.
URL = r"https?://[!-~]*"
EAST_ASIAN = r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}ー]"
# A mention, or a run of what is neither letter, mark nor digit; a lone @ is in the first part. URLs are gone before.
NOT_COMPARED = r"@[A-Za-z0-9_]*|[^\pL\pM\pN@]+"
# A link's domain is its host: what stands between the scheme and the path, without user, port and `www.`.
AUTHORITY = r"^(?i:https?)://([^/?#]+)"
USER_OR_PORT = r"^(?:.*@)?(?:www\.)?|:[0-9]*$"
IMAGE = "jpg jpeg png webp gif".split()
VIDEO = "mp4 mov".split()


def fold(text):
    """NFKC, then full case folding."""
    return unicodedata.normalize("NFKC", text).casefold()


def _special():
    """The characters that `fold` changes otherwise than a lower case does, as a regular expression's class.

    Left out are those that it turns into mere punctuation (such as the full-width comma), because no answer depends on them.
    """
    def matters(text):
        return [c for c in text if unicodedata.category(c)[0] in "LMN" or c in " -_#"]

    def differs(c):
        if unicodedata.combining(c) or c in "Σς":  # a sigma's lower case depends on its place
            return True
        if not unicodedata.decomposition(c) and c.casefold() == c.lower():
            return False
        folded = fold(c)
        return folded != c.lower() and matters(folded) != matters(c.lower())

    blocks = [(0x80, 0x3400), (0xA000, 0xAC00), (0xD7B0, 0xD800), (0xF900, 0x10000), (0x10400, 0x10600), (0x1D000, 0x1F200)]
    classes, start, last = [], None, None
    for code in (c for first, end in blocks for c in range(first, end) if differs(chr(c))):
        if start is None or code != last + 1:
            if start is not None:
                classes.append((start, last))
            start = code
        last = code
    classes += [(start, last), (0x2F800, 0x2FA1F)]
    return "[" + "".join(rf"\x{{{a:X}}}-\x{{{b:X}}}" for a, b in classes) + "]"


SPECIAL = _special()


def _alternatives(words):
    return "(?:" + "|".join(re.escape(w) for w in words) + ")"


class Topic:
    """A topic of the codebook as three regular expressions: over the text, over the hashtags, and what excludes it."""

    def __init__(self, entry):
        self.id = entry["id"]
        tags = [fold(tag.lstrip("#")) for tag in entry.get("hashtags", [])]
        self.text = self._words(entry.get("terms", []), tags)
        self.hashtags = f"(?i)['\"]{_alternatives(tags)}['\"]" if tags else None
        self.exclude = self._words(entry["exclude"], []) if entry.get("exclude") else None

    @staticmethod
    def _words(terms, tags):
        terms = [fold(term) for term in terms]
        anywhere = [t for t in terms if re.search("[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff]", t)]
        bounded = [t for t in terms if t not in anywhere]
        parts = [re.escape(t) for t in anywhere]
        if bounded:
            edge = rf"[^\pL\pN_]|{EAST_ASIAN}"
            parts.append(f"(?:^|{edge}){_alternatives(bounded)}(?:$|{edge})")
        if tags:
            parts.append(rf"#{_alternatives(tags)}(?:$|[^\pL\pM\pN_])")
        return "(?i)" + "|".join(parts)


def codebook(path):
    """The topics of a codebook, in its order."""
    with open(path, encoding="utf-8") as file:
        return [Topic(entry) for entry in yaml.safe_load(file)["topics"]]


def follower_bin(followers):
    """0, 1-9, 10-99, ..."""
    if followers == 0:
        return "0"
    low = 10 ** (len(str(followers)) - 1)
    return f"{low}-{low * 10 - 1}"


def answers(topics, weeks, hours, languages, months, followers, hashtags, domains, accounts, copies, media):
    """All answers in one form, an object with the ten names below. Counts of nothing are left out.

    Each argument is rows of keys and a count, in any order: `weeks` of a Monday and a count for each topic, `hours` of an ISO
    weekday (1 is Monday), an hour and a count, `followers` of a number of followers and the accounts that have it. Hashtags
    and domains count a post once for each. `copies` is the number of clusters, of their posts and of their accounts.
    """
    bins = {}
    for count, accounts_with in followers:
        bins[follower_bin(count)] = bins.get(follower_bin(count), 0) + accounts_with
    return {
        "topics by week": {
            topic.id: {str(row[0])[:10]: row[1 + i] for row in weeks if row[1 + i]} for i, topic in enumerate(topics)
        },
        "hour by weekday": {f"{weekday} {hour:02}": count for weekday, hour, count in hours},
        "languages": dict(languages),
        "creation months": dict(months),
        "follower bins": bins,
        "hashtags": top(hashtags),
        "domains": top(domains),
        "accounts": top(accounts),
        "copies": dict(zip(("clusters", "posts", "accounts"), (int(n or 0) for n in copies))),
        "media": dict(media),
    }


def top(rows):
    """The hundred rows of the greatest counts, equals by their key."""
    return [list(row) for row in sorted(rows, key=lambda row: (-row[1], row[0]))[:TOP]]


def write(value, file=sys.stdout):
    """Canonical JSON: equal answers are equal bytes."""
    json.dump(value, file, ensure_ascii=False, sort_keys=True, indent=1)
    file.write("\n")

"""Measures the checking and rendering of commentary beside cmark and pandoc, in alternation.

    python commentary.py --dossier .build/release/dossier [--megabytes 1] [--links 1000] [--rounds 9]

The text is made here, the same on every run: sections with headings, paragraphs in English and Chinese, emphasis, lists, quotes, pipe
tables and footnotes, and numbers bound to facts. `dossier check --no-archive` reads it, compares every bound number with
accepted.json and renders it; cmark and pandoc render the same text without front matter and with each link to a fact replaced by its
words. Each tool runs once to warm the file cache, then once a round; the table gives medians, the ratio the median of the ratios
within a round.
"""

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

PARAGRAPHS = [
    "The accounts posted *mostly* in office hours, and **rarely** on the days of the spring festival; what they posted then was of "
    "another kind. See [the method](01-part.md) for how an hour is told.",
    "推特公布的帳號多數在工作時間發文，農曆新年期間幾乎沉寂。這些帳號的名稱經過雜湊處理，無法還原。",
    "A quotation is set apart:\n\n> Order matters, and calm returns to the harbour,\n> as one of them wrote in `lower case`.",
    "- one account wrote of the weather\n- another of the markets\n  - and a third of both\n- the rest of neither",
    "| kind | share |\n|:-----|------:|\n| original | *some* |\n| retweet | more |",
]


def main():
    arguments = parse()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        plain, size = write(folder, arguments.megabytes, arguments.links)
        content = os.path.join(folder, "content")
        tools = {
            "dossier check --no-archive": [os.path.abspath(arguments.dossier), "check", "--no-archive", "--content", content],
            "cmark": ["cmark", plain],
            "pandoc -f commonmark_x": ["pandoc", "-f", "commonmark_x", "-t", "html", plain],
            "pandoc -f markdown": ["pandoc", "-f", "markdown", "-t", "html", plain],
        }
        tools = {name: command for name, command in tools.items() if name.startswith("dossier") or shutil.which(command[0])}
        for command in tools.values():
            run(command, folder)
        seconds = {name: [] for name in tools}
        for _ in range(arguments.rounds):
            for name, command in tools.items():
                seconds[name].append(run(command, folder))
        first = next(iter(seconds.values()))
        print(f"medians of {arguments.rounds} rounds; {size / 1e6:.2f} MB of commentary, {arguments.links} numbers bound to facts\n")
        print("| tool | wall s | ratio |\n|---|--:|--:|")
        for name, times in seconds.items():
            ratio = statistics.median(time / own for time, own in zip(times, first))
            print(f"| {name} | {statistics.median(times):.3f} | {ratio:.2f} |")


def parse():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--dossier", required=True, help="the release build of the command")
    parser.add_argument("--megabytes", type=float, default=1)
    parser.add_argument("--links", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=9)
    return parser.parse_args()


def run(command, folder):
    # Elsewhere than in the clone, so that the templates inside the command are used.
    start = time.perf_counter()
    result = subprocess.run(command, capture_output=True, cwd=folder)
    wall = time.perf_counter() - start
    if result.returncode != 0:
        sys.exit(f"{' '.join(command)} failed:\n{result.stderr.decode(errors='replace')[:2000]}")
    return wall


def write(folder, megabytes, links):
    """The content folder and the plain text beside it; the path of the plain text and the size of the commentary in bytes."""
    content = os.path.join(folder, "content")
    os.mkdir(content)
    blocks = text(int(megabytes * 1e6), links)
    sections = 8
    plain = []
    size = 0
    for number in range(sections):
        body = "\n\n".join(blocks[number::sections]) + "\n"
        body += f"\n[^a{number}]: A note, [7](fact:posts.part-0) words long.\n" if number == 0 else f"\n[^a{number}]: A note.\n"
        body = f"Opening.[^a{number}]\n\n" + body
        size += len(body.encode())
        plain.append(body)
        with open(os.path.join(content, f"{number + 1:02}-part{'' if number == 0 else number}.md"), "w", encoding="utf-8") as file:
            file.write(f"---\ntitle: Part {number + 1}\n---\n\n{body}")
    with open(os.path.join(content, "report.yml"), "w", encoding="utf-8") as file:
        file.write("title: Bench\ndate: 2020-06-12\ntime-zone: UTC\narchives:\n  - {id: a, format: twitter, posts: a.csv}\n")
    with open(os.path.join(content, "topics.yml"), "w", encoding="utf-8") as file:
        file.write("topics:\n  - {id: a, title: A, terms: [a]}\n")
    facts = [
        {"link": f"posts.part-{n}", "name": f"posts.part-{n}", "integer": value(n), "text": f"{value(n):,}", "says": "A part.", "sql": "SELECT 1;"}
        for n in range(links)
    ]
    with open(os.path.join(content, "accepted.json"), "w", encoding="utf-8") as file:
        json.dump({"facts": facts}, file)
    path = os.path.join(folder, "plain.md")
    with open(path, "w", encoding="utf-8") as file:
        file.write(re.sub(r"\[([^\]]*)\]\(fact:[^)]*\)", r"\1", "\n".join(plain)))
    return path, size


def value(number):
    return number * 7919 + 7


def text(size, links):
    """Blocks of Markdown of about this many bytes in all, with the links spread evenly."""
    blocks = []
    written = bound = number = 0
    while written < size:
        block = PARAGRAPHS[number % len(PARAGRAPHS)]
        if number % 40 == 0:
            block = f"## A heading of part {chr(97 + number // 40 % 26)}\n\n" + block
        while bound < links and bound * size < written * links:
            block += f"\n\nOf these, [{value(bound):,}](fact:posts.part-{bound}) were *retweets*, as the platform counts them."
            bound += 1
        blocks.append(block)
        written += len(block.encode()) + 2
        number += 1
    return blocks


if __name__ == "__main__":
    main()

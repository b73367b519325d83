"""Measures `dossier analyse` beside its peers, in alternation, and compares their answers.

    python bench.py --dossier .build/release/dossier --archive DIR [--ten DIR] [--content content] [--rounds 5]

DIR holds an archive as `dossier sample` writes it, and that of `--ten` one of ten times the size, for how the time grows. After the
table come the scores of the analysers (scores.py). Needs duckdb, numpy, polars and pyyaml from PyPI. Every tool runs once to warm the
file cache and to give its answers, then once a round; a ratio is the median of the ratios within a round, because the
load of a machine changes from round to round. The exit status is 1 if any answer differs or a score is too low.

`dossier analyse` is timed until analysed.sqlite is written and indexed; its answers are read out of that file afterwards. What
`dossier analyse --facts-only` prints must be the JSON of `questions.answers`, as the peers print it.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

import dossier_answers
import questions
import scores
import ten_times
from measure import Tool, tables

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    arguments = parse()
    users, tweets, media = tables(arguments.archive)
    codebook = os.path.join(arguments.content, "topics.yml")
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        analysed = os.path.join(folder, "analysed.sqlite")

        def tool(name, *command):
            return Tool(name, list(command), os.path.join(folder, name.replace(" ", "-")))

        def dossier(name, *options):
            files = (users, tweets, media)
            return tool(name, arguments.dossier, "analyse", *files, "--content", arguments.content, *options)

        def peer(name):
            return tool(name, sys.executable, os.path.join(HERE, "peers.py"), name, users, tweets, media, codebook)

        stored = dossier("dossier analyse", "--into", analysed)
        facts = []
        if understands_facts_only(arguments.dossier):
            facts.append(dossier("dossier analyse --facts-only", "--facts-only"))
        peers = [peer(name) for name in ("duckdb-table", "duckdb-columns", "polars")]
        limits = [tool("wc -l", "wc", "-l", tweets), tool("sha256sum", "sha256sum", tweets)]
        tools = [stored, *facts, *peers, *limits]

        for each in tools:
            each.run()
        agree = compare(stored, analysed, facts, peers, codebook, os.path.join(arguments.archive, "truth.json"))
        for number in range(arguments.rounds):
            for each in tools:
                each.runs.append(each.run())
            print(f"round {number + 1} of {arguments.rounds}", file=sys.stderr)
        print_table(stored, tools, limits, os.path.getsize(tweets) / 1e6, arguments.rounds)
        if not facts:
            print("dossier analyse --facts-only: this build of dossier does not have it yet")
    if arguments.ten:
        ten_times.measure(arguments.dossier, arguments.archive, arguments.ten, arguments.content)
    print()
    return 0 if scores.report(arguments.dossier, arguments.archive, arguments.content) and agree else 1


def parse():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--dossier", required=True, help="the release build of the command")
    parser.add_argument("--archive", required=True, help="a folder written by `dossier sample`")
    parser.add_argument("--ten", help="an archive of ten times its size")
    parser.add_argument("--content", default="content", help="the folder of report.yml and topics.yml")
    parser.add_argument("--rounds", type=int, default=5)
    return parser.parse_args()


def understands_facts_only(dossier):
    help_text = subprocess.run([dossier, "analyse", "--help"], capture_output=True, text=True, check=True).stdout
    return "--facts-only" in help_text


def compare(stored, analysed, facts, peers, codebook, truth):
    """Compares all answers with those of the first peer, and its own with the archive's truth; says how each did."""
    answers = {}
    for tool in facts + peers:
        with open(tool.output, encoding="utf-8") as file:
            answers[tool.name] = json.load(file)
    start = time.perf_counter()
    answers[stored.name], unanswered = dossier_answers.read(analysed, questions.codebook(codebook))
    seconds = time.perf_counter() - start
    expected = answers[peers[0].name]
    agree = True
    for tool in [stored, *facts, *peers]:
        differing = [name for name, answer in answers[tool.name].items() if answer != expected[name]]
        tool.says = f"{len(answers[tool.name]) - len(differing)} of {len(expected)} equal"
        if differing:
            agree = False
            tool.says += "; DIFFER: " + ", ".join(differing)
    if unanswered:
        stored.says += "; not answered yet: " + ", ".join(unanswered)
    if os.path.exists(truth):
        wrong = against_truth(expected, truth)
        agree = agree and not wrong
        print(f"{peers[0].name} against truth.json: " + ("DIFFERS in " + ", ".join(wrong) if wrong else "equal"))
    print(f"reading dossier's answers out of analysed.sqlite took {seconds:.2f} s, which is not part of its wall time below")
    return agree


def against_truth(answers, path):
    """The questions whose answer is not what the synthetic archive was made to hold."""
    with open(path, encoding="utf-8") as file:
        truth = json.load(file)
    hours = truth["posts"]["by_weekday_and_hour"]
    media = truth["media"]
    expected = {
        "topics by week": {topic: of["by_week"] for topic, of in truth["topics"]["by_topic"].items()},
        "hour by weekday": {
            f"{day} {hour:02}": n for day, row in enumerate(hours, start=1) for hour, n in enumerate(row) if n
        },
        "languages": truth["languages"],
        "creation months": truth["accounts"]["created_by_month"],
        "media": {"image": media["images"], "video": media["videos"]},
    }
    return [name for name, value in expected.items() if answers[name] != value]


def print_table(first, tools, limits, megabytes, rounds):
    load = os.getloadavg()[0]
    print(f"medians of {rounds} rounds; MB/s of the {megabytes:.0f} MB of tweets; {os.cpu_count()} processors, load {load:.1f}\n")
    print("| tool | wall s | CPU s | peak MB | ratio | MB/s | answers |")
    print("|---|--:|--:|--:|--:|--:|---|")
    for tool in tools:
        ratio = statistics.median(run.wall / own.wall for run, own in zip(tool.runs, first.runs))
        wall = tool.median("wall")
        # A small process shows the peak of this script, which it was forked from.
        memory = "" if tool in limits else f"{tool.median('memory'):.0f}"
        says = "one pass" if tool in limits else tool.says
        figures = f"{wall:.2f} | {tool.median('cpu'):.2f} | {memory} | {ratio:.2f} | {megabytes / wall:.0f}"
        print(f"| {tool.name} | {figures} | {says} |")


if __name__ == "__main__":
    sys.exit(main())

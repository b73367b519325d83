"""Measures what an edit of the codebook costs on the demonstration: the whole analysis beside labelling the posts anew, the build that
follows, and in `dossier serve` the time from the save until an open page is told to reload.

    python relabelling.py --dossier .build/release/dossier --archive DIR [--content content] [--rounds 5]

DIR holds an archive as `dossier sample` writes it. The tables give medians. After every edit the facts must be those of a whole
analysis, letter for letter. Needs nothing but Python.
"""

import argparse
import http.client
import json
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

from measure import Tool

CODEBOOK = os.path.join("content", "topics.yml")


def main():
    arguments = parse()
    dossier = os.path.abspath(arguments.dossier)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        shutil.copytree(arguments.content, os.path.join(folder, "content"))
        os.mkdir(os.path.join(folder, "archive"))
        for name in os.listdir(arguments.archive):
            if not name.startswith("analysed.sqlite"):
                source = os.path.abspath(os.path.join(arguments.archive, name))
                os.symlink(source, os.path.join(folder, "archive", name))
        os.chdir(folder)
        fill_in()
        codebook = open(CODEBOOK, encoding="utf-8").read()
        edits = {
            "a title": edited(codebook, "title: Taiwan", "title: Taiwan and its election"),
            "a term more": edited(codebook, "[台湾, ", "[台湾, 台北, "),
            "a term that a third of the posts have": edited(codebook, "[台湾, ", "[台湾, 的, "),
            "the first topic put last": moved(codebook),
        }
        whole = Tool("the whole analysis", [dossier, "analyse", "--fresh"], "analyse.txt")
        labelled = {name: Tool(f"labelled anew: {name}", [dossier, "analyse"], "analyse.txt") for name in edits}
        built = {name: Tool(f"build: {name}", [dossier, "build"], "build.txt") for name in edits}
        first = Tool("build: the first, after a whole analysis", [dossier, "build"], "build.txt")
        again = Tool("build: again, nothing edited", [dossier, "build"], "build.txt")
        for number in range(arguments.rounds):
            whole.runs.append(whole.run())
            first.runs.append(first.run())
            again.runs.append(again.run())
            for name, text in edits.items():
                write(text)
                labelled[name].runs.append(labelled[name].run())
                if number == 0:
                    found = facts(dossier, "archive/analysed.sqlite")
                    whole_analysis = [dossier, "analyse", "--fresh", "--into", "whole.sqlite"]
                    subprocess.run(whole_analysis, check=True, stderr=subprocess.DEVNULL)
                    if found != facts(dossier, "whole.sqlite"):
                        sys.exit(f"after {name} the facts are others than after a whole analysis")
                write(codebook)
                # Both labels anew and builds; the build before it has kept its answers.
                first.run()
                write(text)
                built[name].runs.append(built[name].run())
                write(codebook)
                first.run()
            print(f"round {number + 1} of {arguments.rounds}", file=sys.stderr)
        print(f"medians of {arguments.rounds} rounds; the demonstration after an edit of its codebook\n")
        print("| | wall s | CPU s | peak MB |\n|---|--:|--:|--:|")
        for each in [whole, *labelled.values(), first, again, *built.values()]:
            print(
                f"| {each.name} | {each.median('wall'):.2f} | {each.median('cpu'):.2f} | {each.median('memory'):.0f} |")
        print("\n| `dossier serve`: from the save until the page is told to reload | s |\n|---|--:|")
        for name, seconds in served(dossier, codebook, edits, arguments.rounds).items():
            print(f"| {name} | {seconds:.2f} |")


def served(dossier, codebook, edits, rounds):
    """Seconds from a save until an open page is told of the new build."""
    server = subprocess.Popen(
        [dossier, "serve"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
    try:
        port = int(server.stdout.readline().strip().rstrip("/").rsplit(":", 1)[1])
        times = {name: [] for name in edits}
        for _ in range(rounds):
            for name, text in edits.items():
                for to in (text, codebook):
                    time.sleep(0.5)
                    version = news(port, -1)["version"]
                    start = time.perf_counter()
                    write(to)
                    told = news(port, version)
                    times[name].append(time.perf_counter() - start)
                    if told["problems"] or told["version"] == version:
                        sys.exit(f"after {name} the page is told {told}")
        return {name: statistics.median(all) for name, all in times.items()}
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(timeout=10)


def news(port, version):
    """What the server tells the front page that knows of a version, as soon as there is another."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", f"/.dossier/changes?after={version}&page=%2Findex.html")
    return json.loads(connection.getresponse().read())


def facts(dossier, archive):
    return subprocess.run(
        [dossier, "facts", "--json", "--archive", archive], check=True, stdout=subprocess.PIPE).stdout


def fill_in():
    """Lets the archive fill in every number of the commentary: a written one would rightly be called wrong after an edit."""
    for parent, _, names in os.walk("content"):
        for name in names:
            if name.endswith(".md"):
                path = os.path.join(parent, name)
                text = open(path, encoding="utf-8").read()
                open(path, "w", encoding="utf-8").write(re.sub(r"\[[^\[\]]*\](?=\(fact:)", "[]", text))


def edited(text, old, new):
    if old not in text:
        sys.exit(f"the codebook has no {old!r}")
    return text.replace(old, new, 1)


def moved(text):
    """The codebook with its first topic last."""
    head, *topics = re.split(r"(?m)^(?=  - id: )", text)
    return head + "".join(topic.rstrip("\n") + "\n\n" for topic in topics[1:] + topics[:1])


def write(text):
    """Saves as editors do: a new file takes the old one's place."""
    with open(f"{CODEBOOK}.new~", "w", encoding="utf-8") as file:
        file.write(text)
    os.replace(f"{CODEBOOK}.new~", CODEBOOK)


def parse():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--dossier", required=True, help="the release build of the command")
    parser.add_argument("--archive", required=True, help="a folder written by `dossier sample`")
    parser.add_argument("--content", default="content", help="the folder of report.yml and the commentary")
    parser.add_argument("--rounds", type=int, default=5)
    return parser.parse_args()


if __name__ == "__main__":
    main()

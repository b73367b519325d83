"""Measures what an editor waits for: from saving a section to the new page in `dossier serve`, and `dossier build` after an edit of a
report with a page for every account, both beside Hugo.

    python3 editing.py --dossier .build/release/dossier --archive DIR [--content content] [--rounds 21]

DIR holds an archive as `dossier sample` writes it. Every edit changes one paragraph of a section and is saved as editors do: a new file
takes the place of the old one. The preview's time ends when the page that asks for news has the changed page whole; a browser then
draws it. Hugo (Debian's) has the source of `accounts.py`, the same number of pages of accounts; its time after an edit is that of a whole
build, since it keeps none. After the last build the site must be, byte for byte, what `dossier build --fresh` writes. The exit status is 1 if it
is not, if a save takes 100 ms or a build 150 ms, or if the build is slower than Hugo's.
"""

import argparse
import filecmp
import http.client
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

from accounts import prepare, write_hugo
from measure import Tool


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--dossier", required=True, help="the release build of the command")
    parser.add_argument("--archive", required=True, help="a folder written by `dossier sample`")
    parser.add_argument("--content", default="content", help="the folder of report.yml")
    parser.add_argument("--rounds", type=int, default=21)
    arguments = parser.parse_args()
    dossier = os.path.abspath(arguments.dossier)
    with tempfile.TemporaryDirectory(prefix="bench-editing-") as folder:
        prepare(folder, arguments.content, arguments.archive)
        shutil.copytree(arguments.content, os.path.join(folder, "demonstration"))
        os.chdir(folder)
        saves = preview(dossier, "demonstration", arguments.rounds)
        all_saves = preview(dossier, "content", arguments.rounds)
        tools, pages, same = builds(dossier, folder, arguments.rounds)
    return report(saves, all_saves, tools, pages, same, arguments.rounds)


class Section:
    """A section whose text is edited."""

    def __init__(self, content):
        self.path = os.path.join(content, next(name for name in sorted(os.listdir(content)) if name.startswith("03-")))
        with open(self.path, encoding="utf-8") as file:
            self.blocks = file.read().split("\n\n")
        self.page = f"/sections/{os.path.basename(self.path)[3:-3]}/index.html"
        self.edits = 0

    def save(self):
        """Changes a paragraph; returns its words and when they were saved."""
        self.edits += 1
        words = f"Another paragraph, {'and ' * (self.edits % 5)}edited for the {'x' * self.edits}th time."
        beside = os.path.join(os.path.dirname(self.path), ".edited")
        with open(beside, "w", encoding="utf-8") as file:
            file.write("\n\n".join(self.blocks[:3] + [words] + self.blocks[3:]))
        start = time.perf_counter()
        os.replace(beside, self.path)
        return words, start


def preview(dossier, content, rounds):
    """The seconds from each save to the new page."""
    section = Section(content)
    server = subprocess.Popen(
        [dossier, "serve", "--content", content], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        port = int(server.stdout.readline().strip().rstrip("/").rsplit(":", 1)[1])
        connection = http.client.HTTPConnection("127.0.0.1", port)

        def ask(path):
            connection.request("GET", path)
            return connection.getresponse().read().decode()

        def news(after):
            return json.loads(ask(f"/.dossier/changes?after={after}&page={section.page}"))

        version, times = news(-1)["version"], []
        for number in range(-2, rounds):
            seen = []

            def wait():
                told = news(version)
                while told["since"] <= version:
                    told = news(told["version"])
                seen.append((told["version"], ask(section.page), time.perf_counter()))

            waiting = threading.Thread(target=wait)
            waiting.start()
            time.sleep(0.2)
            words, start = section.save()
            waiting.join()
            version, page, end = seen[0]
            if words not in page:
                sys.exit(f"the page does not say: {words}")
            # The first saves warm the caches.
            if number >= 0:
                times.append(end - start)
        return times
    finally:
        server.terminate()
        server.wait()


def builds(dossier, folder, rounds):
    """Builds after an edit, beside Hugo's; how many pages of accounts there are; whether the site is what a fresh build writes."""
    build = [dossier, "build", "--output", "site"]
    section = Section("content")
    subprocess.run(build, check=True, stderr=subprocess.DEVNULL)
    pages = write_hugo(folder)
    edited = Tool("dossier build after an edit", build, "edited.txt")
    fresh = Tool("dossier build --fresh", build[:-1] + ["fresh", "--fresh"], "fresh.txt")
    hugo = Tool("hugo", ["hugo", "--quiet", "--source", "hugo", "--destination", os.path.join(folder, "hugo-site")], "hugo.txt")
    for number in range(-1, rounds):
        section.save()
        for tool in [edited, hugo] if number % 5 else [edited, hugo, fresh]:
            run = tool.run()
            if number >= 0:
                tool.runs.append(run)
        print(f"round {number + 1} of {rounds}", file=sys.stderr)
    fresh.runs.append(fresh.run())
    return [edited, fresh, hugo], pages, same("site", "fresh")


def same(one, other):
    """Whether two folders hold the same files."""
    def files(folder):
        return sorted(
            os.path.relpath(os.path.join(root, name), folder) for root, _, names in os.walk(folder) for name in names)

    names = files(one)
    return names == files(other) and not any(filecmp.cmpfiles(one, other, names, shallow=False)[1:])


def report(saves, all_saves, tools, pages, same, rounds):
    edited, _, hugo = tools
    print(f"medians of {rounds} edits; {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}\n")
    print("| from saving a section to the new page | median ms | fastest | slowest |\n|---|--:|--:|--:|")
    for name, times in [("the demonstration", saves), ("with a page for every account", all_saves)]:
        print(f"| {name} | {statistics.median(times) * 1e3:.0f} | {min(times) * 1e3:.0f} | {max(times) * 1e3:.0f} |")
    print(f"\n{pages:,} pages of accounts\n\n| a build after an edit | wall ms | CPU ms | peak MB |\n|---|--:|--:|--:|")
    for tool in tools:
        print(
            f"| {tool.name} | {tool.median('wall') * 1e3:.0f} | {tool.median('cpu') * 1e3:.0f} | {tool.median('memory'):.0f} |")
    wall = edited.median("wall")
    ratio = hugo.median("wall") / wall
    print(f"\nThe site is {'what' if same else 'NOT what'} a fresh build writes. Hugo takes {ratio:.1f} times as long.")
    return 0 if same and statistics.median(saves) < 0.1 and wall < 0.15 and ratio > 1 else 1


if __name__ == "__main__":
    sys.exit(main())

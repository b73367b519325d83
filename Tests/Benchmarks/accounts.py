"""Measures pages for all accounts beside Hugo, in alternation: how long, and how much memory.

    python3 accounts.py --dossier .build/release/dossier --archive DIR [--content content] [--rounds 5]

DIR holds an archive as `dossier sample` writes it. It is analysed once; `dossier build` with `account-pages: all` is measured from the
ready archive, with all else that the report has. Hugo (Debian's) builds the same number of pages from equal content: the facts and texts
of each page that Dossier wrote, as JSON front matter, with a template that gives the same frame and the same article. Hugo is spared
the questions, the escaping of what is hostile and the drawing: it is given columns as a finished path. Both write into an empty folder.
The exit status is 1 if Dossier is slower than Hugo or needs more than 400 MB.
"""

import argparse
import html
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

from measure import Tool, find

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--dossier", required=True, help="the release build of the command")
    parser.add_argument("--archive", required=True, help="a folder written by `dossier sample`")
    parser.add_argument("--content", default="content", help="the folder of report.yml")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    dossier = os.path.abspath(arguments.dossier)
    with tempfile.TemporaryDirectory(prefix="bench-accounts-") as folder:
        prepare(folder, arguments.content, arguments.archive)
        os.chdir(folder)
        site = os.path.join(folder, "site")
        subprocess.run([dossier, "build", "--output", site], check=True, stderr=subprocess.DEVNULL)
        pages = write_hugo(folder)
        tools = [Tool("dossier build", [], "dossier-output"), Tool("hugo", [], "hugo-output")]
        for number in range(-1, arguments.rounds):
            for tool in tools:
                # A folder of its own each time: a file system is slow to give the places of deleted files away.
                output = os.path.join(folder, f"{tool.output}-{number}")
                tool.command = (
                    [dossier, "build", "--output", output] if tool is tools[0]
                    else ["hugo", "--quiet", "--source", "hugo", "--destination", output])
                run = tool.run()
                # The first round warms the caches.
                if number >= 0:
                    tool.runs.append(run)
                tool.says = describe(output)
            print(f"round {number + 1} of {arguments.rounds}", file=sys.stderr)
        return report(tools, pages, arguments.rounds)


def prepare(folder, content, archive):
    """The report with a page for every account; its archives lie where it looks for them."""
    shutil.copytree(content, os.path.join(folder, "content"))
    os.symlink(os.path.abspath(archive), os.path.join(folder, "archive"))
    find(archive, "china_052020_users*.csv")
    path = os.path.join(folder, "content", "report.yml")
    with open(path, encoding="utf-8") as file:
        text = re.sub(r"(?m)^account-(rows|pages):.*\n", "", file.read())
    with open(path, "w", encoding="utf-8") as file:
        file.write(text + "account-pages: all\naccount-rows: 1000\n")


def write_hugo(folder):
    """Hugo's source from the pages that Dossier wrote; returns their number."""
    source = os.path.join(folder, "hugo")
    shutil.copytree(os.path.join(HERE, "hugo"), source)
    pages = os.path.join(source, "content", "account")
    os.makedirs(pages)
    written = os.path.join(folder, "site", "account")
    names = sorted(os.listdir(written))
    for name in names:
        with open(os.path.join(written, name), encoding="utf-8") as file:
            facts = read_page(file.read())
        with open(os.path.join(pages, name.replace(".html", ".md")), "w", encoding="utf-8") as file:
            file.write(json.dumps(facts, ensure_ascii=False) + "\n")
    return len(names)


def text(markup):
    return html.unescape(re.sub(r"<[^>]*>", "", markup)).strip()


def read_page(page):
    """What stands on a page of Dossier's, as data."""
    facts = {
        "title": text(re.search(r"<h1>(.*?)</h1>", page, re.S)[1]),
        "row": re.search(r'<p class="byline"><a href="([^"]*)"', page)[1],
        "counts": [[value, text(says)] for value, says in re.findall(r'<p class="count">(.*?)</p><p>(.*?)</p>', page)],
        "profile": [[text(name), text(value)] for name, value in re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", page, re.S)],
        "marks": [text(mark) for mark in re.findall(r"<li><b class=\"[hzcr]\">.*?</li>", page, re.S)],
        "parts": [],
    }
    for section in re.findall(r"<section>(.*?)</section>", page, re.S):
        drawing = re.search(r'<svg .*?d="([^"]*)"', section)
        says = re.search(r"</h2>\s*<p>(.*?)</p>", section, re.S)
        quoted = re.findall(r'<p class="said">(.*?)</p><blockquote class="post" lang="([^"]*)"[^>]*>(.*?)</blockquote>', section, re.S)
        items = []
        for item in re.findall(r"<li>(.*?)(?=<li>|</ul>)", section, re.S):
            link = re.search(r'href="([^"]*)"', item)
            items.append([text(item), link[1] if link else ""])
        facts["parts"].append({
            "title": text(re.search(r"<h2>(.*?)</h2>", section)[1]), "says": text(says[1]) if says else "",
            "columns": drawing[1] if drawing else "", "items": items,
            "posts": [[text(said), language, text(words)] for said, language, words in quoted],
        })
    return facts


def describe(folder):
    files = [os.path.join(root, name) for root, _, names in os.walk(folder) for name in names]
    pages = sum(file.endswith(".html") for file in files)
    return f"{pages:,} pages, {sum(map(os.path.getsize, files)) / 1e6:.0f} MB written"


def report(tools, pages, rounds):
    dossier, hugo = tools
    ratio = statistics.median(b.wall / a.wall for a, b in zip(dossier.runs, hugo.runs))
    memory = dossier.median("memory")
    print(f"{pages:,} pages of accounts, medians of {rounds} rounds; {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}\n")
    print("| tool | wall s | CPU s | peak MB | writes |")
    print("|---|--:|--:|--:|---|")
    for tool in tools:
        print(f"| {tool.name} | {tool.median('wall'):.2f} | {tool.median('cpu'):.2f} | {tool.median('memory'):.0f} | {tool.says} |")
    print(f"\nHugo takes {ratio:.2f} times as long as Dossier, which needs {memory:.0f} MB (400 at most).")
    return 0 if ratio > 1 and memory < 400 else 1


if __name__ == "__main__":
    sys.exit(main())

"""Measures `dossier build` of the demonstration from a ready archive: the first after an analysis, with nothing kept; into a new folder
and over the site that is there, with what the build before kept; and after one word of the commentary was edited.

    python building.py --dossier .build/release/dossier --archive DIR [--content content] [--rounds 5]

DIR holds an archive as `dossier sample` writes it; it is analysed once in a temporary folder, before anything is measured. The table gives
medians. The sites must be the same, byte for byte, but for the edited one. Needs nothing but Python.
"""

import argparse
import filecmp
import os
import shutil
import sys
import tempfile

from measure import Tool


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
        # Elsewhere than in the clone, so that the templates inside the command are used.
        os.chdir(folder)
        Tool("analyse", [dossier, "analyse"], "analyse.txt").run()

        first, fresh, again, edited = tools = [
            Tool(name, [dossier, "build", "--output", output], "build.txt")
            for name, output in [
                ("first after an analysis", "first"),
                ("again, into a new folder", "fresh"),
                ("again, over the same site", "fresh"),
                ("after an edit of one word", "edited"),
            ]
        ]
        section = os.path.join("content", sorted(name for name in os.listdir("content") if name.startswith("02-"))[0])
        text = open(section, encoding="utf-8").read()
        for number in range(arguments.rounds):
            for kept in ["answers", "parts", "site"]:
                if os.path.exists(f"archive/analysed.sqlite.{kept}"):
                    os.remove(f"archive/analysed.sqlite.{kept}")
            for each in tools:
                if each is not again:
                    shutil.rmtree(each.command[-1], ignore_errors=True)
                if each is edited:
                    shutil.copytree("fresh", "edited")
                    open(section, "w", encoding="utf-8").write(f"{text}\nRound {'i' * (number + 1)}.\n")
                each.runs.append(each.run())
            open(section, "w", encoding="utf-8").write(text)
            print(f"round {number + 1} of {arguments.rounds}", file=sys.stderr)
        differing = [path for path in files("first") if not same("first", "fresh", path)]
        changed = [path for path in files("first") if not same("first", "edited", path)]
        print(f"medians of {arguments.rounds} rounds; the demonstration, {len(files('first'))} files\n")
        print("| dossier build | wall s | CPU s | peak MB |\n|---|--:|--:|--:|")
        for each in tools:
            print(
                f"| {each.name} | {each.median('wall'):.2f} | {each.median('cpu'):.2f} | {each.median('memory'):.0f} |")
        print(f"\n{len(changed)} files differ after the edit")
        if differing or not changed:
            sys.exit(f"the sites should be the same, and differ in {', '.join(differing) or 'nothing after an edit'}")


def parse():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--dossier", required=True, help="the release build of the command")
    parser.add_argument("--archive", required=True, help="a folder written by `dossier sample`")
    parser.add_argument("--content", default="content", help="the folder of report.yml and the commentary")
    parser.add_argument("--rounds", type=int, default=5)
    return parser.parse_args()


def files(folder):
    return sorted(
        os.path.relpath(os.path.join(parent, name), folder) for parent, _, names in os.walk(folder) for name in names)


def same(one, other, path):
    paths = [os.path.join(folder, path) for folder in (one, other)]
    return all(map(os.path.exists, paths)) and filecmp.cmp(*paths, shallow=False)


if __name__ == "__main__":
    main()

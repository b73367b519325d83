"""How the time and memory of `dossier analyse` grow from an archive to one of ten times its size."""

import os
import statistics
import tempfile

from measure import Tool, tables

ROUNDS = 2


def measure(dossier, archive, ten, content):
    """Runs both in alternation and prints a table."""
    with tempfile.TemporaryDirectory(prefix="bench-ten-") as folder:

        def tool(name, files, *options):
            return Tool(
                name, [dossier, "analyse", *files, "--content", content, *options], os.path.join(folder, name.replace(" ", "-")))

        kinds = (("dossier analyse", ["--into", os.path.join(folder, "analysed.sqlite")]), ("dossier analyse --facts-only", ["--facts-only"]))
        pairs = [(tool(name, tables(archive), *options), tool(f"{name} of ten", tables(ten), *options)) for name, options in kinds]
        for one, of_ten in pairs:
            one.run()  # once to warm the file cache
            for _ in range(ROUNDS):
                one.runs.append(one.run())
                of_ten.runs.append(of_ten.run())
    size = sum(os.path.getsize(file) for file in tables(ten)) / 1e6
    print(f"\nten times the archive, {size:,.0f} MB, medians of {ROUNDS} rounds\n")
    print("| tool | wall s | CPU s | peak MB | times the wall | times the CPU |")
    print("|---|--:|--:|--:|--:|--:|")
    for one, of_ten in pairs:
        wall, cpu = (
            statistics.median(getattr(b, figure) / getattr(a, figure) for a, b in zip(one.runs, of_ten.runs)) for figure in ("wall", "cpu"))
        print(
            f"| {one.name} | {of_ten.median('wall'):.2f} | {of_ten.median('cpu'):.2f} | {of_ten.median('memory'):.0f}"
            f" | {wall:.1f} | {cpu:.1f} |")

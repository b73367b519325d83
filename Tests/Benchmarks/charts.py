"""Draws the report's lead figure with Charts, Vega-Lite and Matplotlib from the same weekly series, in one run.

    python charts.py --csv site/figures/topic-distribution-by-week/topic-distribution-by-week.csv --lead-figure BINARY

BINARY is the package Tests/Benchmarks/LeadFigure, built for release. Needs vl-convert-python and matplotlib from PyPI. Each
tool draws shares of topics by week over a strip of posts by week as an SVG; the times are medians of warm drawings, without
starting a process. The exit status is 1 unless Charts is at least 20 times faster than either and its file smaller.
"""

import argparse
import csv
import io
import json
import statistics
import subprocess
import sys
import tempfile
import time

LEAST_RATIO = 20
WIDTH, PLOT, STRIP = 1072, 348, 58


def read(path):
    """The weeks as text, posts of each, and for each topic its shares; None where a week has too few posts."""
    with open(path, encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    topics = [name.removesuffix("-share") for name in rows[0] if name.endswith("-share")]
    shares = {topic: [float(row[topic + "-share"]) if row[topic + "-share"] else None for row in rows] for topic in topics}
    return [row["week"] for row in rows], [int(row["posts"]) for row in rows], shares


def vega_lite(weeks, posts, shares):
    import vl_convert

    values = [
        {"week": week, "topic": topic, "share": column[index]}
        for topic, column in shares.items()
        for index, week in enumerate(weeks)
        if column[index] is not None
    ]
    x = {"field": "week", "type": "temporal", "title": None}
    spec = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "vconcat": [
            {
                "width": WIDTH, "height": PLOT, "mark": "area", "data": {"values": values},
                "encoding": {
                    "x": x,
                    "y": {"field": "share", "type": "quantitative", "stack": "zero", "axis": {"format": "%"}},
                    "color": {"field": "topic", "type": "nominal"},
                },
            },
            {
                "width": WIDTH, "height": STRIP, "mark": "bar",
                "data": {"values": [{"week": week, "posts": count} for week, count in zip(weeks, posts)]},
                "encoding": {"x": x, "y": {"field": "posts", "type": "quantitative"}},
            },
        ],
    }
    return lambda: vl_convert.vegalite_to_svg(spec)


def matplotlib_figure(weeks, posts, shares):
    import datetime

    import matplotlib

    matplotlib.use("svg")
    from matplotlib import pyplot

    days = [datetime.date.fromisoformat(week) for week in weeks]
    stack = [[share if share is not None else float("nan") for share in column] for column in shares.values()]

    def draw():
        figure, (plot, strip) = pyplot.subplots(
            2, 1, sharex=True, figsize=(WIDTH / 72, (PLOT + STRIP + 80) / 72), height_ratios=[PLOT, STRIP])
        plot.stackplot(days, stack, labels=list(shares))
        plot.legend(loc="upper left")
        strip.bar(days, posts, width=6)
        out = io.StringIO()
        figure.savefig(out, format="svg")
        pyplot.close(figure)
        return out.getvalue()

    return draw


def measure(draw, rounds):
    draw()
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        svg = draw()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times), len(svg.encode())


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--csv", required=True)
    arguments.add_argument("--lead-figure", required=True)
    arguments.add_argument("--rounds", type=int, default=9)
    options = arguments.parse_args()
    series = read(options.csv)
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run([options.lead_figure, options.csv, folder], check=True, capture_output=True, text=True)
    ours = json.loads(run.stdout)
    rows = [("Charts", ours["milliseconds"], ours["bytes"])]
    for name, make in (("Vega-Lite (vl-convert)", vega_lite), ("Matplotlib", matplotlib_figure)):
        rows.append((name, *measure(make(*series), options.rounds)))
    print(f"The lead figure, {len(series[0])} weeks of {len(series[2])} topics, warm medians:\n")
    print(f"{'':24}{'ms':>10}{'KB':>10}{'times ours':>14}")
    for name, milliseconds, size in rows:
        print(f"{name:24}{milliseconds:10.2f}{size / 1000:10.1f}{milliseconds / rows[0][1]:14.0f}")
    slow = [name for name, milliseconds, _ in rows[1:] if milliseconds < LEAST_RATIO * rows[0][1]]
    large = [name for name, _, size in rows[1:] if size <= rows[0][2]]
    for name in slow:
        print(f"charts.py: {name} is not {LEAST_RATIO} times slower", file=sys.stderr)
    for name in large:
        print(f"charts.py: {name} writes no larger file", file=sys.stderr)
    return 1 if slow or large else 0


if __name__ == "__main__":
    sys.exit(main())

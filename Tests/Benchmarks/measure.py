"""One run of a command: how long, how much processor, how much memory."""

import glob
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field


@dataclass
class Run:
    wall: float  # seconds
    cpu: float  # seconds, user and system
    memory: float  # MB, the peak of the process


@dataclass
class Tool:
    name: str
    command: list
    output: str  # the file that its standard output goes to
    runs: list = field(default_factory=list)
    says: str = ""

    def run(self):
        with open(self.output, "wb") as output, tempfile.TemporaryFile() as errors:
            start = time.perf_counter()
            process = subprocess.Popen(self.command, stdout=output, stderr=errors)
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - start
            if status != 0:
                errors.seek(0)
                sys.exit(f"{' '.join(self.command)} failed:\n{errors.read().decode(errors='replace')}")
        return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)

    def median(self, figure):
        return statistics.median(getattr(run, figure) for run in self.runs)


def find(folder, pattern):
    """The one file of a folder that has such a name."""
    found = sorted(glob.glob(os.path.join(glob.escape(folder), pattern)))
    if len(found) != 1:
        sys.exit(f"{folder} should hold one file {pattern}, and holds {len(found)}")
    return found[0]


def tables(folder):
    """The accounts, posts and media of an archive as `dossier sample` writes it."""
    return [find(folder, pattern) for pattern in ("china_052020_users*.csv", "china_052020_tweets*.csv", "media_manifest.csv")]

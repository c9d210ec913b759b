"""Open a TextGrid with Praat and compare its intervals with our segments.

    python praat_import.py clip.TextGrid clip.emotions.segments.csv

Praat (GPL) is a program of its own that must be on the PATH.
"""

import csv
import subprocess
import sys
from collections import Counter
from pathlib import Path


def main() -> None:
    """Compare; fails where anything differs."""
    grid, segments = (Path(name).resolve() for name in sys.argv[1:])
    script = Path(__file__).with_name("textgrid_tiers.praat")
    version = subprocess.run(["praat", "--version"], capture_output=True, text=True, check=True)
    printed = subprocess.run(
        ["praat", "--run", str(script), str(grid)], capture_output=True, text=True, check=True
    )
    *lines, total = printed.stdout.splitlines()
    cells = [line.split("\t") for line in lines]
    shown = Counter((name, float(begin), float(end), text) for name, begin, end, text in cells)
    with segments.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    expected = Counter(
        (row["person"], float(row["onset_s"]), float(row["offset_s"]), row["emotion"])
        for row in rows
    )
    assert shown == expected, (shown - expected, expected - shown)
    assert float(total.split("\t")[1]) >= max(float(row["offset_s"]) for row in rows)
    print(f"{version.stdout.split('(')[0].strip()} shows {sum(shown.values())} intervals of "
          f"{len({name for name, *_ in shown})} tiers, as our segments say.")  # fmt: skip


main()

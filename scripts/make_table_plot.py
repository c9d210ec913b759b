"""Make ``docs/screenshots/table-plot.png``: the README's plot of the demo clip's table.

Run ``python scripts/make_table_plot.py``; it needs the training extra's pandas and Matplotlib.
"""

import tempfile
from pathlib import Path

import matplotlib as mpl

mpl.use("agg")
import pandas as pd

from app.cli import main as fer_desktop
from fer_core.system.resources import asset

TARGET = Path(__file__).resolve().parent.parent / "docs" / "screenshots" / "table-plot.png"


def main() -> None:
    """Annotate the demo clip in a folder of its own, then do what the README does."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["annotate", str(asset("demo.mp4")), "-o", folder, "--no-video"]
        if fer_desktop(command) != 0:
            raise SystemExit(1)
        table = pd.read_csv(Path(folder) / "demo.emotions.csv")
        plot = table.pivot_table(index="time_s", columns="face_id", values="happy").plot()
        plot.figure.set_size_inches(7.2, 2.6)
        plot.figure.tight_layout()
        plot.figure.savefig(TARGET, dpi=100)


if __name__ == "__main__":
    main()

"""Cost of a table as arrays: an hour of four people, and 100,000 rows.

`python -m tests.benchmarks.test_arrays FOLDER` writes the two tables there, for trying the window.
"""

import sys
from pathlib import Path

import numpy as np
import pytest

from fer_core.emotion.model_card import EMOTIONS
from fer_core.people.arrays import edit_arrays, scan_arrays
from fer_core.people.edits import CodeStretch, CutStretch
from fer_core.people.people import People
from fer_core.tables.arrays.curves import reduce_curve
from fer_core.tables.arrays.loading import load_arrays
from fer_core.tables.arrays.person import persons_of
from fer_core.tables.formats import FORMATS
from fer_core.tables.rows import Row
from fer_core.tables.schema import TABLE_COLUMNS
from fer_core.tables.writers import open_table

FRAMES = {"an hour of four": 108_000, "100,000 rows": 25_000}


def write_table(path: Path, frames: int) -> Path:
    """Write four faces on each of some frames, 30 a second."""
    random = np.random.default_rng(0)
    writer = open_table(path, path.suffix[1:], TABLE_COLUMNS)
    for frame in range(frames):
        chances = random.dirichlet([0.5] * 7, 4).round(6).tolist()
        rows = []
        for face, row in enumerate(chances, 1):
            emotion = EMOTIONS[row.index(max(row))]
            cells = dict(zip(EMOTIONS, row, strict=True))
            time, left = round(frame / 30, 6), 100.25 * face
            rows.append(
                Row(
                    frame,
                    time,
                    face,
                    "detected",
                    left,
                    80.5,
                    120.25,
                    120.25,
                    emotion,
                    max(row),
                    **cells,
                    emotion_smoothed=EMOTIONS[frame // 60 % 7],
                    person=f"P{face}",
                    confidence_smoothed=max(row),
                    face_quality="ok" if frame % 50 else "small",
                )
            )
        writer.write(rows)
    writer.close()
    return path


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("frames", FRAMES.values(), ids=list(FRAMES))
def test_loading(benchmark, frames, kind, tmp_path):
    path = write_table(tmp_path / f"t.{kind}", frames)
    arrays = benchmark.pedantic(load_arrays, (path,), rounds=3)
    assert len(arrays) == 4 * frames


@pytest.fixture
def hour(tmp_path):
    return load_arrays(write_table(tmp_path / "t.parquet", FRAMES["an hour of four"]))


def test_applying_500_changes(benchmark, hour):
    people = People.of_faces(scan_arrays(hour))
    for place in range(499):
        start = 100 + 200 * place
        people = people.apply(CodeStretch(place % 4 + 1, EMOTIONS[place % 7], start, start + 150))
    people = people.apply(CutStretch(0, 50))
    persons = benchmark(lambda: persons_of(edit_arrays(hour, people)))
    assert len(persons) == 4


def test_reducing_curves_to_1200_pixels(benchmark, hour):
    persons = persons_of(edit_arrays(hour))
    edges = np.linspace(0, hour.end, 1201)
    low, high = benchmark(
        lambda: [reduce_curve(one.times, one.probabilities, edges) for one in persons]
    )[0]
    assert (low <= high).all()


if __name__ == "__main__":
    for title, count in FRAMES.items():
        write_table(Path(sys.argv[1]) / f"{title.replace(' ', '_')}.csv", count)

import csv
import json

import numpy as np
import pandas as pd
import pytest

from fer_core.emotion.model_card import EMOTIONS
from fer_core.tables import rows as rows_module
from fer_core.tables.rows import COLUMNS, Row, read_table, rows_of
from fer_core.tables.segments import SegmentFinder
from fer_core.tables.summary import Summary
from fer_core.tables.writers import FORMATS, format_of, open_table
from fer_core.types import Faces, Observation
from tests.support.full_disk import fill_disk

HEADER = (
    "frame,time_s,face_id,status,x,y,width,height,emotion,confidence,angry,disgust,fear,happy,"
    "sad,surprise,neutral,emotion_smoothed"
)


def observation(index, chances, smoothed=None, labels=EMOTIONS):
    chances = np.array(chances, np.float32).reshape(-1, len(labels))
    n = len(chances)
    return Observation(
        index,
        index / 10,
        Faces(
            np.array([[1.25, 2, 33.125, 44]] * n, np.float32).reshape(n, 4),
            np.arange(1, n + 1),
            np.zeros(n, np.int8),
            chances,
            chances if smoothed is None else np.array([smoothed], np.float32),
        ),
    )


HAPPY = [0.05, 0.05, 0.05, 0.7, 0.05, 0.05, 0.05]
EVEN = [1 / 7] * 7


def test_a_face_has_a_row():
    (row,) = rows_of(observation(3, [HAPPY], EVEN), EMOTIONS, 0.4)
    assert row == Row(
        3, 0.3, 1, "detected", 1.25, 2.0, 31.88, 42.0, "happy", 0.7,
        0.05, 0.05, 0.05, 0.7, 0.05, 0.05, 0.05, "uncertain",
    )  # fmt: skip


def test_a_frame_without_a_face_has_an_empty_row():
    (row,) = rows_of(observation(3, []), EMOTIONS, 0.4)
    assert row == Row(3, 0.3)
    assert row.status == "none"


def test_a_model_of_other_labels_fills_its_columns():
    labels = ("sad", "happy")
    (row,) = rows_of(observation(0, [[0.2, 0.8]], labels=labels), labels, 0.4)
    assert (row.happy, row.sad, row.angry) == (0.8, 0.2, None)
    assert row.emotion == "happy"


def test_probabilities_sum_to_one_after_rounding():
    rng = np.random.default_rng(0)
    chances = rng.dirichlet(np.ones(7), 200).astype(np.float32)
    for row in rows_of(observation(0, chances), EMOTIONS, 0.4):
        assert sum(getattr(row, name) for name in EMOTIONS) == pytest.approx(1, abs=1e-4)


@pytest.mark.parametrize("kind", FORMATS)
def test_tables_come_back_as_they_were_written(kind, tmp_path):
    path = tmp_path / f"table.{kind}"
    written = [
        *rows_of(observation(0, [HAPPY, EVEN]), EMOTIONS, 0.4),
        *rows_of(observation(1, []), EMOTIONS, 0.4),
    ]
    table = open_table(path, kind, COLUMNS)
    table.write(written[:1])
    table.write([])
    table.write(written[1:])
    assert not path.exists()
    table.close()
    assert [path.name for path in tmp_path.iterdir()] == [path.name]
    assert list(read_table(path, kind)) == written
    assert format_of(path) == kind


@pytest.mark.parametrize("kind", FORMATS)
def test_an_abandoned_table_leaves_nothing(kind, tmp_path):
    table = open_table(tmp_path / "table", kind, COLUMNS)
    table.write([Row(0, 0.0)])
    table.abandon()
    assert list(tmp_path.iterdir()) == []


def test_pandas_reads_them_in_a_line(tmp_path):
    rows = [*rows_of(observation(0, [HAPPY]), EMOTIONS, 0.4), Row(1, 0.1)]
    for kind, read in (
        ("csv", pd.read_csv),
        ("jsonl", lambda path: pd.read_json(path, lines=True)),
        ("parquet", pd.read_parquet),
    ):
        table = open_table(tmp_path / f"t.{kind}", kind, COLUMNS)
        table.write(rows)
        table.close()
        frame = read(tmp_path / f"t.{kind}")
        assert ",".join(frame.columns) == HEADER
        assert frame["happy"][0] == pytest.approx(0.7)
        assert frame["face_id"].isna().tolist() == [False, True]
        assert frame["emotion_smoothed"][0] == "happy"


def test_csv_is_plain(tmp_path):
    table = open_table(tmp_path / "t.csv", "csv", COLUMNS)
    table.write([Row(0, 0.0)])
    table.close()
    assert (tmp_path / "t.csv").read_bytes() == f"{HEADER}\n0,0.0,,none{',' * 14}\n".encode()


def test_columns_follow_the_rows():
    assert [column.name for column in COLUMNS] == list(Row._fields)
    assert rows_module.NO_FACE == "none"


def shown(frame, face, emotion, chance=0.5):
    return Row(frame, frame / 10, face, "detected", 0, 0, 9, 9, emotion, chance,
               *[chance] * 7, emotion)  # fmt: skip


def test_segments_are_stretches_of_one_emotion():
    finder = SegmentFinder()
    story = [
        [shown(0, 1, "sad", 0.4), shown(0, 2, "happy")],
        [shown(1, 1, "sad", 0.6), shown(1, 2, "happy")],
        [shown(2, 1, "uncertain", 0.3)],
        [Row(3, 0.3)],
        [shown(4, 1, "uncertain", 0.3)],
    ]
    for number, rows in enumerate(story):
        finder.add(rows, number / 10)
    assert [tuple(s) for s in finder.finish(0.55)] == [
        (0.0, 0.2, 1, "sad", 0.5),
        (0.0, 0.2, 2, "happy", 0.5),
        (0.2, 0.3, 1, "uncertain", 0.3),
        (0.4, 0.55, 1, "uncertain", 0.3),
    ]


def test_the_summary_counts_time_and_transitions():
    summary, finder = Summary(EMOTIONS), SegmentFinder()
    story = [
        ([shown(0, 1, "sad")], 0.1),
        ([shown(1, 1, "happy"), shown(1, 2, "sad")], 0.3),
        ([Row(2, 0.4)], 0.1),
        ([shown(3, 1, "sad")], 0.1),
    ]
    for rows, seconds in story:
        summary.add(rows, seconds)
        finder.add(rows, rows[0].time_s)
    found = summary.as_dict(finder.finish(0.6))
    json.dumps(found)
    assert (found["frames"], found["frames_with_faces"]) == (4, 3)
    one = found["faces"]["1"]
    assert (one["first_s"], one["last_s"]) == (0.0, 0.3)
    assert one["seconds_shown"] == pytest.approx(0.5)
    assert one["share"]["happy"] == pytest.approx(0.6)
    assert one["share"]["sad"] == pytest.approx(0.4)
    # Out of the picture in between: not a transition.
    assert one["transitions"] == {"sad": {"happy": 1}}
    assert one["mean_probability"]["fear"] == pytest.approx(0.5)
    assert found["all_faces"]["share"]["sad"] == pytest.approx(0.5 / 0.8)
    assert found["all_faces"]["seconds_shown"] == pytest.approx(0.8)


def test_segments_are_a_table_that_annotation_tools_import(tmp_path):
    from fer_core.tables.segments import COLUMNS as SEGMENT_COLUMNS

    finder = SegmentFinder()
    finder.add([shown(0, 1, "sad")], 0.0)
    table = open_table(tmp_path / "s.csv", "csv", SEGMENT_COLUMNS)
    table.write(finder.finish(0.1))
    table.close()
    with (tmp_path / "s.csv").open(newline="") as file:
        assert list(csv.reader(file)) == [
            ["onset_s", "offset_s", "face_id", "emotion", "mean_confidence"],
            ["0.0", "0.1", "1", "sad", "0.5"],
        ]


@pytest.mark.parametrize("room", [0, 100])
@pytest.mark.parametrize("close_fails", [False, True])
@pytest.mark.parametrize("kind", FORMATS)
def test_a_full_disk_leaves_the_old_table(kind, close_fails, room, tmp_path, monkeypatch):
    path = tmp_path / f"table.{kind}"
    path.write_text("old")
    fill_disk(monkeypatch, room, close_fails=close_fails)
    table = None
    with pytest.raises(OSError, match="No space"):  # noqa: PT012  # whichever write it is
        table = open_table(path, kind, COLUMNS)
        table.write([Row(frame, frame / 10) for frame in range(1000)])
        table.close()
    if table is not None:
        table.abandon()
    assert [path.name for path in tmp_path.iterdir()] == [path.name]
    assert path.read_text() == "old"

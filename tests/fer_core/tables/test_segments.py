import csv

from fer_core.tables.rows import Row
from fer_core.tables.schema import SEGMENT_COLUMNS
from fer_core.tables.segments import SegmentFinder
from fer_core.tables.writers import open_table
from tests.support.rows import shown


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
        (0.0, 0.2, 1, "sad", 0.5, None),
        (0.0, 0.2, 2, "happy", 0.5, None),
        (0.2, 0.3, 1, "uncertain", 0.3, None),
        (0.4, 0.55, 1, "uncertain", 0.3, None),
    ]


def test_segments_are_a_table_that_annotation_tools_import(tmp_path):
    finder = SegmentFinder()
    finder.add([shown(0, 1, "sad")], 0.0)
    table = open_table(tmp_path / "s.csv", "csv", SEGMENT_COLUMNS)
    table.write(finder.finish(0.1))
    table.close()
    with (tmp_path / "s.csv").open(newline="") as file:
        assert list(csv.reader(file)) == [
            ["onset_s", "offset_s", "face_id", "emotion", "mean_confidence", "person"],
            ["0.0", "0.1", "1", "sad", "0.5", ""],
        ]

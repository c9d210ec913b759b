"""The schema is what rows have, what is written and what docs/tables.md says."""

from pathlib import Path

import pytest

from fer_core.emotion.model_card import EMOTIONS
from fer_core.tables.rows import Row
from fer_core.tables.schema import (
    FILE_COLUMN,
    LIVE_COLUMNS,
    SEGMENT_COLUMNS,
    TABLE_COLUMNS,
    TABLE_SCHEMA,
    Column,
    missing_columns,
)
from fer_core.tables.segments import Segment

DOCUMENT = (Path(__file__).parents[3] / "docs" / "tables.md").read_text("utf-8")
KINDS = {"whole": "whole number", "number": "number", "text": "text"}

FIRST_SCHEMA = [
    "frame", "time_s", "face_id", "status", "x", "y", "width", "height", "emotion", "confidence",
    "angry", "disgust", "fear", "happy", "sad", "surprise", "neutral", "emotion_smoothed",
]  # fmt: skip


def line(column: Column) -> str:
    """The column's line in docs/tables.md."""
    cells = (
        f"`{column.name}`",
        KINDS[column.kind],
        column.unit,
        column.meaning,
        column.empty,
        column.since,
    )
    return f"| {' | '.join(map(str, cells))} |"


def test_rows_and_segments_have_the_columns_in_their_order() -> None:
    assert [column.name for column in TABLE_COLUMNS] == list(Row._fields)
    assert [column.name for column in SEGMENT_COLUMNS] == list(Segment._fields)


def test_old_columns_keep_their_place_and_new_ones_follow() -> None:
    names = [column.name for column in TABLE_COLUMNS]
    assert names[: len(FIRST_SCHEMA)] == FIRST_SCHEMA
    versions = [column.since for column in TABLE_COLUMNS]
    assert versions == sorted(versions)
    assert versions[: len(FIRST_SCHEMA)] == [1] * len(FIRST_SCHEMA)
    assert versions[-1] <= TABLE_SCHEMA


def test_live_tables_have_all_columns_and_keep_the_order_too() -> None:
    names = [column.name for column in LIVE_COLUMNS]
    assert set(names) - {column.name for column in TABLE_COLUMNS} == {"loop", "wall_time"}
    assert names[: len(FIRST_SCHEMA)] == FIRST_SCHEMA
    versions = [column.since for column in LIVE_COLUMNS]
    assert versions == sorted(versions)


def test_every_emotion_has_a_column() -> None:
    assert set(EMOTIONS) <= {column.name for column in TABLE_COLUMNS}


@pytest.mark.parametrize(
    "column", [*LIVE_COLUMNS, FILE_COLUMN, *SEGMENT_COLUMNS], ids=lambda column: column.name
)
def test_the_page_has_the_line_of_every_column(column: Column) -> None:
    assert line(column) in DOCUMENT.splitlines()


def test_the_page_names_the_version() -> None:
    assert f"version {TABLE_SCHEMA}" in DOCUMENT


def test_columns_that_came_later_may_be_missing() -> None:
    columns = (Column("a", "text", "", ""), Column("b", "text", "", "", since=2))
    assert missing_columns(["a"], columns) == []
    assert missing_columns(["b"], columns) == ["a"]

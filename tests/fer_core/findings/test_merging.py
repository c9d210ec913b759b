from pathlib import Path

import pytest

from fer_core.errors import AnnotationError, ResultError
from fer_core.findings import merging
from fer_core.findings.merging import find_parts, merge_parts
from fer_core.people.edits import NamePerson
from fer_core.people.reading import open_journal, read_result
from fer_core.tables.readers import read_records
from fer_core.tables.results import find_results
from fer_core.tables.schema import FILE_COLUMN, TABLE_COLUMNS
from tests.support.recordings import face_rows, write_result

SHOWN = {1: ["happy"] * 5, 2: ["sad"] * 3}


def refuse(error: ResultError) -> None:
    raise error


def read(path: Path) -> list[tuple]:
    return list(read_records(path, path.suffix[1:], (FILE_COLUMN, *TABLE_COLUMNS)))


@pytest.mark.parametrize("held", [3, 16384])
@pytest.mark.parametrize("kind", ["csv", "jsonl", "parquet"])
def test_every_row_is_there_with_its_file(
    tmp_path: Path, kind: str, held: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merging, "_HELD_ROWS", held)
    tables = [write_result(tmp_path / name, face_rows(SHOWN), name) for name in ("one", "two")]
    target = tmp_path / f"all.{kind}"
    counts = merge_parts(target, find_parts(tables, refuse), refuse)
    expected = [
        (str(table.with_name(f"{table.parent.name}.mp4")), *row)
        for table in tables
        for row in read_result(find_results(table)[0])
    ]
    assert read(target) == expected
    assert sum(counts.values()) == len(expected)
    assert {row[-1 - len(TABLE_COLUMNS)] for row in expected} == set(counts)


def test_changes_of_a_review_count(tmp_path: Path) -> None:
    table = write_result(tmp_path, face_rows(SHOWN))
    open_journal(find_results(table)[0]).append(NamePerson("P1", "Ada"))
    merge_parts(tmp_path / "all.csv", find_parts([table], refuse), refuse)
    place = [column.name for column in (FILE_COLUMN, *TABLE_COLUMNS)].index("person")
    assert {row[place] for row in read(tmp_path / "all.csv")} == {"Ada", "P2"}


@pytest.mark.parametrize("held", [2, 16384])
def test_a_table_that_is_damaged_at_its_end_leaves_no_row(
    tmp_path: Path, held: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merging, "_HELD_ROWS", held)
    whole = write_result(tmp_path, face_rows(SHOWN), "whole")
    cut = write_result(tmp_path, face_rows(SHOWN), "cut")
    cut.write_bytes(cut.read_bytes()[:-40])
    errors: list[ResultError] = []
    counts = merge_parts(tmp_path / "all.csv", find_parts([tmp_path], errors.append), errors.append)
    assert list(counts) == [str(whole.with_name("whole.mp4"))]
    assert {row[0] for row in read(tmp_path / "all.csv")} == set(counts)
    assert ["cut.emotions.csv" in str(error) for error in errors] == [True]


def test_two_results_of_one_file_are_told_apart_by_their_tables(tmp_path: Path) -> None:
    first = write_result(tmp_path, face_rows(SHOWN), "clip", files={"source": "clip.mp4"})
    other = write_result(tmp_path / "again", face_rows(SHOWN), files={"source": "../clip.mp4"})
    parts = find_parts([first, other], refuse)
    assert [part.file for part in parts] == [str(first), str(other)]
    assert {part.name for part in parts} == {"clip.mp4"}


def test_a_result_that_is_named_twice_is_taken_once(tmp_path: Path) -> None:
    table = write_result(tmp_path, face_rows(SHOWN))
    parts = find_parts([table, table.with_suffix(".json"), tmp_path], refuse)
    assert [part.files.table for part in parts] == [table]


def test_without_any_whole_result_nothing_is_written(tmp_path: Path) -> None:
    table = write_result(tmp_path, face_rows(SHOWN))
    table.write_text("x")
    errors: list[ResultError] = []
    parts = find_parts([tmp_path, tmp_path / "missing.csv"], errors.append)
    assert (parts, len(errors)) == ([], 2)
    with pytest.raises(ResultError, match="No result could be read"):
        merge_parts(tmp_path / "all.csv", parts, errors.append)
    assert not list(tmp_path.glob("*all*"))


def test_a_target_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    table = write_result(tmp_path, face_rows(SHOWN))
    with pytest.raises(AnnotationError, match=r"all\.csv could not be written"):
        merge_parts(table / "all.csv", find_parts([table], refuse), refuse)

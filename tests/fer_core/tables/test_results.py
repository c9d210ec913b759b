import json
import os

import pytest

from fer_core.annotation.results.targets import Targets
from fer_core.errors import ResultError
from fer_core.tables.formats import FORMATS
from fer_core.tables.results import ResultFiles, find_results
from fer_core.tables.rows import Row
from fer_core.tables.schema import FILE_COLUMN, SEGMENT_COLUMNS, TABLE_COLUMNS
from fer_core.tables.writers import open_table
from tests.support.pipes import filled_pipe, needs_pipes

ONE_FRAME = (Row(0, 0.0),)


def write(path, columns=TABLE_COLUMNS, rows=ONE_FRAME, kind=None):
    path.parent.mkdir(parents=True, exist_ok=True)
    table = open_table(path, kind or path.suffix[1:], columns)
    table.write(rows)
    table.close()
    return path


def make_result(folder, stem="clip", kind="csv", source=None, *, files=True, **others):
    """Write the files of a result, as a job does; returns their targets and their source."""
    targets = Targets(
        **{
            "video": folder / f"{stem}.emotions.mp4",
            "table": folder / f"{stem}.emotions.{kind}",
            "table_format": kind,
            "segments": folder / f"{stem}.emotions.segments.csv",
            "summary": folder / f"{stem}.emotions.json",
        }
        | others
    )
    source = source or folder / f"{stem}.mp4"
    source.parent.mkdir(parents=True, exist_ok=True)
    source.touch()
    write(targets.table, kind=kind)
    if targets.video is not None:
        targets.video.touch()
    if targets.segments is not None:
        write(targets.segments, SEGMENT_COLUMNS, ())
    content = {"source": {"name": source.name}, "settings": {}, "all_faces": {}}
    if files:
        content["files"] = targets.names(source)
    targets.summary.write_text(json.dumps(content))
    return targets, source


def expected(targets, source):
    return ResultFiles(
        targets.table,
        targets.table_format,
        targets.summary,
        targets.segments,
        targets.video,
        source,
    )


@pytest.mark.parametrize("kind", FORMATS)
def test_table_and_summary_name_the_same_result(kind, tmp_path):
    result = expected(*make_result(tmp_path, kind=kind))
    assert find_results(result.table) == (result,)
    assert find_results(result.summary) == (result,)


def test_the_source_is_found_where_it_was_annotated_from(tmp_path):
    result = expected(*make_result(tmp_path / "out", source=tmp_path / "in" / "clip.mp4"))
    assert find_results(result.table) == (result,)


def test_what_was_not_written_or_is_gone_is_none(tmp_path):
    targets, source = make_result(tmp_path, video=None, segments=None)
    source.unlink()
    assert find_results(targets.table) == (ResultFiles(targets.table, "csv", targets.summary),)


def test_a_table_of_its_own_name_is_found_by_its_summary(tmp_path):
    targets, source = make_result(tmp_path, table=tmp_path / "tables" / "t.csv")
    assert find_results(targets.summary) == (expected(targets, source),)
    assert find_results(targets.table) == (ResultFiles(targets.table, "csv"),)


def test_summaries_of_before_the_names_were_written_in_them(tmp_path):
    targets, source = make_result(tmp_path, kind="jsonl", files=False, video=None)
    result = expected(targets, source)
    assert find_results(targets.summary) == (result,)
    assert find_results(targets.table) == (result,)


def test_results_that_were_moved_together(tmp_path):
    targets, source = make_result(tmp_path / "a")
    moved = (tmp_path / "a").rename(tmp_path / "b")
    (result,) = find_results(moved)
    assert result.table == moved / targets.table.name
    assert result.source == moved / source.name


def test_a_folder_has_all_results_below_it(tmp_path):
    first = expected(*make_result(tmp_path, "a"))
    second = expected(*make_result(tmp_path / "sub", "b", "parquet"))
    live = write(tmp_path / "live.csv")
    write(tmp_path / "all.csv", (FILE_COLUMN, *TABLE_COLUMNS), ())
    write(tmp_path / ".hidden" / "c.csv")
    (tmp_path / "notes.csv").write_text("a,b\n1,2\n")
    (tmp_path / "notes.json").write_text("[1]")
    (tmp_path / "broken.parquet").write_bytes(b"PAR1")
    assert find_results(tmp_path) == (first, ResultFiles(live, "csv"), second)


def test_a_table_that_an_earlier_run_left_beside_a_newer_one_is_not_counted_twice(tmp_path):
    old = write(tmp_path / "clip.emotions.csv")
    result = expected(*make_result(tmp_path, kind="jsonl"))
    assert find_results(tmp_path) == (result,)
    assert find_results(old) == (ResultFiles(old, "csv"),)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("gone.csv", "no file or folder"),
        ("empty", "no result in"),
        ("clip.mp4", "is no result"),
        ("list.json", "no summary"),
        ("other.csv", "no column frame"),
        ("clip.emotions.segments.csv", "no column frame"),
        ("all.csv", "several files"),
        ("alone.json", "is not there"),
    ],
)
def test_what_is_no_result_is_refused_in_a_sentence(name, words, tmp_path):
    make_result(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "list.json").write_text("[1]")
    (tmp_path / "other.csv").write_text("a,b\n1,2\n")
    write(tmp_path / "all.csv", (FILE_COLUMN, *TABLE_COLUMNS), ())
    content = {"source": None, "settings": 1, "all_faces": 2, "files": [3]}
    (tmp_path / "alone.json").write_text(json.dumps(content))
    with pytest.raises(ResultError, match=words) as caught:
        find_results(tmp_path / name)
    assert name in str(caught.value)


def test_a_summary_in_a_folder_whose_table_is_gone_is_not_left_out_silently(tmp_path):
    targets, _ = make_result(tmp_path)
    targets.table.unlink()
    with pytest.raises(ResultError, match="is not there"):
        find_results(tmp_path)


@pytest.mark.skipif(os.name != "posix", reason="links")
@pytest.mark.parametrize("content", [b"", b'{"source": ', b"\xff\xfe", b"[" * 100_000])
def test_a_damaged_summary_in_a_folder_is_named_and_its_table_not_taken(content, tmp_path):
    targets, _ = make_result(tmp_path)
    whole, _ = make_result(tmp_path, "other")
    targets.summary.write_bytes(content)
    with pytest.raises(ResultError, match=r"clip\.emotions\.json is no summary"):
        find_results(tmp_path)
    errors = []
    (found,) = find_results(tmp_path, errors.append)
    assert found.table == whole.table
    assert [str(error) for error in errors] == ["clip.emotions.json is no summary of this program."]
    # The table itself can still be named.
    (named,) = find_results(targets.table)
    assert (named.table, named.summary) == (targets.table, None)


def test_a_file_of_other_json_beside_a_table_of_other_columns_is_nobodys_result(tmp_path):
    make_result(tmp_path)
    (tmp_path / "notes.csv").write_text("a,b\n1,2\n")
    (tmp_path / "notes.json").write_text("{")
    assert len(find_results(tmp_path)) == 1


def test_a_result_behind_a_link(tmp_path):
    targets, _ = make_result(tmp_path / "real")
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "real")
    (result,) = find_results(link / targets.table.name)
    assert result.summary == link / targets.summary.name


@needs_pipes
def test_a_pipe_in_place_of_a_summary_is_not_read(tmp_path):
    targets, _ = make_result(tmp_path)
    content = targets.summary.read_bytes()
    targets.summary.unlink()
    with filled_pipe(targets.summary, content):
        assert find_results(targets.table) == (ResultFiles(targets.table, "csv"),)

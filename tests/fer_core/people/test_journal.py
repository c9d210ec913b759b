import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fer_core.errors import FerError, ResultError
from fer_core.people.edits import AssignStretch, CodeStretch, CutStretch, MergePeople, NamePerson
from fer_core.people.journal import edits_path
from fer_core.people.reading import open_journal, read_result
from fer_core.tables.schema import TABLE_COLUMNS
from tests.support.results import make_result

ROOT = Path(__file__).resolve().parents[3]
SOME = [
    NamePerson("P1", "Anna"),
    MergePeople("P3", "P2"),
    AssignStretch(1, "P2", 12, 20),
    CodeStretch(1, "sad", 3, 9),
    CutStretch(0, 3),
]


def test_changes_are_kept_and_taken_back_byte_for_byte(tmp_path):
    result = make_result(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    journal = open_journal(result)
    contents = []
    for edit in SOME:
        contents.append(journal.path.read_bytes() if journal.path.exists() else None)
        journal.append(edit)
    again = open_journal(result)
    assert again.edits == tuple(SOME)
    assert again.people == journal.people
    for edit, content in zip(reversed(SOME), reversed(contents), strict=True):
        assert again.undo() == (edit,)
        assert (again.path.read_bytes() if again.path.exists() else None) == content
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before
    with pytest.raises(ResultError, match="no change"):
        again.undo()


@pytest.mark.slow
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25
)
@given(st.lists(st.sampled_from(SOME), max_size=8))
def test_any_changes_taken_back_give_the_rows_of_before(tmp_path, edits):
    result = make_result(tmp_path)
    rows = list(read_result(result))
    journal = open_journal(result)
    made = 0
    for edit in edits:
        try:
            journal.append(edit)
            made += 1
        except ResultError:
            continue
    assert len(open_journal(result).edits) == made
    for _ in range(made):
        journal.undo()
    assert not journal.path.exists()
    assert list(read_result(result)) == rows


def test_of_several_changes_all_are_made_or_none(tmp_path):
    journal = open_journal(make_result(tmp_path))
    with pytest.raises(ResultError):
        journal.append(SOME[0], NamePerson("P9", "Ben"))
    assert journal.edits == ()
    assert not journal.path.exists()


def test_changes_for_another_table_are_refused(tmp_path):
    result = make_result(tmp_path)
    open_journal(result).append(SOME[0])
    with result.table.open("a") as table:
        table.write("30,3.0,,none" + "," * (len(TABLE_COLUMNS) - 4) + "\n")
    with pytest.raises(ResultError, match="another table"):
        open_journal(result)
    assert edits_path(result.table).exists()
    list(read_result(result, edited=False))


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"[]", b"\xff", b'{"schema": 2, "edits": [], "table_sha256": ""}']
)
def test_a_damaged_file_is_named_in_a_sentence(tmp_path, damage):
    result = make_result(tmp_path)
    edits_path(result.table).write_bytes(damage)
    with pytest.raises(ResultError, match=r"clip\.emotions\.edits\.json is damaged"):
        open_journal(result)


def test_changes_that_fit_no_longer_are_named(tmp_path):
    result = make_result(tmp_path)
    journal = open_journal(result)
    journal.append(SOME[0])
    content = json.loads(journal.path.read_text())
    content["edits"] = [{"kind": "name", "person": "P9", "name": "Anna"}]
    journal.path.write_text(json.dumps(content))
    with pytest.raises(ResultError, match="does not fit the table"):
        open_journal(result)


def test_another_programs_changes_are_not_lost(tmp_path):
    result = make_result(tmp_path)
    one, other = open_journal(result), open_journal(result)
    one.append(SOME[0])
    with pytest.raises(FerError, match="changed by another program"):
        other.append(SOME[1])
    assert open_journal(result).edits == (SOME[0],)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_kill_leaves_whole_changes(tmp_path):
    result = make_result(tmp_path)
    code = f"""
from pathlib import Path
from fer_core.people.edits import CodeStretch
from fer_core.people.reading import open_journal
from fer_core.tables.results import find_results
journal = open_journal(find_results(Path({str(result.table)!r}))[0])
for number in range(10_000):
    journal.append(CodeStretch(1, ("sad", "happy")[number % 2], 0, 5))
    print(number, flush=True)
"""
    process = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert process.stdout is not None
    with process:
        done = 0
        for line in process.stdout:
            done = int(line) + 1
            if done == 40:
                process.send_signal(signal.SIGKILL)
    edits = open_journal(result).edits
    assert len(edits) in (done, done + 1)
    assert done >= 40


def test_several_changes_are_taken_back_with_one_write(tmp_path):
    result = make_result(tmp_path)
    journal = open_journal(result)
    journal.append(SOME[0])
    before, people = journal.path.read_bytes(), journal.people
    journal.append(*SOME[1:4])
    assert journal.undo(3) == tuple(SOME[1:4])
    assert journal.path.read_bytes() == before
    assert journal.people == people
    with pytest.raises(ResultError, match="no change"):
        journal.undo(2)


def test_a_table_that_changes_meanwhile_is_noticed(tmp_path):
    result = make_result(tmp_path)
    journal = open_journal(result)
    journal.append(SOME[0])
    before = journal.path.read_bytes()
    result.table.write_bytes(result.table.read_bytes() + b"\n")
    with pytest.raises(ResultError, match="changed by another program"):
        journal.append(SOME[1])
    assert journal.path.read_bytes() == before

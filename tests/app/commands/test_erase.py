import csv
import zipfile

import pytest

from app.cli import main
from fer_core.corrected_faces.manifest import COLUMNS, MANIFEST_FILE, ManifestLine, manifest_text
from fer_core.exports import EXPORTS
from fer_core.people.edits import NamePerson
from fer_core.people.reading import open_journal, read_result
from fer_core.tables.schema import FILE_COLUMN, TABLE_COLUMNS, Column
from fer_core.tables.writers import open_table
from tests.support.results import made_rows, make_result


def erase(path, *arguments):
    return main(["erase", str(path), *arguments])


def test_a_person_is_removed_and_nothing_is_left(tmp_path, capsys):
    result = make_result(tmp_path)
    assert erase(result.table, "--person", "P2", "--check") == 1
    assert "has rows of P2 (face 2)" in capsys.readouterr().out
    assert erase(result.table, "--person", "P2") == 0
    assert "removed P2, 10 rows of 1 face" in capsys.readouterr().out
    assert erase(result.table, "--person", "P2", "--check") == 0
    assert erase(result.table, "--person", "P2") == 1
    assert "Nobody in" in capsys.readouterr().err


def test_a_name_is_removed_from_all_results_of_a_folder(tmp_path):
    results = [make_result(tmp_path / name, name) for name in ("one", "two")]
    for result in results:
        open_journal(result).append(NamePerson("P1", "Anna"))
    assert erase(tmp_path, "--person", "Anna") == 0
    for result in results:
        assert {row.person for row in read_result(result)} == {None, "P2", "P3"}
    assert erase(tmp_path, "--person", "Anna", "--check") == 0


def test_a_number_needs_one_result(tmp_path, capsys):
    for name in ("one", "two"):
        make_result(tmp_path / name, name)
    assert erase(tmp_path, "--person", "P1") == 1
    assert "somebody else in each" in capsys.readouterr().err


def test_rows_go_from_tables_of_several_files_with_their_other_columns(tmp_path, capsys):
    result = make_result(tmp_path)
    extra = Column("condition", "text", "", "", since=2)
    writer = open_table(tmp_path / "all.csv", "csv", (FILE_COLUMN, *TABLE_COLUMNS, extra))
    for source in ("clip.mp4", "other.mp4"):
        writer.write([(f"videos/{source}", *row, "calm") for row in made_rows()])
    writer.close()
    assert erase(result.table, "--person", "P2") == 0
    assert "all.csv: removed 10 rows" in capsys.readouterr().out
    with (tmp_path / "all.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    people = {(row["file"], row["person"]) for row in rows}
    assert ("videos/clip.mp4", "P2") not in people
    assert ("videos/other.mp4", "P2") in people
    assert {row["condition"] for row in rows} == {"calm"}


def test_a_name_in_another_file_is_found(tmp_path, capsys):
    make_result(tmp_path)
    (tmp_path / "clip.txt").write_text("of Änne", "utf-8")
    assert erase(tmp_path, "--person", "Änne", "--check") == 1
    assert "clip.txt holds the name" in capsys.readouterr().out


def test_a_call_without_a_person_ends_with_code_2(tmp_path):
    with pytest.raises(SystemExit) as ended:
        erase(tmp_path)
    assert ended.value.code == 2


@pytest.mark.slow
@pytest.mark.parametrize("kind", EXPORTS)
def test_exports_lose_the_person_and_check_finds_them_before(tmp_path, kind, capsys):
    result = make_result(tmp_path)
    open_journal(result).append(NamePerson("P1", "Anna"))
    target = tmp_path / "out" / f"other{EXPORTS[kind].ending}"
    target.parent.mkdir()
    assert main(["export", str(result.table), "-o", str(target)]) == 0
    capsys.readouterr()
    assert erase(tmp_path, "--person", "Anna", "--check") == 1
    assert f"{target} was exported and holds Anna" in capsys.readouterr().out
    assert erase(tmp_path, "--person", "Anna") == 0
    assert f"{target}: the person was removed" in capsys.readouterr().out
    assert target.is_file()
    assert erase(tmp_path, "--person", "Anna", "--check") == 0


def test_exports_of_a_result_that_does_not_hold_the_name_any_more(tmp_path, capsys):
    result = make_result(tmp_path)
    journal = open_journal(result)
    journal.append(NamePerson("P1", "Anna"))
    target = tmp_path / "clip.eaf"
    assert main(["export", str(result.table), "-o", str(target)]) == 0
    journal.undo()
    assert erase(tmp_path, "--person", "Anna", "--check") == 1
    assert erase(tmp_path, "--person", "Anna") == 0
    assert b"Anna" not in target.read_bytes()
    assert erase(tmp_path, "--person", "Anna", "--check") == 0
    assert erase(tmp_path, "--person", "Anna") == 1


def test_a_name_in_an_archive_is_found(tmp_path, capsys):
    make_result(tmp_path)
    with zipfile.ZipFile(tmp_path / "sent.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("notes.txt", "of Anna " * 50)
    assert erase(tmp_path, "--person", "Anna", "--check") == 1
    assert "sent.zip holds the name" in capsys.readouterr().out


def test_pictures_of_the_face_go_with_the_person(tmp_path, capsys):
    result = make_result(tmp_path)
    open_journal(result).append(NamePerson("P1", "Anna"))
    folder = tmp_path / "faces"
    lines = []
    for name, person in (("train/sad/1.png", "Anna"), ("test/sad/2.png", "P2")):
        picture = folder / name
        picture.parent.mkdir(parents=True)
        picture.touch()
        cells = dict.fromkeys(COLUMNS, "")
        lines.append(
            ManifestLine(**{**cells, "file": name, "person": person, "source": "clip.mp4"})
        )
    (folder / MANIFEST_FILE).write_text(manifest_text(lines), "utf-8")
    assert erase(tmp_path, "--person", "Anna", "--check") == 1
    assert "has 1 picture of the face of Anna" in capsys.readouterr().out
    assert erase(tmp_path, "--person", "Anna") == 0
    assert "removed 1 picture of a face" in capsys.readouterr().out
    assert not (folder / "train/sad/1.png").exists()
    assert (folder / "test/sad/2.png").exists()
    assert erase(tmp_path, "--person", "Anna", "--check") == 0

from pathlib import Path

import pytest

from fer_core.errors import ResultError
from fer_core.findings.recording import Recording, read_recordings
from fer_core.findings.shares import shares_of
from fer_core.report.conditions import conditions_of, read_metadata
from tests.support.recordings import face_rows, write_result


@pytest.fixture
def recordings(tmp_path: Path) -> list[Recording]:
    for name, happy in (("a", 5), ("b", 10), ("c", 0)):
        shown = {1: ["happy"] * happy + ["sad"] * (10 - happy) + ["uncertain"] * 10}
        write_result(tmp_path / "results", face_rows(shown, 10), name=name)
    return read_recordings([tmp_path / "results"])


def test_persons_of_a_condition_are_averaged(tmp_path: Path, recordings: list[Recording]) -> None:
    path = tmp_path / "people.csv"
    path.write_text("file,condition\nfolder/a.mp4,film\nb.mp4,film\nc.emotions.csv,rest\n")
    metadata = read_metadata(path, recordings)
    film, rest = conditions_of(
        recordings, [shares_of(r) for r in recordings], metadata, "condition"
    )
    assert (film.name, film.clips, film.persons) == ("film", 2, 2)
    assert film.shares["happy"].value == pytest.approx(0.75)
    assert film.shares["happy"].low is None
    assert film.uncertain.value == pytest.approx(0.5)
    assert rest.shares["sad"].value == pytest.approx(1)
    with pytest.raises(ResultError, match="no column 'group'; they have condition"):
        conditions_of(recordings, [shares_of(r) for r in recordings], metadata, "group")


def test_someone_who_is_never_certain_has_no_share(tmp_path: Path) -> None:
    table = write_result(tmp_path, face_rows({1: ["uncertain"] * 5}))
    found = read_recordings([table])
    (only,) = conditions_of(
        found, [shares_of(found[0])], {"clip.mp4": {"condition": "x"}}, "condition"
    )
    assert only.shares["happy"].value is None
    assert only.uncertain.value == 1


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("name,condition\na,b\n", "no column file"),
        ("file,condition\na.mp4,x\na.mp4,y\n", "names a.mp4 twice"),
        ("file,condition\na.mp4,x\n", "no line for b.mp4"),
    ],
)
def test_incomplete_metadata_are_refused(
    tmp_path: Path, recordings: list[Recording], text: str, sentence: str
) -> None:
    path = tmp_path / "people.csv"
    path.write_text(text)
    with pytest.raises(ResultError, match=sentence):
        read_metadata(path, recordings)

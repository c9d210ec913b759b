from pathlib import Path

import pytest

from fer_core.errors import ResultError
from fer_core.findings.mixing import check_same, model_of, settings_of
from fer_core.findings.recording import Recording, read_recordings
from tests.support.recordings import face_rows, write_result

ROWS = face_rows({1: ["sad"] * 3})


def read(folder: Path, **other: object) -> list[Recording]:
    write_result(folder, ROWS, name="a", settings={"every": 1, "start": 0.0})
    write_result(folder, ROWS, name="b", **{"settings": {"every": 1, "start": 5.0}, **other})
    return read_recordings([folder])


def test_other_parts_of_a_clip_are_no_other_settings(tmp_path: Path) -> None:
    assert check_same(read(tmp_path)) == []


@pytest.mark.parametrize(
    ("other", "sentence"),
    [
        ({"model": {"name": "resnet50", "sha256": "c" * 64}}, "another model than a.mp4"),
        ({"settings": {"every": 2}}, r"other settings than a.mp4 \(every\)"),
    ],
)
def test_different_results_are_counted_together_only_when_asked(
    tmp_path: Path, other: dict, sentence: str
) -> None:
    recordings = read(tmp_path, **other)
    with pytest.raises(ResultError, match=f"{sentence}.*--allow-mixed"):
        check_same(recordings)
    (note,) = check_same(recordings, allow_mixed=True)
    assert "b.mp4" in note


def test_a_table_without_a_summary_has_no_known_model(tmp_path: Path) -> None:
    table = write_result(tmp_path, ROWS)
    table.with_suffix(".json").unlink()
    (recording,) = read_recordings([table])
    assert (model_of(recording), settings_of(recording)) == ("", {})

import io
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest

from fer_core.errors import ResultError
from fer_core.exports import EXPORTS
from fer_core.exports.timeline import Timeline, timeline_of
from fer_core.findings.recording import read_recordings
from tests.support.recordings import face_rows, write_result


def test_a_tier_a_person_signed_by_program_and_model(timeline: Timeline) -> None:
    assert [tier.person for tier in timeline.tiers] == ["P1", "P2"]
    assert timeline.author.startswith("fer-desktop ")
    assert timeline.author.endswith(", model cnn")
    onsets = [stretch.onset_s for _, stretch in timeline.stretches]
    assert onsets == sorted(onsets)


def test_a_picture_has_no_time_line(tmp_path: Path) -> None:
    (recording,) = read_recordings([write_result(tmp_path, face_rows({1: ["happy"]}))])
    with pytest.raises(ResultError, match="has one picture"):
        timeline_of(recording)


@pytest.mark.parametrize(("first", "linked"), [(0, True), (5, False)])
def test_only_a_whole_copy_stands_in_for_a_lost_source(
    tmp_path: Path, first: int, linked: bool
) -> None:
    table = write_result(
        tmp_path,
        face_rows({1: ["happy"] * 5}, first=first),
        files={"source": "gone.mp4", "table": "clip.emotions.csv", "video": "copy.mp4"},
        source={"name": "gone.mp4"},
    )
    (tmp_path / "copy.mp4").write_bytes(b"copy")
    (recording,) = read_recordings([table])
    assert (timeline_of(recording).media == tmp_path / "copy.mp4") == linked


@pytest.mark.parametrize("kind", EXPORTS)
def test_strange_names_of_persons_leave_every_format_whole(tmp_path: Path, kind: str) -> None:
    rows = [row._replace(person='=A1\x1b\n"<&') for row in face_rows({1: ["happy"] * 5})]
    (recording,) = read_recordings([write_result(tmp_path, rows)])
    content = EXPORTS[kind].content(timeline_of(recording), tmp_path / "clip")
    if kind == "eaf":
        assert len(list(ElementTree.fromstring(content).iter("TIER"))) == 1
    elif kind == "boris":
        sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
        assert sheet["B2"].data_type == "s"
        assert str(sheet["B2"].value).startswith("=A1")
    else:
        assert b"\x1b" not in content
        assert content.count(b"happy") == 1

from pathlib import Path

import pytest

from fer_core.errors import ResultError
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

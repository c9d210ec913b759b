"""Faces of one person are joined at the end of a job, and nothing about them is left behind."""

import json

import numpy as np
import pytest

from fer_core.annotation.parts.journal import journal_folder
from fer_core.annotation.settings import AnnotationSettings
from fer_core.tables.rows import read_rows
from tests.fer_core.annotation.conftest import interrupt
from tests.support.clips import constant, write_clip

pytestmark = pytest.mark.slow

AWAY = frozenset(range(30, 60))
"""Frames without the face: 1.2 s, after which it is a new one."""


@pytest.fixture(scope="module")
def clip(tmp_path_factory):
    folder = tmp_path_factory.mktemp("clip")
    return write_clip(folder / "clip.mp4", constant(90, without_face=AWAY, sound=None))


def faces_and_people(result):
    rows = [row for row in read_rows(result.targets.table) if row.face_id is not None]
    return {(row.face_id, row.person) for row in rows}


def test_a_face_that_comes_back_is_the_same_person(clip, annotate):
    result = annotate(clip)
    assert faces_and_people(result) == {(1, "P1"), (2, "P1")}
    summary = json.loads(result.targets.summary.read_text())
    assert summary["people"]["joined"][0]["faces"] == [1, 2]
    assert "same clothes" in summary["people"]["joined"][0]["reason"]
    assert summary["persons"]["P1"]["faces"] == [1, 2]


def test_joining_can_be_off(clip, annotate):
    result = annotate(clip, AnnotationSettings(join_faces="off"))
    assert faces_and_people(result) == {(1, "P1"), (2, "P2")}
    assert "people" not in json.loads(result.targets.summary.read_text())


@pytest.mark.parametrize("mode", ["clothes", "appearance"])
def test_no_description_of_a_face_is_left_on_the_disk(clip, annotate, mode):
    result = annotate(clip, AnnotationSettings(join_faces=mode))
    assert {path.name for path in annotate.folder.rglob("*")} == {
        path.name for path in result.targets.all
    }
    assert {path.name for path in clip.parent.iterdir()} == {clip.name}
    people = json.loads(result.targets.summary.read_text())["people"]
    for join in people["joined"] + people["suggested"]:
        assert set(join) == {"faces", "reason"}


def test_an_interrupted_job_joins_as_one_that_was_not(clip, annotate, short_parts, monkeypatch):
    whole = annotate(clip).targets
    expected = whole.table.read_bytes(), json.loads(whole.summary.read_text())["people"]
    for path in whole.all:
        path.unlink()
    interrupt(annotate, clip, 40, monkeypatch)
    folder = journal_folder(whole.main)
    with np.load(folder / "part-00000.npz") as arrays:
        assert len(arrays["sightings.faces"]) > 0
    result = annotate(clip, resume=True).targets
    assert result.table.read_bytes() == expected[0]
    assert json.loads(result.summary.read_text())["people"] == expected[1]
    assert not folder.exists()

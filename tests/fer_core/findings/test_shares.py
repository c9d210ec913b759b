from pathlib import Path

import pytest

from fer_core.findings.recording import read_recordings
from fer_core.findings.shares import shares_of, transitions_of
from fer_core.findings.stretches import find_stretches
from tests.support.recordings import face_rows, write_result

SHOWN = {1: ["happy"] * 6 + ["uncertain"] * 2 + ["sad"] * 2, 2: [None] * 5 + ["sad"] * 5}


def test_shares_are_of_the_time_that_a_person_is_seen(tmp_path: Path) -> None:
    (recording,) = read_recordings([write_result(tmp_path, face_rows(SHOWN, 10))])
    one, two = shares_of(recording)
    assert (one.person, one.faces, one.rows) == ("P1", (1,), 10)
    assert one.seconds == pytest.approx(1.0)
    assert one.shares["happy"] == pytest.approx(0.6)
    assert one.uncertain == pytest.approx(0.2)
    assert sum(one.shares.values()) == pytest.approx(1)
    assert (two.first_s, two.last_s) == (0.5, pytest.approx(1.0))
    assert two.statuses == {"detected": 1, "held": 0, "filled": 0}
    assert one.size == 60
    assert one.confidence == pytest.approx((8 * 0.7 + 2 * 0.3) / 10)


def test_a_picture_has_shares_of_rows(tmp_path: Path) -> None:
    (recording,) = read_recordings([write_result(tmp_path, face_rows({1: ["sad"]}))])
    (person,) = shares_of(recording)
    assert (person.seconds, person.shares["sad"]) == (0, 1)


def test_transitions_need_the_person_to_stay(tmp_path: Path) -> None:
    shown = {1: ["happy", "sad", None, "happy", "happy", "sad"]}
    (recording,) = read_recordings([write_result(tmp_path, face_rows(shown))])
    assert transitions_of(find_stretches(recording)) == {("happy", "sad"): 2}

import json

import pytest

from fer_core.emotion.model_card import EMOTIONS
from fer_core.tables.rows import Row
from fer_core.tables.segments import SegmentFinder
from fer_core.tables.summary import Summary
from tests.support.rows import shown


def test_the_summary_counts_time_and_transitions():
    summary, finder = Summary(EMOTIONS), SegmentFinder()
    story = [
        ([shown(0, 1, "sad")], 0.1),
        ([shown(1, 1, "happy"), shown(1, 2, "sad")], 0.3),
        ([Row(2, 0.4)], 0.1),
        ([shown(3, 1, "sad")], 0.1),
    ]
    for rows, seconds in story:
        summary.add(rows, seconds)
        finder.add(rows, rows[0].time_s)
    found = summary.as_dict(finder.finish(0.6))
    json.dumps(found)
    assert (found["frames"], found["frames_with_faces"]) == (4, 3)
    one = found["faces"]["1"]
    assert (one["first_s"], one["last_s"]) == (0.0, 0.3)
    assert one["seconds_shown"] == pytest.approx(0.5)
    assert one["share"]["happy"] == pytest.approx(0.6)
    assert one["share"]["sad"] == pytest.approx(0.4)
    # Out of the picture in between: not a transition.
    assert one["transitions"] == {"sad": {"happy": 1}}
    assert one["mean_probability"]["fear"] == pytest.approx(0.5)
    assert found["all_faces"]["share"]["sad"] == pytest.approx(0.5 / 0.8)
    assert found["all_faces"]["seconds_shown"] == pytest.approx(0.8)


def test_the_summary_counts_by_person():
    summary, finder = Summary(EMOTIONS), SegmentFinder()
    story = [(0, 1, "sad"), (1, 1, "happy"), (2, 2, "happy"), (3, 2, "sad")]
    for frame, face, emotion in story:
        rows = [shown(frame, face, emotion)._replace(person="Anna")]
        summary.add(rows, 0.1)
        finder.add(rows, rows[0].time_s)
    found = summary.as_dict(finder.finish(0.4))
    (anna,) = found["persons"].values()
    assert anna["faces"] == [1, 2]
    assert anna["seconds_shown"] == pytest.approx(0.4)
    # The face changed in between: not a transition.
    assert anna["transitions"] == {"happy": {"sad": 1}, "sad": {"happy": 1}}


def test_an_emotion_assigned_by_hand_counts():
    summary, finder = Summary(EMOTIONS), SegmentFinder()
    for frame in range(4):
        rows = [shown(frame, 1, "sad")._replace(code="fear" if frame > 1 else None)]
        summary.add(rows, 0.1)
        finder.add(rows, rows[0].time_s)
    segments = finder.finish(0.4)
    assert [(s.emotion, s.onset_s) for s in segments] == [("sad", 0.0), ("fear", 0.2)]
    assert summary.as_dict(segments)["faces"]["1"]["share"]["fear"] == pytest.approx(0.5)


def test_the_summary_gives_the_share_of_rows_by_quality():
    summary = Summary(EMOTIONS)
    for frame, quality in enumerate(["ok", "ok", "dark|turned", "dark"]):
        summary.add([shown(frame, 1, "sad")._replace(face_quality=quality)], 0.1)
    shares = summary.as_dict([])["faces"]["1"]["face_quality"]
    assert shares == {
        "ok": 0.5, "small": 0, "dark": 0.5, "blurred": 0, "turned": 0.25, "cut_off": 0,
    }  # fmt: skip

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

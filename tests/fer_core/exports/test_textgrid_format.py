from itertools import pairwise
from pathlib import Path

import pytest
from pympi.Praat import TextGrid

from fer_core.exports.textgrid_format import TextGridFormat
from fer_core.exports.timeline import Tier, Timeline
from tests.support.recordings import moment


def read(timeline: Timeline, path: Path) -> TextGrid:
    path.write_bytes(TextGridFormat().content(timeline, path))
    return TextGrid(str(path))


def test_intervals_have_no_gaps_and_the_times_of_the_frames(
    timeline: Timeline, tmp_path: Path
) -> None:
    grid = read(timeline, tmp_path / "clip.TextGrid")
    assert [name for _, name in grid.get_tier_name_num()] == ["P1", "P2"]
    intervals = list(grid.get_tier("P1").get_all_intervals())
    expected = [(0, 3, "happy"), (3, 4, ""), (4, 6, "uncertain"), (6, 100, "sad")]
    assert intervals == [
        (pytest.approx(moment(first)), pytest.approx(moment(stop), abs=2e-6), text)
        for first, stop, text in expected
    ]
    edges = list(grid.get_tier("P2").get_all_intervals())
    assert edges[0][0] == 0
    assert edges[-1][1] == pytest.approx(timeline.end_s)
    assert all(left[1] == right[0] for left, right in pairwise(edges))


def test_quotes_in_names_are_doubled(tmp_path: Path) -> None:
    lone = Timeline("clip", None, 1.0, (Tier('Ann "A"', ()),), "fer-desktop")
    text = TextGridFormat().content(lone, tmp_path / "x").decode()
    assert 'name = "Ann ""A"""' in text


def test_no_person_is_no_tier(tmp_path: Path) -> None:
    text = TextGridFormat().content(Timeline("clip", None, 1.0, (), "fer-desktop"), tmp_path)
    assert b"tiers? <absent>" in text

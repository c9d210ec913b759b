from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from pympi.Praat import TextGrid

from fer_core.errors import ResultError
from fer_core.exports.textgrid_format import TextGridFormat
from fer_core.exports.timeline import Tier, Timeline
from fer_core.findings.stretches import Stretch
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


def test_a_person_is_taken_out_and_the_other_tiers_stay(timeline: Timeline, tmp_path: Path) -> None:
    odd = 'she said\n    item [1]:\n        name = "P1"'
    human = Tier('a "coder"', (Stretch(2, odd, 0.5, 1.25, 12, 30, 0.5),))
    every = replace(timeline, tiers=(*timeline.tiers, human))
    left = TextGridFormat().without_person(
        TextGridFormat().content(every, tmp_path), "P1", alone=False
    )
    others = replace(timeline, tiers=every.tiers[1:])
    assert left == TextGridFormat().content(others, tmp_path)
    assert TextGridFormat().without_person(left, "P1", alone=False) is None


def test_without_anybody_the_file_has_no_tiers(timeline: Timeline, tmp_path: Path) -> None:
    content = TextGridFormat().content(timeline, tmp_path)
    for name in ("P1", "P2"):
        left = TextGridFormat().without_person(content, name, alone=False)
        assert left is not None
        content = left
    nobody = replace(timeline, tiers=())
    assert content == TextGridFormat().content(nobody, tmp_path)


@pytest.mark.parametrize("content", [b"", b"text", "File".encode("utf-16"), b'"TextGrid"'])
def test_what_is_no_long_text_grid_is_refused(content: bytes) -> None:
    with pytest.raises(ResultError, match="it is n"):
        TextGridFormat().without_person(content, "P1", alone=False)

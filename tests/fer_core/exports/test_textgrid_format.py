import shutil
import subprocess
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

SCRIPT = Path(__file__).parents[2] / "programs" / "textgrid_tiers.praat"


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


def test_no_person_is_a_grid_of_no_tiers_which_praat_can_open(tmp_path: Path) -> None:
    file = tmp_path / "nobody.TextGrid"
    file.write_bytes(TextGridFormat().content(Timeline("clip", None, 1.0, (), "us"), file))
    assert b"tiers? <exists> \nsize = 0 \n" in file.read_bytes()
    assert len(list(TextGrid(str(file)).get_tiers())) == 0


@pytest.mark.skipif(shutil.which("praat") is None, reason="Praat is not installed")
@pytest.mark.parametrize("names", [(), ('Ann "A" B', "Zoë 日本", "back\\slash", "item [2]:")])
def test_praat_itself_lists_the_tiers(tmp_path: Path, names: tuple[str, ...]) -> None:
    stretches = (
        Stretch(0, "happy", 0.1, 0.25, 3, 7, 0.5),
        Stretch(0, "sad", 1 / 3, 2, 10, 60, 0.5),
    )
    grid = Timeline("clip", None, 3.0, tuple(Tier(name, stretches) for name in names), "us")
    file = tmp_path / "odd.TextGrid"
    file.write_bytes(TextGridFormat().content(grid, file))
    praat = ["praat", "--run", str(SCRIPT), str(file)]
    shown = subprocess.run(praat, capture_output=True, text=True, check=True).stdout
    times = ("0.100000\t0.250000\thappy", "0.333333\t2.000000\tsad")
    assert shown.splitlines() == [
        *(f"{name}\t{time}" for name in names for time in times),
        "total\t3.000000",
    ]


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

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from fer_core.annotation.settings import AnnotationSettings
from fer_core.annotation.split.plan import Plan, plan_cuts
from fer_core.errors import SourceError
from tests.support.clips import constant, write_clip


@pytest.mark.slow
@pytest.mark.parametrize("name", ["a.mp4", "a.mkv", "a.mov", "a.ts"])
@pytest.mark.parametrize(
    ("grid", "cuts"),
    # Key frames stand at 0, 12, 24, ...; there are 25 frames in a second.
    [(1.0, (36, 60)), (0.96, (24, 48, 72)), (2.0, (60,)), (10.0, ())],
)
def test_cuts_lie_at_the_first_key_frame_of_each_place(tmp_path: Path, name, grid, cuts) -> None:
    plan = plan_cuts(write_clip(tmp_path / name, constant(88)), grid)
    assert plan is not None
    assert plan.cuts == cuts
    assert len(plan.ticks) == 88


def test_places_without_a_key_frame_are_passed_over(tmp_path: Path) -> None:
    options = {"preset": "ultrafast", "g": "40", "keyint_min": "40", "sc_threshold": "0"}
    plan = plan_cuts(write_clip(tmp_path / "a.mp4", constant(120, options=options)), 0.5)
    assert plan is not None
    assert plan.cuts == (40, 80)


def test_a_file_whose_times_are_those_of_decoding_is_not_split(tmp_path: Path) -> None:
    assert plan_cuts(write_clip(tmp_path / "a.avi", constant(60, sound=None)), 1.0) is None


def test_what_is_no_video_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_bytes(b"nothing")
    with pytest.raises(SourceError):
        plan_cuts(tmp_path / "a.mp4", 1.0)


def test_pieces_begin_before_their_cut_and_look_behind_their_end() -> None:
    plan = Plan(np.arange(0, 1000, 10), (30, 60))
    settings = AnnotationSettings(run_up_seconds=0.1, split_seconds=20.0)
    pieces = plan.pieces(settings, Fraction(1, 1000), 7)
    edges = [(p.number, p.begin, p.first, p.next, p.stop) for p in pieces]
    assert edges == [(0, 0, 0, 30, 37), (1, 20, 30, 60, 67), (2, 50, 60, 100, 100)]
    again = Plan.from_arrays(plan.as_arrays())
    assert again.cuts == plan.cuts
    assert np.array_equal(again.ticks, plan.ticks)

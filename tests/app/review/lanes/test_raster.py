import numpy as np
import pytest

from app.review.lanes.raster import NOTHING, covered_pixels, curve_pixels, label_pixels, runs
from fer_core.emotion.model_card import EMOTIONS
from fer_core.tables.arrays.curves import Coverage
from fer_core.tables.rows import LABELS

SOLID = [(0xFF000000 | place + 1, ()) for place in range(7)]


def lane_of(contents, **cells):
    return contents(**cells).lanes[0]


def test_a_pixel_has_the_label_that_lasts_longest_in_it(contents):
    lane = lane_of(contents)
    pixels = label_pixels(lane.labels, np.array([-1.0, 0.0, 0.6, 1.2, 1.5, 1.6, 2.0, 5.0, 6.0]))
    named = [None if label == NOTHING else LABELS[label] for label in pixels]
    assert named == [None, "happy", "happy", "neutral", None, "neutral", "neutral", None]


def test_a_short_stretch_covers_its_pixel():
    short = Coverage.of(np.array([1.01]), np.array([1.02]))
    assert covered_pixels(short, np.arange(4.0)).tolist() == [NOTHING, 0, NOTHING]
    nothing = Coverage.of(np.zeros(0), np.zeros(0))
    assert covered_pixels(nothing, np.arange(3.0)).tolist() == [NOTHING] * 2


def test_runs_are_neighbours_of_one_value():
    assert runs(np.array([2, 2, NOTHING, 0, 1], np.int8)) == [(0, 2, 2), (3, 4, 0), (4, 5, 1)]
    assert runs(np.array([2, 2, NOTHING, 0, 1], np.int8), 2) == [(0, 2, 2)]
    assert runs(np.zeros(0, np.int8)) == []


def test_curves_stand_at_their_probabilities(contents):
    lane = lane_of(contents)
    pixels = curve_pixels(lane.rows, np.linspace(0.0, 3.0, 301), 101, SOLID, 1.0)
    happy = 0xFF000000 | EMOTIONS.index("happy") + 1
    levels = np.flatnonzero(pixels[:, 50] == happy)
    assert set(levels.tolist()) <= {30, 31}  # 0.7 on 101 levels
    assert len(levels)
    assert (pixels[:, 155] == 0).all()  # nobody is there on frame 15
    assert (pixels[:, 165] != 0).any()


def test_a_step_between_two_pixels_is_joined(contents):
    lane = lane_of(contents)
    pixels = curve_pixels(lane.rows, np.linspace(0.0, 3.0, 31), 101, SOLID, 1.0)
    happy = 0xFF000000 | EMOTIONS.index("happy") + 1
    levels = np.flatnonzero((pixels == happy).any(axis=1))
    assert levels.min() == 30
    assert levels.max() >= 93
    assert (np.diff(levels) <= 3).all()  # other lines cross it


def test_all_values_of_an_hour_in_one_pixel_show_its_extremes(contents):
    lane = lane_of(contents)
    pixels = curve_pixels(lane.rows, np.array([0.0, 3.0]), 101, SOLID, 1.0)
    assert pixels[30, 0] != 0  # happy at the beginning, neutral later
    assert pixels[95, 0] != 0


def test_an_emotion_that_the_model_does_not_know_has_no_curve(contents):
    lane = lane_of(contents)
    lane.rows.probabilities[:] = np.nan
    assert not curve_pixels(lane.rows, np.linspace(0.0, 3.0, 31), 50, SOLID, 1.0).any()


@pytest.mark.parametrize("dashes", [[3.0, 1.0], [2.0, 2.0, 4.0, 2.0]])
def test_dashed_lines_have_gaps(contents, dashes):
    lane = lane_of(contents)
    styles = [(0, ())] * 6 + [(0xFF0000FF, dashes)]
    drawn = curve_pixels(lane.rows, np.linspace(1.6, 2.9, 121), 50, styles, 1.0).any(axis=0)
    assert drawn.mean() == pytest.approx(sum(dashes[::2]) / sum(dashes), abs=0.05)

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fer_core.drawing.palette import (
    BLACK,
    READABLE,
    VISIBLE,
    WHITE,
    contrast,
    ink_on,
    style_of,
    visible_on,
)
from fer_core.emotion.model_card import EMOTIONS
from fer_core.labels import UNCERTAIN

colours = st.tuples(*[st.integers(0, 255)] * 3)

# Linear RGB as a dichromat sees it, severity 1: Machado, Oliveira and Fernandes, "A
# Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, table 1.
DEFICIENCIES = {
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritanopia": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}


def lab(colour, deficiency=None):
    """CIE L*a*b* of an sRGB colour, D65, after a simulated deficiency."""
    share = np.array(colour) / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    if deficiency is not None:
        linear = np.clip(np.array(DEFICIENCIES[deficiency]) @ linear, 0, 1)
    to_xyz = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    x, y, z = np.array(to_xyz) @ linear / [0.9505, 1.0, 1.089]
    fx, fy, fz = (
        v ** (1 / 3) if v > 216 / 24389 else (24389 / 27 * v + 16) / 116 for v in (x, y, z)
    )
    return np.array([116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)])


def test_contrast_of_known_pairs():
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast((118, 118, 118), WHITE) == pytest.approx(4.54, abs=0.01)


@settings(deadline=None)
@given(colours, colours)
def test_contrast_is_symmetric_and_at_least_one(one, other):
    assert contrast(one, other) == contrast(other, one) >= 1


@settings(deadline=None)
@given(colours)
def test_ink_is_readable_on_any_colour(colour):
    assert contrast(ink_on(colour), colour) >= READABLE


@pytest.mark.parametrize("label", [*EMOTIONS, UNCERTAIN])
def test_labels_are_readable_on_their_plates(label):
    style = style_of(label)
    assert contrast(style.ink, style.colour) >= READABLE


@pytest.mark.parametrize("deficiency", [None, *DEFICIENCIES])
def test_colours_stay_apart_for_colour_blind_people(deficiency):
    seen = {label: lab(style_of(label).colour, deficiency) for label in EMOTIONS}
    for one, other in itertools.combinations(EMOTIONS, 2):
        # A difference of about 2.3 is just noticeable.
        assert np.linalg.norm(seen[one] - seen[other]) > 10, (one, other)


def test_every_emotion_has_its_own_dashes():
    assert len({style_of(label).dashes for label in EMOTIONS}) == len(EMOTIONS)


def test_unknown_words_look_uncertain():
    assert style_of("contempt") == style_of(UNCERTAIN)


@settings(deadline=None)
@given(colours, colours)
def test_visible_colours_reach_their_contrast(colour, ground):
    assert contrast(visible_on(colour, ground), ground) >= VISIBLE


@settings(deadline=None)
@given(colours)
def test_a_visible_colour_is_left_alone(colour):
    ground = ink_on(colour)
    assert visible_on(colour, ground) == colour

"""Live pixelation: the faces of now, and where one was a moment ago."""

import numpy as np

from fer_core.annotation.hiding.blur import BLOCKS
from fer_core.annotation.hiding.live_cover import LiveCover, covered
from fer_core.types import Analysis
from tests.support.analyses import make_analysis

BOX = (100.0, 80.0, 180.0, 160.0)


def cover_of(analysis: Analysis, cover: LiveCover | None = None) -> Analysis:
    cover = cover or LiveCover()
    cover.note(analysis)
    return covered(analysis, cover.areas())


def striped() -> np.ndarray:
    image = np.zeros((240, 320, 3), np.uint8)
    image[::2] = 255
    return image


def test_faces_and_their_crops_are_pixelated_and_the_original_stays():
    analysis = make_analysis([BOX], image=striped())
    shown = cover_of(analysis)
    assert shown.frame.image[90:150, 110:170].std() < 30
    assert shown.frame.image[:40].std() > 90  # the rest is as it was
    assert np.array_equal(analysis.frame.image, striped())
    assert not shown.frame.image.flags.writeable
    assert shown.crops.shape == analysis.crops.shape
    assert len(np.unique(shown.crops[0])) <= BLOCKS**2
    assert len(np.unique(analysis.crops[0])) > BLOCKS**2
    assert shown.faces is analysis.faces


def test_where_a_face_was_lost_stays_covered_for_two_seconds():
    cover = LiveCover()
    cover.note(make_analysis([BOX], time=1.0, image=striped()))
    for time, is_covered in ((1.5, True), (2.9, True), (3.2, False)):
        analysis = make_analysis(time=time, image=striped())
        found = cover_of(analysis, cover).frame.image[90:150, 110:170].std() < 30
        assert bool(found) is is_covered


def test_a_picture_without_faces_is_as_it_was():
    analysis = make_analysis(image=striped())
    shown = cover_of(analysis)
    assert np.array_equal(shown.frame.image, analysis.frame.image)
    assert shown.crops.shape == (0, 48, 48, 1)

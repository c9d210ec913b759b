import numpy as np
import pytest

from app.widgets.charts.face_crop import FaceCrop
from fer_core.emotion.crop_quality import CropProblem

BOX = np.array([10, 10, 110, 110], np.float32)


@pytest.fixture
def crop_view(qtbot):
    widget = FaceCrop()
    qtbot.addWidget(widget)
    widget.resize(300, 100)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def noise(low=0, high=256):
    return np.random.default_rng(1).integers(low, high, (48, 48, 1), np.uint8)


def test_every_pixel_of_the_crop_is_shown(crop_view):
    crop = noise()
    crop_view.show_crop(crop, BOX)
    image = crop_view.grab().toImage()
    for x, y in ((24, 24), (10, 30), (40, 7)):
        for corner in (0, 1):
            shown = image.pixelColor(2 * x + corner, 2 * y + corner)
            assert shown.red() == shown.green() == shown.blue() == crop[y, x, 0]


def test_the_hint_says_what_is_wrong(crop_view):
    crop_view.show_crop(noise(), BOX)
    good = crop_view.hint
    assert "48" in good
    crop_view.show_crop(noise(), BOX / 5)
    assert crop_view.hint == CropProblem.TOO_SMALL.value
    crop_view.show_crop(noise(0, 50), BOX)
    assert crop_view.hint == CropProblem.TOO_DARK.value
    crop_view.show_crop(noise(100, 101), BOX)
    assert crop_view.hint == CropProblem.TOO_BLURRED.value
    crop_view.show_nothing()
    assert crop_view.hint not in (good, CropProblem.TOO_BLURRED.value)


def test_no_face_shows_no_crop(crop_view):
    crop_view.show_crop(np.full((48, 48, 1), 255, np.uint8), BOX)
    assert crop_view.grab().toImage().pixelColor(48, 48).lightness() == 255
    crop_view.show_nothing()
    assert crop_view.grab().toImage().pixelColor(48, 48).lightness() < 255


def test_long_hints_do_not_move_the_layout(crop_view):
    before = crop_view.sizeHint()
    crop_view.show_crop(noise(0, 50), BOX)
    assert crop_view.sizeHint() == before

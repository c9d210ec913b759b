import numpy as np
import pytest

from app.widgets.charts.chart import ShownFace
from app.widgets.charts.emotion_history import EmotionHistory
from app.widgets.charts.face_crop import FaceCrop, _enlarge
from app.widgets.quality_hint import hint_for
from fer_core.types import FaceFlag
from tests.support.analyses import make_analysis


@pytest.fixture
def crop_view(qtbot):
    widget = FaceCrop()
    qtbot.addWidget(widget)
    widget.resize(300, 100)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def noise(low=0, high=256):
    return np.random.default_rng(1).integers(low, high, (48, 48, 1), np.uint8)


def test_every_pixel_of_the_crop_is_shown(crop_view):
    crop = noise()
    crop_view.show_crop(crop)
    image = crop_view.grab().toImage()
    for x, y in ((24, 24), (10, 30), (40, 7)):
        for corner in (0, 1):
            shown = image.pixelColor(2 * x + corner, 2 * y + corner)
            assert shown.red() == shown.green() == shown.blue() == crop[y, x, 0]


def test_its_corners_are_round_and_show_what_is_behind(crop_view):
    behind = crop_view.grab().toImage().pixelColor(200, 2)
    crop_view.show_crop(np.full((48, 48, 1), 255 - behind.lightness(), np.uint8))
    image = crop_view.grab().toImage()
    for x, y in ((0, 0), (95, 0), (0, 95), (95, 95)):
        assert image.pixelColor(x, y) == behind
    assert image.pixelColor(48, 0).lightness() == 255 - behind.lightness()


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_the_picture_has_the_pixels_of_the_screen(ratio):
    image = _enlarge(noise(), ratio)
    assert image.width() == image.height() == 96 * ratio
    assert image.deviceIndependentSize().width() == 96


def test_the_hint_comes_when_something_stays_wrong(crop_view, qtbot):
    crop_view._quality._timer.setInterval(50)
    crop_view.show_crop(noise())
    good = crop_view.hint
    assert "48" in good
    crop_view.show_crop(noise(), ("small",))
    assert crop_view.hint == good
    qtbot.waitUntil(lambda: crop_view.hint == hint_for(("small",)))
    crop_view.show_crop(noise())
    assert crop_view.hint == hint_for(("small",))
    qtbot.waitUntil(lambda: crop_view.hint == good)
    crop_view.show_nothing()
    assert crop_view.hint not in (good, "")


def test_another_face_starts_without_a_hint(crop_view, qtbot):
    crop_view._quality._timer.setInterval(50)
    dark = make_analysis([(0, 0, 9, 9)] * 2, flags=[FaceFlag.DARK])
    good = make_analysis([(0, 0, 9, 9)] * 2)
    crop_view.show_face(ShownFace(dark, 0, 1, EmotionHistory()))
    qtbot.waitUntil(lambda: crop_view.hint == hint_for(("dark",)))
    crop_view.show_face(ShownFace(good, 1, 2, EmotionHistory()))
    assert "48" in crop_view.hint


def test_no_face_shows_no_crop(crop_view):
    crop_view.show_crop(np.full((48, 48, 1), 255, np.uint8))
    assert crop_view.grab().toImage().pixelColor(48, 48).lightness() == 255
    crop_view.show_nothing()
    assert crop_view.grab().toImage().pixelColor(48, 48).lightness() < 255


def test_long_hints_do_not_move_the_layout(crop_view):
    before = crop_view.sizeHint()
    crop_view.show_crop(noise(0, 50), ("dark",))
    assert crop_view.sizeHint() == before

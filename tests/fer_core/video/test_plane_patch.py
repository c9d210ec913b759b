from pathlib import Path

import av
import numpy as np
import pytest
from av.video.reformatter import Colorspace, Interpolation

from fer_core.annotation.blur import blurred_rects, pixelate
from fer_core.drawing.layout import layout_overlay
from fer_core.drawing.pillow_painter import draw_overlay
from fer_core.drawing.shapes import PixelRect
from fer_core.types import FaceStatus
from fer_core.video.plane_patch import Retouch, can_be_retouched, drawn_rects
from tests.support.analyses import make_analysis
from tests.support.clips import constant, picture, write_clip

PLACE = PixelRect(31, 21, 88, 65)


@pytest.fixture
def frame(tmp_path: Path) -> av.VideoFrame:
    with av.open(str(write_clip(tmp_path / "c.mp4", constant(3, sound=None)))) as container:
        return list(container.decode(video=0))[1]


def shown(frame: av.VideoFrame, colorspace: Colorspace) -> np.ndarray:
    return frame.to_ndarray(
        format="bgr24",
        src_colorspace=colorspace,
        interpolation=Interpolation.BICUBIC | Interpolation.ACCURATE_RND,
    )


@pytest.mark.parametrize(("matrix", "colorspace"), [(2, Colorspace.ITU601), (1, Colorspace.ITU709)])
def test_what_was_drawn_shows_and_the_rest_is_untouched(frame, matrix, colorspace):
    before = frame.to_ndarray()
    image = shown(frame, colorspace)
    drawn = image.copy()
    retouch = Retouch(drawn, [PLACE])
    drawn[24:60, 40:80] = (30, 200, 120)
    result = retouch.onto(frame, matrix)
    assert np.array_equal(frame.to_ndarray(), before)
    now = shown(result, colorspace)
    inside = now[26:58, 42:78].reshape(-1, 3).mean(axis=0)
    assert inside == pytest.approx([30, 200, 120], abs=3)
    planes = result.to_ndarray()
    changed = planes[:144] != before[:144]
    assert changed[24:60, 40:80].mean() > 0.9
    changed[24:60, 40:80] = False
    assert not changed.any()


def test_a_picture_with_nothing_drawn_is_the_one_that_was_decoded(frame):
    image = frame.to_ndarray(format="bgr24")
    assert Retouch(image, []).onto(frame, 1) is frame
    assert Retouch(image, [PLACE, PixelRect(500, 500, 510, 510)]).onto(frame, 1) is frame


def test_drawing_reaches_to_the_very_edge(frame):
    image = frame.to_ndarray(format="bgr24")
    retouch = Retouch(image, [PixelRect(-5, -5, 3, 400), PixelRect(189, 0, 192, 144)])
    image[:, :3] = image[:, 189:] = 255
    result = retouch.onto(frame, 2).to_ndarray()
    assert (result[:144, :3] >= 234).all()
    assert (result[:144, 189:192] >= 234).all()


@pytest.mark.parametrize(
    ("pixels", "size", "fits"),
    [("yuv420p", (64, 48), True), ("yuv420p", (63, 48), False), ("yuvj420p", (64, 48), False),
     ("yuv444p", (64, 48), False), ("rgb24", (64, 48), False), ("yuv420p10le", (64, 48), False)],
)  # fmt: skip
def test_only_the_usual_form_is_retouched(pixels, size, fits):
    frame = av.VideoFrame(*size, pixels)
    if pixels == "yuvj420p":
        frame.color_range = 2
    assert can_be_retouched(frame) == fits


def test_faces_are_pixelated_with_their_rim():
    image = picture(0).copy()
    box = np.array([[60.0, 40, 110, 100]], np.float32)
    (rect,) = blurred_rects(box, (192, 144))
    assert rect == PixelRect(45, 22, 125, 118)
    before = image.copy()
    pixelate(image, [rect])
    patch = image[22:118, 45:125]
    assert len(np.unique(patch.reshape(-1, 3), axis=0)) <= 36
    image[22:118, 45:125] = before[22:118, 45:125]
    assert np.array_equal(image, before)


def test_boxes_beyond_the_picture_are_cut_or_dropped():
    boxes = np.array([[-50, -50, 20, 20], [300, 300, 320, 320], [5, 5, 5, 5]], np.float32)
    assert blurred_rects(boxes, (100, 80)) == [PixelRect(0, 0, 41, 41)]
    image = np.zeros((80, 100, 3), np.uint8)
    pixelate(image, blurred_rects(np.array([[0, 0, 2, 2]], np.float32), (100, 80)))


@pytest.mark.parametrize("status", [FaceStatus.DETECTED, FaceStatus.HELD])
def test_everything_that_is_drawn_lies_in_the_places_named(status):
    boxes = [(20.0, 30.0, 120.0, 130.0), (100.0, 40.0, 180.0, 120.0), (1.0, 1.0, 4.0, 3.0)]
    analysis = make_analysis(boxes, ["happy", "sad", None], size=(192, 144), status=status)
    overlay = layout_overlay(analysis, (192, 144))
    image = picture(0).copy()
    before = image.copy()
    draw_overlay(image, overlay)
    changed = (image != before).any(axis=2)
    assert changed.any()
    rects = drawn_rects(overlay)
    for rect in rects:
        changed[max(rect.top, 0) : rect.bottom, max(rect.left, 0) : rect.right] = False
    assert not changed.any()
    # A few strips, not whole faces.
    assert len(rects) < 40
    assert sum(rect.area for rect in rects) < 0.7 * sum((r - x) * (b - t) for x, t, r, b in boxes)

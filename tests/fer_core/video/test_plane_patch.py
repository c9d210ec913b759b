from pathlib import Path

import av
import numpy as np
import pytest
from av.video.reformatter import Colorspace, Interpolation

from fer_core.drawing.shapes import PixelRect
from fer_core.video.plane_patch import PlanePatch, can_be_patched
from tests.support.clips import constant, write_clip

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
    patch = PlanePatch(drawn, [PLACE])
    drawn[24:60, 40:80] = (30, 200, 120)
    result = patch.apply(frame, matrix)
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
    assert PlanePatch(image, []).apply(frame, 1) is frame
    assert PlanePatch(image, [PLACE, PixelRect(500, 500, 510, 510)]).apply(frame, 1) is frame


def test_drawing_reaches_to_the_very_edge(frame):
    image = frame.to_ndarray(format="bgr24")
    patch = PlanePatch(image, [PixelRect(-5, -5, 3, 400), PixelRect(189, 0, 192, 144)])
    image[:, :3] = image[:, 189:] = 255
    result = patch.apply(frame, 2).to_ndarray()
    assert (result[:144, :3] >= 234).all()
    assert (result[:144, 189:192] >= 234).all()


@pytest.mark.parametrize(
    ("pixels", "size", "fits"),
    [("yuv420p", (64, 48), True), ("yuv420p", (63, 48), False), ("yuvj420p", (64, 48), False),
     ("yuv444p", (64, 48), False), ("rgb24", (64, 48), False), ("yuv420p10le", (64, 48), False)],
)  # fmt: skip
def test_only_the_usual_pixel_format_can_be_patched(pixels, size, fits):
    frame = av.VideoFrame(*size, pixels)
    if pixels == "yuvj420p":
        frame.color_range = 2
    assert can_be_patched(frame) == fits

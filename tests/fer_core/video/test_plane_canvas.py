from pathlib import Path

import av
import numpy as np
import pytest
from av.video.reformatter import Colorspace, Interpolation

from fer_core.drawing.extent import drawn_rects
from fer_core.drawing.layout import layout_overlay
from fer_core.drawing.palette import style_of
from fer_core.drawing.pillow_painter import draw_overlay
from fer_core.drawing.recolour import recoloured
from fer_core.drawing.shapes import PixelRect
from fer_core.video.plane_canvas import PlaneCanvas, can_be_drawn_on
from fer_core.video.yuv import to_reversed_yuv
from tests.support.analyses import make_analysis
from tests.support.clips import constant, write_clip

PLACE = PixelRect(31, 21, 88, 65)
MATRICES = [(2, Colorspace.ITU601), (1, Colorspace.ITU709)]


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


@pytest.mark.parametrize(("matrix", "colorspace"), MATRICES)
def test_what_was_drawn_shows_and_the_rest_is_untouched(frame, matrix, colorspace):
    before = frame.to_ndarray()
    canvas = PlaneCanvas(frame, [PLACE])
    canvas.image[24:60, 40:80] = to_reversed_yuv((120, 200, 30), matrix)[::-1]
    result = canvas.finish()
    assert np.array_equal(frame.to_ndarray(), before)
    inside = shown(result, colorspace)[26:58, 42:78].reshape(-1, 3).mean(axis=0)
    assert inside == pytest.approx([30, 200, 120], abs=3)
    changed = result.to_ndarray() != before
    assert changed[24:60, 40:80].mean() > 0.9
    changed[24:60, 40:80] = False
    assert not changed[:144].any()
    # Chroma: 36 x 40 pixels have 18 x 20 samples of each.
    assert changed[144:].sum() <= 2 * 18 * 20


def test_a_picture_with_nothing_drawn_is_the_one_that_was_decoded(frame):
    assert PlaneCanvas(frame, []).finish() is frame
    assert PlaneCanvas(frame, [PixelRect(500, 500, 510, 510)]).finish() is frame
    same = PlaneCanvas(frame, [PLACE, PixelRect(50, 30, 190, 140)]).finish()
    assert np.array_equal(same.to_ndarray(), frame.to_ndarray())


@pytest.mark.parametrize("drawn", [[], [PLACE, PixelRect(50, 30, 190, 140)]])
def test_a_frame_of_full_range_becomes_one_of_limited_range(frame, drawn):
    full = frame.reformat(format="yuvj420p", src_color_range=1, dst_color_range=2)
    before = full.to_ndarray()
    result = PlaneCanvas(full, drawn).finish()
    assert result.format.name == "yuv420p"
    assert np.array_equal(full.to_ndarray(), before)
    luma, chroma = np.split(before.astype(float), [full.height])
    expected = np.concatenate([16 + luma * 219 / 255, 128 + (chroma - 128) * 224 / 255])
    # Where something is drawn, chroma is the mean of four equal samples.
    assert np.array_equal(result.to_ndarray(), np.round(expected))


def test_the_ends_of_full_range_are_those_of_limited_range():
    full = av.VideoFrame.from_ndarray(
        np.concatenate([np.repeat([[0], [255]], 2, axis=0), [[0], [255]]])
        .repeat(8, axis=1).astype(np.uint8), "yuvj420p"
    )  # fmt: skip
    result = PlaneCanvas(full, []).finish().to_ndarray()
    assert result[:, 0].tolist() == [16, 16, 235, 235, 16, 240]


def test_drawing_reaches_to_the_very_edge(frame):
    canvas = PlaneCanvas(frame, [PixelRect(-5, -5, 3, 400), PixelRect(189, 0, 192, 144)])
    canvas.image[:, :3] = canvas.image[:, 189:] = 235
    result = canvas.finish().to_ndarray()
    assert (result[:144, :3] == 235).all()
    assert (result[:144, 189:192] == 235).all()


@pytest.mark.parametrize(("matrix", "colorspace"), MATRICES)
def test_boxes_and_labels_look_as_those_drawn_in_bgr(frame, matrix, colorspace):
    analysis = make_analysis(
        [(20.0, 30.0, 90.0, 110.0), (100.0, 41.0, 181.0, 121.0)], ["happy", "sad"], size=(192, 144)
    )
    overlay = layout_overlay(analysis, (192, 144))
    expected = shown(frame, colorspace)
    draw_overlay(expected, overlay)
    canvas = PlaneCanvas(frame, drawn_rects(overlay))
    draw_overlay(canvas.image, recoloured(overlay, lambda rgb: to_reversed_yuv(rgb, matrix)))
    found = shown(canvas.finish(), colorspace)
    # Brightness is exact to rounding; colours have half the detail.
    gray = np.abs(found.astype(float) - expected) @ (0.114, 0.587, 0.299)
    assert gray.mean() < 3
    red, green, blue = style_of("happy").colour
    bar = expected.astype(int) == (blue, green, red)
    inside = bar.all(axis=2)
    assert inside.sum() > 100
    assert np.abs(found[inside].astype(int) - (blue, green, red)).mean() < 12


@pytest.mark.parametrize(
    ("pixels", "size", "fits"),
    [("yuv420p", (64, 48), True), ("yuv420p", (63, 48), False), ("yuvj420p", (64, 48), True),
     ("yuv444p", (64, 48), False), ("rgb24", (64, 48), False), ("yuv420p10le", (64, 48), False)],
)  # fmt: skip
def test_only_the_usual_pixel_format_can_be_drawn_on(pixels, size, fits):
    frame = av.VideoFrame(*size, pixels)
    assert can_be_drawn_on(frame) == fits

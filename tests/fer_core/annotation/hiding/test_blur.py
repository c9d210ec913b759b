import numpy as np
from av.video.frame import VideoFrame

from fer_core.annotation.hiding.blur import blurred_rects, pixelate
from fer_core.detection.boxes import turned_extents
from fer_core.drawing.shapes import PixelRect
from fer_core.video.plane_canvas import PlaneCanvas
from tests.support.clips import picture


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


TURNED = np.array([[60.0, 40, 110, 90]], np.float32), np.array([30.0], np.float32)


def within_turned_box(size):
    """(H, W) bool: pixels whose centres lie within the turned box."""
    (left, top, right, bottom), angle = TURNED[0][0].tolist(), np.radians(TURNED[1][0])
    y, x = np.mgrid[: size[1], : size[0]] + 0.5
    x, y = x - (left + right) / 2, y - (top + bottom) / 2
    along, across = x * np.cos(angle) + y * np.sin(angle), y * np.cos(angle) - x * np.sin(angle)
    return (np.abs(along) <= (right - left) / 2) & (np.abs(across) <= (bottom - top) / 2)


def test_the_whole_turned_box_is_pixelated_and_nothing_far_from_it():
    size = (192, 144)
    before = np.random.default_rng(0).integers(0, 256, (144, 192, 3)).astype(np.uint8)
    image = before.copy()
    (rect,) = rects = blurred_rects(turned_extents(*TURNED), size)
    pixelate(image, rects)
    inside = within_turned_box(size)
    # A value of noise is rarely the mean of its block.
    assert (image != before).any(axis=2)[inside].mean() > 0.999
    outside = np.ones(inside.shape, bool)
    outside[rect.top : rect.bottom, rect.left : rect.right] = False
    assert np.array_equal(image[outside], before[outside])
    assert not (inside & outside).any()


def test_canvases_of_planes_cover_the_whole_turned_box():
    size = (192, 144)
    noise = np.random.default_rng(0).integers(16, 236, (144 * 3 // 2, 192)).astype(np.uint8)
    coded = VideoFrame.from_ndarray(noise, "yuv420p")
    rects = blurred_rects(turned_extents(*TURNED), size)
    canvas = PlaneCanvas(coded, rects)
    pixelate(canvas.image, rects)
    luma = canvas.finish().to_ndarray()[:144]
    inside = within_turned_box(size)
    before = noise[:144]
    assert (luma != before)[inside].mean() > 0.98
    # Flat blocks are left of the noise, also in brightness.
    assert luma[inside].std() < before[inside].std() / 4
    far = np.ones(inside.shape, bool)
    (rect,) = rects
    far[rect.top - 4 : rect.bottom + 4, rect.left - 4 : rect.right + 4] = False
    assert np.array_equal(luma[far], before[far])

import numpy as np

from fer_core.annotation.blur import blurred_rects, pixelate
from fer_core.drawing.shapes import PixelRect
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

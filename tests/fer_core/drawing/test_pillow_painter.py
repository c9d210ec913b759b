import numpy as np
import pytest

from fer_core.drawing.layout import HALO, FaceMark, Overlay, layout_overlay
from fer_core.drawing.palette import style_of
from fer_core.drawing.pillow_painter import draw_overlay
from fer_core.drawing.turned import TurnedRect, turned_frame
from tests.support.analyses import make_analysis


def gray(size):
    return np.full((size[1], size[0], 3), 128, np.uint8)


def drawn(analysis, size, **options):
    image, overlay = gray(size), layout_overlay(analysis, size, **options)
    draw_overlay(image, overlay)
    return image, overlay


def test_only_lines_and_plates_are_touched():
    image, overlay = drawn(make_analysis([(100, 80, 200, 180)], ["sad"]), (640, 480))
    (mark,) = overlay.marks
    untouched = np.ones(image.shape[:2], bool)
    for stroke in mark.strokes:
        for b in stroke.bars:
            untouched[b.top : b.bottom, b.left : b.right] = False
        for c in stroke.corners:
            untouched[c.top : c.top + c.radius, c.left : c.left + c.radius] = False
    p = mark.plate.rect
    untouched[p.top : p.bottom, p.left : p.right] = False
    assert (image[untouched] == 128).all()
    assert untouched.mean() > 0.9


def test_lines_have_the_colour_of_the_emotion_on_a_dark_rim():
    image, overlay = drawn(make_analysis([(100, 80, 200, 180)], ["sad"]), (640, 480))
    left, middle = overlay.marks[0].rect.left, 260
    colour = style_of("sad").colour[::-1]
    assert image[middle, left].tolist() == list(HALO)
    assert image[middle, left + 1].tolist() == list(colour)
    assert image[middle, left + 3].tolist() == list(colour)
    assert image[middle, left + 4].tolist() == list(HALO)
    assert image[middle, left + 5].tolist() == [128, 128, 128]


def test_the_plate_has_its_colours_and_round_corners():
    image, overlay = drawn(make_analysis([(100, 80, 200, 180)], ["happy"]), (640, 480))
    plate = overlay.marks[0].plate
    patch = image[plate.rect.top : plate.rect.bottom, plate.rect.left : plate.rect.right]
    assert patch[0, 0].tolist() == [128, 128, 128]
    fill = list(plate.fill[::-1])
    assert patch[2, plate.rect.width // 2].tolist() == fill
    ink = (np.abs(patch.astype(int) - plate.ink).max(axis=2) < 40).mean()
    assert 0.05 < ink < 0.5


def test_a_picture_of_uneven_pixels_keeps_them_outside():
    rng = np.random.default_rng(0)
    image = rng.integers(0, 256, (240, 320, 3), np.uint8)
    before = image.copy()
    draw_overlay(image, layout_overlay(make_analysis([(200, 150, 310, 235)]), (320, 240)))
    assert np.array_equal(image[:100], before[:100])
    assert not np.array_equal(image[150:], before[150:])


def test_corners_look_alike_all_around():
    image, overlay = drawn(make_analysis([(50, 60, 250, 200)], ["fear"]), (320, 240))
    r = overlay.marks[0].rect
    box = image[r.top : r.bottom, r.left : r.right].astype(int)
    size = overlay.marks[0].strokes[0].corners[0].radius
    corner = box[:size, :size]
    assert np.array_equal(corner, box[:size, ::-1][:, :size])
    assert np.array_equal(corner, box[::-1, ::-1][:size, :size])
    assert np.array_equal(corner, box[::-1][:size, :size])
    assert (corner[0, 0] == 128).all()


def test_mirrored_words_are_not_mirrored():
    analysis = make_analysis([(100, 80, 200, 180)], ["angry"])
    image, overlay = drawn(analysis, (640, 480))
    other, turned = drawn(analysis, (640, 480), mirror=True)
    a, b = overlay.marks[0].plate.rect, turned.marks[0].plate.rect
    assert np.array_equal(
        image[a.top : a.bottom, a.left : a.right], other[b.top : b.bottom, b.left : b.right]
    )


@pytest.mark.parametrize("size", [(1, 1), (2, 3), (16, 9), (64, 48)])
def test_tiny_pictures_are_drawn_on(size):
    image, _ = drawn(make_analysis([(0, 0, 320, 240)], ["sad"]), size)
    assert (image != 128).any()


def test_an_empty_overlay_changes_nothing():
    image, _ = drawn(make_analysis(), (64, 48))
    assert (image == 128).all()


@pytest.mark.parametrize(
    ("image", "message"),
    [
        (gray((64, 47)), "expected a picture"),
        (np.zeros((48, 64), np.uint8), "expected a picture"),
        (np.zeros((48, 64, 4), np.uint8), "expected a picture"),
        (np.zeros((48, 64, 3), np.float32), "expected a picture"),
        (gray((64, 48))[:, ::-1], "written to"),
    ],
)
def test_other_pictures_are_refused(image, message):
    with pytest.raises(ValueError, match=message):
        draw_overlay(image, Overlay((64, 48), ()))


def test_a_read_only_picture_is_refused():
    image = gray((64, 48))
    image.flags.writeable = False
    with pytest.raises(ValueError, match="written to"):
        draw_overlay(image, Overlay((64, 48), ()))


def test_a_turned_frame_is_blended_into_what_is_under_it_and_ends_at_the_edge():
    size, rect = (90, 70), TurnedRect(60, 40, 80, 60, 17)
    under = np.random.default_rng(3).integers(0, 256, (size[1], size[0], 3), np.uint8)

    def painted(image, colour):
        image = image.copy()
        stroke = turned_frame(rect, 12, 4, colour)
        draw_overlay(image, Overlay(size, (FaceMark(1, rect.extent(size), (stroke,), None),)))
        return image.astype(int)

    weight = painted(np.zeros_like(under), (255, 255, 255))
    assert (weight[..., 0] == weight[..., 2]).all()
    assert {0, 255} < set(weight.ravel().tolist())  # and edges between
    expected = (under * (255 - weight) + np.array((30, 20, 10)) * weight + 127) // 255
    assert (painted(under, (10, 20, 30)) == expected).all()

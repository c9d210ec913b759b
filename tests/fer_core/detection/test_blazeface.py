import cv2
import numpy as np
import pytest

from fer_core.detection.blazeface import VIEW, BlazeFace, decode
from fer_core.detection.boxes import Square
from fer_core.detection.pyramid import Pyramid
from fer_core.detection.views import cut_views
from fer_core.errors import AssetError

# The face of the astronaut, about.
FACE = Square(224, 115, 100)


@pytest.fixture(scope="module")
def network():
    return BlazeFace()


@pytest.fixture(scope="module")
def views():
    return [Square(224, 115, side) for side in (200, 260, 320)]


def test_a_batch_equals_single_calls(network, astronaut, views):
    cut = cut_views(Pyramid(astronaut, 2), views)
    rows, scores = network.run(cut)
    for number in range(len(cut)):
        row, score = network.run(cut[number : number + 1])
        np.testing.assert_array_equal(rows[number], row[0])
        np.testing.assert_array_equal(scores[number], score[0])


def test_a_face_is_placed_as_the_cascade_places_it(network, astronaut, views):
    found = decode(*network.run(cut_views(Pyramid(astronaut, 2), views)), views, 0.5)
    assert [face.view for face in found] == [0, 1, 2]
    for face in found:
        assert face.square.overlap(FACE) > 0.6
        assert abs(face.roll) < 12
        assert face.score > 0.7


@pytest.mark.parametrize("angle", [-30, -15, 15, 30])
def test_the_tilt_follows_the_head(network, astronaut, angle):
    turn = cv2.getRotationMatrix2D((224, 115), -angle, 1.0)
    view = [Square(224, 115, 260)]

    def roll(picture):
        return decode(*network.run(cut_views(Pyramid(picture, 2), view)), view, 0.5)[0].roll

    tilted = cv2.warpAffine(astronaut, turn, (512, 512), borderMode=cv2.BORDER_REFLECT)
    assert roll(tilted) - roll(astronaut) == pytest.approx(angle, abs=6)


def test_colour_and_gray_are_both_taken(network):
    gray = np.random.default_rng(0).integers(0, 255, (2, VIEW, VIEW), np.uint8)
    colour = np.repeat(gray[..., None], 3, axis=3)
    np.testing.assert_array_equal(network.run(gray)[1], network.run(colour)[1])


def test_no_view_has_no_face(network):
    rows, scores = network.run(np.zeros((0, VIEW, VIEW), np.uint8))
    assert rows.shape == (0, 896, 16)
    assert decode(rows, scores, [], 0.5) == []


def test_black_has_no_face(network):
    view = [Square(0, 0, VIEW)]
    assert decode(*network.run(np.zeros((1, VIEW, VIEW), np.uint8)), view, 0.4) == []


def test_other_views_are_refused(network):
    with pytest.raises(ValueError, match=r"expected views \(n, 128, 128\)"):
        network.run(np.zeros((1, 64, 64), np.uint8))


def test_a_damaged_file_is_named(tmp_path, monkeypatch):
    damaged = tmp_path / "blazeface_short_range.onnx"
    damaged.write_bytes(b"no network")
    monkeypatch.setattr("fer_core.detection.blazeface.asset", lambda *_: damaged)
    with pytest.raises(AssetError, match="is damaged"):
        BlazeFace()

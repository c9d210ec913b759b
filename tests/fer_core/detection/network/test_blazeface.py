import cv2
import numpy as np
import pytest

from fer_core.detection.boxes import Square
from fer_core.detection.network.blazeface import ORIGINS, VIEW, BlazeFace, decode
from fer_core.detection.network.views import cut_views
from fer_core.detection.pictures.pyramid import Pyramid
from fer_core.errors import AssetError
from tests.support.head_turns import turn_head

# The face of the astronaut, about.
FACE = Square(224, 115, 100)


@pytest.fixture(scope="module")
def network():
    return BlazeFace()


@pytest.fixture(scope="module")
def views():
    return [Square(224, 115, side) for side in (200, 260, 320)]


def test_a_batch_equals_single_calls(network, astronaut, views):
    cut = cut_views(Pyramid(astronaut, 2), views, [0.0] * len(views))
    rows, scores = network.run(cut)
    for number in range(len(cut)):
        row, score = network.run(cut[number : number + 1])
        np.testing.assert_array_equal(rows[number], row[0])
        np.testing.assert_array_equal(scores[number], score[0])


def test_the_rebuilt_network_answers_as_the_one_that_it_was_made_of(network, astronaut):
    rows, scores = network.run(astronaut[51:179, 160:288][None].copy())
    best = int(scores[0].argmax())
    # What the network answered as tf2onnx had converted it.
    assert best == 726
    assert scores[0, best] == pytest.approx(0.90925, abs=1e-4)
    expected = [65.730, 75.824, 107.599, 107.605, 44.455, 49.740, 90.681, 53.833]
    expected += [65.208, 79.870, 62.309, 102.660, 19.174, 56.134, 111.506, 66.568]
    np.testing.assert_allclose(rows[0, best] + ORIGINS[best], expected, atol=0.01)
    assert scores.mean() == pytest.approx(0.066355, abs=1e-5)


def test_a_face_is_placed_as_the_cascade_places_it(network, astronaut, views):
    found = decode(
        *network.run(cut_views(Pyramid(astronaut, 2), views, [0.0] * len(views))),
        views,
        [0.0] * len(views),
        0.5,
    )
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
        return decode(*network.run(cut_views(Pyramid(picture, 2), view, [0.0])), view, [0.0], 0.5)[
            0
        ].roll

    tilted = cv2.warpAffine(astronaut, turn, (512, 512), borderMode=cv2.BORDER_REFLECT)
    assert roll(tilted) - roll(astronaut) == pytest.approx(angle, abs=6)


def test_no_view_has_no_face(network):
    rows, scores = network.run(np.zeros((0, VIEW, VIEW), np.uint8))
    assert rows.shape == (0, 896, 16)
    assert decode(rows, scores, [], [], 0.5) == []


def test_black_has_no_face(network):
    view = [Square(0, 0, VIEW)]
    assert decode(*network.run(np.zeros((1, VIEW, VIEW), np.uint8)), view, [0.0], 0.4) == []


def test_other_views_are_refused(network):
    with pytest.raises(ValueError, match=r"expected views \(n, 128, 128\) uint8"):
        network.run(np.zeros((1, 64, 64), np.uint8))


def test_a_damaged_file_is_named(tmp_path, monkeypatch):
    damaged = tmp_path / "blazeface_short_range.onnx"
    damaged.write_bytes(b"no network")
    monkeypatch.setattr("fer_core.detection.network.blazeface.asset", lambda *_: damaged)
    with pytest.raises(AssetError, match="is damaged"):
        BlazeFace()


@pytest.mark.parametrize("angle", [-70, -35, 35, 70])
def test_a_turned_view_measures_tilt_and_place_as_an_upright_one_does(network, astronaut, angle):
    place = [Square(224, 115, 260)]

    def face(picture, view, turn):
        pixels = cut_views(Pyramid(picture, 2), view, [turn])
        return decode(*network.run(pixels), view, [turn], 0.5)[0]

    matrix = cv2.getRotationMatrix2D((256, 256), -angle, 1.0)
    tilted = cv2.warpAffine(astronaut, matrix, (512, 512), borderMode=cv2.BORDER_REFLECT)
    x, y = matrix @ (224, 115, 1)
    before, after = face(astronaut, place, 0.0), face(tilted, [Square(x, y, 260)], angle)
    assert after.roll - before.roll == pytest.approx(angle, abs=2)
    expected = matrix @ (before.square.x, before.square.y, 1)
    assert (after.square.x, after.square.y) == pytest.approx(tuple(expected), abs=3)
    assert after.square.side == pytest.approx(before.square.side, rel=0.05)


@pytest.mark.parametrize("yaw", [-25, -12, 12, 25])
def test_a_head_that_turns_changes_its_estimated_yaw_by_about_as_much(network, astronaut, yaw):
    view = [Square(224, 115, 260)]

    def estimate(gray):
        (face,) = decode(*network.run(cut_views(Pyramid(gray, 1), view, [0.0])), view, [0.0], 0.5)
        return face.yaw

    turned = estimate(turn_head(astronaut, FACE, yaw)) - estimate(astronaut)
    assert turned == pytest.approx(yaw, abs=12)
    mirrored = [Square(astronaut.shape[1] - 1 - 224, 115, 260)]
    (face,) = decode(
        *network.run(cut_views(Pyramid(astronaut[:, ::-1].copy(), 1), mirrored, [0.0])),
        mirrored,
        [0.0],
        0.5,
    )
    assert face.yaw == pytest.approx(-estimate(astronaut), abs=8)

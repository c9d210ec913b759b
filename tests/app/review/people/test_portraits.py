import cv2
import numpy as np

from app.review.people.boxes import Box
from app.review.people.portraits import SIDE, cut_portraits
from tests.support.clips import constant, write_clip


def test_each_person_gets_the_picture_of_their_moment(tmp_path):
    clip = write_clip(tmp_path / "clip.mp4", constant(40, without_face=frozenset(range(20, 40))))
    boxes = {
        "P2": Box(30, 30 / 25, 2, 40.0, 20.0, 80.0, 80.0),
        "P1": Box(5, 5 / 25, 1, 40.0, 20.0, 80.0, 80.0),
    }
    pictures = cut_portraits(clip, boxes)
    spread = {}
    for number, image in pictures.items():
        assert (image.width(), image.height()) == (2 * SIDE, 2 * SIDE)
        gray = image.convertToFormat(image.Format.Format_Grayscale8)
        pixels = np.frombuffer(gray.constBits(), np.uint8).reshape(gray.height(), -1)
        spread[number] = pixels[:, : gray.width()].std()
    # One shows a face, the other the plain wall.
    assert spread["P1"] > 2 * spread["P2"]


def test_a_picture_has_no_times(tmp_path):
    path = tmp_path / "photo.png"
    cv2.imwrite(str(path), np.full((90, 120, 3), 200, np.uint8))
    assert list(cut_portraits(path, {"P1": Box(0, 0.0, 1, 10.0, 10.0, 50.0, 50.0)})) == ["P1"]


def test_without_the_video_there_are_no_pictures(tmp_path):
    box = Box(0, 0.0, 1, 10.0, 10.0, 50.0, 50.0)
    assert cut_portraits(tmp_path / "gone.mp4", {"P1": box}) == {}
    (tmp_path / "damaged.mp4").write_bytes(b"no video")
    assert cut_portraits(tmp_path / "damaged.mp4", {"P1": box}) == {}

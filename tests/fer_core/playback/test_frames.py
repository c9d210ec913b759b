from pathlib import Path

import cv2
import numpy as np
import pytest

from fer_core.drawing.faces_shown import GROUND
from fer_core.errors import SourceError
from fer_core.playback.frames import EmptyFrames, PictureFrames, VideoFrames
from tests.support.clips import constant, frame_times, picture, write_clip


def test_frames_of_a_video_have_its_own_times_and_pixels(tmp_path: Path) -> None:
    clip = write_clip(tmp_path / "a.mp4", constant(30, sound=None))
    frames = VideoFrames(clip)
    frames.open()
    assert frames.duration == pytest.approx(1.2)
    met = [found.time for found in frames.approach(0.6)]
    assert met == pytest.approx([0.48, 0.52, 0.56, 0.6])
    assert frames.peek() == pytest.approx(0.64)
    rest = []
    while (found := frames.next()) is not None:
        rest.append(found)
    assert [found.time for found in rest] == pytest.approx(frame_times(clip)[16:])
    image = rest[0].pixels()
    assert image.shape == (144, 192, 3)
    assert np.abs(image.astype(int) - picture(16)).mean() < 6
    assert rest[0].size >= 192 * 144 * 3 // 2
    assert frames.peek() is None
    frames.close()


def test_an_empty_ground_stands_at_given_times() -> None:
    frames = EmptyFrames((0.0, 0.1, 0.3), (64, 48), 0.4)
    frames.open()
    (found,) = frames.approach(0.25)
    assert found.time == 0.1
    assert found.pixels().shape == (48, 64, 3)
    assert (found.pixels() == GROUND).all()
    assert frames.peek() == 0.3
    behind = frames.next()
    assert behind is not None
    assert behind.time == 0.3
    assert frames.next() is None
    assert next(frames.approach(-1.0)).time == 0.0


def test_a_picture_is_a_video_of_one_frame(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    cv2.imwrite(str(path), picture(0))
    frames = PictureFrames(path)
    frames.open()
    (found,) = frames.approach(5.0)
    assert (found.pixels() == picture(0)).all()
    assert frames.next() is None
    path.write_text("no picture")
    with pytest.raises(SourceError):
        frames.open()

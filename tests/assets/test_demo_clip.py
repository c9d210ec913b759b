import av
import cv2
import numpy as np
import pytest

from fer_core.system.resources import asset


@pytest.fixture(scope="module")
def faces():
    """Boxes that the cascade finds, by second, at four frames a second."""
    cascade = cv2.CascadeClassifier(
        str(asset("haarcascades", "haarcascade_frontalface_default.xml"))
    )
    found = {}
    with av.open(str(asset("demo.mp4"))) as container:
        for i, frame in enumerate(container.decode(video=0)):
            if i % 8 == 0:
                gray = frame.to_ndarray(format="gray")
                found[float(frame.time)] = cascade.detectMultiScale(gray, 1.2, 5, minSize=(60, 60))
    return found


def test_the_clip_is_small_and_what_it_says():
    path = asset("demo.mp4")
    assert path.stat().st_size < 2_000_000
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        assert (stream.width, stream.height) == (640, 360)
        assert stream.average_rate == 30
        assert stream.codec_context.name == "h264"
        assert 12 <= stream.duration * stream.time_base <= 15


@pytest.mark.slow
def test_one_face_two_faces_and_none_come_by(faces):
    counts = [len(boxes) for boxes in faces.values()]
    assert {counts.count(n) >= 4 for n in (0, 1, 2)} == {True}
    assert max(counts) == 2


@pytest.mark.slow
def test_both_faces_move(faces):
    for second, columns in ((2.0, slice(0, None)), (6.0, slice(0, None))):
        near = [boxes for time, boxes in faces.items() if second <= time < second + 1.5]
        lefts = [np.sort(boxes[:, 0])[columns][0] for boxes in near if len(boxes)]
        assert np.ptp(lefts) > 5

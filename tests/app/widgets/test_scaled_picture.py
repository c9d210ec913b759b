import cv2
import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from app.widgets.scaled_picture import ScaledPicture

pytestmark = pytest.mark.usefixtures("qapp")

FRAME = cv2.GaussianBlur(
    np.random.default_rng(0).integers(0, 256, (60, 80, 3), dtype=np.uint8), (0, 0), 1
)


def pixels(image: QImage) -> np.ndarray:
    shown = np.frombuffer(image.constBits(), np.uint8)
    return shown.reshape(image.height(), image.width(), 4)[..., :3].astype(int)


def shown_by(picture: ScaledPicture) -> np.ndarray:
    return pixels(picture.image)


def painted_by_qt(width: int, height: int, *, mirror: bool) -> np.ndarray:
    frame = np.ascontiguousarray(FRAME)
    source = QImage(frame.data, 80, 60, frame.strides[0], QImage.Format.Format_BGR888)
    target = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(target)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    if mirror:
        painter.translate(width, 0)
        painter.scale(-1, 1)
    painter.drawImage(QRectF(0, 0, width, height), source)
    painter.end()
    return pixels(target)


@pytest.mark.parametrize("mirror", [False, True])
@pytest.mark.parametrize("size", [(80, 60), (118, 88), (157, 118), (200, 150), (61, 46)])
def test_it_is_the_picture_that_qt_would_paint(size: tuple[int, int], mirror: bool) -> None:
    picture = ScaledPicture(FRAME, *size, mirror=mirror)
    assert (picture.size, picture.mirror) == (size, mirror)
    assert picture.image.format() == QImage.Format.Format_RGB32
    # Both are bilinear; Qt rounds down on its way.
    difference = np.abs(shown_by(picture) - painted_by_qt(*size, mirror=mirror))
    assert difference.max() <= 3
    assert difference.mean() < 1


def test_a_picture_that_is_not_scaled_is_unchanged() -> None:
    assert np.array_equal(shown_by(ScaledPicture(FRAME, 80, 60)), FRAME)
    mirrored = shown_by(ScaledPicture(FRAME, 80, 60, mirror=True))
    assert np.array_equal(mirrored, FRAME[:, ::-1])


@pytest.mark.parametrize("size", [(1, 1), (1, 300), (3000, 2)])
def test_odd_sizes_are_scaled(size: tuple[int, int]) -> None:
    assert shown_by(ScaledPicture(FRAME, *size)).shape == (size[1], size[0], 3)


def test_what_else_opencv_does_on_this_thread_stays_exact() -> None:
    before = cv2.ipp.useIPP_NotExact()
    ScaledPicture(FRAME, 200, 150)
    assert cv2.ipp.useIPP_NotExact() == before

import numpy as np
import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage, QPainter

from app.widgets.name_tags import NameTag, paint_name_tags


def painted(tags, size=(320, 240)):
    image = QImage(*size, QImage.Format.Format_Grayscale8)
    image.fill(128)
    painter = QPainter(image)
    paint_name_tags(painter, tags, size, QSizeF(*size), 1.0)
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(size[1], image.bytesPerLine())
    return pixels[:, : size[0]] != 128


@pytest.mark.usefixtures("qapp")
def test_a_name_stands_below_its_face():
    where = np.argwhere(painted([NameTag(100, 120, "Anna")]))
    assert where[:, 0].min() >= 119
    assert where[:, 0].max() < 160
    assert where[:, 1].min() >= 99


@pytest.mark.usefixtures("qapp")
def test_a_name_at_the_edge_stays_in_the_picture():
    inside = np.argwhere(painted([NameTag(300, 239, "Anna Maria")]))
    assert inside[:, 0].max() <= 239
    assert inside[:, 0].min() > 200
    assert inside[:, 1].min() < 300


@pytest.mark.usefixtures("qapp")
def test_without_names_nothing_is_painted():
    assert not painted([]).any()

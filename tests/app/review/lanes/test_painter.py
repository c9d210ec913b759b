import numpy as np
import pytest
from PySide6.QtGui import QFont, QGuiApplication, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication

from app.review.lanes.painter import LaneLook, _paint_labels, distinct_beginnings
from app.style.colours import fill_of
from fer_core.tables.rows import LABELS


def test_short_names_tell_the_emotions_apart() -> None:
    assert distinct_beginnings(LABELS) == ["a", "d", "f", "h", "sa", "su", "n", "u"]
    assert distinct_beginnings(["eins", "ein"]) == ["eins", "ein"]
    assert distinct_beginnings(["one"]) == ["o"]


@pytest.mark.parametrize(("width", "written"), [(200, True), (18, True), (3, False)])
def test_a_stretch_says_its_emotion_in_letters_where_there_is_room(
    qapp: QApplication, width: int, written: bool
) -> None:
    sad = LABELS.index("sad")
    picture = QImage(width, 22, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(picture)
    font = QFont(QGuiApplication.font())
    painter.setFont(font)
    look = LaneLook(QPalette(), font, False, 1.0)
    _paint_labels(painter, np.full(width, sad, np.int8), 0, 22, look)
    painter.end()
    fill = fill_of("sad").rgba()
    others = sum(picture.pixel(x, y) != fill for x in range(width) for y in range(22))
    assert bool(others) is written

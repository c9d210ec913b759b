import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from app.widgets.charts.over_time.past import Piece
from app.widgets.charts.over_time.plot_style import Plot
from app.widgets.charts.over_time.ribbon import Ribbon
from app.widgets.charts.over_time.strongest_lines import StrongestLines

LABELS = ("angry", "happy", "sad", "neutral")
PLOT = Plot(QRectF(40, 10, 240, 100), 60.0, 60.0, (250, 250, 250), 8.0)


@pytest.fixture
def painter(qapp):
    image = QImage(320, 120, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    yield painter
    painter.end()


def rows(*row):
    return np.array([row, row], np.float32)


def painted(style, painter, *row):
    """The names at the right end of a past that was the same all the time."""
    columns = style.choose(LABELS, rows(*row))
    piece = Piece(np.array([50.0, 60.0]), rows(*row))
    style.paint(painter, PLOT, LABELS, columns, [piece])
    return style.name_ends(PLOT, LABELS, columns, piece.rows[-1])


def names(ends):
    return [end.label for end in ends]


def test_the_three_strongest_are_named_at_their_ends(painter):
    ends = painted(StrongestLines(), painter, 0.1, 0.4, 0.2, 0.3)
    assert names(ends) == ["sad", "neutral", "happy"]
    assert ends[-1].y == pytest.approx(70)


def test_a_drawn_line_stays_until_another_is_clearly_stronger(painter):
    style = StrongestLines()
    painted(style, painter, 0.10, 0.4, 0.11, 0.39)
    assert "sad" in names(painted(style, painter, 0.115, 0.4, 0.105, 0.38))
    assert "sad" not in names(painted(style, painter, 0.13, 0.4, 0.1, 0.37))


def test_layers_of_the_ribbon_are_named_in_their_middle_where_they_are_high_enough(painter):
    ends = painted(Ribbon(), painter, 0.5, 0.02, 0.0, 0.48)
    assert names(ends) == ["angry", "neutral"]
    assert [end.y for end in ends] == pytest.approx([35, 86], abs=0.1)


def test_a_layer_that_is_nowhere_as_high_as_a_pixel_is_not_painted():
    shares = np.array([[0.5, 0.001, 0.001, 0.498], [0.5, 0.001, 0.02, 0.479]], np.float32)
    assert Ribbon().choose(LABELS, shares) == (0, 2, 3)

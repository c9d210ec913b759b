import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPalette

from app.widgets.charts.time_line import TimeLine, lines
from fer_core.drawing.palette import style_of, visible_on
from fer_core.emotion.model_card import EMOTIONS

CHART = QRectF(40, 10, 240, 100)


@pytest.fixture
def time_line(qtbot):
    widget = TimeLine()
    qtbot.addWidget(widget)
    widget.resize(320, 180)
    widget.show()
    return widget


def past(emotion="happy", m=100):
    seconds = np.linspace(-50, 0, m)
    rows = np.full((m, 7), 0.02, np.float32)
    rows[:, EMOTIONS.index(emotion)] = 0.88
    return seconds, rows


def on(widget, ground):
    palette = QPalette(widget.palette())
    palette.setColor(QPalette.ColorRole.Window, QColor(*ground))
    widget.setPalette(palette)


def pixels_like(widget, colour):
    image = widget.grab().toImage()
    wanted = QColor(*colour)
    return sum(
        image.pixelColor(x, y) == wanted
        for y in range(0, image.height())
        for x in range(image.width() // 3, image.width())
    )


@pytest.mark.parametrize("ground", [(20, 20, 24), (250, 250, 250)])
def test_the_line_of_an_emotion_has_its_colour_on_dark_and_on_light(time_line, ground):
    on(time_line, ground)
    time_line.show_past(EMOTIONS, *past("happy"))
    colour = visible_on(style_of("happy").colour, ground)
    assert pixels_like(time_line, colour) > 20
    time_line.show_nothing()
    assert pixels_like(time_line, colour) == 0


def test_other_emotions_get_other_lines(time_line):
    on(time_line, (20, 20, 24))
    time_line.show_past(EMOTIONS, *past("happy"))
    time_line.show_past(("angry", "sad"), past()[0], past("disgust")[1][:, :2])
    assert pixels_like(time_line, style_of("happy").colour) == 0
    assert pixels_like(time_line, visible_on(style_of("disgust").colour, (20, 20, 24))) == 0
    assert pixels_like(time_line, visible_on(style_of("sad").colour, (20, 20, 24))) > 20


def test_a_line_reaches_from_a_minute_ago_to_now():
    (line,) = lines(np.array([-60.0, -30.0, 0.0]), np.array([0, 0.5, 1], np.float32), CHART)
    assert [(p.x(), p.y()) for p in line] == [(40, 110), (160, 60), (280, 10)]


def test_gaps_are_left_open():
    seconds, rows = past("sad")
    rows[40:60] = np.nan
    pieces = list(lines(seconds, rows[:, EMOTIONS.index("sad")], CHART))
    assert [piece.size() for piece in pieces] == [40, 40]
    assert pieces[0].last().x() < pieces[1].first().x()


@given(st.lists(st.one_of(st.floats(0, 1, width=32), st.just(float("nan"))), max_size=40))
def test_every_moment_of_the_face_is_on_a_line(shares):
    shares = np.array(shares, np.float32)
    seconds = -np.arange(len(shares), dtype=np.float64)[::-1]
    pieces = list(lines(seconds, shares, CHART))
    assert sum(piece.size() for piece in pieces) == np.isfinite(shares).sum()
    assert all(CHART.adjusted(-1, -1, 1, 1).contains(p) for piece in pieces for p in piece)


@pytest.mark.parametrize("size", [(60, 20), (200, 110), (1200, 600)])
def test_any_size_is_painted(time_line, size):
    time_line.setMinimumSize(0, 0)
    time_line.resize(*size)
    time_line.show_past(EMOTIONS, *past())
    assert not time_line.grab().isNull()

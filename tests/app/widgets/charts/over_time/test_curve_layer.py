"""A chart that was painted bit by bit is the picture that a new chart paints at once."""

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPalette

from app.widgets.charts.over_time.past import Past, place_markers
from app.widgets.charts.over_time.past_plot import PastPlot
from app.widgets.charts.over_time.ribbon import Ribbon
from app.widgets.charts.over_time.strongest_lines import StrongestLines
from fer_core.emotion.model_card import EMOTIONS
from fer_core.sessions.markers import Marker

BEGAN = 51_234.567


def wander(seconds, interval=0.1, seed=0):
    """Probabilities that change all the time, also abruptly; the source's clock begins at 0."""
    random = np.random.default_rng(seed)
    count = round(seconds / interval)
    slow = np.cumsum(random.normal(0, 0.3, (count, 7)), axis=0)
    slow[count // 3 : count // 2] = random.normal(0, 3, 7)
    shares = np.exp(slow - slow.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    clock = np.arange(count) * interval + random.uniform(0, 0.02, count)
    return Past(BEGAN + clock, clock, shares.astype(np.float32))


def away(past, *stretches):
    """The same without the face between some times, in seconds from the beginning."""
    rows = past.rows.copy()
    for first, last in stretches:
        rows[(past.clock >= first) & (past.clock < last)] = np.nan
    return Past(past.times, past.clock, rows)


def until(past, seconds):
    count = int(np.searchsorted(past.clock, seconds))
    return Past(past.times[:count], past.clock[:count], past.rows[:count])


@pytest.fixture
def make(qtbot):
    def make(style=None, span=60.0, average=0.0, size=(320, 180), ground=(250, 250, 250)):
        widget = PastPlot(style or Ribbon())
        qtbot.addWidget(widget)
        palette = QPalette(widget.palette())
        palette.setColor(QPalette.ColorRole.Window, QColor(*ground))
        widget.setPalette(palette)
        widget.set_look(style or Ribbon(), span, average)
        widget.resize(*size)
        return widget

    return make


@pytest.fixture
def paintings(monkeypatch):
    """How many points were painted, each time."""
    counts = []
    paint = Ribbon.paint

    def note(style, painter, plot, labels, columns, pieces):
        counts.append(sum(len(piece.times) for piece in pieces))
        paint(style, painter, plot, labels, columns, pieces)

    monkeypatch.setattr(Ribbon, "paint", note)
    return counts


def pixels(widget):
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    values = np.frombuffer(image.constBits(), np.uint8)
    return values.reshape(image.height(), image.width(), 4)[..., :3].astype(int)


def assert_same(widget, other):
    difference = np.abs(pixels(widget) - pixels(other)).max(axis=2)
    assert difference.max() <= 3, np.argwhere(difference > 3)[:10].tolist()


def show(widget, past, markers=()):
    widget.show_past(EMOTIONS, past, place_markers(past, markers))


HISTORIES = {
    "steady": (wander(30), 20.0, 0.0),
    "with gaps": (away(wander(30, seed=1), (5, 9), (14, 14.3), (15, 17), (24, 28)), 20.0, 0.0),
    "there for moments": (away(wander(30, seed=2), (2, 9), (9.1, 18), (18.4, 29.5)), 20.0, 0.0),
    "averaged": (away(wander(30, seed=3), (12, 14)), 20.0, 1.0),
    "averaged over long": (wander(90, seed=4), 60.0, 10.0),
    "near": (wander(16, seed=5), 10.0, 0.5),
    "far": (wander(700, 1.0, seed=6), 600.0, 0.0),
    "seldom": (away(wander(30, 0.7, seed=7), (12, 17)), 20.0, 1.0),
}


@pytest.mark.parametrize("name", HISTORIES)
def test_what_is_painted_bit_by_bit_is_what_is_painted_at_once(make, paintings, name):
    past, span, average = HISTORIES[name]
    widget = make(span=span, average=average)
    random = np.random.default_rng(8)
    # From two thirds of the span on, with steps of half a pixel to some pixels.
    moments = 0.6 * span + np.cumsum(random.uniform(0.002, 0.03, 48) * span)
    for count, time in enumerate(moments.tolist()):
        show(widget, until(past, time))
        widget.grab()
        if count % 16 == 15:
            assert_same(widget, make_like(make, widget, past, time, span, average))
    # Most of the time only the end was painted.
    assert np.median(paintings) < 0.4 * max(paintings)


def make_like(make, widget, past, time, span, average, markers=()):
    other = make(span=span, average=average, size=widget.size().toTuple())
    show(other, until(past, time), markers)
    return other


def go_on(widget, past, first, last, markers=()):
    for time in np.arange(first, last, 0.3).tolist():
        show(widget, until(past, time), markers)
        widget.grab()
    return time


def test_markers_move_with_the_curves(make):
    past, markers = wander(40), [Marker(2.0, None, "film"), Marker(20.0, 24.0, "talk")]
    widget = make(span=30.0)
    time = go_on(widget, past, 28, 33, markers)
    assert_same(widget, make_like(make, widget, past, time, 30.0, 0.0, markers))


def test_another_size_paints_everything_again(make, paintings):
    past, widget = wander(40), make(span=30.0)
    go_on(widget, past, 30, 32)
    widget.resize(420, 230)
    paintings.clear()
    time = go_on(widget, past, 32, 34)
    assert paintings[0] > 80
    assert max(paintings[1:]) < 20
    assert_same(widget, make_like(make, widget, past, time, 30.0, 0.0))


def test_another_span_or_average_paints_everything_again(make, paintings):
    past, widget = wander(40), make(span=30.0)
    go_on(widget, past, 35, 36)
    for span, average in ((20.0, 0.0), (20.0, 1.0), (30.0, 0.0)):
        widget.set_look(Ribbon(), span, average)
        paintings.clear()
        time = go_on(widget, past, 36, 37)
        assert paintings[0] > 60
        assert_same(widget, make_like(make, widget, past, time, span, average))


def test_another_ground_paints_everything_again(make):
    past, widget = wander(40), make(span=30.0, ground=(250, 250, 250))
    go_on(widget, past, 35, 36)
    palette = QPalette(widget.palette())
    palette.setColor(QPalette.ColorRole.Window, QColor(20, 20, 24))
    widget.setPalette(palette)
    time = go_on(widget, past, 36, 37)
    other = make(span=30.0, ground=(20, 20, 24))
    show(other, until(past, time))
    assert_same(widget, other)


def test_another_past_paints_everything_again(make):
    past, widget = wander(40), make()
    for other in (wander(40, seed=9), away(past, (20, 25)), until(past, 12), Past.empty()):
        go_on(widget, past, 35, 36)
        show(widget, until(other, 36))
        assert_same(widget, make_like(make, widget, other, 36, 60.0, 0.0))


def test_after_a_long_pause_nothing_of_before_is_left(make):
    past, widget = away(wander(200), (41, 199)), make()
    go_on(widget, past, 39, 40)
    show(widget, until(past, 200))
    assert_same(widget, make_like(make, widget, past, 200, 60.0, 0.0))


def test_dashed_lines_are_painted_whole_each_time(make, monkeypatch):
    counts = []
    monkeypatch.setattr(
        StrongestLines, "paint", lambda *args: counts.append(len(args[-1][0].times))
    )
    go_on(make(StrongestLines(), span=20.0), wander(40), 30, 32)
    assert len(counts) > 4
    assert max(counts) - min(counts) <= 1

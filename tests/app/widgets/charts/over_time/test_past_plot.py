import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPalette

from app.widgets.charts.over_time.past import Past, place_markers
from app.widgets.charts.over_time.past_plot import PastPlot
from app.widgets.charts.over_time.ribbon import Ribbon
from app.widgets.charts.over_time.strongest_lines import StrongestLines
from fer_core.drawing.palette import style_of, visible_on
from fer_core.emotion.model_card import EMOTIONS
from fer_core.sessions.markers import Marker

DARK, LIGHT = (20, 20, 24), (250, 250, 250)


@pytest.fixture
def plot(qtbot):
    widget = PastPlot(Ribbon())
    qtbot.addWidget(widget)
    widget.resize(320, 180)
    widget.show()
    return widget


def past(emotion="happy", m=500, second=None):
    """Fifty seconds of one emotion, on a source whose clock begins at 10."""
    rows = np.full((m, 7), 0.02, np.float32)
    rows[:, EMOTIONS.index(emotion)] = 0.88
    if second is not None:
        rows[:, EMOTIONS.index(emotion)] = 0.6
        rows[:, EMOTIONS.index(second)] = 0.3
    times = 1000 + np.arange(m) / 10
    return Past(times, times - 990, rows)


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
        for x in range(image.width() // 4, image.width() * 3 // 4)
    )


def test_a_ribbon_has_the_area_of_the_share(plot):
    plot.show_past(EMOTIONS, past("happy"), ())
    colour = style_of("happy").colour
    large = pixels_like(plot, colour)
    plot.show_past(EMOTIONS, past("happy", second="sad"), ())
    small = pixels_like(plot, colour)
    assert large > 5000
    assert small == pytest.approx(large * 0.6 / 0.88, rel=0.1)
    plot.show_past(EMOTIONS, Past.empty(), ())
    assert pixels_like(plot, colour) == 0


def test_a_single_sample_can_be_seen(plot):
    plot.show_past(EMOTIONS, past("happy", m=1), ())
    image, area = plot.grab().toImage(), plot._plot().area
    wanted = QColor(*style_of("happy").colour)
    columns = range(round(area.right()) - 3, round(area.right()) + 2)
    seen = [image.pixelColor(x, round(area.center().y())) == wanted for x in columns]
    assert sum(seen) >= 1


@pytest.mark.parametrize("ground", [DARK, LIGHT])
def test_a_line_has_its_colour_on_dark_and_on_light(plot, ground):
    on(plot, ground)
    plot.set_look(StrongestLines(), 60, 0)
    plot.show_past(EMOTIONS, past("happy"), ())
    assert pixels_like(plot, visible_on(style_of("happy").colour, ground)) > 20


def test_other_emotions_get_other_lines(plot):
    on(plot, DARK)
    plot.set_look(StrongestLines(), 60, 0)
    two = past("disgust")
    plot.show_past(("angry", "sad"), Past(two.times, two.clock, two.rows[:, :2]), ())
    assert pixels_like(plot, visible_on(style_of("disgust").colour, DARK)) == 0
    assert pixels_like(plot, visible_on(style_of("sad").colour, DARK)) > 20


def test_the_pointer_reads_values_times_and_markers(plot):
    shown = past("happy", second="sad")
    plot.show_past(EMOTIONS, shown, place_markers(shown, [Marker(40.0, None, "film")]))
    assert plot.readout == ()
    area = plot._plot()
    plot.point_at(area.x(shown.times[-1] - 19.9))
    assert plot.readout == ("19.9 s ago · at 0:40.0", "happy 60 %", "sad 30 %", "film")
    assert plot.accessibleDescription() == ", ".join(plot.readout)
    plot.point_at(area.area.left() + 1)  # before the face was there
    assert plot.readout[1:] == ("no face",)
    plot.point_at(3.0)
    assert plot.readout == ()


def test_keys_move_the_pointer_and_escape_takes_it_away(plot, qtbot):
    plot.show_past(EMOTIONS, past(), ())
    plot.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left):
        qtbot.keyClick(plot, key)
    assert plot.readout[0].startswith("1.2 s ago")
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert plot.readout[0].startswith("0.6 s ago")
    qtbot.keyClick(plot, Qt.Key.Key_Home)
    assert plot.readout[0].startswith("60.0 s ago")
    qtbot.keyClick(plot, Qt.Key.Key_End)
    assert plot.readout[0].startswith("now")
    qtbot.keyClick(plot, Qt.Key.Key_Escape)
    assert plot.readout == ()
    with qtbot.waitSignal(plot.pause_requested):
        qtbot.keyClick(plot, Qt.Key.Key_Space)


def test_the_pointer_leaves_with_the_mouse(plot, qtbot):
    plot.show_past(EMOTIONS, past(), ())
    qtbot.mouseMove(plot, QPoint(150, 60))
    plot.point_at(150)
    assert plot.readout
    plot.leaveEvent(None)
    assert plot.readout == ()


def test_moving_the_pointer_does_not_draw_the_past_again(plot, monkeypatch):
    plot.show_past(EMOTIONS, past(), ())
    plot.grab()
    calls = []
    monkeypatch.setattr(Ribbon, "paint", lambda *_: calls.append(1) or [])
    plot.point_at(100)
    plot.grab()
    assert not calls
    plot.resize(300, 180)
    plot.grab()
    assert calls


@pytest.mark.parametrize("style", [Ribbon(), StrongestLines()])
@pytest.mark.parametrize("size", [(60, 20), (200, 110), (1200, 600)])
def test_any_size_is_painted(plot, size, style):
    plot.setMinimumSize(0, 0)
    plot.resize(*size)
    shown = past(m=3)
    plot.set_look(style, 10, 0)
    plot.show_past(EMOTIONS, shown, place_markers(shown, [Marker(10.0, 10.1, "x" * 90)]))
    plot.point_at(size[0] / 2)
    assert not plot.grab().isNull()

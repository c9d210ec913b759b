import subprocess
import sys

import numpy as np
import pytest
from PySide6.QtGui import QColor, QPalette

from app.widgets.time_line import TimeLine
from fer_core.drawing.palette import VISIBLE, contrast, style_of
from fer_core.model_card import EMOTIONS


@pytest.fixture
def time_line(qtbot):
    widget = TimeLine()
    qtbot.addWidget(widget)
    widget.resize(320, 180)
    widget.show()
    qtbot.waitUntil(lambda: widget._plot is not None)
    return widget


def past(emotion="happy", m=100):
    seconds = np.linspace(-50, 0, m)
    rows = np.full((m, 7), 0.02, np.float32)
    rows[:, EMOTIONS.index(emotion)] = 0.88
    return seconds, rows


def pixels_like(widget, colour):
    image = widget.grab().toImage()
    wanted = QColor(*colour)
    return sum(
        image.pixelColor(x, y) == wanted
        for y in range(0, image.height())
        for x in range(image.width() // 3, image.width())
    )


def test_the_chart_library_waits_until_it_is_needed(qtbot):
    hidden = TimeLine()
    qtbot.addWidget(hidden)
    hidden.show_past(EMOTIONS, *past())
    hidden.show_nothing()
    assert hidden._plot is None


def test_importing_the_widget_does_not_import_the_chart_library():
    code = "import sys, app.widgets.side_panel; sys.exit('pyqtgraph' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_line_of_an_emotion_has_its_colour(time_line):
    palette = QPalette(time_line.palette())
    palette.setColor(QPalette.ColorRole.Window, QColor(20, 20, 24))
    time_line.setPalette(palette)
    time_line.show_past(EMOTIONS, *past("happy"))
    assert pixels_like(time_line, style_of("happy").colour) > 20
    time_line.show_nothing()
    assert pixels_like(time_line, style_of("happy").colour) == 0


@pytest.mark.parametrize("ground", [(20, 20, 24), (250, 250, 250)])
def test_lines_show_on_dark_and_on_light(time_line, ground):
    time_line.show_past(EMOTIONS, *past())
    palette = QPalette(time_line.palette())
    palette.setColor(QPalette.ColorRole.Window, QColor(*ground))
    time_line.setPalette(palette)
    pens = [curve.opts["pen"] for curve in time_line._curves.values()]
    for pen in pens:
        colour = pen.color()
        shown = (colour.red(), colour.green(), colour.blue())
        assert contrast(shown, ground) >= VISIBLE
    assert len({tuple(pen.dashPattern()) for pen in pens}) == len(pens)


def test_gaps_are_left_open(time_line):
    seconds, rows = past("sad")
    rows[40:60] = np.nan
    time_line.show_past(EMOTIONS, seconds, rows)
    path = time_line._curves["sad"].curve.getPath()
    elements = [path.elementAt(i) for i in range(path.elementCount())]
    drawn_to = [element.x for element in elements if element.isLineTo()]
    assert len(drawn_to) >= 70
    assert not any(seconds[40] - 1e-6 <= x <= seconds[60] + 1e-6 for x in drawn_to)


def test_other_emotions_get_other_lines(time_line):
    time_line.show_past(EMOTIONS, *past())
    seconds, rows = past()
    time_line.show_past(("happy", "sad"), seconds, rows[:, :2])
    assert list(time_line._curves) == ["happy", "sad"]

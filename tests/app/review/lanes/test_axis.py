from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from app.review.lanes.axis import TimeAxis
from app.review.lanes.time_window import TimeWindow
from fer_core.sessions.markers import Marker


def test_markers_are_painted_and_named(qtbot):
    window = TimeWindow()
    window.set_limits(0.0, 10.0)
    lanes = QWidget()
    qtbot.addWidget(lanes)
    axis = TimeAxis(window, lanes)
    qtbot.addWidget(axis)
    lanes.resize(600, 10)
    axis.resize(600, axis.sizeHint().height())
    height = axis.sizeHint().height()
    plain = axis.grab().toImage()
    axis.show_markers((Marker(2.0, None, "begin"), Marker(4.0, 6.0, "film")))
    assert axis.sizeHint().height() > height
    axis.resize(600, axis.sizeHint().height())
    axis.show()
    assert axis.grab().toImage().copy(0, 0, 600, height) != plain
    qtbot.mouseMove(axis, QPoint(round(axis._scale.x(5.0)), 5))
    assert axis.toolTip() == "0:04.00 film"
    qtbot.mouseMove(axis, QPoint(round(axis._scale.x(9.0)), 5))
    assert axis.toolTip() == ""


def test_an_axis_of_nothing_is_empty(qtbot):
    lanes = QWidget()
    qtbot.addWidget(lanes)
    axis = TimeAxis(TimeWindow(), lanes)
    qtbot.addWidget(axis)
    assert not axis.grab().isNull()


def test_a_time_that_would_be_cut_off_is_left_out(qtbot):
    window = TimeWindow()
    window.set_limits(0.0, 10.0)
    lanes = QWidget()
    qtbot.addWidget(lanes)
    axis = TimeAxis(window, lanes)
    qtbot.addWidget(axis)
    lanes.resize(600, 10)
    axis.resize(600, axis.sizeHint().height())
    image = axis.grab().toImage()
    behind_the_last = range(round(axis._scale.x(10.0)) + 2, 600)
    colours = {image.pixel(x, y) for x in behind_the_last for y in range(image.height())}
    assert len(behind_the_last) > 3
    assert len(colours) == 1

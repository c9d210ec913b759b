from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from app.review.lanes.markers import paint_markers
from app.review.lanes.painter import MARGIN, NAME_WIDTH
from app.review.lanes.time_scale import TimeScale
from app.review.lanes.time_window import TimeWindow
from fer_core.sessions.markers import Marker


def test_a_moment_is_a_line_and_a_stretch_a_ground(qtbot, qapp):
    lanes = QWidget()
    qtbot.addWidget(lanes)
    lanes.resize(NAME_WIDTH + 100 + MARGIN, 20)
    window = TimeWindow()
    window.set_limits(0.0, 10.0)
    image = QImage(lanes.width(), 20, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    markers = [Marker(2.0), Marker(4.0, 6.0, "film"), Marker(99.0)]
    room = QRect(0, 0, lanes.width(), 20)
    paint_markers(painter, markers, TimeScale(window, lanes), room, qapp.palette())
    painter.end()
    seen = [x - NAME_WIDTH for x in range(image.width()) if image.pixelColor(x, 10).alpha()]
    strong = [x - NAME_WIDTH for x in range(image.width()) if image.pixelColor(x, 10).alpha() > 200]
    assert strong == [20, 40]
    assert seen == [20, *range(40, 60)]

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from app.review.lanes.content import LaneMaker, OtherResult
from app.review.lanes.lanes_view import LanesView
from app.review.lanes.painter import MARGIN, NAME_WIDTH
from app.review.lanes.time_window import TimeWindow
from app.review.lanes.values import values_at
from fer_core.drawing.palette import style_of
from fer_core.people.arrays import scan_arrays
from fer_core.people.edits import CutStretch
from fer_core.people.people import People
from tests.support.array_rows import arrays_of
from tests.support.results import made_rows

WIDTH = 300 + NAME_WIDTH + MARGIN


@pytest.fixture
def view(qtbot, contents):
    window = TimeWindow()
    view = LanesView(window)
    qtbot.addWidget(view)
    content = contents()
    window.set_limits(content.start, content.end)
    view.resize(WIDTH, 200)
    view.show_content(content)
    view.window_changed.connect(view.refresh)
    view.show()
    yield view
    view.close_pictures()


def settle(view, qtbot):
    """Wait until everything is painted, and return it."""
    qtbot.waitUntil(lambda: not view.grab().isNull() and view.settled)
    return view.grab().toImage()


def place(view, seconds, number="P1"):
    top, _ = view.top_of(number)
    return QPoint(round(view._scale.x(seconds)), top + 5)


def wheel(view, seconds, steps, modifiers=Qt.KeyboardModifier.NoModifier):
    there = QPointF(place(view, seconds))
    event = QWheelEvent(
        there,
        view.mapToGlobal(there),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)
    return event


def test_a_click_goes_to_its_time_and_chooses_the_lane(view, qtbot):
    sought, chosen = [], []
    view.sought.connect(sought.append)
    view.chosen.connect(chosen.append)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=place(view, 2.5, "P3"))
    assert sought == [pytest.approx(2.5, abs=0.02)]
    assert chosen == ["P3"]
    assert view.lane.number == "P3"


def test_lanes_are_painted_in_the_emotions_colours(view, qtbot):
    image = settle(view, qtbot)
    ratio = image.devicePixelRatio()
    for seconds, label in ((0.9, "happy"), (2.9, "neutral")):
        at = place(view, seconds) * ratio
        colour = image.pixelColor(at.x(), at.y() - 3)
        assert (colour.red(), colour.green(), colour.blue()) == style_of(label).colour


def test_until_a_zoom_is_painted_what_was_before_is_stretched(view, qtbot):
    settle(view, qtbot)
    view.zoom(0.5, 0.0)
    # The happy second fills two thirds now; its old picture is stretched to them.
    image = view.grab().toImage()
    assert not view.settled
    stretched = image.pixelColor(place(view, 0.8) * image.devicePixelRatio())
    assert style_of("happy").colour == (stretched.red(), stretched.green(), stretched.blue())
    image = settle(view, qtbot)
    painted = image.pixelColor(place(view, 0.95) * image.devicePixelRatio())
    assert style_of("happy").colour == (painted.red(), painted.green(), painted.blue())


def test_what_was_cut_out_is_hatched(view, contents, qtbot):
    before = settle(view, qtbot)
    view.show_content(contents(CutStretch(20, 25)))
    after = settle(view, qtbot)
    left, right = place(view, 2.0).x(), place(view, 2.5).x()
    # Above the words, which move.
    changed = [x for x in range(after.width()) if before.pixel(x, 3) != after.pixel(x, 3)]
    assert changed
    assert set(changed) <= set(range(left - 1, right + 2))


def test_keys_seek_choose_zoom_and_scroll(view, qtbot):
    sought, chosen = [], []
    view.sought.connect(sought.append)
    view.chosen.connect(chosen.append)
    view.set_position(1.5)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_End):
        qtbot.keyClick(view, key)
    assert sought == pytest.approx([2.5, 0.5, 0.0, 3.0])
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(view, key)
    assert chosen == ["P1", "P2", "P3", "P2"]
    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    window = view._window
    assert window.span == pytest.approx(3 / 1.25**4)
    left = window.left
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert window.left > left
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert window.is_whole


def test_the_wheel_zooms_with_ctrl_and_scrolls_without(view):
    window = view._window
    assert not wheel(view, 1.0, -1).isAccepted()  # nothing is out of sight
    wheel(view, 1.0, 2, Qt.KeyboardModifier.ControlModifier)
    assert window.span == pytest.approx(3 / 1.25**2)
    left = window.left
    wheel(view, 1.0, -1)
    assert window.left > left


def test_the_middle_button_drags_the_time(view, qtbot):
    view.zoom(0.25, 1.5)
    left = view._window.left
    qtbot.mousePress(view, Qt.MouseButton.MiddleButton, pos=QPoint(300, 5))
    qtbot.mouseMove(view, QPoint(200, 5))
    qtbot.mouseRelease(view, Qt.MouseButton.MiddleButton, pos=QPoint(200, 5))
    assert view._window.left == pytest.approx(left + 100 / 300 * 0.75, abs=0.02)


def test_shift_and_drag_marks_a_stretch(view, qtbot):
    marked, sought = [], []
    view.stretch_marked.connect(lambda *times: marked.append(times))
    view.sought.connect(sought.append)
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, shift, place(view, 2.0))
    qtbot.mouseMove(view, place(view, 1.0))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, shift, place(view, 1.0))
    assert marked == [(pytest.approx(1.0, abs=0.02), pytest.approx(2.0, abs=0.02))]
    assert sought == []
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, shift, place(view, 2.0))
    assert len(marked) == 1


def test_values_are_those_under_the_pointer_else_of_the_current_time(view, qtbot):
    values = []
    view.values_changed.connect(values.append)
    view.set_position(2.5)
    assert values[-1].startswith("0:02.50 · P1: neutral")
    qtbot.mouseMove(view, place(view, 0.5, "P2"))
    assert ": neutral" in values[-1]
    assert "· P2" in values[-1]
    view.leaveEvent(None)
    assert values[-1].startswith("0:02.50 · P1")


def test_a_focused_lane_tells_its_value(view, qtbot):
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    view.set_position(0.5)
    assert "P1: happy" in view.accessibleDescription()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert "P2: neutral" in view.accessibleDescription()
    assert view.accessibleName()


def test_nobody(view, contents, qtbot):
    view.show_content(contents(rows=[row for row in made_rows() if row.face_id is None]))
    assert view.lane is None
    qtbot.keyClick(view, Qt.Key.Key_Down)
    view.set_position(1.0)
    assert not view.grab().isNull()


def test_the_key_n_goes_from_difference_to_difference(view, qtbot, tmp_path):
    rows = made_rows()
    arrays = arrays_of(tmp_path / "a.csv", rows)
    other = [
        row._replace(emotion_smoothed="sad") if row.frame in (5, 25) and row.face_id else row
        for row in rows
    ]
    content = LaneMaker(arrays).make(
        People.of_faces(scan_arrays(arrays)),
        OtherResult("b", arrays_of(tmp_path / "b.csv", other)),
    )
    view.show_content(content)
    sought = []
    view.sought.connect(sought.append)
    view.sought.connect(view.set_position)
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_N)
    qtbot.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert sought == pytest.approx([0.5, 2.5, 0.5])
    assert not view.grab().isNull()
    assert "other result sad" in values_at(view.lane, 0.55)


def test_frames_that_are_played_before_the_lanes_are_there(qtbot):
    view = LanesView(TimeWindow())
    qtbot.addWidget(view)
    view.show()
    view.set_position(3600.0)
    view.mark_stretch((10.0, 3600.0))
    assert not view.grab().isNull()
    view.close_pictures()


def test_a_single_frame(view, contents, qtbot):
    view._window.set_limits(0.0, 0.0)
    view.show_content(contents(rows=made_rows()[:2]))
    view.set_position(0.04)
    view.zoom(0.5)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 5))
    assert not view.grab().isNull()

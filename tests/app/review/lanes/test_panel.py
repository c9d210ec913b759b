import pytest
from PySide6.QtCore import Qt

from app.review.lanes.panel import LanesPanel
from fer_core.people.edits import MergePeople


@pytest.fixture
def panel(qtbot, contents):
    panel = LanesPanel()
    qtbot.addWidget(panel)
    panel.resize(700, 400)
    panel.show()
    panel.show_content(contents())
    yield panel
    panel.close_pictures()


def test_the_zoom_stays_when_people_change(panel, contents, qtbot):
    assert panel.numbers == ("P1", "P2", "P3")
    assert not panel._bar.isVisible()
    qtbot.mouseClick(panel._in, Qt.MouseButton.LeftButton)
    span = panel._window.span
    assert span < 3.0
    assert panel._bar.isVisible()
    panel.show_content(contents(MergePeople("P3", "P2")))
    assert panel.numbers == ("P1", "P2")
    assert panel._window.span == span
    qtbot.mouseClick(panel._fit, Qt.MouseButton.LeftButton)
    assert not panel._bar.isVisible()


def test_the_scroll_bar_scrolls_the_time(panel):
    panel._view.zoom(0.25, 0.0)
    assert panel._window.left == 0.0
    panel._bar.setValue(panel._bar.maximum())
    assert panel._window.right == pytest.approx(3.0)


def test_curves_can_be_left_out(panel):
    height = panel._view.height()
    panel._curves.setChecked(False)
    assert panel._view.height() < height


def test_choosing_from_outside_is_not_told_back(panel, qtbot):
    with qtbot.assertNotEmitted(panel.chosen):
        panel.choose("P3")
    assert panel._view.lane.number == "P3"
    with qtbot.waitSignal(panel.chosen) as caught:
        qtbot.keyClick(panel._view, Qt.Key.Key_Up)
    assert caught.args == ["P2"]


def test_a_cleared_panel_shows_nobody(panel):
    panel.clear()
    assert panel.numbers == ()
    assert panel._values.text() == ""


def test_values_are_shown(panel):
    panel.set_position(0.5)
    assert panel._values.text().startswith("0:00.50 · P1: happy")

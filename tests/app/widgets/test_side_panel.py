from dataclasses import replace
from time import monotonic

import numpy as np
import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel

from app.settings import Settings
from app.widgets import side_panel, throttle
from app.widgets.charts.chart import Chart
from app.widgets.charts.emotion_bars import EmotionBars
from app.widgets.charts.face_crop import FaceCrop
from app.widgets.charts.time_line import TimeLine
from app.widgets.quality_hint import hint_for
from app.widgets.side_panel import SidePanel
from fer_core.sessions.markers import Marker
from fer_core.types import FaceFlag, FaceStatus
from tests.support.analyses import make_analysis

SMALL, LARGE = (0, 0, 60, 60), (100, 50, 220, 170)


@pytest.fixture
def panel(qtbot):
    widget = SidePanel()
    qtbot.addWidget(widget)
    widget.resize(320, 700)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def words(panel):
    return [label.text() for label in panel.findChildren(QLabel)]


def shows(panel, text):
    return any(text in said for said in words(panel))


def test_the_largest_face_is_described(qtbot, panel):
    panel.show_analysis(make_analysis([SMALL, LARGE], ["sad", "happy"], tracks=[3, 8]), None)
    qtbot.waitUntil(lambda: shows(panel, "Face 8"))
    assert shows(panel, "Happy, 80 % sure")
    assert panel.track == 8


def test_the_clicked_face_is_described(qtbot, panel):
    panel.show_analysis(make_analysis([SMALL, LARGE], ["sad", "happy"], tracks=[3, 8]), 3)
    qtbot.waitUntil(lambda: shows(panel, "Face 3"))
    assert shows(panel, "Sad, 80 % sure")


def test_the_last_of_many_is_what_stays(qtbot, panel):
    for emotion in ("sad", "fear", "angry", "surprise"):
        panel.show_analysis(make_analysis([LARGE], [emotion]), None)
    qtbot.waitUntil(lambda: shows(panel, "Surprise, 80 % sure"))


def test_held_and_uncertain_are_said_in_words(qtbot, panel):
    panel.show_analysis(make_analysis([LARGE], ["sad"], status=FaceStatus.HELD), None)
    qtbot.waitUntil(lambda: shows(panel, "Hidden at the moment"))
    panel.show_analysis(make_analysis([LARGE], [None]), None)
    qtbot.waitUntil(lambda: shows(panel, "Uncertain"))
    assert not shows(panel, "% sure")


def test_the_threshold_decides(qtbot, panel):
    panel.show_analysis(make_analysis([LARGE], ["sad"], confidence=0.5), None)
    qtbot.waitUntil(lambda: shows(panel, "Sad, 50 % sure"))
    panel.threshold = 0.7
    qtbot.waitUntil(lambda: shows(panel, "Uncertain"))


def test_nobody(qtbot, panel):
    panel.show_analysis(make_analysis([LARGE]), None)
    panel.show_analysis(make_analysis(), None)
    qtbot.waitUntil(lambda: shows(panel, "No face"))
    assert panel.track is None


def test_clearing_forgets_the_past(qtbot, panel):
    panel.show_analysis(make_analysis([LARGE], arrived=5.0), None)
    panel.clear()
    assert shows(panel, "No face")
    assert panel.track is None
    assert len(panel._history.of(1)) == 0


def test_a_hidden_panel_collects_and_shows_later(qtbot, panel):
    panel.hide()
    before = words(panel)
    for i in range(20):
        panel.show_analysis(make_analysis([LARGE], ["fear"], arrived=i / 5), None)
    assert words(panel) == before
    panel.show()
    qtbot.waitUntil(lambda: shows(panel, "Fear, 80 % sure"))
    assert len(panel._history.of(1)) == 20


@pytest.mark.slow
def test_the_picture_does_not_jump_when_words_change(qtbot, panel):
    panel.show_analysis(make_analysis([LARGE], [None]), None)
    qtbot.waitUntil(lambda: shows(panel, "Uncertain"))
    places = [chart.geometry() for chart in panel.charts]
    dark = make_analysis([LARGE], ["sad"], status=FaceStatus.HELD, flags=[FaceFlag.DARK])
    panel.show_analysis(dark, None)
    qtbot.waitUntil(lambda: shows(panel, "Hidden"))
    qtbot.waitUntil(lambda: shows(panel, hint_for(("dark",))))
    assert [chart.geometry() for chart in panel.charts] == places


def test_it_says_why_a_face_of_which_something_is_wrong_is_uncertain(qtbot, panel):
    fair = {"confidence": 0.5, "flags": [FaceFlag.TURNED, FaceFlag.DARK]}
    panel.show_analysis(make_analysis([LARGE], ["sad"], **fair), None)
    qtbot.waitUntil(lambda: shows(panel, "since the face is dark and turned aside."))
    assert shows(panel, "Uncertain")
    panel.show_analysis(make_analysis([LARGE], ["sad"], confidence=0.5), None)
    qtbot.waitUntil(lambda: shows(panel, "Sad, 50 % sure"))


def test_on_a_low_screen_it_scrolls(panel):
    assert panel.minimumSizeHint().height() < 200
    panel.resize(320, 300)
    assert panel.verticalScrollBar().maximum() > 0
    panel.resize(320, 900)
    assert panel.verticalScrollBar().maximum() == 0


class Listed(Chart):
    TITLE = "Two of three"
    INTERVAL_MS = 1
    shown = None

    def show_face(self, shown):
        self.shown = shown


def test_a_chart_that_is_listed_is_shown_under_its_title(qtbot, monkeypatch):
    monkeypatch.setattr(side_panel, "CHARTS", (*side_panel.CHARTS, Listed))
    panel = SidePanel()
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    chart = panel.charts[-1]
    assert shows(panel, "Two of three")
    analysis = make_analysis([SMALL, LARGE], ["sad", "happy"], tracks=[3, 8])
    panel.show_analysis(analysis, 3)
    qtbot.waitUntil(lambda: chart.shown is not None)
    assert (chart.shown.analysis, chart.shown.row, chart.shown.track) == (analysis, 0, 3)
    assert len(chart.shown.past()) == 1
    panel.clear()
    assert chart.shown is None


def test_the_past_goes_on_when_a_source_begins_again(panel):
    def show(arrived, loop, time, box, emotion):
        analysis = make_analysis([box], [emotion], time=time, arrived=arrived)
        frame = replace(analysis.frame, loop=loop)
        panel.show_analysis(replace(analysis, frame=frame), None)

    show(0.0, 1, 0.0, LARGE, "sad")
    show(1.0, 1, 1.0, LARGE, "sad")
    show(2.0, 2, 0.0, LARGE, "happy")
    assert np.isfinite(panel._history.of(1).rows[:, 0]).tolist() == [True, True, True]
    show(3.0, 3, 0.0, SMALL, "happy")  # another face with its number
    assert np.isfinite(panel._history.of(1).rows[:, 0]).tolist() == [False, False, False, True]


def test_the_crop_is_painted_half_as_often_as_pictures_come_and_the_bars_each_time(
    panel, monkeypatch
):
    now = monotonic() + 10
    monkeypatch.setattr(throttle, "monotonic", lambda: now)
    calls = {FaceCrop: 0, EmotionBars: 0}

    def count(kind):
        calls[kind] += 1

    for kind in calls:
        monkeypatch.setattr(kind, "show_face", lambda self, _: count(type(self)))
    for _ in range(30):
        now += 1 / 30
        panel.show_analysis(make_analysis([LARGE]), None)
    assert calls == {FaceCrop: 15, EmotionBars: 30}


def test_markers_and_settings_reach_the_charts_and_choices_come_back(qtbot, monkeypatch):
    monkeypatch.setattr(side_panel, "CHARTS", (*side_panel.CHARTS, Listed))
    panel = SidePanel()
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    chart = panel.charts[-1]
    markers = (Marker(1.0, None, "film"),)
    panel.show_analysis(make_analysis([LARGE]), None)
    panel.show_markers(markers)
    qtbot.waitUntil(lambda: chart.shown is not None and chart.shown.markers is markers)
    time_line = next(c for c in panel.charts if isinstance(c, TimeLine))
    panel.use_settings(replace(Settings(), chart_seconds=10.0))
    assert time_line.plot.span == 10
    with qtbot.waitSignal(panel.setting_changed) as heard:
        chart.setting_changed.emit({"chart_seconds": 30.0})
    assert heard.args == [{"chart_seconds": 30.0}]


def test_a_headline_that_changes_lays_nothing_out_anew(qtbot, monkeypatch):
    requests = []

    class Content(side_panel._Content):
        def event(self, event):
            if event.type() == QEvent.Type.LayoutRequest:
                requests.append(1)
            return super().event(event)

    monkeypatch.setattr(side_panel, "_Content", Content)
    panel = SidePanel()
    qtbot.addWidget(panel)
    panel.resize(320, 700)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.show_analysis(make_analysis([LARGE], ["happy"]), None)
    qtbot.waitUntil(lambda: shows(panel, "Happy, 80 % sure"))
    QApplication.processEvents()
    assert requests  # while it was shown
    requests.clear()
    panel.show_analysis(make_analysis([LARGE], ["surprise"]), None)
    qtbot.waitUntil(lambda: shows(panel, "Surprise, 80 % sure"))
    QApplication.processEvents()
    assert requests == []
    headline = next(label for label in panel.findChildren(QLabel) if "sure" in label.text())
    assert headline.width() >= headline.sizeHint().width()
    assert headline.height() >= headline.sizeHint().height()

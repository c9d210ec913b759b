from dataclasses import replace
from itertools import pairwise

import pytest

from app.settings import Settings
from app.widgets.charts.chart import ShownFace
from app.widgets.charts.emotion_history import EmotionHistory
from app.widgets.charts.over_time.past_plot import PastPlot
from app.widgets.charts.time_line import STYLES, TimeLine
from fer_core.sessions.markers import Marker
from tests.support.analyses import make_analysis

BOX = (0, 0, 50, 50)


@pytest.fixture
def chart(qtbot):
    widget = TimeLine()
    qtbot.addWidget(widget)
    widget.resize(320, 180)
    widget.show()
    return widget


@pytest.fixture
def drawn(monkeypatch):
    """The moments of the newest samples that were given to the plot."""
    moments = []
    show = PastPlot.show_past

    def note(plot, labels, past, marks):
        moments.append(float(past.times[-1]) if len(past) else None)
        show(plot, labels, past, marks)

    monkeypatch.setattr(PastPlot, "show_past", note)
    return moments


class Watcher:
    """Gives a chart one face after the other, as the panel does."""

    def __init__(self, chart):
        self.chart = chart
        self.history = EmotionHistory()
        self.markers = ()

    def see(self, time, track=1):
        analysis = make_analysis([BOX], tracks=[track], time=time, arrived=time)
        self.history.add(time, time, analysis.faces, track)
        self.chart.show_face(ShownFace(analysis, 0, track, self.history, self.markers))


def choose(chart, button, text):
    action = next(a for a in button.menu().actions() if a.text() == text)
    action.trigger()


def test_what_is_chosen_is_announced_and_applied_by_the_settings(chart, qtbot):
    for button, text, change in (
        (chart._style_button, "Three lines", {"chart_style": "lines"}),
        (chart._span_button, "10 min", {"chart_seconds": 600.0}),
        (chart._average_button, "Average 3 s", {"chart_average": 3.0}),
    ):
        with qtbot.waitSignal(chart.setting_changed) as heard:
            choose(chart, button, text)
        assert heard.args == [change]
        chart.use_settings(replace(Settings(), **change))
        assert button.text() == text
        assert text in button.accessibleName()
    chart.use_settings(replace(Settings(), chart_style="of another version"))
    assert chart._style_button.text() == STYLES[0].TITLE


def test_it_draws_again_only_when_the_past_has_moved_by_a_pixel(chart, drawn):
    watcher = Watcher(chart)
    for i in range(100):
        watcher.see(i / 10)
    assert 9.9 / (60 / chart.plot.width()) - 5 < len(drawn) < 60
    chart.use_settings(replace(Settings(), chart_seconds=600.0))
    drawn.clear()
    for i in range(100, 200):
        watcher.see(i / 10)
    assert len(drawn) < 10


def test_while_it_is_paused_the_past_stands_still_and_is_collected(chart, drawn):
    watcher = Watcher(chart)
    watcher.see(1.0)
    chart._pause_button.click()
    assert chart.paused
    for time in (5.0, 9.0):
        watcher.see(time)
    assert drawn[-1] == 1.0
    chart.plot.pause_requested.emit()
    assert not chart.paused
    watcher.see(12.0)
    assert drawn[-1] == 12.0
    assert len(watcher.history.of(1)) > 3


def test_another_face_or_another_source_lets_it_go_on(chart, drawn):
    watcher = Watcher(chart)
    watcher.see(1.0)
    chart.toggle_pause()
    watcher.see(2.0, track=2)
    assert not chart.paused
    assert drawn[-1] == 2.0
    chart.toggle_pause()
    chart.show_face(None)
    assert not chart.paused
    assert drawn[-1] is None
    chart.toggle_pause()  # there is nothing to stop
    assert not chart.paused


def test_a_new_marker_is_drawn_at_once(chart, drawn):
    watcher = Watcher(chart)
    watcher.see(10.0)
    watcher.see(10.11)
    assert drawn[-1] == 10.0
    watcher.markers = (Marker(10.0, None, "film"),)
    watcher.see(10.22)
    assert drawn[-1] == 10.22
    assert [mark.marker.name for mark in chart.plot._marks] == ["film"]


@pytest.mark.parametrize(("span", "seconds"), [(60.0, 5.0), (120.0, 5.0), (12.0, 1.0)])
def test_it_moves_on_in_few_steps_where_motion_is_reduced(chart, drawn, span, seconds):
    chart.use_settings(replace(Settings(), chart_seconds=span))
    chart.reduce_motion(True)
    watcher = Watcher(chart)
    for tenth in range(161):
        watcher.see(tenth / 10)
    assert len(drawn) == int(16 / seconds) + 1
    # The past is a sample each tenth of a second.
    assert all(later - earlier > seconds - 0.15 for earlier, later in pairwise(drawn))
    chart.reduce_motion(False)
    drawn.clear()
    for tenth in range(161, 181):
        watcher.see(tenth / 10)
    assert len(drawn) > 2

from pathlib import Path

import cv2
import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QToolButton
from pytestqt.qtbot import QtBot

from app.files.files_page import FilesPage
from app.settings import SettingsStore
from app.widgets.charts.emotion_bars import EmotionBars
from app.widgets.tool_bar import ToolBar
from app.window.main_window import DEFAULT_SIZE
from tests.support.analyses import make_analysis
from tests.support.clips import constant, write_clip
from tests.support.drawn_source import until
from tests.support.windows import action, shows


def test_q_quits(make_window, qtbot: QtBot) -> None:
    window = make_window()
    assert QKeySequence("Q") in action(window, "Quit").shortcuts()
    action(window, "Quit").trigger()
    until(qtbot, lambda: not window.isVisible())


def test_closing_takes_open_dialogs_along_and_happens_once(make_window) -> None:
    window = make_window()
    closings: list[None] = []
    window.closing.connect(lambda: closings.append(None))
    action(window, "Settings").trigger()
    dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
    window.close()
    window.close()
    assert not dialog.isVisible()
    assert len(closings) == 1


def test_no_shortcut_is_given_twice(make_window) -> None:
    window = make_window()
    keys = [
        key.toString()
        for a in set(window.findChildren(QAction))
        for key in a.shortcuts()
        if not key.isEmpty()
    ]
    assert len(keys) == len(set(keys))


def test_what_can_be_pressed_has_a_name_and_says_its_shortcut(make_window) -> None:
    window = make_window()
    for button in window._tool_bar.findChildren(QToolButton):
        if not button.objectName().startswith("qt_"):
            assert button.accessibleName() or button.text()
            assert button.toolTip()
    assert "F11" in action(window, "Full screen").toolTip()


def test_settings_apply_live_and_are_remembered(
    make_window, store: SettingsStore, qtbot: QtBot
) -> None:
    window = make_window()
    window.settings_control.change(threshold=0.6, mirror_files=True, side_panel=False)
    assert window.live.video.threshold == 0.6
    assert window.live.video.mirror
    assert not window.live.side_panel.isVisible()
    assert store.load() == window.settings


@pytest.mark.slow
def test_dark_and_light(make_window, qtbot: QtBot) -> None:
    window = make_window()

    def lightness() -> int:
        return window.live.palette().window().color().lightness()

    window.settings_control.change(theme="dark")
    until(qtbot, lambda: lightness() < 60)
    window.settings_control.change(theme="light")
    until(qtbot, lambda: lightness() > 200)


@pytest.mark.slow
def test_its_place_is_remembered(make_window, store: SettingsStore) -> None:
    window = make_window()
    window.setGeometry(10, 20, 780, 720)
    window.close()
    again = make_window()
    assert again.size() == window.size()


def test_the_notice_is_remembered_once_it_is_closed(
    make_window, store: SettingsStore, qtbot: QtBot
) -> None:
    window = make_window()
    window.dialogs.show_notice()
    dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
    assert not store.load().notice_seen
    dialog.accept()
    assert store.load().notice_seen


@pytest.mark.slow
def test_an_unhandled_error_is_shown_and_the_window_stays(make_window, qtbot: QtBot) -> None:
    window = make_window()
    window.report_unhandled_error(ZeroDivisionError("one by none"))
    until(qtbot, lambda: "one by none" in window.live.messages.text)
    assert "fer-desktop.log" in window.live.messages.text
    assert window.isVisible()


@pytest.mark.slow
def test_a_snapshot_is_saved(make_window, qtbot: QtBot, user_folder: Path, opened) -> None:
    window = make_window()
    window.start("demo")
    until(qtbot, lambda: shows(window))
    action(window, "Snapshot").trigger()
    until(qtbot, lambda: "Saved as" in window.live.messages.text)
    (saved,) = (user_folder / "pictures").iterdir()
    assert saved.suffix == ".png"
    assert cv2.imread(str(saved)).shape == (48, 64, 3)


@pytest.mark.slow
def test_the_video_in_the_picture_can_be_annotated(
    make_window, qtbot: QtBot, tmp_path: Path
) -> None:
    clip = tmp_path / "a.mp4"
    write_clip(clip, constant(12))
    window = make_window()
    annotate = action(window, "Annotate this video")
    assert not annotate.isEnabled()
    window.show_source(str(clip))
    until(qtbot, annotate.isEnabled)
    annotate.trigger()
    page = window.pages.show_page("files")
    assert isinstance(page, FilesPage)
    assert [entry.path for entry in page.queue.entries] == [clip]
    assert window.pages.current == "files"


@pytest.mark.slow
def test_closing_while_files_are_annotated_asks(
    make_window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_clip(tmp_path / "a.mp4", constant(12))
    window = make_window()
    page = window.pages.show_page("files")
    page.add([tmp_path / "a.mp4"])
    page.queue.start()
    answers = [QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes]
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answers.pop(0))
    window.close()
    assert window.isVisible()
    window.close()
    assert not window.isVisible()
    assert answers == []


def test_buttons_of_the_tool_bar_keep_their_places(make_window) -> None:
    window = make_window()

    def places() -> list[int]:
        QApplication.processEvents()
        bar = window._tool_bar
        return [bar.widgetForAction(a).x() for a in bar.actions()]

    before = places()
    window.sources.show_source("x", "a video with a name that is really long.mp4")
    assert places() == before
    window.sources.show_source("y", "y")
    window._actions.set_paused(True)
    assert places() == before
    window._actions.set_paused(False)
    assert places() == before


def test_it_opens_with_room_for_its_frame(make_window) -> None:
    window = make_window()
    available = window.screen().availableSize()
    assert window.height() <= available.height() - 50
    assert window.statusBar().isVisible()


def test_headline_label_and_bars_are_of_one_analysis(make_window, qtbot: QtBot) -> None:
    """Also for two analyses in quick succession, and before any event is handled."""
    window = make_window()
    panel = window.live.side_panel
    for emotion in ("sad", "happy", "fear"):
        analysis = make_analysis([(10.0, 20.0, 110.0, 120.0)], [emotion])
        window.live.session.analysed.emit(analysis)
        assert window.live.video.analysis is analysis
        assert panel._emotion.text().startswith(emotion.capitalize())
        bars = next(chart for chart in panel.charts if isinstance(chart, EmotionBars))
        assert max(bars.per_cent, key=lambda label: bars.per_cent[label]) == emotion


def test_the_tools_fit_beside_each_other_on_a_small_screen(make_window, qtbot: QtBot) -> None:
    window = make_window()
    window.resize(DEFAULT_SIZE.width(), 700)
    window.show()
    bar = window.findChild(ToolBar)
    assert bar.sizeHint().width() <= DEFAULT_SIZE.width()
    assert not bar.overflow_button.isVisible()


def test_no_key_of_the_review_is_also_one_of_the_window(make_window, qtbot: QtBot) -> None:
    window = make_window()
    window.pages.show_page("review")
    pressed = {
        key.toString()
        for action in window.actions()
        if action.isEnabled()
        for key in action.shortcuts()
    }
    of_page = {key.toString() for one in window.pages.key_actions() for key in one.shortcuts()}
    assert {"Space", "J", "X", "I", "B"} <= of_page
    assert not pressed & of_page
    window.pages.show_page("live")
    assert window.pages.key_actions() == window.live.actions()

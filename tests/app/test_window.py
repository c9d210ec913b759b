from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QToolButton
from pytestqt.qtbot import QtBot

from app import camera_watch, live_page
from app.files.files_page import FilesPage
from app.live_session import LiveSession
from app.settings import Settings, SettingsStore
from app.theme import Appearance
from app.window import NO_CAMERA, MainWindow
from fer_core import model_library
from fer_core.runner import RunnerState
from fer_core.sources import CameraName
from tests.app.sources import DrawnSource, until
from tests.support.analyses import make_analysis
from tests.support.models import make_model
from tests.support.videos import make_video

CAMERAS = (CameraName(0, "Front camera"), CameraName(2, "R&D camera"))


@pytest.fixture(autouse=True)
def cameras(monkeypatch: pytest.MonkeyPatch) -> list[CameraName]:
    """What is plugged in; nothing at first."""
    plugged_in: list[CameraName] = []
    monkeypatch.setattr(camera_watch, "list_cameras", lambda: tuple(plugged_in))
    return plugged_in


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The specs that were opened; every one shows a drawn source."""
    specs: list[str] = []

    def open_drawn(spec: str, _settings: object) -> DrawnSource:
        specs.append(spec)
        return DrawnSource()

    monkeypatch.setattr(live_page, "open_source", open_drawn)
    return specs


@pytest.fixture
def bundled(tmp_path: Path, model_file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the bundled models, with one called ``tiny``."""
    monkeypatch.setattr(model_library, "models_folder", lambda: model_file.parent)
    return model_file.parent


@pytest.fixture
def store(tmp_path: Path) -> SettingsStore:
    return SettingsStore(tmp_path / "settings.ini")


@pytest.fixture
def make_window(
    qtbot: QtBot, store: SettingsStore, bundled: Path
) -> Iterator[Callable[..., MainWindow]]:
    windows: list[MainWindow] = []

    def make(**settings: object) -> MainWindow:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        chosen = Settings(**settings)
        session = LiveSession(chosen)
        session.load_model(chosen.model)
        window = MainWindow(store, chosen, Appearance(application), session)
        windows.append(window)
        window.show()
        qtbot.waitExposed(window)
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()


def shows(window: MainWindow) -> bool:
    return window.live.video.analysis is not None


def action(window: MainWindow, text: str) -> QAction:
    return next(a for a in window.findChildren(QAction) if a.iconText().startswith(text))


def drop(window: MainWindow, url: QUrl) -> None:
    """Drop it onto the window."""
    data = QMimeData()
    data.setUrls([url])
    left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, data, left, no_key))


class TestStart:
    def test_without_a_camera_it_says_so_and_offers_what_there_is(
        self, make_window, qtbot: QtBot
    ) -> None:
        window = make_window()
        window.start(None)
        until(qtbot, lambda: NO_CAMERA[0] in window.live.video.accessibleDescription())
        assert window.live.state is None

    def test_the_first_camera_else(self, make_window, qtbot: QtBot, opened, cameras) -> None:
        cameras.extend(CAMERAS)
        window = make_window()
        window.start(None)
        until(qtbot, lambda: shows(window))
        assert opened == ["Front camera"]

    def test_a_camera_that_is_plugged_in_later(
        self, make_window, qtbot: QtBot, opened, cameras, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        window = make_window()
        window.start(None)
        until(qtbot, lambda: bool(window.live.video.accessibleDescription()))
        cameras.append(CAMERAS[0])
        window.sources.cameras.look()
        until(qtbot, lambda: shows(window))
        assert opened == ["Front camera"]

    def test_the_last_source(self, make_window, qtbot: QtBot, opened, cameras) -> None:
        cameras.extend(CAMERAS)
        window = make_window(source="/videos/last.mp4")
        window.start(None)
        until(qtbot, lambda: shows(window))
        assert opened == ["/videos/last.mp4"]

    def test_the_command_line_comes_first_and_is_not_remembered(
        self, make_window, qtbot: QtBot, opened, store: SettingsStore
    ) -> None:
        window = make_window(source="/videos/last.mp4")
        window.start("demo")
        until(qtbot, lambda: shows(window))
        assert opened == ["demo"]
        assert window.settings.source == "/videos/last.mp4"

    def test_a_remembered_model_that_is_gone_gives_way_to_the_default(
        self, make_window, qtbot: QtBot, opened
    ) -> None:
        window = make_window(model="gone")
        window.start("demo")
        until(qtbot, lambda: shows(window))
        assert "'gone'" in window.live.messages.text
        assert window.settings.model == ""


class TestSources:
    @pytest.fixture
    def window(self, make_window, qtbot: QtBot, opened) -> MainWindow:
        window = make_window()
        window.start("demo")
        until(qtbot, lambda: shows(window))
        opened.clear()
        return window

    def test_cameras_stand_in_the_menu_by_name(self, window, qtbot, cameras, opened) -> None:
        cameras.extend(CAMERAS)
        window.sources.cameras.look()
        menu = window.sources.menu
        until(qtbot, lambda: any("Front" in a.text() for a in menu.actions()))
        chosen = next(a for a in menu.actions() if a.text() == "R&&D camera")
        chosen.trigger()
        until(qtbot, lambda: opened == ["R&D camera"])
        assert chosen.isChecked()
        assert window.settings.source == "R&D camera"

    def test_a_dropped_file_opens(self, window, qtbot, opened) -> None:
        drop(window, QUrl.fromLocalFile("/videos/dropped.mp4"))
        until(qtbot, lambda: opened == ["/videos/dropped.mp4"])

    def test_a_dropped_address_opens(self, window, qtbot, opened) -> None:
        drop(window, QUrl("http://host/stream"))
        until(qtbot, lambda: opened == ["http://host/stream"])

    def test_a_dropped_folder_goes_among_the_files(
        self, window, opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        added: list[Path] = []
        monkeypatch.setattr(FilesPage, "add", lambda _, paths: added.extend(paths))
        drop(window, QUrl.fromLocalFile(str(tmp_path)))
        assert window.pages.current == "files"
        assert added == [tmp_path]
        assert opened == []

    def test_stop_releases_the_source_and_offers_others(self, window, qtbot) -> None:
        action(window, "Stop").trigger()
        until(qtbot, lambda: DrawnSource.open_now == 0)
        assert window.live.state is None
        assert "Stopped" in window.live.video.accessibleDescription()

    def test_a_source_that_cannot_be_opened_is_told_in_the_window(
        self, window, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.undo()
        window.show_source(str(tmp_path / "missing.mp4"))
        until(qtbot, lambda: "missing.mp4" in window.live.messages.text)
        assert window.isVisible()
        assert window.live.messages.isVisible()

    def test_space_pauses_where_the_picture_has_the_focus(self, window, qtbot) -> None:
        until(qtbot, lambda: window.live.state is RunnerState.RUNNING)
        assert action(window, "Pause").isEnabled()
        qtbot.keyClick(window.live.video, Qt.Key.Key_Space)
        until(qtbot, lambda: window.live.state is RunnerState.PAUSED)
        assert action(window, "Play").isEnabled()
        assert window._status.text() == "Paused"
        qtbot.keyClick(window.live.video, Qt.Key.Key_Space)
        until(qtbot, lambda: window.live.state is RunnerState.RUNNING)

    def test_a_click_on_a_face_chooses_it(self, window) -> None:
        window.live.video.face_clicked.emit(4)
        assert window.live.video.selected == 4
        window.live.video.face_clicked.emit(-1)
        assert window.live.video.selected is None

    def test_among_several_faces_the_one_that_the_panel_speaks_of_stands_out(self, window) -> None:
        window.live.session.analysed.emit(
            make_analysis([(10, 10, 40, 40), (60, 10, 160, 110)], tracks=[7, 8])
        )
        assert window.live.video.selected == window.live.side_panel.track == 8
        window.live.session.analysed.emit(make_analysis([(60, 10, 160, 110)], tracks=[8]))
        assert window.live.video.selected is None

    def test_status_speaks_plain_words_with_figures_on_hover(self, window, qtbot) -> None:
        until(qtbot, lambda: "pictures a second" in window._status.text())
        assert "from capture to paint" in window._status.toolTip().lower()
        assert "CPUExecutionProvider" in window._status.toolTip()

    def test_minimised_it_rests(self, window, qtbot) -> None:
        window.showMinimized()
        until(qtbot, lambda: window.live.state is RunnerState.PAUSED)
        window.showNormal()
        until(qtbot, lambda: window.live.state is RunnerState.RUNNING)


class TestRealFile:
    def test_a_video_file_gets_a_seek_bar(self, make_window, qtbot: QtBot, tmp_path: Path) -> None:
        clip = make_video(tmp_path / "clip.mp4", 50, rate=25)
        window = make_window()
        window.start(str(clip))
        until(qtbot, lambda: shows(window))
        bar = window.live._seek_bar
        assert bar.isVisible()
        assert "0:02" in bar._times.text()
        assert window.windowTitle().startswith("clip.mp4")

    def test_a_picture_is_shown_once_and_then_nothing_works(
        self, make_window, qtbot: QtBot, tmp_path: Path
    ) -> None:
        from skimage.data import astronaut

        cv2.imwrite(str(tmp_path / "face.png"), astronaut()[:, :, ::-1])
        window = make_window()
        window.start(str(tmp_path / "face.png"))
        until(qtbot, lambda: window.live.state is RunnerState.ENDED)
        until(qtbot, lambda: shows(window))
        assert len(window.live.video.analysis.faces) >= 1
        assert window._status.text() == "A still picture"
        assert not window.live._meter_timer.isActive()


class TestModels:
    @pytest.fixture
    def window(self, make_window, qtbot: QtBot, opened) -> MainWindow:
        window = make_window()
        window.start("demo")
        until(qtbot, lambda: shows(window))
        return window

    def test_the_one_in_use_is_named_and_marked(self, window) -> None:
        assert window.models.button.text() == "tiny"
        window.models.menu.aboutToShow.emit()
        assert [a.text() for a in window.models.menu.actions() if a.isChecked()] == ["tiny"]

    def test_an_added_one_is_copied_and_used(
        self, window, qtbot, tmp_path: Path, user_folder: Path
    ) -> None:
        path = make_model(tmp_path / "mine.onnx", labels=("happy", "sad"))
        window.models.add(str(path))
        until(qtbot, lambda: window.live.video.analysis.labels == ("happy", "sad"))
        assert (user_folder / "data" / "models" / "mine.onnx").is_file()
        assert window.settings.model == "mine"
        assert "mine" in window.live.messages.text

    def test_one_that_breaks_the_contract_is_refused(
        self, window, qtbot, tmp_path: Path, user_folder: Path
    ) -> None:
        path = make_model(tmp_path / "bad.onnx", card=None)
        window.models.add(str(path))
        until(qtbot, lambda: "bad.onnx carries no card" in window.live.messages.text)
        assert not (user_folder / "data").exists()
        assert shows(window)

    def test_its_card_in_words(self, window, qtbot) -> None:
        action(window, "About this model").trigger()
        dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
        assert dialog.windowTitle() == "The model tiny"
        dialog.close()


class TestWindow:
    def test_escape_leaves_full_screen_and_only_that(self, make_window, qtbot: QtBot) -> None:
        window = make_window()
        full, leave = action(window, "Full screen"), action(window, "Leave full screen")
        full.trigger()
        until(qtbot, window.isFullScreen)
        assert not window._tool_bar.isVisible()
        leave.trigger()
        until(qtbot, lambda: not window.isFullScreen())
        assert window._tool_bar.isVisible()
        leave.trigger()
        assert window.isVisible()

    def test_q_quits(self, make_window, qtbot: QtBot) -> None:
        window = make_window()
        assert QKeySequence("Q") in action(window, "Quit").shortcuts()
        action(window, "Quit").trigger()
        until(qtbot, lambda: not window.isVisible())

    def test_closing_takes_open_dialogs_along_and_happens_once(self, make_window) -> None:
        window = make_window()
        closings: list[None] = []
        window.closing.connect(lambda: closings.append(None))
        action(window, "Settings").trigger()
        dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
        window.close()
        window.close()
        assert not dialog.isVisible()
        assert len(closings) == 1

    def test_no_shortcut_is_given_twice(self, make_window) -> None:
        window = make_window()
        keys = [
            key.toString()
            for a in set(window.findChildren(QAction))
            for key in a.shortcuts()
            if not key.isEmpty()
        ]
        assert len(keys) == len(set(keys))

    def test_what_can_be_pressed_has_a_name_and_says_its_shortcut(self, make_window) -> None:
        window = make_window()
        for button in window._tool_bar.findChildren(QToolButton):
            if not button.objectName().startswith("qt_"):
                assert button.accessibleName() or button.text()
                assert button.toolTip()
        assert "F11" in action(window, "Full screen").toolTip()

    def test_settings_apply_live_and_are_remembered(
        self, make_window, store: SettingsStore, qtbot: QtBot
    ) -> None:
        window = make_window()
        window._change(threshold=0.6, mirror_files=True, side_panel=False)
        assert window.live.video.threshold == 0.6
        assert window.live.video.mirror
        assert not window.live.side_panel.isVisible()
        assert store.load() == window.settings

    def test_mirror_is_remembered_apart_for_cameras_and_files(self, make_window) -> None:
        window = make_window()
        action(window, "Mirror").trigger()
        assert window.settings.mirror_files
        assert window.settings.mirror_live
        assert window.live.video.mirror

    def test_dark_and_light(self, make_window, qtbot: QtBot) -> None:
        window = make_window()

        def lightness() -> int:
            return window.live.palette().window().color().lightness()

        window._change(theme="dark")
        until(qtbot, lambda: lightness() < 60)
        window._change(theme="light")
        until(qtbot, lambda: lightness() > 200)

    def test_its_place_is_remembered(self, make_window, store: SettingsStore) -> None:
        window = make_window()
        window.setGeometry(10, 20, 780, 720)
        window.close()
        again = make_window()
        assert again.size() == window.size()

    def test_the_notice_is_remembered_once_it_is_closed(
        self, make_window, store: SettingsStore, qtbot: QtBot
    ) -> None:
        window = make_window()
        window.show_notice()
        dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
        assert not store.load().notice_seen
        dialog.accept()
        assert store.load().notice_seen

    def test_a_stray_error_is_told_and_the_window_stays(self, make_window, qtbot: QtBot) -> None:
        window = make_window()
        window.report_stray_error(ZeroDivisionError("one by none"))
        until(qtbot, lambda: "one by none" in window.live.messages.text)
        assert "fer-desktop.log" in window.live.messages.text
        assert window.isVisible()

    def test_a_snapshot_is_saved(
        self, make_window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened
    ) -> None:
        monkeypatch.setattr(
            live_page.QStandardPaths, "writableLocation", lambda _: str(tmp_path / "pictures")
        )
        window = make_window()
        window.start("demo")
        until(qtbot, lambda: shows(window))
        action(window, "Snapshot").trigger()
        until(qtbot, lambda: "Saved as" in window.live.messages.text)
        (saved,) = (tmp_path / "pictures").iterdir()
        assert saved.suffix == ".png"
        assert cv2.imread(str(saved)).shape == (48, 64, 3)

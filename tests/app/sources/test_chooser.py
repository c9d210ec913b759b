from pathlib import Path

import cv2
import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QFileDialog, QInputDialog
from pytestqt.qtbot import QtBot

from app.files.files_page import FilesPage
from app.settings import SettingsStore
from app.window.main_window import MainWindow
from fer_core.live.runner import RunnerState
from fer_core.sources import CameraName
from fer_core.sources.endings import PICTURE_ENDINGS, VIDEO_ENDINGS
from tests.support.analyses import make_analysis
from tests.support.drawn_source import DrawnSource, until
from tests.support.videos import make_video
from tests.support.windows import action, drop, shows

CAMERAS = (CameraName(0, "Front camera"), CameraName(2, "R&D camera"))
FILE = str(Path("clip.mp4").absolute())


class TestStart:
    @pytest.mark.slow
    def test_the_last_source(self, make_window, qtbot: QtBot, opened, cameras) -> None:
        cameras.extend(CAMERAS)
        window = make_window(source="/videos/last.mp4")
        window.start(None)
        until(qtbot, lambda: shows(window))
        assert opened == ["/videos/last.mp4"]

    @pytest.mark.slow
    def test_the_command_line_comes_first_and_is_not_remembered(
        self, make_window, qtbot: QtBot, opened, store: SettingsStore
    ) -> None:
        window = make_window(source="/videos/last.mp4")
        window.start("demo")
        until(qtbot, lambda: shows(window))
        assert opened == ["demo"]
        assert window.settings.source == "/videos/last.mp4"

    @pytest.mark.slow
    def test_a_remembered_model_that_is_gone_gives_way_to_the_default(
        self, make_window, qtbot: QtBot, opened
    ) -> None:
        window = make_window(model="gone")
        window.start("demo")
        until(qtbot, lambda: shows(window))
        assert "'gone'" in window.live.messages.text
        assert window.settings.model == ""


class TestChosen:
    @pytest.fixture
    def window(self, make_window, qtbot: QtBot, opened) -> MainWindow:
        window = make_window()
        window.start("demo")
        until(qtbot, lambda: shows(window))
        opened.clear()
        return window

    @pytest.mark.slow
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

    @pytest.mark.slow
    def test_the_open_dialog_takes_every_file_that_can_be_annotated(self, window) -> None:
        action(window, "Open video or picture").trigger()
        dialog = window.findChild(QFileDialog)
        first, *_ = dialog.nameFilters()
        dialog.close()
        offered = first.partition("(")[2].rstrip(")").split()
        assert set(offered) == {f"*{ending}" for ending in VIDEO_ENDINGS | PICTURE_ENDINGS}

    @pytest.mark.slow
    def test_a_dropped_file_opens(self, window, qtbot, opened) -> None:
        drop(window, QUrl.fromLocalFile("/videos/dropped.mp4"))
        until(qtbot, lambda: opened == ["/videos/dropped.mp4"])

    @pytest.mark.slow
    @pytest.mark.parametrize(
        ("typed", "chosen"),
        [
            (" rtsp://camera.local/1 ", ["rtsp://camera.local/1"]),
            ("192.168.0.5:8080/video", ["http://192.168.0.5:8080/video"]),
            (FILE, [FILE]),
            ("http://", []),
            ("", []),
        ],
    )
    def test_an_address_is_typed_also_without_its_beginning(
        self, window, opened, typed: str, chosen: list[str]
    ) -> None:
        action(window, "Open address").trigger()
        (dialog,) = window.findChildren(QInputDialog)
        dialog.setTextValue(typed)
        dialog.accept()
        assert window.live.spec == (chosen[0] if chosen else "demo")

    def test_a_dropped_address_opens(self, window, qtbot, opened) -> None:
        drop(window, QUrl("http://host/stream"))
        until(qtbot, lambda: opened == ["http://host/stream"])

    @pytest.mark.slow
    def test_a_dropped_folder_goes_among_the_files(
        self, window, opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        added: list[Path] = []
        monkeypatch.setattr(FilesPage, "add", lambda _, paths: added.extend(paths))
        drop(window, QUrl.fromLocalFile(str(tmp_path)))
        assert window.pages.current == "files"
        assert added == [tmp_path]
        assert opened == []

    @pytest.mark.slow
    def test_stop_releases_the_source_and_offers_others(self, window, qtbot) -> None:
        action(window, "Stop").trigger()
        until(qtbot, lambda: DrawnSource.open_now == 0)
        assert window.live.state is None
        assert "Stopped" in window.live.video.accessibleDescription()

    @pytest.mark.slow
    def test_a_source_that_cannot_be_opened_is_told_in_the_window(
        self, window, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.undo()
        window.show_source(str(tmp_path / "missing.mp4"))
        until(qtbot, lambda: "missing.mp4" in window.live.messages.text)
        assert window.isVisible()
        assert window.live.messages.isVisible()

    @pytest.mark.slow
    def test_space_pauses_where_the_picture_has_the_focus(self, window, qtbot) -> None:
        until(qtbot, lambda: window.live.state is RunnerState.RUNNING)
        assert action(window, "Pause").isEnabled()
        qtbot.keyClick(window.live.video, Qt.Key.Key_Space)
        until(qtbot, lambda: window.live.state is RunnerState.PAUSED)
        assert action(window, "Play").isEnabled()
        assert window._status.text() == "Paused"
        qtbot.keyClick(window.live.video, Qt.Key.Key_Space)
        until(qtbot, lambda: window.live.state is RunnerState.RUNNING)

    @pytest.mark.slow
    def test_a_click_on_a_face_chooses_it(self, window) -> None:
        window.live.video.face_clicked.emit(4)
        assert window.live.video.selected == 4
        window.live.video.face_clicked.emit(-1)
        assert window.live.video.selected is None

    @pytest.mark.slow
    def test_among_several_faces_the_one_that_the_panel_speaks_of_stands_out(self, window) -> None:
        window.live.session.analysed.emit(
            make_analysis([(10, 10, 40, 40), (60, 10, 160, 110)], tracks=[7, 8])
        )
        assert window.live.video.selected == window.live.side_panel.track == 8
        window.live.session.analysed.emit(make_analysis([(60, 10, 160, 110)], tracks=[8]))
        assert window.live.video.selected is None

    @pytest.mark.slow
    def test_status_speaks_plain_words_with_figures_on_hover(self, window, qtbot) -> None:
        until(qtbot, lambda: "frames per second" in window._status.text())
        assert "from capture to paint" in window._status.toolTip().lower()
        assert "CPUExecutionProvider" in window._status.toolTip()

    @pytest.mark.slow
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

    @pytest.mark.slow
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
        assert window._status.text() == "Picture · 1 face"
        assert not window.live._meter_timer.isActive()

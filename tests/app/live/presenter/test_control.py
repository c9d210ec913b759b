import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.live.presenter.window import LABEL_SCALE
from fer_core.drawing.notice import NOTICE
from tests.support.analyses import make_analysis
from tests.support.drawn_source import until
from tests.support.windows import action, shows


@pytest.fixture
def window(make_window, opened, qtbot: QtBot):
    made = make_window()
    made.start("demo")
    until(qtbot, lambda: shows(made))
    return made


def present(window, qtbot: QtBot):
    action(window, "Present").trigger()
    presenter = window.presenter.window
    qtbot.waitUntil(presenter.isActiveWindow)
    return presenter


@pytest.mark.slow
def test_the_picture_fills_a_screen_with_the_notice_until_escape(window, qtbot: QtBot) -> None:
    presenter = present(window, qtbot)
    assert presenter.isFullScreen()
    assert presenter.screen() is window.presenter.screen
    assert presenter.video.label_scale == LABEL_SCALE
    until(qtbot, lambda: presenter.video.analysis is window.live.video.analysis)
    assert presenter.notice.isVisible()
    assert presenter.notice.text() == NOTICE
    qtbot.keyClick(presenter, Qt.Key.Key_Escape)
    assert window.presenter.window is None
    assert not action(window, "Present").isChecked()


@pytest.mark.slow
def test_the_picture_goes_on_while_the_main_window_shows_another_page(window, qtbot: QtBot) -> None:
    presenter = present(window, qtbot)
    window.pages.show_page("files")
    before = window.live.session.counts.analysed
    until(qtbot, lambda: window.live.session.counts.analysed > before + 3)
    presenter.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    until(qtbot, lambda: window.live.session._is_paused)


@pytest.mark.slow
def test_the_notice_can_be_left_out_and_is_remembered(window, qtbot: QtBot, store) -> None:
    presenter = present(window, qtbot)
    action(window, "Say that expressions").trigger()
    assert not presenter.notice.isVisible()
    assert not window.settings.presenter_notice
    assert not store.load().presenter_notice


@pytest.mark.slow
def test_an_audience_sees_nothing_of_a_source_that_is_gone(window, qtbot: QtBot) -> None:
    presenter = present(window, qtbot)
    window.live.stop("Stopped", "It is closed.")
    assert presenter.video.analysis is None


@pytest.mark.slow
def test_pixelated_faces_are_pixelated_everywhere_at_once(window, qtbot: QtBot) -> None:
    presenter = present(window, qtbot)
    window.live.session.stop()  # no other picture comes
    image = np.zeros((240, 320, 3), np.uint8)
    image[::2] = 255
    window.live._show(make_analysis([(100, 80, 180, 160)], image=image))

    def spread() -> list[float]:
        views = (window.live.video, presenter.video)
        return [view.analysis.frame.image[90:150, 110:170].std() for view in views]

    assert min(spread()) > 90
    action(window, "Pixelate").trigger()
    assert max(spread()) < 30
    assert window.live.newest.frame.image[90:150, 110:170].std() < 30  # also for a snapshot
    assert window.settings.pixelate_live
    action(window, "Pixelate").trigger()
    assert min(spread()) > 90


@pytest.mark.slow
def test_closing_the_window_closes_the_presenter(window, qtbot: QtBot) -> None:
    presenter = present(window, qtbot)
    window.close()
    assert not presenter.isVisible()


def test_the_screen_is_chosen_where_there_are_several(
    window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    menu = window.presenter.menu
    menu.aboutToShow.emit()
    assert len([one for one in menu.actions() if one.data()]) == 0
    (own,) = QApplication.screens()

    class Screen:
        def name(self) -> str:
            return "beamer"

        def size(self):
            return own.size()

    other = Screen()
    monkeypatch.setattr(
        "app.live.presenter.control.QGuiApplication.screens", lambda: [own, other], raising=True
    )
    assert window.presenter.screen is other  # the one that the window is not on
    menu.aboutToShow.emit()
    *_, second = menu.actions()
    assert second.isChecked()
    monkeypatch.setattr(type(own), "name", lambda _self: "own", raising=True)
    menu.aboutToShow.emit()
    first, second = (one for one in menu.actions() if one.data())
    first.trigger()
    assert window.presenter.screen is own

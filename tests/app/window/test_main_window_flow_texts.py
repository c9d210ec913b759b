"""What the window says while it is used goes through Qt Linguist, too."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.files.entry import Entry, EntryState
from app.files.files_page import FilesPage
from app.files.progress_text import describe_progress
from app.live import page as live_page
from app.live.streams.dialog import StreamsDialog
from app.models.card_dialog import ModelCardDialog
from app.review.page import ReviewPage
from app.window.main_window import MainWindow
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.model_library import list_models
from fer_core.errors import AnnotationError, SourceError
from fer_core.people.corrections import FrameStretch
from fer_core.phrases import Phrase
from fer_core.sessions.markers import Marker
from fer_core.sources import CameraName, SourceInfo
from fer_core.tables.unfinished import UnfinishedTable
from tests.support.drawn_source import DrawnSource, until
from tests.support.marked_texts import assert_translated, marking, rest_of
from tests.support.sessions import make_session
from tests.support.whole_window import action_of, fill_files, fill_live, fill_review
from tests.support.windows import shows

__all__ = ["marking"]

pytestmark = pytest.mark.slow

BUNDLED = [model for model in list_models() if model.bundled]


@pytest.fixture
def window(marking: None, make_window, opened) -> MainWindow:
    made = make_window()
    made.resize(1280, 800)
    return made


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Title and text of every question; each is answered with No."""
    texts: list[str] = []

    def question(_parent: QWidget, title: str, text: str, *_: object) -> object:
        texts.extend([title, text])
        return QMessageBox.StandardButton.No

    monkeypatch.setattr(QMessageBox, "question", question)
    return texts


def assert_all_translated(texts: list[str]) -> None:
    assert texts
    assert [text for text in texts if rest_of(text)] == []


def test_files_in_every_state(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    fill_files(window, tmp_path)
    page = window.pages.show_page("files")
    assert isinstance(page, FilesPage)
    queue = page.queue
    names = ("s.fersession", *(f"{letter}.mp4" for letter in "abcd"))
    refused = AnnotationError("{name} holds no picture.", name="film.mp4")
    note = Phrase("{count} frame(s) had no time, or an earlier one than the frame before; they got "
                  "the next possible time.", count=2)  # fmt: skip
    found = {"frames": 12, "frames_with_faces": 9, "faces": 2, "notes": [note.english]}
    found["note_sentences"] = [note.as_dict()]
    (waiting,) = queue.entries
    states = [
        Entry(tmp_path / "a.mp4", EntryState.FAILED, outcome={"reason": refused.as_dict()}),
        Entry(tmp_path / "b.mp4", EntryState.DONE, outcome=found),
        Entry(tmp_path / "c.mp4", EntryState.DONE, outcome={"reason": refused.as_dict()}),
        Entry(tmp_path / "d.mp4", EntryState.CANCELLED),
    ]
    queue.entries += states
    queue.added.emit(states)
    page.add([make_session(tmp_path / "s.fersession")])
    queue.cancel(waiting)
    assert waiting.state is EntryState.CANCELLED
    assert_translated(window, *names)
    for entry in states[:3]:
        assert rest_of(entry.message, *names) == "", entry.message
    states[3].state, states[3].progress = EntryState.RUNNING, ""
    queue._running = True  # without a process
    for progress in (
        {"status": "running", "frames": 30, "total": 120, "frames_per_second": 60.2,
         "times_real_time": 2.41, "seconds_left": 75.0},
        {"status": "running", "frames": 3, "total": None},
        {"status": "joining", "frames": 3, "total": 3},
    ):  # fmt: skip
        states[3].share, states[3].left, states[3].progress = describe_progress(progress)
        queue.changed.emit(states[3])
        assert_translated(window, *names)
    queue._running = False
    states[3].state = EntryState.CANCELLED
    queue.finished.emit(2, 1)
    assert_translated(window, *names)
    page._show_report_problem(states[0].path, refused)
    (box,) = page.findChildren(QMessageBox)
    assert_translated(box, *names)
    box.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_questions(window: MainWindow, qtbot: QtBot, tmp_path: Path, asked: list[str]) -> None:
    fill_live(window, qtbot)
    window.live.toggle_pause()
    window.markers.set_marker()
    window.recording.start(tmp_path / "one.fersession", "hide")
    until(qtbot, lambda: window.recording.counts.frames > 2)
    assert not window.recording.may_leave_source("other")
    assert not window.recording.may_close()
    assert_translated(window)
    with qtbot.waitSignal(window.recording.saved, timeout=30_000):
        window.recording.stop()
    assert_translated(window)
    window.markers.files.may_close()
    fill_files(window, tmp_path)
    page = window.pages.show_page("files")
    assert isinstance(page, FilesPage)
    page.queue._running = True
    assert not page.may_close()
    page.queue._running = False
    assert len(asked) >= 6
    assert_all_translated(asked)


def test_corrections_of_a_result(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    fill_review(window, qtbot, tmp_path)
    page = window.pages.show_page("review")
    assert isinstance(page, ReviewPage)
    people, corrections = page._people, page._corrections

    def count() -> int:
        return people.history.count()

    page.choose("P1")
    corrections.mark(0.3, 0.6)
    assert corrections.stretch == FrameStretch(3, 7)
    assert_translated(window)
    changes = [
        lambda: corrections.label("sad"),
        lambda: corrections.label(""),
        lambda: corrections.give_to("P2"),
        lambda: people.rename("P1", "Ana"),
        lambda: people.merge("P3", "P2"),
        corrections.cut,
    ]
    for done, change in enumerate(changes, start=1):
        page.choose("P1")
        corrections.mark(0.3, 0.6) if done < 4 else corrections.mark(1.0, 1.2)
        change()
        until(qtbot, lambda done=done: count() == done)
        for text in (people.history.undoText(), people.history.redoText()):
            assert rest_of(text, "Ana") == "", text
        assert_translated(window, "Ana")
    people.undo()
    until(qtbot, people.history.canRedo)
    assert_translated(window, "Ana")
    people.split("P1")
    until(qtbot, lambda: bool(page._panel.findChildren(QWidget)) and _says(page, "one face only"))
    assert_translated(window, "Ana")
    corrections.popup("P1", page.mapToGlobal(page.rect().center()))
    for menu in window.findChildren(QMenu):
        menu.aboutToShow.emit()
    assert_translated(window, "Ana")
    corrections.menu.close()


def _says(page: ReviewPage, text: str) -> bool:
    return text in page._message.text


class _Demo(DrawnSource):
    """The demo clip and cameras have names of the program."""

    def __init__(self, name: str, kind: str) -> None:
        super().__init__()
        self._named = name, kind

    def open(self) -> SourceInfo:
        super().open()
        name, kind = self._named
        return SourceInfo(name, kind, (64, 48), 100.0, None, kind == "camera", False)


@pytest.mark.parametrize(("name", "kind"), [("Demo", "demo"), ("camera 2", "camera")])
def test_a_source_with_a_name_of_the_program(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, name: str, kind: str
) -> None:
    monkeypatch.setattr(live_page, "open_source", lambda *_: _Demo(name, kind))
    window.sources.menu.set_cameras((CameraName(2, "Camera 2"),))
    window.start("2")
    until(qtbot, lambda: shows(window) and window.live.session.classifier is not None)
    assert_translated(window)
    window.live.stop("", "")


def test_a_source_that_fails(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed: list[str] = []
    window.source_failed.connect(lambda _, sentence: failed.append(sentence))
    monkeypatch.setattr(live_page, "open_source", lambda *_: DrawnSource(fail_after=3))
    window.start("demo")
    until(qtbot, lambda: len(failed) == 1)
    assert_translated(window)

    def refuse(*_: object) -> DrawnSource:
        reason = OSError(13, "Permission denied")
        raise SourceError("{path} cannot be read: {reason}.", path="/a", reason=reason)

    monkeypatch.setattr(live_page, "open_source", refuse)
    window.show_source("/a")
    until(qtbot, lambda: len(failed) == 2)
    assert_translated(window)
    assert_all_translated(failed)


def test_streams_that_run_and_fail(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    fill_live(window, qtbot)
    window.live.toggle_pause()
    action_of(window, "Strea&ms…").trigger()
    (dialog,) = window.findChildren(StreamsDialog)
    taken = tmp_path / "there.jsonl"
    taken.write_text("mine")
    for key, target in (("jsonl", str(taken)), ("osc", "nowhere")):
        dialog.targets[key].setText(target)
        dialog.boxes[key].click()
    until(qtbot, lambda: "HOST:PORT" in dialog.states["osc"].text())
    until(qtbot, lambda: "exists already" in dialog.states["jsonl"].text())
    assert_translated(window)
    dialog.targets["jsonl"].setText(str(tmp_path / "new.jsonl"))
    dialog.boxes["jsonl"].click()
    until(qtbot, lambda: "{count} sent" not in dialog.states["jsonl"].text())
    until(qtbot, lambda: window.streams.is_on("jsonl"))
    assert_translated(window)
    window.streams.close()


def test_markers(window: MainWindow, qtbot: QtBot) -> None:
    fill_live(window, qtbot)
    window.markers.set_marker()
    window.markers.press(1)
    assert_translated(window)
    assert rest_of(window.statusBar().currentMessage()) == ""
    action_of(window, "&List of markers…").trigger()
    window.markers._dialog.show_problem(
        str(SourceError("{reason}", reason=ValueError(Phrase("it is no file"))))
    )
    assert_translated(window)
    window.markers.list.replace(0, Marker(0.5, 0.7, "marker 3"))
    assert_translated(window)


def test_what_is_offered_at_the_start(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.sources.cameras.changed.emit(())
    window.start(None)
    window.first_start._offer((CameraName(0, "Camera 0"),))
    assert_translated(window)
    rows = tmp_path / "rows.csv"
    window.table.offer_unfinished([UnfinishedTable(rows, tmp_path / "a.csv", 12, tmp_path / "e")])
    assert_translated(window)
    window.report_unhandled_error(ValueError("…"))
    until(qtbot, lambda: "ValueError" in window.live.messages.text)
    assert rest_of(window.live.messages.text, "ValueError") == ""


def test_the_presenter(window: MainWindow, qtbot: QtBot) -> None:
    fill_live(window, qtbot)
    window._actions.presenter.trigger()
    assert window.presenter.window is not None
    assert_translated(window.presenter.window)
    window.presenter.close()


@pytest.mark.usefixtures("marking")
@pytest.mark.parametrize("model", BUNDLED, ids=lambda model: model.name)
def test_the_cards_of_the_bundled_models(model, qtbot: QtBot) -> None:
    dialog = ModelCardDialog(EmotionClassifier.load(model.path))
    qtbot.addWidget(dialog)
    assert_translated(dialog)

"""Record a session from the window: start, show how it goes, finish, and ask before it is lost."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QWidget

from app.live.counts_text import describe_session
from app.live.page import LivePage
from app.live.recording_text import (
    describe_beginning,
    describe_faces,
    describe_recording,
    join_sentences,
)
from app.live.sound_choice import device_of
from app.system.background import Background
from app.system.language.window_texts import WINDOW_TEXTS
from app.widgets.file_dialog import make_file_dialog
from fer_core.drawing.faces_shown import FacesShown
from fer_core.errors import FerError
from fer_core.live.runner import RunnerState
from fer_core.sessions.description import SessionCounts
from fer_core.sessions.markers import MARKERS_FILE
from fer_core.sessions.recorder import SessionOptions, SessionRecorder
from fer_core.sound.microphone import Microphone
from fer_core.system.user_folders import videos_folder
from fer_core.tables.results import SESSION_ENDING

translate = QCoreApplication.translate

_UPDATE_MS: Final = 500


class RecordingControl(QObject):
    """Connect the action "Record", the live page and a `SessionRecorder`.

    Another source ends the session, unless that has no frame yet; see `may_leave_source`. A camera
    that goes away does not: the session goes on when it is back.

    Args:
        action: Checkable; the user starts and stops a session by it, in the folder of videos.
        as_action: Asks for another name.
        page: The page whose source is recorded, and which shows what becomes of the session.
        window: The window that dialogs belong to.

    Attributes:
        label: Elapsed time, rows, dropped frames and room on the disk; hidden while nothing is
            recorded.

    Signals:
        changed: Whether it records now.
        saved: A sentence: the session is complete.
        recorded: The folder of a complete session, and such a sentence for the window.
        failed: A sentence: a session could not be begun, or not all of it could be recorded.
        markers_wanted: The path of ``markers.csv`` and the time on the source's clock where the
            session's table begins; None and 0 when the session ends.
    """

    changed = Signal(bool)
    saved = Signal(str)
    recorded = Signal(object, str)
    failed = Signal(str)
    markers_wanted = Signal(object, float)
    _news = Signal()

    def __init__(
        self, action: QAction, as_action: QAction, page: LivePage, window: QWidget
    ) -> None:
        super().__init__(window)
        self._action = action
        self._page = page
        self._window = window
        self._source = ""
        self._recorder: SessionRecorder | None = None
        self._finishing: list[SessionRecorder] = []
        self._told = ""
        self._reason = ""
        self._marking = False
        self._request = 0
        self._background = Background("sessions", self)
        self.label = QLabel()
        self.label.setContentsMargins(8, 2, 8, 2)
        self.label.setAccessibleName(translate("Live", "Recording"))
        self.label.hide()
        self._timer = QTimer(self)
        self._timer.setInterval(_UPDATE_MS)
        self._timer.timeout.connect(self._update)
        # Emitted on the recorders' threads; the slot runs on this object's.
        self._news.connect(self._take_news)
        action.triggered.connect(self._toggle)
        as_action.triggered.connect(self._ask)
        page.source_changed.connect(self._follow_source)
        page.source_failed.connect(self._note_failure)
        page.state_changed.connect(self._follow_state)
        page.session.model_loaded.connect(self._note_conditions)
        self.failed.connect(page.messages.show_message)

    @property
    def recording(self) -> bool:
        """Whether a session is being recorded."""
        return self._recorder is not None

    @property
    def counts(self) -> SessionCounts:
        """Numbers of the present session."""
        return SessionCounts() if self._recorder is None else self._recorder.counts

    def start(
        self, path: Path, faces: FacesShown, source: Path | None = None, sound: str | None = None
    ) -> None:
        """Begin a session at once; `failed` where that is impossible.

        With sound it begins as soon as the microphone is open.

        Args:
            path: Its folder.
            faces: What its pictures show of faces.
            source: The source's file, where it is not on the page yet.
            sound: The microphone, see `Microphone`; None for no sound.
        """
        options = self._options(path, faces, source)
        if sound is not None:
            self._begin(options, sound)
            return
        try:
            recorder = SessionRecorder(options, self._news.emit)
        except FerError as error:
            self._refuse(error)
        else:
            self._adopt(self._next_request(), recorder)

    def _begin(self, options: SessionOptions, sound: str | None) -> None:
        """Begin a session without holding up the window."""
        self._background.run(
            partial(_make_recorder, options, sound, self._news.emit),
            partial(self._adopt, self._next_request()),
            self._refuse,
        )

    @Slot()
    def stop(self) -> None:
        """End the session; `saved` or `failed` follows when it is complete."""
        self._next_request()
        if self._recorder is None:
            return
        recorder, self._recorder = self._recorder, None
        self._page.session.stop_observing(recorder)
        self._finishing.append(recorder)
        recorder.end()
        self._show_recording(False)
        self.markers_wanted.emit(None, 0.0)
        self.changed.emit(False)

    def may_close(self) -> bool:
        """Whether the window may close; asks while a session is recorded."""
        return self._recorder is None or self._ask_to_end(
            translate("Live", "End the recording and quit? What was recorded is kept.")
        )

    def may_leave_source(self, spec: str) -> bool:
        """Whether another source may be shown; asks where that ends a session.

        Args:
            spec: The source that comes in its place.
        """
        if not self.counts.frames or spec == self._source:
            return True
        return self._ask_to_end(
            translate(
                "Live", "End the recording and show the other source? What was recorded is kept."
            )
        )

    def _ask_to_end(self, question: str) -> bool:
        answer = QMessageBox.question(
            self._window,
            translate("Live", "A session is being recorded"),
            question,
            QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No,
            QMessageBox.StandardButton.No,
        )
        return answer == QMessageBox.StandardButton.Yes

    def close(self) -> None:
        """End the session and wait until it is complete."""
        self.stop()
        self._background.close()
        while self._finishing:
            self._report(self._finishing.pop(0))

    def _options(self, path: Path, faces: FacesShown, source: Path | None) -> SessionOptions:
        spec = os.path.expanduser(self._page.spec)
        if source is None and os.path.isfile(spec):
            source = Path(spec).absolute()
        settings = self._page.settings
        session = self._page.session
        return SessionOptions(
            path,
            faces,
            settings.threshold,
            session.classifier,
            session.recorded_pipeline_settings,
            source,
        )

    def _next_request(self) -> int:
        self._request += 1
        return self._request

    def _adopt(self, request: int, recorder: SessionRecorder) -> None:
        """Record with a recorder that was made on another thread."""
        if request != self._request:
            self._finishing.append(recorder)
            recorder.end()
            return
        self._recorder = recorder
        self._told = ""
        self._marking = False
        self._page.session.observe(recorder)
        self._show_recording(True)
        text = describe_beginning(recorder.folder.name, recorder.microphone, recorder.faces)
        self._page.messages.show_message(text, kind="notice")
        self.changed.emit(True)

    def _refuse(self, error: Exception) -> None:
        self.failed.emit(str(error))
        self.changed.emit(False)

    @Slot(bool)
    def _toggle(self, checked: bool) -> None:
        if not checked:
            self.stop()
            return
        self._action.setChecked(False)  # until it really records
        try:
            folder = videos_folder() / "fer-desktop"
        except FerError as error:
            self._refuse(error)
            return
        self._record_chosen(str(folder / _proposed_name()))

    @Slot()
    def _ask(self) -> None:
        question = translate(
            "Live", "End the recording and begin another session? What was recorded is kept."
        )
        if self._recorder is not None and not self._ask_to_end(question):
            return
        dialog = _make_dialog(self._window)
        dialog.fileSelected.connect(self._record_chosen)
        dialog.open()

    @Slot(str)
    def _record_chosen(self, name: str) -> None:
        self.stop()
        settings = self._page.settings
        options = self._options(Path(name), settings.record_faces, None)
        self._begin(options, device_of(settings.record_sound))

    @Slot(str, str)
    def _follow_source(self, spec: str, _name: str) -> None:
        if spec != self._source and self.counts.frames:
            self.stop()
        self._source = spec

    @Slot(object)
    def _follow_state(self, state: RunnerState | None) -> None:
        if self._recorder is not None and state is RunnerState.RECONNECTING:
            goes_on = translate("Live", "The session then goes on.")
            self._page.messages.show_message(
                join_sentences(self._page.messages.text, goes_on),
                button=translate("Live", "End the recording"),
                action=self.stop,
            )

    @Slot(str, str)
    def _note_failure(self, _spec: str, sentence: str) -> None:
        """Keep why the source ended, for the message about the session that ended with it."""
        if self._finishing:
            self._reason = sentence

    @Slot()
    def _note_conditions(self) -> None:
        session = self._page.session
        if self._recorder is not None:
            self._recorder.note_conditions(session.classifier, session.recorded_pipeline_settings)

    @Slot()
    def _take_news(self) -> None:
        recorder = self._recorder
        if recorder is not None and recorder.problem and recorder.problem != self._told:
            self._told = recorder.problem
            self.failed.emit(recorder.problem)
        if recorder is not None and recorder.ended:
            self.stop()  # it ended by itself: the disk is full
        ended = [one for one in self._finishing if one.ended]
        self._finishing = [one for one in self._finishing if one not in ended]
        for one in ended:
            self._report(one)

    def _report(self, recorder: SessionRecorder) -> None:
        try:
            recorder.close()
        except FerError as error:
            if str(error) != self._told:
                self.failed.emit(str(error))
        else:
            counts = describe_session(recorder.counts, WINDOW_TEXTS)
            text = translate("Live", "{path} has {counts}.")
            reason, self._reason = self._reason, ""
            sentence = text.format(path=recorder.folder, counts=counts)
            self.saved.emit(join_sentences(reason, sentence))
            # The folder is a click away: its path would leave no room for what matters.
            sentence = text.format(path=recorder.folder.name, counts=counts)
            sentence = join_sentences(reason, sentence, describe_faces(recorder.faces))
            self.recorded.emit(recorder.folder, sentence)

    def _show_recording(self, recording: bool) -> None:
        self._action.setChecked(recording)
        self._page.video.recording = recording
        self.label.setVisible(recording)
        if recording:
            self._update()
            self._timer.start()
        else:
            self._timer.stop()

    @Slot()
    def _update(self) -> None:
        recorder = self._recorder
        if recorder is None:
            return
        self._note_conditions()
        if not self._marking and recorder.origin is not None:
            self._marking = True
            self.markers_wanted.emit(recorder.folder / MARKERS_FILE, recorder.origin)
        self.label.setText(
            describe_recording(recorder.seconds, recorder.counts, recorder.free_bytes)
        )


def _make_recorder(
    options: SessionOptions, sound: str | None, notify: Callable[[], None]
) -> SessionRecorder:
    microphone = None if sound is None else Microphone(sound)
    return SessionRecorder(replace(options, sound=microphone), notify)


def _proposed_name() -> str:
    return f"Session {datetime.now():%Y-%m-%d %H-%M-%S}{SESSION_ENDING}"


def _make_dialog(parent: QWidget) -> QFileDialog:
    """Make a dialog that asks for the name of a session; it deletes itself when it closes."""
    mode = QFileDialog.FileMode.AnyFile
    name = _proposed_name()
    dialog = make_file_dialog(
        parent, translate("Live", "Record a session"), "session", mode, name=name
    )
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, translate("Live", "Record"))
    kind = translate("Live", "Sessions")
    dialog.setNameFilters([f"{kind} (*{SESSION_ENDING})"])
    return dialog

"""Record a session: pictures, table, markers and what it was recorded with, in one folder."""

import logging
import shutil
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fer_core.drawing.faces_shown import FacesShown
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.errors import AnnotationError, FerError
from fer_core.labels import DEFAULT_THRESHOLD
from fer_core.phrases import Phrase
from fer_core.pipeline import PipelineSettings
from fer_core.sessions import folder as names
from fer_core.sessions.description import SessionCounts, SessionDescription
from fer_core.sessions.markers import (
    MARKERS_FILE,
    NAME_LENGTH,
    NOTE_LENGTH,
    Marker,
    clean_name,
    write_markers,
)
from fer_core.sessions.picture_clock import PictureClock
from fer_core.sessions.recorded_sound import RecordedSound
from fer_core.sound.sound_input import SoundInput
from fer_core.sources.source import SourceInfo
from fer_core.system.file_lock import FileLock
from fer_core.system.files import write_json
from fer_core.tables.live_table import LiveTable
from fer_core.tables.results import SESSION_FILE
from fer_core.tables.unfinished import failure_reason
from fer_core.types import Analysis, CapturedFrame

log = logging.getLogger(__name__)

_KEEPING_SECONDS: Final = 1.0
"""``session.json`` is written anew so often."""

_LEAST_FREE: Final = 64 * 2**20
"""With less room than this, bytes, pictures end, so that there is room for rows."""


@dataclass(frozen=True, slots=True)
class SessionOptions:
    """What is recorded, and with what.

    Attributes:
        folder: The session's folder, which must not exist; its ending is added where missing.
        faces: What the pictures show of faces.
        threshold: Probability below which an emotion is "uncertain".
        classifier: The model, or None where it is not loaded yet.
        settings: Settings of the analysis.
        source_path: The source's file, where it is one.
        sound: The microphone, not open yet; None for no sound.
    """

    folder: Path
    faces: FacesShown = "hide"
    threshold: float = DEFAULT_THRESHOLD
    classifier: EmotionClassifier | None = None
    settings: PipelineSettings | None = None
    source_path: Path | None = None
    sound: SoundInput | None = None


class SessionRecorder:
    """Writes one session; an observer of a runner.

    Rows are never lost; pictures are left out, and counted, where the encoder is late. Everything
    up to the last second is on the disk at any moment, whatever ends the program.

    Args:
        options: What is recorded.
        notify: Called on threads of its own when `problem` or `ended` has changed.

    Raises:
        AnnotationError: The folder exists, or cannot be written.
        SoundError: The microphone cannot be opened; there is no folder then.
    """

    def __init__(self, options: SessionOptions, notify: Callable[[], None] = lambda: None) -> None:
        # It loads FFmpeg, which the window does without until something is recorded.
        from fer_core.sessions.picture_recorder import PictureRecorder

        self.folder = names.check_session(options.folder)
        self._options = options
        self._notify = notify
        self._description = SessionDescription(
            time.time(), options.faces, options.threshold, options.source_path
        )
        self._began = time.monotonic()
        self._ended_at: float | None = None
        self._lock = threading.Lock()  # for what follows
        self._clock = PictureClock()
        self._seconds: dict[int, float] = {}
        self._frames = 0
        self._markers: tuple[Marker, ...] = ()
        self._written_markers = 0
        self._free: int | None = None
        self._failure: FerError | None = None
        self._ended = False
        self._end = threading.Event()
        self._sound = None if options.sound is None else RecordedSound(options.sound)
        try:
            self._make_folder()
        except OSError as error:
            if self._sound is not None:
                self._sound.close()
            raise AnnotationError(
                "{folder} could not be made: {reason}. Choose another place for the session.",
                folder=self.folder,
                reason=failure_reason(error),
            ) from error
        self._pictures = PictureRecorder(
            self.folder / names.PICTURES_FILE,
            options.faces,
            options.threshold,
            notify,
            None if self._sound is None else self._sound.alignment,
        )
        self._table = LiveTable(
            self.folder / names.TABLE_FILE,
            options.threshold,
            in_place=True,
            notify_ended=self._end.set,  # also where nothing more can be written
        )
        self.note_conditions(options.classifier, options.settings)
        self._thread = threading.Thread(target=self._keep, name="session", daemon=True)
        self._thread.start()

    def _make_folder(self) -> None:
        self.folder.mkdir(parents=True)
        self._file_lock = FileLock(self.folder / names.LOCK_FILE)
        write_markers(self.folder / MARKERS_FILE, ())
        content = self._description.content(names.RECORDING, None, SessionCounts())
        write_json(self.folder / SESSION_FILE, content)

    # The runner's.

    def note_source(self, info: SourceInfo) -> None:
        """See `RunnerObserver.note_source`."""
        self._description.note_source(info)

    def note_captured(self, captured: CapturedFrame) -> None:
        """See `RunnerObserver.note_captured`."""
        with self._lock:
            if self._end.is_set():
                return
            seconds = self._clock.note(captured, self._frames)
            self._frames += 1
            if self._pictures.needs_analysis:
                self._seconds[captured.number] = seconds
            if self._sound is not None:
                self._sound.alignment.note_frame(
                    captured.frame.arrived, seconds, live=captured.live
                )
        self._table.note_captured(captured)
        if not self._pictures.needs_analysis:
            self._pictures.offer(captured.frame, seconds)

    def note_skipped(self) -> None:
        """See `RunnerObserver.note_skipped`."""
        self._table.note_skipped()

    def note_analysed(self, captured: CapturedFrame, analysis: Analysis) -> None:
        """See `RunnerObserver.note_analysed`."""
        self._table.note_analysed(captured, analysis)
        if not self._pictures.needs_analysis:
            return
        with self._lock:
            seconds = self._seconds.pop(captured.number, None)
            # Those of frames that were dropped.
            for number in [number for number in self._seconds if number < captured.number]:
                del self._seconds[number]
        if seconds is not None:
            self._pictures.offer(captured.frame, seconds, analysis)

    # The caller's.

    def note_conditions(
        self, classifier: EmotionClassifier | None, settings: PipelineSettings | None
    ) -> None:
        """Note the model and the settings from now on, where they change."""
        self._description.note_conditions(self._frames, classifier, settings)

    @property
    def counts(self) -> SessionCounts:
        """Numbers so far."""
        table = self._table.counts
        written = self._pictures.written
        left_out = self._pictures.left_out
        if self._pictures.needs_analysis:
            left_out += table.dropped
        if self._ended:
            left_out = table.frames - written
        return SessionCounts(
            table.frames, table.rows, table.dropped, table.skipped, written, left_out
        )

    @property
    def faces(self) -> FacesShown:
        """What the pictures show of faces."""
        return self._options.faces

    @property
    def microphone(self) -> str:
        """What the sound comes from, or "" for no sound."""
        return self._options.sound.name if self._options.sound is not None else ""

    @property
    def origin(self) -> float | None:
        """The source's time where the table's clock begins; None before the first frame."""
        return self._clock.origin if self._clock.stretches else None

    @property
    def seconds(self) -> float:
        """How long it has been recording."""
        return (self._ended_at or time.monotonic()) - self._began

    @property
    def free_bytes(self) -> int | None:
        """Room that is left on the disk, measured within the last second; None if unknown."""
        return self._free

    @property
    def problem(self) -> str:
        """What is no longer recorded and why, in a sentence; else empty."""
        problem = self._problem()
        return "" if problem is None else str(problem)

    def _problem(self) -> FerError | Phrase | None:
        sound = None if self._sound is None else self._sound.problem
        return self._failure or self._pictures.problem or sound

    @property
    def ended(self) -> bool:
        """Whether everything is written and the folder complete."""
        return self._ended

    def add_marker(self, text: str, stream: str, moment: float) -> None:
        """Keep a marker of another program; it is in ``markers.csv`` within a second.

        May be called on any thread. Before the first frame there is nothing to mark.

        Args:
            text: What it says.
            stream: Where it comes from.
            moment: ``time.monotonic()`` of its moment.
        """
        with self._lock:
            onset = self._clock.time_at(moment)
            if onset is None or self._end.is_set():
                return
            note = f"LSL stream {clean_name(stream)}"[:NOTE_LENGTH]
            marker = Marker(onset, None, clean_name(text)[:NAME_LENGTH], note)
            self._markers = (*self._markers, marker)

    def end(self) -> None:
        """Record nothing more; the session is finished on its own thread, see ``notify``."""
        self._end.set()

    def close(self) -> None:
        """End, and wait until the session is finished.

        Raises:
            AnnotationError: Not all could be recorded; the sentence says where the rest is.
        """
        self.end()
        self._thread.join()
        problem = self._problem()
        if problem is not None:
            raise AnnotationError(problem.sentence, **problem.values)

    # The session's thread.

    def _keep(self) -> None:
        while not self._end.wait(_KEEPING_SECONDS):
            self._watch_disk()
            if self._sound is not None and self._sound.fell_silent():
                self._notify()
            self._write_markers()
            self._write(names.RECORDING, None, durable=False)
        ended = time.time()
        self._ended_at = time.monotonic()
        if self._sound is not None:
            self._sound.close()
        try:
            self._table.close()
        except AnnotationError as error:
            self._failure = error
        self._pictures.close()
        self._write_markers()
        self._ended = True
        self._write(names.FINISHED, ended, durable=True)
        self._file_lock.release()
        (self.folder / names.LOCK_FILE).unlink(missing_ok=True)
        self._notify()

    def _watch_disk(self) -> None:
        try:
            self._free = shutil.disk_usage(self.folder).free
        except OSError:
            self._free = None
            return
        if self._free < _LEAST_FREE and self._pictures.problem is None:
            self._pictures.stop(
                Phrase(
                    "Pictures are no longer recorded, since the disk is nearly full; rows "
                    "still are."
                )
            )
            self._notify()

    def _write_markers(self) -> None:
        with self._lock:
            markers = self._markers
        if len(markers) == self._written_markers:
            return
        try:
            write_markers(self.folder / MARKERS_FILE, markers)
            self._written_markers = len(markers)
        except FerError as error:
            log.warning("%s of %s: %s", MARKERS_FILE, self.folder, error)
            self._failure = self._failure or error

    def _write(self, state: str, ended: float | None, *, durable: bool) -> None:
        with self._lock:
            stretches = self._clock.stretches
        problem = self._problem() if state != names.RECORDING else None
        try:
            content = self._description.content(
                state,
                ended,
                self.counts,
                stretches=stretches,
                sound=None if self._sound is None else self._sound.describe(),
                problem="" if problem is None else problem.english,
            )
            write_json(self.folder / SESSION_FILE, content, durable=durable)
        except FerError as error:
            # Rows and pictures are what matters; the file of a moment ago is still there.
            log.warning("%s of %s: %s", SESSION_FILE, self.folder, error)
            if ended is not None and not self._failure:
                self._failure = error

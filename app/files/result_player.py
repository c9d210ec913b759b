"""Plays an annotated video, without sound and without analysing it again."""

from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.system.background import Background
from fer_core.emotion.model_card import EMOTIONS, FACE_SIZE
from fer_core.live.runner import Runner, RunnerStatus
from fer_core.sources import open_source
from fer_core.types import Analysis, Faces, Frame


class _AsItIs:
    """Says nothing of a frame: what is to be said is drawn into it already."""

    def __call__(self, frame: Frame, /) -> Analysis:
        crops = np.zeros((0, FACE_SIZE, FACE_SIZE, 1), np.uint8)
        return Analysis(frame, Faces.empty(), EMOTIONS, crops, {})

    def reset(self) -> None:
        """Nothing came before."""


class ResultPlayer(QObject):
    """Holds one runner at a time.

    Signals:
        shown: The next frame, an `Analysis` without faces.
        status_changed: The `RunnerStatus`.
        failed: A sentence.
    """

    shown = Signal(object)
    status_changed = Signal(object)
    failed = Signal(str)
    _ready = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background("player", self)
        self._runner: Runner[_AsItIs] | None = None
        self._signalled = False
        self._ready.connect(self._fetch, Qt.ConnectionType.QueuedConnection)

    def open(self, path: Path) -> None:
        """Play a file from its beginning."""
        self.stop()
        self._background.run(partial(open_source, str(path)), self._start, self._refuse)

    def stop(self) -> None:
        """Play nothing; the file is released a moment later."""
        runner, self._runner = self._runner, None
        if runner is not None:
            runner.stop(timeout=0.0)

    def set_paused(self, paused: bool) -> None:
        """Pause, or go on."""
        if self._runner is not None:
            if paused:
                self._runner.pause()
            else:
                self._runner.resume()
            self._fetch()

    def seek(self, seconds: float) -> None:
        """Go to a time of the video."""
        if self._runner is not None:
            self._runner.seek(seconds)

    def set_loop(self, loop: bool) -> None:
        """Whether the video begins again at its end."""
        if self._runner is not None:
            self._runner.set_loop(loop)

    def close(self) -> None:
        """Stop and wait for it."""
        runner, self._runner = self._runner, None
        if runner is not None:
            runner.stop()
        self._background.close()

    def _start(self, source: object) -> None:
        self._runner = Runner(source, _AsItIs(), self._notify)  # pyright: ignore[reportArgumentType]  # from open_source
        self._runner.start()

    def _refuse(self, error: Exception) -> None:
        self.failed.emit(str(error))

    def _notify(self) -> None:
        if not self._signalled:
            self._signalled = True
            self._ready.emit()

    @Slot()
    def _fetch(self) -> None:
        self._signalled = False
        if self._runner is None:
            return
        analysis = self._runner.take()
        if analysis is not None:
            self.shown.emit(analysis)
        status: RunnerStatus = self._runner.status
        self.status_changed.emit(status)

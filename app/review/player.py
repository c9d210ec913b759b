"""Plays an annotated video, without sound and without analysing it again."""

from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal

from app.live.runner_bridge import RunnerBridge
from app.system.background import Background
from fer_core.emotion.model_card import EMOTIONS, FACE_SIZE
from fer_core.live.runner import Runner
from fer_core.sources import FrameSource, open_source
from fer_core.types import Analysis, Faces, Frame


class _Unanalysed:
    """Find no face in any frame: boxes and labels are part of its picture already."""

    def __call__(self, frame: Frame, /) -> Analysis:
        crops = np.zeros((0, FACE_SIZE, FACE_SIZE, 1), np.uint8)
        return Analysis(frame, Faces.empty(), EMOTIONS, crops, {})

    def analyse_still(self, frame: Frame, /) -> Analysis:
        """Find no face in a picture."""
        return self(frame)

    def reset(self) -> None:
        """Nothing came before."""

    def begin_again(self) -> None:
        """Nothing came before."""


class ResultPlayer(QObject):
    """Play one video at a time.

    Signals:
        shown: The next frame, an `Analysis` without faces.
        status_changed: The `RunnerStatus`.
        failed: A sentence.
    """

    shown = Signal(object)
    status_changed = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background("player", self)
        self._request = 0
        self._bridge = RunnerBridge(self)
        self._bridge.analysed.connect(self.shown)
        self._bridge.status_changed.connect(self.status_changed)

    def open(self, path: Path) -> None:
        """Play a file from its beginning."""
        self.stop()
        self._background.run(
            partial(open_source, str(path)),
            partial(self._start, self._request),
            partial(self._refuse, self._request),
        )

    def stop(self) -> None:
        """Play nothing; the file is released a moment later."""
        self._request += 1
        runner = self._bridge.detach()
        if runner is not None:
            runner.stop(timeout=0.0)

    def set_paused(self, paused: bool) -> None:
        """Pause, or continue."""
        runner = self._bridge.runner
        if runner is not None:
            if paused:
                runner.pause()
            else:
                runner.resume()
            self._bridge.fetch()

    def seek(self, seconds: float) -> None:
        """Go to a time of the video."""
        runner = self._bridge.runner
        if runner is not None:
            runner.seek(seconds)

    def set_loop(self, loop: bool) -> None:
        """Whether the video begins again at its end."""
        runner = self._bridge.runner
        if runner is not None:
            runner.set_loop(loop)

    def close(self) -> None:
        """Stop, and wait until the file is closed."""
        runner = self._bridge.detach()
        if runner is not None:
            runner.stop()
        self._background.close()

    def _start(self, request: int, source: FrameSource) -> None:
        if request != self._request:
            return  # another video was chosen meanwhile, or none; this one is not open yet
        runner = Runner(source, _Unanalysed(), self._bridge.notify)
        self._bridge.attach(runner)
        runner.start()

    def _refuse(self, request: int, error: Exception) -> None:
        if request == self._request:
            self.failed.emit(str(error))

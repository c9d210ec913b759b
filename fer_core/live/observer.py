"""Tell whoever records or sends out a live analysis of every frame, on the runner's threads.

This is where outputs of a live run are attached: a table, a session, a stream to another program.
The window shows only the newest analysis; an observer misses none.
"""

import threading
from typing import Protocol

from fer_core.sources.source import SourceInfo
from fer_core.types import Analysis, CapturedFrame


class RunnerObserver(Protocol):
    """The interface of what follows a runner; methods must neither wait nor raise.

    A frame is captured before it is analysed. A frame that is not analysed by the time a later
    one is, never will be: it was dropped.
    """

    def note_source(self, info: SourceInfo) -> None:
        """Note the source, before its first frame and when it was opened again."""
        ...

    def note_captured(self, captured: CapturedFrame) -> None:
        """Note a frame that goes to the pipeline. Called on the capture thread."""
        ...

    def note_skipped(self) -> None:
        """Note a frame that was passed over without being read. Called on the capture thread."""
        ...

    def note_analysed(self, captured: CapturedFrame, analysis: Analysis) -> None:
        """Note the analysis of a captured frame. Called on the analysis thread."""
        ...


class Observers:
    """The observers of one runner; they may come and go on any thread."""

    def __init__(self, observers: tuple[RunnerObserver, ...] = ()) -> None:
        self._lock = threading.Lock()
        self._observers = observers
        self._info: SourceInfo | None = None

    def add(self, observer: RunnerObserver) -> None:
        """Tell an observer of everything from now on."""
        with self._lock:
            if self._info is not None:
                observer.note_source(self._info)
            self._observers = (*self._observers, observer)

    def remove(self, observer: RunnerObserver) -> None:
        """Tell an observer of nothing more; a call that is under way may still end afterwards."""
        with self._lock:
            self._observers = tuple(one for one in self._observers if one is not observer)

    def note_source(self, info: SourceInfo) -> None:
        """See `RunnerObserver.note_source`."""
        with self._lock:
            self._info = info
            for observer in self._observers:
                observer.note_source(info)

    def note_captured(self, captured: CapturedFrame) -> None:
        """See `RunnerObserver.note_captured`."""
        for observer in self._observers:
            observer.note_captured(captured)

    def note_skipped(self) -> None:
        """See `RunnerObserver.note_skipped`."""
        for observer in self._observers:
            observer.note_skipped()

    def note_analysed(self, captured: CapturedFrame, analysis: Analysis) -> None:
        """See `RunnerObserver.note_analysed`."""
        for observer in self._observers:
            observer.note_analysed(captured, analysis)

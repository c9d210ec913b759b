"""Markers that other programs send through LSL, brought to the window's thread."""

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel

from app.live.markers.control import MarkerControl
from app.live.streams.control import StreamControl, failure_text
from app.settings import SettingsStore
from app.system.background import Background
from fer_core.streams.lsl_markers import ALL, LslMarkers, check_lsl_markers

translate = QCoreApplication.translate

_TARGET_KEY: Final = "lsl_markers"
_UPDATE_MS: Final = 1000


class ForeignMarkers(QObject):
    """Listens to LSL streams of markers and adds what comes to the markers of the window.

    Args:
        markers: Those of the window; also its parent.
        streams: Those of the window; the markers that its own LSL stream sends are not taken.
        store: Remembers the name; that it was listened to is not remembered.

    Attributes:
        label: Says that markers are received; hidden while nothing is listened to.

    Signals:
        changed: Listening has begun or ended, or more was received.
        refused: A sentence: nothing can be listened to.
    """

    changed = Signal()
    refused = Signal(str)
    _received = Signal(str, str, float)

    def __init__(
        self, markers: MarkerControl, streams: StreamControl, store: SettingsStore
    ) -> None:
        super().__init__(markers)
        self._streams = streams
        self._store = store
        self._background = Background("LSL markers", self)
        self._listener: LslMarkers | None = None
        self._all: list[LslMarkers] = []
        self._opening = False
        self._wanted = 0
        self._name = ""
        self._taken = 0
        self.label = QLabel()
        self.label.setAccessibleName(translate("Live", "Received markers"))
        self.label.hide()
        # Emitted on the listener's thread; the slots run on the window's.
        self._received.connect(markers.take_foreign)
        self._received.connect(self._count)
        streams.changed.connect(self._skip_own)
        self._timer = QTimer(self)
        self._timer.setInterval(_UPDATE_MS)
        self._timer.timeout.connect(self.changed)

    @property
    def target(self) -> str:
        """The name that is listened to or was last, or the one that is proposed."""
        return self._name or self._store.load_text(_TARGET_KEY) or ALL

    @property
    def is_on(self) -> bool:
        """Whether markers are received, or soon will be."""
        return self._opening or self._listener is not None

    @property
    def state(self) -> tuple[int, int] | None:
        """How many streams are listened to and how many markers came; None where it is off."""
        return None if self._listener is None else (self._listener.streams, self._taken)

    def switch_on(self, name: str, *, remember: bool = False) -> None:
        """Listen to the stream of a name, or to `ALL`; `refused` follows where it is impossible.

        Args:
            name: See `LslMarkers`.
            remember: Whether the name is proposed at the next start.
        """
        if self.is_on:
            return
        if remember:
            self._store.save_text(_TARGET_KEY, name)
        self._name, self._opening, self._taken = name, True, 0
        self._wanted += 1
        self._background.run(
            partial(self._open, name, self._streams.own_lsl),
            partial(self._take, self._wanted),
            partial(self._refuse, self._wanted),
        )
        self._show()

    def switch_off(self) -> None:
        """Listen no more."""
        self._wanted += 1
        self._opening = False
        listener, self._listener = self._listener, None
        if listener is not None:
            self._background.run(partial(self._leave, listener), _ignore, _raise)
        self._show()

    def close(self) -> None:
        """Listen no more, and wait for it."""
        self._listener = None
        self._opening = False
        self._timer.stop()
        self._background.close()
        for listener in list(self._all):  # also one that was just opened or still to be left
            self._leave(listener)

    def _open(self, name: str, own: str | None) -> LslMarkers:
        check_lsl_markers(name)
        listener = LslMarkers(name, self._received.emit, own)
        self._all.append(listener)
        return listener

    def _leave(self, listener: LslMarkers) -> None:
        listener.close()
        self._all.remove(listener)

    def _take(self, wanted: int, listener: LslMarkers) -> None:
        if wanted != self._wanted:  # switched off while it was being opened
            self._background.run(partial(self._leave, listener), _ignore, _raise)
            return
        self._opening, self._listener = False, listener
        self._skip_own()
        self._show()

    def _refuse(self, wanted: int, error: Exception) -> None:
        if wanted != self._wanted:
            return
        self._opening = False
        self._show()
        self.refused.emit(failure_text(error))

    @Slot()
    def _count(self) -> None:
        self._taken += 1

    @Slot()
    def _skip_own(self) -> None:
        if self._listener is not None:
            self._listener.skip(self._streams.own_lsl)

    def _show(self) -> None:
        self.label.setText(translate("Live", "Receiving: markers"))
        tip = translate(
            "Live", "Markers of other programs are taken ({target}); see Streams in the File menu."
        )
        self.label.setToolTip(tip.format(target=self.target))
        self.label.setVisible(self.is_on)
        if self.is_on:
            self._timer.start()
        else:
            self._timer.stop()
        self.changed.emit()


def _ignore(_: None) -> None:
    """Take what closing a listener returns."""


def _raise(error: Exception) -> None:
    raise error

"""Switch streams of the live source on and off, without holding up the window."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from app.live.session import LiveSession
from app.live.streams.kinds import KINDS, StreamKind
from app.settings import SettingsStore
from app.system.background import Background
from fer_core.errors import FerError
from fer_core.phrases import kept_value
from fer_core.streams.hub import StreamHub
from fer_core.streams.settings import StreamSettings, make_streams
from fer_core.streams.stream import Stream, StreamState, StreamStatus

translate = QCoreApplication.translate

_UPDATE_MS = 1000


@dataclass(frozen=True, slots=True)
class StreamView:
    """A stream as the window shows it.

    Attributes:
        status: What it does.
        rate: Frames a second that it sent lately.
        hint: What a user should know of it.
    """

    status: StreamStatus
    rate: float
    hint: str


class StreamControl(QObject):
    """Own the streams of the window.

    Args:
        session: Whose frames are sent.
        store: Remembers targets; that a stream was on is not remembered.
        threshold: Returns the probability below which a label is "uncertain".
        parent: The window.

    Attributes:
        label: Names the streams that are on; hidden while there is none.

    Signals:
        changed: A stream was switched on or off, has failed, or has sent more.
        opened: A kind's key and what a user should know of the stream, or "".
        refused: A kind's key and a sentence: it could not be switched on, or has ended by itself.
    """

    changed = Signal()
    opened = Signal(str, str)
    refused = Signal(str, str)

    def __init__(
        self,
        session: LiveSession,
        store: SettingsStore,
        threshold: Callable[[], float],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._store = store
        self._threshold = threshold
        self._background = Background("streams", self)
        self._hub: StreamHub | None = None
        self._resting: list[StreamHub] = []
        self._streams: dict[str, Stream] = {}
        self._opening: set[str] = set()
        self._targets: dict[str, str] = {}
        self._sent: dict[str, int] = {}
        self._rates: dict[str, float] = {}
        self.label = QLabel()
        self.label.setAccessibleName(translate("Live", "Streams"))
        self.label.hide()
        self._timer = QTimer(self)
        self._timer.setInterval(_UPDATE_MS)
        self._timer.timeout.connect(self._update)

    def target(self, kind: StreamKind) -> str:
        """Return the target that is in use or was used last, or the one that is proposed."""
        saved = self._store.load_text(f"stream_{kind.key}")
        return self._targets.get(kind.key) or saved or kind.default

    @property
    def own_lsl(self) -> str | None:
        """Name of the LSL stream that is on or being opened, or None."""
        return self._targets.get("lsl") if self.is_on("lsl") else None

    def is_on(self, key: str) -> bool:
        """Return whether a stream is on or being opened."""
        return key in self._streams or key in self._opening

    def view(self, key: str) -> StreamView | None:
        """Return what a stream does now, or None where it is off."""
        stream = self._streams.get(key)
        status = None if stream is None or self._hub is None else self._hub.status_of(stream)
        if stream is None or status is None:
            return None
        return StreamView(status, self._rates.get(key, 0.0), stream.hint)

    def start(self, settings: StreamSettings) -> None:
        """Switch on all streams that settings name, as the command line does."""
        for kind in KINDS:
            if getattr(settings, kind.key) is not None:
                others = {other.key: None for other in KINDS if other.key != kind.key}
                self._open(kind.key, replace(settings, **others))

    def switch_on(self, kind: StreamKind, target: str) -> None:
        """Open a stream; `refused` follows where that is not possible."""
        self._store.save_text(f"stream_{kind.key}", target)
        self._open(kind.key, kind.settings(target))

    def switch_off(self, key: str) -> None:
        """Close a stream."""
        stream = self._streams.pop(key, None)
        if stream is not None and self._hub is not None:
            self._background.run(partial(self._hub.remove, stream), _ignore, _raise)
        if not self._streams:
            self._rest()
        self._show()

    @Slot(str, float)
    def send_marker(self, text: str, moment: float) -> None:
        """Hand a marker to the streams that have markers; see `StreamHub.send_marker`."""
        if self._hub is not None:
            self._hub.send_marker(text, moment)

    def close(self) -> None:
        """Close all streams; they send what waits first."""
        self._rest()
        self._background.close()
        for hub in self._resting:
            hub.close()  # also what was still to be closed in the background
        self._streams.clear()

    def _rest(self) -> None:
        """Send nothing more."""
        self._timer.stop()
        if self._hub is not None:
            self._session.stop_observing(self._hub)
            self._resting.append(self._hub)
            self._hub = None

    def _open(self, key: str, settings: StreamSettings) -> None:
        if self.is_on(key):
            return
        if self._hub is None:
            self._hub = StreamHub(self._threshold())
            self._session.observe(self._hub)
        self._opening.add(key)
        self._targets[key] = getattr(settings, key)
        self.changed.emit()  # before it is opened: nobody is to listen to the own LSL stream
        self._background.run(
            partial(_open_stream, self._hub, settings),
            partial(self._take, key),
            partial(self._refuse, key),
        )

    def _take(self, key: str, stream: Stream) -> None:
        self._opening.discard(key)
        self._streams[key] = stream
        self._sent[key] = 0
        self._timer.start()
        self._show()
        self.opened.emit(key, stream.hint)

    def _refuse(self, key: str, error: Exception) -> None:
        self._opening.discard(key)
        if not self._streams and not self._opening:
            self._rest()
        sentence = failure_text(error)
        self._show()
        self.refused.emit(key, sentence)

    @Slot()
    def _update(self) -> None:
        for key in list(self._streams):
            view = self.view(key)
            if view is None:
                continue
            self._rates[key] = (view.status.sent - self._sent[key]) * 1000 / _UPDATE_MS
            self._sent[key] = view.status.sent
            if view.status.state is StreamState.FAILED:
                failure = view.status.failure
                self.switch_off(key)
                self.refused.emit(key, failure)
        self._show()

    def _show(self) -> None:
        titles = [translate("Live", kind.title) for kind in KINDS if kind.key in self._streams]
        self.label.setText(
            translate("Live", "Sending: {streams}").format(streams=", ".join(titles))
        )
        self.label.setToolTip(
            translate("Live", "Live values go to other programs; see Streams in the File menu.")
        )
        self.label.setVisible(bool(titles))
        self.changed.emit()


def failure_text(error: Exception) -> str:
    """Return the sentence for the window about a stream that could not be opened."""
    if isinstance(error, FerError):
        return str(error)
    return translate("Live", "It failed: {reason}.").format(reason=kept_value(error))


def _ignore(_: None) -> None:
    """Take what closing a stream returns."""


def _raise(error: Exception) -> None:
    raise error


def _open_stream(hub: StreamHub, settings: StreamSettings) -> Stream:
    (stream,) = make_streams(settings)
    hub.add(stream)
    return stream

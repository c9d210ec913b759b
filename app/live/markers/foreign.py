"""Markers that other programs send through LSL, brought to the window's thread."""

from PySide6.QtCore import QObject, Signal

from app.live.markers.control import MarkerControl
from fer_core.streams.lsl_markers import LslMarkers


class ForeignMarkers(QObject):
    """Listens to LSL streams of markers and adds what comes to the markers of the window.

    Args:
        markers: Those of the window; also its parent.
    """

    _received = Signal(str, str, float)

    def __init__(self, markers: MarkerControl) -> None:
        super().__init__(markers)
        self._listener: LslMarkers | None = None
        # Emitted on the listener's thread; the slot runs on the window's.
        self._received.connect(markers.take_foreign)

    def listen(self, name: str, own: str | None) -> None:
        """Listen from now on; see `LslMarkers`.

        Raises:
            StreamError: pylsl is missing.
        """
        self._listener = LslMarkers(name, self._received.emit, own)

    def close(self) -> None:
        """Listen no more."""
        if self._listener is not None:
            self._listener.close()
            self._listener = None

"""Carry frames and status of a player's thread to the thread of the window."""

from PySide6.QtCore import QObject, Qt, Signal, Slot

from fer_core.playback.frames import FrameProvider
from fer_core.playback.player import FramePlayer
from fer_core.playback.shown import PlayerStatus, Sound


class ReviewPlayer(QObject):
    """Plays one file at a time; nothing of it waits but `close`.

    The player's thread emits one empty, queued signal, however many frames come meanwhile; when it
    is delivered, the newest frame is fetched.

    Signals:
        shown: The newest `ShownFrame`.
        status_changed: The `PlayerStatus`.
    """

    shown = Signal(object)
    status_changed = Signal(object)
    _ready = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player: FramePlayer | None = None
        self._ending: list[FramePlayer] = []
        self._status: PlayerStatus | None = None
        self._pending = False
        self._ready.connect(self._fetch, Qt.ConnectionType.QueuedConnection)

    @property
    def status(self) -> PlayerStatus:
        """How it stands."""
        return PlayerStatus() if self._player is None else self._player.status

    def open(self, provider: FrameProvider, sound: Sound | None = None) -> None:
        """Show the first frame of a file, in place of what is shown."""
        self.stop()
        self._status = None
        self._player = FramePlayer(provider, self._notify, sound=sound)
        self._player.start()

    def stop(self) -> None:
        """Show nothing; the file is released a moment later."""
        player, self._player = self._player, None
        self._ending = [one for one in self._ending if one.runs]
        if player is not None:
            player.close(timeout=0)
            self._ending.append(player)

    def play(self, rate: float) -> None:
        """Play; a negative rate is backwards, 0 pauses."""
        if self._player is not None:
            self._player.play(rate)

    def seek(self, seconds: float) -> None:
        """Go to a time of the file."""
        if self._player is not None:
            self._player.seek(seconds)

    def step(self, frames: int) -> None:
        """Pause, and go on by some frames, or back."""
        if self._player is not None:
            self._player.step(frames)

    def set_loop(self, stretch: tuple[float, float] | None) -> None:
        """Begin again at the first of two times when the second is reached; None for no more."""
        if self._player is not None:
            self._player.set_loop(stretch)

    def set_audible(self, audible: bool) -> None:
        """Whether the sound is to be heard."""
        if self._player is not None:
            self._player.set_audible(audible)

    def close(self) -> None:
        """Stop, and wait until every file is closed."""
        self.stop()
        for player in self._ending:
            player.close()
        self._ending.clear()

    def _notify(self) -> None:
        # `_fetch` clears the flag before it reads, so nothing is missed when threads race.
        if not self._pending:
            self._pending = True
            self._ready.emit()

    @Slot()
    def _fetch(self) -> None:
        self._pending = False
        player = self._player
        if player is None:
            return
        # The status first: it says how long the file is before its first frame is shown.
        status, frame = player.status, player.take()
        if status != self._status:
            self._status = status
            self.status_changed.emit(status)
        # Whoever hears of the status may have stopped the player.
        if frame is not None and self._player is player:
            self.shown.emit(frame)

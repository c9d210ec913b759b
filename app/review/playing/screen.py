"""The picture of a result with what its table says, and how it is played."""

from collections.abc import Callable
from functools import partial
from typing import Final

import numpy as np
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.review.opening.result import OpenedResult
from app.review.playing.actions import ReviewActions
from app.review.playing.overlay import TableOverlay
from app.review.playing.player import ReviewPlayer
from app.review.playing.shuttle import Shuttle
from app.review.playing.transport import TransportBar
from app.widgets.seek_bar import SeekBar
from app.widgets.video_view import VideoView
from fer_core.emotion.model_card import EMOTIONS, FACE_SIZE
from fer_core.people.people import People
from fer_core.playback.frames import VideoFrames
from fer_core.playback.shown import PlayerState, PlayerStatus, ShownFrame
from fer_core.sound.file_sound import FileSound
from fer_core.types import Analysis, Faces, Frame

translate = QCoreApplication.translate

_NO_CROPS: Final = np.zeros((0, FACE_SIZE, FACE_SIZE, 1), np.uint8)


class ReviewScreen(QWidget):
    """Plays one result at a time; times are those of its table.

    Args:
        place: Widgets beside the picture on which Space, Home and End play and go, too.
        parent: The widget that owns this one.

    Attributes:
        view: The picture.
        actions_of_playing: Its actions; their keys work in ``parent``.

    Signals:
        position_changed: Seconds of the frame that is shown.
        face_chosen: The number of the person whose face was chosen; "" for nobody.
        failed: A sentence: the pictures cannot be shown.
        silent: A sentence: the sound cannot be heard here.
    """

    position_changed = Signal(float)
    face_chosen = Signal(str)
    failed = Signal(str)
    silent = Signal(str)

    def __init__(self, place: list[QWidget], parent: QWidget) -> None:
        super().__init__(parent)
        self.view = VideoView()
        self.view.setAccessibleName(translate("Review", "Picture of the result"))
        self._seek_bar = SeekBar()
        self._seek_bar.set_loop(False)
        self.actions_of_playing = ReviewActions(parent, [self.view, self._seek_bar.slider, *place])
        self.transport = TransportBar(self._seek_bar, self.actions_of_playing)
        self._player = ReviewPlayer(self)
        self._shuttle = Shuttle()
        self._opened: OpenedResult | None = None
        self._overlay: TableOverlay | None = None
        self._frame: ShownFrame | None = None
        self._stretch: tuple[float, float] | None = None
        self._person = ""
        self._duration = 0.0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        self._connect()
        self.clear()

    @property
    def position(self) -> float:
        """Seconds of the frame that is shown."""
        return self._table_time(0.0 if self._frame is None else self._frame.time)

    @property
    def rate(self) -> float:
        """How fast it plays; negative for backwards, 0 while it is paused."""
        return self._shuttle.rate

    def open(self, opened: OpenedResult) -> None:
        """Show the first picture of a result."""
        self.clear()
        self._opened = opened
        if opened.arrays is not None and not opened.drawn:
            self._overlay = TableOverlay(opened.arrays)
        actions = self.actions_of_playing
        actions.boxes.setEnabled(self._overlay is not None)
        actions.sound.setEnabled(opened.audible)
        frames = opened.make_frames()
        sound = None
        if opened.audible and opened.media is not None and isinstance(frames, VideoFrames):
            sound = FileSound(opened.media, partial(_start_of, frames), self.silent.emit)
        self._player.open(frames, sound)
        self._player.set_audible(actions.sound.isChecked())
        self._set_loop()

    def clear(self) -> None:
        """Show nothing."""
        self._player.stop()
        self._opened = self._overlay = self._frame = None
        self._duration = 0.0
        self._person = ""
        self._shuttle.pause()
        self._show_rate()
        self.set_stretch(None)
        self._show_transport(False)
        self.view.name_tags = ()
        self.view.selected = None

    def set_people(self, people: People) -> None:
        """Draw what the table says after these changes of its user."""
        if self._overlay is not None:
            self._overlay.people = people
            self._draw()

    def choose(self, person: str) -> None:
        """Emphasise a person's face; "" for nobody's."""
        self._person = person
        self._draw()

    def set_stretch(self, stretch: tuple[float, float] | None) -> None:
        """Show a marked stretch on the seek bar, which "Loop" plays again and again."""
        self._stretch = stretch
        self._seek_bar.set_stretch(self._shown_stretch())
        self._set_loop()

    @Slot(float)
    def seek(self, seconds: float) -> None:
        """Go to a time."""
        if self._opened is not None:
            self._player.seek(max(seconds - self._opened.offset, 0.0))

    def pause(self) -> None:
        """Pause."""
        self._set_rate(self._shuttle.pause)

    def close_player(self) -> None:
        """Release everything."""
        self._player.close()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102
        self.pause()
        super().hideEvent(event)

    def _connect(self) -> None:
        actions, shuttle = self.actions_of_playing, self._shuttle
        for action, work in (
            (actions.play, shuttle.toggle),
            (actions.backward, shuttle.backward),
            (actions.pause, shuttle.pause),
            (actions.forward, shuttle.forward),
        ):
            action.triggered.connect(partial(self._set_rate, work))
        actions.frame_back.triggered.connect(partial(self._step, -1))
        actions.frame_on.triggered.connect(partial(self._step, 1))
        actions.first.triggered.connect(partial(self._player.seek, 0.0))
        actions.last.triggered.connect(self._go_to_end)
        actions.slower.triggered.connect(partial(self._change_speed, -1))
        actions.faster.triggered.connect(partial(self._change_speed, 1))
        actions.boxes.toggled.connect(self._draw)
        actions.sound.toggled.connect(self._player.set_audible)
        self.transport.speed_chosen.connect(self._choose_speed)
        self._seek_bar.sought.connect(self._player.seek)
        self._seek_bar.loop_changed.connect(self._set_loop)
        self.view.face_clicked.connect(self._choose_face)
        self._player.shown.connect(self._show_frame)
        self._player.status_changed.connect(self._show_status)

    # Playing

    def _set_rate(self, change: Callable[[], None], *_: object) -> None:
        change()
        self._player.play(self._shuttle.rate)
        self._show_rate()

    def _step(self, frames: int, *_: object) -> None:
        self._shuttle.pause()
        self._player.step(frames)
        self._show_rate()

    @Slot()
    def _go_to_end(self) -> None:
        self._player.seek(self._duration)

    def _change_speed(self, steps: int, *_: object) -> None:
        self._choose_speed(self._shuttle.neighbour(steps))
        self.transport.show_speed(self._shuttle.speed)

    @Slot(float)
    def _choose_speed(self, speed: float) -> None:
        playing = self._shuttle.rate != 0
        self._shuttle.choose(speed)
        if playing:
            self._player.play(self._shuttle.rate)
        self._show_rate()

    def _show_rate(self) -> None:
        rate = self._shuttle.rate
        self.actions_of_playing.show_playing(rate != 0)
        self.transport.show_rate(rate)

    def _set_loop(self, *_: object) -> None:
        if not self._seek_bar.loop:
            self._player.set_loop(None)
        else:
            self._player.set_loop(self._shown_stretch() or (0.0, float("inf")))

    def _shown_stretch(self) -> tuple[float, float] | None:
        if self._stretch is None:
            return None
        offset = self._table_time(0.0)
        return self._stretch[0] - offset, self._stretch[1] - offset

    # The picture

    def _table_time(self, seconds: float) -> float:
        return seconds + (0.0 if self._opened is None else self._opened.offset)

    @Slot(object)
    def _show_frame(self, frame: ShownFrame) -> None:
        self._frame = frame
        self._draw()
        self._seek_bar.set_position(frame.time)
        if frame.exact:
            self.position_changed.emit(self._table_time(frame.time))

    def _draw(self, *_: object) -> None:
        frame, overlay = self._frame, self._overlay
        if frame is None:
            return
        seconds = self._table_time(frame.time)
        faces, decided, tags = Faces.empty(), [], []
        selected = None
        if overlay is not None and self.actions_of_playing.boxes.isChecked():
            faces, decided, tags = overlay.at(seconds)
            selected = overlay.face_of(self._person, seconds) if self._person else None
        shown = Frame(frame.image, 0, frame.time, frame.arrived)
        self.view.selected = selected
        self.view.name_tags = tags
        self.view.show_analysis(Analysis(shown, faces, EMOTIONS, _NO_CROPS, {}), decided)

    def person_at(self, place: QPoint) -> str:
        """Return the number of the person whose box is at a place of the view; "" for nobody's."""
        face = self.view.face_at(QPointF(place))
        if face is None or self._overlay is None:
            return ""
        return self._overlay.person_of(face, self.position) or ""

    @Slot(int)
    def _choose_face(self, face: int) -> None:
        person = None
        if face >= 0 and self._overlay is not None:
            person = self._overlay.person_of(face, self.position)
        self.choose(person or "")
        self.face_chosen.emit(person or "")

    @Slot(object)
    def _show_status(self, status: PlayerStatus) -> None:
        if status.state is PlayerState.FAILED:
            self._show_transport(False)
            self.failed.emit(status.message)
            return
        if status.state is PlayerState.OPENING:
            return
        if self._duration == 0.0 and self._opened is not None:
            self._duration = max(status.duration, self._opened.end)
            self._seek_bar.set_duration(self._duration)
            self._show_transport(self._duration > 0)
        if status.state is PlayerState.ENDED:
            self._shuttle.pause()
            self._show_rate()

    def _show_transport(self, shown: bool) -> None:
        """Show how it is played; a picture is not."""
        self.transport.setVisible(shown)
        actions = self.actions_of_playing
        for action in actions.all:
            if action not in (actions.boxes, actions.sound):
                action.setEnabled(shown)


def _start_of(frames: VideoFrames) -> float:
    return frames.start

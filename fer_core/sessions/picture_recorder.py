"""Record pictures on a thread of their own: where that is too slow, pictures are left out."""

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from fer_core.annotation.hiding.blur import AROUND_SECONDS, blurred_rects, pixelate
from fer_core.annotation.hiding.cover import FaceCover
from fer_core.drawing.faces_shown import GROUND, FacesShown
from fer_core.drawing.layout import layout_overlay
from fer_core.drawing.pillow_painter import draw_overlay
from fer_core.errors import AnnotationError
from fer_core.phrases import Phrase
from fer_core.sound.alignment import SoundAlignment
from fer_core.system.hand_off import BoundedQueue
from fer_core.tables.unfinished import failure_reason
from fer_core.types import Analysis, Frame
from fer_core.video.live_writer import LiveWriter

_QUEUED_PICTURES: Final = 12
"""Pictures that may wait for the encoder; a crash costs them."""

_SYNC_SECONDS: Final = 0.5

_SOUND_SECONDS: Final = 0.2
"""Sound is written so often, also where no picture comes."""


@dataclass(frozen=True, slots=True, eq=False)
class _Item:
    """A picture that waits to be recorded; its analysis where that is needed."""

    frame: Frame
    seconds: float
    analysis: Analysis | None = None


class PictureRecorder:
    """Encodes pictures as they come; `offer` never waits.

    Args:
        path: The video file, in Matroska; it is made with the first picture.
        faces: What it shows of faces. Where that is not ``show``, only frames that were analysed
            can be recorded.
        threshold: Probability below which a label reads "uncertain"; labels are drawn where the
            picture is hidden.
        notify_failed: Called at most once, on the recorder's thread, when `problem` is known.
        sound: The sound that is recorded beside the pictures, or None.
    """

    def __init__(
        self,
        path: Path,
        faces: FacesShown,
        threshold: float,
        notify_failed: Callable[[], None] = lambda: None,
        sound: SoundAlignment | None = None,
    ) -> None:
        self._path = path
        self._sound = sound
        self._faces: FacesShown = faces
        self._threshold = threshold
        self._notify_failed = notify_failed
        self._queue: BoundedQueue[_Item] = BoundedQueue(_QUEUED_PICTURES)
        self._writer: LiveWriter | None = None
        self._cover = FaceCover()
        self._held: deque[_Item] = deque()
        self._areas: deque[tuple[float, NDArray[np.float32]]] = deque()
        self._synced = 0.0
        self._refused = 0
        self._not_later = 0
        self.written = 0
        self.problem: Phrase | None = None
        self._thread = threading.Thread(target=self._run, name="pictures", daemon=True)
        self._thread.start()

    @property
    def needs_analysis(self) -> bool:
        """Whether pictures are offered with their analysis."""
        return self._faces != "show"

    @property
    def left_out(self) -> int:
        """How many pictures were offered and not recorded, since the encoder was late."""
        return self._refused + self._not_later

    def offer(self, frame: Frame, seconds: float, analysis: Analysis | None = None) -> None:
        """Record a picture if the encoder is free in time; else it counts as left out.

        Args:
            frame: The picture.
            seconds: Its time, counted from the first frame.
            analysis: Its analysis; see `needs_analysis`.
        """
        if not self._queue.offer(_Item(frame, seconds, analysis)):
            self._refused += 1

    def end(self) -> None:
        """Take no more pictures; those that wait are still recorded."""
        self._queue.close()

    def stop(self, reason: Phrase) -> None:
        """Take no more pictures and give the reason as the problem."""
        if self.problem is None:
            self.problem = reason
        self.end()

    def close(self) -> None:
        """End, and wait until the file is finished."""
        self.end()
        self._thread.join()

    def _run(self) -> None:
        try:
            self._record()
        except (OSError, AnnotationError) as error:
            self.problem = (
                Phrase("Pictures are no longer recorded: {reason}.", reason=failure_reason(error))
                if isinstance(error, OSError)
                else Phrase("Pictures are no longer recorded: {reason}", reason=error)
            )
            self._queue.close(discard=True)
            if self._writer is not None:
                self._writer.abandon()
            self._notify_failed()

    def _record(self) -> None:
        while not self._queue.closed or len(self._queue):
            item = self._queue.take(_SOUND_SECONDS if self._sound is not None else None)
            if item is not None:
                self._take(item)
            self._write_sound()
        while self._held:
            self._release()
        self._write_sound(ended=True)
        if self._writer is not None:
            self._writer.close()

    def _take(self, item: _Item) -> None:
        match self._faces:
            case "show":
                self._write(item.frame.image, item.seconds)
            case "hide":
                self._write(self._draw(item), item.seconds)
            case "pixelate":
                self._hold(item)

    def _write_sound(self, *, ended: bool = False) -> None:
        """Write the sound that has come; it needs no place in the queue, and is never left out."""
        if self._sound is None or self._writer is None:
            return
        for samples in self._sound.ready(ended=ended):
            self._writer.write_sound(samples)

    def _write(self, image: NDArray[np.uint8], seconds: float) -> None:
        writer = self._writer
        if writer is None:
            height, width = image.shape[:2]
            rate = None if self._sound is None else self._sound.rate
            writer = self._writer = LiveWriter(self._path, (width, height), sound_rate=rate)
            if seconds > 0:
                # Readers count from the first picture, so there is one at 0.
                writer.write(np.full_like(image, GROUND), 0.0)
        if writer.write(image, seconds):
            self.written += 1
        else:
            self._not_later += 1
        now = time.monotonic()
        if now - self._synced >= _SYNC_SECONDS:
            self._synced = now
            writer.sync()

    def _draw(self, item: _Item) -> NDArray[np.uint8]:
        """Return the boxes and labels alone: nothing of the picture is in it."""
        ground = np.full_like(item.frame.image, GROUND)
        if item.analysis is not None:
            size = item.frame.size
            draw_overlay(ground, layout_overlay(item.analysis, size, threshold=self._threshold))
        return ground

    def _hold(self, item: _Item) -> None:
        """Keep a picture until the faces that are found shortly after it are known as well."""
        faces = None if item.analysis is None else item.analysis.faces
        self._held.append(item)
        self._areas.append((item.seconds, self._cover.update(item.seconds, faces)))
        while self._held[0].seconds < item.seconds - AROUND_SECONDS:
            self._release()

    def _release(self) -> None:
        """Write the oldest picture that was held, with all faces of around its time pixelated."""
        item = self._held.popleft()
        while self._areas[0][0] < item.seconds - AROUND_SECONDS:
            self._areas.popleft()
        areas = np.concatenate([areas for _, areas in self._areas])
        image = item.frame.image.copy()
        pixelate(image, blurred_rects(areas, item.frame.size))
        self._write(image, item.seconds)

"""Produce the parts of an annotation: decode, analyse, draw, encode, write rows."""

import math
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Final, TypeVar

from fer_core.annotation.hiding.blur import AROUND_SECONDS
from fer_core.annotation.parts.draw import draw_faces
from fer_core.annotation.parts.journal import Journal
from fer_core.annotation.parts.look_ahead import KERNEL_REACH, FinishedFrame, LookAhead
from fer_core.annotation.parts.saved_history import pack, unpack
from fer_core.annotation.parts.writer import JournalPartWriter
from fer_core.annotation.pieces.piece import PieceOfFile
from fer_core.annotation.pieces.stitch import OVERLAP_SECONDS, pack_boxes
from fer_core.annotation.progress import USUAL_RATE, Meter, Progress, expected_frames
from fer_core.annotation.settings import AnnotationSettings
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.errors import AnnotationError, AnnotationStopped
from fer_core.people.joining.sightings import SECONDS_BETWEEN, SightingGatherer
from fer_core.pipeline import Pipeline
from fer_core.state import State, prefixed
from fer_core.state import part as part_of
from fer_core.system.hand_off import BoundedQueue
from fer_core.system.worker_thread import WorkerThread
from fer_core.tables.rows import rows_of
from fer_core.types import Faces, FaceStatus, GrayFrame, Observation
from fer_core.video.join import Container
from fer_core.video.reader import Picture, VideoInfo, VideoReader

PART_FRAMES: Final = 250
"""Most frames of a part."""
PART_SECONDS: Final = 5.0
"""Seconds of work after which a part ends: about what a killed run loses at most."""
_ROUNDING: Final = 5e-7
"""Seconds by which a start or an end may lie behind the frame that it names: tables round times to
microseconds."""

_SNAPSHOT_SECONDS: Final = 0.5
"""How often the analysis notes its state, so that a part can end there."""

SIGHTINGS: Final = "sightings"
"""What the names of arrays about a part's faces begin with in the journal."""

BOXES_BEFORE: Final = "before"
"""The same for the boxes of the frames before a piece, in the state of its first part."""

REACH_SECONDS: Final = 0.75
"""How far into the future a frame may look; also how long frames are held back."""

_MOST_HELD_BACK: Final = 128
_HELD_BACK_BYTES: Final = 256 << 20
"""Most that the pictures held back may take; with very large ones the future is shorter."""

_BATCHES: Final = (10, 5, 2, 1)
_BATCH_BYTES: Final = 64 << 20
"""Pictures whose faces the model sees together: a face then takes three quarters of the time that
it takes alone (0.85 on a processor without VNNI, see tests/benchmarks/README.md), and cores that
are free can share them. `PART_FRAMES` is a multiple of each. Very large pictures are fewer."""

_QUEUE: Final = 3

T = TypeVar("T")


class PartProducer:
    """Makes parts of a journal: all that are missing at its end, or a damaged one.

    `run` may be called once.

    Args:
        reader: The opened file.
        journal: Where the parts go.
        classifier: The model.
        settings: What can be chosen.
        kind: What the annotated copy will be, or None where none is wanted.
        stop: Set from anywhere to end early; what is analysed by then is kept.
        repair: Number of the damaged part that is to be made again, alone; the parts before it
            are whole. None for those that are missing at the end.
        piece: The frames that are wanted, where they are not all of the file's.
        overlapped: Whether frames are decoded and analysed on threads of their own while earlier
            ones are written; else all happens on the caller's, which costs less processor time and
            suits where every core has a file of its own. Results are the same.
    """

    def __init__(
        self,
        reader: VideoReader,
        journal: Journal,
        classifier: EmotionClassifier,
        settings: AnnotationSettings,
        kind: Container | None,
        stop: threading.Event,
        repair: int | None = None,
        piece: PieceOfFile | None = None,
        *,
        overlapped: bool = True,
    ) -> None:
        self._reader = reader
        self._overlapped = overlapped
        self._piece = piece
        self._info = reader.info
        self._journal = journal
        self._labels = classifier.labels
        self._settings = settings
        self._kind = kind
        self._stop = stop
        self._pipeline = Pipeline(classifier, settings.pipeline)
        self._ahead: LookAhead[Picture] = LookAhead(
            reach_of(self._info, settings),
            settings.every,
            settings.smoothing_seconds,
            settings.both_ways,
            AROUND_SECONDS,
        )
        self._batch = batch_of(self._info)
        self._no_faces = Faces.empty(len(self._labels))
        self._number = len(journal.parts) if repair is None else repair
        before = journal.parts[: self._number]
        self._done = sum(part.frames for part in before)
        self._start = before[-1].next_frame if before else None
        self._until = None if repair is None else journal.parts[repair].next_frame
        if before:
            state = journal.state(self._number - 1)
            self._pipeline.restore(state)
            self._ahead.restore(unpack(state))
            self._ahead.cover.restore(part_of("cover", state))
        self._gatherer: SightingGatherer | None = None
        if settings.join_faces != "off":
            step = round(SECONDS_BETWEEN * (self._info.rate or USUAL_RATE))
            with_looks = settings.join_faces == "appearance"
            states = (journal.state(number) for number in range(len(before)))
            known = {int(f) for state in states for f in state[f"{SIGHTINGS}.faces"]}
            if piece is not None and before:
                known.update(journal.state(0)[f"{BOXES_BEFORE}.faces"].tolist())
            self._gatherer = SightingGatherer(step, with_looks=with_looks, known=known)
        # State of the analysis after a frame that ends a part, by the frame's number.
        self._states: dict[int, State] = {}
        # Of the frames before a piece.
        self._before: list[Observation] = []

    def run(self, notify: Callable[[Progress], None]) -> None:
        """Work until the journal is complete, or the damaged part is made again.

        Args:
            notify: Called some times a second, on this thread.

        Raises:
            FerError: See `AnnotationJob.run`.
            AnnotationStopped: `stop` was set.
            OSError: A part cannot be written.
        """
        if self._overlapped:
            self._write_overlapped(notify)
        else:
            self._write_parts(self._analyse(self._decode()), notify)
        if self._until is not None:
            return
        if not self._journal.parts:
            raise AnnotationError("No frame of the file lies between the start and the end given.")
        self._journal.complete(self._reader.corrupt, self._reader.repaired)

    def _time(self, ticks: int) -> float:
        return float((ticks - self._info.first) * self._info.time_base)

    def _write_overlapped(self, notify: Callable[[Progress], None]) -> None:
        """Decode and analyse on a thread each, and write on this one."""
        decoded: BoundedQueue[Picture] = BoundedQueue(_QUEUE)
        finished: BoundedQueue[FinishedFrame[Picture]] = BoundedQueue(_QUEUE)
        stages = (
            WorkerThread(
                "annotation-decode", partial(_pass_on, self._decode(), decoded), decoded.close
            ),
            WorkerThread(
                "annotation-analyse",
                partial(_pass_on, self._analyse(decoded), finished),
                finished.close,
            ),
        )
        for stage in stages:
            stage.start()
        try:
            self._write_parts(finished, notify)
        finally:
            decoded.close(discard=True)
            finished.close(discard=True)
            for stage in stages:
                stage.join()
        for stage in stages:
            stage.check()

    def _decode(self) -> Iterator[Picture]:
        end = self._settings.end
        for picture in self._pictures():
            if end is not None and self._time(picture.ticks) >= end - _ROUNDING:
                break
            yield picture

    def _pictures(self) -> Iterator[Picture]:
        # Behind a part its state is restored; the first one has nothing before it.
        if self._piece is not None:
            begin = self._piece.begin if self._start is None else self._start
            return self._reader.pictures_within(self._piece.ticks, begin, self._piece.stop)
        start = self._settings.start
        if self._number == 0:
            start = max(start - self._settings.run_up_seconds, 0.0)
        return self._reader.pictures(self._start or 0, start)

    def _analyse(self, pictures: Iterable[Picture]) -> Iterator[FinishedFrame[Picture]]:
        """Yield the frames that are wanted, each as soon as no later one can change it."""
        number = self._done
        noted = time.monotonic()
        batch: list[Picture] = []
        for picture in pictures:
            batch.append(picture)
            before = self._is_before_start(picture)
            number += not before
            last = picture.index + 1 == self._until
            ends_part = last or (number % PART_FRAMES == 0 and not before)
            # By the number alone: equal frames then come together, also after a resumption.
            if (picture.index + 1) % self._batch and not ends_part:
                continue
            finished = self._analyse_batch(batch)
            batch = []
            if not before and (ends_part or time.monotonic() >= noted + _SNAPSHOT_SECONDS):
                noted = time.monotonic()
                self._states[picture.index] = {
                    **self._pipeline.state(),
                    **pack(self._ahead.history()),
                    **prefixed("cover", self._ahead.cover.state()),
                }
            yield from self._wanted(finished)
        yield from self._wanted(self._analyse_batch(batch))
        yield from self._wanted(self._ahead.flush())

    def _wanted(
        self, finished: Iterable[FinishedFrame[Picture]]
    ) -> Iterator[FinishedFrame[Picture]]:
        """Yield frames but those that were only analysed to know what surrounds the others."""
        for item in finished:
            if self._is_before_start(item.item):
                if self._piece is not None:
                    self._before.append(item.observation)
            elif self._piece is None or item.item.index < self._piece.next:
                yield item

    def _is_before_start(self, picture: Picture) -> bool:
        if self._piece is not None:
            return picture.index < self._piece.first
        return self._time(picture.ticks) < self._settings.start - _ROUNDING

    def _analyse_batch(self, pictures: Sequence[Picture]) -> list[FinishedFrame[Picture]]:
        """Analyse pictures that follow each other, and return the frames that they finish."""
        every = self._settings.every
        times = [self._time(picture.ticks) for picture in pictures]
        due = [place for place in range(len(pictures)) if pictures[place].index % every == 0]
        frames = [GrayFrame(pictures[place].gray(), times[place]) for place in due]
        faces = {
            place: analysis.faces
            for place, analysis in zip(due, self._pipeline.analyse_gray(frames), strict=True)
        }
        finished: list[FinishedFrame[Picture]] = []
        for place, (picture, moment) in enumerate(zip(pictures, times, strict=True)):
            found = faces.get(place, self._no_faces)
            observation = Observation(picture.index, moment, found, place in faces)
            finished += self._ahead.push(observation, picture)
        return finished

    def _write_parts(
        self, frames: Iterable[FinishedFrame[Picture]], notify: Callable[[Progress], None]
    ) -> None:
        piece, rate = self._piece, float(self._info.rate or USUAL_RATE)
        total = expected_frames(self._info, self._settings) if piece is None else piece.frames
        meter = Meter(rate, total, self._done, notify)
        part: JournalPartWriter | None = None
        try:
            for finished in frames:
                if part is None:
                    if self._stop.is_set():
                        raise stopped(kept=bool(self._journal.parts))
                    if self._gatherer is not None and self._number == 0:
                        self._gatherer.know(self._faces_before())
                    part = JournalPartWriter(self._journal, self._number, self._info, self._kind)
                rows = rows_of(finished.observation, self._labels, self._settings.threshold)
                picture = finished.item
                if self._gatherer is not None:
                    seen = finished.observation
                    self._gatherer.add(picture.image, picture.index, seen.time, seen.faces)
                shown = None
                if self._kind is not None:
                    shown = draw_faces(
                        picture,
                        self._info,
                        finished.observation.faces,
                        self._labels,
                        self._settings,
                        finished.around,
                    )
                part.write(picture, shown, rows)
                state = self._states.pop(picture.index, None)
                last = picture.index + 1 == self._until
                if state is not None and (last or self._is_due(part)):
                    known = {**self._take_sightings(), **self._take_before()}
                    part.commit({**state, **known}, continues=True)
                    part = None
                    self._number += 1
                self._done += 1
                meter.update(self._done, self._time(picture.ticks))
                if last:
                    return
            if part is not None:
                known = {**self._take_sightings(), **self._take_before()}
                part.commit(known, continues=False)
                part = None
        finally:
            if part is not None:
                part.abandon()

    def _take_sightings(self) -> State:
        """Return what was gathered about the faces of a part, to be kept in the job's folder."""
        if self._gatherer is None:
            return {}
        return prefixed(SIGHTINGS, self._gatherer.take().as_arrays())

    def _faces_before(self) -> set[int]:
        """Return the faces that were there before a piece: the piece before describes them."""
        return {
            face
            for seen in self._before
            for face in seen.faces.track_ids[seen.faces.status != FaceStatus.HELD].tolist()
        }

    def _take_before(self) -> State:
        """Return the boxes of the last moments before a piece, to know its faces again."""
        if self._piece is None or self._number > 0:
            return {}
        times = self._piece.ticks
        earliest = self._time(int(times[self._piece.first])) - OVERLAP_SECONDS
        near = [seen for seen in self._before if seen.time >= earliest]
        return prefixed(BOXES_BEFORE, pack_boxes(near))

    def _is_due(self, part: JournalPartWriter) -> bool:
        """Whether a part may end here; that of a repair ends where it ended before."""
        if self._until is not None:
            return False
        old = time.monotonic() >= part.begun + PART_SECONDS
        return old or part.frames >= PART_FRAMES or self._stop.is_set()


def _pass_on(items: Iterable[T], queue: BoundedQueue[T]) -> None:
    """Put items into a queue until it is closed."""
    for item in items:
        if not queue.put(item):
            break


def stopped(*, kept: bool) -> AnnotationStopped:
    """Return the error that ends a job which was asked to stop, with what can be done next."""
    if kept:
        return AnnotationStopped(
            "The annotation was stopped; what is done is kept, and --resume continues it."
        )
    return AnnotationStopped("The annotation was stopped before anything was done.")


def reach_of(info: VideoInfo, settings: AnnotationSettings) -> int:
    """Return how many frames are held back until later ones are known."""
    wanted = settings.every if settings.every > 1 else 0
    if settings.both_ways or settings.faces == "pixelate":
        seconds = max(REACH_SECONDS, KERNEL_REACH * settings.smoothing_seconds)
        wanted = max(wanted, math.ceil(seconds * (info.rate or USUAL_RATE)))
    width, height = info.size
    # Beside the picture the frame that was decoded is held, too.
    return min(wanted, _MOST_HELD_BACK, max(1, _HELD_BACK_BYTES * 2 // (9 * width * height)))


def batch_of(info: VideoInfo) -> int:
    """Return how many pictures are analysed together."""
    width, height = info.size
    return next((n for n in _BATCHES if n * width * height * 9 // 2 <= _BATCH_BYTES), 1)

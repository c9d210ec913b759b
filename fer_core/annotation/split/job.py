"""Annotate one long file in pieces, several at the same time."""

import shutil
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from itertools import pairwise
from pathlib import Path

from fer_core.annotation.parts.journal import Journal
from fer_core.annotation.parts.production import stopped
from fer_core.annotation.parts.written_parts import JournalParts
from fer_core.annotation.progress import Progress, expected_frames
from fer_core.annotation.provenance import origin_of
from fer_core.annotation.results.opening import open_journal
from fer_core.annotation.results.targets import Result, Targets
from fer_core.annotation.results.writer import ResultWriter
from fer_core.annotation.settings import AnnotationSettings
from fer_core.annotation.split.parts import SplitParts
from fer_core.annotation.split.plan import Plan, plan_cuts
from fer_core.annotation.split.produce import (
    PieceOrder,
    complete_pieces,
    load_plan,
    open_piece,
    produce_piece,
    remove_pieces,
    save_plan,
)
from fer_core.annotation.split.threads import run_together
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.errors import AnnotationStopped, SeekError, writing_failed
from fer_core.video.join import Container, container_of
from fer_core.video.reader import VideoInfo, VideoReader

PieceRunner = Callable[
    [Sequence[PieceOrder], Callable[[int, Progress], None], threading.Event], None
]
"""Produces pieces in any order until an event is set, and calls back with the number and progress
of each."""


class SplitJob:
    """Annotates one video file in pieces; `run` may be called once.

    Cuts depend on the file and `AnnotationSettings.split_seconds` alone, so tables are equal
    whoever produces the pieces, and however many at a time.

    Args:
        source: The file; it is only read.
        targets: Where the results go.
        classifier: The model.
        settings: How it is annotated, with ``split_seconds``.
        jobs: How many pieces are produced at the same time, each in a thread.
        overlapped: Whether each has further threads, see
            `fer_core.annotation.parts.production.PartProducer`.
        resume: See `fer_core.annotation.job.AnnotationJob`, as the next three.
        overwrite: See above.
        stop: See above.
        notify: See above.
        runner: Produces the pieces in place of threads of this process.
        whole: Whether the file is one piece, whatever the settings say.
    """

    def __init__(
        self,
        source: Path,
        targets: Targets,
        classifier: EmotionClassifier,
        settings: AnnotationSettings,
        *,
        jobs: int = 1,
        overlapped: bool = True,
        resume: bool = False,
        overwrite: bool = False,
        stop: threading.Event | None = None,
        notify: Callable[[Progress], None] = lambda _: None,
        runner: PieceRunner | None = None,
        whole: bool = False,
    ) -> None:
        cut = settings.start or settings.end is not None
        if not whole and (settings.split_seconds is None or cut):
            raise ValueError("expected split_seconds, and neither start nor end")
        self._source = source
        self._targets = targets
        self._classifier = classifier
        self._settings = settings
        self._jobs = jobs
        self._overlapped = overlapped
        self._resume = resume
        self._overwrite = overwrite
        self._stop = stop or threading.Event()
        self._notify = notify
        self._here = runner is None
        self._runner = runner or self._run_here
        self._whole = whole
        self._kind: Container | None = None

    def run(self) -> Result:
        """Annotate the file.

        Raises:
            SeekError: The file cannot be split: it must be read from its beginning. What was begun
                so is kept, pieces are not.
            FerError: See `fer_core.annotation.job.AnnotationJob.run`.
            AnnotationStopped: ``stop`` was set; what is done is kept.
        """
        started = time.monotonic()
        if self._targets.video is not None:
            self._kind = container_of(self._targets.video)
        journal = open_journal(
            self._source, self._targets, resume=self._resume, overwrite=self._overwrite
        )
        try:
            result = self._run(journal, started)
        except SeekError:
            remove_pieces(journal.folder)
            journal.close()
            raise
        except BaseException as error:
            kept = any(journal.folder.glob("piece-*/part-*.json"))
            if kept:
                journal.close()
            else:
                journal.remove()
            if isinstance(error, AnnotationStopped):
                raise stopped(kept=kept) from error
            if isinstance(error, OSError):
                raise writing_failed(self._targets.main, error, resumable=kept) from error
            raise
        journal.remove()
        return result

    def _run(self, journal: Journal, started: float) -> Result:
        with VideoReader(self._source) as reader:
            info = reader.info
        origin = origin_of(self._source, self._classifier, self._settings)
        codec = None if self._kind is None else self._kind.codec.name
        signature = {**origin, "video": codec}
        if self._resume and (not self._overwrite or journal.fits(signature)):
            journal.resume(signature)
        else:
            journal.begin(signature)
        if any(journal.folder.glob("part-*.json")):
            raise SeekError("{name} was begun as a whole.", name=self._source.name)
        if self._whole:
            sizes = [expected_frames(info, self._settings) or 0]
        else:
            plan = self._plan(journal.folder)
            sizes = [b - a for a, b in pairwise([0, *plan.cuts, len(plan.ticks)])]
        copy = None if self._targets.video is None else self._targets.video.suffix
        orders = [
            PieceOrder(
                self._source.absolute(),
                journal.folder.absolute(),
                number,
                frames,
                self._whole,
                self._settings,
                copy,
                signature,
            )
            for number, frames in enumerate(sizes)
        ]
        meter = _Total(sizes, info, self._notify)
        done = complete_pieces(orders)
        if not self._here:
            # Elsewhere a piece gets its place only when it is complete.
            for order, whole in zip(orders, done, strict=True):
                if not whole and order.place.is_dir():
                    shutil.rmtree(order.place)
        for order, whole in zip(orders, done, strict=True):
            if whole:
                meter.skip(order.number)
        missing = [order for order, whole in zip(orders, done, strict=True) if not whole]
        self._runner(missing, meter.update, self._stop)
        if self._stop.is_set():
            raise AnnotationStopped("The annotation was stopped.")
        meter.join()
        writer = ResultWriter(
            self._source,
            info,
            self._targets,
            self._classifier.labels,
            self._settings,
            self._kind,
            origin,
        )
        with ExitStack() as stack:
            pieces = [stack.enter_context(open_piece(order.place)) for order in orders]
            parts = JournalParts(pieces[0]) if self._whole else SplitParts(pieces)
            return writer.finish(parts, journal, started)

    def _plan(self, folder: Path) -> Plan:
        try:
            return load_plan(folder)
        except (OSError, ValueError, KeyError):
            assert self._settings.split_seconds is not None
            plan = plan_cuts(self._source, self._settings.split_seconds)
            if plan is None:
                raise SeekError(
                    "{name} cannot be split: the times of its frames do not tell them apart.",
                    name=self._source.name,
                ) from None
            save_plan(folder, plan)
            return plan

    def _run_here(
        self,
        orders: Sequence[PieceOrder],
        update: Callable[[int, Progress], None],
        stop: threading.Event,
    ) -> None:
        def produce(order: PieceOrder, halt: threading.Event) -> None:
            def notify(progress: Progress) -> None:
                update(order.number, progress)

            produce_piece(order, self._classifier, halt, notify, overlapped=self._overlapped)

        run_together(produce, orders, self._jobs, stop)


class _Total:
    """Sums the progress of pieces that are produced at the same time."""

    def __init__(
        self, sizes: Sequence[int], info: VideoInfo, notify: Callable[[Progress], None]
    ) -> None:
        self._sizes = sizes
        self._rate = float(info.rate or 25)
        self._notify = notify
        self._done = [0] * len(sizes)
        self._lock = threading.Lock()
        self._started = time.monotonic()
        self._already = 0

    def skip(self, number: int) -> None:
        """Note that a piece was done by an earlier run."""
        self._done[number] = self._sizes[number]
        self._already += self._sizes[number]

    def update(self, number: int, progress: Progress) -> None:
        """Note how far a piece is; called from several threads."""
        with self._lock:
            self._done[number] = progress.frames
            done, total = sum(self._done), sum(self._sizes)
        passed = time.monotonic() - self._started
        speed = max(done - self._already, 0) / passed if passed > 0 else 0.0
        left = (total - done) / speed if speed > 0 else None
        self._notify(Progress(done, total, speed, speed / self._rate, left))

    def join(self) -> None:
        """Note that all pieces are done and their results are written."""
        total = sum(self._sizes)
        self._notify(Progress(total, total, 0.0, 0.0, None, joining=True))

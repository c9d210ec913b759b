"""Annotate one video file, from its first picture to the renamed results."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

from fer_core.annotation.parts.journal import Journal
from fer_core.annotation.parts.production import PartProducer, stopped
from fer_core.annotation.parts.written_parts import JournalParts
from fer_core.annotation.progress import Progress
from fer_core.annotation.provenance import origin_of
from fer_core.annotation.results.opening import open_journal
from fer_core.annotation.results.targets import Result, Targets
from fer_core.annotation.results.writer import ResultWriter
from fer_core.annotation.settings import AnnotationSettings
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.errors import writing_failed
from fer_core.video.join import Container, container_of
from fer_core.video.reader import VideoReader


class AnnotationJob:
    """Annotates one video file; `run` may be called once.

    Threads: one decodes, one analyses, the caller's draws, encodes and writes the journal; unless
    ``overlapped`` the caller's does all.

    Args:
        source: The file; it is only read.
        targets: Where the results go.
        classifier: The model.
        settings: How it is annotated.
        resume: Whether to continue an unfinished run.
        overwrite: Whether results that exist may be replaced, and with ``resume`` an unfinished
            run with other settings.
        stop: Set by any thread to end the job early; finished parts are kept.
        notify: Called some times a second with the progress, on the thread of `run`.
        overlapped: See `fer_core.annotation.parts.production.PartProducer`.

    Example:
        >>> import tempfile
        >>> from fer_core.emotion.model_library import default_model
        >>> from fer_core.system.resources import asset
        >>> with tempfile.TemporaryDirectory() as name:
        ...     folder = Path(name)
        ...     targets = Targets(
        ...         video=None,
        ...         table=folder / "demo.csv",
        ...         table_format="csv",
        ...         segments=None,
        ...         summary=folder / "demo.json",
        ...     )
        ...     model = EmotionClassifier.load(default_model().path)
        ...     settings = AnnotationSettings(end=0.5)
        ...     result = AnnotationJob(asset("demo.mp4"), targets, model, settings).run()
        ...     result.frames, sorted(path.name for path in folder.iterdir())
        (15, ['demo.csv', 'demo.json'])
    """

    def __init__(
        self,
        source: Path,
        targets: Targets,
        classifier: EmotionClassifier,
        settings: AnnotationSettings,
        *,
        resume: bool = False,
        overwrite: bool = False,
        stop: threading.Event | None = None,
        notify: Callable[[Progress], None] = lambda _: None,
        overlapped: bool = True,
    ) -> None:
        self._source = source
        self._targets = targets
        self._classifier = classifier
        self._settings = settings
        self._resume = resume
        self._overwrite = overwrite
        self._stop = stop or threading.Event()
        self._notify = notify
        self._overlapped = overlapped
        self._kind: Container | None = None

    def run(self) -> Result:
        """Annotate the file.

        Raises:
            FerError: It cannot be read or the results cannot be written, in a sentence. Results
                of an earlier run stand as they were.
            AnnotationStopped: `stop` was set.
        """
        started = time.monotonic()
        if self._targets.video is not None:
            self._kind = container_of(self._targets.video)
        journal = open_journal(
            self._source, self._targets, resume=self._resume, overwrite=self._overwrite
        )
        try:
            result = self._run(journal, started)
        except BaseException as error:
            # Without a whole part there is nothing to go on with.
            resumable = journal.has_parts()
            if resumable:
                journal.close()
            else:
                journal.remove()
            if isinstance(error, OSError):
                raise writing_failed(self._targets.main, error, resumable=resumable) from error
            raise
        journal.remove()
        return result

    def _run(self, journal: Journal, started: float) -> Result:
        with VideoReader(self._source) as reader:
            origin = origin_of(self._source, self._classifier, self._settings)
            codec = None if self._kind is None else self._kind.codec.name
            signature = {**origin, "video": codec}
            if self._resume and (not self._overwrite or journal.fits(signature)):
                journal.resume(signature)
            else:
                journal.begin(signature)
            for number in tuple(journal.damaged):
                # A reader gives its pictures once, from the first one that is wanted.
                with VideoReader(self._source) as again:
                    self._produce(again, journal, number)
            if journal.completion is None:
                self._produce(reader, journal)
            info = reader.info
        if self._stop.is_set():
            raise stopped(kept=bool(journal.parts))
        done = sum(part.frames for part in journal.parts)
        self._notify(Progress(done, done, 0.0, 0.0, None, joining=True))
        writer = ResultWriter(
            self._source,
            info,
            self._targets,
            self._classifier.labels,
            self._settings,
            self._kind,
            origin,
        )
        return writer.finish(JournalParts(journal), journal, started)

    def _produce(self, reader: VideoReader, journal: Journal, repair: int | None = None) -> None:
        PartProducer(
            reader,
            journal,
            self._classifier,
            self._settings,
            self._kind,
            self._stop,
            repair,
            overlapped=self._overlapped,
        ).run(self._notify)

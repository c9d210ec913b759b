"""Annotate files; one that fails becomes an outcome and does not stop the rest."""

import logging
import os
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Literal

from fer_core.annotation.batches.inputs import Input
from fer_core.annotation.job import AnnotationJob
from fer_core.annotation.parts.journal import journal_folder
from fer_core.annotation.picture import annotate_picture
from fer_core.annotation.progress import Progress
from fer_core.annotation.results.targets import Result, Targets
from fer_core.annotation.settings import AnnotationSettings
from fer_core.annotation.split.job import PieceRunner, SplitJob
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.errors import AnnotationStopped, FerError, SeekError, writing_failed
from fer_core.people.reading import read_result
from fer_core.tables.combined import CombinedTable
from fer_core.tables.results import ResultFiles

log = logging.getLogger(__name__)

Status = Literal["done", "skipped", "failed", "stopped"]


@dataclass(frozen=True, slots=True)
class Task:
    """A file to be annotated.

    Attributes:
        input: The file.
        targets: Where its results go.
        overwrite: Whether results that exist may be replaced.
        skip_existing: Whether the file is skipped where its results exist.
        resume: Whether an unfinished run is continued, and a finished file skipped.
    """

    input: Input
    targets: Targets
    overwrite: bool = False
    skip_existing: bool = False
    resume: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the annotation of one file ended.

    Attributes:
        task: The file, its results and what was asked for.
        status: Whether it was annotated, skipped, failed or stopped.
        result: Counts and notes; None unless it was annotated.
        message: Why it was not annotated, in a sentence; else empty.
        reason: The same with its values, for another language; None where nothing went wrong.
    """

    task: Task
    status: Status
    result: Result | None = None
    message: str = ""
    reason: FerError | None = None

    @property
    def has_table(self) -> bool:
        """Whether the file has a table now."""
        return self.status in ("done", "skipped") and self.task.targets.table.is_file()

    def as_dict(self) -> dict[str, Any]:
        """Return the outcome as JSON values."""
        targets = self.task.targets
        content: dict[str, Any] = {
            "source": str(self.task.input.path),
            "status": self.status,
            "video": None if targets.video is None else str(targets.video),
            "table": str(targets.table),
            "segments": None if targets.segments is None else str(targets.segments),
            "summary": str(targets.summary),
        }
        if self.result is not None:
            seconds = self.result.seconds
            content |= {
                "frames": self.result.frames,
                "frames_with_faces": self.result.frames_with_faces,
                "faces": self.result.faces,
                "seconds": round(seconds, 3),
                "frames_per_second": round(self.result.frames / seconds, 2) if seconds else None,
                "notes": [note.english for note in self.result.notes],
                "note_sentences": [note.as_dict() for note in self.result.notes],
            }
        if self.message:
            content["message"] = self.message
        if self.reason is not None:
            content["reason"] = self.reason.as_dict()
        return content


def annotate(
    task: Task,
    classifier: EmotionClassifier,
    settings: AnnotationSettings,
    stop: threading.Event,
    notify: Callable[[Progress], None] = lambda _: None,
    jobs: int = 1,
    runner: PieceRunner | None = None,
    *,
    overlapped: bool = True,
) -> Outcome:
    """Annotate one file; an error that a person can act on becomes an outcome, not an exception.

    Args:
        task: The file.
        classifier: The model.
        settings: How it is annotated.
        stop: Set from anywhere to end early.
        notify: Called some times a second with the progress, also on other threads.
        jobs: How many pieces at the same time, where the settings split the file.
        runner: Produces videos, whole or in pieces, elsewhere.
        overlapped: See `fer_core.annotation.parts.production.PartProducer`; False where files or
            pieces that are annotated at the same time occupy every core.
    """
    if stop.is_set():
        return Outcome(task, "stopped", message="Not started.")
    source, targets = task.input.path, task.targets
    # Not `Path.exists`, which raises where a folder may not be entered.
    exists = os.path.exists(targets.main)
    if exists and task.skip_existing:
        return _refused(task, "skipped", FerError("{name} exists already.", name=targets.main.name))
    if exists and task.resume and not journal_folder(targets.main).exists():
        return _refused(
            task, "skipped", FerError("{name} is done already.", name=targets.main.name)
        )
    try:
        if task.input.is_picture:
            result = annotate_picture(
                source, targets, classifier, settings, overwrite=task.overwrite
            )
        else:
            result = _annotate_video(
                task, classifier, settings, stop, notify, jobs, runner, overlapped
            )
    except AnnotationStopped as stopped:
        return Outcome(task, "stopped", message=str(stopped))
    except FerError as error:
        return _refused(task, "failed", error)
    return Outcome(task, "done", result)


def _refused(task: Task, status: Status, reason: FerError) -> Outcome:
    return Outcome(task, status, message=str(reason), reason=reason)


def _annotate_video(
    task: Task,
    classifier: EmotionClassifier,
    settings: AnnotationSettings,
    stop: threading.Event,
    notify: Callable[[Progress], None],
    jobs: int,
    runner: PieceRunner | None,
    overlapped: bool,
) -> Result:
    begin = partial(
        SplitJob,
        task.input.path,
        task.targets,
        classifier,
        settings,
        jobs=jobs,
        overlapped=overlapped,
        resume=task.resume,
        overwrite=task.overwrite,
        stop=stop,
        notify=notify,
        runner=runner,
    )
    if settings.split_seconds is not None:
        try:
            return begin().run()
        except SeekError as error:
            log.info("annotated as a whole: %s", error)
    if runner is not None:
        return begin(whole=True).run()
    return AnnotationJob(
        task.input.path,
        task.targets,
        classifier,
        settings,
        resume=task.resume,
        overwrite=task.overwrite,
        stop=stop,
        notify=notify,
        overlapped=overlapped,
    ).run()


def combine(path: Path, outcomes: Iterable[Outcome]) -> None:
    """Write the tables of several files into one, with the file's path in the first column.

    What is no text in a path is written as `printable` does.

    Raises:
        AnnotationError: It cannot be written.
    """
    try:
        with CombinedTable(path) as combined:
            for outcome in outcomes:
                targets = outcome.task.targets
                rows = read_result(ResultFiles(targets.table, targets.table_format))
                combined.append(str(outcome.task.input.path), rows)
    except OSError as error:
        raise writing_failed(path, error, option="--combined") from error

"""Annotate all files of a command, several at the same time."""

import threading
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from functools import partial
from typing import Final

import cv2

from app.commands.annotate_progress import ProgressView
from app.system.quick_turns import quick_turns
from fer_core.annotation.batches.batch import Outcome, Task, annotate
from fer_core.annotation.batches.workload import Workload, order_of, usable_cores
from fer_core.annotation.settings import AnnotationSettings
from fer_core.annotation.split.job import PieceRunner
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.system.free_cores import FreeCores

_POLL_SECONDS: Final = 0.2
_MOST_AT_ONCE: Final = 64
"""Files that a client of a cluster reads, joins and writes at the same time, at most."""


def run_all(
    tasks: Sequence[Task],
    works: Sequence[Workload],
    classifier: EmotionClassifier,
    settings: AnnotationSettings,
    jobs: int,
    stop: threading.Event,
    view: ProgressView,
    cluster: str | None = None,
    left: int = 0,
) -> list[Outcome]:
    """Annotate all files and return their outcomes in the order of ``tasks``.

    Args:
        tasks: The files.
        works: What is known of each.
        classifier: The model.
        settings: How they are annotated.
        jobs: How many files, or pieces of one that is split, at the same time.
        stop: Set from anywhere to end early.
        view: Shows progress and outcomes.
        cluster: Where videos are annotated, see `fer_core.cluster.address`; None for here.
        left: How many processor cores are left to others, if possible.

    Raises:
        ClusterError: The cluster cannot be used.
    """
    begun = sorted(
        range(len(tasks)),
        key=lambda place: order_of(works[place], is_picture=tasks[place].input.is_picture),
    )

    ended: list[int] = []

    def work(place: int, pieces: int = 1, runner: PieceRunner | None = None) -> Outcome:
        task = tasks[place]
        notify = partial(view.update, task)
        count = len(tasks) - len(ended)
        if pieces > 1:
            count = len(works[place].pieces(settings.split_seconds))
        # Where every core has a file or piece of its own, further threads only cost.
        overlapped = min(jobs, count) < usable_cores()
        with free.occupied(min(pieces, count)):
            outcome = annotate(
                task, helped, settings, stop, notify, pieces, runner, overlapped=overlapped
            )
        ended.append(place)
        view.done(outcome)
        return outcome

    outcomes: dict[int, Outcome] = {}
    with _one_thread_a_call(), quick_turns(), FreeCores(max(usable_cores() - left, 1)) as free:
        helped = classifier.helped_by(free)
        if cluster is not None:
            from fer_core.cluster.session import open_session

            with open_session(cluster, classifier, jobs) as session:
                if session.dashboard:
                    view.print_message(f"What the cluster does is shown at {session.dashboard}")
                together = min(_MOST_AT_ONCE, 2 * max(session.workers, jobs))
                outcomes = _run(partial(work, runner=session.produce), begun, together)
        else:
            # Files that are split come first, one after the other, each with all jobs for its
            # pieces.
            split = settings.split_seconds
            long = [place for place in begun if len(works[place].pieces(split)) > 1]
            short = [place for place in begun if place not in long]
            outcomes = _run(partial(work, pieces=jobs), long, 1) | _run(work, short, jobs)
    return [outcomes[place] for place in range(len(tasks))]


@contextmanager
def _one_thread_a_call() -> Generator[None]:
    """Let OpenCV work on the thread that calls it: here its own cost more than they save."""
    before = cv2.getNumThreads()
    cv2.setNumThreads(1)
    try:
        yield
    finally:
        cv2.setNumThreads(before)


def _run(
    work: Callable[[int], Outcome], places: Sequence[int], together: int
) -> dict[int, Outcome]:
    with ThreadPoolExecutor(together, "annotate") as pool:
        futures = {place: pool.submit(work, place) for place in places}
        # Short waits, so that signals are handled in between on every system.
        while wait(futures.values(), _POLL_SECONDS).not_done:
            pass
    return {place: future.result() for place, future in futures.items()}

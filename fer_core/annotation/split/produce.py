"""Analyse one piece of a file in a folder of its own."""

import shutil
import threading
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from fer_core.annotation.parts.journal import Journal
from fer_core.annotation.parts.production import PartProducer, reach_of
from fer_core.annotation.progress import Progress
from fer_core.annotation.settings import AnnotationSettings
from fer_core.annotation.split.plan import Plan
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.errors import SeekError
from fer_core.system.files import NewFile
from fer_core.video.join import Container, container_of
from fer_core.video.reader import VideoReader

_PLAN: Final = "plan.npz"


@dataclass(frozen=True, slots=True)
class PieceOrder:
    """What is to be done for one piece; of plain values, so that another machine can do it.

    Attributes:
        source: The file.
        folder: The job's folder; the piece gets one within it.
        number: Of the piece, see `Plan.pieces`.
        frames: How many frames it has; 0 where that is not known.
        whole: Whether the piece is the whole file, read from its beginning.
        settings: How the file is annotated.
        copy: Ending of the annotated copy's name, or None where none is wanted.
        signature: What the piece depends on, see `Journal.begin`.
    """

    source: Path
    folder: Path
    number: int
    frames: int
    whole: bool
    settings: AnnotationSettings
    copy: str | None
    signature: Mapping[str, Any]

    @property
    def place(self) -> Path:
        """The piece's folder."""
        return self.folder / f"piece-{self.number:05}"

    @property
    def kind(self) -> Container | None:
        """How the annotated copy is written."""
        return None if self.copy is None else container_of(Path(f"copy{self.copy}"))


def save_plan(folder: Path, plan: Plan) -> None:
    """Keep a plan in a job's folder."""
    with NewFile(folder / _PLAN) as file:
        np.savez(file, allow_pickle=False, **plan.as_arrays())


def load_plan(folder: Path) -> Plan:
    """Return the plan that was saved in a job's folder."""
    with np.load(folder / _PLAN, allow_pickle=False) as arrays:
        return Plan.from_arrays({name: arrays[name] for name in arrays.files})


def remove_pieces(folder: Path) -> None:
    """Remove the plan and all pieces of a job that is not split after all."""
    (folder / _PLAN).unlink(missing_ok=True)
    for kind in ("piece-*", "attempt-*"):
        for place in folder.glob(kind):
            shutil.rmtree(place, ignore_errors=kind != "piece-*")


def produce_piece(
    order: PieceOrder,
    classifier: EmotionClassifier,
    stop: threading.Event,
    notify: Callable[[Progress], None] = lambda _: None,
    place: Path | None = None,
    *,
    overlapped: bool = True,
) -> None:
    """Analyse a piece, or what is missing of it.

    Args:
        order: Which one, and how.
        classifier: The model.
        stop: Set from anywhere to end early; finished parts are kept.
        notify: Called some times a second with the progress of the piece.
        place: The folder to write; None for that of the order.
        overlapped: See `fer_core.annotation.parts.production.PartProducer`.

    Raises:
        FerError: The file cannot be read, in a sentence; a `SeekError` where it must be read from
            its beginning.
        AnnotationStopped: ``stop`` was set.
        OSError: The folder cannot be written.
    """
    with open_piece(order.place if place is None else place) as journal:
        if journal.damaged or not journal.fits(order.signature):
            journal.begin(order.signature)
        if journal.completion is not None:
            return
        with VideoReader(order.source) as reader:
            info, piece = reader.info, None
            if not order.whole:
                reach = reach_of(info, order.settings)
                plan = load_plan(order.folder)
                piece = plan.pieces(order.settings, info.time_base, reach)[order.number]
            PartProducer(
                reader,
                journal,
                classifier,
                order.settings,
                order.kind,
                stop,
                piece=piece,
                overlapped=overlapped,
            ).run(notify)
        assert journal.completion is not None
        if journal.completion.corrupt and not order.whole:
            shutil.rmtree(journal.folder)
            raise SeekError("{name} is damaged.", name=order.source.name)


@contextmanager
def open_piece(folder: Path) -> Generator[Journal]:
    """Open the journal of a piece for as long as it is needed."""
    journal = Journal(folder, folder)
    try:
        yield journal
    finally:
        journal.close()


def complete_pieces(orders: Sequence[PieceOrder]) -> list[bool]:
    """Tell of each piece whether it is complete and was made as ordered."""
    found: list[bool] = []
    for order in orders:
        if not order.place.is_dir():
            found.append(False)
            continue
        with open_piece(order.place) as journal:
            whole = journal.completion is not None and not journal.damaged
            found.append(whole and journal.fits(order.signature))
    return found

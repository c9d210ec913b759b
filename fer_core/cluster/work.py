"""What the workers of a cluster do: one piece of a file, or a whole one."""

import os
import shutil
import threading
import uuid
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import cv2

from fer_core.annotation.provenance import file_hash
from fer_core.annotation.split.produce import PieceOrder, produce_piece
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.model_library import default_model
from fer_core.errors import AnnotationError, ClusterError
from fer_core.version import VERSION


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A model as a worker finds it.

    Attributes:
        path: Of the client's file. Where a worker has none there, one of the same name beside its
            own bundled models is taken.
        sha256: Of its content.
    """

    path: Path
    sha256: str


def do_piece(order: PieceOrder, model: ModelFile, version: str) -> None:
    """Produce a piece in a folder of its own, which gets its place when it is complete.

    Two attempts at one piece have two folders; the one that is complete first stays, the other is
    removed.

    Args:
        order: What to do. Its folder is one that client and workers see at the same path.
        model: The model.
        version: Of the client's program.

    Raises:
        ClusterError: The worker has another version of the program or another model, or does not
            see the folder.
        FerError: See `produce_piece`.
    """
    if version != VERSION:
        raise ClusterError(
            "A worker has version {version} of the program, this is {own}.",
            version=VERSION,
            own=version,
        )
    if not order.folder.is_dir():
        raise ClusterError(
            "A worker does not see {folder}; inputs and results must lie in a folder that "
            "all machines see at the same path.",
            folder=order.folder,
        )
    if order.place.exists():
        # Dask repeats what a lost worker had already done; the client may be about to tidy up.
        return
    attempt = order.folder / f"attempt-{order.number:05}-{uuid.uuid4().hex}"
    try:
        # A worker of one thread uses about one core: how many it may use is the cluster's to say.
        cv2.setNumThreads(1)
        produce_piece(order, _load(model), threading.Event(), place=attempt, overlapped=False)
        commit(attempt, order.place)
    except OSError as error:
        raise AnnotationError(
            "A worker could not write in {folder}: {reason}.",
            folder=order.folder,
            reason=error.strerror or error,
        ) from error
    finally:
        shutil.rmtree(attempt, ignore_errors=True)


def commit(attempt: Path, place: Path) -> None:
    """Give a complete attempt its place, unless another one has it."""
    if place.exists():
        return
    try:
        os.rename(attempt, place)
    except OSError:
        # A folder is never renamed over another one that holds files.
        if not place.is_dir():
            raise


@lru_cache(maxsize=4)
def _load(model: ModelFile) -> EmotionClassifier:
    places = [model.path, default_model().path.parent / model.path.name]
    for path in places:
        if path.is_file() and file_hash(path) == model.sha256:
            return EmotionClassifier.load(path)
    raise ClusterError(
        "A worker has no model file {name} with the content of this one; put it at the "
        "same path, {path}.",
        name=model.path.name,
        path=model.path,
    )

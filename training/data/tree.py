"""The folder tree ``train/``, ``test/`` with a folder of pictures for each emotion."""

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from fer_core.emotion.model_card import EMOTIONS
from training.data.errors import DataError
from training.data.faces import TEST, TRAINING, FaceSet
from training.data.pictures import read_picture

_PARTS = {
    "train": TRAINING,
    "training": TRAINING,
    "test": TEST,
    "testing": TEST,
    "publictest": "PublicTest",
    "public": "PublicTest",
    "validation": "PublicTest",
    "val": "PublicTest",
    "valid": "PublicTest",
    "privatetest": "PrivateTest",
    "private": "PrivateTest",
}
_CLASSES = {
    "anger": "angry",
    "disgusted": "disgust",
    "fearful": "fear",
    "happiness": "happy",
    "sadness": "sad",
    "surprised": "surprise",
}
_NAMED = re.compile(r"^(Training|PublicTest|PrivateTest)_(\d+)$", re.IGNORECASE)
_CASED = {"training": TRAINING, "publictest": "PublicTest", "privatetest": "PrivateTest"}


def is_tree(folder: Path) -> bool:
    """Say whether a folder has part folders such as ``train/``."""
    return any(child.is_dir() and child.name.lower() in _PARTS for child in folder.iterdir())


def load_tree(folder: Path, *, strict: bool = False) -> FaceSet:
    """Read a folder tree; the case and the order of its folders do not matter.

    Files named like ``PublicTest_0000017.png`` say their part (and, with seven digits, their row
    of ``fer2013.csv``) themselves; else ``test/`` is one part, "test".

    Args:
        folder: Holds ``train/`` and usually ``test/``.
        strict: Refuse the tree at its first bad file instead of leaving the file out.

    Raises:
        DataError: There is no picture, a class is unknown or empty, or, with ``strict``, a file
            is no picture.
    """
    images: list[NDArray[np.uint8]] = []
    emotions: list[int] = []
    parts: list[str] = []
    sources: list[str] = []
    numbers: list[int] = []
    skipped: list[str] = []
    for part, emotion, path in _files(folder):
        place = path.relative_to(folder).as_posix()
        try:
            # Opening a pipe would wait for somebody to write into it.
            if not path.is_file():
                raise ValueError("not a regular file")
            images.append(read_picture(path.read_bytes()))
        except (ValueError, OSError) as error:
            sentence = f"{place}: {error}"
            if strict:
                raise DataError(
                    f"{sentence}. Remove the file, or leave out --strict to skip it."
                ) from None
            skipped.append(sentence)
            continue
        named = _NAMED.match(path.stem)
        parts.append(_CASED[named[1].lower()] if named and part in (TEST, TRAINING) else part)
        numbers.append(int(named[2]) if named and len(named[2]) == 7 else -1)
        emotions.append(EMOTIONS.index(emotion))
        sources.append(place)
    if not images:
        first = f" ({skipped[0]})" if skipped else ""
        raise DataError(f"{folder} holds no picture that can be read{first}.")
    return FaceSet(
        images=np.stack(images)[..., None],
        emotions=np.array(emotions, dtype=np.int64),
        parts=np.array(parts),
        sources=np.array(sources),
        numbers=np.array(numbers, dtype=np.int64),
        skipped=tuple(skipped),
    )


def _files(folder: Path) -> Iterator[tuple[str, str, Path]]:
    """Yield part, emotion and path of every file, sorted, so that every disk gives one order."""
    for part_folder in _folders(folder):
        part = _PARTS.get(part_folder.name.lower())
        if part is None:
            continue
        for class_folder in _folders(part_folder):
            name = class_folder.name.lower()
            emotion = _CLASSES.get(name, name)
            if emotion not in EMOTIONS:
                raise DataError(
                    f"{part_folder.name}/{class_folder.name} is no emotion known here "
                    f"({', '.join(EMOTIONS)})."
                )
            files = sorted(f for f in class_folder.iterdir() if not f.name.startswith("."))
            if not files:
                raise DataError(f"{part_folder.name}/{class_folder.name} holds no picture.")
            for path in files:
                yield part, emotion, path


def _folders(folder: Path) -> list[Path]:
    return sorted((f for f in folder.iterdir() if f.is_dir()), key=lambda f: f.name.lower())

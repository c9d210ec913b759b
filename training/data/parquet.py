"""Parquet files with an image column, as data set hubs serve them."""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fer_core.emotion.model_card import EMOTIONS, FACE_SIZE
from fer_core.errors import FerError
from training.data.errors import DataError
from training.data.faces import TRAINING, FaceSet
from training.data.pictures import read_picture

_IMAGE = ("image", "img", "pixels")
_LABEL = ("label", "labels", "emotion")
_PART = ("usage", "split", "part")


def load_parquet(path: Path, *, strict: bool = False) -> FaceSet:
    """Read a Parquet file: an image column (encoded bytes, or a struct with ``bytes``) and labels.

    Labels are codes 0..6 in FER-2013's order, or names. Without a column that says the part, it
    is taken from the file's name ("train", "test", "valid"), else Training.

    Raises:
        DataError: A column is missing, no row is good, or, with ``strict``, a row is bad.
        FerError: pyarrow is not installed.
    """
    try:
        import pyarrow.parquet as pq
    except ImportError as error:
        raise FerError('Parquet files need pyarrow: pip install "fer-desktop[parquet]".') from error
    try:
        table = pq.read_table(path)
    except (OSError, ValueError) as error:
        raise DataError(f"{path} is no Parquet file that can be read: {error}.") from error
    names = {name.lower(): name for name in table.column_names}
    image_column = _column(path, names, _IMAGE, "image")
    label_column = _column(path, names, _LABEL, "label")
    part_column = next((names[n] for n in _PART if n in names), None)
    images: list[NDArray[np.uint8]] = []
    emotions: list[int] = []
    parts: list[str] = []
    sources: list[str] = []
    skipped: list[str] = []
    usual = _part_of(path.stem)
    for number in range(table.num_rows):
        place = f"{path.name}, row {number + 1}"
        try:
            image = _image(table[image_column][number].as_py())
            emotion = _emotion(table[label_column][number].as_py())
        except ValueError as error:
            if strict:
                raise DataError(
                    f"{place}: {error}. Mend the row, or leave out --strict to skip it."
                ) from None
            skipped.append(f"{place}: {error}")
            continue
        images.append(image)
        emotions.append(emotion)
        parts.append(_part_of(str(table[part_column][number])) if part_column else usual)
        sources.append(f"row {number + 1}")
    if not images:
        raise DataError(
            f"{path} holds no face that can be read{f' ({skipped[0]})' if skipped else ''}."
        )
    return FaceSet(
        images=np.stack(images)[..., None],
        emotions=np.array(emotions, dtype=np.int64),
        parts=np.array(parts),
        sources=np.array(sources),
        numbers=np.full(len(images), -1, dtype=np.int64),
        skipped=tuple(skipped),
    )


def _column(path: Path, names: dict[str, str], wanted: tuple[str, ...], what: str) -> str:
    for name in wanted:
        if name in names:
            return names[name]
    raise DataError(f"{path} has no {what} column; one of {', '.join(wanted)} is looked for.")


def _image(value: Any) -> NDArray[np.uint8]:  # noqa: ANN401 (what Parquet holds)
    if isinstance(value, dict):
        value = value.get("bytes")
    if isinstance(value, bytes):
        return read_picture(value)
    if isinstance(value, str):
        value = value.split()
    try:
        pixels = np.asarray(value, dtype=np.int64).reshape(FACE_SIZE, FACE_SIZE)
    except (TypeError, ValueError):
        raise ValueError("the image is neither an encoded picture nor 48x48 gray values") from None
    if pixels.min() < 0 or pixels.max() > 255:
        raise ValueError("a pixel lies outside 0 to 255")
    return pixels.astype(np.uint8)


def _emotion(value: Any) -> int:  # noqa: ANN401 (what Parquet holds)
    if isinstance(value, str) and value.lower() in EMOTIONS:
        return EMOTIONS.index(value.lower())
    try:
        code = int(value)
    except (TypeError, ValueError):
        code = -1
    if not 0 <= code < len(EMOTIONS):
        raise ValueError(
            f"the label {value!r} is none of 0 to {len(EMOTIONS) - 1} and no emotion's name"
        )
    return code


def _part_of(text: str) -> str:
    lower = text.lower()
    if "public" in lower or "valid" in lower:
        return "PublicTest"
    if "private" in lower:
        return "PrivateTest"
    return "test" if "test" in lower else TRAINING

"""``fer2013.csv`` and ``icml_face_data.csv``: emotion, Usage and 2,304 gray values a line."""

from pathlib import Path

import numpy as np

from fer_core.emotion.model_card import EMOTIONS, FACE_SIZE
from training.data.errors import DataError
from training.data.faces import FaceSet

_PIXELS = FACE_SIZE * FACE_SIZE


def load_fer_csv(path: Path, *, strict: bool = False) -> FaceSet:
    """Read a FER-2013 CSV file; column order and blanks in the header do not matter.

    Args:
        path: The file, with the columns emotion, pixels and Usage.
        strict: Refuse the file at its first bad row instead of leaving the row out.

    Returns:
        The faces in file order; what was left out stands in ``skipped``, by line.

    Raises:
        DataError: The file cannot be read, lacks a column, has no good row, or, with
            ``strict``, has a bad one.
    """
    images: list[bytes] = []
    emotions: list[int] = []
    parts: list[str] = []
    numbers: list[int] = []
    skipped: list[str] = []
    try:
        # Read as bytes, line by line: the pixels never become Python strings, and the 300 MB
        # file never stands in memory whole.
        with path.open("rb") as handle:
            columns = _columns(handle.readline(), path)
            for number, line in enumerate(handle, start=2):
                if not line.strip():
                    continue
                try:
                    pixels, emotion, part = _row(line, columns)
                except ValueError as error:
                    sentence = f"{path.name}, line {number}: {error}"
                    if strict:
                        raise DataError(
                            f"{sentence}. Mend the line, or leave out --strict to skip it."
                        ) from None
                    skipped.append(sentence)
                    continue
                images.append(pixels)
                emotions.append(emotion)
                parts.append(part)
                numbers.append(number - 2)
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror or error}.") from error
    if not images:
        first = f" ({skipped[0]})" if skipped else ""
        raise DataError(f"{path} holds no face that can be read{first}.")
    stacked = np.frombuffer(b"".join(images), dtype=np.uint8)
    return FaceSet(
        images=stacked.reshape(-1, FACE_SIZE, FACE_SIZE, 1),
        emotions=np.array(emotions, dtype=np.int64),
        parts=np.array(parts),
        sources=np.array([f"line {number + 2}" for number in numbers]),
        numbers=np.array(numbers, dtype=np.int64),
        skipped=tuple(skipped),
    )


def _columns(header: bytes, path: Path) -> tuple[int, int, int]:
    names = [
        cell.strip().strip('"').strip().lower()
        for cell in header.decode("utf-8-sig", errors="replace").split(",")
    ]
    missing = [name for name in ("emotion", "pixels", "usage") if name not in names]
    if missing:
        raise DataError(
            f"{path}, line 1: the column {missing[0]} is missing; "
            "a FER-2013 file has the columns emotion, pixels and Usage."
        )
    return names.index("emotion"), names.index("pixels"), names.index("usage")


def _row(line: bytes, columns: tuple[int, int, int]) -> tuple[bytes, int, str]:
    cells = [cell.strip().strip(b'"') for cell in line.rstrip(b"\r\n").split(b",")]
    if len(cells) <= max(columns):
        raise ValueError(f"{len(cells)} columns instead of 3")
    emotion_text, pixel_text, part = (cells[i] for i in columns)
    if not emotion_text.isdigit() or int(emotion_text) >= len(EMOTIONS):
        shown = emotion_text.decode(errors="replace")[:20]
        raise ValueError(f"the label {shown!r} is none of 0 to {len(EMOTIONS) - 1}")
    return _pixels(pixel_text), int(emotion_text), part.decode(errors="replace")


def _pixels(text: bytes) -> bytes:
    try:
        # fromstring's text mode is the one parser of NumPy that takes bytes at C speed
        # (33 us a face, against 185 us for a lookup of split tokens). In 64 bits a larger number
        # becomes the largest one; in fewer bits it would come round into the allowed range.
        values = np.fromstring(text, dtype=np.int64, sep=" ")
    except (ValueError, DeprecationWarning):
        raise ValueError("the pixels are not whole numbers between blanks") from None
    # It stops silently at the first sign that is none of a number: then too few values are there,
    # or the text does not end in a digit.
    if len(values) == _PIXELS and not text.rstrip()[-1:].isdigit():
        raise ValueError("the pixels are not whole numbers between blanks")
    if len(values) != _PIXELS:
        raise ValueError(f"{len(values)} pixels instead of {_PIXELS}")
    if values.min() < 0 or values.max() > 255:
        raise ValueError("a pixel lies outside 0 to 255")
    return values.astype(np.uint8).tobytes()

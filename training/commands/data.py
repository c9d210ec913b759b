"""``fer-train data``: check a data set and print its table."""

import io
import json
from pathlib import Path

import numpy as np

from fer_core.emotion.model_card import EMOTIONS
from fer_core.errors import FerError
from fer_core.system.files import write_bytes
from training.commands.common import Tell
from training.data.audit import Audit, audit
from training.data.faces import FaceSet
from training.data.open import open_data

_SHOWN_ROWS = 5
_PER_EMOTION = 8


def run_data(path: Path, tell: Tell, *, picture: Path | None, as_json: bool, strict: bool) -> Audit:
    """Check a data set, print what was found, and return it.

    Args:
        path: Of the set.
        tell: Takes lines.
        picture: Write a sheet of samples to this PNG file.
        as_json: Print JSON instead of words.
        strict: Refuse bad rows.

    Raises:
        FerError: The set cannot be read, an emotion has no image, or the picture not written.
    """
    faces = open_data(path, strict=strict)
    found = audit(faces)
    if as_json:
        tell(json.dumps(found.to_json(), indent=1))
    else:
        for line in table(found):
            tell(line)
    if picture is not None:
        write_samples(faces, picture)
        if not as_json:
            tell(f"samples: {picture}")
    absent = [e for e in EMOTIONS if not sum(part[e] for part in found.parts.values())]
    if absent:
        raise FerError(
            f"{path} has no image of {' or '.join(absent)}; nothing can be learnt about it."
        )
    return found


def table(found: Audit) -> list[str]:
    """Return what was found, in lines for people."""
    width = max(len(name) for name in [*found.parts, "all"]) + 2
    lines = ["part".ljust(width) + "images".rjust(8) + "".join(e.rjust(10) for e in EMOTIONS)]
    rows = dict(found.parts)
    rows["all"] = {e: sum(part[e] for part in found.parts.values()) for e in EMOTIONS}
    lines += [
        name.ljust(width)
        + f"{sum(row.values()):8,}"
        + "".join(f"{row[emotion]:10,}" for emotion in EMOTIONS)
        for name, row in rows.items()
    ]
    lines += [
        "",
        f"blank: {sum(found.blank.values())} ({_by_part(found.blank)})",
        f"exact duplicates: {found.groups:,} groups of {found.duplicated:,} images (blank ones "
        f"left out); groups within a part: {_by_part(found.within)}",
        f"also stand in Training: {_by_part(found.leaked) or 'no other part'}",
        f"contradicting labels: {found.contradicting_images:,} images in "
        f"{found.contradicting_groups:,} of these groups",
        f"FER+ votes: {'yes' if found.votes else 'no'}",
        f"bad rows skipped: {len(found.skipped):,}",
    ]
    lines += [f"  {sentence}" for sentence in found.skipped[:_SHOWN_ROWS]]
    if len(found.skipped) > _SHOWN_ROWS:
        lines.append(f"  and {len(found.skipped) - _SHOWN_ROWS:,} more")
    return lines


def _by_part(counts: dict[str, int]) -> str:
    return ", ".join(f"{name} {count:,}" for name, count in counts.items())


def write_samples(faces: FaceSet, path: Path) -> None:
    """Write a PNG with a row of samples for each emotion, drawn evenly over the set.

    Raises:
        FerError: It cannot be written.
    """
    from PIL import Image

    side = faces.images.shape[1]
    sheet = np.full((len(EMOTIONS) * side, _PER_EMOTION * side), 255, np.uint8)
    for code in range(len(EMOTIONS)):
        rows = np.flatnonzero(faces.emotions == code)
        chosen = rows[np.linspace(0, len(rows) - 1, min(_PER_EMOTION, len(rows))).astype(int)]
        for column, row in enumerate(chosen):
            top, left = code * side, column * side
            sheet[top : top + side, left : left + side] = faces.images[row, :, :, 0]
    buffer = io.BytesIO()
    Image.fromarray(sheet).resize((sheet.shape[1] * 2, sheet.shape[0] * 2)).save(buffer, "PNG")
    write_bytes(path, buffer.getvalue())

"""``fer-train data``: check a data set and print its table."""

import argparse
import io
import json
from pathlib import Path
from typing import Any

import numpy as np

from fer_core.emotion.model_card import EMOTIONS
from fer_core.errors import FerError
from fer_core.system.files import write_bytes
from training.commands.inputs import DATA_HELP, require_data
from training.commands.screen import Screen
from training.data.audit import Audit, audit
from training.data.faces import FaceSet
from training.data.open import open_data

_SHOWN_ROWS = 5
_PER_EMOTION = 8
_SCALE = 2
_NAMES = 110
"""Width in pixels of the column with the emotions' names."""
_FONT = 18


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse names no public type for it
    """Add ``data`` to the parser of ``fer-train``."""
    parser = subparsers.add_parser(
        "data",
        help="check a data set and print its table",
        description="Check a data set and print its table.",
    )
    add = parser.add_argument
    add("path", type=Path, metavar="PATH", help=DATA_HELP)
    add("--picture", type=Path, metavar="FILE.png", help="write a picture of samples to this file")
    add("--json", action="store_true", help="print JSON")
    add("--strict", action="store_true", help="refuse bad rows")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Check a data set and print what was found.

    Raises:
        UsageError: There is no data set at the path.
        FerError: The set cannot be read, an emotion has no image, or the picture cannot be
            written.
    """
    screen = Screen()
    require_data(arguments.path)
    with screen.status(f"reading {arguments.path}"):
        faces = open_data(arguments.path, strict=arguments.strict)
        found = audit(faces)
    if arguments.json:
        screen.tell(json.dumps(found.to_json(), indent=1))
    else:
        for line in table(found):
            screen.tell(line)
    if arguments.picture is not None:
        write_samples(faces, arguments.picture)
        if not arguments.json:
            screen.tell(f"samples: {arguments.picture}")
    absent = [e for e in EMOTIONS if not sum(part[e] for part in found.parts.values())]
    if absent:
        raise FerError(
            f"{arguments.path} has no image of {' or '.join(absent)}; nothing can be learnt about "
            "it."
        )
    return 0


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
    """Write a PNG with a named row of samples for each emotion, drawn evenly over the set.

    Raises:
        FerError: It cannot be written.
    """
    from PIL import Image, ImageDraw, ImageFont

    side = _SCALE * faces.images.shape[1]
    sheet = Image.new("L", (_NAMES + _PER_EMOTION * side, len(EMOTIONS) * side), 255)
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.load_default(_FONT)
    for code, emotion in enumerate(EMOTIONS):
        draw.text((_NAMES - 10, (code + 0.5) * side), emotion, fill=0, font=font, anchor="rm")
        rows = np.flatnonzero(faces.emotions == code)
        chosen = rows[np.linspace(0, len(rows) - 1, min(_PER_EMOTION, len(rows))).astype(int)]
        for column, row in enumerate(chosen):
            face = Image.fromarray(faces.images[row, :, :, 0]).resize((side, side))
            sheet.paste(face, (_NAMES + column * side, code * side))
    buffer = io.BytesIO()
    sheet.save(buffer, "PNG")
    write_bytes(path, buffer.getvalue())

"""Results that tests make up: a table with its summary, as annotate writes them."""

import json
from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

from fer_core.emotion.model_card import EMOTIONS
from fer_core.tables.rows import Row
from fer_core.tables.schema import TABLE_COLUMNS, TABLE_SCHEMA
from fer_core.tables.writers import open_table

NTSC = Fraction(24000, 1001)


def moment(frame: int, rate: Fraction | int = NTSC) -> float:
    """When a frame begins, as tables say it."""
    return round(float(frame / rate), 6)


def face_row(
    frame: int,
    face: int,
    emotion: str,
    rate: Fraction | int = NTSC,
    chance: float = 0.7,
    status: str = "detected",
    smoothed: str | None = None,
) -> Row:
    """A row on which one emotion has this probability and the others share the rest."""
    rest = (1 - chance) / (len(EMOTIONS) - 1)
    chances = {name: rest for name in EMOTIONS} | {emotion: chance}
    return Row(
        frame, moment(frame, rate), face, status, 10.0 * face, 20.0, 60.0, 60.0, emotion, chance,
        **chances, emotion_smoothed=smoothed or emotion,
    )  # fmt: skip


def face_rows(
    shown: Mapping[int, Sequence[str | None]], rate: Fraction | int = NTSC, first: int = 0
) -> list[Row]:
    """Rows of faces that show one emotion a frame; None where the face is away.

    ``uncertain`` is a smoothed emotion whose frames say ``neutral`` with 0.3.
    """
    rows: list[Row] = []
    for place in range(max(map(len, shown.values()), default=0)):
        frame = first + place
        here = []
        for face, emotions in shown.items():
            emotion = emotions[place] if place < len(emotions) else None
            if emotion == "uncertain":
                here.append(face_row(frame, face, "neutral", rate, 0.3, smoothed="uncertain"))
            elif emotion is not None:
                here.append(face_row(frame, face, emotion, rate))
        rows += here or [Row(frame, moment(frame, rate))]
    return rows


def write_result(
    folder: Path, rows: Sequence[Row], name: str = "clip", kind: str = "csv", **head: Any
) -> Path:
    """Write ``NAME.mp4`` (a few bytes), its table and its summary; returns the table."""
    source, table = folder / f"{name}.mp4", folder / f"{name}.emotions.{kind}"
    folder.mkdir(parents=True, exist_ok=True)
    source.write_bytes(b"no video, only a name")
    writer = open_table(table, kind, TABLE_COLUMNS)
    writer.write(rows)
    writer.close()
    content = {
        "schema": 1,
        "table_schema": TABLE_SCHEMA,
        "source": {"name": source.name, "sha256": "5" * 64},
        "model": {"name": "cnn", "sha256": "a" * 64, "card_sha256": "b" * 64},
        "settings": {"every": 1, "threshold": 0.4, "smoothing_seconds": 0.25},
        "versions": {"fer-desktop": "0.2.0"},
        "files": {"source": source.name, "table": table.name},
        "picture_size": [640, 360],
        "first_frame": rows[0].frame if rows else 0,
        "notes": [],
        "all_faces": {},
        **head,
    }
    (folder / f"{name}.emotions.json").write_text(json.dumps(content), "utf-8")
    return table

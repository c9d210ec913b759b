"""Cut the faces that a human coded out of their recordings, in FER's folder layout.

The folder has ``train/LABEL/`` and ``test/LABEL/`` with gray PNG files of 48x48 pixels, which
``fer-train`` reads, and a list (see `fer_core.corrected_faces.manifest`) says where each came from.
Crops are cut by the function that cuts them for the model, with the margin of that model and turned
upright as there; boxes are those of the table, which has them to a hundredth of a pixel and tilts
to a tenth of a degree.
"""

import hashlib
import os
import re
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, cast

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.corrected_faces.manifest import MANIFEST_FILE, ManifestLine, manifest_text
from fer_core.corrected_faces.selection import (
    CodedFace,
    Division,
    Part,
    coded_faces,
    divide,
    group_of,
)
from fer_core.emotion.classifier import EmotionClassifier
from fer_core.emotion.crops import crop_faces
from fer_core.emotion.model_card import ModelCard
from fer_core.emotion.model_library import check_model, find_model
from fer_core.errors import FerError, ModelError, ResultError, writing_failed
from fer_core.people.people import is_name
from fer_core.people.reading import edit_rows, open_journal, read_result
from fer_core.people.rewriting import read_summary
from fer_core.phrases import sentence_text
from fer_core.sessions.folder import is_session
from fer_core.sessions.picture_rows import picture_rows
from fer_core.sources.endings import PICTURE_ENDINGS
from fer_core.sources.spec import open_source
from fer_core.system.files import write_text
from fer_core.tables.results import ResultFiles
from fer_core.tables.rows import Row
from fer_core.video.reader import VideoReader

_NEAR: Final = 0.004
"""Seconds by which the time of a picture may differ from that of its row."""

_AHEAD: Final = 3.0
"""Seconds up to which frames are passed over one by one rather than by seeking."""


@dataclass(frozen=True, slots=True)
class FaceExport:
    """What was written.

    Attributes:
        folder: The folder.
        counts: How many faces by part and label.
        divided_by: What is never in both parts.
        notes: Sentences about what is missing, or in both parts.
    """

    folder: Path
    counts: Mapping[tuple[Part, str], int]
    divided_by: Division
    notes: Sequence[str]

    @property
    def total(self) -> int:
        """How many faces."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class _Coded:
    """A result and what of it is exported."""

    result: ResultFiles
    name: str
    faces: Sequence[CodedFace]
    card: ModelCard


_NAMED: Final = 3
"""Most people that a sentence names."""

_Seen = tuple[Sequence[CodedFace], NDArray[np.uint8]]
"""The faces of a frame, and the frame as (H, W) uint8 gray."""


def export_faces(
    results: Sequence[ResultFiles],
    folder: Path,
    *,
    per_second: float = 5.0,
    held_out: float = 0.25,
    by_person: bool = False,
    model: str | None = None,
) -> FaceExport:
    """Write the faces that a human coded as training pictures.

    Args:
        results: Results with changes; their sources must be where they were.
        folder: A folder that is made; it must not exist, or be empty.
        per_second: Most pictures a second of each face.
        held_out: About how much of all faces goes into ``test``.
        by_person: Whether all faces of a person go into one part. Who was given a name is the same
            person in all results.
        model: Name or path of the model whose margin the crops get; None for the one that made
            the result.

    Raises:
        FerError: Nothing is coded, a source cannot be read, or the folder cannot be written;
            nothing is left then.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ResultError("{folder} exists and is not empty; name another folder.", folder=folder)
    cards: dict[str, ModelCard] = {}
    found = (_coded(result, per_second, model, cards) for result in results)
    coded = [one for one in found if one is not None]
    if not coded:
        raise ResultError(
            "Nothing is coded in these results; give stretches a label in the review first."
        )
    division: Division = "stretch" if len(coded) == 1 else "recording"
    if by_person:
        division = "person"
    groups: Counter[str] = Counter()
    for one in coded:
        for face in one.faces:
            groups[group_of(face, one.result.table, division)] += 1
    parts = divide(sorted(groups.items()), held_out)
    making = folder.with_name(f".{folder.name}.fer-part")
    counts: Counter[tuple[Part, str]] = Counter()
    lines: list[ManifestLine] = []
    notes: list[str] = []
    try:
        if making.exists():
            shutil.rmtree(making)
        making.mkdir(parents=True)
        for number, one in enumerate(coded, 1):
            before = len(lines)
            for face, crop in _crops(one):
                part = parts[group_of(face, one.result.table, division)]
                line = _line(one, face, number, part)
                _write_picture(making / line.file, crop)
                lines.append(line)
                counts[part, face.label] += 1
            missing = len(one.faces) - (len(lines) - before)
            if missing:
                notes.append(
                    sentence_text(
                        "{name}: {count} faces lie on frames that cannot be read.",
                        name=one.name,
                        count=missing,
                    )
                )
        write_text(making / MANIFEST_FILE, manifest_text(lines))
        if folder.is_dir():
            folder.rmdir()
        os.replace(making, folder)
    except BaseException as error:
        shutil.rmtree(making, ignore_errors=True)
        if isinstance(error, OSError):
            raise writing_failed(folder, error) from error
        raise
    if "test" not in parts.values():
        notes.append(_nothing_held_out(division))
    notes += _shared_names(lines)
    return FaceExport(folder, counts, division, notes)


def _shared_names(lines: Sequence[ManifestLine]) -> list[str]:
    """Say who is in both parts, as far as names tell."""
    found = {
        part: {line.person for line in lines if line.part == part and is_name(line.person)}
        for part in ("train", "test")
    }
    shared = sorted(found["train"] & found["test"])
    if not shared:
        return []
    names = ", ".join(shared[:_NAMED])
    if len(shared) > _NAMED:
        return [
            sentence_text(
                "{names} and others: in both parts, which makes a model look better than it is "
                "for other people; --by-person keeps everybody in one.",
                names=names,
            )
        ]
    return [
        sentence_text(
            "{names}: in both parts, which makes a model look better than it is for other "
            "people; --by-person keeps everybody in one.",
            names=names,
        )
    ]


def _nothing_held_out(division: Division) -> str:
    match division:
        case "stretch":
            return sentence_text("Nothing is held out: all faces are of one stretch.")
        case "recording":
            return sentence_text("Nothing is held out: all faces are of one recording.")
        case "person":
            return sentence_text("Nothing is held out: all faces are of one person.")


def _coded(
    result: ResultFiles, per_second: float, model: str | None, cards: dict[str, ModelCard]
) -> _Coded | None:
    """Return what is coded in a result; None where nothing is. ``cards`` are those read so far."""
    folder = result.table.parent
    if is_session(folder):
        rows: Iterator[Row] = edit_rows(picture_rows(folder), open_journal(result).people)
    else:
        rows = read_result(result)
    faces = coded_faces(rows, per_second)
    if not faces:
        return None
    summary = read_summary(result) if result.summary is not None else {}
    name = (result.source or result.table).name
    key = model or str(summary.get("model"))
    if key not in cards:
        cards[key] = _card_of(name, summary, model)
    return _Coded(result, name, faces, cards[key])


def _card_of(name: str, summary: Mapping[str, Any], model: str | None) -> ModelCard:
    """Return the card of the model that made a result, or of the one that was named.

    Raises:
        ModelError: It is not installed, or another file has its name.
    """
    if model is not None:
        path = find_model(model)
        check_model(path)
        return EmotionClassifier.load(path).card
    made = summary.get("model")
    known = cast("dict[str, Any]", made) if isinstance(made, dict) else {}
    path: Path | None
    try:
        path = find_model(str(known.get("name", "")))
        if hashlib.sha256(path.read_bytes()).hexdigest() != known.get("sha256"):
            path = None
    except (ModelError, OSError):
        path = None
    if path is None:
        raise ModelError(
            "The model that made the result of {name} is not installed; name one whose "
            "margin the crops get (--model).",
            name=name,
        )
    check_model(path)
    return EmotionClassifier.load(path).card


def _crops(one: _Coded) -> Iterator[tuple[CodedFace, NDArray[np.uint8]]]:
    """Yield each face with its picture, (48, 48) uint8 gray."""
    result = one.result
    session = is_session(result.table.parent)
    path = result.copy if session else result.source
    if path is None:
        if session:
            raise ResultError(
                "{name} recorded no pictures, so that no faces can be cut out of it.", name=one.name
            )
        raise ResultError(
            "{name} is not where it was, so that no faces can be cut out of it.", name=one.name
        )
    try:
        if session or path.suffix.lower() in PICTURE_ENDINGS:
            grays = _by_time(one.faces, path)
        else:
            grays = _by_number(one.faces, path)
        for faces, gray in grays:
            boxes = np.array([_corners(face.row) for face in faces], np.float32)
            rolls = np.array([face.row.roll or 0.0 for face in faces], np.float32)
            crops = crop_faces(gray, boxes, one.card.crop_margin, one.card.interpolation, rolls)
            for face, crop in zip(faces, crops, strict=True):
                yield face, crop[..., 0]
    except FerError as error:
        raise ResultError(
            "Faces of {name} cannot be cut out: {reason}", name=one.name, reason=error
        ) from error


def _by_number(faces: Sequence[CodedFace], path: Path) -> Iterator[_Seen]:
    """Yield the frames of a video file, decoded and made gray as `annotate` does it."""
    by_frame: dict[int, list[CodedFace]] = {}
    for face in faces:
        by_frame.setdefault(face.row.frame, []).append(face)
    last = max(by_frame)
    with VideoReader(path) as reader:
        for picture in reader.pictures(min(by_frame)):
            if picture.index > last:
                return
            if picture.index in by_frame:
                yield by_frame[picture.index], picture.gray()


def _by_time(faces: Sequence[CodedFace], path: Path) -> Iterator[_Seen]:
    """Yield the pictures of a session, whose rows have their times, or a picture."""
    by_time: dict[float, list[CodedFace]] = {}
    for face in faces:
        by_time.setdefault(face.row.time_s, []).append(face)
    frames = open_source(str(path))
    try:
        frames.open()
        frame = frames.read()
        for time, here in sorted(by_time.items()):
            if frame is not None and time > frame.time + _AHEAD:
                frames.seek(time - 0.1)
                frame = frames.read()
            while frame is not None and frame.time < time - _NEAR:
                frame = frames.read()
            if frame is None:
                return
            if abs(frame.time - time) <= _NEAR:
                gray = cv2.cvtColor(frame.image, cv2.COLOR_BGR2GRAY)
                yield here, np.asarray(gray, np.uint8)
    finally:
        frames.close()


def _corners(row: Row) -> tuple[float, float, float, float]:
    left, top = row.x or 0.0, row.y or 0.0
    return left, top, left + (row.width or 0.0), top + (row.height or 0.0)


def _line(one: _Coded, face: CodedFace, number: int, part: Part) -> ManifestLine:
    row = face.row
    stem = re.sub(r"[^\w-]+", "_", Path(one.name).stem)[:40]
    name = f"{number:03}-{stem}-face{row.face_id}-{row.frame:06}.png"
    return ManifestLine(
        file=f"{part}/{face.label}/{name}",
        part=part,
        label=face.label,
        program=row.emotion or "",
        source=one.name,
        table=one.result.table.name,
        person=row.person or "",
        face_id=str(row.face_id),
        frame=str(row.frame),
        time_s=str(row.time_s),
        x=_cell(row.x),
        y=_cell(row.y),
        width=_cell(row.width),
        height=_cell(row.height),
        roll=_cell(row.roll),
        model=one.card.name,
    )


def _cell(value: float | None) -> str:
    return "" if value is None else str(value)


def _write_picture(path: Path, crop: NDArray[np.uint8]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    written, content = cv2.imencode(".png", crop)
    if not written:
        raise ResultError("A picture of a face cannot be written as PNG.")
    path.write_bytes(content.tobytes())

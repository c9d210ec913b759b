"""The list of exported faces: where each came from, ``faces.csv`` in their folder."""

import csv
import io
from collections.abc import Collection, Iterator
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from typing import Final

from fer_core.errors import ResultError, writing_failed
from fer_core.system.files import write_text

MANIFEST_FILE: Final = "faces.csv"


@dataclass(frozen=True, slots=True)
class ManifestLine:
    """Where a picture came from.

    Attributes:
        file: The picture, relative to the folder of the list.
        part: ``train`` or ``test``.
        label: The emotion that a human assigned.
        program: The emotion that the program named on this frame.
        source: Name of the file that was annotated.
        table: Name of the result's table.
        person: The person as the user named them.
        face_id: Number of the face.
        frame: Number of the frame.
        time_s: Its time in seconds, from the file's first frame.
        x: Left edge of the box, in pixels of the picture as displayed.
        y: Top edge.
        width: Width.
        height: Height.
        roll: Tilt of the head in degrees; empty where the table has none.
        model: Name of the model whose margin the crop has.
    """

    file: str
    part: str
    label: str
    program: str
    source: str
    table: str
    person: str
    face_id: str
    frame: str
    time_s: str
    x: str
    y: str
    width: str
    height: str
    roll: str
    model: str


COLUMNS: Final = tuple(field.name for field in fields(ManifestLine))


def manifest_text(lines: Collection[ManifestLine]) -> str:
    """Return the list as CSV."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    writer.writerows(astuple(line) for line in lines)
    return file.getvalue()


def read_manifest(path: Path) -> list[ManifestLine]:
    """Read the list.

    Raises:
        ResultError: It is no such list, or cannot be read.
    """
    try:
        rows = list(csv.reader(io.StringIO(path.read_text("utf-8"), newline=""), strict=True))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ResultError("{path} cannot be read: {reason}.", path=path, reason=error) from error
    if not rows or tuple(rows[0]) != COLUMNS or any(len(row) != len(COLUMNS) for row in rows):
        raise ResultError("{path} is no list of exported faces.", path=path)
    return [ManifestLine(*row) for row in rows[1:]]


def find_manifests(folder: Path) -> Iterator[Path]:
    """Yield the lists in a folder and in those below it."""
    for path in sorted(folder.rglob(MANIFEST_FILE)):
        try:
            read_manifest(path)
        except ResultError:
            # Anybody may have a file of this name.
            continue
        yield path


def erase_from_manifest(path: Path, names: Collection[str], source: str | None) -> int:
    """Remove a person's pictures and lines.

    Args:
        path: The list.
        names: Number and name of the person.
        source: Name of the file that the person is in; None for all files.

    Returns:
        How many pictures.

    Raises:
        ResultError: It cannot be read or written.
    """
    lines = read_manifest(path)
    theirs = [line for line in lines if is_theirs(line, names, source)]
    try:
        for line in theirs:
            picture = (path.parent / line.file).resolve()
            # The list may have been changed by hand: nothing outside its folder is removed.
            if picture.is_relative_to(path.parent.resolve()) and picture.suffix == ".png":
                picture.unlink(missing_ok=True)
        if theirs:
            write_text(path, manifest_text([line for line in lines if line not in theirs]))
    except OSError as error:
        raise writing_failed(path, error) from error
    return len(theirs)


def is_theirs(line: ManifestLine, names: Collection[str], source: str | None) -> bool:
    """Whether a picture is of a person."""
    return line.person in names and source in (None, line.source)

"""Find the files to annotate, and name their results."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fer_core.annotation.results.targets import Targets
from fer_core.sources.endings import PICTURE_ENDINGS, VIDEO_ENDINGS
from fer_core.system.json_file import read_json
from fer_core.tables.results import SESSION_ENDING

MARK: Final = ".emotions"
"""How the stem of a result's name ends; such files are never taken as inputs."""

VIDEO_RESULT: Final = ".mp4"


@dataclass(frozen=True, slots=True)
class Input:
    """A file to be annotated.

    Attributes:
        path: The file.
        folder: Where it lies below the folder that was named; empty for a file that was named.
    """

    path: Path
    folder: Path = Path()

    @property
    def is_picture(self) -> bool:
        """Whether its name says that it is a single picture."""
        return self.path.suffix.lower() in PICTURE_ENDINGS


def find_inputs(
    paths: Iterable[Path], unreadable: Callable[[Path, OSError], None] | None = None
) -> list[Input]:
    """Find the files to annotate: those that are named, and videos and pictures in named folders.

    Folders are searched with all below them, in the order of their names. Results and
    files whose names begin with a dot are left out, as are links to folders. A file that is
    named twice is taken once.

    Args:
        paths: Files and folders.
        unreadable: Called with each folder that cannot be read and the reason; the others are
            searched all the same.

    Raises:
        OSError: A folder cannot be read, and ``unreadable`` is None.
    """
    found: list[Input] = []
    seen: set[Path] = set()
    for named in paths:
        inputs = _in_folder(named, unreadable) if _is_folder(named) else [Input(named)]
        for one in inputs:
            key = one.path.absolute()
            if key not in seen and not is_result(one.path):
                seen.add(key)
                found.append(one)
    return found


def is_result(path: Path) -> bool:
    """Whether a file's name is that of a result."""
    return path.stem.lower().endswith(MARK) or f"{MARK}." in path.name.lower()


def name_targets(
    inputs: Sequence[Input],
    output: Path | None,
    kind: str,
    *,
    video: bool = True,
    segments: bool = False,
) -> list[Targets]:
    """Name the results of each input by default; no two names are the same.

    Args:
        inputs: The files.
        output: A folder for all results, in which the layout of named folders is kept; None for
            beside each file.
        kind: How tables are written.
        video: Whether annotated copies are written.
        segments: Whether tables of segments are written.
    """
    named: list[Targets] = []
    taken: Counter[str] = Counter()
    for one in inputs:
        folder = one.path.parent if output is None else output / one.folder
        base = _base(one, folder)
        taken[str(folder / base).casefold()] += 1
        number = taken[str(folder / base).casefold()]
        if number > 1:
            base = f"{base}-{number}"
        named.append(
            Targets(
                video=folder / f"{base}{MARK}{_copy_suffix(one)}" if video else None,
                table=folder / f"{base}{MARK}.{kind}",
                table_format=kind,
                segments=folder / f"{base}{MARK}.segments.csv" if segments else None,
                summary=folder / f"{base}{MARK}.json",
            )
        )
    return named


def _copy_suffix(one: Input) -> str:
    if not one.is_picture:
        return VIDEO_RESULT
    return ".jpg" if one.path.suffix.lower() in (".jpg", ".jpeg") else ".png"


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        # Its own folder may not be entered; opening the file says so.
        return False


def _in_folder(folder: Path, unreadable: Callable[[Path, OSError], None] | None) -> list[Input]:
    found: list[Input] = []
    if folder.suffix.lower() == SESSION_ENDING:
        return found  # the pictures of a session are a result
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        if unreadable is None:
            raise
        unreadable(folder, error)
        return found
    for path in paths:
        if path.name.startswith("."):
            continue
        if _is_folder(path):
            if not path.is_symlink():
                below = _in_folder(path, unreadable)
                found += [Input(one.path, Path(path.name) / one.folder) for one in below]
        elif path.suffix.lower() in VIDEO_ENDINGS | PICTURE_ENDINGS:
            found.append(Input(path))
    return found


def _base(one: Input, folder: Path) -> str:
    """Return the file's stem, or its whole name where another file has the same stem."""
    stem = one.path.stem
    if not _shares_its_stem(one.path):
        return stem
    # A result that is older than the other file belongs to the one that its summary names.
    return stem if _source_name(folder / f"{stem}{MARK}.json") == one.path.name else one.path.name


def _shares_its_stem(path: Path) -> bool:
    # A folder may be open for those who know a name in it, and not be listed: then a clash of
    # two results is noticed when the second one exists.
    if not (_is_folder(path.parent) and os.access(path.parent, os.R_OK)):
        return False
    stem = path.stem.casefold()
    return any(
        other.stem.casefold() == stem
        and other.name != path.name
        and other.suffix.lower() in VIDEO_ENDINGS | PICTURE_ENDINGS
        for other in path.parent.iterdir()
    )


def _source_name(summary: Path) -> str | None:
    try:
        return read_json(summary)["source"]["name"]
    except (OSError, ValueError, KeyError, TypeError):
        return None

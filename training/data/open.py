"""Open a data set, whatever layout it comes in."""

import tempfile
import zipfile
import zlib
from pathlib import Path

from training.data.errors import DataError
from training.data.faces import FaceSet
from training.data.fer_csv import load_fer_csv
from training.data.ferplus import load_votes, with_votes
from training.data.tree import is_tree, load_tree

CSV_NAMES = ("fer2013.csv", "icml_face_data.csv")
VOTES_NAME = "fer2013new.csv"
_LARGEST_UNPACKED = 4_000_000_000
_ENCRYPTED = 0x1


def open_data(path: Path, *, strict: bool = False) -> FaceSet:
    """Read a data set.

    Args:
        path: ``fer2013.csv`` or another CSV of its columns, a Parquet file, a folder that holds
            one of these or the tree ``train/``, ``test/``, or a zip of any of them. Where
            ``fer2013new.csv`` stands beside it, the FER+ votes are read too.
        strict: Refuse the set at its first bad row instead of leaving the row out.

    Raises:
        DataError: There is nothing there that can be read.
    """
    if not path.exists():
        raise DataError(f"There is no data set {path}.")
    if not (path.is_file() or path.is_dir()):
        # Opening a pipe would wait for somebody to write into it.
        raise DataError(f"{path} is neither a regular file nor a folder.")
    if path.is_file() and path.suffix.lower() == ".zip":
        return _open_zip(path, strict=strict)
    try:
        return _open(_find(path), strict=strict)
    except OSError as error:
        raise DataError(f"{error.filename or path} cannot be read: {error.strerror}.") from error


def _open(found: Path, *, strict: bool) -> FaceSet:
    """Read a CSV file, a Parquet file or a folder tree, and the votes beside it."""
    if found.is_dir():
        faces = load_tree(found, strict=strict)
    elif found.suffix.lower() == ".parquet":
        from training.data.parquet import load_parquet

        faces = load_parquet(found, strict=strict)
    else:
        faces = load_fer_csv(found, strict=strict)
    for folder in (found.parent, *([found] if found.is_dir() else [])):
        votes = folder / VOTES_NAME
        if votes.is_file():
            return with_votes(faces, load_votes(votes), votes)
    return faces


def _find(path: Path) -> Path:
    """Return the CSV or Parquet file, or the folder of the tree, at or below a path."""
    if path.is_file():
        return path
    for name in CSV_NAMES:
        if (path / name).is_file():
            return path / name
    if is_tree(path):
        return path
    for child in sorted(path.iterdir()):
        if child.suffix.lower() == ".parquet" and child.is_file():
            return child
    # One more level: what unpacked zips leave.
    for child in sorted(path.iterdir()):
        if child.is_dir() and (is_tree(child) or any((child / n).is_file() for n in CSV_NAMES)):
            return _find(child)
    raise DataError(
        f"{path} holds no data set: neither {' nor '.join(CSV_NAMES)}, nor folders train/ and "
        "test/, nor a Parquet file."
    )


def _open_zip(path: Path, *, strict: bool) -> FaceSet:
    """Unpack a zip into a folder that is removed afterwards, and read what was in it."""
    try:
        with zipfile.ZipFile(path) as archive, tempfile.TemporaryDirectory() as folder:
            if sum(item.file_size for item in archive.infolist()) > _LARGEST_UNPACKED:
                raise DataError(
                    f"{path} unpacks to more than 4 GB; unpack it yourself and name the folder."
                )
            if any(item.flag_bits & _ENCRYPTED for item in archive.infolist()):
                raise DataError(
                    f"{path} is encrypted; unpack it with its password and name the folder."
                )
            # extractall drops absolute paths and "..", so nothing lands outside the folder.
            archive.extractall(folder)
            return open_data(Path(folder), strict=strict)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
        raise DataError(f"{path} is no zip file that can be read: {error}.") from error

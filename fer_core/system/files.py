"""Write files so that each is there whole or not at all."""

import contextlib
import errno
import json
import os
import secrets
import shutil
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Final

from fer_core.errors import FerError
from fer_core.phrases import Phrase, system_reason
from fer_core.system.printable import printable

_KEPT_CHARACTERS: Final = 40
"""How much of the target's name is in that of the unfinished file; longer ones may be refused."""


class NewFile:
    """A file that is written beside its target and gets the target's name when it is whole.

    Whatever fails, the target stays as it was and nothing is left beside it. A link is followed:
    the file that it names is replaced, the link stays. Missing folders are made.

    Args:
        path: The target; replaced if it exists.
        durable: Whether the file, and its name in the folder, are on the disk when it counts as
            written: a power cut then leaves the old or the new one. For results, models and
            checkpoints; settings can do without.
        suffix: How the name of the unfinished file ends.

    Raises:
        OSError: The file cannot be created, or the target is no regular file.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = Path(folder) / "numbers.txt"
        ...     with NewFile(path) as file:
        ...         _ = file.write(b"1 2 3")
        ...         path.exists()
        ...     path.read_bytes()
        False
        b'1 2 3'
    """

    def __init__(self, path: Path, *, durable: bool = True, suffix: str = ".part") -> None:
        self._path = Path(os.path.realpath(path))
        self._durable = durable
        _refuse_special(self._path)
        self._folders = _make_folders(self._path.parent)
        name = f".{self._path.name[:_KEPT_CHARACTERS]}-{secrets.token_hex(4)}{suffix}"
        self._unfinished = self._path.with_name(name)
        try:
            self.file: BinaryIO = _create(self._unfinished)
        except BaseException:
            _remove_empty(self._folders)
            raise

    def commit(self) -> None:
        """Finish the file and give it its name.

        Raises:
            OSError: It cannot be finished, or not renamed; nothing is left of it then.
        """
        try:
            self.file.flush()
            if self._durable:
                os.fsync(self.file.fileno())
            self.file.close()
            self._unfinished.replace(self._path)
        except BaseException:
            self.abandon()
            raise
        if self._durable:
            _flush_folder(self._path.parent)

    def abandon(self) -> None:
        """Remove what was written; the target stays as it was."""
        # On a full disk closing fails as well: it writes what is still buffered. Nobody needs it.
        with contextlib.suppress(OSError):
            self.file.close()
        try:
            self._unfinished.unlink(missing_ok=True)
        finally:
            _remove_empty(self._folders)

    def __enter__(self) -> BinaryIO:
        return self.file

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self.commit()
        else:
            self.abandon()


def write_bytes(path: Path, content: bytes, *, durable: bool = True) -> None:
    """Write a file, whole or not at all; see `NewFile`.

    Raises:
        FerError: It cannot be written.
    """
    try:
        with NewFile(path, durable=durable) as file:
            file.write(content)
    except OSError as error:
        raise FerError(
            "{path} cannot be written: {reason}.", path=path, reason=system_reason(error)
        ) from error


def write_text(path: Path, text: str, *, durable: bool = True) -> None:
    """Write a text file in UTF-8, its line ends as they are, whole or not at all.

    Raises:
        FerError: It cannot be written.
    """
    write_bytes(path, text.encode("utf-8"), durable=durable)


def write_json(path: Path, content: Any, *, durable: bool = True) -> None:  # noqa: ANN401 (JSON)
    """Write a JSON file, whole or not at all.

    Raises:
        FerError: It cannot be written.
    """
    text = json.dumps(content, indent=1, ensure_ascii=False) + "\n"
    # Names of files need not be text; the escapes are read back as what they were.
    write_text(path, printable(text, keep="\n"), durable=durable)


def move_file(path: Path, target: Path) -> None:
    """Move a finished file to its place, also on another disk, and flush it there.

    Args:
        path: The complete file; it no longer exists afterwards.
        target: Its place; replaced if it exists. Missing folders are made.

    Raises:
        OSError: It cannot be moved; it is still where it was, and the target as it was.
    """
    target = Path(os.path.realpath(target))
    _refuse_special(target)
    _make_folders(target.parent)
    _flush_file(path)
    try:
        path.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        with path.open("rb") as source, NewFile(target) as file:
            shutil.copyfileobj(source, file)
        path.unlink()
    else:
        _flush_folder(target.parent)


def _create(path: Path) -> BinaryIO:
    # Not by `tempfile`, whose files only their owner may read.
    return path.open("xb")


def _refuse_special(path: Path) -> None:
    """Refuse a device, a pipe or a folder as the target: renaming onto it would remove it."""
    if path.exists() and not path.is_file():
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        raise OSError(errno.EINVAL, Phrase("it is a device, not a file"), str(path))


def _make_folders(folder: Path) -> list[Path]:
    """Make a folder and those above it; returns what was made, the innermost first."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        reason = os.strerror(errno.ENOTDIR)
        raise NotADirectoryError(errno.ENOTDIR, reason, str(folder)) from error
    except OSError:
        _remove_empty(missing)
        raise
    return missing


def _remove_empty(folders: list[Path]) -> None:
    for folder in folders:
        # One that is missing was never made; one that holds something is used by somebody else.
        with contextlib.suppress(OSError):
            folder.rmdir()


def _flush_file(path: Path) -> None:
    # For appending, since Windows flushes only what may be written.
    with path.open("ab") as file:
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """Flush the names in a folder to the disk, where the system supports it."""
    if os.name == "nt":
        return
    # The file is complete by now. Where a folder cannot be opened or flushed, its new name is only
    # safe from a power cut some time later.
    with contextlib.suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)

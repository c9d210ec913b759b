"""Check, before any work begins, that no result would replace what is still needed."""

import os
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

from fer_core.annotation.batches.batch import Task
from fer_core.errors import AnnotationError


class OutputError(AnnotationError):
    """The results of a run cannot be written where its arguments say."""


FileKey = tuple[int | str, ...]
"""What makes a file that file: device and number of the nearest thing that exists on its path, and
the names below it."""


def check_outputs(
    tasks: Sequence[Task],
    combined: Path | None = None,
    *,
    overwrite: bool,
    read: Iterable[Path] = (),
) -> None:
    """Check all results of a run together: against its inputs and against each other.

    Files are compared as files, not as names: links, ``..``, relative and absolute paths of one
    file are the same. Names that are not there yet are the same also where they differ only in
    upper and lower case, since on some disks they are. Whether results of one file exist is left
    to `Targets.check`, so that one finished file does not stop the others.

    Args:
        tasks: All files of the run.
        combined: The table of all files; None where there is none.
        overwrite: Whether ``combined`` may be replaced.
        read: Other files that are only read, such as the model.

    Raises:
        OutputError: A result is an input, another result, or the folder of another one; or the
            table of all files exists or is a folder.
    """
    inputs = {file_key(path) for path in (*(task.input.path for task in tasks), *read)}
    outputs = [path for task in tasks for path in task.targets.all]
    if combined is not None:
        outputs.append(combined)
    named: dict[FileKey, Path] = {}
    for path in outputs:
        key = file_key(path)
        if key in inputs:
            raise OutputError("{path} is an input; choose another name for the result.", path=path)
        if key in named:
            raise OutputError(
                "{path} would be two results at once (the other one is {other}); choose "
                "different names.",
                path=path,
                other=named[key],
            )
        named[key] = path
    if combined is not None:
        _check_combined(combined, overwrite=overwrite)
    folders: dict[Path, FileKey] = {}
    for path in outputs:
        for folder in Path(os.path.realpath(path)).parents:
            if folder not in folders:
                folders[folder] = file_key(folder)
            if folders[folder] in named:
                raise OutputError(
                    "{path} would lie in {other}, which is a result itself; choose different "
                    "names.",
                    path=path,
                    other=named[folders[folder]],
                )


def file_key(path: Path) -> FileKey:
    """Return what is equal for two paths of one file, whether it exists yet or not."""
    real = Path(os.path.realpath(path))
    below: list[str] = []
    for place in (real, *real.parents):
        try:
            status = place.stat()
        except (OSError, ValueError):
            below.append(unicodedata.normalize("NFC", place.name).casefold())
        else:
            return (status.st_dev, status.st_ino, *reversed(below))
    return (str(real),)


def _check_combined(path: Path, *, overwrite: bool) -> None:
    # Not `Path.exists`, which raises where a folder may not be entered.
    exists = os.path.exists(path)
    if exists and not path.is_file():
        raise OutputError(
            "{path} is no regular file; choose another name for the table.", path=path
        )
    if exists and not overwrite:
        raise OutputError(
            "{path} exists already; --overwrite replaces it, or choose another name.", path=path
        )

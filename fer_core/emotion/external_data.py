"""Find the files in which an ONNX file keeps weights outside itself, without loading it.

The library that reads ONNX files opens whatever path a file names for its weights. A model of
unknown origin may name only files in its own folder.
"""

import mmap
from collections.abc import Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Final

from fer_core.errors import ModelError
from fer_core.phrases import system_reason

# The messages of onnx.proto that can hold a tensor: the numbers of their fields and what is inside.
_PARTS: Final[dict[str, dict[int, str]]] = {
    "model": {7: "graph", 20: "training", 25: "function"},
    "training": {1: "graph", 2: "graph"},
    "graph": {1: "node", 5: "tensor", 15: "sparse"},
    "function": {7: "node", 11: "attribute"},
    "node": {5: "attribute"},
    "attribute": {5: "tensor", 6: "graph", 10: "tensor", 11: "graph", 22: "sparse", 23: "sparse"},
    "sparse": {1: "tensor", 2: "tensor"},
    "tensor": {13: "entry"},
}
_KEY: Final = 1
_VALUE: Final = 2
_LONGEST_VARINT: Final = 10
_NAME_CHARACTERS: Final = 80


def find_external_data(path: Path) -> tuple[Path, ...]:
    """Find the files beside a model file that hold weights of it.

    Args:
        path: The model file; it is not empty.

    Returns:
        The files, each once, in the order of their names; usually none.

    Raises:
        ModelError: The file is damaged or cannot be read, or names a file that is outside its
            folder, missing or no regular file.
    """
    try:
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            names = sorted({bytes(name) for name in _locations(data)})
    except (IndexError, ValueError) as error:
        raise ModelError(
            "{name} is not an ONNX model that can be run: it is damaged or of another kind.",
            name=path.name,
        ) from error
    except OSError as error:
        raise ModelError(
            "{name} cannot be read: {reason}.", name=path.name, reason=system_reason(error)
        ) from error
    return tuple(_checked(path, name.decode("utf-8", "replace")) for name in names)


def _checked(model: Path, name: str) -> Path:
    shown = repr(name)[:_NAME_CHARACTERS]
    posix, windows = PurePosixPath(name), PureWindowsPath(name)
    leaves = ".." in posix.parts or ".." in windows.parts or windows.drive or windows.root
    file = model.parent / name.replace("\0", "")
    if leaves or posix.is_absolute() or not _inside(file, model.parent):
        raise ModelError(
            "{name} takes weights from {shown}, outside its own folder, and is not opened.",
            name=model.name,
            shown=shown,
        )
    if "\0" in name or not file.is_file():
        raise ModelError(
            "{name} keeps weights in {shown}, but there is no such file.",
            name=model.name,
            shown=shown,
        )
    return file


def _inside(file: Path, folder: Path) -> bool:
    """Whether a file is in a folder or below it when links are followed."""
    try:
        return file.resolve().is_relative_to(folder.resolve())
    except OSError:  # a circle of links
        return False


def _locations(data: mmap.mmap) -> Iterator[bytes]:
    """Yield the names of files in a serialised model; ValueError or IndexError for damage."""
    waiting = [("model", 0, len(data))]
    while waiting:
        kind, position, end = waiting.pop()
        inside = _PARTS[kind]
        for number, start, stop in _fields(data, position, end):
            part = inside.get(number)
            if part == "entry":
                entry = {n: data[a:b] for n, a, b in _fields(data, start, stop)}
                if entry.get(_KEY) == b"location":
                    yield entry.get(_VALUE, b"")
            elif part is not None:
                waiting.append((part, start, stop))


def _fields(data: mmap.mmap, position: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield number, first byte and the byte behind the last of fields that have a length."""
    while position < end:
        tag, position = _varint(data, position)
        match tag & 7:
            case 0:  # a number of 1 to 10 bytes
                _, position = _varint(data, position)
            case 1:  # 8 bytes
                position += 8
            case 5:  # 4 bytes
                position += 4
            case 2:  # a length and as many bytes
                length, position = _varint(data, position)
                if length > end - position:
                    raise ValueError("a part is longer than the whole")
                yield tag >> 3, position, position + length
                position += length
            case _:
                raise ValueError("a field of an unknown kind")
    if position != end:
        raise ValueError("the last field is cut off")


def _varint(data: mmap.mmap, position: int) -> tuple[int, int]:
    value = 0
    for index in range(_LONGEST_VARINT):
        byte = data[position + index]
        value |= (byte & 0x7F) << (7 * index)
        if byte < 0x80:
            return value, position + index + 1
    raise ValueError("a number without an end")

"""Check that a video file is not cut off, by the lengths that it states itself."""

import io
import struct
from pathlib import Path
from typing import BinaryIO

from fer_core.errors import SourceError

_TOLERATED_SHARE = 0.01
"""Writers that crash at the very end, or state a length a little too large, lose nothing."""
_ISO_BOXES = frozenset(
    (b"ftyp", b"styp", b"moov", b"moof", b"mdat", b"wide", b"free", b"skip", b"uuid", b"sidx")
)
_EBML = b"\x1a\x45\xdf\xa3"
_SEGMENT = 0x18538067


def check_complete(path: Path) -> None:
    """Compare the length of an MP4, MOV, AVI, Matroska or WebM file with what it states.

    Other formats state none, and are taken as they are.

    Raises:
        SourceError: More than a hundredth of the file is missing.
    """
    with path.open("rb") as file:
        actual = file.seek(0, io.SEEK_END)
        file.seek(0)
        head = file.read(12)
        file.seek(0)
        if head[4:8] in _ISO_BOXES:
            stated = _iso_length(file, actual)
        elif head[:4] == b"RIFF":
            stated = 8 + struct.unpack("<I", head[4:8])[0]
        elif head[:4] == _EBML:
            stated = _matroska_length(file, actual)
        else:
            return
    if stated - actual > _TOLERATED_SHARE * stated:
        raise SourceError(
            "{name} is cut off: only {share:.0%} of it is there. Copy or download it again.",
            name=path.name,
            share=max(actual / stated, 0.0),
        )


def _iso_length(file: BinaryIO, actual: int) -> int:
    """Return the byte where the last top-level box ends (ISO/IEC 14496-12, 4.2)."""
    position = 0
    while position + 8 <= actual:
        file.seek(position)
        size, box = struct.unpack(">I4s", file.read(8))
        # Other data behind the last box does not matter.
        if box not in _ISO_BOXES:
            return position
        if size == 1:
            large = file.read(8)
            size = struct.unpack(">Q", large)[0] if len(large) == 8 else 0
        # 0: the box reaches to the end of the file. Below 8: not a box at all.
        if size < 8:
            return actual
        position += size
    return position


def _matroska_length(file: BinaryIO, actual: int) -> int:
    """Return the byte where the segment ends (RFC 8794, 4 and 5); 0 where it is not stated."""
    position = 0
    for _ in range(4):
        file.seek(position)
        head = file.read(12)
        identity, used = _variable_integer(head, keep_marker=True)
        size, used_by_size = _variable_integer(head[used:], keep_marker=False)
        if not used or not used_by_size or size == (1 << 7 * used_by_size) - 1:
            return 0
        position += used + used_by_size + size
        if identity == _SEGMENT or position > actual:
            return position
    return 0


def _variable_integer(data: bytes, *, keep_marker: bool) -> tuple[int, int]:
    """Return an EBML number and the bytes it takes; (0, 0) if there is none."""
    if not data or not data[0]:
        return 0, 0
    length = 9 - data[0].bit_length()
    if len(data) < length:
        return 0, 0
    value = int.from_bytes(data[:length], "big")
    return (value if keep_marker else value & ((1 << 7 * length) - 1)), length

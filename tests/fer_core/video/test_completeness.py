import struct

import pytest

from fer_core.errors import SourceError
from fer_core.video.completeness import check_complete

FTYP = struct.pack(">I4s8x", 16, b"ftyp")
EBML = b"\x1a\x45\xdf\xa3\x84abcd"
SEGMENT = b"\x18\x53\x80\x67"

WHOLE = {
    "mp4": FTYP + struct.pack(">I4s", 1008, b"mdat") + bytes(1000),
    "mp4 with a large box": FTYP + struct.pack(">I4sQ", 1, b"mdat", 1016) + bytes(1000),
    "mp4 with a box to the end": FTYP + struct.pack(">I4s", 0, b"mdat") + bytes(1000),
    "mp4 with a note behind": FTYP + struct.pack(">I4s", 108, b"mdat") + bytes(100) + b"note" * 50,
    "mp4 with a byte too few": FTYP + struct.pack(">I4s", 1009, b"mdat") + bytes(1000),
    "avi": b"RIFF" + struct.pack("<I", 1004) + b"AVI " + bytes(1000),
    "matroska": EBML + SEGMENT + b"\x43\xe8" + bytes(1000),
    "matroska of unknown length": EBML + SEGMENT + b"\x01" + b"\xff" * 7 + bytes(1000),
    "something else": b"hello" * 100,
    "a few bytes": b"hello",
}


@pytest.mark.parametrize("name", WHOLE)
def test_what_is_all_there_passes(tmp_path, name):
    (tmp_path / "a").write_bytes(WHOLE[name])
    check_complete(tmp_path / "a")


@pytest.mark.parametrize("name", ["mp4", "mp4 with a large box", "avi", "matroska"])
@pytest.mark.parametrize("share", [0.3, 0.5, 0.95])
def test_what_is_cut_off_is_told_with_the_share_that_is_there(tmp_path, name, share):
    data = WHOLE[name]
    (tmp_path / "a").write_bytes(data[: round(len(data) * share)])
    with pytest.raises(SourceError, match=f"only {share:.0%} of it is there"):
        check_complete(tmp_path / "a")


@pytest.mark.parametrize(
    "data",
    [
        EBML[:6],
        EBML[:4] + b"\x00",
        EBML[:4] + b"\x01\x7f\xff\xff\xff\xff\xff\xff" + bytes(100),
        FTYP + b"\x00\x00",
        FTYP + struct.pack(">I4s", 1, b"mdat"),
        FTYP + struct.pack(">I4s", 3, b"mdat") + bytes(50),
        b"RIFF" + bytes(8),
    ],
)
def test_damaged_lengths_do_no_harm(tmp_path, data):
    (tmp_path / "a").write_bytes(data)
    try:
        check_complete(tmp_path / "a")
    except SourceError as error:
        message = str(error)
    else:
        message = "cut off"
    assert "cut off" in message

"""Complete a session whose recording was interrupted: by a kill, a crash, a power cut."""

# PyAV leaves some arguments without types.
# pyright: reportUnknownMemberType=false

import logging
import os
from itertools import groupby
from pathlib import Path
from typing import Any, Final

import av
from av.error import FFmpegError

from fer_core.errors import FerError, ResultError
from fer_core.phrases import system_reason
from fer_core.sessions import folder as names
from fer_core.system.file_lock import FileLock
from fer_core.system.files import write_json
from fer_core.tables.results import SESSION_FILE
from fer_core.tables.row_log import measure_log
from fer_core.tables.rows import DROPPED, read_rows
from fer_core.video.container import CONTAINER_OPTIONS, file_url

log = logging.getLogger(__name__)

_MENDED: Final = ".pictures.mended.mkv"


def mend_session(folder: Path) -> bool:
    """Complete an interrupted session in place; others are left as they are.

    A torn last row is removed, the pictures get their length and an index without being encoded
    again, and ``session.json`` the numbers that the table and the pictures have.

    Args:
        folder: The session's folder.

    Returns:
        Whether it was interrupted, and is complete now.

    Raises:
        ResultError: It is no session, or cannot be written to.
    """
    content = names.read_session(folder)
    if content.get("state") != names.RECORDING:
        return False
    try:
        lock = FileLock(folder / names.LOCK_FILE)
    except BlockingIOError:
        return False  # it is being recorded
    except OSError as error:
        raise ResultError(
            "{folder} cannot be completed: {reason}.", folder=folder, reason=system_reason(error)
        ) from error
    try:
        _complete(folder, content)
    except (OSError, FerError) as error:
        if isinstance(error, OSError):
            raise ResultError(
                "{folder} cannot be completed: {reason}.", folder=folder, reason=error
            ) from error
        raise ResultError(
            "{folder} cannot be completed: {reason}", folder=folder, reason=error
        ) from error
    finally:
        lock.release()
    (folder / names.LOCK_FILE).unlink(missing_ok=True)
    return True


def _complete(folder: Path, content: dict[str, Any]) -> None:
    table = folder / names.TABLE_FILE
    if table.is_file():
        size = measure_log(table).size
        if size < table.stat().st_size:
            os.truncate(table, size)
    pictures = _index_pictures(folder)
    counts: dict[str, Any] = dict(content.get("counts") or {})
    counts |= _count_rows(table) if table.is_file() else {}
    counts["pictures"] = pictures
    counts["pictures_dropped"] = max(counts.get("frames", 0) - pictures, 0)
    write_json(folder / SESSION_FILE, {**content, "state": names.INTERRUPTED, "counts": counts})


def _count_rows(table: Path) -> dict[str, int]:
    frames = rows = dropped = 0
    for _, group in groupby(read_rows(table), key=lambda row: row.frame):
        found = list(group)
        frames += 1
        rows += len(found)
        dropped += found[0].status == DROPPED
    return {"frames": frames, "rows": rows, "dropped": dropped}


def _index_pictures(folder: Path) -> int:
    """Write the pictures anew with their length and an index; return how many there are."""
    path, mended = folder / names.PICTURES_FILE, folder / _MENDED
    if not path.is_file():
        return 0
    mended.unlink(missing_ok=True)
    count = 0
    try:
        with (
            av.open(file_url(path), "r", options=CONTAINER_OPTIONS) as source,
            av.open(file_url(mended), "w", format="matroska") as target,
        ):
            stream = source.streams.video[0]
            streams = (stream, *source.streams.audio)
            copies = {one.index: target.add_stream_from_template(one) for one in streams}
            for packet in source.demux(*streams):
                if packet.size and packet.pts is not None:
                    count += packet.stream is stream
                    packet.stream = copies[packet.stream.index]
                    target.mux(packet)
    except (FFmpegError, ValueError, IndexError) as error:
        # What there is can still be played; it is not worth failing for an index.
        mended.unlink(missing_ok=True)
        log.warning("The pictures of %s have no index: %s", folder, error)
        return count
    mended.replace(path)
    return count

"""Find what belongs to a result that is to be reviewed; runs on another thread than the window."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from fer_core.annotation.provenance import file_hash
from fer_core.drawing.faces_shown import FacesShown
from fer_core.errors import ResultError
from fer_core.people.rewriting import read_summary
from fer_core.playback.frames import EmptyFrames, FrameProvider, PictureFrames, VideoFrames
from fer_core.sessions.folder import is_session, read_session
from fer_core.sessions.mend import mend_session
from fer_core.sessions.picture_rows import picture_times, read_stretches
from fer_core.sound.reader import has_sound
from fer_core.sources.endings import PICTURE_ENDINGS, VIDEO_ENDINGS
from fer_core.tables.arrays.loading import load_arrays
from fer_core.tables.arrays.result import ResultArrays
from fer_core.tables.formats import FORMATS
from fer_core.tables.results import ResultFiles, find_results
from fer_core.tables.writers import format_of

translate = QCoreApplication.translate

_HIDE: Final[FacesShown] = "hide"
RESULT_PATTERNS: Final = " ".join(f"*.{ending}" for ending in (*FORMATS, "json"))
"""Names of tables and summaries, for file dialogs."""

_AROUND: Final = 1.1
"""Size of an empty ground, against the farthest edge of a face."""
_COPY: Final = str(
    QT_TRANSLATE_NOOP(
        "Review",
        "The video {name} is not there, so the annotated copy is shown; its boxes and labels are "
        "part of the picture.",
    )
)
_NOTHING: Final = str(
    QT_TRANSLATE_NOOP(
        "Review", "The video {name} is not there, so boxes and labels are shown without pictures."
    )
)
_NO_PICTURES: Final = str(
    QT_TRANSLATE_NOOP(
        "Review",
        "The video of this session is not there, so boxes and labels are shown without pictures.",
    )
)
_HIDDEN: Final = str(
    QT_TRANSLATE_NOOP(
        "Review",
        "Faces were hidden in this session: boxes and labels stand on an empty ground.",
    )
)
_OTHER: Final = str(
    QT_TRANSLATE_NOOP(
        "Review", "{name} is another file than the one that was annotated; boxes may not fit."
    )
)
_NO_TABLE: Final = str(QT_TRANSLATE_NOOP("Review", "This video has no table: it is shown alone."))
_DISORDER: Final = str(
    QT_TRANSLATE_NOOP(
        "Review", "The times of this table do not rise, so it is shown without boxes."
    )
)


@dataclass(frozen=True, slots=True, eq=False)
class OpenedResult:
    """One result with what is played.

    Attributes:
        path: What was opened.
        title: Name for people.
        make_frames: Makes what is shown: its video, a copy, or an empty ground.
        media: The file that other programs can play, or None.
        audible: Whether that file has sound.
        result: The files of the result; None where there is only a video.
        written: The table as it was written.
        arrays: The same, on the clock of the pictures; None as `result`, and where its times do
            not rise.
        offset: Time of the table at which the pictures begin, in seconds.
        end: Seconds of the pictures, as far as the table knows.
        drawn: Whether boxes and labels are part of the pictures.
        note: A sentence about what is shown; "" for nothing to say.
        missing: Name of the video that is not there; "" where it is.
        video: Where the user said that its video is, or None.
    """

    path: Path
    title: str
    make_frames: Callable[[], FrameProvider]
    media: Path | None = None
    audible: bool = False
    result: ResultFiles | None = None
    written: ResultArrays | None = None
    arrays: ResultArrays | None = None
    offset: float = 0.0
    end: float = 0.0
    drawn: bool = False
    note: str = ""
    missing: str = ""
    video: Path | None = None


def is_result_name(path: Path) -> bool:
    """Whether a file may be a table or a summary, by its name alone."""
    return path.is_file() and (format_of(path) is not None or path.suffix.lower() == ".json")


def find_openable(path: Path) -> tuple[Path, ...]:
    """Return what can be opened: the path itself, or the tables of the results in a folder.

    Raises:
        ResultError: There is no result in the folder.
    """
    if is_session(path) or not path.is_dir():
        return (path,)
    problems: list[ResultError] = []
    found = find_results(path, problems.append)
    if not found:
        raise problems[0]
    folders = (result.table.parent for result in found)
    return tuple(
        folder if is_session(folder) else result.table
        for folder, result in zip(folders, found, strict=True)
    )


def open_result(path: Path, video: Path | None = None) -> OpenedResult:
    """Find the files of a result and read its table; completes a session that was interrupted.

    Args:
        path: A table, a summary, a session's folder, or a video or picture without a table.
        video: Its video, where the user said where that is.

    Raises:
        FerError: There is no result, or it is damaged.
    """
    if is_session(path):
        mend_session(path)
    elif path.suffix.lower() in VIDEO_ENDINGS | PICTURE_ENDINGS and path.is_file():
        return _with_sound(
            OpenedResult(
                path, path.name, _frames_of(path), path, note=translate("Review", _NO_TABLE)
            )
        )
    (result,) = find_results(path)
    arrays = load_arrays(result.table, result.table_format)
    folder = result.table.parent
    if is_session(folder):
        times = picture_times(read_stretches(folder), arrays.frames, arrays.times)
        opened = _session(folder, result, replace(arrays, times=times))
    else:
        opened = _annotated(path, result, arrays, video)
    opened = replace(opened, written=arrays, video=video)
    if opened.arrays is not None and not opened.arrays.in_order:
        opened = replace(
            opened,
            arrays=None,
            note=" ".join(note for note in (opened.note, translate("Review", _DISORDER)) if note),
        )
    return _with_sound(opened)


def _session(folder: Path, result: ResultFiles, arrays: ResultArrays) -> OpenedResult:
    content = read_session(folder)
    opened = OpenedResult(
        folder,
        folder.name,
        _empty_frames(arrays, content),
        result.copy,
        result=result,
        arrays=arrays,
    )
    opened = replace(opened, end=arrays.end)
    if content.get("faces") == _HIDE:
        return replace(opened, note=translate("Review", _HIDDEN))
    if result.copy is None:
        return replace(opened, note=translate("Review", _NO_PICTURES))
    return replace(opened, make_frames=_frames_of(result.copy))


def _annotated(
    path: Path, result: ResultFiles, arrays: ResultArrays, video: Path | None
) -> OpenedResult:
    summary = read_summary(result) if result.summary is not None else {}
    source = video or result.source or _beside(result.table)
    stated = summary.get("source")
    described: dict[str, Any] = stated if isinstance(stated, dict) else {}
    name = str(described.get("name") or (source or result.table).name)
    opened = OpenedResult(
        path, name, _empty_frames(arrays, {}), source, result=result, arrays=arrays, end=arrays.end
    )
    if source is not None:
        opened = replace(opened, make_frames=_frames_of(source))
        wanted = described.get("sha256")
        if video is not None and isinstance(wanted, str) and file_hash(video) != wanted:
            opened = replace(opened, note=translate("Review", _OTHER).format(name=video.name))
        return opened
    start = float(arrays.times[0]) if len(arrays.times) else 0.0
    if result.copy is not None:
        return replace(
            opened,
            make_frames=_frames_of(result.copy),
            media=result.copy,
            offset=start,
            end=arrays.end - start,
            drawn=True,
            note=translate("Review", _COPY).format(name=name),
            missing=name,
        )
    return replace(
        opened,
        offset=start,
        end=arrays.end - start,
        note=translate("Review", _NOTHING).format(name=name),
        missing=name,
    )


def _beside(table: Path) -> Path | None:
    """Return a video or picture beside a table without a summary that bears its name."""
    stem = table.name.partition(".emotions.")[0] if ".emotions." in table.name else table.stem
    for ending in sorted(VIDEO_ENDINGS | PICTURE_ENDINGS):
        found = table.with_name(stem + ending)
        if found.is_file():
            return found
    return None


def _frames_of(path: Path) -> Callable[[], FrameProvider]:
    if path.suffix.lower() in PICTURE_ENDINGS:
        return lambda: PictureFrames(path)
    return lambda: VideoFrames(path)


def _empty_frames(arrays: ResultArrays, content: dict[str, Any]) -> Callable[[], FrameProvider]:
    """Return what makes an empty ground with the frames of a table."""

    def make() -> FrameProvider:
        times = (arrays.times - arrays.times[0]).tolist() if len(arrays.times) else [0.0]
        return EmptyFrames(times, _size(arrays, content), times[-1])

    return make


def _size(arrays: ResultArrays, content: dict[str, Any]) -> tuple[int, int]:
    source = content.get("source")
    stated = source.get("size") if isinstance(source, dict) else None
    if isinstance(stated, list) and len(stated) == 2 and all(isinstance(n, int) for n in stated):
        width, height = stated
        if 0 < width < 1 << 14 and 0 < height < 1 << 14:
            return width, height
    if len(arrays) == 0 or np.isnan(arrays.boxes).all():
        return 640, 360
    right = float(np.nanmax(arrays.boxes[:, 0] + arrays.boxes[:, 2]))
    bottom = float(np.nanmax(arrays.boxes[:, 1] + arrays.boxes[:, 3]))
    limit = (1 << 14) - 1
    return (
        round(min(max(right * _AROUND, 160), limit)),
        round(min(max(bottom * _AROUND, 90), limit)),
    )


def _with_sound(opened: OpenedResult) -> OpenedResult:
    media = opened.media
    still = media is None or media.suffix.lower() in PICTURE_ENDINGS
    return opened if still or media is None else replace(opened, audible=has_sound(media))

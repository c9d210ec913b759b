"""Find what belongs to a result that is to be reviewed; runs on another thread than the window."""

from dataclasses import dataclass
from pathlib import Path

from fer_core.sessions.folder import is_session
from fer_core.sessions.mend import mend_session
from fer_core.sources.endings import PICTURE_ENDINGS, VIDEO_ENDINGS
from fer_core.tables.results import ResultFiles, find_results


@dataclass(frozen=True, slots=True)
class OpenedResult:
    """One result with the video that is played with it.

    Attributes:
        title: Name for people.
        table: Its table, or None where there is only a video.
        video: What is played, or None where nothing is there.
        session: The folder of the session that it is, or None.
    """

    title: str
    table: Path | None
    video: Path | None
    session: Path | None = None


def open_result(path: Path) -> OpenedResult:
    """Find the files of a result, and complete a session that was interrupted.

    Args:
        path: A table, a summary, a session's folder, or a video or picture without a table.

    Raises:
        ResultError: There is no result, or it is damaged.
    """
    if is_session(path):
        mend_session(path)
    elif path.suffix.lower() in VIDEO_ENDINGS | PICTURE_ENDINGS and path.is_file():
        return OpenedResult(path.name, None, path)
    return _opened(find_results(path)[0])


def _opened(result: ResultFiles) -> OpenedResult:
    folder = result.table.parent
    if is_session(folder):
        return OpenedResult(folder.name, result.table, result.copy, folder)
    named = result.source or result.table
    return OpenedResult(named.name, result.table, result.copy)

"""The markers that belong to a result, and a stretch of time that one of them names."""

from collections.abc import Sequence

from fer_core.errors import ResultError
from fer_core.findings.recording import Recording
from fer_core.sessions.folder import TABLE_FILE
from fer_core.sessions.markers import MARKERS_FILE, Marker, read_markers


def own_markers(recording: Recording) -> Sequence[Marker]:
    """Return the markers of the session that a result is from; none for other results.

    Raises:
        ResultError: They cannot be read.
    """
    # A folder with other tables may hold markers of any of them.
    beside = recording.files.table.with_name(MARKERS_FILE)
    of_session = recording.files.table.name == TABLE_FILE and beside.is_file()
    return read_markers(beside) if of_session else ()


def find_stretch(markers: Sequence[Marker], name: str) -> tuple[float, float]:
    """Return when the stretch that a name stands for begins and ends.

    Raises:
        ResultError: No marker, several or one without an end has this name.
    """
    named = [marker for marker in markers if marker.name.casefold() == name.strip().casefold()]
    if not named:
        raise ResultError("There is no marker named {name!r}; a baseline needs one.", name=name)
    if len(named) > 1:
        raise ResultError(
            "There are {count} markers named {name!r}; a baseline needs one.",
            count=len(named),
            name=name,
        )
    if named[0].offset is None:
        raise ResultError(
            "The marker {name!r} is a moment; a baseline needs one with an end.", name=name
        )
    return named[0].onset, named[0].offset

"""A window that records a table and is ended."""

import csv
import signal
from functools import partial
from typing import Final

from fer_core.tables.schema import LIVE_COLUMNS
from tests.faults.fault import Fault, Interrupt, Place, Step

_CALL: Final = ("--source", "clip.mp4", "--model", "{model}")
_SIGNALS: Final = {
    "interrupt": signal.SIGINT,
    "terminate": signal.SIGTERM,
    "hang-up": signal.SIGHUP,
}


def _plain(place: Place) -> None:
    place.copy("clip.mp4")


def _with_table(place: Place) -> None:
    _plain(place)
    (place.folder / "live.csv").write_text("mine\n", "utf-8")


def _rows_are_kept(place: Place, name: str) -> None:
    with (place.folder / name).open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) > 1, "what was seen is lost"
    assert len({len(row) for row in rows}) == 1, "a row is cut off"


def _once_there_are_rows(number: int) -> Interrupt:
    heading = len(",".join(column.name for column in LIVE_COLUMNS))
    return Interrupt(number, "live.unfinished.csv", size=heading + 1000, wait=1.0)


def _recorded(kind: str) -> Step:
    """Record until the log has rows, and some seconds more, then be disturbed."""
    return Step(
        (*_CALL, "--table", f"live.{kind}"),
        exit=(130,),
        interrupt=_once_there_are_rows(signal.SIGKILL),
    )


FAULTS: Final = (
    *(
        Fault(
            name=f"live-kill-{kind}",
            area="Live tables",
            broken=f"the window is killed while it records live.{kind}, then started again",
            prepare=_plain,
            steps=(
                _recorded(kind),
                Step((*_CALL, "--run-for", "0.3"), says=r"live\.\w+ was interrupted"),
            ),
            leaves=("live.unfinished.csv",),
            holds=(partial(_rows_are_kept, name="live.unfinished.csv"),),
            seconds=12,
        )
        for kind in ("csv", "jsonl")
    ),
    *(
        Fault(
            name=f"live-{name}",
            area="Live tables",
            broken=f"the window is ended by {name} while it records a table",
            prepare=_plain,
            steps=(
                Step(
                    (*_CALL, "--table", "live.csv"),
                    exit=(130,),
                    interrupt=_once_there_are_rows(number),
                ),
            ),
            leaves=("live.csv",),
            holds=(partial(_rows_are_kept, name="live.csv"),),
            seconds=10,
        )
        for name, number in _SIGNALS.items()
    ),
    Fault(
        name="live-full",
        area="Live tables",
        broken="the table of the window does not fit on the disk",
        prepare=_plain,
        steps=(
            Step(
                (*_CALL, "--table", "live.csv", "--run-for", "5"),
                exit=(1,),
                says="larger there|no room",
                largest_file=4096,
            ),
        ),
        leaves=("live.csv",),
        holds=(partial(_rows_are_kept, name="live.csv"),),
        seconds=10,
    ),
    Fault(
        name="live-exists",
        area="Live tables",
        broken="the table of the window exists already",
        prepare=_with_table,
        steps=(Step((*_CALL, "--table", "live.csv", "--run-for", "1"), exit=(1,), says="exists"),),
        seconds=6,
    ),
)

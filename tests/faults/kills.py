"""A run that is ended at some moment, and the same command with ``--resume``."""

import random
import signal
from typing import Final

from tests.faults.fault import Fault, Interrupt, Place, annotate
from tests.faults.long_runs import CALL, JOB, undisturbed
from tests.support.clips import frame_times

RESULTS: Final = tuple(f"out/long.emotions.{kind}" for kind in ("mp4", "csv", "json"))

_JOB: Final = f"out/{JOB}"
_MOMENTS: Final = {
    "start": ("", 1),
    "folder": (_JOB, 1),
    "first-part": (f"{_JOB}/part-00000.nut", 1),
    "first-part-done": (f"{_JOB}/part-*.json", 1),
    "second-part-done": (f"{_JOB}/part-*.json", 2),
    "last-part-done": (f"{_JOB}/part-*.json", 3),
    "joining": (f"{_JOB}/result-*", 1),
    "table-moved": ("out/long.emotions.csv", 1),
}
_SIGNALS: Final = {"kill": signal.SIGKILL, "interrupt": signal.SIGINT, "terminate": signal.SIGTERM}
_MOST_WAIT: Final = {"start": 2.0, "first-part-done": 1.5, "second-part-done": 1.0}


def prepare(place: Place) -> None:
    """Lay the long clip there."""
    place.copy("long.mp4")


def equals_undisturbed(place: Place) -> None:
    """The rows and frames are those of a run that nothing disturbed."""
    rows = (place.folder / "out" / "long.emotions.csv").read_bytes()
    wanted_rows, wanted_times = undisturbed(place.supply)
    assert rows == wanted_rows, "the rows differ"
    times = frame_times(place.folder / "out" / "long.emotions.mp4")
    assert times == wanted_times, "the frames differ"


def _waits(moment: str) -> list[float]:
    chance = random.Random(moment)
    return [round(chance.uniform(0, _MOST_WAIT.get(moment, 0.2)), 3) for _ in range(3)]


FAULTS: Final = tuple(
    Fault(
        name=f"kill-{moment}-{name}-{round(1000 * wait)}-ms",
        area="Kills and --resume",
        broken=f"{name} {wait} s after {moment.replace('-', ' ')}, then --resume",
        prepare=prepare,
        steps=(
            annotate(*CALL, interrupt=Interrupt(number, seen, times, wait)),
            annotate(*CALL, "--resume"),
        ),
        results=RESULTS,
        holds=(equals_undisturbed,),
        seconds=14,
    )
    for moment, (seen, times) in _MOMENTS.items()
    for (name, number), wait in zip(_SIGNALS.items(), _waits(moment), strict=True)
)

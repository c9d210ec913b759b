"""Two runs of the program on one target at the same time: one of them does the work."""

from typing import Final

from tests.faults.fault import Fault, Place, Step, annotate
from tests.faults.kills import RESULTS, equals_undisturbed
from tests.faults.long_runs import CALL

_KINDS: Final = ("mp4", "csv", "json")


def _clip(place: Place) -> None:
    place.copy("clip.mp4", "in.mp4")


def _long(place: Place) -> None:
    place.copy("long.mp4")


def _both(*arguments: str) -> Step:
    return Step(annotate(*arguments).arguments, program="tests.faults.two_at_once")


FAULTS: Final = (
    *(
        Fault(
            name=f"twice-{key}",
            area="Two at once",
            broken=f"two runs of annotate {' '.join(call)} at the same time",
            prepare=_clip,
            steps=(_both(*call),),
            results=tuple(f"{stem}.{kind}" for kind in _KINDS),
            seconds=6,
        )
        for key, stem, call in (
            ("beside", "in.emotions", ("in.mp4",)),
            ("new-folder", "new/in.emotions", ("in.mp4", "-o", "new/")),
            ("overwrite", "in.emotions", ("in.mp4", "--overwrite")),
            ("resume", "in.emotions", ("in.mp4", "--resume")),
        )
    ),
    Fault(
        name="twice-long",
        area="Two at once",
        broken="two runs of the long clip at the same time",
        prepare=_long,
        steps=(_both(*CALL),),
        results=RESULTS,
        holds=(equals_undisturbed,),
        seconds=20,
    ),
)

"""A disk that is full while results are written."""

from functools import partial
from typing import Final

from tests.faults.fault import Fault, Place, annotate


def _prepare(place: Place, fill: int) -> None:
    place.copy("clip.mp4", "in.mp4")
    (place.folder / "disk").mkdir(exist_ok=True)
    if fill:
        (place.folder / "disk" / "others").write_bytes(bytes(fill))


_RESULTS: Final = tuple(f"disk/in.emotions.{kind}" for kind in ("mp4", "csv", "json"))

FAULTS: Final = (
    *(
        Fault(
            name=f"disk-limit-{blocks * 512}{'-blurred' if more else ''}",
            area="Full disk",
            broken=f"no file can grow beyond {blocks * 512} bytes",
            prepare=partial(_prepare, fill=0),
            steps=(annotate("in.mp4", "-o", "disk", *more, exit=(1,), largest_file=blocks * 512),),
        )
        for blocks in (1, 2, 4, 8)
        for more in ((), ("--blur-faces",))
    ),
    *(
        Fault(
            name=f"disk-{room}-bytes-free",
            area="Full disk",
            broken=f"a disk of {room} bytes is to hold all results",
            prepare=partial(_prepare, fill=0),
            steps=(annotate("in.mp4", "-o", "disk", exit=(0, 1)),),
            results=_RESULTS,
            tmpfs=room,
        )
        for room in (4096, 8192, 16384, 24576, 32768, 49152, 65536)
    ),
    *(
        Fault(
            name=f"disk-limit-table-{kind}",
            area="Full disk",
            broken=f"the table ({kind}) does not fit",
            prepare=partial(_prepare, fill=0),
            steps=(
                annotate(
                    "in.mp4", "-o", "disk", "--no-video", "--format", kind,
                    exit=(1,), largest_file=512,
                ),
            ),
        )
        for kind in ("csv", "jsonl")
    ),
)  # fmt: skip

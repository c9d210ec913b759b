"""An unfinished run whose kept parts were damaged before ``--resume``."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from tests.faults.fault import Fault, Place, annotate
from tests.faults.kills import RESULTS, equals_undisturbed
from tests.faults.long_runs import CALL, JOB, copy_interrupted

_FILES: Final = ("nut", "csv", "npz", "json")
_DAMAGES: Final[dict[str, Callable[[bytes], bytes]]] = {
    "empty": lambda content: b"",
    "zeroed": lambda content: bytes(len(content)),
    "half": lambda content: content[: len(content) // 2],
    "bit": lambda content: content[:20] + bytes([content[20] ^ 1]) + content[21:],
}


def _interrupted(place: Place, damage: Callable[[Path], None]) -> None:
    """Damage what a run kept that was killed when two parts were done."""
    place.copy("long.mp4")
    damage(copy_interrupted(place))


def _rewrite(folder: Path, name: str, change: Callable[[bytes], bytes]) -> None:
    path = folder / name
    path.write_bytes(change(path.read_bytes()))


def _remove(folder: Path, name: str) -> None:
    (folder / name).unlink()


def _fault(name: str, broken: str, damage: Callable[[Path], None]) -> Fault:
    return Fault(
        name=f"journal-{name}",
        area="Journals",
        broken=broken,
        prepare=partial(_interrupted, damage=damage),
        steps=(annotate(*CALL, "--resume", exit=(0, 1), says=r"\w{3}"),),
        results=RESULTS,
        changes=(f"out/{JOB}*",),
        # A refusal keeps what there is; otherwise the result is that of an undisturbed run.
        leaves=(f"out/{JOB}*",),
        holds=(_whole_or_kept,),
        seconds=14,
    )


def _whole_or_kept(place: Place) -> None:
    kept = place.folder / "out" / JOB
    if kept.is_dir():
        assert list(kept.glob("part-*.nut")), "the parts were thrown away"
    else:
        equals_undisturbed(place)


FAULTS: Final = (
    *(
        _fault(
            f"part-{number}-{suffix}-{key}",
            f"file .{suffix} of part {number} is damaged: {key}",
            partial(_rewrite, name=f"part-{number:05}.{suffix}", change=change),
        )
        for number in (0, 1)
        for suffix in _FILES
        for key, change in _DAMAGES.items()
        if number == 0 or key in ("zeroed", "bit")
    ),
    *(
        _fault(
            f"part-{number}-{suffix}-removed",
            f"file .{suffix} of part {number} is gone",
            partial(_remove, name=f"part-{number:05}.{suffix}"),
        )
        for number in (0, 1)
        for suffix in ("nut", "csv")
    ),
    *(
        _fault(
            f"job-{key}",
            f"job.json is damaged: {key}",
            partial(_rewrite, name="job.json", change=change),
        )
        for key, change in {
            **_DAMAGES,
            "list": lambda _: b"[]",
            "null": lambda _: b"null",
            "nested": lambda _: b"[" * 100_000,
            "old": lambda content: content.replace(b'"version": 2', b'"version": 1'),
            "newer": lambda content: content.replace(b'"version": 2', b'"version": 99'),
        }.items()
    ),
)

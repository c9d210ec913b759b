"""Keep the finished parts of an annotation in a folder, so that a later run can continue it.

Beside the target stands ``.<name>.fer-job/``. In it, part after part of the annotated video with
its rows of the table and the state in which the analysis was left; the part's ``.json`` is
written last, and only a part that has it counts. The next run continues after the last part.
When all parts are there they are joined, the results are moved to their places and the folder is
removed.
"""

import json
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, cast

import numpy as np

from fer_core.errors import AnnotationError
from fer_core.state import State
from fer_core.system.file_lock import FileLock
from fer_core.system.files import NewFile
from fer_core.video.encoder import PART_FORMAT

UNFINISHED: Final = "result-"
"""How the names of results begin while they are written in the folder."""

_LOCK: Final = "lock"
_JOB: Final = "job.json"
_COMPLETION: Final = "completion.json"


@dataclass(frozen=True, slots=True)
class Part:
    """A finished part of the result.

    Attributes:
        number: From 0.
        first_frame: Number in the file of its first frame.
        frames: How many frames it has.
        first_ticks: Time of its first frame on the container's clock, in its time base.
        end_ticks: When its last frame ends, as far as the file says.
        bytes: Sizes of its files by suffix, so that a damaged one is noticed.
    """

    number: int
    first_frame: int
    frames: int
    first_ticks: int
    end_ticks: int
    bytes: Mapping[str, int]

    @property
    def next_frame(self) -> int:
        """Number in the file of the frame after its last one."""
        return self.first_frame + self.frames


@dataclass(frozen=True, slots=True)
class Completion:
    """What is known when the last frame that is wanted has been read.

    Attributes:
        parts: How many parts there are.
        corrupt: How many packets could not be decoded.
        repaired: How many frames had no time, or an earlier one than the frame before.
    """

    parts: int
    corrupt: int
    repaired: int


class Journal:
    """The folder of one job, locked while it is open.

    Args:
        target: The job's main result, beside which the folder stands.

    Attributes:
        folder: The folder.
        parts: The finished parts in order, those of an earlier run included.
        completion: See `Completion`; None as long as parts are missing.
    """

    def __init__(self, target: Path) -> None:
        self.folder = journal_folder(target)
        self.parts: list[Part] = []
        self.completion: Completion | None = None
        self.folder.mkdir(exist_ok=True)
        try:
            self._lock = FileLock(self.folder / _LOCK)
        except BlockingIOError as error:
            raise AnnotationError(f"{target.name} is being written by another run.") from error
        self._read()

    def begin(self, signature: Mapping[str, Any]) -> None:
        """Start a new run; the parts of an earlier one are removed.

        Args:
            signature: Everything that the result depends on; JSON.
        """
        self.parts = []
        self.completion = None
        for path in self.folder.iterdir():
            if path.name != _LOCK:
                path.unlink()
        _write_json(self.folder / _JOB, signature)

    def resume(self, signature: Mapping[str, Any]) -> None:
        """Continue an earlier run; where there is none, start a new one.

        Raises:
            AnnotationError: Its file, model or settings were others.
        """
        known = self._signature()
        if known is None:
            self.begin(signature)
            return
        different = _differences(known, signature)
        if different:
            raise AnnotationError(
                f"The unfinished run in {self.folder.name} differs in: {', '.join(different)}. "
                "Start again without --resume, or with --overwrite."
            )

    def fits(self, signature: Mapping[str, Any]) -> bool:
        """Whether there is an earlier run with this signature."""
        known = self._signature()
        return known is not None and not _differences(known, signature)

    def _signature(self) -> dict[str, Any] | None:
        try:
            return json.loads((self.folder / _JOB).read_text("utf-8"))
        except (OSError, ValueError):
            return None

    def path(self, number: int, suffix: str) -> Path:
        """Return the path of a file of a part."""
        return self.folder / f"part-{number:05}.{suffix}"

    def video(self, number: int) -> Path:
        """Return the path of a part's video."""
        return self.path(number, PART_FORMAT)

    def rows(self, number: int) -> Path:
        """Return the path of a part's rows."""
        return self.path(number, "csv")

    def commit(
        self, first_frame: int, frames: int, first_ticks: int, end_ticks: int, state: State
    ) -> None:
        """Add the next part, whose rows and, where wanted, video are written.

        Args:
            first_frame: See `Part`, as the next three.
            frames: See above.
            first_ticks: See above.
            end_ticks: See above.
            state: What the analysis of the frames after it needs.
        """
        number = len(self.parts)
        with NewFile(self.path(number, "npz")) as file:
            np.savez(file, allow_pickle=False, **cast("Any", dict(state)))
        part = Part(number, first_frame, frames, first_ticks, end_ticks, self._sizes(number))
        _write_json(self.path(number, "json"), asdict(part))
        self.parts.append(part)

    def complete(self, corrupt: int, repaired: int) -> None:
        """Record that the last part has been added; see `Completion`."""
        completion = Completion(len(self.parts), corrupt, repaired)
        _write_json(self.folder / _COMPLETION, asdict(completion))
        self.completion = completion

    def state(self) -> State:
        """Return the state of the analysis after the last part."""
        path = self.path(self.parts[-1].number, "npz")
        with np.load(path, allow_pickle=False) as arrays:
            return {name: arrays[name] for name in arrays.files}

    def close(self) -> None:
        """Leave the folder to another run, without unfinished results: the disk may be full."""
        for path in self.folder.glob(f"{UNFINISHED}*"):
            path.unlink()
        self._lock.release()

    def remove(self) -> None:
        """Remove the folder."""
        self._lock.release()
        shutil.rmtree(self.folder)

    def _sizes(self, number: int) -> dict[str, int]:
        paths = {suffix: self.path(number, suffix) for suffix in (PART_FORMAT, "csv", "npz")}
        return {suffix: path.stat().st_size for suffix, path in paths.items() if path.exists()}

    def _read(self) -> None:
        """Read the parts of an earlier run."""
        while (part := self._read_part(len(self.parts))) is not None:
            self.parts.append(part)
        try:
            text = (self.folder / _COMPLETION).read_text("utf-8")
            completion = Completion(**json.loads(text))
        except (OSError, ValueError, TypeError):
            return
        if completion.parts == len(self.parts):
            self.completion = completion

    def _read_part(self, number: int) -> Part | None:
        try:
            part = Part(**json.loads(self.path(number, "json").read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return None
        return part if self._sizes(number) == part.bytes else None


def journal_folder(target: Path) -> Path:
    """Return the folder of a job's journal, whether it exists or not."""
    return target.with_name(f".{target.name}.fer-job")


def _differences(known: Mapping[str, Any], signature: Mapping[str, Any]) -> list[str]:
    wanted = json.loads(json.dumps(signature))
    return sorted(key for key in {*known, *wanted} if known.get(key) != wanted.get(key))


def _write_json(path: Path, content: Mapping[str, Any]) -> None:
    with NewFile(path) as file:
        file.write(json.dumps(content, indent=1).encode("utf-8"))

"""The folder that keeps the finished parts of an annotation until its results are written.

Beside the target stands ``.<name>.fer-job/``. In it, part after part of the annotated video with
its rows of the table and the state of the analysis at its end; the part's ``.json`` is written
last, by renaming, with the checksums of the others. The next run begins after the last part; a
part between whole ones that was damaged since is computed again, and only that one. When all is
done the parts are joined, the results renamed, the folder removed.
"""

import hashlib
import json
import shutil
import stat
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, cast

import numpy as np

from fer_core.errors import AnnotationError
from fer_core.phrases import Phrase
from fer_core.state import State
from fer_core.system.file_lock import FileLock
from fer_core.system.files import NewFile
from fer_core.system.json_file import read_json
from fer_core.video.encoder import PART_FORMAT

UNFINISHED: Final = "result-"
"""How the names of results begin while they are written in the folder."""

_VERSION: Final = 6
"""Of the files in the folder; 1 had sizes in place of checksums, 2 neither areas of lost
faces nor ``confidence_smoothed``, 3 another state of the face finder, 4 another way of encoding."""

_LOCK: Final = "lock"
_JOB: Final = "job.json"
_COMPLETION: Final = "completion.json"
_RESULTS: Final = "results.json"


@dataclass(frozen=True, slots=True)
class Part:
    """A finished part of the result.

    Attributes:
        number: From 0.
        first_frame: Number in the file of its first frame.
        frames: How many frames it has.
        first_ticks: Time of its first frame on the container's clock, in its time base.
        end_ticks: When its last frame ends, as far as the file says.
        sha256: Checksums of its files by suffix, so that a damaged one is noticed; empty where
            the part's own description was lost.
        continues: Whether the state of the analysis at its end is kept. It is not where the
            frames ended before the part did.
    """

    number: int
    first_frame: int
    frames: int
    first_ticks: int
    end_ticks: int
    sha256: Mapping[str, str]
    continues: bool = True

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
        folder: The folder, where it stands elsewhere.

    Attributes:
        folder: The folder.
        parts: The parts in order, those of an earlier run included. The last one is whole.
        damaged: Numbers of those parts that are not whole and must be computed again, rising.
        completion: What was learned at the end, or None as long as parts are missing there.
    """

    def __init__(self, target: Path, folder: Path | None = None) -> None:
        self.folder = journal_folder(target) if folder is None else folder
        self.parts: list[Part] = []
        self.damaged: list[int] = []
        self.completion: Completion | None = None
        self.folder.mkdir(exist_ok=True)
        try:
            self._lock = FileLock(self.folder / _LOCK)
        except BlockingIOError as error:
            raise AnnotationError(
                "{name} is being written by another run.", name=target.name
            ) from error
        self._remove_foreign()
        self._read()

    def begin(self, signature: Mapping[str, Any]) -> None:
        """Start a new run; the parts of an earlier one are removed.

        Args:
            signature: Everything that the result depends on; JSON.
        """
        self.parts = []
        self.damaged = []
        self.completion = None
        self._clear(_LOCK)
        _write_json(self.folder / _JOB, {"version": _VERSION, "signature": signature})

    def resume(self, signature: Mapping[str, Any]) -> None:
        """Continue an earlier run; where there is none, start a new one.

        Raises:
            AnnotationError: They were made from another file, model or other settings, by
                another version of the program, or it cannot be read how. They are kept.
        """
        known = self._job()
        if known is None and not self.has_parts():
            self.begin(signature)
            return
        refusal = _refusal(known, signature)
        if refusal:
            raise AnnotationError(
                "What is kept in {name} cannot be resumed: {refusal}. Start anew without "
                "--resume, or with --overwrite.",
                name=self.folder.name,
                refusal=refusal,
            )

    def fits(self, signature: Mapping[str, Any]) -> bool:
        """Whether an earlier run left something that was made in the same way."""
        known = self._job()
        return known is not None and not _refusal(known, signature)

    def _job(self) -> dict[str, Any] | None:
        return _read_object(self.folder / _JOB)

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
        self,
        number: int,
        first_frame: int,
        frames: int,
        first_ticks: int,
        end_ticks: int,
        state: State,
        *,
        continues: bool,
    ) -> None:
        """Make a part count, whose rows and, where wanted, video are written and flushed.

        Args:
            number: See `Part`, as the next four: that of a damaged part, or the next one.
            first_frame: See above.
            frames: See above.
            first_ticks: See above.
            end_ticks: See above.
            state: What the analysis of the frames after it needs, and what is known of its faces.
            continues: See `Part`.
        """
        with NewFile(self.path(number, "npz")) as file:
            np.savez(file, allow_pickle=False, **cast("Any", dict(state)))
        sums = self._checksums(number)
        part = Part(number, first_frame, frames, first_ticks, end_ticks, sums, continues)
        _write_json(self.path(number, "json"), asdict(part))
        if number < len(self.parts):
            self.parts[number] = part
            self.damaged.remove(number)
        else:
            self.parts.append(part)

    def complete(self, corrupt: int, repaired: int) -> None:
        """Note that no part comes after those that are there; see `Completion`."""
        completion = Completion(len(self.parts), corrupt, repaired)
        _write_json(self.folder / _COMPLETION, asdict(completion))
        self.completion = completion

    def note_results(self, names: Mapping[str, Path]) -> None:
        """Note the checksums of finished results before they get their places.

        A run that is killed after that finds results that exist, and knows them for its own; see
        `known_results`.

        Args:
            names: Files in the folder, by the name that each will have.
        """
        sums = {name: _checksum(path) for name, path in names.items()}
        _write_json(self.folder / _RESULTS, sums)

    def state(self, number: int) -> State:
        """Return the state of the analysis at the end of a part that is whole."""
        with np.load(self.path(number, "npz"), allow_pickle=False) as arrays:
            return {name: arrays[name] for name in arrays.files}

    def has_parts(self) -> bool:
        """Whether any part is in the folder, also one of another version of the program."""
        return any(self.folder.glob("part-*.json")) or any(self.folder.glob("piece-*"))

    def close(self) -> None:
        """Leave the folder to another run, without unfinished results: the disk may be full."""
        for path in self.folder.glob(f"{UNFINISHED}*"):
            path.unlink()
        self._lock.release()

    def remove(self) -> None:
        """Remove the folder; a run that is killed meanwhile is resumed as one killed before."""
        self._lock.release()
        # The results are known as the run's own as long as anything else is there.
        self._clear(_JOB, _RESULTS)
        for name in (_JOB, _RESULTS):
            (self.folder / name).unlink(missing_ok=True)
        self.folder.rmdir()

    def _clear(self, *kept: str) -> None:
        """Remove everything from the folder but files of some names."""
        for path in list(self.folder.iterdir()):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)  # a piece of a file that was split
            elif path.name not in kept:
                path.unlink()

    def _remove_foreign(self) -> None:
        """Remove pipes, links and the like: reading or replacing one reaches something else."""
        for path in self.folder.iterdir():
            mode = path.lstat().st_mode
            if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
                path.unlink()

    def _checksums(self, number: int) -> dict[str, str]:
        paths = {suffix: self.path(number, suffix) for suffix in (PART_FORMAT, "csv", "npz")}
        return {suffix: _checksum(path) for suffix, path in paths.items() if path.is_file()}

    def _read(self) -> None:
        """Find out what an earlier run left, and whether it is whole."""
        described = [
            part
            for path in self.folder.glob("part-*.json")
            if (part := _read_part(path)) is not None
        ]
        by_number = {part.number: part for part in described}
        parts: list[Part] = []
        for number in range(max(by_number, default=-1) + 1):
            first = parts[-1].next_frame if parts else 0
            part = by_number.get(number)
            if part is None:
                # Where it ends is where the next one that is described begins.
                after = min(n for n in by_number if n > number)
                if after != number + 1:
                    # Two in a row without a description: where one ends is not known.
                    break
                part = Part(number, first, by_number[after].first_frame - first, 0, 0, {})
            parts.append(part)
        whole = [bool(part.sha256) and self._is_whole(part) for part in parts]
        while whole and not whole[-1]:
            whole.pop()
        completion = self._read_completion()
        if completion is not None and completion.parts == len(whole):
            self.completion = completion
        else:
            # A run that was killed before it could note that no part comes after its last one.
            while whole and not (whole[-1] and parts[len(whole) - 1].continues):
                whole.pop()
        self.parts = parts[: len(whole)]
        self.damaged = [number for number, good in enumerate(whole) if not good]

    def _read_completion(self) -> Completion | None:
        try:
            return Completion(**(_read_object(self.folder / _COMPLETION) or {}))
        except TypeError:
            return None

    def _is_whole(self, part: Part) -> bool:
        try:
            return self._checksums(part.number) == part.sha256
        except OSError:
            # A disk that cannot read it has lost it.
            return False


def journal_folder(target: Path) -> Path:
    """Return the folder of a job's journal, whether it exists or not."""
    return target.with_name(f".{target.name}.fer-job")


def known_results(target: Path) -> Mapping[str, str]:
    """Return the checksums of results that an earlier run finished, by their names.

    They stand in the journal of that target until it is removed, which comes last.
    """
    return _read_object(journal_folder(target) / _RESULTS) or {}


def is_known_result(path: Path, known: Mapping[str, str]) -> bool:
    """Whether a file is one of `known_results`, unchanged."""
    return path.name in known and _checksum(path) == known[path.name]


def _refusal(known: Mapping[str, Any] | None, signature: Mapping[str, Any]) -> Phrase | None:
    """Why what is kept does not fit, as part of a sentence; None where it does."""
    if known is None:
        return Phrase("the description of how it was made is damaged")
    if known.get("version") != _VERSION or not isinstance(known.get("signature"), dict):
        return Phrase("it was made by another version of this program")
    made, wanted = known["signature"], json.loads(json.dumps(signature))
    different = sorted(key for key in {*made, *wanted} if made.get(key) != wanted.get(key))
    if not different:
        return None
    return Phrase("it was made otherwise (different: {names})", names=", ".join(different))


def _read_part(path: Path) -> Part | None:
    try:
        part = Part(**(_read_object(path) or {}))
    except TypeError:
        return None
    numbers = (part.number, part.first_frame, part.frames, part.first_ticks, part.end_ticks)
    fits = (
        all(type(number) is int for number in numbers)
        and isinstance(part.sha256, dict)
        and type(part.continues) is bool
    )
    return part if fits and path.stem == f"part-{part.number:05}" else None


def _checksum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _read_object(path: Path) -> dict[str, Any] | None:
    """Return the JSON object in a file, or None where there is none that can be read."""
    try:
        content = read_json(path)
    except (OSError, ValueError):
        return None
    return cast("dict[str, Any]", content) if isinstance(content, dict) else None


def _write_json(path: Path, content: Mapping[str, Any]) -> None:
    with NewFile(path) as file:
        file.write(json.dumps(content, indent=1).encode("utf-8"))

"""What must hold after every case, whatever was broken."""

import csv
import fnmatch
import hashlib
import json
import os
import re
import stat
from pathlib import Path

import av
import onnx
from PIL import Image

from tests.faults.fault import Fault, Place, Step
from tests.faults.process import Ended

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

Snapshot = dict[str, str]
"""Content of each file below a folder by its relative name: its checksum or its kind."""


def snapshot(folder: Path) -> Snapshot:
    """Look at every file and folder, without opening what is no regular file."""
    found: Snapshot = {}
    for parent, folders, names in os.walk(os.fsencode(folder)):
        for raw in [*folders, *names]:
            path = Path(os.fsdecode(os.path.join(parent, raw)))
            name = path.relative_to(folder).as_posix()
            mode = path.lstat().st_mode
            if stat.S_ISREG(mode):
                found[name] = hashlib.sha256(path.read_bytes()).hexdigest()
            elif stat.S_ISLNK(mode):
                found[name] = f"link to {os.readlink(path)}"
            else:
                found[name] = f"kind {stat.S_IFMT(mode)}"
    return found


def check_step(step: Step, ended: Ended) -> None:
    """No traceback, no hang, the right exit code, the right words."""
    said = (
        f"\n--- {' '.join(step.arguments)} ended with {ended.code} and said:\n{ended.text[-3000:]}"
    )
    assert not ended.hung, f"the program hung{said}"
    if ended.disturbed and ended.code == -(step.interrupt.signal if step.interrupt else 0):
        return  # killed as wanted
    assert "Traceback" not in ended.text, f"a traceback{said}"
    assert "--debug shows where" not in ended.text, f"an exception that nobody foresaw{said}"
    assert "Exception ignored" not in ended.text, f"an exception that nobody handled{said}"
    assert not _CONTROL.search(ended.text), f"control characters{said}"
    wanted = (*step.exit, 130) if ended.disturbed else step.exit
    assert ended.code in wanted, f"exit code {ended.code}, not {wanted}{said}"
    assert re.search(step.says, ended.text, re.IGNORECASE | re.DOTALL), (
        f"does not say {step.says!r}{said}"
    )


def check_inputs(fault: Fault, before: Snapshot, after: Snapshot) -> None:
    """Everything that was there is there, as it was."""
    for name, content in before.items():
        if not _matches(name, fault.changes):
            assert after.get(name) == content, f"{name!r} was changed or removed"


def check_results(
    fault: Fault, place: Place, before: Snapshot, after: Snapshot, code: int, said: str
) -> None:
    """What is new is wanted and whole; nothing else is left but what the program names."""
    new = [name for name, content in after.items() if before.get(name) != content]
    results = fault.results if code == 0 or fault.partial else ()
    for name in results:
        assert name in after, f"{name} is missing; there are {sorted(after)}"
    for name in new:
        path = place.folder / name
        if _matches(name, fault.leaves) or path.is_dir() or _is_kept(path, said):
            continue
        assert name in results, f"{name!r} was left behind"
        check_whole(path)
    folders = [n for n in new if (place.folder / n).is_dir()]
    for name in folders:
        holds_result = any(wanted.startswith(f"{name}/") for wanted in (*results, *fault.leaves))
        kept = any(_is_kept(path, said) for path in (place.folder / name).rglob("*"))
        known = holds_result or kept or _matches(name, fault.leaves)
        assert known, f"the folder {name!r} was left behind"


def _is_kept(path: Path, said: str) -> bool:
    """Whether a file is of a journal with a whole part, which the program has named."""
    of_journal = path.parent.name.endswith(".fer-job")
    return of_journal and "--resume" in said and any(path.parent.glob("part-*.json"))


def check_whole(path: Path) -> None:
    """A file has all that its ending promises."""
    content = path.read_bytes()
    assert content, f"{path.name} is empty"
    ending = path.suffix.lower()
    if ending in (".mp4", ".mkv", ".mov", ".webm"):
        with av.open(str(path.resolve())) as container:
            stream = container.streams.video[0]
            assert sum(1 for _ in container.decode(stream)) > 0, f"{path.name} has no frames"
    elif ending == ".csv":
        assert content.endswith(b"\n"), f"{path.name} ends within a row"
        rows = list(csv.reader(content.decode("utf-8-sig").splitlines()))
        assert len({len(row) for row in rows}) == 1, f"{path.name} has rows of several lengths"
    elif ending == ".json":
        json.loads(content)
    elif ending == ".jsonl":
        assert content.endswith(b"\n")
        for line in content.splitlines():
            json.loads(line)
    elif ending in (".png", ".jpg"):
        with Image.open(path) as image:
            image.load()
    elif ending == ".onnx":
        onnx.checker.check_model(onnx.load(str(path)))
    else:
        raise AssertionError(f"{path.name} is of a kind that the campaign does not know")


def _matches(name: str, patterns: tuple[str, ...] | list[str]) -> bool:
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns)

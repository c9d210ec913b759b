"""Run folders whose files are damaged."""

import io
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

import numpy as np

from tests.faults.fault import Fault, Place, Step
from tests.faults.media import DAMAGES
from tests.faults.supply import ROOT, Supply, environment

_RECIPE: Final = ROOT / "training" / "recipes" / "cnn-baseline.toml"


def _run_folder(place: Place, name: str, content: bytes) -> None:
    place.copy("fer2013.csv")
    folder = place.folder / "run"
    folder.mkdir()
    (folder / "recipe.toml").write_bytes(_RECIPE.read_bytes())
    (folder / name).write_bytes(content)


def _call(*arguments: str) -> Step:
    return Step(arguments, program="training", exit=(1, 2), says=r"\w{3}")


def _content(damage: Callable[[bytes], bytes]) -> bytes:
    return damage(Path(_RECIPE).read_bytes())


def _finished(supply: Supply) -> Path:
    """Return the folder of a run of one epoch, which is trained when it is first asked for."""
    folder = supply.folder / "run"
    if not folder.exists():
        call = ["fit", "cnn-baseline", "--data", "fer2013.csv", "--out", "run", "--set", "epochs=1"]
        subprocess.run(
            [sys.executable, "-m", "training", *call],
            cwd=supply.folder,
            env=environment(supply.folder / "home"),
            capture_output=True,
            timeout=300,
            check=True,
        )
    return folder


def _copied_run(place: Place, name: str, damage: Callable[[bytes], bytes]) -> None:
    place.copy("fer2013.csv")
    shutil.copytree(_finished(place.supply), place.folder / "run")
    path = place.folder / "run" / name
    path.write_bytes(damage(path.read_bytes()))


def _flip_middle(content: bytes) -> bytes:
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 16]) + content[middle + 1 :]


def _arrays(change: Callable[[dict[str, Any]], None]) -> Callable[[bytes], bytes]:
    """Make a damage that keeps the file a whole archive, with other arrays in it."""

    def damage(content: bytes) -> bytes:
        with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
            known: dict[str, Any] = dict(arrays)
        change(known)
        written = io.BytesIO()
        np.savez(written, **known)
        return written.getvalue()

    return damage


def _no_numbers(arrays: dict[str, Any]) -> None:
    arrays["weights/0000"] = np.full_like(arrays["weights/0000"], np.nan)


def _other_shape(arrays: dict[str, Any]) -> None:
    arrays["weights/0000"] = arrays["weights/0000"][:1]


def _one_missing(arrays: dict[str, Any]) -> None:
    del arrays["weights/0000"]


def _words(arrays: dict[str, Any]) -> None:
    arrays["weights/0000"] = np.array("words")


def _more_epochs(arrays: dict[str, Any]) -> None:
    small = json.loads(arrays["small"].tobytes())
    arrays["small"] = np.frombuffer(json.dumps({**small, "epoch": 7}).encode(), np.uint8)


_PLAUSIBLE: Final[dict[str, tuple[str, str, Callable[[bytes], bytes]]]] = {
    "middle-bit": ("checkpoint.npz", "has a wrong bit in its middle", _flip_middle),
    "middle-cut": ("checkpoint.npz", "ends in its middle", DAMAGES["half"][1]),
    "not-finite": ("checkpoint.npz", "holds weights that are no numbers", _arrays(_no_numbers)),
    "other-shape": ("checkpoint.npz", "holds weights of another shape", _arrays(_other_shape)),
    "one-missing": ("checkpoint.npz", "lacks weights", _arrays(_one_missing)),
    "words": ("checkpoint.npz", "holds words in place of weights", _arrays(_words)),
    "epochs": ("checkpoint.npz", "states more epochs than it has rows", _arrays(_more_epochs)),
    "model-middle-bit": ("model.keras", "has a wrong bit in its middle", _flip_middle),
    "model-middle-cut": ("model.keras", "ends in its middle", DAMAGES["half"][1]),
}
_RESUME: Final = (
    *("fit", "cnn-baseline", "--data", "fer2013.csv", "--out", "run", "--resume"),
    *("--set", "epochs=2"),
)
_EVALUATE: Final = ("evaluate", "run", "--data", "fer2013.csv")

FAULTS: Final = (
    *(
        Fault(
            name=f"checkpoint-real-{key}",
            area="Checkpoints",
            broken=f"{name} of a finished run {broken}",
            prepare=partial(_copied_run, name=name, damage=damage),
            steps=(_call(*(_EVALUATE if name == "model.keras" else _RESUME)),),
            leaves=("run/lock",),
            seconds=20,
        )
        for key, (name, broken, damage) in _PLAUSIBLE.items()
    ),
    *(
        Fault(
            name=f"checkpoint-{command}-{name.replace('.', '-')}-{key}",
            area="Checkpoints",
            broken=f"{name} {DAMAGES[key][0]}; then {command}",
            prepare=partial(_run_folder, name=name, content=_content(DAMAGES[key][1])),
            steps=(_call(*arguments),),
            leaves=("run/lock",),
            seconds=10,
        )
        for command, name, arguments in (
            (
                "fit",
                "checkpoint.npz",
                ("fit", "cnn-baseline", "--data", "fer2013.csv", "--out", "run", "--resume"),
            ),
            (
                "export",
                "model.keras",
                ("export", "run", "-o", "model.onnx"),
            ),
            (
                "evaluate",
                "model.keras",
                ("evaluate", "run", "--data", "fer2013.csv"),
            ),
        )
        for key in ("empty", "half", "zeroed", "text")
    ),
)

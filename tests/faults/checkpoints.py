"""Run folders whose files are damaged."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from tests.faults.fault import Fault, Place, Step
from tests.faults.media import DAMAGES
from tests.faults.supply import ROOT

_RECIPE: Final = ROOT / "training" / "recipes" / "cnn-baseline.toml"


def _run_folder(place: Place, name: str, content: bytes) -> None:
    place.copy("fer2013.csv")
    folder = place.folder / "run"
    folder.mkdir()
    (folder / "recipe.toml").write_bytes(_RECIPE.read_bytes())
    (folder / name).write_bytes(content)


def _call(*arguments: str) -> Step:
    return Step(arguments, program="training", exit=(1,), says=r"\w{3}")


def _content(damage: Callable[[bytes], bytes]) -> bytes:
    return damage(Path(_RECIPE).read_bytes())


FAULTS: Final = tuple(
    Fault(
        name=f"checkpoint-{command}-{name.replace('.', '-')}-{key}",
        area="Checkpoints",
        broken=f"{name} {DAMAGES[key][0]}; then {command}",
        prepare=partial(_run_folder, name=name, content=_content(DAMAGES[key][1])),
        steps=(_call(*arguments),),
        leaves=("run/*",),
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
)

"""Model files that are damaged, foreign, or break their contract."""

import json
import signal
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

import onnx
from onnx import TensorProto

from tests.faults.fault import Fault, Interrupt, Place, Step, annotate
from tests.faults.media import DAMAGES
from tests.support.models import make_foreign_model, make_model

_BREACHES: Final[dict[str, dict[str, Any]]] = {
    "no-card": {"card": None},
    "card-no-json": {"card": "{"},
    "card-list": {"card": "[]"},
    "card-null": {"card": "null"},
    "card-empty-object": {"card": "{}"},
    "card-nested": {"card": "[" * 100_000},
    "card-huge-number": {"card": '{"schema": 1e400}'},
    "card-lone-surrogate": {"card": '{"name": "\\ud800"}'},
    "card-escape": {"card": '{"name": "\\u001b[31m"}'},
    "input-name": {"input_name": "x"},
    "input-type": {"input_type": TensorProto.FLOAT},
    "input-size": {"input_shape": ("n", 64, 64, 1)},
    "input-batch": {"input_shape": (1, 48, 48, 1)},
    "output-name": {"output_name": "y"},
    "output-classes": {"classes": 5},
    "no-probabilities": {"ending": "Identity"},
    "negative": {"ending": "Neg"},
    "huge": {"ending": "Exp"},
    "not-a-number": {"ending": "Log"},
}


def _broken(place: Place, make: Callable[[Path], object]) -> None:
    place.copy("clip.mp4", "in.mp4")
    make(place.folder / "bad.onnx")


def _added(place: Place, make: Callable[[Path], object]) -> None:
    folder = place.home / "data" / "models"
    folder.mkdir(parents=True)
    make(folder / "bad.onnx")


def _damaged(path: Path, change: Callable[[bytes], bytes]) -> None:
    make_model(path)
    path.write_bytes(change(path.read_bytes()))


def _external(path: Path) -> None:
    make_model(path)
    onnx.save_model(
        onnx.load(str(path)),
        str(path),
        save_as_external_data=True,
        location="weights.bin",
        size_threshold=0,
    )
    path.with_name("weights.bin").unlink()


def _one_label(path: Path) -> None:
    make_model(path)
    model = onnx.load(str(path))
    (entry,) = (entry for entry in model.metadata_props if entry.key == "card")
    entry.value = json.dumps({**json.loads(entry.value), "labels": ["happy"]})
    onnx.save(model, str(path))


_MAKERS: Final[dict[str, tuple[str, Callable[[Path], object]]]] = {
    **{
        key: (f"breaks its contract: {key.replace('-', ' ')}", partial(make_model, **breach))
        for key, breach in _BREACHES.items()
    },
    **{
        key: (f"{DAMAGES[key][0]}", partial(_damaged, change=DAMAGES[key][1]))
        for key in ("empty", "one-byte", "half", "zeroed", "text", "no-head")
    },
    "one-label": ("breaks its contract: one label", _one_label),
    "foreign": ("has nothing to do with faces", make_foreign_model),
    "external": ("lacks the file of its weights", _external),
    "folder": ("is a folder", Path.mkdir),
    "link-loop": ("is a link to itself", lambda path: path.symlink_to(path.name)),
    "zero-device": ("is a device without end", lambda path: path.symlink_to("/dev/zero")),
    "null-device": ("is an empty device", lambda path: path.symlink_to("/dev/null")),
    "missing": ("is not there", lambda path: None),
}

FAULTS: Final = (
    Fault(
        name="model-endless",
        area="Models",
        broken="the model holds a loop without end",
        prepare=partial(_broken, make=partial(make_model, endless=True)),
        steps=(
            annotate(
                "in.mp4", "-o", "out/", model="bad.onnx", exit=(1,), says=r"bad.*(answer|finish)"
            ),
        ),
        seconds=16,
    ),
    Fault(
        name="model-added-endless",
        area="Models",
        broken="a model of the user's own folder holds a loop without end",
        prepare=partial(_added, make=partial(make_model, endless=True)),
        steps=(Step(("models",), exit=(1,), says=r"bad.*(answer|finish)"),),
        seconds=16,
    ),
    *(
        Fault(
            name=f"model-endless-{name}",
            area="Models",
            broken=f"the program is ended by {name} while a model without end is tried",
            prepare=partial(_broken, make=partial(make_model, endless=True)),
            steps=(
                annotate(
                    "in.mp4",
                    "-o",
                    "out/",
                    model="bad.onnx",
                    exit=(1,),
                    interrupt=Interrupt(number, wait=3.0),
                ),
            ),
            seconds=16,
        )
        for name, number in (("kill", signal.SIGKILL), ("terminate", signal.SIGTERM))
    ),
    *(
        Fault(
            name=f"model-{key}",
            area="Models",
            broken=f"the model {broken}",
            prepare=partial(_broken, make=make),
            steps=(annotate("in.mp4", "-o", "out/", model="bad.onnx", exit=(1,), says="bad"),),
        )
        for key, (broken, make) in _MAKERS.items()
    ),
    *(
        Fault(
            name=f"model-added-{key}",
            area="Models",
            broken=f"a model of the user's own folder {_MAKERS[key][0]}",
            prepare=partial(_added, make=_MAKERS[key][1]),
            steps=(Step(("models",), exit=(0, 1)),),
        )
        for key in ("no-card", "card-escape", "empty", "text", "foreign", "folder", "link-loop")
    ),
)

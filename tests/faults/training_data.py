"""Data sets and recipes for training that are damaged."""

import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from tests.faults.fault import Fault, Place, Step
from tests.faults.media import DAMAGES

_LINE: Final = b"0," + b" ".join([b"65541"] * 2304) + b",Training\n"
_HEAD: Final = b"emotion,pixels,Usage\n"

_CSV: Final[dict[str, Callable[[bytes], bytes]]] = {
    **{
        key: DAMAGES[key][1]
        for key in ("empty", "one-byte", "head-only", "half", "zeroed", "flipped", "text", "page")
    },
    "pixel-range": lambda content: _HEAD + _LINE,
    "pixel-negative": lambda content: _HEAD + _LINE.replace(b"65541", b"-1"),
    "pixel-words": lambda content: _HEAD + _LINE.replace(b"65541", b"x"),
    "pixel-float": lambda content: _HEAD + _LINE.replace(b"65541", b"1e400"),
    "few-pixels": lambda content: _HEAD + b"0,1 2 3,Training\n",
    "emotion-range": lambda content: content.replace(b"\n0,", b"\n77,"),
    "emotion-text": lambda content: content.replace(b"\n0,", b"\nhappy,"),
    "usage": lambda content: content.replace(b"Training", b"../Training"),
    "no-head": lambda content: content.partition(b"\n")[2],
    "head-twice": lambda content: _HEAD + content,
    "quote": lambda content: content + b'0,"',
    "null": lambda content: content.replace(b"Training", b"Tra\0ning", 3),
    "no-utf8": lambda content: content.replace(b"Training", b"Tr\xffining", 3),
    "utf16": lambda content: content.decode().encode("utf-16"),
    "escape": lambda content: content.replace(b"Training", b"\x1b[31mTraining", 3),
    "long-cell": lambda content: _HEAD + b"0," + b"1 " * 200_000 + b",Training\n",
}


def _csv(place: Place, change: Callable[[bytes], bytes]) -> None:
    path = place.copy("fer2013.csv")
    path.write_bytes(change(path.read_bytes()))


def _zip(place: Place, key: str) -> None:
    path = place.folder / "set.zip"
    content = place.supply.path("fer2013.csv").read_bytes()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../fer2013.csv" if key == "outside" else "fer2013.csv", content)
    whole = bytearray(path.read_bytes())
    if key == "encrypted":
        # The flag in both headers says that the content is encrypted.
        whole[6] |= 1
        whole[whole.index(b"PK\x01\x02") + 8] |= 1
    elif key == "cut":
        del whole[len(whole) // 2 :]
    elif key == "content":
        whole[200:240] = bytes(40)
    path.write_bytes(whole)


def _tree(place: Place, make: Callable[[Path], object]) -> None:
    for part in ("train", "test"):
        for emotion in ("angry", "disgust", "fear", "happy", "sad", "surprise", "neutral"):
            place.copy("face.png", f"set/{part}/{emotion}/1.png")
    make(place.folder / "set" / "train" / "happy" / "2.png")


def _recipe(place: Place, content: bytes) -> None:
    place.copy("fer2013.csv")
    (place.folder / "r.toml").write_bytes(content)


def _check(name: str, **step: object) -> Step:
    return Step(("data", name), program="training", exit=(0, 1), **step)  # type: ignore[arg-type]


_FIT: Final = ("fit", "cnn-baseline", "--data", "fer2013.csv", "--out", "run", "--set")

FAULTS: Final = (
    *(
        Fault(
            name=f"data-csv-{key}",
            area="Training data",
            broken=f"fer2013.csv is damaged: {key.replace('-', ' ')}",
            prepare=partial(_csv, change=change),
            steps=(_check("fer2013.csv", says=r"\w{3}"),),
        )
        for key, change in _CSV.items()
    ),
    *(
        Fault(
            name=f"data-zip-{key}",
            area="Training data",
            broken=f"the zip of the data set is broken: {key}",
            prepare=partial(_zip, key=key),
            steps=(_check("set.zip"),),
        )
        for key in ("encrypted", "cut", "content", "outside")
    ),
    *(
        Fault(
            name=f"data-tree-{key}",
            area="Training data",
            broken=f"a picture of the data set is {broken}",
            prepare=partial(_tree, make=make),
            steps=(_check("set"),),
        )
        for key, broken, make in (
            ("empty", "empty", Path.touch),
            ("text", "a text", lambda path: path.write_bytes(b"no picture")),
            ("folder", "a folder", Path.mkdir),
            ("link", "a link to nothing", lambda path: path.symlink_to("gone")),
            ("loop", "a link to itself", lambda path: path.symlink_to(path.name)),
        )
    ),
    *(
        Fault(
            name=f"recipe-{key}",
            area="Training data",
            broken=f"the recipe is broken: {key}",
            prepare=partial(_recipe, content=content),
            steps=(
                Step(
                    ("fit", "r.toml", "--data", "fer2013.csv", "--out", "run"),
                    program="training",
                    exit=(2,),
                    says=r"\w{3}",
                ),
            ),
            seconds=8,
        )
        for key, content in (
            ("empty", b""),
            ("no-utf8", b"title = '\xff'\n"),
            ("no-toml", b"[model\n"),
            ("unknown", b"[model]\nlayers = 3\n"),
        )
    ),
    *(
        Fault(
            name=f"recipe-set-{key}",
            area="Training data",
            broken=f"a value of the recipe is {value}",
            prepare=partial(_recipe, content=b""),
            steps=(Step((*_FIT, value), program="training", exit=(1, 2), says=r"\w{3}"),),
            seconds=8,
        )
        for key, value in (
            ("no-value", "epochs"),
            ("text", "epochs=many"),
            ("unknown", "colour=red"),
            ("architecture", "architecture=nothing"),
            ("labels", "labels=none"),
        )
    ),
)

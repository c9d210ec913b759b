"""Names that other programs trip over; the videos under them are whole."""

import os
from functools import partial
from pathlib import Path
from typing import Final

from tests.faults.fault import Fault, Place, annotate

NAMES: Final = {
    "colon": "2024-01-01T12:30:00.mp4",
    "protocol": "http:localhost.mp4",
    "file-protocol": "file:clip.mp4",
    "pipe-protocol": "pipe:1.mp4",
    "concat-protocol": "concat:a|b.mp4",
    "leading-dash": "-clip.mp4",
    "percent": "100%d-%03d.mp4",
    "brackets": "[red]clip[0].mp4",
    "braces": "{0}{name}.mp4",
    "spaces": "  two  spaces .mp4",
    "line-end": "line\nend.mp4",
    "tab": "tab\there.mp4",
    "escape": "\x1b[31mred\x1b[0m.mp4",
    "title-escape": "\x1b]0;title\x07.mp4",
    "quotes": 'it\'s "so".mp4',
    "dollar": "$HOME $(id) `id`.mp4",
    "tilde": "~clip.mp4",
    "star": "clip*?.mp4",
    "backslash": "a\\b\\c.mp4",
    "accents": "Ünïcödé é.mp4",
    "right-to-left": "אבג\u202egpm.mp4",
    "wide": "顔の動画😀.mp4",
    "long": "n" * 230 + ".mp4",
    "long-wide": "顔" * 75 + ".mp4",
    "dots": "a..b...mp4",
    "comma": "a,b;c.mp4",
    "formula": "=cmd|'A1'.mp4",
    "hash": "a#b?c=d&e.mp4",
    "upper": "CLIP.MP4",
}


def _named(place: Place, name: str) -> None:
    place.copy("clip.mp4", f"in/{name}")


def _fault(key: str, name: str, *, folder: bool) -> Fault:
    stem = name[:-4]
    too_long = len(os.fsencode(name)) > 200
    results = tuple(f"out/{stem}.emotions.{kind}" for kind in ("mp4", "csv", "json"))
    return Fault(
        name=f"name-{key}" + ("-in-folder" if folder else ""),
        area="Names",
        broken=f"a video is called {name if len(name) < 40 else name[:20] + '...'!r}",
        prepare=partial(_named, name=name),
        steps=(
            annotate(
                "in" if folder else f"in/{name}",
                "-o",
                "out",
                # A name may be too long for what the results' names need beside it.
                exit=(0, 1) if too_long else (0,),
            ),
        ),
        results=() if too_long else results,
        leaves=("out/*.emotions.*",) if too_long else (),
    )


def _relative(place: Place, name: str) -> None:
    place.copy("clip.mp4", name)


def _relative_fault(key: str, name: str) -> Fault:
    stem = name[:-4]
    return Fault(
        name=f"name-relative-{key}",
        area="Names",
        broken=f"{name!r} is named without its folder, results go beside it",
        prepare=partial(_relative, name=name),
        steps=(annotate(name),),
        results=tuple(f"{stem}.emotions.{kind}" for kind in ("mp4", "csv", "json")),
    )


def _bytes_name(place: Place) -> None:
    place.copy("clip.mp4", "in/good.mp4")
    (place.folder / "in" / Path(os.fsdecode(b"\xff\xfe.mp4"))).write_bytes(
        place.supply.path("clip.mp4").read_bytes()
    )


FAULTS: Final = (
    *(_fault(key, name, folder=False) for key, name in NAMES.items()),
    *(_fault(key, NAMES[key], folder=True) for key in ("escape", "line-end", "leading-dash")),
    *(
        _relative_fault(key, NAMES[key])
        for key in ("colon", "protocol", "file-protocol", "pipe-protocol", "percent", "hash")
    ),
    Fault(
        name="name-no-utf8-in-folder",
        area="Names",
        broken="a video in a folder has a name that is no UTF-8",
        prepare=_bytes_name,
        steps=(annotate("in", "-o", "out", exit=(0, 1)),),
        results=("out/good.emotions.mp4", "out/good.emotions.csv", "out/good.emotions.json"),
        partial=True,
        leaves=("out/*.emotions.*",),
    ),
)

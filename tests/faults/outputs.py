"""Results that would fall on inputs, on each other, on what exists, or into no folder."""

import os
from collections.abc import Callable
from functools import partial
from typing import Final

from tests.faults.fault import Fault, Place, Step, annotate

_ALL: Final = ("mp4", "csv", "json")


def _plain(place: Place) -> None:
    place.copy("clip.mp4", "in.mp4")


def _with(place: Place, name: str, content: str = "mine\n") -> None:
    _plain(place)
    target = place.folder / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(content, "utf-8")


def _linked(place: Place, hard: bool) -> None:
    _plain(place)
    link = place.folder / "link.mp4"
    if hard:
        os.link(place.folder / "in.mp4", link)
    else:
        link.symlink_to("in.mp4")


def _refused(
    name: str,
    broken: str,
    *arguments: str,
    prepare: Callable[[Place], None] = _plain,
    exit: tuple[int, ...] = (1, 2),
    says: str = r"\w{3}",
) -> Fault:
    return Fault(
        name=f"output-{name}",
        area="Outputs",
        broken=broken,
        prepare=prepare,
        steps=(annotate("in.mp4", *arguments, exit=exit, says=says),),
    )


def _folder(place: Place, name: str) -> None:
    _plain(place)
    (place.folder / name).mkdir(parents=True)


FAULTS: Final = (
    *(
        _refused(
            f"{option.strip('-')}-is-input-{key}",
            f"{option} names the input, as {name}",
            option,
            name,
            *more,
            prepare=_plain,
        )
        for option in ("-o", "--table", "--combined")
        for key, name in (("plain", "in.mp4"), ("dotted", "./x/../in.mp4"), ("dot", "./in.mp4"))
        for more in [() if option == "-o" else ("-o", "out/")]
    ),
    *(
        _refused(
            f"{option.strip('-')}-is-input-{kind}-link{'-overwrite' if more else ''}",
            f"{option} is a {kind} link to the input{' with --overwrite' if more else ''}",
            option,
            "link.mp4",
            *more,
            prepare=partial(_linked, hard=kind == "hard"),
        )
        for option in ("-o", "--combined")
        for kind in ("hard", "soft")
        for more in ((), ("--overwrite",))
    ),
    *(
        _refused(
            f"exists-{name.replace('/', '-').replace('.', '-')}",
            f"{name} exists already",
            *arguments,
            prepare=partial(_with, name=name),
            says="exist",
        )
        for name, arguments in (
            ("in.emotions.mp4", ()),
            ("in.emotions.csv", ()),
            ("in.emotions.json", ()),
            ("in.emotions.segments.csv", ("--segments",)),
            ("v.mp4", ("-o", "v.mp4")),
            ("v.csv", ("-o", "v.mp4")),
            ("t.csv", ("--table", "t.csv")),
            ("all.csv", ("--combined", "all.csv")),
        )
    ),
    *(
        _refused(f"coincide-{key}", f"two results get one name: {' '.join(call)}", *call)
        for key, call in (
            ("table-video", ("-o", "v.mp4", "--table", "v.mp4")),
            ("table-summary", ("-o", "w.mp4", "--table", "w.json")),
            ("combined-video", ("-o", "v.mp4", "--combined", "v.mp4")),
            ("combined-table", ("-o", "v.mp4", "--combined", "v.csv")),
            ("combined-summary", ("-o", "v.mp4", "--combined", "v.json")),
            ("combined-segments", ("-o", "v.mp4", "--segments", "--combined", "v.segments.csv")),
        )
    ),
    *(
        _refused(f"exclude-{key}", f"options exclude each other: {' '.join(call)}", *call)
        for key, call in (
            ("overwrite-skip", ("--overwrite", "--skip-existing")),
            ("overwrite-resume", ("--overwrite", "--resume")),
            ("skip-resume", ("--skip-existing", "--resume")),
        )
    ),
    *(
        _refused(f"kind-{key}", f"a result is of a kind that is not written: {call}", *call)
        for key, call in (
            ("video", ("-o", "v.xyz")),
            ("audio", ("-o", "v.mp3")),
            ("combined", ("--combined", "all.xyz")),
        )
    ),
    *(
        _refused(f"value-{key}", f"an option has a wrong value: {' '.join(call)}", *call, exit=(2,))
        for key, call in (
            ("every-zero", ("--every", "0")),
            ("every-minus", ("--every", "-1")),
            ("every-text", ("--every", "x")),
            ("jobs-zero", ("--jobs", "0")),
            ("start-text", ("--start", "soon")),
            ("end-before-start", ("--start", "5", "--end", "1")),
            ("quality", ("--quality", "best")),
            ("format", ("--format", "xls")),
        )
    ),
    _refused("start-behind", "--start lies behind the end", "--start", "1000", exit=(1,)),
    _refused(
        "folder-is-file",
        "a file stands where the folder should be",
        "-o",
        "out/v.mp4",
        prepare=partial(_with, name="out"),
    ),
    _refused(
        "main-is-folder",
        "a folder bears the video's name",
        prepare=partial(_folder, name="in.emotions.mp4"),
    ),
    _refused(
        "table-is-folder",
        "a folder bears the table's name",
        prepare=partial(_folder, name="in.emotions.csv"),
    ),
    _refused("combined-no-folder", "--combined lies in no folder", "--combined", "no/all.csv"),
    _refused("proc", "results go where nothing can be made", "-o", "/proc/v.mp4"),
    _refused("long", "the result's name is too long", "-o", "n" * 300 + ".mp4"),
    Fault(
        name="output-colon",
        area="Outputs",
        broken="the result's name looks like an address",
        prepare=_plain,
        steps=(annotate("in.mp4", "-o", "http:localhost.mp4"),),
        results=tuple(f"http:localhost.{kind}" for kind in _ALL),
    ),
    *(
        Fault(
            name=f"output-full-stdout-{key}",
            area="Outputs",
            broken=f"what {' '.join(call)} prints goes to a full disk",
            prepare=_plain,
            steps=(Step(call, exit=(1,), says=r"\w{3}", stdout="/dev/full"),),
            results=tuple(f"in.emotions.{kind}" for kind in _ALL),
            partial=key == "annotate",
        )
        for key, call in (
            ("annotate", ("annotate", "in.mp4", "--json", "--model", "{model}")),
            ("models", ("models", "--json")),
        )
    ),
)

"""Settings, queues and folders of the program itself that are damaged."""

import os
import shutil
from functools import partial
from typing import Final

from tests.faults.fault import Fault, Place, Step

_CALL: Final = ("--source", "clip.mp4", "--model", "{model}", "--run-for", "0.3")
_CONTENT: Final[dict[str, bytes]] = {
    "empty": b"",
    "zeroed": bytes(500),
    "noise": bytes(range(256)) * 4,
    "text": b"This is no file of settings.",
    "nested": b"[" * 50_000,
    "numbers": b"[live]\nthreshold=1e400\nsmoothing_seconds=nan\ncamera_width=-1\n",
    "types": b"[General]\nmodel=@ByteArray(x)\nsource=@Invalid()\ntheme=17\nloop=maybe\n",
}
_FILES: Final = {
    "ini": "config/fer-desktop.ini",
    "queue": "data/queue.json",
    "tried": "cache/tried-models.json",
}


def _damaged(place: Place, name: str, content: bytes) -> None:
    place.copy("clip.mp4")
    path = place.home / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _pipe(place: Place, name: str) -> None:
    _damaged(place, name, b"")
    (place.home / name).unlink()
    os.mkfifo(place.home / name)


def _home_is_file(place: Place) -> None:
    place.copy("clip.mp4")
    shutil.rmtree(place.home)
    place.home.write_bytes(b"")


def _plain(place: Place) -> None:
    place.copy("clip.mp4")


FAULTS: Final = (
    *(
        Fault(
            name=f"settings-{file}-{key}",
            area="Settings",
            broken=f"{name} holds {key}",
            prepare=partial(_damaged, name=name, content=content),
            steps=(Step(_CALL),),
            seconds=6,
        )
        for file, name in _FILES.items()
        for key, content in _CONTENT.items()
        if file == "ini" or key in ("empty", "zeroed", "nested", "types")
    ),
    *(
        Fault(
            name=f"settings-pipe-{key}",
            area="Settings",
            broken=f"a pipe stands in place of {name}",
            prepare=partial(_pipe, name=name),
            steps=(Step(_CALL),),
            seconds=6,
        )
        for key, name in {
            **_FILES,
            "log": "log/fer-desktop.log",
            "recording": "data/recordings/1.json",
            "recording-lock": "data/recordings/1.lock",
        }.items()
    ),
    Fault(
        name="settings-home-is-file",
        area="Settings",
        broken="a file stands where the program's folder should be",
        prepare=_home_is_file,
        steps=(Step(_CALL, exit=(0, 1)),),
        seconds=6,
    ),
    *(
        Fault(
            name=f"settings-run-for-{key}",
            area="Settings",
            broken=f"--run-for {value}",
            prepare=_plain,
            steps=(Step((*_CALL[:-1], value), exit=(2,)),),
        )
        for key, value in (("huge", "1e308"), ("nan", "nan"), ("minus", "-1"), ("text", "soon"))
    ),
)

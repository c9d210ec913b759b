"""Pictures and videos that are damaged, or are something else than their name says."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from tests.faults.fault import Fault, Place, annotate

Damage = Callable[[bytes], bytes]

DAMAGES: Final[dict[str, tuple[str, Damage]]] = {
    "empty": ("has no byte", lambda _: b""),
    "one-byte": ("has one byte", lambda content: content[:1]),
    "head-only": ("ends after 64 bytes", lambda content: content[:64]),
    "tenth": ("ends after a tenth", lambda content: content[: len(content) // 10]),
    "half": ("ends in its middle", lambda content: content[: len(content) // 2]),
    "last-byte": ("lacks its last byte", lambda content: content[:-1]),
    "no-head": ("lacks its first 64 bytes", lambda content: content[64:]),
    "zeroed": ("was zeroed by a power cut", lambda content: bytes(len(content))),
    "zeroed-end": (
        "is zero from its middle on",
        lambda content: content[: len(content) // 2] + bytes(len(content) - len(content) // 2),
    ),
    "zeroed-middle": (
        "has zeros in its middle",
        lambda content: (
            content[: len(content) // 3] + bytes(999) + content[len(content) // 3 + 999 :]
        ),
    ),
    "flipped": (
        "has one wrong bit in every hundredth byte",
        lambda content: bytes(b ^ (1 if n % 100 == 50 else 0) for n, b in enumerate(content)),
    ),
    "doubled": ("is there twice, one after the other", lambda content: content * 2),
    "text": ("is a text", lambda _: b"This is no video.\n" * 40),
    "page": ("is a page of a web server", lambda _: b"<!DOCTYPE html><title>404</title>" * 9),
    "playlist": (
        "is a playlist of addresses",
        lambda _: b"#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.2:9/a.ts\n",
    ),
    "concat": ("is a list of other files", lambda _: b"ffconcat version 1.0\nfile /etc/passwd\n"),
}


def _damaged(place: Place, name: str, damage: Damage) -> None:
    path = place.copy(name, f"in/{name}")
    path.write_bytes(damage(path.read_bytes()))


def _renamed(place: Place, name: str, to: str) -> None:
    place.copy(name, f"in/{to}")


def _results(name: str) -> tuple[str, ...]:
    stem, _, ending = name.rpartition(".")
    copy = {"png": "png", "jpg": "jpg"}.get(ending, "mp4")
    return tuple(f"out/{stem}.emotions.{kind}" for kind in (copy, "csv", "json"))


def _fault(name: str, key: str) -> Fault:
    words, damage = DAMAGES[key]
    return Fault(
        name=f"media-{name.replace('.', '-')}-{key}",
        area="Media",
        broken=f"{name} {words}",
        prepare=partial(_damaged, name=name, damage=damage),
        # A tolerant decoder may read some of it; then the results must be whole.
        steps=(annotate(f"in/{name}", "-o", "out/", exit=(0, 1), says=r"\w{3}"),),
        results=_results(name),
    )


def _with_neighbour(place: Place, make: Callable[[Path], object]) -> None:
    place.copy("clip.mp4", "in/good.mp4")
    make(place.folder / "in" / "bad.mp4")


def _beside(name: str, broken: str, make: Callable[[Path], object], **more: object) -> Fault:
    return Fault(
        name=f"media-{name}",
        area="Media",
        broken=broken,
        prepare=partial(_with_neighbour, make=make),
        steps=(annotate("in", "-o", "out", exit=(0, 1)),),
        results=_results("good.mp4"),
        partial=True,
        **more,  # type: ignore[arg-type]
    )


FAULTS: Final = (
    *(
        _fault(name, key)
        for name in ("clip.mp4", "clip.mkv", "face.png", "face.jpg")
        for key in DAMAGES
    ),
    *(
        Fault(
            name=f"media-{name.replace('.', '-')}-named-{to.replace('.', '-')}",
            area="Media",
            broken=f"{name} bears the name {to}",
            prepare=partial(_renamed, name=name, to=to),
            steps=(annotate(f"in/{to}", "-o", "out/", exit=(0, 1)),),
            results=_results(to),
        )
        for name, to in (
            ("clip.mp4", "clip.png"),
            ("face.png", "face.mp4"),
            ("face.jpg", "face.png"),
            ("clip.mkv", "clip.mp4"),
            ("small.onnx", "model.mp4"),
            ("fer2013.csv", "table.mkv"),
        )
    ),
    _beside("fifo-in-folder", "a pipe lies in a folder of videos", os.mkfifo),
    _beside(
        "dangling-link-in-folder",
        "a link in a folder leads nowhere",
        lambda path: path.symlink_to("gone.mp4"),
    ),
    _beside(
        "link-to-itself-in-folder",
        "a link in a folder leads to itself",
        lambda path: path.symlink_to(path.name),
    ),
    _beside("folder-named-like-video", "a folder bears the name of a video", Path.mkdir),
    _beside("empty-in-folder", "an empty file lies in a folder", Path.touch),
    _beside(
        "device-link-in-folder",
        "a link in a folder leads to a device without end",
        lambda path: path.symlink_to("/dev/zero"),
    ),
    *(
        Fault(
            name=f"media-{name}",
            area="Media",
            broken=broken,
            prepare=make,
            steps=(annotate("in.mp4", "-o", "out/", exit=(1,), says=r"in\.mp4"),),
        )
        for name, broken, make in (
            ("fifo", "the input is a pipe", lambda place: os.mkfifo(place.folder / "in.mp4")),
            ("missing", "the input is not there", lambda place: None),
            (
                "device",
                "the input is a device without end",
                lambda place: (place.folder / "in.mp4").symlink_to("/dev/zero"),
            ),
            (
                "link-loop",
                "the input is a link to itself",
                lambda place: (place.folder / "in.mp4").symlink_to("in.mp4"),
            ),
        )
    ),
)

"""Check the machine: processor, memory, cameras, the program's folders and the disk."""

import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import psutil

from app.machine.doctor.check import Check, Verdict, without_home
from fer_core.errors import FerError
from fer_core.sources.camera_names import list_cameras
from fer_core.system.user_folders import cache_folder, config_folder, data_folder, log_folder

_LITTLE_BYTES: Final = 500_000_000
_FOLDERS: Final[dict[str, Callable[[], Path]]] = {
    "settings": config_folder,
    "models that you added": data_folder,
    "logs": log_folder,
    "trials of models": cache_folder,
}


def check_machine() -> Iterator[Check]:
    """Yield what was found of the machine and of this user's folders."""
    memory = psutil.virtual_memory()
    cores = psutil.cpu_count(logical=False) or 0
    yield Check(
        "system", Verdict.GOOD, f"{platform.system()} {platform.release()}, {platform.machine()}"
    )
    yield Check(
        "processor and memory",
        Verdict.GOOD,
        f"{cores} cores, {os.cpu_count()} threads, {memory.total / 2**30:.1f} GiB, "
        f"{memory.available / 2**30:.1f} GiB free",
    )
    yield _cameras()
    for name, folder in _FOLDERS.items():
        yield _folder(name, folder)


def _cameras() -> Check:
    """Count cameras; their names may say whose they are, so they are not printed."""
    try:
        cameras = list_cameras()
    except OSError as error:
        return Check("cameras", Verdict.WARNING, f"cannot be listed: {error.strerror}")
    if not cameras:
        return Check(
            "cameras",
            Verdict.WARNING,
            "none",
            "Plug one in, or open a file or the demo clip. Another program or the system's "
            "privacy settings may hide a camera.",
        )
    closed = [
        camera.index
        for camera in cameras
        if sys.platform == "linux" and not os.access(f"/dev/video{camera.index}", os.R_OK | os.W_OK)
    ]
    if closed:
        return Check(
            "cameras",
            Verdict.WARNING,
            f"{len(cameras)}, not open to you: {', '.join(map(str, closed))}",
            "Join the group that may use cameras: sudo usermod -aG video $USER, then log in again.",
        )
    return Check("cameras", Verdict.GOOD, f"{len(cameras)} (none was started)")


def _folder(name: str, find: Callable[[], Path]) -> Check:
    title = f"folder of {name}"
    try:
        folder = find()
    except FerError as error:
        return Check(title, Verdict.FAILURE, str(error))
    shown = without_home(str(folder))
    there = next(parent for parent in (folder, *folder.parents) if parent.exists())
    try:
        with tempfile.TemporaryFile(dir=there):
            pass
        free = shutil.disk_usage(there).free
    except OSError as error:
        return Check(
            title,
            Verdict.FAILURE,
            f"{shown} cannot be written: {error.strerror}",
            "Set FER_DESKTOP_HOME to a folder that you may write to.",
        )
    if free < _LITTLE_BYTES:
        detail = f"{shown}, {free / 1e6:.0f} MB free"
        return Check(title, Verdict.WARNING, detail, "Make room on the disk.")
    return Check(title, Verdict.GOOD, f"{shown}, {free / 1e9:.0f} GB free")

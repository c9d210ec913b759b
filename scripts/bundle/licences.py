"""Write the folder ``LICENSES`` of the frozen program."""

import platform
import shutil
import sys
import sysconfig
from importlib.metadata import distribution
from pathlib import Path
from typing import Final

import av
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_HERE: Final = Path(__file__).resolve().parent
_ROOT: Final = _HERE.parents[1]


_LICENCES: Final = ("LICENSE", "LICENCE", "COPYING", "NOTICE")


def write_licences(folder: Path) -> None:
    """Write what the bundle is made of, under which terms, and where the sources are.

    The licences of the Python packages travel in their ``dist-info`` folders as well; here is what
    binds who passes the bundle on.

    Args:
        folder: Is made; ``README.txt`` in it comes first.
    """
    folder.mkdir(parents=True)
    for path in (_HERE / "licences").glob("*-3.0.txt"):
        shutil.copyfile(path, folder / path.name)
    shutil.copyfile(_ROOT / "LICENSE", folder / "fer-desktop-MIT.txt")
    shutil.copyfile(_ROOT / "THIRD_PARTY.md", folder / "THIRD_PARTY.md")
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if not python.is_file():
        python = Path(sys.base_prefix) / "LICENSE.txt"
    if python.is_file():
        shutil.copyfile(python, folder / "Python.txt")
    else:
        (folder / "Python.txt").write_text(platform.python_version() + "\n" + _PYTHON, "utf-8")
    names = _bundled()
    for name in names:
        found = distribution(name)
        for file in found.files or ():
            source = Path(str(found.locate_file(file)))
            if file.name.upper().startswith(_LICENCES) and source.is_file():
                target = folder / "packages" / name / file.name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)
    notice = (_HERE / "licences" / "notice.txt").read_text("utf-8")
    ffmpeg = ", ".join(
        f"{name} {'.'.join(map(str, parts))}" for name, parts in sorted(av.library_versions.items())
    )
    packages = "\n".join(f"  {name} {distribution(name).version}" for name in names)
    (folder / "README.txt").write_text(
        notice.format(ffmpeg=ffmpeg, packages=packages, av=distribution("av").version), "utf-8"
    )


_PYTHON: Final = "Python Software Foundation License 2: https://docs.python.org/3/license.html\n"


def _bundled() -> list[str]:
    names: list[str] = []
    todo = ["fer-desktop"]
    while todo:
        name = canonicalize_name(todo.pop())
        if name in names:
            continue
        names.append(name)
        for line in distribution(name).requires or ():
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                todo.append(requirement.name)
    return sorted(names)

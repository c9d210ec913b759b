"""Make a Debian package of the frozen program."""

import platform
import shutil
import subprocess
from pathlib import Path
from typing import Final

_HERE: Final = Path(__file__).resolve().parent
_ROOT: Final = _HERE.parents[1]
_DEPENDS: Final = ("libegl1", "libfontconfig1", "libgl1", "libxcb1", "xkb-data")
"""What PyInstaller leaves to the system, since drivers hang on it, and data for fonts and keys."""

_CONTROL: Final = """\
Package: fer-desktop
Version: {version}
Architecture: {architecture}
Maintainer: The fer-desktop developers <fer-desktop@localhost>
Installed-Size: {kibibytes}
Depends: libc6 (>= {glibc}), {depends}
Section: video
Priority: optional
Description: See emotions in faces, live, on your own machine
 Draws a box around each face of a webcam, a picture or a video file, names
 the emotion that its model assigns to it, and charts how that changes.
 .
 The package brings its own Python. As a whole it is under the GPL, version 3
 or later, because of x264 and x265: /usr/lib/fer-desktop/LICENSES.
"""


def build_deb(folder: Path, output: Path, version: str) -> Path:
    """Pack a frozen program for Debian and what derives from it.

    The program stands in ``/usr/lib/fer-desktop``, with a link in ``/usr/bin``, an entry of the
    menu, the icon, and the types of files that it opens.

    Args:
        folder: The frozen program.
        output: Where the package is put.
        version: The version of the program.

    Returns:
        The path of the package.

    Raises:
        subprocess.CalledProcessError: ``dpkg-deb`` failed.
    """
    machine = platform.machine()
    architecture = {"x86_64": "amd64", "aarch64": "arm64"}.get(machine, machine)
    root = folder.parent / "deb"
    shutil.rmtree(root, ignore_errors=True)
    program = root / "usr" / "lib" / "fer-desktop"
    shutil.copytree(folder, program, symlinks=True)
    link = root / "usr" / "bin" / "fer-desktop"
    link.parent.mkdir(parents=True)
    link.symlink_to("../lib/fer-desktop/fer-desktop")
    _copy(
        _ROOT / "assets/icons/app.svg",
        root / "usr/share/icons/hicolor/scalable/apps/fer-desktop.svg",
    )
    for entry in (_HERE / "linux").glob("*.desktop"):
        _copy(entry, root / "usr/share/applications" / entry.name)
    _copy(folder / "LICENSES" / "README.txt", root / "usr/share/doc/fer-desktop/copyright")
    bytes_ = sum(path.lstat().st_size for path in root.rglob("*") if path.is_file())
    control = root / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text(
        _CONTROL.format(
            version=version,
            architecture=architecture,
            kibibytes=bytes_ // 1024,
            glibc=platform.libc_ver()[1],
            depends=", ".join(_DEPENDS),
        ),
        "utf-8",
    )
    target = output / f"fer-desktop_{version}_{architecture}.deb"
    subprocess.run(
        ["dpkg-deb", "--build", "--root-owner-group", "-Zxz", "-z3", root, target],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    shutil.rmtree(root)
    return target


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)

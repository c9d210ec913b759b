"""Build ``dist/``: the program frozen with its Python, for people who have none.

Run ``python scripts/bundle/build.py`` in an environment with ``pip install ".[bundle]"``, on the
system that the bundle is for. Linux: a ``.tar.gz`` and a ``.deb``; Windows: a ``.zip``; macOS: a
``.zip`` with the application.
"""

import argparse
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
HERE: Final = Path(__file__).resolve().parent
WORK: Final = ROOT / "build" / "bundle"
MOST_BYTES: Final = 250_000_000

sys.path.insert(0, str(ROOT))

from deb import build_deb  # noqa: E402
from licences import write_licences  # noqa: E402

from fer_core.version import VERSION  # noqa: E402

FORBIDDEN: Final = ("libssl*1.1*", "libcrypto*1.1*", "*tensorflow*", "*keras*", "libreadline*")
"""What the bundle must not hold: too large, or under a licence that does not go with the GPL."""


def main() -> int:
    """Freeze, check, pack; print the files with their sizes."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "dist", help="default: dist")
    output = parser.parse_args().output.absolute()
    output.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    _draw_icon(WORK / "app.png")
    subprocess.run(
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN"),
            *(f"--workpath={WORK / 'work'}", f"--distpath={WORK}", HERE / "fer_desktop.spec"),
        ],
        check=True,
        cwd=ROOT,
    )
    folder = WORK / "fer-desktop"
    if sys.platform == "darwin":
        folder = WORK / "fer-desktop.app"
    write_licences(folder / ("Contents/Resources" if sys.platform == "darwin" else "") / "LICENSES")
    _check(folder)
    for packed in _pack(folder, output):
        size = packed.stat().st_size
        print(f"{packed}: {size / 1e6:.0f} MB")
        if size > MOST_BYTES:
            raise SystemExit(f"{packed.name} is larger than {MOST_BYTES / 1e6:.0f} MB.")
    print(f"unpacked: {_size(folder) / 1e6:.0f} MB")
    return 0


def _draw_icon(target: Path) -> None:
    """Paint the program's icon, 512x512, from which PyInstaller makes those of each system."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QGuiApplication, QIcon

    application = QGuiApplication([])
    pixmap = QIcon(str(ROOT / "assets" / "icons" / "app.svg")).pixmap(QSize(512, 512))
    if not pixmap.save(str(target)):
        raise SystemExit(f"{target} cannot be written.")
    del application


def _check(folder: Path) -> None:
    found = [path.name for pattern in FORBIDDEN for path in folder.rglob(pattern)]
    if found:
        raise SystemExit(f"The bundle must not hold {', '.join(found)}.")
    texts = {path.name for path in (ROOT / "app").rglob("*.qm")}
    missing = texts - {path.name for path in folder.rglob("*.qm")}
    if missing:
        raise SystemExit(f"The bundle lacks {', '.join(sorted(missing))}.")
    broken = [path.name for path in folder.rglob("*") if path.is_symlink() and not path.exists()]
    if broken:
        raise SystemExit(f"Links of the bundle lead nowhere: {', '.join(broken)}.")


def _pack(folder: Path, output: Path) -> list[Path]:
    machine = platform.machine().lower()
    if sys.platform == "linux":
        name = f"fer-desktop-{VERSION}-linux-{machine}"
        named = folder.rename(WORK / name)
        archive = output / f"{name}.tar.gz"
        subprocess.run(
            [
                *("tar", "--create", "--gzip", "--owner=0", "--group=0", "--file", archive),
                *("--directory", WORK, name),
            ],
            check=True,
        )
        named.rename(folder)
        if shutil.which("dpkg-deb") is None:
            print("There is no dpkg-deb here, so that no .deb was made.")
            return [archive]
        return [archive, build_deb(folder, output, VERSION)]
    system = "macos" if sys.platform == "darwin" else "windows"
    archive = output / f"fer-desktop-{VERSION}-{system}-{machine}.zip"
    if sys.platform == "darwin":
        # Unlike zipfile, it keeps links and the signature.
        subprocess.run(["ditto", "-c", "-k", "--keepParent", folder, archive], check=True)
    else:
        shutil.make_archive(str(archive.with_suffix("")), "zip", WORK, folder.name)
    return [archive]


def _size(folder: Path) -> int:
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file())


if __name__ == "__main__":
    sys.exit(main())
